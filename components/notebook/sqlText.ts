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

/** The words of a query that may be the names of tables. */
export const wordsOfQuery = (sql: string): Set<string> =>
  new Set(
    bare(sql)
      .match(/[\p{L}_][\p{L}\p{N}_]*/gu)
      ?.map((word) => word.toLowerCase()) ?? []
  );

/**
 * The text of an SQL cell as one query with its values in it. The first line is ours, so that a line of the cell is that line
 * less one; what is between the brackets must be one query, for the whole is prepared before it runs.
 */
export function wrapped(sql: string, values: ReadonlyMap<string, Parameter>): string {
  const text = sql.replace(new RegExp(`${asides.source}|${placeholder.source}`, "gu"), (part, name?: string) => {
    if (name === undefined) return part;
    const value = values.get(name);
    if (value === undefined) throw new Error(`geen waarde voor \${${name}}`);
    if (typeof value === "number" || typeof value === "string") return literal(value);
    return `(${value.map(literal).join(", ") || "NULL"})`;
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

/** Reads the place out of a message of DuckDB, in which our own first line is counted. */
export function sqlFault(message: string): SqlFault {
  const [first = ""] = message.split("\n");
  const text = first.replace(/^(?:Invalid Input |Invalid )?Error: /, "");
  const found = /^LINE (\d+): (.*)\n(\s*)\^/m.exec(message);
  if (!found) return {message: text, line: null, column: null};
  const [, line = "", , blanks = ""] = found;
  const column = blanks.length - `LINE ${line}: `.length + 1;
  return {message: text, line: Math.max(1, Number(line) - 1), column: column > 0 ? column : null};
}
