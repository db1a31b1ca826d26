import type {Connection} from "../connection.js";
import {SourceError, systemErrorText} from "../systemErrors.js";
import {Checksum, type FileSums, type SumsPlace} from "./checksum.js";
import {readHeading, scanCsv, type SourceBytes} from "./csv.js";
import {clean, visible} from "./keys.js";
import {columnNames, contract, type SchemaTable} from "./schema.js";
import {query, queryOne, sqlName, sqlPath, sqlText} from "./sql.js";

/** Where the rows of one table are. */
export interface FileOrigin {
  tabel: SchemaTable;
  bestand: string;
  /** What the engine knows the file by: its path, or the name under which a page gave it. */
  path: string;
  format: "csv" | "parquet";
  bytes: SourceBytes;
  /** Where a page took the rows in as a table: its name. */
  relation?: string;
  /** What the file itself calls things, where that is not as in the contract. */
  own?: OwnNames;
  /** Of a table in parts: each of them, in the order in which they are read. */
  parts?: readonly FileOrigin[];
  /** What the folders above a part say of all its rows (`gemeente=GM0344`), by column; null is none. */
  partition?: Readonly<Record<string, string | null>>;
}

/** The names that a file uses itself, which a visitor has said what they are. */
export interface OwnNames {
  /** Per column of the contract its name in the file; what is not here, is not in the file. */
  columns: Readonly<Record<string, string>>;
  /** Per code column the values of the file that stand for a code. */
  codes: Readonly<Record<string, readonly {eigen: string; code: string}[]>>;
}

const plainName = (name: string): string => clean(name).toLowerCase();

/** The columns of a file under the names of the contract; one that has such a name and is another, is none of it. */
function contractNames(columns: readonly string[], own: OwnNames | undefined): string[] {
  if (!own) return [...columns];
  const names = new Map(Object.entries(own.columns).map(([column, name]) => [plainName(name), column]));
  const known = new Set(Object.keys(own.columns));
  return columns.map((name) => names.get(plainName(name)) ?? (known.has(name) ? `${name} (niet gekozen)` : name));
}

/**
 * Opens a CSV file: every column as text, so that a bad value can be shown as it stands. With `new_line` \n DuckDB takes CRLF, LF and CR each
 * for the end of a line, also beside each other; left to itself it takes the first for all, and eats a character where another stands.
 * `first`: the number of its first row among those of all parts; `sums`: where their sums are kept.
 */
export async function openCsv(
  connection: Connection,
  origin: FileOrigin,
  {first = 0, sums = []}: {first?: number; sums?: number[]} = {}
): Promise<SourceFile & {aantal: number; sums: FileSums}> {
  const {tabel: table, bestand: file, partition = {}} = origin;
  const all = columnNames(table);
  const sought = origin.own
    ? Object.values(origin.own.columns).map(plainName)
    : all.filter((column) => !Object.hasOwn(partition, column));
  const {scheiding: separation, kolommen: heading, regels: lines} = await readHeading(origin.bytes, file, sought);
  const columns = contractNames(heading, origin.own);
  const filled = filledBy(origin, columns);
  checkColumns(origin, [...columns, ...Object.keys(filled)]);
  const scanWith = async (place: SumsPlace) => {
    const checksum = new Checksum(table, columns, {...place, filled});
    return {checksum, ...(await scanCsv(origin.bytes, file, separation, columns, checksum))};
  };
  const scan = await scanWith({first, sums});
  const types = columns.map((_, i) => `'k${i}': 'VARCHAR'`).join(", ");
  const read = (
    heading: number
  ) => `read_csv(${sqlPath(origin.path)}, columns = {${types}}, auto_detect = false, header = false, skip = ${heading}, delim = ${sqlText(separation)},
    quote = '"', escape = '"', null_padding = true, strict_mode = false, hive_partitioning = false, new_line = '\\n', parallel = ${!scan.erratic})`;
  const source = read(lines === 1 ? 1 : await findHeading(connection, read, lines, scan.rijen));
  const field = (column: string) =>
    columns.includes(column) ? `k${columns.indexOf(column)}` : constant(filled[column] ?? null);
  const fields = all.map((column) => `${field(column)} AS ${sqlName(column)}`).join(", ");
  const extra = columns.filter((column) => !all.includes(column));
  return {
    ...origin,
    rijen: `SELECT ${fields} FROM ${source}`,
    numbered: `SELECT row_number() OVER () - 1 AS rij, ${fields} FROM ${source}`,
    bron: source,
    ruw: columns.map((column, i) => ({kolom: column, sql: `k${i}`, extra: !all.includes(column)})),
    kinds: Object.fromEntries(all.map((column) => [column, "tekst"])),
    columns,
    extraColumns: [...extra, ...looseIn(origin)],
    aantal: scan.rijen,
    sums: {sums, rowsOf: async (block) => (await scanWith({first, sums: [], block})).checksum.rows},
    skew: {short: scan.tooShort, lang: scan.tooLong},
    place: (row) => ({bestand: file, nummer: scan.numbers.regel(row)})
  };
}

