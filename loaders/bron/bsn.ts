import type {DuckDBConnection} from "@duckdb/node-api";
import {BronFout} from "./bronFout.js";
import type {Bronbestand} from "./bronbestand.js";
import {contract} from "./schema.js";
import {vraagEen} from "./vraag.js";

const STEEKPROEF = 500_000;

/**
 * Refuses a file whose keys look like burgerservicenummers: of at least 20 different values 90% has 8 or 9 digits (dots, dashes and spaces left out)
 * and passes the elfproef; of 3 to 19 values all do. Of a large file every so-many-th row is looked at, about half a million in all.
 */
export async function toetsBsn(
  connection: DuckDBConnection,
  {tabel, bestand, soorten}: Bronbestand,
  rijen: number
): Promise<void> {
  const stap = Math.max(1, Math.floor(rijen / STEEKPROEF));
  for (const {naam} of contract[tabel].filter(({type}) => type === "sleutel")) {
    const getal = soorten[naam] === "geheel" ? `${naam}::BIGINT` : cijfers(naam);
    const {n, bsn} = await vraagEen(
      connection,
      `SELECT count(*) AS n, count(*) FILTER (WHERE ${elfproef("getal")}) AS bsn
       FROM (SELECT ${getal} AS getal FROM (SELECT DISTINCT ${naam} FROM ${tabel} WHERE rowid % ${stap} = 0 AND ${naam} IS NOT NULL))`
    );
    const [aantal, raak] = [Number(n), Number(bsn)];
    if (aantal >= 20 ? raak >= 0.9 * aantal : aantal >= 3 && raak === aantal)
      throw new BronFout(melding(bestand, naam, raak, aantal));
  }
}

const cijfers = (kolom: string) => {
  const kaal = `regexp_replace(${kolom}, '[ .-]', '', 'g')`;
  return `CASE WHEN regexp_full_match(${kaal}, '[0-9]{8,9}') THEN ${kaal}::BIGINT END`;
};

/** 9·d1 + 8·d2 + … + 2·d8 − 1·d9 is a multiple of eleven; eight digits get a zero in front. */
function elfproef(getal: string): string {
  const som = [9, 8, 7, 6, 5, 4, 3, 2, -1].map((gewicht, i) => `(${getal} // ${10 ** (8 - i)}) % 10 * ${gewicht}`);
  return `${getal} BETWEEN 10000000 AND 999999999 AND (${som.join(" + ")}) % 11 = 0`;
}

const melding = (bestand: string, kolom: string, raak: number, aantal: number) =>
  `${bestand}: kolom ${kolom} lijkt burgerservicenummers te bevatten: ${raak} van ${aantal} verschillende waarden hebben 8 of 9 cijfers en ` +
  `voldoen aan de elfproef (bij toeval is dat 1 op de 11). Vervang ze eerst door pseudoniemen; er is niets ingelezen.`;
