import {quietButton, h, setText} from "../dom/element.js";
import type {Line} from "../figure/attributes.js";
import {sourceLines} from "../figure/attributes.js";
import {csvWithWords, keep, slug} from "../figure/csv.js";
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

function words({name, text, scope, source}: TakenCell): Line[] {
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
    new Blob([csvWithWords(words(taken), data(table))], {type: "text/csv;charset=utf-8"}),
  xlsx: async (taken: TakenCell, table: CellTable) =>
    (await import("../figure/workbook.js")).makeWorkbook(words(taken), data(table)),
  async parquet(taken: TakenCell, {columns}: CellTable) {
    const {parquetWriteBuffer} = await import("hyparquet-writer");
    const columnData = columns.map(({naam, values}) => {
      const known = values.filter((value) => value !== null);
      const type = known.every((value) => typeof value === "number")
        ? ("DOUBLE" as const)
        : known.every((value) => typeof value === "boolean")
          ? ("BOOLEAN" as const)
          : ("STRING" as const);
      const written = type === "STRING" ? values.map((value) => (value === null ? null : String(value))) : values;
      return {name: naam, data: [...written], type, nullable: true};
    });
    const kvMetadata = words(taken).map(([key, value]) => ({key, value}));
    return new Blob([parquetWriteBuffer({columnData, createdBy: "levenswegwerkbank", kvMetadata})]);
  }
};

const data = (table: CellTable) => ({kolommen: table.columns.map(({naam}) => naam), rijen: objectsOf(table)});

/** Buttons that give the rows of a cell as files. */
export function downloadBar(taken: TakenCell, table: CellTable): HTMLElement {
  const status = h("span", {class: "help", role: "status"});
  const buttons = (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => {
    const button = quietButton(kind === "csv" || kind === "xlsx" ? kind.toUpperCase() : "Parquet", async () => {
      setText(status, "Bestand maken …");
      try {
        keep(`notitieboek_${slug(taken.name) || "cel"}.${kind}`, await kinds[kind](taken, table));
        setText(status, "");
      } catch (error) {
        console.error(error);
        setText(status, "Het bestand kon niet worden gemaakt.");
      }
    });
    button.dataset["download"] = kind;
    button.disabled = kind === "xlsx" && table.rows > MOST_XLSX;
    return button;
  });
  return h("div", {class: "cell-files"}, h("span", {class: "help"}, "Download"), ...buttons, status);
}
