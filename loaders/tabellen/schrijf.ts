import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {arrowStroom, type Kolom} from "../hulp/arrow.js";

/** Writes Arrow tables into a folder and remembers what it wrote, for the manifest. */
export function maakSchrijver(map: string) {
  const tabellen: {bestand: string; rijen: number; bytes: number}[] = [];
  return {
    tabellen,
    schrijf(bestand: string, kolommen: Record<string, Kolom>): void {
      const bytes = arrowStroom(kolommen);
      const pad = join(map, bestand);
      mkdirSync(dirname(pad), {recursive: true});
      writeFileSync(pad, bytes);
      tabellen.push({bestand, rijen: Object.values(kolommen)[0]?.waarden.length ?? 0, bytes: bytes.length});
    }
  };
}

export type Schrijver = ReturnType<typeof maakSchrijver>;
