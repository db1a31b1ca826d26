/** A query: SQL text with `?` and its values in order. The same text runs in DuckDB in Node and in the browser. */
export interface Query {
  sql: string;
  values: (number | string)[];
}

/** The one door to an engine: runs a query and returns rows with plain numbers and strings. */
export type RunQuery = <Row>(query: Query) => Promise<Row[]>;
