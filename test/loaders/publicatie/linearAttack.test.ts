import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {attackSystem} from "../../../loaders/publicatie/attack.js";
import {CellState, CellSystem} from "../../../loaders/publicatie/cellSystem.js";
import {isExposed} from "../../../loaders/publicatie/exposure.js";

const rule = {drempel: 8, afwijking: 2};

/** A table of `rows` with its totals as they are published: what is not in `hidden` is rounded to fives. */
function tableOf(rows: readonly (readonly number[])[], hidden: (row: number, column: number) => boolean): CellSystem {
  const width = rows[0]!.length;
  const columns = Array.from({length: width}, (_, column) => rows.map((row) => row[column]!));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const all = [...rows.map((row) => [...row, sum(row)]), [...columns.map(sum), sum(columns.map(sum))]];
  const system = new CellSystem(false);
  const cells = all.map((row, i) =>
    row.map((value, j) => system.addNumber(value < 8 || hidden(i, j) ? null : Math.round(value / 5) * 5))
  );
  for (const row of cells) system.equate([row[width]!], row.slice(0, width));
  for (let j = 0; j <= width; j++)
    system.equate(
      [cells[rows.length]![j]!],
      cells.slice(0, rows.length).map((row) => row[j]!)
    );
  return system;
}

/** Of each withheld cell of a table of two by two the least and the most, by trying all whole numbers. */
function tryAll(system: CellSystem): Map<number, [number, number]> {
  const result = new Map<number, [number, number]>();
  const reach = (cell: number): [number, number] =>
    system.states[cell] === CellState.shown
      ? [Math.max(0, system.values[cell]! - 2), system.values[cell]! + 2]
      : [0, 45];
  const within = (cell: number, value: number) => value >= reach(cell)[0] && value <= reach(cell)[1];
  const range = (cell: number) => {
    const [from, to] = reach(cell);
    return Array.from({length: to - from + 1}, (_, i) => from + i);
  };
  // Cells in order: a b a+b, c d c+d, a+c b+d and all.
  for (const a of range(0))
    for (const b of range(1))
      if (within(2, a + b))
        for (const c of range(3))
          if (within(6, a + c))
            for (const d of range(4)) {
              const values = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d];
              if (
                !values.every((value, cell) => (system.states[cell] === CellState.shown ? within(cell, value) : true))
              )
                continue;
              for (const [cell, value] of values.entries()) {
                const known = result.get(cell);
                result.set(cell, known ? [Math.min(known[0], value), Math.max(known[1], value)] : [value, value]);
              }
            }
  return result;
}

describe("attackSystem(system, {rule})", () => {
  it("finds of tables of two by two what trying all whole numbers finds", async () => {
    const seen = {exposed: 0, safe: 0, programs: 0};
    const value = fc.integer({min: 0, max: 20});
    const shape = fc.array(fc.array(value, {minLength: 2, maxLength: 2}), {minLength: 2, maxLength: 2});
    await fc.assert(
      fc.asyncProperty(shape, fc.array(fc.boolean(), {minLength: 9, maxLength: 9}), async (rows, more) => {
        const system = tableOf(rows, (i, j) => more[3 * i + j]!);
        const found = await attackSystem(system, {rule});
        const tried = tryAll(system);
        const withheld = [...system.states.keys()].filter((cell) => system.states[cell] !== CellState.shown);
        const exposed = withheld.filter((cell) => isExposed(system.states[cell]!, ...tried.get(cell)!, rule));
        expect(found.exposed.map(({cell}) => cell).sort((a, b) => a - b)).toEqual(exposed);
        for (const {cell, least, most} of found.exposed) {
          expect(least).toBeLessThanOrEqual(tried.get(cell)![0]);
          expect(most).toBeGreaterThanOrEqual(tried.get(cell)![1]);
        }
        expect(found).toMatchObject({open: [], contradiction: false});
        expect(found.safe.length + found.large).toBe(withheld.length - exposed.length);
        seen.exposed += exposed.length;
        seen.safe += found.safe.length;
        seen.programs += found.programs;
      }),
      {numRuns: 60, seed: 5}
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it("finds what no equation tells alone", async () => {
    // Two withheld numbers are together one that is shown, and with a third another.
    const system = new CellSystem(false);
    const [a, b, third] = [system.addNumber(null), system.addNumber(null), system.addNumber(null)];
    system.equate([system.addNumber(1000)], [a, b]);
    system.equate([system.addNumber(1000)], [a, b, third]);
    const found = await attackSystem(system, {rule});
    expect(found.exposed).toMatchObject([{cell: 2, least: 0, most: 4, by: "programs"}]);
    expect(found.open).toEqual([]);
  });

  it("says that numbers contradict each other", async () => {
    const system = tableOf(
      [
        [20, 20],
        [20, 20]
      ],
      () => false
    );
    system.values[8] = 200;
    expect(await attackSystem(system, {rule})).toMatchObject({contradiction: true});
  });
});
