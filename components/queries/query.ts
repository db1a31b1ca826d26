/** A relation with the sides of a comparison, from files per gebied. */
export type RelationName = "cohort" | "klok";

/** A query: SQL text with `?` and its values in order. The same text runs in DuckDB in Node and in the browser. */
export interface Query<Row = unknown> {
  sql: string;
  values: (number | string)[];
  /** The relation that it reads; without one `cohort`. */
  reads?: RelationName;
  /** The type of its rows; never there. */
  row?: Row;
}

/** The one door to an engine: runs a query and returns rows with plain numbers and strings. */
export type RunQuery = <Row>(query: Query<Row> | Query) => Promise<Row[]>;

/** The text of a query with its values in the place of every `?`, to be read and run as it stands. */
export function withValues({sql, values}: Pick<Query, "sql"> & {values?: readonly (number | string)[]}): string {
  const rest = [...(values ?? [])];
  // What stands between quotes or in a comment holds no parameter.
  const text = sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[^]*?\*\/|\?/g, (part) => {
    if (part !== "?") return part;
    const waarde = rest.shift();
    if (waarde === undefined) throw new Error(`too few values for query: ${sql}`);
    return literal(waarde);
  });
  if (rest.length > 0) throw new Error(`too many values for query: ${sql}`);
  return text;
}

function literal(waarde: number | string): string {
  if (typeof waarde === "string") return `'${waarde.replaceAll("'", "''")}'`;
  if (!Number.isFinite(waarde)) throw new Error(`not a number for SQL: ${waarde}`);
  return waarde < 0 ? `(${waarde})` : String(waarde);
}
