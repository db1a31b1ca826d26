import {pivot} from "../database/axis.js";
import type {CellMeasure} from "../database/choice.js";
import {dimensionNames, indicatorOf, memberName, sortCube} from "../database/cube.js";
import {intervalText, cellMarks, measureNames, NOT_OF_APPLICATION, value} from "../database/measure.js";
import {BOM, csvCell, csvLine, csvRemarks, type CsvValue, excelStyle, plainStyle} from "../format/csv.js";
import type {ExportTable, ExportProgress} from "./export.js";
import {longColumns, exportValue, words} from "./content.js";

const BLOCK = 20_000;

/** A number with at most six decimals. */
const rounded = (waarde: CsvValue): CsvValue =>
  typeof waarde === "number" && !Number.isInteger(waarde) ? Number(waarde.toFixed(6)) : waarde;

const lineOf = (values: readonly CsvValue[], style = plainStyle): string =>
  csvLine(
    values.map((waarde) => csvCell(rounded(waarde), style)),
    style
  );

function* blocks(rows: number, line: (row: number) => string, progress: ExportProgress): Generator<string> {
  for (let from = 0; from < rows; from += BLOCK) {
    let text = "";
    const until = Math.min(rows, from + BLOCK);
    for (let row = from; row < until; row++) text += line(row);
    progress(until / rows);
    yield text;
  }
}

function longLines(output: ExportTable, progress: ExportProgress, style = plainStyle): string[] {
  const columns = longColumns(output);
  const heading = lineOf(
    columns.map(({naam}) => naam),
    style
  );
  const line = (row: number) =>
    lineOf(
      columns.map((column) => exportValue(column, row)),
      style
    );
  return [csvRemarks(words(output), style), heading, ...blocks(output.cube.waarde.length, line, progress)];
}

/** A row for each cell. */
export const longCsv = (output: ExportTable, progress: ExportProgress): string[] => longLines(output, progress);

/** The same as a Dutch Excel opens it in columns. */
export const exportExcelCsv = (output: ExportTable, progress: ExportProgress): string[] => [
  BOM,
  ...longLines(output, progress, excelStyle)
];

/** The table as it stands on the page; an interval as two columns, a reason in words where there is no number. */
export function shownCsv(output: ExportTable, progress: ExportProgress): string[] {
  const {cube, choice} = output;
  const table = pivot(cube, choice);
  const order = sortCube(table, choice.sorteer);
  const parts = choice.measures.flatMap((measure): [CellMeasure, 0 | 1, string][] =>
    measure === "interval"
      ? [
          [measure, 0, "Ondergrens 95%"],
          [measure, 1, "Bovengrens 95%"]
        ]
      : [[measure, 0, measureNames[measure]]]
  );
  const headings = table.rijen.dimensions.map((dimension) => dimensionNames[dimension]);
  const columnName = (column: number) =>
    table.kolommen.dimensions.map((dimension) =>
      memberName(cube, dimension, table.kolommen.places[dimension]![column]!)
    );
  const columns = Array.from({length: table.kolommen.length}, (_, column) => column);
  for (const column of columns)
    for (const [, , naam] of parts) headings.push([...columnName(column), naam].join(" | "));
  const line = (i: number) => {
    const row = order[i]!;
    const names = table.rijen.dimensions.map((dimension) =>
      memberName(cube, dimension, table.rijen.places[dimension]![row]!)
    );
    const cells = columns.flatMap((column) => {
      const cell = table.cell(row, column);
      return parts.map(([measure, side]) => shown(output, indicatorOf(table, row, column), cell, measure, side));
    });
    return lineOf([...names, ...cells]);
  };
  return [csvRemarks(words(output)), lineOf(headings), ...blocks(order.length, line, progress)];
}

function shown({cube}: ExportTable, which: number, cell: number, measure: CellMeasure, side: 0 | 1): string | number {
  const no = (code: number) => cellMarks[(code || NOT_OF_APPLICATION) - 1]!.naam;
  if (cell < 0) return no(0);
  const indicator = cube.indicatoren[which]!;
  const [waarde, n, reden] = [cube.waarde[cell]!, cube.n[cell]!, cube.reden[cell]!];
  if (measure === "n") return n < 0 ? no(reden) : n;
  if (waarde < 0) return no(reden);
  if (measure === "aantal") return waarde;
  const amount = measure === "per" ? value(indicator, waarde, n) : (intervalText(indicator, waarde, n)?.[side] ?? null);
  return amount ?? no(0);
}
