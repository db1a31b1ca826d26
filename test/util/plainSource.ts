import {csvBytes, type Folder, type Sheet, type Table, tables} from "./mutationFolder.js";
import {contractColumns, judge, type PlainTable, type Verdict} from "./plainContract.js";
import {readPlainCsv, Unreadable} from "./plainCsv.js";

export interface Expectation {
  /** Why the source must be refused as a whole; null when it must not. */
  unreadable: string | null;
  /** Why it may be. */
  doubts: string[];
  verdict: Verdict | null;
}

/** What a source of this folder is, read without the product. */
export function expectationOf(folder: Folder): Expectation {
  const doubts: string[] = [];
  try {
    const peilmomenten = readSource(folder);
    const source = readTables(folder, doubts);
    return {unreadable: null, doubts, verdict: judge(source, peilmomenten)};
  } catch (error) {
    if (error instanceof Unreadable) return {unreadable: error.message, doubts, verdict: null};
    throw error;
  }
}

function readSource({bron: source, sourceBytes, others}: Folder): readonly [string, string] {
  if ("bron.json" in others) throw new Unreadable("bron.json is a folder");
  const text = JSON.stringify(source);
  const bytes = sourceBytes ? sourceBytes(text) : Buffer.from(text);
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString("utf8").replace(/^\ufeff/, ""));
  } catch {
    throw new Unreadable("bron.json is no JSON");
  }
  const {
    naam,
    synthetisch: synthetic,
    indeling,
    eerste_peilmoment: first,
    laatste_peilmoment: last,
    toelichting
  } = Object(json);
  const moment = (value: unknown): value is string => typeof value === "string" && /^(19|20)\d\d-0[17]-01$/.test(value);
  const right =
    typeof naam === "string" &&
    naam !== "" &&
    typeof synthetic === "boolean" &&
    indeling === 2018 &&
    moment(first) &&
    moment(last) &&
    first <= last &&
    (toelichting === undefined || typeof toelichting === "string");
  if (!right) throw new Unreadable("bron.json is not as agreed");
  return [first, last];
}

function readTables(folder: Folder, doubts: string[]): Partial<Record<Table, PlainTable>> {
  const names = new Map<string, Sheet | null>();
  for (const [table, sheet] of Object.entries(folder.sheets))
    names.set(sheet.fileName ?? `${table}.${sheet.format}`, sheet);
  for (const name of Object.keys(folder.others)) names.set(name, null);
  const source: Partial<Record<Table, PlainTable>> = {};
  for (const table of tables) {
    const [own, other] = [`${table}.csv`, `${table}.parquet`].filter((name) => names.has(name));
    const otherwise = [...names.keys()].find((name) => name.toLowerCase().startsWith(`${table}.`) && name !== own);
    if (other) throw new Unreadable(`${table} stands twice`);
    if (!own && otherwise) throw new Unreadable(`${otherwise} is written otherwise`);
    if (!own && table !== "aanlevering" && table !== "clientervaring") throw new Unreadable(`${table} is missing`);
    if (!own) continue;
    const sheet = names.get(own)!;
    if (!sheet) throw new Unreadable(`${own} is a folder or another file`);
    if (own !== `${table}.${sheet.format}`) throw new Unreadable(`${own} is ${sheet.format}`);
    source[table] = sheet.format === "csv" ? readCsv(table, sheet, doubts) : readParquet(sheet, doubts);
  }
  return source;
}

function readCsv(table: Table, sheet: Sheet, doubts: string[]): PlainTable {
  const file = readPlainCsv(csvBytes(sheet), contractColumns[table]);
  doubts.push(...file.doubts);
  return {...file, csv: true};
}

/** Of Parquet the test knows the cells that went in: it has no second reader. */
function readParquet(sheet: Sheet, doubts: string[]): PlainTable {
  if (sheet.bytes.length > 0) throw new Unreadable("damaged Parquet");
  const shown = (name: string, value: string) => {
    if (value === "") return "";
    if (sheet.types[name] === "TIMESTAMP" && /^\d{4}-\d\d-\d\d$/.test(value)) return `${value} 00:00:00`;
    return sheet.types[name] === "DOUBLE" ? `${value}.0` : value;
  };
  if (sheet.rows.length > 0 && sheet.header.some((name) => sheet.types[name] === "DOUBLE" && name.endsWith("_id")))
    doubts.push("a key that is a fraction");
  const records = sheet.rows.map((row, i) => ({
    line: i + 1,
    fields: sheet.header.map((name, at) => shown(name, row[at] ?? ""))
  }));
  return {csv: false, header: sheet.header.map((name) => name.trim().toLowerCase()), records};
}
