import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {equationsPerCell, narrowBounds, startBounds, widenBounds} from "../../../loaders/publicatie/bounds.js";
import {CellState, CellSystem} from "../../../loaders/publicatie/cellSystem.js";
import {attackSystem} from "../../../loaders/publicatie/attack.js";
import {exposedCells, suppress, suppressProven} from "../../../loaders/publicatie/suppress.js";

const rule = {drempel: 8, afwijking: 2};
const round = (value: number) => Math.round(value / 5) * 5;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A table of rows with its totals, as it was counted: what is small is withheld. */
function tableOf(rows: readonly (readonly number[])[]): CellSystem {
  const width = rows[0]!.length;
  const totals = Array.from({length: width}, (_, column) => sum(rows.map((row) => row[column]!)));
  const system = new CellSystem();
  const cells = [...rows, totals].map((row) => [...row, sum(row)].map((value) => system.addNumber(value)));
  for (const row of cells) system.equate([row[width]!], row.slice(0, width));
  const whole = cells.at(-1)!;
  for (const [j, cell] of whole.entries())
    system.equate(
      [cell],
      cells.slice(0, -1).map((row) => row[j]!)
    );
  return system;
}

const shownOf = (system: CellSystem) => (cell: number) => round(system.values[cell]!);

function boundsOf(system: CellSystem) {
  const bounds = startBounds(system, shownOf(system), rule);
  narrowBounds(system, equationsPerCell(system), bounds);
  return bounds;
}

function isProtected(system: CellSystem, withheld: readonly number[]): boolean {
  const states = [...system.states];
  for (const cell of withheld) system.states[cell] = CellState.second;
  const exposed = exposedCells(system, boundsOf(system), rule);
  system.states.splice(0, states.length, ...states);
  return exposed.length === 0;
}

/** All ways to take so many of these. */
function* choose(list: readonly number[], size: number): Iterable<number[]> {
  if (size === 0) yield [];
  else
    for (const [i, item] of list.entries())
      for (const rest of choose(list.slice(i + 1), size - 1)) yield [item, ...rest];
}

/** The fewest numbers that protect a table when they are withheld beside what is small, by trying all; at most `until`. */
function fewest(system: CellSystem, until: number): number {
  const open = [...system.states.keys()].filter((cell) => system.states[cell] === CellState.shown);
  for (let size = 0; size < until; size++)
    for (const some of choose(open, size)) if (isProtected(system, some)) return size;
  return until;
}

const value = fc.oneof(fc.integer({min: 0, max: 12}), fc.integer({min: 8, max: 60}));
const shape = fc.array(fc.array(value, {minLength: 3, maxLength: 3}), {minLength: 3, maxLength: 3});

describe("narrowBounds(system, places, bounds)", () => {
  it("takes a cell that is named several times for so many, in whole numbers", () => {
    const system = new CellSystem(false);
    const [users, one, many] = [system.addNumber(40), system.addNumber(null), system.addNumber(null)];
    system.bound([users], [one, one, many, many, many, many, many, many]);
    const {least, most} = boundsOf(system);
    expect([most[one], most[many], least[many]]).toEqual([21, 7, 0]);
    system.equate([system.addNumber(15)], [one]);
    expect([...boundsOf(system).most.subarray(1, 3)]).toEqual([17, 2]);
  });
});

describe("widenBounds(system, places, bounds, {withheld, start})", () => {
  it("gives what bounds are that are made anew", () => {
    let other = 0;
    for (const [i, rows] of fc.sample(shape, {numRuns: 300, seed: 15}).entries()) {
      const system = tableOf(rows);
      const [bounds, before] = [boundsOf(system), boundsOf(system)];
      const shown = [...system.states.keys()].filter((cell) => system.states[cell] === CellState.shown);
      const withheld = shown.filter((cell) => (cell + i) % 3 === 0);
      for (const cell of withheld) system.states[cell] = CellState.second;
      const start = startBounds(system, shownOf(system), rule);
      widenBounds(system, equationsPerCell(system), bounds, {withheld, start});
      const {least, most} = boundsOf(system);
      expect([bounds.least, bounds.most]).toEqual([least, most]);
      for (let cell = 0; cell < system.size; cell++)
        if (least[cell] !== before.least[cell] || most[cell] !== before.most[cell]) other++;
    }
    expect(other).toBeGreaterThan(1000);
  });
});

describe("suppress(system, {rule, shown, cost})", () => {
  it("withholds of small tables hardly more than the fewest numbers that protect them", () => {
    const [own, best]: [number[], number[]] = [[], []];
    for (const rows of fc.sample(shape, {numRuns: 200, seed: 14})) {
      const [system, before] = [tableOf(rows), tableOf(rows)];
      suppress(system, {rule, shown: shownOf(system), cost: (cell) => system.values[cell]!});
      const withheld = [...system.states.keys()].filter((cell) => system.states[cell] === CellState.second);
      expect(isProtected(before, withheld)).toBe(true);
      own.push(withheld.length);
      best.push(fewest(before, withheld.length));
    }
    expect(sum(best)).toBeGreaterThan(200);
    expect(sum(own)).toBeLessThanOrEqual(1.2 * sum(best));
  });
});

describe("suppressProven(system, {rule, shown, cost, seconds})", () => {
  /** Who has some of three things, by combination, with who has the first and who has the second: each as it was counted. */
  function combinedOf([a, b, c, ab, ac, bc, abc]: readonly number[]): CellSystem {
    const system = new CellSystem();
    const parts = [a!, b!, c!, ab!, ac!, bc!, abc!];
    const cells = parts.map((value) => system.addNumber(value));
    for (const own of [cells, [0, 3, 4, 6], [1, 3, 5, 6]])
      system.equate([system.addNumber(sum(own.map((cell) => parts[cell]!)))], own);
    return system;
  }
  const large = fc.integer({min: 8, max: 200});
  const small = fc.integer({min: 0, max: 12});

  it("leaves nothing that all equations together tell, where one at a time leaves something", async () => {
    const exposed = {suppress: 0, suppressProven: 0};
    const withheld = {suppress: 0, suppressProven: 0};
    for (const parts of fc.sample(fc.tuple(large, large, large, small, small, small, small), {numRuns: 30, seed: 3}))
      for (const way of ["suppress", "suppressProven"] as const) {
        const system = combinedOf(parts);
        const options = {rule, shown: shownOf(system), cost: (cell: number) => system.values[cell]!};
        if (way === "suppress") suppress(system, options);
        else await suppressProven(system, {...options, seconds: 60});
        const found = await attackSystem(system, {rule, shown: shownOf(system)});
        expect(found.open).toEqual([]);
        exposed[way] += found.exposed.length;
        withheld[way] += system.states.filter((state) => state === CellState.second).length;
      }
    expect(exposed.suppress).toBeGreaterThan(0);
    expect(exposed.suppressProven).toBe(0);
    expect(withheld.suppressProven).toBeGreaterThan(withheld.suppress);
  });
});
