import type {RunQuery} from "../queries/query.js";

/** What came back of a query, whole. */
interface Rows {
  getRows(): unknown[][];
  getRowObjects(): Record<string, unknown>[];
  /** Whole numbers beyond 2^53 as bigint. */
  getRowObjectsJS(): Record<string, unknown>[];
}

/** What comes back of a query, a part at a time. */
interface Stream {
  columnNames(): readonly string[];
  /** The next part; null, or one without rows, at the end. */
  fetchChunk(): Promise<{rowCount: number; getColumnVector(column: number): {type: {toString(): string}}} | null>;
}

/**
 * What the pipeline asks of an open connection to DuckDB: in Node that of the engine itself has this shape, in the page
 * `pageConnection` makes one.
 */
export interface Connection {
  /** Runs one statement or more. */
  run(sql: string, values?: (string | number)[]): Promise<unknown>;
  runAndReadAll(sql: string, values?: (string | number)[]): Promise<Rows>;
  stream(sql: string): Promise<Stream>;
}

/** The query door of the pipeline: prepares, runs and reads; an error carries its SQL; whole numbers beyond 2^53 throw. */
export function queryRunner(connection: Connection): RunQuery {
  return async <Row>({sql, values}: Parameters<RunQuery>[0]) => {
    const result = await connection.runAndReadAll(sql, values).catch((cause: unknown) => {
      throw new Error(`query failed: ${(cause as Error).message}\n${sql}`, {cause});
    });
    return result.getRowObjects().map((row) => {
      const pairs = Object.entries(row).map(([naam, waarde]) => [
        naam,
        typeof waarde === "bigint" ? amount(waarde) : waarde
      ]);
      return Object.fromEntries(pairs) as Row;
    });
  };
}

function amount(waarde: bigint): number {
  const result = Number(waarde);
  if (!Number.isSafeInteger(result)) throw new Error(`not a safe whole number: ${waarde}`);
  return result;
}

/** Columns of whole numbers, each as long as the result. */
export type Columns = Record<string, Uint8Array | Uint16Array | Uint32Array | Int32Array>;

/** Runs a query of fixed-width whole-number columns without NULL and gives its columns; another type throws. */
export async function readColumns(connection: Connection, sql: string): Promise<Columns> {
  const result = await connection.stream(sql);
  const names = result.columnNames();
  const parts = names.map((): Columns[string][] => []);
  for (;;) {
    const block = await result.fetchChunk();
    if (!block || block.rowCount === 0) break;
    names.forEach((naam, i) => parts[i]!.push(amounts(naam, block.getColumnVector(i)).slice(0, block.rowCount)));
  }
  return Object.fromEntries(names.map((naam, i) => [naam, joined(parts[i]!)]));
}

function amounts(naam: string, vector: {type: {toString(): string}}): Columns[string] {
  const {items} = vector as unknown as {items?: unknown};
  const kind = [Uint8Array, Uint16Array, Uint32Array, Int32Array].find((Kind) => items instanceof Kind);
  if (!kind) throw new Error(`not a column of whole numbers: ${naam} ${vector.type.toString()}`);
  return items as Columns[string];
}

function joined(parts: Columns[string][]): Columns[string] {
  const length = parts.reduce((sum, {length}) => sum + length, 0);
  const Kind = (parts[0]?.constructor ?? Uint32Array) as new (length: number) => Columns[string];
  const result = new Kind(length);
  let place = 0;
  for (const part of parts) {
    result.set(part, place);
    place += part.length;
  }
  return result;
}
