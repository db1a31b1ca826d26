import type {Highs, Model} from "highs";
import type {CellBounds} from "./bounds.js";
import type {CellSystem} from "./cellSystem.js";
import {type CountRule, isExposed} from "./exposure.js";

interface ProgramOptions {
  rule: CountRule;
  highs: Highs;
  /** When to stop, as `performance.now()` tells it. */
  until: number;
  progress?: (step: string) => void;
}

/** What linear programs tell of cells. */
export interface ProgramResult {
  /** Known more precisely than the rule allows: the least and the most that they can be. */
  exposed: {cell: number; least: number; most: number}[];
  /** Shown to be safe. */
  safe: number[];
  /** Those for which there was no time, or of which no program told. */
  open: number[];
  /** Whether no counts fit all equations. */
  contradiction: boolean;
  programs: number;
}

/** Of an open end: more than any number in these tables. */
const MUCH = 1e7;
const SLACK = 1e-5;

/** Parts with more terms are not looked at: one program would take minutes, and no limit of time stops it halfway. Of a large gemeente with its wijken there are some 120,000. */
const MOST_TERMS = 400_000;

/** Parts of fewer columns are solved by a simplex. */
const LEAST_OF_INTERIOR = 1000;

/** How HiGHS says that a program was solved, and that it has no solution. */
const [OPTIMAL, INFEASIBLE] = [7, 8];

/** Of so many cells a sum is taken, from many to one, when sums of all no longer prove this share of what is left. */
const SIZES = [128, 32, 8, 2, 1];
const LEAST_GAIN = 0.1;

/**
 * Tells of cells the least and the most that they can be where all equations hold at once, as far as the rule asks. Exact are the parts: cells
 * whose bounds meet tie nothing together, so what only they connect is solved apart. Every solution is a witness for all cells of its part: counts
 * that fit all that is shown, and in which each is what it is there. Two that lie as far apart as the rule asks prove a cell safe. So first
 * sums of many cells with random signs are made as large and as small as can be, then sums of fewer, and at last a cell alone, which decides.
 * Large programs are solved by an interior point without a vertex, on these systems far faster than a simplex; what each gives is held against the equations.
 * They are of fractions and their bounds are rounded to whole numbers inwards: an attacker who also uses that all numbers are whole at once could
 * find a narrower interval, which is the one thing that is not looked at.
 */
export function solvePrograms(
  system: CellSystem,
  bounds: CellBounds,
  wanted: readonly number[],
  {rule, highs, until, progress = () => {}}: ProgramOptions
): ProgramResult {
  const result: ProgramResult = {exposed: [], safe: [], open: [], contradiction: false, programs: 0};
  const parts = connectedParts(system, bounds, wanted);
  progress(`toets: ${wanted.length} afgeschermde getallen in ${parts.length} samenhangende delen`);
  for (const part of parts.sort((a, b) => a.equations.length - b.equations.length)) {
    if (performance.now() > until || termsOf(system, part) > MOST_TERMS) {
      for (const cell of part.wanted) result.open.push(cell);
      continue;
    }
    const program = programOf(system, bounds, part);
    const model = highs.createModel(program.data);
    try {
      const seconds = Math.max(1, (until - performance.now()) / 1000);
      const solver = program.cells.length < LEAST_OF_INTERIOR ? "simplex" : "ipm";
      model.options.set({output_flag: false, solver, run_crossover: "off", time_limit: seconds});
      solvePart(model, program, {system, wanted: part.wanted, rule, until, result, progress});
    } finally {
      model.dispose();
    }
  }
  return result;
}

interface Part {
  equations: number[];
  wanted: number[];
}

/** Equations that share a cell of which something is still open, with the cells among them that are asked for. */
function connectedParts(system: CellSystem, {least, most}: CellBounds, wanted: readonly number[]): Part[] {
  const {equations, starts, terms, size} = system;
  const parents = Int32Array.from({length: size}, (_, cell) => cell);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  const free = (cell: number) => least[cell]! < most[cell]!;
  for (let e = 0; e < equations; e++) {
    let first = -1;
    for (let i = starts[e]!; i < starts[e + 1]!; i++) {
      const cell = terms[i]!;
      if (!free(cell)) continue;
      if (first < 0) first = rootOf(cell);
      else parents[rootOf(cell)] = first;
    }
  }
  const parts = new Map<number, Part>();
  for (const cell of wanted) {
    const root = rootOf(cell);
    const known = parts.get(root);
    if (known) known.wanted.push(cell);
    else parts.set(root, {equations: [], wanted: [cell]});
  }
  for (let e = 0; e < equations; e++)
    for (let i = starts[e]!; i < starts[e + 1]!; i++) {
      if (!free(terms[i]!)) continue;
      parts.get(rootOf(terms[i]!))?.equations.push(e);
      break;
    }
  return [...parts.values()];
}

const termsOf = ({starts}: CellSystem, {equations}: Part) =>
  equations.reduce((sum, e) => sum + starts[e + 1]! - starts[e]!, 0);

type Program = ReturnType<typeof programOf>;

