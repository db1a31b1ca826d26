import {open} from "node:fs/promises";
import {BronFout} from "./bronFout.js";

export interface Csvkop {
  scheiding: "," | ";";
  kolommen: string[];
}

/** Reads the header row: `,` or `;`, whichever gives more of the wanted columns; a byte order mark and quotes are taken off. */
export async function leesKop(pad: string, bestand: string, gezocht: readonly string[]): Promise<Csvkop> {
  const begin = (await leesBegin(pad)).replace(/^\uFEFF/, "");
  const koppen = ([",", ";"] as const).map((scheiding) => ({scheiding, kolommen: splits(begin, scheiding)}));
  const bekend = ({kolommen}: Csvkop) => gezocht.filter((kolom) => kolommen.includes(kolom)).length;
  const kop = bekend(koppen[1]!) > bekend(koppen[0]!) ? koppen[1]! : koppen[0]!;
  if (kop.kolommen.every((kolom) => kolom === ""))
    throw new BronFout(`${bestand} heeft geen kopregel: de eerste regel is leeg`);
  return kop;
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

/** The fields of the first record, in lower case. */
function splits(tekst: string, scheiding: string): string[] {
  const velden: string[] = [];
  const veld = new RegExp(`[ ]*(?:"((?:[^"]|"")*)"[ ]*|([^${scheiding}\\r\\n]*))(${scheiding}|\\r|\\n|$)`, "y");
  for (let m = veld.exec(tekst); m; m = veld.exec(tekst)) {
    velden.push((m[1]?.replaceAll('""', '"') ?? m[2] ?? "").trim().toLowerCase());
    if (m[3] !== scheiding) break;
  }
  return velden;
}
