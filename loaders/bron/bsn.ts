import type {DuckDBConnection} from "@duckdb/node-api";
import {BronFout} from "./bronFout.js";
import type {Bronbestand} from "./bronbestand.js";
import {gebreken, tekens} from "./gebreken.js";
import {contract} from "./schema.js";
import {naam as sqlNaam} from "./sql.js";
import {vraag, vraagEen} from "./vraag.js";

const STEEKPROEF = 500_000;

/**
 * Refuses a file with a column that looks like burgerservicenummers: of at least 20 different values 90% has, apart from dots, blanks, dashes,
 * letters around it, zeros in front and decimals of nothing, 8 or 9 digits and passes the elfproef; of 3 to 19 values all do. Looked at are
 * the keys, every column beside the contract, free text, and what is refused in any other column. Of a large file a part of the values, about half a million.
 */
export async function toetsBsn(connection: DuckDBConnection, bestand: Bronbestand, rijen: number): Promise<void> {
  const {tabel, soorten} = bestand;
  const deel = Math.max(1, Math.floor(rijen / STEEKPROEF));
  for (const {naam} of contract[tabel].filter(({type}) => type === "sleutel")) {
    const getal = soorten[naam] === "geheel" ? `TRY_CAST(${naam} AS BIGINT)` : cijfers(naam);
    const van = `SELECT DISTINCT ${naam} FROM ${tabel} WHERE rowid % ${deel} = 0 AND ${naam} IS NOT NULL`;
    await toetsKolom(connection, bestand, naam, `SELECT ${getal} AS getal FROM (${van})`);
  }
  for (const {kolom, sql} of await ruweKolommen(connection, bestand)) {
    const van = `SELECT DISTINCT (${sql})::VARCHAR AS waarde FROM ${bestand.bron}`;
    const waar = `waarde IS NOT NULL AND trim(waarde) <> ''${deel > 1 ? ` AND hash(waarde) % ${deel} = 0` : ""}`;
    await toetsKolom(connection, bestand, kolom, `SELECT ${cijfers("waarde")} AS getal FROM (${van}) WHERE ${waar}`);
  }
}

async function toetsKolom(
  connection: DuckDBConnection,
  bestand: Bronbestand,
  kolom: string,
  getallen: string
): Promise<void> {
  const {n, bsn} = await vraagEen(
    connection,
    `SELECT count(*) AS n, count(*) FILTER (WHERE ${elfproef("getal")}) AS bsn FROM (${getallen})`
  );
  const [aantal, raak] = [Number(n), Number(bsn)];
  if (aantal >= 20 ? raak >= 0.9 * aantal : aantal >= 3 && raak === aantal)
    throw new BronFout(melding(bestand.bestand, kolom, raak, aantal));
}

/** The columns whose values stand nowhere in the clean table: those beside the contract, free text, and those with values that were refused. */
async function ruweKolommen(connection: DuckDBConnection, {tabel, ruw}: Bronbestand): Promise<Bronbestand["ruw"]> {
  const anders = contract[tabel].filter(({type}) => type !== "sleutel");
  const bits = (kolom: string, lijst: ReturnType<typeof gebreken>) =>
    lijst.filter((bit) => bit.kolom === kolom).reduce((som, {bit}) => som | bit, 0);
  const geweigerd = anders.map(
    ({naam}) =>
      `bool_or(fout & ${bits(naam, gebreken(tabel))} <> 0 OR teken & ${bits(naam, tekens(tabel))} <> 0) AS ${sqlNaam(naam)}`
  );
  const [gevonden = {}] = await vraag(
    connection,
    `SELECT ${geweigerd.join(", ")} FROM ${tabel} WHERE fout <> 0 OR teken <> 0`
  );
  return ruw.filter(({kolom, extra}) => {
    const eigen = extra ? undefined : anders.find(({naam}) => naam === kolom);
    return extra || ["tekst", "getal"].includes(eigen?.type ?? "") || (eigen !== undefined && gevonden[kolom] === true);
  });
}

/** SQL: the number in a text with nothing but letters and signs around it; NULL when it has not 8 or 9 digits, or is a day. */
function cijfers(kolom: string): string {
  const kaal = `regexp_replace(regexp_replace(${kolom}, '([0-9])[.,]0{1,2}$', '\\1'), '[\\p{Z}\\p{Cc}\\p{Cf}.\\-_/]', '', 'g')`;
  return `CASE WHEN length(${kolom}) < 8 OR regexp_matches(${kolom}, '^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}') THEN NULL
    ELSE TRY_CAST(regexp_extract(${kaal}, '^[^0-9]*0*([1-9][0-9]{7,8})[^0-9]*$', 1) AS BIGINT) END`;
}

/** 9·d1 + 8·d2 + … + 2·d8 − 1·d9 is a multiple of eleven; eight digits get a zero in front. */
function elfproef(getal: string): string {
  const som = [9, 8, 7, 6, 5, 4, 3, 2, -1].map((gewicht, i) => `(${getal} // ${10 ** (8 - i)}) % 10 * ${gewicht}`);
  return `${getal} BETWEEN 10000000 AND 999999999 AND (${som.join(" + ")}) % 11 = 0`;
}

const melding = (bestand: string, kolom: string, raak: number, aantal: number) =>
  `${bestand}: kolom ${kolom || "zonder naam"} lijkt burgerservicenummers te bevatten: ${raak} van ${aantal} verschillende waarden hebben 8 of 9 cijfers en ` +
  `voldoen aan de elfproef (bij toeval is dat 1 op de 11). Vervang ze eerst door pseudoniemen; er is niets ingelezen.`;
