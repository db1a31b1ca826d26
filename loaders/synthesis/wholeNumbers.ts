import {Random} from "./random.js";
import type {StapelingRow} from "./stapeling.js";

/**
 * Whole numbers for a table that was published rounded to five: each cell, row total, column total and the grand total within two of
 * what was printed. Starts at the printed cells and walks, never to where the margins miss more, with a fixed seed.
 */
export function wholeNumbers(wijken: readonly StapelingRow[], gemeente: StapelingRow): number[][] {
  const cells = wijken.map((row) => [...row.cells]);
  const sum = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0);
  const miss = (x: number): number => Math.max(0, Math.abs(x) - 2) ** 2;
  const error = (): number => {
    const totals = cells.map(sum);
    const columns = gemeente.cells.map((_, j) => sum(cells.map((row) => row[j]!)));
    return (
      sum(totals.map((n, i) => miss(n - wijken[i]!.totaal))) +
      sum(columns.map((n, j) => miss(n - gemeente.cells[j]!))) +
      miss(sum(totals) - gemeente.totaal)
    );
  };
  const random = new Random("stapeling");
  for (let current = error(), round = 0; current > 0 && round < 50_000; round++) {
    const [i, j] = [random.geheel(0, cells.length - 1), random.geheel(0, gemeente.cells.length - 1)];
    const step = random.probability(0.5) ? 1 : -1;
    const fresh = cells[i]![j]! + step;
    if (fresh < 0 || Math.abs(fresh - wijken[i]!.cells[j]!) > 2) continue;
    cells[i]![j] = fresh;
    const f = error();
    if (f > current) cells[i]![j] = fresh - step;
    else current = f;
  }
  return cells;
}

/** The same table at a scale: the rounded total of each wijk, divided by largest remainder. */
export function atScale(cells: readonly number[][], scale: number): number[][] {
  if (scale === 1) return cells.map((row) => [...row]);
  return cells.map((row) => {
    const result = row.map((n) => Math.floor(n * scale));
    let rest = Math.round(row.reduce((a, b) => a + b, 0) * scale) - result.reduce((a, b) => a + b, 0);
    const onRest = row.map((n, j) => ({j, part: (n * scale) % 1})).sort((x, y) => y.part - x.part || x.j - y.j);
    for (const {j} of onRest) if (rest-- > 0) result[j]!++;
    return result;
  });
}
