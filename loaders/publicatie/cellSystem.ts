/** What becomes of a count: shown, withheld because it is small itself, withheld to protect another, or in no table at all. */
export const State = {shown: 0, first: 1, second: 2, implied: 3} as const;
export type State = (typeof State)[keyof typeof State];

/**
 * Counts with what is known between them. Each cell is a number of people (or huishoudens) of 0 or more; an equation says that the sum of some is that of others. Cells
 * of which no table shows anything (`implied`: the rest of a gemeente, those who are not in a part) stand in equations like any other.
 */
export class CellSystem {
  /** True counts; of a published folder 0, for nobody can tell. */
  readonly values: number[] = [];
  readonly states: State[] = [];
  /** Terms of all equations in one row: a cell with its sign, equation `e` from `starts[e]` until `starts[e + 1]`. */
  readonly terms: number[] = [];
  readonly signs: (1 | -1)[] = [];
  readonly starts: number[] = [0];

  get size(): number {
    return this.values.length;
  }

  get equations(): number {
    return this.starts.length - 1;
  }

  add(value: number, state: State = State.shown): number {
    this.values.push(value);
    return this.states.push(state) - 1;
  }

  /** `whole` together are `parts` together. */
  equate(whole: readonly number[], parts: readonly number[]): void {
    for (const cell of whole) this.put(cell, 1);
    for (const cell of parts) this.put(cell, -1);
    this.starts.push(this.terms.length);
  }

  /** `parts` are together at most `whole`: what is left is a cell of its own. */
  bound(whole: readonly number[], parts: readonly number[]): void {
    const sum = (cells: readonly number[]) => cells.reduce((total, cell) => total + this.values[cell]!, 0);
    this.equate(whole, [...parts, this.add(sum(whole) - sum(parts), State.implied)]);
  }

  private put(cell: number, sign: 1 | -1): void {
    this.terms.push(cell);
    this.signs.push(sign);
  }
}
