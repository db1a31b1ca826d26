/** More than any count here: what has no known upper bound. */
export const MANY = 10_000_000;

/** Rounds after which numbers that still move are taken for numbers that do not fit. */
const MOST_ROUNDS = 20_000;

/** Thrown where nothing fits what was published: then a rule of the attacker is wrong. */
export class NothingFits extends Error {}

/**
 * Whole numbers of 0 or more of which is known between which bounds they lie, and rules between them. `narrow` follows the rules until no
 * bound moves any more. `nameOf` says what a number is, where none fits.
 */
export class Intervals {
  readonly low: number[] = [];
  readonly high: number[] = [];
  // All rules in one row: rule r has the terms from starts[r] until starts[r + 1].
  private readonly cells: number[] = [];
  private readonly factors: number[] = [];
  private readonly starts: number[] = [0];
  private readonly exact: boolean[] = [];
  /** Where the first is at least 1, the second is too. */
  private readonly followers: [number, number][] = [];

  constructor(private readonly nameOf: (cell: number) => string = String) {}

  add(): number {
    this.low.push(0);
    return this.high.push(MANY) - 1;
  }

  within(cell: number, low: number, high: number): void {
    if (low > this.low[cell]!) this.low[cell] = low;
    if (high < this.high[cell]!) this.high[cell] = high;
    if (this.low[cell]! > this.high[cell]!)
      throw new NothingFits(`${this.nameOf(cell)}: ${this.low[cell]} to ${this.high[cell]}`);
  }

  /** The cells `whole` are together as many as `parts`. */
  equal(whole: readonly number[], parts: readonly number[]): void {
    this.put(whole, parts, true);
  }

  atLeast(more: readonly number[], less: readonly number[]): void {
    this.put(more, less, false);
  }

  /** A sum of cells, each so often, is at least 0. */
  weighted(terms: readonly (readonly [cell: number, factor: number])[]): void {
    for (const [cell, factor] of terms) this.term(cell, factor);
    this.close(false);
  }

  follows(cell: number, other: number): void {
    this.followers.push([cell, other]);
  }

  narrow(): void {
    const rules = this.exact.length;
    const [first, rulesOf] = this.rulesOfCells();
    const waiting = new Uint8Array(rules).fill(1);
    let queue = Array.from({length: rules}, (_, rule) => rule);
    const moved = (cell: number, next: number[]) => {
      for (let i = first[cell]!; i < first[cell + 1]!; i++) {
        const rule = rulesOf[i]!;
        if (waiting[rule] === 0) next.push(rule);
        waiting[rule] = 1;
      }
    };
    for (let round = 0; queue.length > 0; round++) {
      if (round > MOST_ROUNDS) throw new NothingFits("numbers that go on moving");
      const next: number[] = [];
      for (const rule of queue) {
        waiting[rule] = 0;
        this.follow(rule, next, moved);
      }
      for (const [one, other] of this.followers) {
        if (this.low[one]! > 0 && this.low[other] === 0) this.move(other, 1, MANY, next, moved);
        if (this.high[other] === 0 && this.high[one]! > 0) this.move(one, 0, 0, next, moved);
      }
      queue = next;
    }
  }

  private put(whole: readonly number[], parts: readonly number[], exact: boolean): void {
    for (const cell of whole) this.term(cell, 1);
    for (const cell of parts) this.term(cell, -1);
    this.close(exact);
  }

  private term(cell: number, factor: number): void {
    this.cells.push(cell);
    this.factors.push(factor);
  }

  private close(exact: boolean): void {
    this.starts.push(this.cells.length);
    this.exact.push(exact);
  }

  /** In which rules each cell is. */
  private rulesOfCells(): [Int32Array, Int32Array] {
    const first = new Int32Array(this.low.length + 1);
    for (const cell of this.cells) first[cell + 1]!++;
    for (let cell = 0; cell < this.low.length; cell++) first[cell + 1]! += first[cell]!;
    const free = first.slice();
    const rules = new Int32Array(this.cells.length);
    for (let rule = 0; rule < this.exact.length; rule++)
      for (let i = this.starts[rule]!; i < this.starts[rule + 1]!; i++) rules[free[this.cells[i]!]!++] = rule;
    return [first, rules];
  }

  private move(
    cell: number,
    low: number,
    high: number,
    next: number[],
    moved: (cell: number, next: number[]) => void
  ): void {
    if (low <= this.low[cell]! && high >= this.high[cell]!) return;
    this.within(cell, low, high);
    moved(cell, next);
  }

  private follow(rule: number, next: number[], moved: (cell: number, next: number[]) => void): void {
    const [from, until, exact] = [this.starts[rule]!, this.starts[rule + 1]!, this.exact[rule]!];
    // The sum at its least and at its most; what has no upper bound is counted apart.
    let [least, most, openLeast, openMost] = [0, 0, 0, 0];
    const count = (i: number, sign: 1 | -1) => {
      const factor = this.factors[i]! * sign;
      const [low, high] = [this.low[this.cells[i]!]!, this.high[this.cells[i]!]!];
      const open = high >= MANY;
      if (this.factors[i]! > 0) {
        least += factor * low;
        if (open) openMost += sign;
        else most += factor * high;
      } else {
        most += factor * low;
        if (open) openLeast += sign;
        else least += factor * high;
      }
    };
    for (let i = from; i < until; i++) count(i, 1);
    if ((openMost === 0 && most < 0) || (exact && openLeast === 0 && least > 0))
      throw new NothingFits(this.sentence(rule));
    if (openMost > 1 && (!exact || openLeast > 1)) return;
    for (let i = from; i < until; i++) {
      const factor = this.factors[i]!;
      count(i, -1);
      let [low, high] = [0, MANY];
      // Without this cell: factor · cell is at least −most, and where the sum is exact at most −least.
      if (openMost === 0) {
        if (factor > 0) low = Math.ceil(-most / factor);
        else high = Math.floor(-most / factor);
      }
      if (exact && openLeast === 0) {
        if (factor > 0) high = Math.min(high, Math.floor(-least / factor));
        else low = Math.max(low, Math.ceil(-least / factor));
      }
      this.move(this.cells[i]!, low, high, next, moved);
      count(i, 1);
    }
  }

  private sentence(rule: number): string {
    const terms = [];
    for (let i = this.starts[rule]!; i < this.starts[rule + 1]!; i++) {
      const cell = this.cells[i]!;
      terms.push(`${this.factors[i]} × ${this.nameOf(cell)} (${this.low[cell]} to ${this.high[cell]})`);
    }
    return `${terms.join(" + ")} is not ${this.exact[rule] ? "" : "at least "}0`;
  }
}
