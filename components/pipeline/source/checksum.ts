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

/** The sums of a file as it stands, kept while it is scanned; to be held against what the engine read of it. */
export class Checksum {
  readonly sums: number[] = [];
  /** The sum of each row of one block, once that is asked for. */
  readonly rows: number[] = [];
  readonly #weights: readonly (Weighed | null)[];
  #row = 0;

  /** `columns`: the header of the file. `block`: of which the rows are kept one by one. */
  constructor(
    table: SchemaTable,
    columns: readonly string[],
    readonly block = -1
  ) {
    const known = weights(table);
    const names = contract[table].map(({naam}) => naam);
    this.#weights = columns.map((column) => known[names.indexOf(column)] ?? null);
  }

  /** A field at its place in the row: how many bytes it has, and the last of them. */
  field(place: number, length: number, last: number): void {
    const weight = length > 0 ? this.#weights[place] : null;
    if (weight) this.#row += weight.length * length + weight.last * Math.min(last, OUTSIDE);
  }

  /** Ends a row; `null` for one that does not count. */
  endRow(row: number | null): void {
    if (row !== null) {
      const block = Math.floor(row / BLOCK);
      this.sums[block] = (this.sums[block] ?? 0) + this.#row * ((row % BLOCK) + 1);
      if (block === this.block) this.rows.push(this.#row);
    }
    this.#row = 0;
  }
}

/** The block of rows of which the engine read something else into `table` (its column `som` has the sums of its rows); null when there is none. */
export async function findBlock(
  connection: Connection,
  table: string,
  {sums}: Pick<Checksum, "sums">
): Promise<number | null> {
  const read = await query(
    connection,
    `SELECT rowid // ${BLOCK} AS blok, sum(som * (rowid % ${BLOCK} + 1))::BIGINT AS som FROM ${sqlName(table)} GROUP BY ALL ORDER BY 1`
  );
  const other = read.find(({blok: block, som: sum}) => sums[Number(block)] !== sum);
  if (other) return Number(other.blok);
  return read.length === sums.length ? null : read.length;
}

/** The first row of a block that the engine read otherwise than it stands; `rows`: their sums in the file. */
export async function findRow(
  connection: Connection,
  table: string,
  {block, rows}: Pick<Checksum, "block" | "rows">
): Promise<number> {
  const from = block * BLOCK;
  const read = await query(
    connection,
    `SELECT som FROM ${sqlName(table)} WHERE rowid BETWEEN ${from} AND ${from + BLOCK - 1} ORDER BY rowid`
  );
  const at = rows.findIndex((sum, i) => sum !== read[i]?.som);
  return from + (at < 0 ? Math.min(rows.length, read.length) : at);
}
