import type {DuckDBConnection} from "@duckdb/node-api";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {escapeControls} from "../../components/format/text.js";
import {SourceError, systemErrorText} from "../util/systemErrors.js";
import {checkBsn} from "./bsn.js";
import {type Codes, readCodes} from "./codes.js";
import type {KeyType} from "./columnSql.js";
import {findFiles} from "./findFiles.js";
import {type Finding, findOddFileForm} from "./findings.js";
import {checkExtract} from "./periode.js";
import {explanation, rules, warnings} from "./rules.js";
import {columnNames, type SchemaTable, tables} from "./schema.js";
import {emptyFile, openSourceFile, type SourceFile} from "./sourceFile.js";
import type {SourceReport, ReportTally, ViolationGroup} from "./sourceReport.js";
import {dropWorkTables, query, queryOne, sqlName} from "./sql.js";
import {checkTable, cleanUp, countRows, readTable} from "./table.js";

/** Gives the rows found their values as they stand in the file, in one more pass over it (none when nothing was found). */
async function describe(
  connection: DuckDBConnection,
  file: SourceFile,
  findings: readonly Finding[],
  codes: Codes
): Promise<ViolationGroup[]> {
  const rows = await fetchRows(connection, file, [
    ...new Set(findings.flatMap(({eerste: first}) => first.map(({rij: row}) => row)))
  ]);
  const place = (row: number | null) =>
    row === null ? "" : `${file.format === "csv" ? "regel" : "rij"} ${file.nummer(row)}`;
  return findings.map(({regel: line, kolom: column, totaal: total, eerste: first}) => {
    const group = {ernst: rules[line].ernst, regel: line, bestand: file.bestand, kolom: column};
    return {
      ...group,
      totaal: total,
      eerste: first.map(({rij: row, by, andere: other}) => {
        const values = rows.get(row) ?? {};
        const waarde = values[column] ?? "";
        const text = explanation(line, {
          bestand: file.bestand,
          kolom: column,
          waarde,
          rij: values,
          by,
          andere: place(other),
          codes
        });
        return {...group, rij: row < 0 ? 0 : file.nummer(row), waarde, uitleg: text};
      })
    };
  });
}

