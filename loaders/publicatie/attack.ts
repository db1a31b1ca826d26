import loadHighs, {type Model} from "highs";
import {type CellBounds, equationsPerCell, narrowBounds, startBounds} from "./bounds.js";
import {type CellSystem, CellState} from "./cellSystem.js";
import {type CountRule, isExposed} from "./exposure.js";

interface AttackOptions {
  rule: CountRule;
  /** The number that is shown of a cell; without it the value in the system. */
  shown?: (cell: number) => number;
  /** How long linear programs may take together. */
  seconds?: number;
  progress?: (step: string) => void;
}

/** A number that is withheld, or a group in no table, and is known more precisely than the rule allows. */
export interface ExposedCell {
  cell: number;
  least: number;
  most: number;
  /** Whether one equation at a time tells, or only all together. */
  by: "propagation" | "programs";
  /** The equations that said so last, or those that the cell stands in. */
  equations: readonly number[];
}

export interface AttackResult {
  exposed: ExposedCell[];
  /** Withheld cells and groups of which a linear program or its witness showed that they are safe. */
  safe: number;
  /** Those for which there was no time. */
  open: number[];
  /** Whether the numbers contradict each other: then what they tell of others is not to be trusted. */
  contradiction: boolean;
  programs: number;
}

/** Of an open end: more than any number in these tables. */
const MUCH = 1e7;
const SLACK = 1e-5;

/** How HiGHS says that a program was solved, and that it has no solution. */
const [OPTIMAL, INFEASIBLE] = [7, 8];

/**
 * What somebody learns who holds all published numbers together, with what is known between them. First bounds are narrowed one equation at a
 * time: what that exposes is exposed. Of all other cells linear programs tell the least and the most that they can be where all equations hold at
 * once. Exact are the parts: cells whose bounds meet tie nothing together, so what only they connect is solved apart. Every solution is a witness:
 * two of them that lie as far apart as the rule asks prove a cell safe, so first sums of many cells with random signs are made as large as can
 * be, and only what these do not prove is solved alone. Programs are of fractions and their bounds are rounded to whole numbers inwards: an attacker who also
 * uses that all numbers are whole at once could find a narrower interval, which is the one thing that is not looked at.
 */
export async function attackSystem(system: CellSystem, options: AttackOptions): Promise<AttackResult> {
  const {rule, shown = (cell) => system.values[cell]!, seconds = 600, progress = () => {}} = options;
  const bounds = startBounds(system, shown, rule.afwijking);
  const places = equationsPerCell(system);
  narrowBounds(system, places, bounds);
  const result: AttackResult = {
    exposed: [],
    safe: 0,
    open: [],
    contradiction: contradicts(system, bounds),
    programs: 0
  };
  const wanted: number[] = [];
  for (let cell = 0; cell < system.size; cell++) {
    if (system.states[cell] === CellState.shown || system.states[cell] === CellState.free) continue;
    const [least, most] = [bounds.least[cell]!, bounds.most[cell]!];
    if (isExposed(system.states[cell]!, least, most, rule)) {
      const equations = [bounds.leastBy[cell]!, bounds.mostBy[cell]!].filter((e) => e >= 0);
      result.exposed.push({cell, least, most, by: "propagation", equations: [...new Set(equations)]});
    } else if (least >= rule.drempel) result.safe++;
    else wanted.push(cell);
  }
  if (result.contradiction || wanted.length === 0) return result;
  const until = performance.now() + seconds * 1000;
  const highs = await loadHighs();
  const parts = connectedParts(system, bounds, wanted);
  progress(`toets: ${wanted.length} afgeschermde getallen in ${parts.length} samenhangende delen`);
  for (const [i, part] of parts.entries()) {
    if (performance.now() > until) {
      result.open.push(...part.wanted);
      continue;
    }
    const program = programOf(system, bounds, part);
    const model = highs.createModel(program.data(highs.infinity));
    try {
      model.options.set({output_flag: false, time_limit: Math.max(1, (until - performance.now()) / 1000)});
      solvePart(model, {system, program, wanted: part.wanted, rule, until, result});
    } finally {
      model.dispose();
    }
    if (part.wanted.length > 1000) progress(`toets: deel ${i + 1} van ${parts.length}, ${result.programs} programma's`);
  }
  return result;
}

