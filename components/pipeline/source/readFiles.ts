import type {Connection} from "../connection.js";
import {checkBsn} from "./bsn.js";
import {type Codes, codeTypes, readCodes} from "./codes.js";
import type {KeyType} from "./columnSql.js";
import {type Finding, findOddFileForm} from "./findings.js";
import {checkExtract} from "./periode.js";
import {explanation, rules, warnings} from "./rules.js";
import {columnNames, type SchemaTable, tables} from "./schema.js";
import {openTable} from "./parts.js";
import {emptyFile, type FileOrigin, type SourceFile} from "./sourceFile.js";
import type {Source} from "./sourceJson.js";
import type {SourceReport, ReportTally, ViolationGroup} from "./sourceReport.js";
import {dropWorkTables, query, queryOne, sqlName} from "./sql.js";
import {checkTable, cleanUp, countRows, readTable} from "./table.js";

export interface ReadOptions {
  voortgang?: (notice: string) => void;
  /** The day that counts as today: `2026-04-01`. */
  today?: string;
}

const amount = new Intl.NumberFormat("nl-NL");

/** The files of a source, found and recognised. */
export interface FoundSource {
  /** What a report calls the folder. */
  folder: string;
  bron: Source;
  files: readonly FileOrigin[];
}

/**
 * Reads and validates the files of a source (source contract v1) into the clean tables `personen`, `verblijf`, `voorzieningen`, `gebeurtenissen`,
 * `aanlevering` and `clientervaring` (the last two empty when the source has none) of an open connection, replacing what stood under these names. A source that cannot be used as a whole throws a `SourceError` and leaves none.
 * Keys are BIGINT when every file has integers (Parquet), else VARCHAR; codes are ENUMs in the order of the lists in `data/`.
 */
export async function readFiles(
  connection: Connection,
  found: FoundSource,
  {voortgang: progress = () => {}, today = new Date().toISOString().slice(0, 10)}: ReadOptions = {}
): Promise<SourceReport> {
  const {volgorde: order} = await queryOne(
    connection,
    "SELECT current_setting('preserve_insertion_order') AS volgorde"
  );
  await query(connection, "SET preserve_insertion_order = true");
  try {
    return await readTables(connection, found, progress, today);
  } catch (error) {
    for (const table of tables) await query(connection, `DROP TABLE IF EXISTS ${table}`);
    throw error;
  } finally {
    await dropWorkTables(connection);
    await query(connection, `SET preserve_insertion_order = ${order}`);
  }
}

async function readTables(
  connection: Connection,
  {folder, bron: source, files: found}: FoundSource,
  progress: (notice: string) => void,
  today: string
): Promise<SourceReport> {
  const codes = readCodes();
  await connection.run(codeTypes(codes));
  const files: SourceFile[] = [];
  for (const origin of found) files.push(await openTable(connection, origin));
  const keys = keyTypes(files);
  const tallies: [SchemaTable, ReportTally][] = [];
  const violations: ViolationGroup[] = [];
  for (const file of files) {
    progress(`${file.bestand}: lezen`);
    const aantal = await readTable(connection, file, keys, codes);
    await checkBsn(connection, file, aantal);
    progress(`${file.bestand}: ${amount.format(aantal)} rijen nakijken`);
    const findings = [...(await checkTable(connection, file.tabel, source, codes)), ...findOddFileForm(file)];
    violations.push(...(await describe(connection, file, findings, codes)));
    tallies.push([file.tabel, await countRows(connection, file.tabel, file.bestand)]);
  }
  const absent = tables.filter((table) => !found.some((origin) => origin.tabel === table));
  for (const table of absent) await readTable(connection, emptyFile(table), keys, codes);
  for (const table of tables) await cleanUp(connection, table);
  const file = (table: SchemaTable) => files.find((item) => item.tabel === table)?.bestand ?? table;
  violations.push(...(await checkExtract(connection, {bron: source, bestand: file, codes, today})));
  const errorsFirst = [...violations].sort((a, b) => a.ernst.localeCompare(b.ernst));
  return {
    ...{
      folder,
      bron: source,
      tabellen: Object.fromEntries(tallies) as SourceReport["tabellen"],
      violations: errorsFirst
    },
    warnings: warnings(
      errorsFirst,
      tallies.map(([, tally]) => tally)
    )
  };
}

/** One type per key for all tables, so that they can be joined. */
function keyTypes(files: readonly SourceFile[]): Record<string, KeyType> {
  const type = (column: string) =>
    files.every(({kinds}) => (kinds[column] ?? "geheel") === "geheel") ? "BIGINT" : "VARCHAR";
  return {persoon_id: type("persoon_id"), huishouden_id: type("huishouden_id")};
}

/** Gives the rows found their values as they stand in the file, in one more pass over it (none when nothing was found). */
async function describe(
  connection: Connection,
  file: SourceFile,
  findings: readonly Finding[],
  codes: Codes
): Promise<ViolationGroup[]> {
  const rows = await fetchRows(connection, file, [
    ...new Set(findings.flatMap(({eerste: first}) => first.map(({rij: row}) => row)))
  ]);
  const place = (row: number | null) => {
    if (row === null) return "";
    const {bestand: slot, nummer: number} = file.place(row);
    return `${file.format === "csv" ? "regel" : "rij"} ${number}${file.parts ? ` van ${slot}` : ""}`;
  };
  return findings.map(({regel: line, kolom: column, totaal: total, eerste: first}) => {
    const group = {ernst: rules[line].ernst, regel: line, bestand: file.bestand, kolom: column};
    return {
      ...group,
      totaal: total,
      eerste: first.map(({rij: row, by, andere: other}) => {
        const values = rows.get(row) ?? {};
        const waarde = values[column] ?? "";
        const {bestand: slot, nummer: number} = row < 0 ? {bestand: file.bestand, nummer: 0} : file.place(row);
        const text = explanation(line, {
          bestand: slot,
          kolom: column,
          waarde,
          rij: values,
          by,
          andere: place(other),
          codes
        });
        return {...group, bestand: slot, rij: number, waarde, uitleg: text};
      })
    };
  });
}

async function fetchRows(
  connection: Connection,
  {tabel: table, numbered}: SourceFile,
  needed: readonly number[]
): Promise<Map<number, Record<string, string>>> {
  if (needed.length === 0) return new Map();
  const columns = columnNames(table);
  const fields = columns.map((column) => `coalesce(${sqlName(column)}::VARCHAR, '') AS ${sqlName(column)}`).join(", ");
  const rows = await query(
    connection,
    `SELECT rij, ${fields} FROM (${numbered}) SEMI JOIN (SELECT unnest([${needed.join(", ")}]) AS rij) USING (rij)`
  );
  return new Map(
    rows.map((row) => [Number(row.rij), Object.fromEntries(columns.map((column) => [column, String(row[column])]))])
  );
}
