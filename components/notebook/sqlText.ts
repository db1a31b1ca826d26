import {withValues} from "../queries/query.js";

/** So many rows a cell shows and hands on; one more is asked for, to know whether there were more. */
export const MOST_ROWS = 200_000;

/** What a parameter of an SQL cell may be. */
export type Parameter = number | string | readonly (number | string)[];

const placeholder = /\$\{\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*\}/gu;
/** Comments and texts, in which nothing is read. */
const asides = /'(?:[^']|'')*'|--[^\n]*|\/\*[^]*?\*\//g;

/** The text without what is in comments and between quotes. */
const bare = (sql: string) => sql.replace(asides, " ");

/** The names between `${` and `}`: values of other cells. */
export const parametersOf = (sql: string): string[] => [
  ...new Set([...sql.replace(asides, " ").matchAll(placeholder)].map(([, name = ""]) => name))
];

/** Words after which a table is named. */
const beforeTable = new Set(["from", "join", "describe", "summarize", "table", "pivot", "unpivot"]);
/** Words that end a list of tables, where they are not themselves a name. */
const afterTables = new Set("select where group order having limit union except intersect window qualify".split(" "));

/** The names that stand in a query where a table is named, in small letters: a column of such a name is none. */
export function tablesOfQuery(sql: string): Set<string> {
  const found = new Set<string>();
  /** Of every open bracket and outside: whether the next word names a table, and whether a comma brings another. */
  const levels = [{next: false, list: false}];
  for (const [token] of bare(sql).matchAll(/[\p{L}_][\p{L}\p{N}_]*|"(?:[^"]|"")*"|[(),;]/gu)) {
    const level = levels.at(-1)!;
    const word = token.toLowerCase();
    if (token === "(") levels.push({next: level.next, list: level.next});
    else if (token === ")") {
      if (levels.length > 1) levels.pop();
      levels.at(-1)!.next = false;
    } else if (token === ",") level.next = level.list;
    else if (beforeTable.has(word)) level.next = level.list = true;
    else if (afterTables.has(word)) level.next = level.list = false;
    else if (level.next) {
      found.add(word.replaceAll('"', ""));
      level.next = false;
    }
  }
  return found;
}

/** The text of an SQL cell with the values that are known in the place of their names. */
export const filled = (
  sql: string,
  values: ReadonlyMap<string, Parameter>,
  unknown: (name: string, part: string) => string = (_name, part) => part
): string =>
  sql.replace(new RegExp(`${asides.source}|${placeholder.source}`, "gu"), (part, name?: string) => {
    if (name === undefined) return part;
    const value = values.get(name);
    if (value === undefined) return unknown(name, part);
    if (typeof value === "number" || typeof value === "string") return literal(value);
    return `(${value.map(literal).join(", ") || "NULL"})`;
  });

/**
 * The text of an SQL cell as one query with its values in it. The first line is ours, so that a line of the cell is that line
 * less one; what is between the brackets must be one query, for the whole is prepared before it runs.
 */
export function wrapped(sql: string, values: ReadonlyMap<string, Parameter>): string {
  const text = filled(sql, values, (name) => {
    throw new Error(`geen waarde voor \${${name}}`);
  });
  return `SELECT * FROM (\n${text}\n) LIMIT ${MOST_ROWS + 1}`;
}

const literal = (value: number | string) => withValues({sql: "?", values: [value]});

/** What is wrong with an SQL cell, and where: line and column of the cell, from 1. */
export interface SqlFault {
  message: string;
  line: number | null;
  column: number | null;
}

/** What the engine's kinds of errors mean, in Dutch; the first that fits. */
const meanings: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^Parser Error/, () => "Dit is geen geldige SQL"],
  [/Referenced column "?([^"\s]+)"? not found/, (column) => `De kolom “${column}” is er niet`],
  [/Table with name "?([^"\s]+)"? does not exist/, (table) => `De tabel “${table}” is er niet`],
  [/Function with name "?([^"\s]+)"? does not exist/, (name) => `De functie “${name}” is er niet`],
  [/Ambiguous reference to column name "?([^"\s]+)"?/, (column) => `De kolom “${column}” staat in meer dan één tabel`],
  [/must appear in the GROUP BY clause/, () => "Een kolom staat niet in GROUP BY en wordt niet opgeteld"],
  [/^Out of Memory/, () => "De vraag vraagt te veel geheugen"],
  [/^Conversion Error/, () => "Een waarde past niet in het gevraagde type"],
  [/^Binder Error/, () => "De vraag past niet bij de tabellen"]
];

function inDutch(message: string, text: string): string {
  for (const [pattern, meaning] of meanings) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [, near] = /^Candidate bindings: (.+)$/m.exec(message) ?? [];
    return `${meaning(found[1] ?? "")} (${text}).${near === undefined ? "" : ` Lijkt erop: ${near}.`}`;
  }
  return text;
}

/** Reads the place out of a message of DuckDB, in which our own first line is counted; what it means in Dutch goes before it. */
export function sqlFault(message: string): SqlFault {
  const [first = ""] = message.split("\n");
  const text = inDutch(message, first.replace(/^(?:Invalid Input |Invalid )?Error: /, ""));
  const found = /^LINE (\d+): (.*)\n(\s*)\^/m.exec(message);
  if (!found) return {message: text, line: null, column: null};
  const [, line = "", , blanks = ""] = found;
  const column = blanks.length - `LINE ${line}: `.length + 1;
  return {message: text, line: Math.max(1, Number(line) - 1), column: column > 0 ? column : null};
}
