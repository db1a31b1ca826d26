import writeXlsxFile, {type Cell, type Row} from "write-excel-file/universal";
import type {Regel} from "../herkomst/kenmerk.js";
import {cel, type Gegevens} from "./csv.js";

/** A cell at the head of a column. */
export const kopcel = (value: string): Cell => ({value, fontWeight: "bold", wrap: true});

/** A sheet of words: name and value. */
export const woordblad = (sheet: string, regels: readonly Regel[]) => ({
  ...{sheet, columns: [{width: 26}, {width: 110}], stickyRowsCount: 1},
  data: [
    [kopcel("onderwerp"), kopcel("tekst")],
    ...regels.map(([naam, waarde]): Row => [naam, {value: waarde, wrap: true}])
  ]
});

/** A workbook with the numbers of a figure, and beside them what is said of it. */
export function maakWerkmap(woorden: readonly Regel[], {kolommen, rijen}: Gegevens): Promise<Blob> {
  const waarde = (kolom: string, rij: Readonly<Record<string, unknown>>): Cell => {
    const wat = cel(kolom, rij[kolom]);
    if (wat === null) return null;
    return "getal" in wat ? wat.getal : {value: wat.tekst, type: String};
  };
  const data: Row[] = [kolommen.map(kopcel), ...rijen.map((rij) => kolommen.map((kolom) => waarde(kolom, rij)))];
  return writeXlsxFile([
    {
      sheet: "cijfers",
      data,
      stickyRowsCount: 1,
      columns: kolommen.map((naam) => ({width: Math.max(13, naam.length + 2)}))
    },
    woordblad("toelichting", woorden)
  ]).toBlob();
}
