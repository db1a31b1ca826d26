import type {DuckDBConnection} from "@duckdb/node-api";
import type {Vindplaats} from "./bestanden.js";
import {BronFout} from "./bronFout.js";
import {openCsv} from "./openCsv.js";
import {openParquet} from "./openParquet.js";
import {contract, kolomnamen, type Tabel} from "./schema.js";
import {naam} from "./sql.js";

export type Soort = "tekst" | "datum" | "geheel";

/** One opened source file: the wanted columns as SQL, whatever the format. */
export interface Bronbestand extends Vindplaats {
  /** A query with each contract column under its own name and nothing else, one row per row of the file, in its order. */
  rijen: string;
  /** The same with `rij` (0 is the first row). */
  genummerd: string;
  soorten: Record<string, Soort>;
  extraKolommen: string[];
  /** How many rows the file has, when opening it told. */
  aantal?: number;
  /** Rows with another number of fields than the header. */
  scheef: {kort: {totaal: number; eerste: number[]}; lang: {totaal: number; eerste: number[]}};
  /** The number that a user knows the row by: line in a CSV file (header is 1), row in a Parquet file (first is 1). */
  nummer: (rij: number) => number;
}

export async function openBestand(connection: DuckDBConnection, vindplaats: Vindplaats): Promise<Bronbestand> {
  return vindplaats.formaat === "csv" ? openCsv(vindplaats) : openParquet(connection, vindplaats);
}

/** What stands for a table that the source may lack, and lacks. */
export function leegBestand(tabel: Tabel): Bronbestand {
  const velden = kolomnamen(tabel).map((kolom) => `NULL::VARCHAR AS ${naam(kolom)}`);
  const rijen = `SELECT ${velden.join(", ")} WHERE false`;
  return {
    ...{tabel, bestand: "", pad: "", formaat: "csv", rijen, genummerd: `SELECT 0 AS rij, * FROM (${rijen})`},
    soorten: Object.fromEntries(kolomnamen(tabel).map((kolom) => [kolom, "tekst"])),
    extraKolommen: [],
    scheef: {kort: {totaal: 0, eerste: []}, lang: {totaal: 0, eerste: []}},
    nummer: (rij) => rij
  };
}

/** Refuses a file in which a column of the contract is missing or stands twice. */
export function toetsKolommen({tabel, bestand}: Vindplaats, kolommen: readonly string[]): void {
  const nodig = contract[tabel].filter(({optioneel}) => !optioneel).map(({naam}) => naam);
  const mist = nodig.filter((kolom) => !kolommen.includes(kolom));
  if (mist.length > 0) {
    const gevonden = kolommen.length > 0 ? kolommen.join(", ") : "geen";
    throw new BronFout(`${bestand}: kolom ${mist.join(", ")} ontbreekt; gevonden kolommen: ${gevonden}`);
  }
  const dubbel = kolomnamen(tabel).find((kolom) => kolommen.filter((k) => k === kolom).length > 1);
  if (dubbel) throw new BronFout(`${bestand}: kolom ${dubbel} staat er twee keer`);
}
