import type {Connection} from "../connection.js";
import {SourceError} from "../systemErrors.js";
import {type FileSums, hasBlock} from "./checksum.js";
import {clean, cleanSql, visible} from "./keys.js";
import {columnNames} from "./schema.js";
import {
  beginsOf,
  describeParquet,
  fileAt,
  type FileOrigin,
  openCsv,
  openSourceFile,
  type ParquetColumn,
  parquetFile,
  type SourceFile,
  type SourceFileKind
} from "./sourceFile.js";
import {query, queryOne, sqlName, sqlText} from "./sql.js";

const EXAMPLES = 100;

/** Opens a table, in one file or in parts: then as one file that has the rows of each, part after part. */
export async function openTable(connection: Connection, origin: FileOrigin): Promise<SourceFile> {
  if (!origin.parts) return openSourceFile(connection, origin);
  const open = origin.format === "csv" ? openCsvParts : openParquetParts;
  const {files, sums} = await open(connection, origin.parts);
  checkAlike(files);
  return {...joined(origin, files), sums, findBroken: () => findBroken(connection, origin.parts!)};
}

/** A part, or some that are read as one; opening it told how many rows it has. */
type Opened = SourceFile & {aantal: number};

async function openCsvParts(connection: Connection, parts: readonly FileOrigin[]) {
  const sums: number[] = [];
  const files: Awaited<ReturnType<typeof openCsv>>[] = [];
  for (const part of parts) {
    const file = await openCsv(connection, part, {first: files.reduce((n, {aantal}) => n + aantal, 0), sums});
    await checkPartition(connection, file);
    files.push(file);
  }
  const begins = beginsOf(files.map(({aantal}) => aantal));
  const rowsOf = async (block: number) => {
    const rows: number[] = [];
    for (const [i, file] of files.entries())
      if (hasBlock(block, begins[i]!, file.aantal)) rows.push(...(await file.sums.rowsOf(block)));
    return rows;
  };
  return {files, sums: {sums, rowsOf} satisfies FileSums};
}

/** Parts with the same columns of the same types that follow each other are read as one: the engine takes a list of files. */
async function openParquetParts(connection: Connection, parts: readonly FileOrigin[]) {
  const groups: {form: string; columns: ParquetColumn[]; origins: FileOrigin[]; counts: number[]}[] = [];
  for (const part of parts) {
    const columns = await describeParquet(connection, part);
    const alone = parquetFile([part], columns);
    await checkPartition(connection, alone);
    const {n} = await queryOne(connection, `SELECT count(*) AS n FROM ${alone.bron}`);
    const form = JSON.stringify(columns);
    if (groups.at(-1)?.form !== form) groups.push({form, columns, origins: [], counts: []});
    groups.at(-1)!.origins.push(part);
    groups.at(-1)!.counts.push(Number(n));
  }
  const files = groups.map(({columns, origins, counts}): Opened => {
    const aantal = counts.reduce((sum, n) => sum + n, 0);
    return {...parquetFile(origins, columns, counts), aantal};
  });
  return {files, sums: undefined};
}

/** Refuses parts of which one has a column of the contract that another lacks. */
function checkAlike(files: readonly Opened[]): void {
  for (const column of columnNames(files[0]!.tabel)) {
    const has = files.find(({columns}) => columns.includes(column));
    const lacks = files.find(
      ({columns, partition = {}}) => !columns.includes(column) && !Object.hasOwn(partition, column)
    );
    if (has && lacks)
      throw new SourceError(
        `${lacks.bestand}: kolom ${column} ontbreekt, en ${has.bestand} heeft haar wel; geef elk deel dezelfde kolommen`
      );
  }
}

