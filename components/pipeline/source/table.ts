import type {Connection} from "../connection.js";
import {SourceError, systemErrorText} from "../systemErrors.js";
import {findDifference, rowSumSql} from "./checksum.js";
import type {Codes} from "./codes.js";
import {
  bitOf,
  bitType,
  columnSql,
  defectChecks,
  defects,
  DOUBLE,
  type KeyType,
  markChecks,
  defectMarks,
  tooManyAnswers
} from "./columnSql.js";
import {findDouble, findSimilar, markDouble} from "./duplicates.js";
import {type Check, find, type Finding, findWijk} from "./findings.js";
import {onlySql} from "./keys.js";
import {checkLive, findConnection, findOddHuishoudens} from "./life.js";
import {periodeChecks} from "./periode.js";
import {
  columnNames,
  contract,
  type GemeenteTable,
  isGemeenteTable,
  keys,
  type PersoonTable,
  type SchemaTable
} from "./schema.js";
import type {Source} from "./sourceJson.js";
import type {OwnNames, SourceFile} from "./sourceFile.js";
import type {ReportTally} from "./sourceReport.js";
import {query, queryOne, sqlName, sqlText} from "./sql.js";

/**
 * Reads a file in one pass into a table of its name with *all* its rows, in its order (so `rowid` is the row in the file), clean values,
 * and a column `fout` with the bits of what is wrong with the row by itself.
 */
export async function readTable(
  connection: Connection,
  file: SourceFile,
  keys: Record<string, KeyType>,
  codes: Codes
): Promise<number> {
  const {tabel: table, kinds} = file;
  const ownCodes = file.own?.codes ?? {};
  const columns = contract[table].map((column) => {
    const environment = {
      soort: ownCodes[column.naam] ? ("tekst" as const) : kinds[column.naam]!,
      key: keys[column.naam]!
    };
    return {naam: column.naam, ...columnSql(table, column, environment)};
  });
  const raw = columns.map(({naam: column}) => `${sqlName(column)} AS r_${column}`).join(", ");
  // Before any value is another one: it is the sum of what stands in the file.
  const sumBefore = file.sums ? `, (${rowSumSql(table, (column) => sqlName(column))})::BIGINT AS som` : "";
  const clean = columns.map((column) => `${column.clean} AS ${sqlName(column.naam)}`).join(", ");
  const together = (parts: readonly string[]) => `CASE WHEN net THEN 0 ELSE ${parts.join(" + ")} END`;
  const error = [together(columns.map((column) => column.fout)), ...betweenColumns(file, codes)].join(" + ");
  const draw = together(columns.map((column) => column.teken));
  const neat = columns.map((column) => column.neat).join(" AND ");
  const layers = [0, 1, 2].reduce(
    (from, low) => `(SELECT *, ${columns.map((column) => column.layers[low]).join(", ")} FROM ${from})`,
    inCodes(`(SELECT ${raw}${sumBefore} FROM (${file.rijen}))`, ownCodes)
  );
  const sum = file.sums ? ", som" : "";
  const sql = `CREATE OR REPLACE TABLE ${table} AS SELECT ${clean}${sum}, (${error})::${bitType(defects(table))} AS fout,
    (${draw})::${bitType(defectMarks(table))} AS teken FROM (SELECT *, ${neat} AS net FROM ${layers})`;
  await query(connection, sql).catch(async (cause: Error) => {
    if (/interrupt/i.test(cause.message) || systemErrorText(cause) !== null) throw cause;
    const broken = (await file.findBroken?.()) ?? file.bestand;
    const reden =
      file.format === "parquet"
        ? "is geen leesbaar Parquet-bestand: afgebroken of beschadigd"
        : "is niet te lezen als CSV";
    throw new SourceError(`${broken} ${reden}`, {cause});
  });
  const aantal = Number((await queryOne(connection, `SELECT count(*) AS n FROM ${table}`)).n);
  await checkRead(connection, file, aantal);
  if (table === "verblijf" && keys.huishouden_id === "BIGINT") await giveHuishouden(connection);
  return aantal;
}