/** Whether an equation cannot hold with these bounds. */
function contradicts({equations, starts, terms, signs}: CellSystem, {least, most}: CellBounds): boolean {
  for (let e = 0; e < equations; e++) {
    let [low, high] = [0, 0];
    for (let i = starts[e]!; i < starts[e + 1]!; i++) {
      const cell = terms[i]!;
      low += signs[i] === 1 ? least[cell]! : -most[cell]!;
      high += signs[i] === 1 ? most[cell]! : -least[cell]!;
    }
    if (low > 0 || high < 0) return true;
  }
  return false;
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

/** The linear program of a part: a column for each open cell, a row for each equation. */
function programOf({starts, terms, signs}: CellSystem, {least, most}: CellBounds, {equations, wanted}: Part) {
  const columns = new Map<number, number>();
  const cells: number[] = [];
  const columnOf = (cell: number) => {
    const known = columns.get(cell);
    if (known !== undefined) return known;
    columns.set(cell, cells.push(cell) - 1);
    return cells.length - 1;
  };
  for (const cell of wanted) columnOf(cell);
  const [begins, indices, values, sums]: number[][] = [[0], [], [], []];
  for (const e of equations) {
    let fixed = 0;
    const row = new Map<number, number>();
    for (let i = starts[e]!; i < starts[e + 1]!; i++) {
      const cell = terms[i]!;
      if (least[cell] === most[cell]) fixed += signs[i]! * least[cell]!;
      else row.set(columnOf(cell), (row.get(columnOf(cell)) ?? 0) + signs[i]!);
    }
    for (const [column, times] of row) {
      indices!.push(column);
      values!.push(times);
    }
    sums!.push(-fixed);
    begins!.push(indices!.length);
  }
  const data = (infinity: number) => ({
    ...{numCols: cells.length, numRows: equations.length, colCost: new Float64Array(cells.length)},
    colLower: Float64Array.from(cells, (cell) => least[cell]!),
    colUpper: Float64Array.from(cells, (cell) => Math.min(most[cell]!, MUCH, infinity)),
    ...{rowLower: Float64Array.from(sums!), rowUpper: Float64Array.from(sums!)},
    matrix: {
      ...{format: "csr" as const, numRows: equations.length, numCols: cells.length, starts: Int32Array.from(begins!)},
      ...{indices: Int32Array.from(indices!), values: Float64Array.from(values!)}
    }
  });
  return {cells, columnOf, data};
}

interface Solving {
  system: CellSystem;
  program: ReturnType<typeof programOf>;
  wanted: readonly number[];
  rule: CountRule;
  until: number;
  result: AttackResult;
}

function solvePart(model: Model, {system, program, wanted, rule, until, result}: Solving): void {
  const {cells, columnOf} = program;
  const low = new Float64Array(cells.length).fill(Infinity);
  const high = new Float64Array(cells.length).fill(-Infinity);
  const isSafe = (cell: number) => {
    const column = columnOf(cell);
    const [least, most] = [Math.ceil(low[column]! - SLACK), Math.floor(high[column]! + SLACK)];
    return most >= least && !isExposed(system.states[cell]!, Math.max(0, least), most, rule);
  };
  const all = {kind: "range" as const, from: 0, to: cells.length - 1};
  /** Makes a sum of cells as large as can be; gives its solution, null where there is none (in time). */
  const solve = (costs: ReadonlyMap<number, number>): ArrayLike<number> | null => {
    const list = new Float64Array(cells.length);
    for (const [column, cost] of costs) list[column] = -cost;
    model.changeColsCost(all, list);
    model.run();
    result.programs++;
    if (model.getModelStatus() !== OPTIMAL) return null;
    const {colValue: solution} = model.getSolution();
    for (let column = 0; column < cells.length; column++) {
      low[column] = Math.min(low[column]!, solution[column]!);
      high[column] = Math.max(high[column]!, solution[column]!);
    }
    return solution;
  };
  let left = [...wanted];
  const draw = drawer(cells.length);
  for (let lean = 0; left.length > 4 && lean < 2 && performance.now() < until; ) {
    const signs = left.map((cell) => [columnOf(cell), draw() < 0.5 ? -1 : 1] as const);
    for (const turn of [1, -1])
      if (!solve(new Map(signs.map(([column, sign]) => [column, turn * sign])))) {
        if (model.getModelStatus() === INFEASIBLE) result.contradiction = true;
        result.open.push(...left);
        return;
      }
    const more = left.filter((cell) => !isSafe(cell));
    lean = left.length - more.length < 0.05 * left.length ? lean + 1 : 0;
    result.safe += left.length - more.length;
    left = more;
  }
  for (const cell of left) {
    if (isSafe(cell)) {
      result.safe++;
      continue;
    }
    const column = columnOf(cell);
    const top = performance.now() < until ? solve(new Map([[column, 1]])) : null;
    const bottom = top && solve(new Map([[column, -1]]));
    if (!bottom) {
      if (model.getModelStatus() === INFEASIBLE) result.contradiction = true;
      result.open.push(cell);
      continue;
    }
    const [least, most] = [Math.max(0, Math.ceil(bottom[column]! - SLACK)), Math.floor(top[column]! + SLACK)];
    if (isExposed(system.states[cell]!, least, most, rule))
      result.exposed.push({cell, least, most, by: "programs", equations: equationsOf(system, cell)});
    else result.safe++;
  }
}

/** The equations that a cell stands in. */
function equationsOf({equations, starts, terms}: CellSystem, cell: number): number[] {
  const result: number[] = [];
  for (let e = 0; e < equations; e++) if (terms.subarray(starts[e], starts[e + 1]).includes(cell)) result.push(e);
  return result;
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
