import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {GemeenteRows, Source, SourceRows} from "./sourceRow.js";

type Tables = SourceRows & GemeenteRows;

const columns: {[Table in keyof Tables]: (keyof Tables[Table][number])[]} = {
  personen: ["persoon_id", "geboortedatum", "geslacht", "overlijdensdatum"],
  verblijf: ["persoon_id", "begindatum", "einddatum", "gemeente", "wijk", "huishouden_id", "huishoudtype"],
  voorzieningen: ["persoon_id", "wet", "voorziening", "begindatum", "einddatum"],
  gebeurtenissen: ["persoon_id", "gebeurtenis", "datum"],
  aanlevering: ["gemeente", "periode", "geleverd", "goedgekeurd", "opt_out_basis", "opt_out_facultatief"],
  clientervaring: ["gemeente", "jaar", "stelling", "n", "eens", "neutraal", "oneens", "vorm", "omschrijving"]
};

/** Writes a source folder of CSV files and gives its path; a table that the source lacks has no file. */
export function writeSourceFolder(source: Source, folder = mkdtempSync(join(tmpdir(), "bron-"))): string {
  mkdirSync(folder, {recursive: true});
  const {eerste_peilmoment, laatste_peilmoment, laatste_halfjaar} = source;
  const description = {
    naam: "Proef",
    synthetisch: true,
    indeling: 2018,
    eerste_peilmoment,
    laatste_peilmoment,
    laatste_halfjaar,
    toelichting: "Proef"
  };
  writeFileSync(join(folder, "bron.json"), JSON.stringify(description));
  for (const [table, names] of Object.entries(columns)) {
    const rows = source[table as keyof Tables] as Record<string, string>[] | undefined;
    if (!rows) continue;
    const lines = [names.join(","), ...rows.map((row) => names.map((naam) => row[naam] ?? "").join(","))];
    writeFileSync(join(folder, `${table}.csv`), lines.map((line) => `${line}\n`).join(""));
  }
  return folder;
}
