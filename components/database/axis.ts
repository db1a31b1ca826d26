import type {DatabaseChoice, Dimension} from "./choice.js";
import type {Cube} from "./cube.js";

/** The rows or the columns of a table: of each, which member of every dimension that stands on it. */
export interface Axis {
  dimensions: readonly Dimension[];
  length: number;
  places: Partial<Record<Dimension, Int32Array>>;
}

/** How many members a dimension has. */
export function extent({indicatoren, categorieen, gebieden, perioden}: Cube, dimension: Dimension): number {
  return {indicator: indicatoren, categorie: categorieen, gebied: gebieden, periode: perioden}[dimension].length;
}

/** Every combination of the members of these dimensions, the last changing fastest; an indicator only with its own categorieën. */
export function makeAxis(dimensions: readonly Dimension[], cube: Cube): Axis {
  let axis: Axis = {dimensions: [], length: 1, places: {}};
  for (const dimension of dimensions) axis = extend(axis, dimension, cube);
  return axis;
}

function extend({dimensions, length, places}: Axis, fresh: Dimension, cube: Cube): Axis {
  const members = extent(cube, fresh);
  const may = pairing(fresh, places, cube);
  const old = new Int32Array(length * members);
  const added = new Int32Array(length * members);
  let aantal = 0;
  for (let i = 0; i < length; i++) {
    for (let member = 0; member < members; member++) {
      if (may && !may(i, member)) continue;
      old[aantal] = i;
      added[aantal++] = member;
    }
  }
  const distributed = dimensions.map((dimension) => {
    const from = places[dimension]!;
    const to = new Int32Array(aantal);
    for (let i = 0; i < aantal; i++) to[i] = from[old[i]!]!;
    return [dimension, to];
  });
  return {
    dimensions: [...dimensions, fresh],
    length: aantal,
    places: {...Object.fromEntries(distributed), [fresh]: added.slice(0, aantal)}
  };
}

/** Whether a member goes with the indicator, or categorie, that stands already on the axis; null where anything goes. */
function pairing(fresh: Dimension, {indicator, categorie}: Axis["places"], {pair, categorieen}: Cube) {
  const width = categorieen.length;
  if (fresh === "categorie" && indicator)
    return (i: number, member: number) => pair[indicator[i]! * width + member]! >= 0;
  if (fresh === "indicator" && categorie)
    return (i: number, member: number) => pair[member * width + categorie[i]!]! >= 0;
  return null;
}

/** A side of the table on which dimensions stand. */
export type AxisName = "rijen" | "kolommen";

/** Moves a dimension to the rows or the columns: before another there, or to the end. */
export function moveItem(
  choice: DatabaseChoice,
  dimension: Dimension,
  to: AxisName,
  before?: Dimension
): DatabaseChoice {
  if (dimension === before) return choice;
  const zonder = {
    rijen: choice.rijen.filter((naam) => naam !== dimension),
    kolommen: choice.kolommen.filter((naam) => naam !== dimension)
  };
  const slot = before === undefined ? -1 : zonder[to].indexOf(before);
  const list = zonder[to];
  const fresh = slot < 0 ? [...list, dimension] : [...list.slice(0, slot), dimension, ...list.slice(slot)];
  return {...choice, ...zonder, [to]: fresh};
}

/** Rows become columns, columns rows. */
export const exchange = (choice: DatabaseChoice): DatabaseChoice => ({
  ...choice,
  ...{rijen: choice.kolommen, kolommen: choice.rijen}
});

/** The cells of a kubus as rows and columns; nothing is copied. */
export interface PivotTable {
  cube: Cube;
  rijen: Axis;
  kolommen: Axis;
  /** Place in the kubus of the cell in a row and a column; -1 where the indicator does not have the categorie. */
  cell(row: number, column: number): number;
}

export function pivot(cube: Cube, choice: Pick<DatabaseChoice, "rijen" | "kolommen">): PivotTable {
  const rows = makeAxis(choice.rijen, cube);
  const columns = makeAxis(choice.kolommen, cube);
  const rowPart = part(rows, cube);
  const columnPart = part(columns, cube);
  const step = cube.gebieden.length * cube.perioden.length;
  const pair = pairFinder(rows, columns, cube);
  return {
    ...{cube, rijen: rows, kolommen: columns},
    cell(row, column) {
      const which = pair(row, column);
      return which < 0 ? -1 : which * step + rowPart[row]! + columnPart[column]!;
    }
  };
}

/** What the gebied and the periode of an axis add to the place of a cell. */
function part({length, places: {gebied, periode}}: Axis, {perioden}: Cube): Int32Array {
  const result = new Int32Array(length);
  for (let i = 0; i < length; i++) result[i] = (gebied?.[i] ?? 0) * perioden.length + (periode?.[i] ?? 0);
  return result;
}

function pairFinder({places: r}: Axis, {places: k}: Axis, {pair, categorieen}: Cube) {
  const width = categorieen.length;
  const indicator = (row: number, column: number) => r.indicator?.[row] ?? k.indicator![column]!;
  const categorie = (row: number, column: number) => r.categorie?.[row] ?? k.categorie![column]!;
  return (row: number, column: number): number => pair[indicator(row, column) * width + categorie(row, column)]!;
}
