import "arquero/dist/arquero.min.js";
import type * as Arquero from "arquero";
import {type CellTable, plainValue, objectsOf, tableOfRows} from "./cellTable.js";
import {MOST_ROWS} from "./sqlText.js";
import type {FromJs, JsOutput, ToJs} from "./messages.js";
import {compileProgram} from "./program.js";

// This module is the program of the worker in which the JavaScript of a visitor runs; nothing else imports it.

const {aq} = globalThis as unknown as {aq: typeof Arquero};

/** The values that cells read, by name. */
const values = new Map<string, unknown>();
const say = self.postMessage.bind(self) as (message: FromJs) => void;

class Html {
  constructor(readonly text: string) {}
}

const escaped = (value: unknown): string =>
  value instanceof Html
    ? value.text
    : Array.isArray(value)
      ? value.map(escaped).join("")
      : String(value).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const html = (parts: TemplateStringsArray, ...inner: unknown[]): Html =>
  new Html(parts.map((part, i) => (i === 0 ? part : escaped(inner[i - 1]) + part)).join(""));

const asked = new Map<number, {done: (rows: unknown[]) => void; fail: (error: Error) => void}>();
let last = 0;

/** Asks the tables: `await sql("SELECT …")`, or as a template. */
const sql = (text: string | TemplateStringsArray, ...inner: unknown[]): Promise<unknown[]> =>
  new Promise((done, fail) => {
    asked.set(++last, {done, fail});
    say({kind: "sql", ask: last, sql: typeof text === "string" ? text : String.raw({raw: text}, ...inner)});
  });

async function run({id, name, code, reads}: Extract<ToJs, {kind: "run"}>) {
  try {
    const own = {aq, sql, html};
    const names = [...reads, ...Object.keys(own)];
    const given = [...reads.map((read) => values.get(read)), ...Object.values(own)];
    const value = await compileProgram(names, code)(...given);
    if (name !== "") values.set(name, value);
    say({kind: "output", id, output: outputOf(value)});
  } catch (error) {
    say({kind: "error", id, ...faultOf(error)});
  }
}

function faultOf(error: unknown): {message: string; line: number | null; column: number | null} {
  if (!(error instanceof Error)) return {message: String(error), line: null, column: null};
  const place = /(?:<anonymous>|AsyncFunction|Function):(\d+):(\d+)/.exec(error.stack ?? "");
  return {
    message: `${error.name}: ${error.message}`,
    line: place ? Math.max(1, Number(place[1]) - 2) : null,
    column: place ? Number(place[2]) : null
  };
}

interface ArqueroTable {
  columnNames(): string[];
  array(name: string): ArrayLike<unknown>;
  numRows(): number;
}

const isArquero = (value: object): value is ArqueroTable =>
  "columnNames" in value && "array" in value && "numRows" in value;

function tableOfArquero(table: ArqueroTable): CellTable {
  const rows = Math.min(table.numRows(), MOST_ROWS);
  const columns = table.columnNames().map((naam) => ({
    naam,
    values: Array.from(table.array(naam)).slice(0, rows).map(plainValue)
  }));
  return {columns, rows, more: table.numRows() > MOST_ROWS};
}

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

function outputOf(value: unknown): JsOutput {
  if (value === undefined) return {as: "nothing"};
  if (value instanceof Html) return {as: "html", html: value.text};
  if (typeof value === "object" && value !== null && isArquero(value))
    return {as: "table", table: tableOfArquero(value)};
  if (Array.isArray(value) && value.slice(0, 100).every(isRow))
    return {as: "table", table: tableOfRows(value, MOST_ROWS)};
  const list = Array.isArray(value) && value.length <= 1000 ? value.map(plainValue) : null;
  const plain = list ?? (typeof value === "object" || typeof value === "function" ? null : plainValue(value));
  return {as: "value", text: typeof value === "object" ? indented(value) : String(value), value: plain};
}

function indented(value: unknown): string {
  try {
    return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part), 2);
  } catch {
    return String(value);
  }
}

// What a program leaves behind and fails later is nobody's: it does not end the others.
self.addEventListener("error", (event) => event.preventDefault());
self.addEventListener("message", ({data}: MessageEvent<ToJs>) => {
  if (data.kind === "value") values.set(data.name, data.value);
  else if (data.kind === "table") values.set(data.name, objectsOf(data.table));
  else if (data.kind === "run") void run(data);
  else {
    const {done, fail} = asked.get(data.ask) ?? {};
    asked.delete(data.ask);
    if ("table" in data) done?.(objectsOf(data.table));
    else fail?.(new Error(data.error));
  }
});
