/** A query: SQL text with `?` and its values in order. The same text runs in DuckDB in Node and in the browser. */
export interface Vraag {
  sql: string;
  waarden: (number | string)[];
}

/** The one door to an engine: runs a query and returns rows with plain numbers and strings. */
export type Bevraag = <Rij>(vraag: Vraag) => Promise<Rij[]>;
