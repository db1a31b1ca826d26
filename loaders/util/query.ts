import type {DuckDBConnection, DuckDBVector} from "@duckdb/node-api";
import type {RunQuery} from "../../components/queries/query.js";

/** The query door in Node: prepares, runs and reads; an error carries its SQL; whole numbers beyond 2^53 throw. */
export function queryRunner(connection: DuckDBConnection): RunQuery {
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
export async function readColumns(connection: DuckDBConnection, sql: string): Promise<Columns> {
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

function amounts(naam: string, vector: DuckDBVector): Columns[string] {
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
