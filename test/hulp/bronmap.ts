import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Bron, Bronrijen, Gemeenterijen} from "./bronrij.js";

type Tabellen = Bronrijen & Gemeenterijen;

const kolommen: {[Tabel in keyof Tabellen]: (keyof Tabellen[Tabel][number])[]} = {
  personen: ["persoon_id", "geboortedatum", "geslacht", "overlijdensdatum"],
  verblijf: ["persoon_id", "begindatum", "einddatum", "gemeente", "wijk", "huishouden_id", "huishoudtype"],
  voorzieningen: ["persoon_id", "wet", "voorziening", "begindatum", "einddatum"],
  gebeurtenissen: ["persoon_id", "gebeurtenis", "datum"],
  aanlevering: ["gemeente", "periode", "geleverd", "goedgekeurd", "opt_out_basis", "opt_out_facultatief"],
  clientervaring: ["gemeente", "jaar", "stelling", "n", "eens", "neutraal", "oneens", "vorm", "omschrijving"]
};

/** Writes a source folder of CSV files and gives its path; a table that the source lacks has no file. */
export function schrijfBronmap(bron: Bron, map = mkdtempSync(join(tmpdir(), "bron-"))): string {
  mkdirSync(map, {recursive: true});
  const {eerste_peilmoment, laatste_peilmoment, laatste_halfjaar} = bron;
  const beschrijving = {
    naam: "Proef",
    synthetisch: true,
    indeling: 2018,
    eerste_peilmoment,
    laatste_peilmoment,
    laatste_halfjaar,
    toelichting: "Proef"
  };
  writeFileSync(join(map, "bron.json"), JSON.stringify(beschrijving));
  for (const [tabel, namen] of Object.entries(kolommen)) {
    const rijen = bron[tabel as keyof Tabellen] as Record<string, string>[] | undefined;
    if (!rijen) continue;
    const regels = [namen.join(","), ...rijen.map((rij) => namen.map((naam) => rij[naam] ?? "").join(","))];
    writeFileSync(join(map, `${tabel}.csv`), regels.map((regel) => `${regel}\n`).join(""));
  }
  return map;
}
