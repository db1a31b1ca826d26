import type {DuckDBConnection} from "@duckdb/node-api";
import type {Vindplaats} from "./bestanden.js";
import {BronFout} from "./bronFout.js";
import {openCsv} from "./openCsv.js";
import {openParquet} from "./openParquet.js";
import {contract, kolomnamen, type Tabel} from "./schema.js";
import {naam} from "./sql.js";
import {zichtbaar} from "./tekens.js";

export type Soort = "tekst" | "datum" | "geheel";

/** One opened source file: the wanted columns as SQL, whatever the format. */
export interface Bronbestand extends Vindplaats {
  /** A query with each contract column under its own name and nothing else, one row per row of the file, in its order. */
  rijen: string;
  /** The same with `rij` (0 is the first row). */
  genummerd: string;
  /** What to select from for the columns in `ruw`: every column of the file, as it stands, that can hold a number or text. */
  bron: string;
  ruw: {kolom: string; sql: string; extra: boolean}[];
  soorten: Record<string, Soort>;
  extraKolommen: string[];
  /** How many rows the file has, when opening it told. */
  aantal?: number;
  /** The first row that is otherwise in a table with the sums of its raw texts (checksum.ts) than in the file; null when there is none. */
  zoekVerschil?: (tabel: string) => Promise<number | null>;
  /** Rows with another number of fields than the header. */
  scheef: {kort: {totaal: number; eerste: number[]}; lang: {totaal: number; eerste: number[]}};
  /** The number that a user knows the row by: line in a CSV file (header is 1), row in a Parquet file (first is 1). */
  nummer: (rij: number) => number;
}

export async function openBestand(connection: DuckDBConnection, vindplaats: Vindplaats): Promise<Bronbestand> {
  return vindplaats.formaat === "csv" ? openCsv(connection, vindplaats) : openParquet(connection, vindplaats);
}

/** What stands for a table that the source may lack, and lacks. */
export function leegBestand(tabel: Tabel): Bronbestand {
  const velden = kolomnamen(tabel).map((kolom) => `NULL::VARCHAR AS ${naam(kolom)}`);
  const rijen = `SELECT ${velden.join(", ")} WHERE false`;
  return {
    ...{tabel, bestand: "", pad: "", formaat: "csv", rijen, genummerd: `SELECT 0 AS rij, * FROM (${rijen})`},
    ...{bron: `(${rijen})`, ruw: []},
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
    const gevonden = kolommen.length > 0 ? zichtbaar(kolommen.join(", ")) : "geen";
    throw new BronFout(
      `${bestand}: kolom ${mist.join(", ")} ontbreekt; gevonden kolommen: ${gevonden}${raad(mist, kolommen)}`
    );
  }
  const dubbel = kolomnamen(tabel).find((kolom) => kolommen.filter((k) => k === kolom).length > 1);
  if (dubbel) throw new BronFout(`${bestand}: kolom ${dubbel} staat er twee keer`);
}

/** Columns that only a sign or a space keeps from being the missing one; or that look like the first row of data. */
function raad(mist: readonly string[], kolommen: readonly string[]): string {
  const kaal = (kolom: string) => kolom.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  const paren = mist.flatMap((kolom) => {
    const lijkt = kolommen.find((gevonden) => kaal(gevonden) === kaal(kolom) && gevonden !== kolom);
    return lijkt === undefined ? [] : [`"${zichtbaar(lijkt)}" moet ${kolom} heten`];
  });
  if (paren.length > 0) return `; ${paren.join(", ")}`;
  const gegevens = kolommen.some((kolom) => /^(gm\d{4}|\d{4}-\d\d-\d\d)$/.test(kolom));
  return gegevens ? "; de eerste regel lijkt op gegevens: zet er een kopregel boven" : "";
}
