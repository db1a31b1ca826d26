import {byName, enumerate} from "../format/text.js";
import {codeWords, yesNoWords} from "../pipeline/source/codes.js";
import {clean} from "../pipeline/source/keys.js";
import {contract, isGemeenteTable, type SchemaTable, tables} from "../pipeline/source/schema.js";
import {readCsvHead} from "./csvHead.js";
import {
  type CodeLists,
  emptyMapping,
  type FileHead,
  isMandatory,
  isSameName,
  mappedFile,
  type MappedTable,
  type Mapping
} from "./mapping.js";
import {type OwnFile, shownName} from "./ownFiles.js";
import {columnWords, tableWords} from "./words.js";

/** What could not be decided, and is left to the visitor. */
export interface OpenQuestion {
  table: SchemaTable;
  column?: string;
  value?: string;
  /** A sentence. */
  text: string;
}

/** A mapping as far as it is sure, what is not, and how well each file fits each table (0 to 1). */
export interface Suggestion {
  mapping: Mapping;
  open: OpenQuestion[];
  scores: {path: string; table: SchemaTable; score: number}[];
}

/** Values of a column that are looked at. */
const LOOKED_AT = 50;

/** The columns of a file and what is in them; of Parquet and Arrow who read them knows these. */
export function headOf(
  {name, path}: Pick<OwnFile, "name" | "path">,
  columns: readonly string[],
  rows: readonly (readonly string[])[] = []
): FileHead {
  const values = columns.map((_, i) => [...new Set(rows.map((row) => row[i] ?? ""))].filter((value) => value !== ""));
  return {name, path, columns, values: new Map(columns.map((column, i) => [column, values[i]!.slice(0, LOOKED_AT)]))};
}

/** The same of a CSV file, out of its first 64 kB. */
export async function headOfCsv(file: OwnFile): Promise<FileHead> {
  const {columns, rows} = await readCsvHead(file);
  return headOf(file, columns, rows);
}

/** Which file is which table, and which column and value what: only what is clear is filled in. */
export function suggestMapping(heads: readonly FileHead[], lists: CodeLists = {}): Suggestion {
  const scores = heads.flatMap((head) =>
    tables.map((table) => ({path: head.path, table, score: tableScore(head, table)}))
  );
  const mapping = emptyMapping();
  const open: OpenQuestion[] = [];
  for (const table of tables) {
    const chosen = fileFor(table, heads, scores);
    if ("text" in chosen) open.push({table, ...chosen});
    else if (chosen.head) {
      const suggested = suggestTable(table, chosen.head, lists);
      mapping.tabellen[table] = suggested.mapped;
      open.push(...suggested.open);
    }
  }
  return {mapping, open, scores};
}

/** The columns and codes of one table, where the file of it is known. */
export function suggestTable(
  table: SchemaTable,
  head: FileHead,
  lists: CodeLists = {}
): {mapped: MappedTable; open: OpenQuestion[]} {
  const {columns, questions} = columnsFor(table, head);
  const codes = codesFor(table, head, columns, lists);
  return {
    mapped: {...mappedFile(head.path), kolommen: columns, codes: codes.codes},
    open: [...questions, ...codes.questions]
  };
}

/** The least that a file must fit, and how much better than another. */
const [FITS, BETTER] = [0.5, 0.1];

function fileFor(
  table: SchemaTable,
  heads: readonly FileHead[],
  scores: Suggestion["scores"]
): {head?: FileHead} | {text: string} {
  const scoreOf = (path: string, of = table) =>
    scores.find((score) => score.path === path && score.table === of)?.score ?? 0;
  const elsewhere = (path: string) =>
    Math.max(0, ...tables.filter((other) => other !== table).map((other) => scoreOf(path, other)));
  const fitting = heads
    .filter(({path}) => scoreOf(path) >= FITS && scoreOf(path) > elsewhere(path) - BETTER)
    .sort((a, b) => scoreOf(b.path) - scoreOf(a.path) || byName(a.path, b.path));
  const [first] = fitting;
  if (!first) return isGemeenteTable(table) ? {} : {text: `Bij de tabel ${table} past geen bestand: kies het zelf.`};
  const equal = fitting.filter(({path}) => scoreOf(path) > scoreOf(first.path) - BETTER);
  if (equal.length > 1) {
    const names = equal.map(({path}) => shownName(path));
    const named = enumerate([...names.slice(0, 3), ...(names.length > 3 ? [`nog ${names.length - 3}`] : [])], "en");
    return {text: `Bij de tabel ${table} passen ${named} even goed: kies er een.`};
  }
  if (scoreOf(first.path) < elsewhere(first.path) + BETTER) {
    const both = tables.filter((other) => scoreOf(first.path, other) > scoreOf(first.path) - BETTER);
    return {text: `${shownName(first.path)} past bij ${enumerate(both, "en")}: kies van welke tabel het is.`};
  }
  return {head: first};
}

/** How well a file fits a table: for the greater part by its columns, and by its name. */
function tableScore(head: FileHead, table: SchemaTable): number {
  const needed = contract[table].filter((column) => isMandatory(column) && column.verplicht !== false);
  const found = needed.map(({naam}) => Math.max(0, ...head.columns.map((own) => likeness(naam, own))));
  const columns = found.reduce((sum, like) => sum + like, 0) / needed.length;
  const name = nameScore(head, table);
  return head.columns.length === 0 ? name : 0.35 * name + 0.65 * columns;
}

/** What gets around a name when a file is copied, fetched twice, dated or numbered. */
const around = /\(\d+\)|\b(kopie|copy|definitief|concept|export|versie|nieuw|van|of|v\d+)\b|\d+/g;

