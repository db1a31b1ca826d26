// What goes through the wall: the page checks all that comes out, for the code of a visitor can send anything.
import {type CellTable, type CellValue, isCellTable} from "./cellTable.js";
import {MOST_ROWS} from "./sqlText.js";

/** What a JavaScript cell gives: shown, and read by other cells. */
export type JsOutput =
  | {as: "nothing"}
  | {as: "value"; text: string; value: CellValue | readonly CellValue[]}
  | {as: "html"; html: string}
  | {as: "table"; table: CellTable};

/** What the page tells the worker of JavaScript cells. */
export type ToJs =
  | {kind: "value"; name: string; value: unknown}
  | {kind: "table"; name: string; table: CellTable}
  | {kind: "run"; id: number; name: string; code: string; reads: readonly string[]}
  | {kind: "rows"; ask: number; table: CellTable}
  | {kind: "rows"; ask: number; error: string};

/** What it tells the page. */
export type FromJs =
  | {kind: "output"; id: number; output: JsOutput}
  | {kind: "error"; id: number; message: string; line: number | null; column: number | null}
  | {kind: "sql"; ask: number; sql: string};

/** The longest text that comes through the wall. */
const LONGEST = 2_000_000;

const isText = (value: unknown, most = LONGEST): value is string => typeof value === "string" && value.length <= most;
const isPlace = (value: unknown): value is number | null =>
  value === null || (Number.isSafeInteger(value) && (value as number) >= 0);
const isValue = (value: unknown): value is CellValue =>
  value === null || typeof value === "number" || typeof value === "boolean" || isText(value);

function readOutput(output: unknown): JsOutput | null {
  const {as, text, value, html, table} = (output ?? {}) as Record<string, unknown>;
  if (as === "nothing") return {as};
  if (as === "html") return isText(html) ? {as, html} : null;
  if (as === "table") return isCellTable(table, MOST_ROWS) ? {as, table} : null;
  if (as !== "value" || !isText(text)) return null;
  if (isValue(value)) return {as, text, value};
  return Array.isArray(value) && value.length <= 1000 && value.every(isValue) ? {as, text, value} : null;
}

/** Reads what came out of the worker: the code of a visitor can send anything. null: not one of ours. */
export function readFromJs(message: unknown): FromJs | null {
  const {kind, id, ask, sql, output, message: text, line, column} = (message ?? {}) as Record<string, unknown>;
  if (kind === "sql") return Number.isSafeInteger(ask) && isText(sql, 200_000) ? {kind, ask: ask as number, sql} : null;
  if (!Number.isSafeInteger(id)) return null;
  if (kind === "error" && isText(text, 20_000) && isPlace(line) && isPlace(column))
    return {kind, id: id as number, message: text, line, column};
  const read = kind === "output" ? readOutput(output) : null;
  return read && {kind: "output", id: id as number, output: read};
}

/** What the page asks of the worker that draws charts. */
export interface ToChart {
  kind: "draw";
  id: number;
  /** Vega-Lite as JSON. */
  spec: string;
  datasets: Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>;
}

/** What it answers. */
export type FromChart = {kind: "svg"; id: number; svg: string} | {kind: "error"; id: number; message: string};

/** The largest picture that is shown: some 30,000 marks. */
const LARGEST = 8_000_000;

/** Reads what came out of the worker; null: not one of ours. */
export function readFromChart(message: unknown): FromChart | null {
  const {kind, id, svg, message: text} = (message ?? {}) as Record<string, unknown>;
  if (!Number.isSafeInteger(id)) return null;
  if (kind === "error" && typeof text === "string") return {kind, id: id as number, message: text.slice(0, 2000)};
  if (kind !== "svg" || typeof svg !== "string") return null;
  if (svg.length > LARGEST) return {kind: "error", id: id as number, message: "De grafiek heeft te veel onderdelen."};
  return {kind, id: id as number, svg};
}
