import type {Indicator} from "../../data/indicator/shape.js";
import type {DatabaseChoice} from "../database/choice.js";
import type {Cube} from "../database/cube.js";
import type {AnsweredTable} from "../database/database.js";
import {slug} from "../figure/file.js";
import type {Manifest} from "../model/forms.js";
import {origin, type SourceAttribute} from "../model/provenance.js";

/** A choice of cells with what must be said of it, as it leaves the page. */
export interface ExportTable {
  cube: Cube;
  choice: DatabaseChoice;
  titel: string;
  /** The gebieden in words: Nederland, Alle provincies. */
  gebieden: readonly string[];
  /** Who is in the numbers of gebieden of several gemeenten, in sentences. */
  coverage: readonly string[];
  manifest: SourceAttribute & Pick<Manifest, "toelichting" | "indeling">;
  address: string;
  dag: string;
}

/** An answer as it leaves the page: all of it can be sent to a worker. */
export function exportTable(
  {cube, choice, titel: title, gebieden, coverage}: AnsweredTable,
  manifest: ExportTable["manifest"]
): ExportTable {
  const sent = {...cube, indicatoren: cube.indicatoren.map(withoutWords)};
  return {cube: sent, choice, titel: title, gebieden, coverage, manifest, ...origin(manifest)};
}

/** No file says an indicator in a sentence, and the functions that do cannot be sent to a worker. */
const withoutWords = (indicator: Indicator): Indicator => ({...indicator, words: {} as Indicator["words"]});

/** What can be had: one row for each cell as CSV (plain, or for Excel), XLSX, Parquet or Arrow; the table as it is shown as CSV. */
export const exportKinds = ["csv", "excel", "tabel", "xlsx", "parquet", "arrow"] as const;
export type ExportKind = (typeof exportKinds)[number];

/** How far a file is: a fraction. */
export type ExportProgress = (part: number) => void;

const mime: Record<ExportKind, string> = {
  csv: "text/csv;charset=utf-8",
  excel: "text/csv;charset=utf-8",
  tabel: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file"
};

/** Makes a file of a choice; what writes XLSX and Parquet is fetched when first asked for. */
export async function makeExportFile(
  kind: ExportKind,
  output: ExportTable,
  progress: ExportProgress = () => {}
): Promise<Blob> {
  const parts = await makeParts(kind, output, progress);
  progress(1);
  return parts instanceof Blob ? parts : new Blob(parts, {type: mime[kind]});
}

async function makeParts(kind: ExportKind, output: ExportTable, progress: ExportProgress): Promise<Blob | BlobPart[]> {
  if (kind === "csv") return (await import("./csv.js")).longCsv(output, progress);
  if (kind === "excel") return (await import("./csv.js")).exportExcelCsv(output, progress);
  if (kind === "tabel") return (await import("./csv.js")).shownCsv(output, progress);
  if (kind === "xlsx") return (await import("./xlsx.js")).makeXlsx(output);
  if (kind === "parquet") return [(await import("./parquet.js")).makeParquet(output)];
  return [(await import("./arrow.js")).makeArrow(output)];
}

/** The most cells that a file is made of: a workbook of more takes more memory than a browser gives (Excel itself: 1,048,576 rows). */
export const limit: Partial<Record<ExportKind, number>> = {xlsx: 250_000};

/** About how many bytes a cell takes, measured on the whole country. */
const perCell: Record<ExportKind, number> = {csv: 185, excel: 185, tabel: 13, xlsx: 88, parquet: 18, arrow: 85};

/** About how large a file is. */
export const estimated = (kind: ExportKind, cells: number): number => 4000 + cells * perCell[kind];

/** `monitor_wmo_clienten_utrecht_2018HJ01.csv`, at most 100 characters. */
export function exportFileName({cube, gebieden}: Pick<ExportTable, "cube" | "gebieden">, kind: ExportKind): string {
  const {indicatoren, perioden} = cube;
  const what = piece(
    indicatoren.map(({code}) => code.replaceAll("_", "-")),
    "indicatoren"
  );
  const where = piece(gebieden.map(slug), "gebieden", cube.gebieden.length);
  const when = perioden.length > 1 ? `${perioden[0]}-${perioden.at(-1)}` : (perioden[0] ?? "geen");
  const end = {tabel: "_tabel.csv", excel: "_excel.csv"}[kind as string] ?? `.${kind}`;
  return `monitor_${short(what, 36)}_${short(where, 32)}_${when}${end}`;
}

const piece = (names: readonly string[], what: string, aantal = names.length) =>
  names.length <= 2 ? names.join("-en-") : `${aantal}-${what}`;

const short = (text: string, marks: number) => text.slice(0, marks).replace(/[-_]+$/, "");