/** SQL in which the values of a file are the codes that they stand for. */
function inCodes(from: string, codes: OwnNames["codes"]): string {
  const replaced = Object.entries(codes).map(([column, pairs]) => {
    const cases = pairs.map(({eigen: value, code}) => `WHEN ${sqlText(value)} THEN ${sqlText(code)}`);
    return `CASE trim(r_${column}::VARCHAR) ${cases.join(" ")} ELSE r_${column}::VARCHAR END AS r_${column}`;
  });
  return replaced.length === 0 ? from : `(SELECT * REPLACE (${replaced.join(", ")}) FROM ${from})`;
}

/** What was counted and summed in the file must be in the table: the engine may take a quote or a line end for something else. */
async function checkRead(connection: Connection, file: SourceFile, aantal: number): Promise<void> {
  if (!file.sums) return;
  const row = await findDifference(connection, file.tabel, file.sums);
  if (row !== null || file.aantal !== aantal) {
    const {bestand: slot, nummer: line} = file.place(row ?? 0);
    throw new SourceError(
      `${row === null ? file.bestand : `${slot}, regel ${line}`}: niet eenduidig te lezen; kijk daar en op de regel ervoor de aanhalingstekens en regeleinden na`
    );
  }
  await query(connection, `ALTER TABLE ${file.tabel} DROP COLUMN som`);
}

/** Whole numbers have no room for households alone: then all become text, as the persons are. */
async function giveHuishouden(connection: Connection): Promise<void> {
  const {n} = await queryOne(connection, "SELECT count(*) - count(huishouden_id) AS n FROM verblijf");
  if (n === 0) return;
  await query(
    connection,
    `ALTER TABLE verblijf ALTER huishouden_id TYPE VARCHAR USING coalesce(huishouden_id::VARCHAR, ${onlySql("persoon_id")})`
  );
}

/** What can be wrong between columns: an end before the begin, a voorziening of another wet, more answers than n. */
function betweenColumns({tabel: table}: SourceFile, codes: Codes): string[] {
  const end = bitOf(table, "einde_voor_begin", "einddatum");
  const voorziening = bitOf(table, "onbekende_code", "voorziening");
  const answers = bitOf(table, "te_veel_antwoorden", "n");
  const wetten = `[${codes.voorzieningWetten.join(", ")}][enum_code(c_voorziening) + 1]`;
  return [
    ...(end ? [`CASE WHEN c_einddatum < c_begindatum THEN ${end} ELSE 0 END`] : []),
    ...(voorziening ? [`CASE WHEN (${wetten} >> enum_code(c_wet)) & 1 = 0 THEN ${voorziening} ELSE 0 END`] : []),
    ...(answers ? [`CASE WHEN ${tooManyAnswers} THEN ${answers} ELSE 0 END`] : [])
  ];
}

const signals: Record<GemeenteTable, Check[]> = {
  aanlevering: [
    {regel: "goedgekeurd_zonder_levering", kolom: "goedgekeurd", where: "geleverd = 'nee' AND goedgekeurd = 'ja'"}
  ],
  clientervaring: [{regel: "vorm_voor_2021", kolom: "vorm", where: "vorm <> 'vragenlijst' AND jaar < 2021"}]
};

/** All checks of a table about gemeenten: at most one row for a key, exact duplicates once, then the signals. Such a table is small. */
async function checkGemeenteTable(connection: Connection, table: GemeenteTable, source: Source): Promise<Finding[]> {
  await markContradictory(connection, table);
  const double = `(SELECT rowid AS rij, min(rowid) OVER (PARTITION BY ${columnNames(table).join(", ")}) AS eerste
    FROM ${table} WHERE fout IN (0, ${DOUBLE}))`;
  await query(
    connection,
    `UPDATE ${table} SET fout = ${DOUBLE} WHERE rowid IN (SELECT rij FROM ${double} WHERE rij > eerste)`
  );
  const spoiled = `(SELECT rowid AS rij, fout FROM ${table} WHERE fout <> 0)`;
  const valid = `(SELECT rowid AS rij, * FROM ${table} WHERE fout = 0)`;
  return [
    ...(await find(connection, table, spoiled, defectChecks(table))),
    ...(await find(connection, table, double, [
      {regel: "dubbele_rij", kolom: "gemeente", where: "rij > eerste", andere: "eerste"}
    ])),
    ...(await find(connection, table, valid, [...signals[table], ...periodeChecks(table, source)]))
  ];
}