async function fetchRows(
  connection: DuckDBConnection,
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

const peilmoment = z
  .string({error: 'moet een datum als tekst zijn, zoals "2015-01-01"'})
  .regex(/^(19|20)\d\d-(01|07)-01$/, {error: 'moet 1 januari of 1 juli van een jaar zijn, zoals "2015-01-01"'});

const halfjaar = z
  .string({error: 'moet een halfjaar als tekst zijn, zoals "2015HJ01"'})
  .regex(/^(19|20)\d\dHJ0[12]$/, {error: 'moet een halfjaar zijn, zoals "2015HJ01"'});

/** Words that stand on every page and above every file: one line, in which every sign shows. */
const words = (longest: number) =>
  z
    .string({error: "moet tekst zijn"})
    .transform((text) => escapeControls(text.replace(/\s+/g, " ").trim()))
    .refine((text) => text.length <= longest, {error: `is langer dan ${longest} tekens: kort het in`});

/** The halfjaar that begins on a peilmoment. */
const halfjaarOf = (day: string) => `${day.slice(0, 4)}HJ${day.slice(5, 7) === "07" ? "02" : "01"}`;

const source = z
  .object(
    {
      naam: words(200).refine((text) => text !== "", {error: "mag niet leeg zijn"}),
      synthetisch: z.boolean({error: "moet true of false zijn"}),
      indeling: z.literal(2018, {error: "moet 2018 zijn: alleen de indeling van 1 januari 2018 is bekend"}),
      eerste_peilmoment: peilmoment,
      laatste_peilmoment: peilmoment,
      laatste_halfjaar: halfjaar.optional(),
      toelichting: words(10_000).default("")
    },
    {error: "moet een object zijn met naam, synthetisch, indeling, eerste_peilmoment, laatste_peilmoment, toelichting"}
  )
  .refine((b) => b.eerste_peilmoment <= b.laatste_peilmoment, {
    path: ["laatste_peilmoment"],
    error: "ligt voor eerste_peilmoment"
  })
  .refine((b) => b.laatste_halfjaar === undefined || b.laatste_halfjaar >= halfjaarOf(b.eerste_peilmoment), {
    path: ["laatste_halfjaar"],
    error: "ligt voor eerste_peilmoment"
  })
  .transform(({laatste_halfjaar, ...rest}) => ({
    ...rest,
    laatste_halfjaar: laatste_halfjaar ?? halfjaarOf(rest.laatste_peilmoment)
  }));

/** What `bron.json` says about the source; `laatste_halfjaar`: the last that the monitor counts, by default that of the last peilmoment. */
export type Source = z.infer<typeof source>;

/** Reads and checks `bron.json`; fields that the contract does not know are ignored. */
async function readSourceJson(folder: string): Promise<Source> {
  const content = await readFile(join(folder, "bron.json"), "utf8").catch((cause: unknown) => {
    throw new SourceError(systemErrorText(cause) ?? "bron.json is niet te lezen", {cause});
  });
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const [, position] = /position (\d+)/.exec((cause as Error).message) ?? [];
    const where = position === undefined ? "" : ` op regel ${content.slice(0, Number(position)).split("\n").length}`;
    throw new SourceError(`bron.json is geen geldige JSON: kijk${where} de aanhalingstekens, komma's en haakjes na`, {
      cause
    });
  }
  const parsed = source.safeParse(json);
  if (parsed.success) return parsed.data;
  const missing = (path: PropertyKey[]) => path.length > 0 && !Object.hasOwn(json as object, path[0]!);
  const redenen = parsed.error.issues.map(({path, message}) =>
    path.length === 0 ? message : missing(path) ? `${String(path[0])} ontbreekt` : `${String(path[0])} ${message}`
  );
  throw new SourceError(`bron.json is niet volgens afspraak: ${redenen.join("; ")}`);
}

export interface ReadOptions {
  voortgang?: (notice: string) => void;
  /** The day that counts as today: `2026-04-01`. */
  today?: string;
}

const amount = new Intl.NumberFormat("nl-NL");

/**
 * Reads and validates a bronmap (source contract v1) into the clean tables `personen`, `verblijf`, `voorzieningen`, `gebeurtenissen`,
 * `aanlevering` and `clientervaring` (the last two empty when the source has none) of an open connection, replacing what stood under these names. A source that cannot be used as a whole throws a `SourceError` and leaves none.
 * Keys are BIGINT when every file has integers (Parquet), else VARCHAR; codes are ENUMs in the order of the lists in `data/`.
 */
export async function readSource(
  connection: DuckDBConnection,
  folder: string,
  {voortgang: progress = () => {}, today = new Date().toISOString().slice(0, 10)}: ReadOptions = {}
): Promise<SourceReport> {
  const {volgorde: order} = await queryOne(
    connection,
    "SELECT current_setting('preserve_insertion_order') AS volgorde"
  );
  await query(connection, "SET preserve_insertion_order = true");
  try {
    return await readTables(connection, folder, progress, today);
  } catch (error) {
    for (const table of tables) await query(connection, `DROP TABLE IF EXISTS ${table}`);
    throw error;
  } finally {
    await dropWorkTables(connection);
    await query(connection, `SET preserve_insertion_order = ${order}`);
  }
}

async function readTables(
  connection: DuckDBConnection,
  folder: string,
  progress: (notice: string) => void,
  today: string
): Promise<SourceReport> {
  const found = await findFiles(folder);
  const source = await readSourceJson(folder);
  const codes = readCodes();
  const files: SourceFile[] = [];
  for (const origin of found) files.push(await openSourceFile(connection, origin));
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