/** A column that may be missing, and is, is empty. */
const constant = (waarde: string | null) => (waarde === null ? "NULL::VARCHAR" : sqlText(waarde));

/** The columns of the contract that a part lacks and its folders have. */
function filledBy({tabel: table, partition = {}}: FileOrigin, columns: readonly string[]) {
  const own = Object.entries(partition).filter(([k]) => columnNames(table).includes(k) && !columns.includes(k));
  return Object.fromEntries(own);
}

/** The columns of the folders above a part that the contract does not know. */
const looseIn = ({tabel: table, partition = {}}: FileOrigin): string[] =>
  Object.keys(partition).filter((column) => !columnNames(table).includes(column));

/**
 * What to skip for a header of several lines: DuckDB takes it for one line, or for as many as it has, after what stands before it. It is the
 * number that leaves the rows of the scan.
 */
async function findHeading(
  connection: Connection,
  read: (heading: number) => string,
  lines: number,
  rows: number
): Promise<number> {
  for (let heading = 1; heading < lines; heading++)
    if ((await queryOne(connection, `SELECT count(*) AS n FROM ${read(heading)}`)).n === rows) return heading;
  return lines;
}

const WHOLE = /^U?(TINYINT|SMALLINT|INTEGER)$|^BIGINT$/;
const NO_NUMBER = /^(DATE|TIME|BOOLEAN|INTERVAL|STRUCT|MAP|UNION)|\[/;
const INSTANT = /^TIMESTAMP(_S|_MS|_NS)?$/;

/** Above this a FLOAT or DOUBLE holds whole numbers no longer one by one: such a key is shown as it is, in scientific notation. */
const EXACT: Record<string, number> = {FLOAT: 2 ** 24, DOUBLE: 2 ** 53};

/** The columns of a Parquet file, or of a table that was made of one, as the engine describes them. */
export async function describeParquet(connection: Connection, origin: FileOrigin): Promise<ParquetColumn[]> {
  const {relation, path, bestand: file} = origin;
  const source = relation === undefined ? readParquet(sqlPath(path)) : sqlName(relation);
  const described = await query(connection, `DESCRIBE SELECT * FROM ${source}`).catch((cause: unknown) => {
    if (systemErrorText(cause) !== null) throw cause;
    throw new SourceError(`${file} is geen leesbaar Parquet-bestand: afgebroken of beschadigd`, {cause});
  });
  return described.map((row) => ({own: String(row.column_name), type: String(row.column_type)}));
}

export interface ParquetColumn {
  own: string;
  type: string;
}

const readParquet = (paths: string, number = false) =>
  `read_parquet(${paths}, file_row_number = ${number}, hive_partitioning = false, binary_as_string = true)`;

/**
 * A Parquet file, or a table that was made of one: dates and integers as they are, a timestamp at midnight as its date,
 * not-a-number as empty, anything else as text. `origins`: the file, or parts that have the same columns and, in `counts`, so many rows.
 */
export function parquetFile(
  origins: readonly FileOrigin[],
  found: readonly ParquetColumn[],
  counts?: readonly number[]
): SourceFile {
  const [origin] = origins as [FileOrigin];
  const {tabel: table, relation} = origin;
  const columns = contractNames(
    found.map(({own}) => own.trim().toLowerCase()),
    origin.own
  );
  const filled = origins.map((part) => filledBy(part, columns));
  checkColumns(origin, [...columns, ...Object.keys(filled[0]!)]);
  /** A value for each part, as SQL. */
  const perPart = (values: readonly string[]) =>
    new Set(values).size === 1 ? values[0]! : `([${values.join(", ")}])[file_index::BIGINT + 1]`;
  const fields = contract[table].map((column) => {
    const place = columns.indexOf(column.naam);
    if (place < 0) {
      const values = filled.map((part) => constant(part[column.naam] ?? null));
      return {naam: column.naam, sql: perPart(values), soort: "tekst" as const};
    }
    const {own, type} = found[place]!;
    return {naam: column.naam, ...parquetField(sqlName(own), type)};
  });
  const paths = origins.length === 1 ? sqlPath(origin.path) : `[${origins.map(({path}) => sqlPath(path)).join(", ")}]`;
  const source = (number: boolean) => (relation === undefined ? readParquet(paths, number) : sqlName(relation));
  const selection = fields.map((v) => `${v.sql} AS ${sqlName(v.naam)}`).join(", ");
  const begins = beginsOf(counts ?? [0]);
  const number = relation === undefined ? `${perPart(begins.map(String))} + file_row_number` : "rowid";
  return {
    ...origin,
    rijen: `SELECT ${selection} FROM ${source(false)}`,
    numbered: `SELECT ${number} AS rij, ${selection} FROM ${source(true)}`,
    bron: source(false),
    ruw: found
      .map(({own, type}, i) => ({
        kolom: columns[i]!,
        sql: sqlName(own),
        extra: !columnNames(table).includes(columns[i]!),
        type
      }))
      .filter(({type}) => !NO_NUMBER.test(type)),
    kinds: Object.fromEntries(fields.map((v) => [v.naam, v.soort])),
    columns,
    extraColumns: [...columns.filter((column) => !columnNames(table).includes(column)), ...looseIn(origin)],
    ...(counts && {aantal: counts.reduce((sum, n) => sum + n, 0)}),
    skew: {short: {totaal: 0, eerste: []}, lang: {totaal: 0, eerste: []}},
    place(row) {
      const part = fileAt(begins, row);
      return {bestand: origins[part]!.bestand, nummer: row - begins[part]! + 1};
    }
  };
}

/** Where each of so many rows begins in all of them. */
export const beginsOf = (counts: readonly number[]): number[] => {
  let sum = 0;
  return counts.map((n) => (sum += n) - n);
};

/** Which of the files that begin there has a row; of those that begin at it the last, the others being empty. */
export const fileAt = (begins: readonly number[], row: number): number =>
  begins.filter((begin) => begin <= row).length - 1;

function parquetField(column: string, type: string): {sql: string; soort: SourceFileKind} {
  if (type === "DATE") return {sql: column, soort: "datum"};
  if (WHOLE.test(type)) return {sql: column, soort: "geheel"};
  if (INSTANT.test(type)) return {sql: `regexp_replace(${column}::VARCHAR, ' 00:00:00$', '')`, soort: "tekst"};
  const limit = EXACT[type];
  if (limit)
    return {
      sql: `CASE WHEN isnan(${column}) THEN NULL WHEN abs(${column}) > ${limit} AND isfinite(${column}) THEN printf('%.5e', ${column}::DOUBLE) ELSE ${column}::VARCHAR END`,
      soort: "tekst"
    };
  return {sql: type === "VARCHAR" ? column : `${column}::VARCHAR`, soort: "tekst"};
}

export type SourceFileKind = "tekst" | "datum" | "geheel";

/** One opened source file: the wanted columns as SQL, whatever the format. */
export interface SourceFile extends FileOrigin {
  /** A query with each contract column under its own name and nothing else, one row per row of the file, in its order. */
  rijen: string;
  /** The same with `rij` (0 is the first row). */
  numbered: string;
  /** What to select from for the columns in `ruw`: every column of the file, as it stands, that can hold a number or text. */
  bron: string;
  ruw: {kolom: string; sql: string; extra: boolean}[];
  kinds: Record<string, SourceFileKind>;
  /** The columns that stand in it, of the contract and beside it. */
  columns: readonly string[];
  extraColumns: string[];
  /** How many rows the file has, when opening it told. */
  aantal?: number;
  /** The sums of its raw texts, to hold against what the engine reads. */
  sums?: FileSums;
  /** Of a file in parts: which one the engine cannot read; null when it can read each. */
  findBroken?: () => Promise<string | null>;
  /** Rows with another number of fields than the header. */
  skew: {short: {totaal: number; eerste: number[]}; lang: {totaal: number; eerste: number[]}};
  /** What a user knows the row by: the file, or its part, and the line in a CSV file (header is 1) or the row in a Parquet file (first is 1). */
  place: (row: number) => {bestand: string; nummer: number};
}

/** Opens a table in one file; see `openTable` (parts.ts). */
export async function openSourceFile(connection: Connection, origin: FileOrigin): Promise<SourceFile> {
  if (origin.format === "csv") return openCsv(connection, origin);
  return parquetFile([origin], await describeParquet(connection, origin));
}

export const noBytes: SourceBytes = {begin: async () => new Uint8Array(0), async *blocks() {}};

/** What stands for a table that the source may lack, and lacks. */
export function emptyFile(table: SchemaTable): SourceFile {
  const fields = columnNames(table).map((column) => `NULL::VARCHAR AS ${sqlName(column)}`);
  const rows = `SELECT ${fields.join(", ")} WHERE false`;
  return {
    ...{tabel: table, bestand: "", path: "", format: "csv", bytes: noBytes},
    ...{rijen: rows, numbered: `SELECT 0 AS rij, * FROM (${rows})`},
    ...{bron: `(${rows})`, ruw: []},
    kinds: Object.fromEntries(columnNames(table).map((column) => [column, "tekst"])),
    columns: columnNames(table),
    extraColumns: [],
    skew: {short: {totaal: 0, eerste: []}, lang: {totaal: 0, eerste: []}},
    place: (row) => ({bestand: "", nummer: row})
  };
}

/** Refuses a file in which a column of the contract is missing or stands twice. */
function checkColumns({tabel: table, bestand: file}: FileOrigin, columns: readonly string[]): void {
  const needed = contract[table].filter(({optional}) => !optional).map(({naam}) => naam);
  const lacks = needed.filter((column) => !columns.includes(column));
  if (lacks.length > 0) {
    const found = columns.length > 0 ? visible(columns.join(", ")) : "geen";
    throw new SourceError(
      `${file}: kolom ${lacks.join(", ")} ontbreekt; gevonden kolommen: ${found}${guess(lacks, columns)}`
    );
  }
  const double = columnNames(table).find((column) => columns.filter((k) => k === column).length > 1);
  if (double) throw new SourceError(`${file}: kolom ${double} staat er twee keer`);
}

/** Columns that only a sign or a space keeps from being the missing one; or that look like the first row of data. */
function guess(lacks: readonly string[], columns: readonly string[]): string {
  const bare = (column: string) => column.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  const pairs = lacks.flatMap((column) => {
    const resembles = columns.find((found) => bare(found) === bare(column) && found !== column);
    return resembles === undefined ? [] : [`"${visible(resembles)}" moet ${column} heten`];
  });
  if (pairs.length > 0) return `; ${pairs.join(", ")}`;
  const data = columns.some((column) => /^(gm\d{4}|\d{4}-\d\d-\d\d)$/.test(column));
  return data ? "; de eerste regel lijkt op gegevens: zet er een kopregel boven" : "";
}