/** Every row of a key with different rows is left out: which of them holds is not for us to say. */
async function markContradictory(connection: Connection, table: GemeenteTable): Promise<void> {
  const key = keys[table].join(", ");
  const entire = keys[table].map((column) => `${column} IS NOT NULL`).join(" AND ");
  const otherwise = columnNames(table).filter((column) => !keys[table].includes(column));
  await query(
    connection,
    `UPDATE ${table} SET fout = fout | ${bitOf(table, "tegenstrijdige_rij", "gemeente")} WHERE ${entire} AND (${key}) IN
      (SELECT (${key}) FROM ${table} WHERE ${entire} GROUP BY ${key} HAVING count(DISTINCT (${otherwise.join(", ")}, fout)) > 1)`
  );
}

/** All checks of one table after it was read: first what marks rows in `fout`, then the signals among the rows that stay. */
export async function checkTable(
  connection: Connection,
  table: SchemaTable,
  source: Source,
  codes: Codes
): Promise<Finding[]> {
  const own = isGemeenteTable(table)
    ? await checkGemeenteTable(connection, table, source)
    : await checkPersoonTable(connection, table, source, codes);
  const noticed = `(SELECT rowid AS rij, teken FROM ${table} WHERE teken <> 0 AND fout IN (0, ${DOUBLE}))`;
  return [...own, ...(await find(connection, table, noticed, markChecks(table)))];
}

async function checkPersoonTable(
  connection: Connection,
  table: PersoonTable,
  source: Source,
  codes: Codes
): Promise<Finding[]> {
  const {candidates, duplicates} = await markDouble(connection, table);
  const live = await checkLive(connection, table);
  const spoiled = `(SELECT rowid AS rij, fout, persoon_id FROM ${table} WHERE fout <> 0) AS bedorven`;
  const errors = await find(connection, table, spoiled, defectChecks(table).map(withPersoon));
  const resembles = table === "personen" ? await findSimilar(connection, table, "persoon_id") : [];
  const double = duplicates > 0 ? await findDouble(connection, table) : [];
  const verblijf = table === "verblijf" ? await checkVerblijf(connection, candidates, codes) : [];
  const valid = `(SELECT rowid AS rij, * FROM ${table} WHERE fout = 0)`;
  const periode = await find(connection, table, valid, periodeChecks(table, source));
  return [...errors, ...resembles, ...double, ...verblijf, ...live, ...periode];
}

async function checkVerblijf(connection: Connection, candidates: number, codes: Codes): Promise<Finding[]> {
  const gaps = candidates > 0 ? await findConnection(connection) : [];
  const resembles = await findSimilar(connection, "verblijf", "huishouden_id");
  return [...gaps, ...resembles, ...(await findOddHuishoudens(connection)), ...(await findWijk(connection, codes))];
}

/** What the explanation of a person that is not in personen needs: which key it resembles, or that its row is there and was refused. */
function withPersoon(check: Check): Check {
  if (check.regel === "persoon_anders_geschreven")
    return {...check, by: "(SELECT ander FROM lijkt WHERE lijkt.persoon_id = bedorven.persoon_id::VARCHAR)"};
  if (check.regel === "onbekende_persoon")
    return {
      ...check,
      by: "CASE WHEN persoon_id IN (SELECT persoon_id FROM personen WHERE fout <> 0) THEN 'geweigerd' END"
    };
  return check;
}

export async function countRows(connection: Connection, table: SchemaTable, file: string): Promise<ReportTally> {
  const tally = await queryOne(
    connection,
    `SELECT count(*) AS gelezen, count(*) FILTER (WHERE fout NOT IN (0, ${DOUBLE})) AS geweigerd,
      count(*) FILTER (WHERE fout = ${DOUBLE}) AS samengevoegd, count(*) FILTER (WHERE fout = 0) AS gebruikt FROM ${table}`
  );
  const [parsed, refused, merged, used] = Object.values(tally).map(Number) as [number, number, number, number];
  return {bestand: file, gelezen: parsed, geweigerd: refused, merged, gebruikt: used};
}

/** Takes out the rows that do not count and the columns that said so. */
export async function cleanUp(connection: Connection, table: SchemaTable): Promise<void> {
  await query(connection, `DELETE FROM ${table} WHERE fout <> 0`);
  for (const column of ["fout", "teken"]) await query(connection, `ALTER TABLE ${table} DROP COLUMN ${column}`);
}
