import {quietButton, h, setText} from "../dom/element.js";
import {type Line, sourceLines} from "../figure/attributes.js";
import {csvWithWords} from "../figure/csv.js";
import {saveFile, slug} from "../figure/file.js";
import {origin, type SourceAttribute} from "../model/provenance.js";
import {type CellTable, objectsOf} from "./cellTable.js";

/** What is said of the rows of a cell in a file: which cell, how it was asked, and of which source. */
export interface TakenCell {
  name: string;
  text: string;
  scope: string;
  source: SourceAttribute & {toelichting: string};
}

/** A workbook of more rows takes more memory than a browser gives. */
const MOST_XLSX = 100_000;

export function cellLines({name, text, scope, source}: TakenCell): Line[] {
  const {address, dag: day} = origin(source);
  return [
    ["Cel", name],
    ["Gebied en peilmoment", scope],
    ["Berekend met", text],
    ...sourceLines(source),
    ["Adres", address],
    ["Gemaakt op", day]
  ];
}

const kinds = {
  csv: async (taken: TakenCell, table: CellTable) =>
    new Blob([csvWithWords(cellLines(taken), cellData(table))], {type: "text/csv;charset=utf-8"}),
  xlsx: async (taken: TakenCell, table: CellTable) =>
    (await import("../figure/workbook.js")).makeWorkbook(cellLines(taken), cellData(table)),
  parquet: async (taken: TakenCell, table: CellTable) =>
    new Blob([(await import("../figure/parquet.js")).writeParquet(cellLines(taken), cellData(table))])
};

export const cellData = (table: CellTable) => ({
  kolommen: table.columns.map(({naam}) => naam),
  rijen: objectsOf(table)
});

/** Buttons that give the rows of a cell as files, and all of it in a zip. */
export function downloadBar(taken: TakenCell, table: CellTable | null, zip: () => Promise<Blob>): HTMLElement {
  const status = h("span", {class: "help", role: "status"});
  const bar = (kind: string, text: string, make: () => Promise<Blob>) => {
    const button = quietButton(text, async () => {
      setText(status, "Bestand maken …");
      try {
        saveFile(`notitieboek_${slug(taken.name) || "cel"}.${kind}`, await make());
        setText(status, "");
      } catch (error) {
        console.error(error);
        setText(status, "Het bestand kon niet worden gemaakt.");
      }
    });
    button.dataset["download"] = kind;
    return button;
  };
  const buttons = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => {
    if (!table) return [];
    const button = bar(kind, kind === "parquet" ? "Parquet" : kind.toUpperCase(), () => kinds[kind](taken, table));
    button.disabled = kind === "xlsx" && table.rows > MOST_XLSX;
    return [button];
  });
  const heading = table ? [h("span", {class: "help"}, "Download")] : [];
  return h("div", {class: "cell-files"}, ...heading, ...buttons, bar("zip", "Neem mee", zip), status);
}