/** The linear program of a part: a column for each open cell, a row for each equation. */
function programOf({starts, terms, factors}: CellSystem, {least, most}: CellBounds, {equations, wanted}: Part) {
  const columns = new Map<number, number>();
  const cells: number[] = [];
  const columnOf = (cell: number) => {
    const known = columns.get(cell);
    if (known !== undefined) return known;
    columns.set(cell, cells.push(cell) - 1);
    return cells.length - 1;
  };
  for (const cell of wanted) columnOf(cell);
  const [begins, indices, values, sums]: [number[], number[], number[], number[]] = [[0], [], [], []];
  for (const e of equations) {
    let fixed = 0;
    const row = new Map<number, number>();
    for (let i = starts[e]!; i < starts[e + 1]!; i++) {
      const cell = terms[i]!;
      if (least[cell] === most[cell]) fixed += factors[i]! * least[cell]!;
      else row.set(columnOf(cell), (row.get(columnOf(cell)) ?? 0) + factors[i]!);
    }
    for (const [column, times] of row) {
      indices.push(column);
      values.push(times);
    }
    sums.push(-fixed);
    begins.push(indices.length);
  }
  const [numCols, numRows] = [cells.length, sums.length];
  const data = {
    ...{numCols, numRows, colCost: new Float64Array(numCols)},
    colLower: Float64Array.from(cells, (cell) => least[cell]!),
    colUpper: Float64Array.from(cells, (cell) => Math.min(most[cell]!, MUCH)),
    ...{rowLower: Float64Array.from(sums), rowUpper: Float64Array.from(sums)},
    matrix: {
      ...{format: "csr" as const, numRows, numCols, starts: Int32Array.from(begins)},
      ...{indices: Int32Array.from(indices), values: Float64Array.from(values)}
    }
  };
  return {cells, columnOf, data};
}

/** Whether a solution is within all bounds and every equation holds. */
function fits(
  {colLower: lower, colUpper: upper, rowLower: sums, matrix}: Program["data"],
  solution: ArrayLike<number>
) {
  for (let column = 0; column < lower.length; column++)
    if (!(solution[column]! >= lower[column]! - SLACK && solution[column]! <= upper[column]! + SLACK)) return false;
  for (let row = 0; row < sums.length; row++) {
    let sum = 0;
    for (let k = matrix.starts[row]!; k < matrix.starts[row + 1]!; k++)
      sum += matrix.values[k]! * solution[matrix.indices[k]!]!;
    if (!(Math.abs(sum - sums[row]!) <= SLACK)) return false;
  }
  return true;
}

interface Solving extends Pick<Required<ProgramOptions>, "rule" | "until" | "progress"> {
  system: CellSystem;
  wanted: readonly number[];
  result: ProgramResult;
}

function solvePart(
  model: Model,
  {cells, columnOf, data}: Program,
  {system, wanted, rule, until, result, progress}: Solving
): void {
  const low = new Float64Array(cells.length).fill(Infinity);
  const high = new Float64Array(cells.length).fill(-Infinity);
  const found = (column: number): [least: number, most: number] => [
    Math.max(0, Math.ceil(low[column]! - SLACK)),
    Math.floor(high[column]! + SLACK)
  ];
  const isOpen = (cell: number) => {
    const [least, most] = found(columnOf(cell));
    return most < least || isExposed(system.states[cell]!, least, most, rule);
  };
  const all = {kind: "range" as const, from: 0, to: cells.length - 1};
  /** Makes a sum of cells as small as can be and remembers what each cell is there; says whether it cannot be smaller. */
  const solve = (costs: Float64Array): boolean => {
    if (performance.now() > until) return false;
    model.changeColsCost(all, costs);
    model.run();
    result.programs++;
    const status = model.getModelStatus();
    if (status === INFEASIBLE) result.contradiction = true;
    const {colValue: solution} = model.getSolution();
    if (status === INFEASIBLE || !fits(data, solution)) return false;
    for (let column = 0; column < cells.length; column++) {
      low[column] = Math.min(low[column]!, solution[column]!);
      high[column] = Math.max(high[column]!, solution[column]!);
    }
    return status === OPTIMAL;
  };
  const draw = drawer(cells.length);
  const trySum = (some: readonly number[]): boolean => {
    const costs = new Float64Array(cells.length);
    for (const cell of some) costs[columnOf(cell)] = some.length > 1 && draw() < 0.5 ? 1 : -1;
    return [costs, costs.map((cost) => -cost)].map(solve).every(Boolean);
  };

  let left = [...wanted];
  const exposed = new Set<number>();
  /** Takes sums of so many of what is left; gives which share was proven safe. */
  const goOver = (size: number): number => {
    const before = left;
    for (let i = 0; i < before.length; ) {
      const some: number[] = [];
      for (; i < before.length && some.length < size; i++) if (isOpen(before[i]!)) some.push(before[i]!);
      if (some.length > 0 && trySum(some) && size === 1 && isOpen(some[0]!)) exposed.add(some[0]!);
    }
    left = before.filter(isOpen);
    if (cells.length > 1000) progress(`toets: ${left.length} nog niet bewezen, na ${result.programs} programma's`);
    return 1 - left.length / before.length;
  };
  while (left.length > SIZES[0]! && goOver(left.length) > LEAST_GAIN && !result.contradiction);
  for (const size of SIZES)
    if (left.length > 0 && (size === 1 || left.length > size) && !result.contradiction) goOver(size);

  const unsafe = new Set(left);
  for (const cell of wanted) if (!unsafe.has(cell)) result.safe.push(cell);
  for (const cell of left)
    if (exposed.has(cell)) {
      const [least, most] = found(columnOf(cell));
      result.exposed.push({cell, least, most});
    } else result.open.push(cell);
}

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
