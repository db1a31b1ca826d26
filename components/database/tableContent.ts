import {type Axis, extent, type PivotTable} from "./axis.js";
import type {DatabaseChoice, Dimension, Measure, Sorting} from "./choice.js";
import {columnCode} from "./codes.js";
import {dimensionNames, findColumn, indicatorOf, memberName} from "./cube.js";
import type {GridContent, SortColumn} from "./grid/body.js";
import {cellText, measureNames, NOT_OF_APPLICATION, unitPer} from "./measure.js";

const WIDE: Record<Measure, number> = {aantal: 10, per: 9, n: 10, interval: 15};

/** What the table shows of cells in rows and columns; a dimension of one member stands in the title alone. */
export function tableContent(
  table: PivotTable,
  choice: DatabaseChoice,
  order: Uint32Array,
  naam: string
): GridContent & {sortOn(column: SortColumn): Sorting | null} {
  const {cube, rijen: rows, kolommen: columns} = table;
  const {measures} = choice;
  const headingRows = multiple(rows, table);
  const headingColumns = columns.dimensions.filter((dimension) => extent(cube, dimension) > 1);
  const withMeasure = measures.length > 1 || headingColumns.length === 0;
  const names = new Map(
    [...rows.dimensions, ...columns.dimensions].map((dimension) => [dimension, memberNames(dimension)])
  );
  const measureName = measureHeadings(table, measures);

  function memberNames(dimension: Dimension): string[] {
    return Array.from({length: extent(cube, dimension)}, (_, member) => memberName(cube, dimension, member));
  }
  const part = (column: number) => Math.floor(column / measures.length);
  const measure = (column: number) => column % measures.length;
  const codeOf = ({soort: kind, kolom: column}: SortColumn) =>
    kind === "kop" ? headingRows[column]! : columnCode(table, part(column), measures[measure(column)]!);

  return {
    naam,
    rijen: rows.length,
    kolommen: columns.length * measures.length,
    rowHeadings: headingRows.map((dimension) => ({
      naam: dimensionNames[dimension],
      longest: Math.max(...names.get(dimension)!.map(({length}) => length))
    })),
    levels: headingColumns.length + (withMeasure ? 1 : 0),
    wide: Math.max(...measures.map((measure) => WIDE[measure])),
    rowHeading: (row, heading) => {
      const dimension = headingRows[heading]!;
      return names.get(dimension)![rows.places[dimension]![order[row]!]!]!;
    },
    heading(level, column) {
      const dimension = headingColumns[level];
      if (!dimension) return measureName[measure(column)]!;
      return names.get(dimension)![columns.places[dimension]![part(column)]!]!;
    },
    cell(r, column) {
      const row = order[r]!;
      const cell = table.cell(row, part(column));
      if (cell < 0) return NOT_OF_APPLICATION;
      return cellText(measures[measure(column)]!, cube.indicatoren[indicatorOf(table, row, part(column))]!, cube, cell);
    },
    sorting: slotOf(table, choice, headingRows),
    /** The sorting after a column is pressed: from high to low, then from low to high, then as it was. */
    sortOn(what) {
      const column = codeOf(what);
      const initially = what.soort === "cel";
      if (choice.sorteer?.kolom !== column) return {kolom: column, off: initially};
      return choice.sorteer.off === initially ? {kolom: column, off: !initially} : null;
    }
  };
}

/** The dimensions on the rows that have a choice; the last where none has, so that a row has a name. */
function multiple({dimensions}: Axis, {cube}: PivotTable): Dimension[] {
  const more = dimensions.filter((dimension) => extent(cube, dimension) > 1);
  return more.length > 0 ? more : dimensions.slice(-1);
}

/** What stands above a measure; the rate of one unit by that unit. */
function measureHeadings({cube: {indicatoren}}: PivotTable, measures: readonly Measure[]): string[] {
  const units = new Set(indicatoren.map(unitPer).filter((unit) => unit !== null));
  const [per = ""] = units;
  const own: Partial<Record<Measure, string>> =
    units.size === 1 ? {per: per === "%" ? "Procent" : `${per[0]!.toUpperCase()}${per.slice(1)}`} : {};
  return measures.map((measure) => own[measure] ?? measureNames[measure]);
}

function slotOf(table: PivotTable, {sorteer: sort, measures}: DatabaseChoice, headingRows: readonly Dimension[]) {
  if (!sort) return null;
  const heading = headingRows.indexOf(sort.kolom as Dimension);
  if (heading >= 0) return {soort: "kop" as const, kolom: heading, off: sort.off};
  const measure = measures.findIndex((naam) => naam === sort.kolom.split(".").at(-1));
  const column = measure < 0 ? -1 : findColumn(table, sort.kolom);
  return column < 0 ? null : {soort: "cel" as const, kolom: column * measures.length + measure, off: sort.off};
}
