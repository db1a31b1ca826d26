import type {Connection} from "./connection.js";

/** The part of an Arrow table, as the engine of the page gives it, that is read here. */
interface ArrowTable {
  numRows: number;
  schema: {fields: {name: string; type: {toString(): string; scale?: number}}[]};
  getChildAt(column: number): {get(row: number): unknown; toArray(): unknown} | null;
}

type Later<T> = T | Promise<T>;

/** An open connection of DuckDB-WASM, in its worker or (in a test) beside it. */
interface EngineConnection {
  query(sql: string): Later<ArrowTable>;
  prepare(sql: string): Later<{query(...values: unknown[]): Later<ArrowTable>; close(): Later<unknown>}>;
}

/** The engine of the page in the shape of the one in Node: the pipeline sees no difference. */
export function pageConnection(connection: EngineConnection): Connection {
  async function query(sql: string, values: readonly unknown[] = []): Promise<ArrowTable> {
    if (values.length === 0) return await connection.query(sql);
    const statement = await connection.prepare(sql);
    try {
      return await statement.query(...values);
    } finally {
      await statement.close();
    }
  }

  return {
    run: query,
    async runAndReadAll(sql, values) {
      const table = await query(sql, values);
      const read = () => rowsOf(table);
      return {getRows: () => read().map((row) => Object.values(row)), getRowObjects: read, getRowObjectsJS: read};
    },
    async stream(sql) {
      const table = await query(sql);
      const names = table.schema.fields.map(({name}) => name);
      let done = false;
      return {
        columnNames: () => names,
        async fetchChunk() {
          if (done || table.numRows === 0) return null;
          done = true;
          return {
            rowCount: table.numRows,
            getColumnVector: (column) => ({
              items: table.getChildAt(column)?.toArray(),
              type: table.schema.fields[column]!.type
            })
          };
        }
      };
    }
  };
}

function rowsOf(table: ArrowTable): Record<string, unknown>[] {
  const result: Record<string, unknown>[] = Array.from({length: table.numRows}, () => ({}));
  for (const [place, {name, type}] of table.schema.fields.entries()) {
    const column = table.getChildAt(place);
    const decimal = /^Decimal/.test(String(type));
    if (decimal && (type.scale ?? 0) !== 0)
      throw new Error(`cannot convert without loss: column ${name} of type ${type}`);
    for (const [i, row] of result.entries()) {
      const value = column?.get(i) ?? null;
      row[name] = decimal && value !== null ? wholeNumber(value as Uint32Array) : value;
    }
  }
  return result;
}

/** A number of 128 bits in four words, the lowest first. */
function wholeNumber(words: Uint32Array): bigint {
  let result = 0n;
  for (let i = words.length - 1; i >= 0; i--) result = (result << 32n) | BigInt(words[i]!);
  return BigInt.asIntN(32 * words.length, result);
}
