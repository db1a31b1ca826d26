import type {Connection} from "../connection.js";
import {contract, type SchemaTable} from "./schema.js";
import {query, sqlName} from "./sql.js";

/** How many rows share a sum. */
const BLOCK = 1024;

/** Of a sign outside ASCII no more is taken than that it is one. */
const OUTSIDE = 128;

interface Weighed {
  /** What a byte of a field of this column counts for. */
  length: number;
  /** And what its last sign does. */
  last: number;
}

/** How the columns of a table weigh: of all how long their fields are, of keys and dates also how they end. */
export const weights = (table: SchemaTable): Weighed[] =>
  contract[table].map(({type}, i) => {
    const column = 2 * i + 1;
    return {length: 131 * column, last: ["sleutel", "datum"].includes(type) ? column : 0};
  });

/**
 * SQL: the sum of a row of raw texts. Fields are pieces of the same bytes in the same order, so who takes a quote or a line end for something else
 * gets fields of other lengths.
 */
export const rowSumSql = (table: SchemaTable, column: (naam: string) => string): string =>
  weights(table)
    .map(({length, last}, i) => {
      const field = column(contract[table][i]!.naam);
      const end = last === 0 ? "" : ` + ${last} * least(unicode(${field}[-1]), ${OUTSIDE})`;
      return `CASE WHEN ${field} <> '' THEN ${length} * strlen(${field})${end} ELSE 0 END`;
    })
    .join(" + ");

/** The sums of a file, or of all parts of a table. */
export interface FileSums {
  /** Per block of rows. */
  sums: readonly number[];
  /** Of each row of one block, in one more pass over it. */
  rowsOf(block: number): Promise<number[]>;
}

/** Where the rows of a file come among those of all parts, and where the sums of these are kept. */
export interface SumsPlace {
  /** The number of its first row. */
  first?: number;
  sums?: number[];
  /** Of which the rows are kept one by one. */
  block?: number;
}

/** The sums of a file as it stands, kept while it is scanned; to be held against what the engine read of it. */
export class Checksum {
  readonly sums: number[];
  /** The sum of each row of one block, once that is asked for. */
  readonly rows: number[] = [];
  readonly #weights: readonly (Weighed | null)[];
  readonly #block: number;
  readonly #first: number;
  /** What a row counts for the values that it has of its folder. */
  readonly #filled: number;
  #row: number;

  /** `columns`: the header of the file; `filled`: columns beside them that have one value in every row. */
  constructor(
    table: SchemaTable,
    columns: readonly string[],
    {first = 0, sums = [], block = -1, filled = {}}: SumsPlace & {filled?: Record<string, string | null>} = {}
  ) {
    const known = weights(table);
    const names = contract[table].map(({naam}) => naam);
    [this.sums, this.#first, this.#block] = [sums, first, block];
    this.#weights = columns.map((column) => known[names.indexOf(column)] ?? null);
    this.#filled = Object.entries(filled)
      .map(([column, waarde]) => sumOf(known[names.indexOf(column)]!, new TextEncoder().encode(waarde ?? "")))
      .reduce((sum, n) => sum + n, 0);
    this.#row = this.#filled;
  }

  /** A field at its place in the row: how many bytes it has, and the last of them. */
  field(place: number, length: number, last: number): void {
    const weight = length > 0 ? this.#weights[place] : null;
    if (weight) this.#row += weight.length * length + weight.last * Math.min(last, OUTSIDE);
  }

  /** Ends a row; `null` for one that does not count. */
  endRow(row: number | null): void {
    if (row !== null) {
      const number = this.#first + row;
      const block = Math.floor(number / BLOCK);
      this.sums[block] = (this.sums[block] ?? 0) + this.#row * ((number % BLOCK) + 1);
      if (block === this.#block) this.rows.push(this.#row);
    }
    this.#row = this.#filled;
  }
}

const sumOf = ({length, last}: Weighed, bytes: Uint8Array): number =>
  bytes.length === 0 ? 0 : length * bytes.length + last * Math.min(bytes.at(-1)!, OUTSIDE);

/** Whether rows `first` up to `first + count` have some in a block. */
export const hasBlock = (block: number, first: number, count: number): boolean =>
  first < (block + 1) * BLOCK && first + count > block * BLOCK;

/**
 * The first row that the engine read otherwise into `table` (its column `som` has the sums of its rows) than it stands in the
 * file; null when there is none.
 */
export async function findDifference(
  connection: Connection,
  table: string,
  {sums, rowsOf}: FileSums
): Promise<number | null> {
  const block = await findBlock(connection, table, sums);
  return block === null ? null : findRow(connection, table, block, await rowsOf(block));
}

async function findBlock(connection: Connection, table: string, sums: readonly number[]): Promise<number | null> {
  const read = await query(
    connection,
    `SELECT rowid // ${BLOCK} AS blok, sum(som * (rowid % ${BLOCK} + 1))::BIGINT AS som FROM ${sqlName(table)} GROUP BY ALL ORDER BY 1`
  );
  const other = read.find(({blok: block, som: sum}) => sums[Number(block)] !== sum);
  if (other) return Number(other.blok);
  return read.length === sums.length ? null : read.length;
}

/** The first row of a block that is not as in `rows`. */
async function findRow(connection: Connection, table: string, block: number, rows: readonly number[]): Promise<number> {
  const from = block * BLOCK;
  const read = await query(
    connection,
    `SELECT som FROM ${sqlName(table)} WHERE rowid BETWEEN ${from} AND ${from + BLOCK - 1} ORDER BY rowid`
  );
  const at = rows.findIndex((sum, i) => sum !== read[i]?.som);
  return from + (at < 0 ? Math.min(rows.length, read.length) : at);
}
