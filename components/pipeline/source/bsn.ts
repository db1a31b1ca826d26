import type {Connection} from "../connection.js";
import {SourceError} from "../systemErrors.js";
import {defects, defectMarks} from "./columnSql.js";
import {contract} from "./schema.js";
import type {SourceFile} from "./sourceFile.js";
import {query, queryOne, sqlName as sqlNaam} from "./sql.js";

const SAMPLE = 500_000;

/**
 * Refuses a file with a column that looks like burgerservicenummers: of at least 20 different values 90% has, apart from dots, blanks, dashes,
 * letters around it, zeros in front and decimals of nothing, 8 or 9 digits and passes the elfproef; of 3 to 19 values all do. Looked at are
 * the keys, every column beside the contract, free text, and what is refused in any other column. Of a large file a part of the values, about half a million.
 */
export async function checkBsn(connection: Connection, file: SourceFile, rows: number): Promise<void> {
  const {tabel: table, kinds} = file;
  const part = Math.max(1, Math.floor(rows / SAMPLE));
  for (const {naam} of contract[table].filter(({type}) => type === "sleutel")) {
    const amount = kinds[naam] === "geheel" ? `TRY_CAST(${naam} AS BIGINT)` : values(naam);
    const from = `SELECT DISTINCT ${naam} FROM ${table} WHERE rowid % ${part} = 0 AND ${naam} IS NOT NULL`;
    await checkColumn(connection, file, naam, `SELECT ${amount} AS getal FROM (${from})`);
  }
  for (const {kolom: column, sql} of await rawColumns(connection, file)) {
    const from = `SELECT DISTINCT (${sql})::VARCHAR AS waarde FROM ${file.bron}`;
    const where = `waarde IS NOT NULL AND trim(waarde) <> ''${part > 1 ? ` AND hash(waarde) % ${part} = 0` : ""}`;
    await checkColumn(connection, file, column, `SELECT ${values("waarde")} AS getal FROM (${from}) WHERE ${where}`);
  }
}

async function checkColumn(connection: Connection, file: SourceFile, column: string, amounts: string): Promise<void> {
  const {n, bsn} = await queryOne(
    connection,
    `SELECT count(*) AS n, count(*) FILTER (WHERE ${elfproef("getal")}) AS bsn FROM (${amounts})`
  );
  const [aantal, hit] = [Number(n), Number(bsn)];
  if (aantal >= 20 ? hit >= 0.9 * aantal : aantal >= 3 && hit === aantal)
    throw new SourceError(notice(file.bestand, column, hit, aantal));
}

/** The columns whose values stand nowhere in the clean table: those beside the contract, free text, and those with values that were refused. */
async function rawColumns(connection: Connection, {tabel: table, ruw: raw}: SourceFile): Promise<SourceFile["ruw"]> {
  const otherwise = contract[table].filter(({type}) => type !== "sleutel");
  const bits = (column: string, list: ReturnType<typeof defects>) =>
    list.filter((bit) => bit.kolom === column).reduce((sum, {bit}) => sum | bit, 0);
  const refused = otherwise.map(
    ({naam}) =>
      `bool_or(fout & ${bits(naam, defects(table))} <> 0 OR teken & ${bits(naam, defectMarks(table))} <> 0) AS ${sqlNaam(naam)}`
  );
  const [found = {}] = await query(
    connection,
    `SELECT ${refused.join(", ")} FROM ${table} WHERE fout <> 0 OR teken <> 0`
  );
  return raw.filter(({kolom: column, extra}) => {
    const own = extra ? undefined : otherwise.find(({naam}) => naam === column);
    return extra || ["tekst", "getal"].includes(own?.type ?? "") || (own !== undefined && found[column] === true);
  });
}

/** SQL: the number in a text with nothing but letters and signs around it; NULL when it has not 8 or 9 digits, or is a day. */
function values(column: string): string {
  const bare = `regexp_replace(regexp_replace(${column}, '([0-9])[.,]0{1,2}$', '\\1'), '[\\p{Z}\\p{Cc}\\p{Cf}.\\-_/]', '', 'g')`;
  return `CASE WHEN length(${column}) < 8 OR regexp_matches(${column}, '^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}') THEN NULL
    ELSE TRY_CAST(regexp_extract(${bare}, '^[^0-9]*0*([1-9][0-9]{7,8})[^0-9]*$', 1) AS BIGINT) END`;
}

const bsnWeights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Whether digits pass the elfproef as `elfproef` asks it in SQL: 8 or 9 of them, zeros in front left out. */
export function passesElfproef(digits: string): boolean {
  const number = digits.replace(/^0+/, "");
  if (number.length < 8 || number.length > 9) return false;
  const sum = [...number.padStart(9, "0")].reduce((total, digit, i) => total + Number(digit) * bsnWeights[i]!, 0);
  return sum % 11 === 0;
}

/** 9·d1 + 8·d2 + … + 2·d8 − 1·d9 is a multiple of eleven; eight digits get a zero in front. */
function elfproef(amount: string): string {
  const sum = bsnWeights.map((weight, i) => `(${amount} // ${10 ** (8 - i)}) % 10 * ${weight}`);
  return `${amount} BETWEEN 10000000 AND 999999999 AND (${sum.join(" + ")}) % 11 = 0`;
}

const notice = (file: string, column: string, hit: number, aantal: number) =>
  `${file}: kolom ${column || "zonder naam"} lijkt burgerservicenummers te bevatten: ${hit} van ${aantal} verschillende waarden hebben 8 of 9 cijfers en ` +
  `voldoen aan de elfproef (bij toeval is dat 1 op de 11). Vervang ze eerst door pseudoniemen; er is niets ingelezen.`;