function nameScore({name, path}: FileHead, table: SchemaTable): number {
  const words = (text: string) =>
    plain(text.replace(/\.[^.]*$/, ""))
      .replace(/[^a-z0-9()]+/g, " ")
      .trim();
  const stem = words(name);
  const core = stem.replace(around, " ").trim();
  const names = tableWords[table];
  if (stem === table) return 1;
  if (core === table) return 0.9;
  if (names.includes(core)) return 0.8;
  if (core.split(/\s+/).some((word) => word === table || names.includes(word))) return 0.6;
  const folder = words(`${path.split("/").at(-2) ?? ""}.`);
  return folder === table ? 0.6 : 0;
}

/** Text without capitals, accents and signs that do not show. */
const plain = (text: string): string => clean(text).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, "");

/** How alike a name is to a column of the contract: the same, but for signs and capitals, by another word, or not. */
function likeness(column: string, own: string): number {
  if (own === column) return 1;
  if (bare(own) === bare(column)) return 0.95;
  return columnWords[column]?.includes(bare(own)) ? 0.8 : 0;
}

/** What the values of a column must be, where a name can stand for two. */
const valueForms: Record<string, RegExp> = {gemeente: /^(gm)?\d{1,4}$/i, wijk: /^(wk)?\d{5,6}$/i};

/** The columns of a file that are clear; of the others a question. */
function columnsFor(table: SchemaTable, head: FileHead): {columns: Record<string, string>; questions: OpenQuestion[]} {
  const {columns, values} = head;
  const wanted = contract[table].map(({naam}) => naam);
  const best = (list: readonly string[], like: (item: string) => number): string[] => {
    const top = Math.max(0, ...list.map(like));
    return top === 0 ? [] : list.filter((item) => like(item) === top);
  };
  const meant = new Map<string, string[]>();
  for (const own of new Set(columns)) {
    const could = best(wanted, (column) => likeness(column, own));
    const looked = values.get(own) ?? [];
    const fitting = could.filter(
      (column) => looked.length > 0 && looked.every((value) => valueForms[column]?.test(clean(value)))
    );
    meant.set(own, could.length > 1 && fitting.length === 1 ? fitting : could);
  }
  const chosen: Record<string, string> = {};
  const questions: OpenQuestion[] = [];
  for (const column of contract[table]) {
    const {naam} = column;
    const ask = (text: string) => void questions.push({table, column: naam, text: `${naam} (tabel ${table}): ${text}`});
    const candidates = best(
      [...meant.keys()].filter((own) => meant.get(own)!.includes(naam)),
      (own) => likeness(naam, own)
    );
    const [own] = candidates;
    if (own === undefined) {
      const orAdd = column.verplicht === false ? ", of voeg haar leeg toe" : "";
      if (isMandatory(column)) ask(`in ${shownName(head.path)} is geen kolom herkend; kies haar zelf${orAdd}.`);
    } else if (candidates.length > 1) ask(`${enumerate(candidates.map(shownName), "en")} passen allebei; kies er een.`);
    else if (meant.get(own)!.length > 1)
      ask(
        `${shownName(own)} kan ook ${enumerate(
          meant.get(own)!.filter((other) => other !== naam),
          "of"
        )} zijn; kies zelf.`
      );
    else if (columns.filter((name) => isSameName(name, own)).length > 1)
      ask(`kolom ${shownName(own)} staat meer dan eens in ${shownName(head.path)}; geef er een een andere naam.`);
    else chosen[naam] = own;
  }
  return {columns: chosen, questions};
}

/** The values of code columns that are written otherwise and clearly one code; of the others a question. */
function codesFor(
  table: SchemaTable,
  {values}: FileHead,
  columns: Readonly<Record<string, string>>,
  lists: CodeLists
): {codes: MappedTable["codes"]; questions: OpenQuestion[]} {
  const codes: MappedTable["codes"] = {};
  const questions: OpenQuestion[] = [];
  for (const {naam, type, unknownBecomesEmpty} of contract[table]) {
    const [own, list] = [columns[naam], lists[naam]];
    if (type !== "code" || own === undefined || !list) continue;
    for (const value of unknownCodes(values.get(own) ?? [], list)) {
      const code = codeOf(naam, value, list);
      if (code !== null) (codes[naam] ??= []).push({eigen: value, code});
      else if (!unknownBecomesEmpty)
        questions.push({
          ...{table, column: naam, value},
          text: `${naam} (tabel ${table}): “${shownName(value)}” is geen bekende code; kies er een, of laat haar zo staan.`
        });
    }
  }
  return {codes, questions};
}

/** The different values that are no code, without blanks around them: those make no difference. */
export function unknownCodes(values: readonly string[], list: readonly {code: string}[]): string[] {
  const known = new Set(["", ...list.map(({code}) => code)]);
  return [...new Set(values.map(clean))].filter((value) => !known.has(value));
}

/** The code that a value clearly stands for: by its letters, its name, what people write for it, or its number; null when none or two. */
export function codeOf(column: string, value: string, list: readonly {code: string; naam?: string}[]): string | null {
  const word = bare(value);
  if (word === "") return null;
  const number = (length: number, before: string) =>
    /^\d+$/.test(word) ? `${before}${word.padStart(length, "0")}` : "";
  const said =
    column === "gemeente"
      ? number(4, "GM")
      : column === "wijk"
        ? number(6, "WK")
        : own(codeWords[column] ?? (list.some(({code}) => code === "ja") ? yesNoWords : {}), word);
  const fitting = list.filter(({code, naam = ""}) => bare(code) === word || bare(naam) === word || code === said);
  const codes = [...new Set(fitting.map(({code}) => code))];
  return codes.length === 1 ? codes[0]! : null;
}

const own = (record: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined;
