import {open} from "node:fs/promises";
import {BronFout} from "./bronFout.js";
import {schoon, zichtbaar} from "./tekens.js";

export interface Csvkop {
  scheiding: "," | ";";
  kolommen: string[];
  /** How many lines the header takes: a name in quotes may go on over lines. */
  regels: number;
}

/** Separators that the contract does not know, by name. */
const andere: Record<string, string> = {
  "\t": "een tab",
  "|": "een verticale streep (|)",
  ":": "een dubbele punt",
  "^": "een dakje (^)",
  " ": "een spatie"
};

/**
 * Reads the header row: `,` or `;`, whichever gives more of the wanted columns; a byte order mark and quotes are taken off. A file that begins
 * otherwise is refused with what is the matter: another separator, a line for Excel, lines above the header, no header at all.
 */
export async function leesKop(pad: string, bestand: string, gezocht: readonly string[]): Promise<Csvkop> {
  const begin = (await leesBegin(pad)).replace(/^\uFEFF/, "");
  if (/^[^\r\n]*[\0\uFFFD]./s.test(begin))
    throw new BronFout(`${bestand}, regel 1: geen UTF-8; sla het bestand op met tekenset UTF-8`);
  const bekend = (kolommen: readonly string[]) => gezocht.filter((kolom) => kolommen.includes(kolom)).length;
  const koppen = ([",", ";"] as const).map((scheiding) => ({scheiding, ...splits(begin, scheiding)}));
  const kop = bekend(koppen[1]!.kolommen) > bekend(koppen[0]!.kolommen) ? koppen[1]! : koppen[0]!;
  if (bekend(kop.kolommen) === gezocht.length) return kop;
  if (/^sep=/i.test(begin)) {
    const regel = begin.split(/[\r\n]/, 1)[0]!;
    throw new BronFout(
      `${bestand}: "${zichtbaar(regel)}" op regel 1: haal die regel weg; de kopregel moet de eerste zijn`
    );
  }
  const anders = Object.keys(andere).find(
    (scheiding) => bekend(splits(begin, scheiding).kolommen) > Math.max(1, bekend(kop.kolommen))
  );
  if (anders)
    throw new BronFout(
      `${bestand}: het scheidingsteken is ${andere[anders]}; sla het bestand op met een komma of puntkomma`
    );
  if (bekend(kop.kolommen) < gezocht.length / 2) zoekLager(begin, bestand, gezocht);
  if (kop.kolommen.every((kolom) => kolom === ""))
    throw new BronFout(`${bestand} heeft geen kopregel: de eerste regel is leeg`);
  return kop;
}

/** Looks for the header on the lines below: titles and empty lines are often put above a table. */
function zoekLager(begin: string, bestand: string, gezocht: readonly string[]): void {
  const regels = begin.split(/\r\n|\r|\n/).slice(0, 50);
  const nummer = regels.findIndex((regel) =>
    [",", ";", ...Object.keys(andere)].some((scheiding) => {
      const {kolommen} = splits(regel, scheiding);
      return gezocht.filter((kolom) => kolommen.includes(kolom)).length > gezocht.length / 2;
    })
  );
  if (nummer > 0)
    throw new BronFout(
      `${bestand}: de kop staat op regel ${nummer + 1}; haal ${nummer === 1 ? "de regel" : `de ${nummer} regels`} erboven weg`
    );
}

async function leesBegin(pad: string): Promise<string> {
  const file = await open(pad);
  try {
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(1 << 16), position: 0});
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The fields of the first record, cleaned and in lower case, and the lines that it takes. */
function splits(tekst: string, scheiding: string): Pick<Csvkop, "kolommen" | "regels"> {
  const kolommen: string[] = [];
  const streep = scheiding.replace(/[|^]/, "\\$&");
  const veld = new RegExp(`[ ]*(?:"((?:[^"]|"")*)"[ ]*|([^${streep}\\r\\n]*))(${streep}|\\r|\\n|$)`, "y");
  let einde = 0;
  for (let m = veld.exec(tekst); m; m = veld.exec(tekst)) {
    kolommen.push(schoon(m[1]?.replaceAll('""', '"') ?? m[2] ?? "").toLowerCase());
    einde = veld.lastIndex - (m[3] === scheiding ? 0 : m[3]!.length);
    if (m[3] !== scheiding) break;
  }
  return {kolommen, regels: tekst.slice(0, einde).split(/\r\n|\r|\n/).length};
}
