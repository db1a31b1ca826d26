import {SECRET_BELOW} from "../../data/publicatie.js";

/**
 * What becomes of a count: shown, withheld because it is small itself, withheld to protect another, or in no table at all; of the last those that need
 * no protection are `free`.
 */
export const CellState = {shown: 0, first: 1, second: 2, implied: 3, free: 4} as const;
export type CellState = (typeof CellState)[keyof typeof CellState];

/**
 * Counts with what is known between them. Each cell is a number of people (or huishoudens) of 0 or more; an equation says that the sum of some is that of others. Cells
 * of which no table shows anything (`implied`: the rest of a gemeente, those who are not in a part) stand in equations like any other.
 */
export class CellSystem {
  /** True counts; of a published folder what it shows, and 0 where it shows nothing. */
  readonly values: number[] = [];
  readonly states: CellState[] = [];
  /** Terms of all equations in one row: a cell, and how often it counts, with its sign; equation `e` from `starts[e]` until `starts[e + 1]`; longer than they are filled. */
  terms = new Int32Array(1024);
  factors = new Int8Array(1024);
  starts = new Int32Array(1024);
  /** How many equations there are. */
  equations = 0;
  /** Cells of which published tables say different things; what is withheld is null. */
  readonly conflicts: {cell: number; numbers: readonly [number | null, number | null]}[] = [];

  /** `known`: whether the true counts are known, or only what is published. */
  constructor(readonly known = true) {}

  get size(): number {
    return this.values.length;
  }

  add(value: number, state: CellState = CellState.shown): number {
    this.values.push(value);
    return this.states.push(state) - 1;
  }

  /** A number as a table has it: withheld where it is small, or where the table (`null`) withholds it. */
  addNumber(value: number | null): number {
    return this.add(
      value ?? 0,
      value === null || (this.known && value < SECRET_BELOW) ? CellState.first : CellState.shown
    );
  }

  /** The same number in another table. A published one may be shown there that is withheld here. */
  meet(cell: number, value: number | null): void {
    const before = this.known || this.states[cell] === CellState.shown ? this.values[cell]! : null;
    if (before === value) return;
    if (this.known) throw new Error(`one number is two: ${before}, ${value}`);
    this.conflicts.push({cell, numbers: [before, value]});
    if (before !== null) return;
    this.values[cell] = value!;
    this.states[cell] = CellState.shown;
  }

  /** `whole` together are `parts` together; a cell that is named several times in a row counts so often. */
  equate(whole: readonly number[], parts: readonly number[]): void {
    let end = this.starts[this.equations]!;
    const most = end + whole.length + parts.length;
    if (most > this.terms.length) {
      this.terms = grown(this.terms, most);
      this.factors = grown(this.factors, most);
    }
    if (this.equations + 2 > this.starts.length) this.starts = grown(this.starts, this.equations + 2);
    for (const [cells, sign] of [
      [whole, 1],
      [parts, -1]
    ] as const)
      for (let i = 0; i < cells.length; i++) {
        if (i > 0 && cells[i] === cells[i - 1]) {
          this.factors[end - 1]! += sign;
          continue;
        }
        this.terms[end] = cells[i]!;
        this.factors[end++] = sign;
      }
    this.starts[++this.equations] = end;
  }

  /** `parts` are together at most `whole`: what is left is a cell of its own. */
  bound(whole: readonly number[], parts: readonly number[], state: CellState = CellState.implied): void {
    const rest = this.known ? this.total(whole) - this.total(parts) : 0;
    if (rest < 0) throw new Error(`less than its parts: ${this.total(whole)}, ${this.total(parts)}`);
    this.equate(whole, [...parts, this.add(rest, state)]);
  }

  /** Takes all cells and equations of another system along; gives by how much the numbers of its cells go up. */
  append(other: CellSystem): number {
    const offset = this.size;
    for (const [cell, value] of other.values.entries()) this.add(value, other.states[cell]);
    for (let e = 0; e < other.equations; e++) {
      const [whole, parts]: [number[], number[]] = [[], []];
      for (let i = other.starts[e]!; i < other.starts[e + 1]!; i++)
        for (let times = Math.abs(other.factors[i]!); times > 0; times--)
          (other.factors[i]! > 0 ? whole : parts).push(other.terms[i]! + offset);
      this.equate(whole, parts);
    }
    return offset;
  }

  total(cells: readonly number[]): number {
    return cells.reduce((sum, cell) => sum + this.values[cell]!, 0);
  }

  /** Whether these add up, as far as anybody can tell. */
  addsUp(whole: readonly number[], parts: readonly number[]): boolean {
    return !this.known || this.total(whole) === this.total(parts);
  }
}

/** A copy with room for at least `length`. */
function grown<List extends Int32Array | Int8Array>(list: List, length: number): List {
  const larger = new (list.constructor as new (length: number) => List)(Math.max(length, 2 * list.length));
  larger.set(list);
  return larger;
}
