import {escapeControls} from "../../components/opmaak/controls.js";
import {csvCell, csvLine} from "../../components/opmaak/csv.js";
import type {Bronrapport} from "./bronrapport.js";
import {kort} from "./tekens.js";

const kolommen = ["ernst", "regel", "bestand", "rij", "kolom", "waarde", "uitleg"] as const;

/** What a cell of a spreadsheet shows of a value. */
const LANGST = 1000;

/** The violations in the report as CSV, one a line; of each rule the first hundred per column. A value that does not show stands there as code. */
export function rapportCsv({overtredingen}: Bronrapport): string {
  const veld = (waarde: string | number) =>
    csvCell(typeof waarde === "string" ? escapeControls(kort(waarde, LANGST)) : waarde);
  const rijen = overtredingen.flatMap(({eerste}) =>
    eerste.map((overtreding) => csvLine(kolommen.map((kolom) => veld(overtreding[kolom]))))
  );
  return csvLine(kolommen) + rijen.join("");
}
