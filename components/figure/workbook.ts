import writeXlsxFile, {type Cell, type Row} from "write-excel-file/universal";
import type {Line} from "./attributes.js";
import {cell, type TableData} from "./csv.js";

/** A cell at the head of a column. */
export const headingCell = (value: string): Cell => ({value, fontWeight: "bold", wrap: true});

/** A sheet of words: name and value. */
export const wordSheet = (sheet: string, lines: readonly Line[]) => ({
  ...{sheet, columns: [{width: 26}, {width: 110}], stickyRowsCount: 1},
  data: [
    [headingCell("onderwerp"), headingCell("tekst")],
    ...lines.map(([naam, waarde]): Row => [naam, {value: waarde, wrap: true}])
  ]
});

/** A workbook with the numbers of a figure, and beside them what is said of it. */
export function makeWorkbook(words: readonly Line[], {kolommen: columns, rijen: rows}: TableData): Promise<Blob> {
  const waarde = (column: string, row: Readonly<Record<string, unknown>>): Cell => {
    const what = cell(column, row[column]);
    if (what === null) return null;
    return "getal" in what ? what.getal : {value: what.tekst, type: String};
  };
  const data: Row[] = [columns.map(headingCell), ...rows.map((row) => columns.map((column) => waarde(column, row)))];
  return writeXlsxFile([
    {
      sheet: "cijfers",
      data,
      stickyRowsCount: 1,
      columns: columns.map((naam) => ({width: Math.max(13, naam.length + 2)}))
    },
    wordSheet("toelichting", words)
  ]).toBlob();
}
