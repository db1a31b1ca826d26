import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import {BronFout} from "./bronFout.js";
import {isGemeentetabel, tabellen, type Tabel} from "./schema.js";

/** Where the rows of one table are. */
export interface Vindplaats {
  tabel: Tabel;
  bestand: string;
  pad: string;
  formaat: "csv" | "parquet";
}

/** Finds `bron.json` and per table its one file, of a gemeentetabel none or one; says what is missing, double or empty. */
export async function zoekBestanden(map: string): Promise<Vindplaats[]> {
  const namen = await readdir(map).catch((cause: NodeJS.ErrnoException) => {
    const reden =
      cause.code === "ENOTDIR" ? "is geen map" : cause.code === "ENOENT" ? "bestaat niet" : "is niet te lezen";
    throw new BronFout(`bronmap ${map} ${reden}`, {cause});
  });
  if (!namen.includes("bron.json")) throw new BronFout(`bron.json ontbreekt in ${map}`);
  const gevonden = tabellen.flatMap((tabel) => zoekBestand(tabel, namen, map) ?? []);
  for (const {bestand, pad} of gevonden) {
    const {size} = await stat(pad);
    if (size === 0) throw new BronFout(`${bestand} is leeg (0 bytes)`);
  }
  return gevonden;
}

function zoekBestand(tabel: Tabel, namen: string[], map: string): Vindplaats | null {
  const [formaat, ander] = (["csv", "parquet"] as const).filter((f) => namen.includes(`${tabel}.${f}`));
  if (!formaat && isGemeentetabel(tabel)) return null;
  if (!formaat) throw new BronFout(`tabel ${tabel} ontbreekt: ${tabel}.csv of ${tabel}.parquet staat niet in ${map}`);
  if (ander) throw new BronFout(`tabel ${tabel} staat er twee keer: ${tabel}.csv en ${tabel}.parquet; laat er een weg`);
  const bestand = `${tabel}.${formaat}`;
  return {tabel, bestand, pad: join(map, bestand), formaat};
}
