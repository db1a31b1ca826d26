import {colours} from "../charts/theme.js";
import type {VegaView} from "../charts/vegaView.js";
import {origin} from "../model/provenance.js";
import {attributeLines, subLines} from "./attributes.js";
import {csvWithWords, excelCsv} from "./csv.js";
import type {Portable} from "./figure.js";

const LINE = 24;
/** Words stay readable where a line runs behind them. */
const outline = `text{stroke:${colours.paper};stroke-width:3px;stroke-linejoin:round;paint-order:stroke}`;

/** The words of a picture: above the chart its title and subtitle, under it all that must be said of it, n, source and status first. */
interface Words {
  titel: string;
  subtitle: string;
  onder: readonly string[];
}

/** A chart with its words, as one SVG that can stand alone; `letters`: CSS with the font. */
export function picture(svg: string, {titel: title, subtitle, onder: below}: Words, letters: string): string {
  const width = Number(/width="(\d+(?:\.\d+)?)"/.exec(svg)?.[1] ?? 600);
  const height = Number(/height="(\d+(?:\.\d+)?)"/.exec(svg)?.[1] ?? 400);
  const heading = lines(title, (width - 32) / 9.6);
  const explanation = lines(subtitle, (width - 32) / 6.8);
  const foot = below.flatMap((text) => lines(text, (width - 32) / 6.8));
  const titleFoot = 30 + heading.length * LINE;
  const above = titleFoot + explanation.length * 18 + 8;
  const whole = above + height + 20 + foot.length * 18;
  const text = (line: string, y: number, style: string) => `<text x="16" y="${y}" ${style}>${xml(line)}</text>`;
  const family = `font-family="'Source Sans 3 Variable', 'Source Sans 3', sans-serif"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 32}" height="${whole}" viewBox="0 0 ${width + 32} ${whole}" role="img">`,
    `<title>${xml(title)}</title><style>${letters}${outline}</style><rect width="100%" height="100%" fill="${colours.paper}"/>`,
    ...heading.map((line, i) =>
      text(line, 30 + i * LINE, `${family} font-size="19" font-weight="650" fill="${colours.tekst}"`)
    ),
    ...explanation.map((line, i) => text(line, titleFoot + i * 18, `${family} font-size="13" fill="${colours.soft}"`)),
    `<g transform="translate(16 ${above})">${svg.replace(/^[\s\S]*?(?=<svg)/, "")}</g>`,
    ...foot.map((line, i) =>
      text(line, above + height + 22 + i * 18, `${family} font-size="13" fill="${colours.soft}"`)
    ),
    "</svg>"
  ].join("");
}

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function lines(text: string, marks: number): string[] {
  const result: string[] = [];
  const breakable = new RegExp(`\\S{1,${Math.floor(marks)}}`, "g");
  for (const word of text.match(breakable) ?? []) {
    const last = result.at(-1);
    if (last === undefined || last.length + word.length + 1 > marks) result.push(word);
    else result[result.length - 1] = `${last} ${word}`;
  }
  return result;
}

/** An SVG as PNG, twice as large. */
export async function png(svg: string): Promise<Blob> {
  const view = new Image();
  view.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await view.decode();
  const canvas = document.createElement("canvas");
  canvas.width = view.naturalWidth * 2;
  canvas.height = view.naturalHeight * 2;
  canvas.getContext("2d")!.drawImage(view, 0, 0, canvas.width, canvas.height);
  return new Promise((yes, no) =>
    canvas.toBlob((blob) => (blob ? yes(blob) : no(new Error("canvas gave no picture"))), "image/png")
  );
}

/** The font faces of the page with their fonts inside, so that a picture carries its letters. */
async function pageLetters(): Promise<string> {
  const lines = [...document.styleSheets].flatMap(({cssRules, href}) =>
    [...cssRules].filter((line) => line instanceof CSSFontFaceRule).map(({cssText}) => ({cssText, href}))
  );
  return (await Promise.all(lines.map(({cssText, href}) => enclosed(cssText, href ?? location.href)))).join("");
}

async function enclosed(css: string, basis: string): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(css);
  if (!address || address[1]!.startsWith("data:")) return css;
  const answer = await fetch(new URL(address[1]!, basis));
  if (!answer.ok) return "";
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return css.replace(address[0], `url(data:font/woff2;base64,${btoa(text)})`);
}

export type FileKind = "csv" | "excel" | "xlsx" | "png" | "svg" | "vega-lite";

const csvType = "text/csv;charset=utf-8";

/** The Vega-Lite of a chart, with its rows and its words. */
function recipe(chart: VegaView, {titel: text, subtitle, onder: below}: Words): Blob {
  const {config, ...spec} = chart.spec()!;
  const whole = {
    ...{...spec, title: {text, subtitle, anchor: "start"}, background: colours.paper},
    ...{config: {...config, aria: true}, usermeta: {bron: below}}
  };
  return new Blob([JSON.stringify(whole, null, 2)], {type: "application/json"});
}

/** The file that is asked for: numbers or picture, with all that must be said of it. */
export async function makeFile(kind: FileKind, now: Portable, chart?: VegaView): Promise<Blob> {
  const {attribute, subtitle, data} = now;
  const slot = origin(attribute.bron);
  const words = attributeLines(attribute, slot);
  if (kind === "csv") return new Blob([csvWithWords(words, data)], {type: csvType});
  if (kind === "excel") return new Blob([excelCsv(words, data)], {type: csvType});
  if (kind === "xlsx") return (await import("./workbook.js")).makeWorkbook(words, data);
  const {titel: title} = attribute;
  const below = subLines(attribute, slot);
  if (kind === "vega-lite") return recipe(chart!, {titel: title, subtitle, onder: below});
  const svg = picture(await chart!.svg(), {titel: title, subtitle, onder: below}, await pageLetters());
  return kind === "svg" ? new Blob([svg], {type: "image/svg+xml"}) : png(svg);
}
