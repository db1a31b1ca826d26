import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Bron, Bronrijen} from "./bronrij.js";

const kolommen: {[Tabel in keyof Bronrijen]: (keyof Bronrijen[Tabel][number])[]} = {
  personen: ["persoon_id", "geboortedatum", "geslacht", "overlijdensdatum"],
  verblijf: ["persoon_id", "begindatum", "einddatum", "gemeente", "wijk", "huishouden_id", "huishoudtype"],
  voorzieningen: ["persoon_id", "wet", "voorziening", "begindatum", "einddatum"],
  gebeurtenissen: ["persoon_id", "gebeurtenis", "datum"]
};

/** Writes a source folder of CSV files and gives its path. */
export function schrijfBronmap(bron: Bron, map = mkdtempSync(join(tmpdir(), "bron-"))): string {
  mkdirSync(map, {recursive: true});
  const {eerste_peilmoment, laatste_peilmoment} = bron;
  const beschrijving = {
    naam: "Proef",
    synthetisch: true,
    indeling: 2018,
    eerste_peilmoment,
    laatste_peilmoment,
    toelichting: "Proef"
  };
  writeFileSync(join(map, "bron.json"), JSON.stringify(beschrijving));
  for (const [tabel, namen] of Object.entries(kolommen)) {
    const rijen = bron[tabel as keyof Bronrijen] as Record<string, string>[];
    const regels = [namen.join(","), ...rijen.map((rij) => namen.map((naam) => rij[naam]).join(","))];
    writeFileSync(join(map, `${tabel}.csv`), regels.map((regel) => `${regel}\n`).join(""));
  }
  return map;
}
