import writeXlsxFile, {type Cell, type Row} from "write-excel-file/universal";
import {cellMarks} from "../database/measure.js";
import type {Line} from "../figure/attributes.js";
import {headingCell, wordSheet} from "../figure/workbook.js";
import type {ExportTable} from "./export.js";
import {type LongColumn, longColumns, selectionLines, toelichtingLines, exportValue} from "./content.js";

const widths: Record<string, number> = {indicatornaam: 34, gebiednaam: 26, categorienaam: 28, periodenaam: 18};
const redenName = new Map<string, string>(cellMarks.map(({reden, naam}) => [reden, naam]));

/** A workbook with the cells, a row for each, and beside them what was chosen and what the words mean. */
export function makeXlsx(output: ExportTable): Promise<Blob> {
  const columns = longColumns(output).map(inWords);
  const rows = output.cube.waarde.length;
  const data: Row[] = [columns.map(({naam}) => headingCell(naam))];
  for (let row = 0; row < rows; row++) data.push(columns.map((column) => exportValue(column, row)));
  return writeXlsxFile([
    {
      ...{sheet: "data", data, stickyRowsCount: 1},
      columns: columns.map(({naam}) => ({width: widths[naam] ?? 13}))
    },
    wordSheet("toelichting", [
      ...toelichtingLines(output),
      ...columns.map(({naam, uitleg: explanation}): Line => [`Kolom ${naam}`, explanation])
    ]),
    definitions(output),
    wordSheet("selectie", [...selectionLines(output), ["Adres", output.address]])
  ]).toBlob();
}

/** In a workbook the reason is in words. */
function inWords(column: LongColumn): LongColumn {
  if (column.naam !== "reden" || column.soort !== "tekst") return column;
  return {...column, words: column.words.map((word) => redenName.get(word) ?? word)};
}

function definitions({cube}: ExportTable) {
  const headings = ["indicator", "naam", "definitie", "eenheid", "teller", "noemer", "voorbehoud", "tabellen van CBS"];
  const rows = cube.indicatoren.map((indicator) =>
    [
      ...[indicator.code, indicator.naam, indicator.definitie, indicator.eenheid, indicator.teller],
      ...[indicator.noemer, indicator.voorbehoud, indicator.cbsTables.join(", ")]
    ].map((value): Cell => ({value, wrap: true, alignVertical: "top"}))
  );
  const columns = [26, 30, 70, 14, 40, 40, 60, 20].map((width) => ({width}));
  return {sheet: "definities", columns, stickyRowsCount: 1, data: [headings.map(headingCell), ...rows]};
}