/** Refuses a part in which a row has another value than its folder says. */
async function checkPartition(connection: Connection, file: SourceFile): Promise<void> {
  for (const [column, folder] of Object.entries(file.partition ?? {})) {
    if (!columnNames(file.tabel).includes(column) || !file.columns.includes(column)) continue;
    const own = `coalesce(${cleanSql(`${sqlName(column)}::VARCHAR`)}, '')`;
    const [other] = await query(
      connection,
      `SELECT min(rij) AS rij, arg_min(waarde, rij) AS waarde FROM (SELECT rij, ${own} AS waarde FROM (${file.numbered}))
        WHERE waarde <> ${sqlText(clean(folder ?? ""))} HAVING count(*) > 0`
    );
    if (!other) continue;
    const {bestand: slot, nummer: number} = file.place(Number(other.rij));
    throw new SourceError(
      `${slot}, ${file.format === "csv" ? "regel" : "rij"} ${number}: ${column} is "${visible(String(other.waarde))}", en de map zegt "${visible(folder ?? "")}"; verbeter een van beide`
    );
  }
}

/** One file with the rows of all, in their order. */
function joined(origin: FileOrigin, files: readonly Opened[]): SourceFile {
  const names = columnNames(origin.tabel);
  const begins = beginsOf(files.map(({aantal}) => aantal));
  const kinds = Object.fromEntries(names.map((column) => [column, kindOf(files.map((file) => file.kinds[column]!))]));
  /** What is of different kinds in different parts is text in all. */
  const select = (file: SourceFile) =>
    names.map((column) =>
      file.kinds[column] === kinds[column] ? sqlName(column) : `${sqlName(column)}::VARCHAR AS ${sqlName(column)}`
    );
  const union = (of: (file: Opened, i: number) => string) => files.map(of).join(" UNION ALL ");
  const skew = (kind: "short" | "lang") => ({
    totaal: files.reduce((sum, file) => sum + file.skew[kind].totaal, 0),
    eerste: files.flatMap((file, i) => file.skew[kind].eerste.map((row) => begins[i]! + row)).slice(0, EXAMPLES)
  });
  return {
    ...origin,
    rijen: union((file) => `SELECT ${select(file).join(", ")} FROM (${file.rijen})`),
    numbered: union(
      (file, i) => `SELECT ${begins[i]} + rij AS rij, ${select(file).join(", ")} FROM (${file.numbered})`
    ),
    ...rawOf(files),
    kinds,
    columns: [...new Set(files.flatMap(({columns}) => columns))],
    extraColumns: [...new Set(files.flatMap(({extraColumns}) => extraColumns))],
    aantal: files.reduce((sum, {aantal}) => sum + aantal, 0),
    skew: {short: skew("short"), lang: skew("lang")},
    place(row) {
      const i = fileAt(begins, row);
      return files[i]!.place(row - begins[i]!);
    }
  };
}

const kindOf = (kinds: readonly SourceFileKind[]): SourceFileKind => (new Set(kinds).size === 1 ? kinds[0]! : "tekst");

/** The raw columns of all, those of one name as one text; a name that a part has twice has a column for each. */
function rawOf(files: readonly Opened[]): Pick<SourceFile, "bron" | "ruw"> {
  const keyed = files.map(({ruw: raw}) =>
    raw.map((item, i) => ({
      ...item,
      key: `${item.kolom} ${raw.slice(0, i).filter((k) => k.kolom === item.kolom).length}`
    }))
  );
  const all = [...new Map(keyed.flat().map((item) => [item.key, item])).values()];
  const rows = files.map((file, i) => {
    const fields = all.map(({key}, number) => {
      const own = keyed[i]!.find((item) => item.key === key);
      return `${own ? `(${own.sql})::VARCHAR` : "NULL::VARCHAR"} AS r${number}`;
    });
    return `SELECT ${fields.join(", ") || "1"} FROM ${file.bron}`;
  });
  const raw = all.map(({kolom: column, extra}, number) => ({kolom: column, sql: `r${number}`, extra}));
  return {bron: `(${rows.join(" UNION ALL ")})`, ruw: raw};
}

/** The part that the engine cannot read; null when it can read each by itself. */
async function findBroken(connection: Connection, parts: readonly FileOrigin[]): Promise<string | null> {
  for (const part of parts) {
    const {rijen: sql, tabel: table} = await openSourceFile(connection, part);
    const all = columnNames(table).map((column) => `max(${sqlName(column)}::VARCHAR)`);
    const good = await connection.run(`SELECT ${all.join(", ")} FROM (${sql})`).then(
      () => true,
      () => false
    );
    if (!good) return part.bestand;
  }
  return null;
}
