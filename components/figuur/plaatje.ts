import {kleuren} from "./kleur.js";

const REGEL = 24;
/** Words stay readable where a line runs behind them. */
const omtrek = `text{stroke:${kleuren.papier};stroke-width:3px;stroke-linejoin:round;paint-order:stroke}`;

/** The words of a picture: above the chart its title and subtitle, under it all that must be said of it, n, source and status first. */
export interface Woorden {
  titel: string;
  onderschrift: string;
  onder: readonly string[];
}

/** A chart with its words, as one SVG that can stand alone; `letters`: CSS with the font. */
export function plaatje(svg: string, {titel, onderschrift, onder}: Woorden, letters: string): string {
  const width = Number(/width="(\d+(?:\.\d+)?)"/.exec(svg)?.[1] ?? 600);
  const height = Number(/height="(\d+(?:\.\d+)?)"/.exec(svg)?.[1] ?? 400);
  const kop = regels(titel, (width - 32) / 9.6);
  const uitleg = regels(onderschrift, (width - 32) / 6.8);
  const voet = onder.flatMap((tekst) => regels(tekst, (width - 32) / 6.8));
  const titelVoet = 30 + kop.length * REGEL;
  const boven = titelVoet + uitleg.length * 18 + 8;
  const geheel = boven + height + 20 + voet.length * 18;
  const tekst = (regel: string, y: number, stijl: string) => `<text x="16" y="${y}" ${stijl}>${xml(regel)}</text>`;
  const familie = `font-family="'Source Sans 3 Variable', 'Source Sans 3', sans-serif"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 32}" height="${geheel}" viewBox="0 0 ${width + 32} ${geheel}" role="img">`,
    `<title>${xml(titel)}</title><style>${letters}${omtrek}</style><rect width="100%" height="100%" fill="${kleuren.papier}"/>`,
    ...kop.map((regel, i) =>
      tekst(regel, 30 + i * REGEL, `${familie} font-size="19" font-weight="650" fill="${kleuren.tekst}"`)
    ),
    ...uitleg.map((regel, i) => tekst(regel, titelVoet + i * 18, `${familie} font-size="13" fill="${kleuren.zacht}"`)),
    `<g transform="translate(16 ${boven})">${svg.replace(/^[\s\S]*?(?=<svg)/, "")}</g>`,
    ...voet.map((regel, i) =>
      tekst(regel, boven + height + 22 + i * 18, `${familie} font-size="13" fill="${kleuren.zacht}"`)
    ),
    "</svg>"
  ].join("");
}

const xml = (tekst: string) => tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function regels(tekst: string, tekens: number): string[] {
  const uit: string[] = [];
  const breekbaar = new RegExp(`\\S{1,${Math.floor(tekens)}}`, "g");
  for (const woord of tekst.match(breekbaar) ?? []) {
    const laatste = uit.at(-1);
    if (laatste === undefined || laatste.length + woord.length + 1 > tekens) uit.push(woord);
    else uit[uit.length - 1] = `${laatste} ${woord}`;
  }
  return uit;
}

/** An SVG as PNG, twice as large. */
export async function png(svg: string): Promise<Blob> {
  const beeld = new Image();
  beeld.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await beeld.decode();
  const doek = document.createElement("canvas");
  doek.width = beeld.naturalWidth * 2;
  doek.height = beeld.naturalHeight * 2;
  doek.getContext("2d")!.drawImage(beeld, 0, 0, doek.width, doek.height);
  return new Promise((ja, nee) =>
    doek.toBlob((blob) => (blob ? ja(blob) : nee(new Error("canvas gave no picture"))), "image/png")
  );
}

/** The font faces of the page with their fonts inside, so that a picture carries its letters. */
export async function paginaLetters(): Promise<string> {
  const regels = [...document.styleSheets].flatMap(({cssRules, href}) =>
    [...cssRules].filter((regel) => regel instanceof CSSFontFaceRule).map(({cssText}) => ({cssText, href}))
  );
  return (await Promise.all(regels.map(({cssText, href}) => ingesloten(cssText, href ?? location.href)))).join("");
}

async function ingesloten(css: string, basis: string): Promise<string> {
  const adres = /url\("?([^")]+)"?\)/.exec(css);
  if (!adres || adres[1]!.startsWith("data:")) return css;
  const antwoord = await fetch(new URL(adres[1]!, basis));
  if (!antwoord.ok) return "";
  const bytes = new Uint8Array(await antwoord.arrayBuffer());
  const tekst = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return css.replace(adres[0], `url(data:font/woff2;base64,${btoa(tekst)})`);
}
