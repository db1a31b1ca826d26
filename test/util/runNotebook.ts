import * as aq from "arquero";
import {
  type CellTable,
  type CellValue,
  objectsOf,
  plainValue,
  tableOfRows
} from "../../components/notebook/cellTable.js";
import {chosenSpec, drawnSpec, readChart} from "../../components/notebook/chart.js";
import {controlValue, readControl} from "../../components/notebook/control.js";
import type {CellKind, Notebook} from "../../components/notebook/document.js";
import {compileProgram} from "../../components/notebook/program.js";
import {filledProse, holesOf, proseProgram} from "../../components/notebook/prose.js";
import {type CellResult, makeReactor, type RunCell} from "../../components/notebook/reactor.js";
import {MOST_ROWS, type Parameter, wrapped} from "../../components/notebook/sqlText.js";
import {compile as compileSpec} from "vega-lite";

type Rows = Record<string, CellValue>[];

/** What became of the cells of a notebook. */
export interface RanNotebook {
  /** The rows of a cell by its name. */
  rows(name: string): Rows;
  /** Its texts, with their values in them. */
  prose: string[];
  /** What went wrong, by cell. */
  faults: string[];
}

/** Runs a notebook of our own without a page: its programs here, its queries where `ask` says. */
export async function runNotebook(notebook: Notebook, ask: (sql: string) => Promise<Rows>): Promise<RanNotebook> {
  const values = new Map<string, unknown>();

  async function runJs(code: string, names: readonly string[]): Promise<unknown> {
    const given = names.map((name) => values.get(name));
    return compileProgram([...names, "aq"], code)(...given, aq);
  }

  const runners: Record<CellKind, RunCell> = {
    async markdown({text}, inputs) {
      const holes = holesOf(text);
      const found = (await runJs(proseProgram(holes), [...inputs.keys()])) as unknown[];
      return {output: {as: "prose", markdown: filledProse(text, found.map(plainValue))}};
    },
    async control({name, text}) {
      const control = readControl(text);
      if (typeof control === "string") throw new Error(control);
      values.set(name, controlValue(control));
      return {output: {as: "nothing"}, value: controlValue(control)};
    },
    async sql({name, text}, inputs) {
      const parameters = new Map([...inputs].map(([key, {value}]) => [key, value as Parameter]));
      const table = tableOfRows(await ask(wrapped(text, parameters)), MOST_ROWS);
      values.set(name, objectsOf(table));
      return {output: {as: "table", table}, table};
    },
    async js({name, text}, inputs) {
      const value = await runJs(text, [...inputs.keys()]);
      values.set(name, value);
      if (!Array.isArray(value)) return {output: {as: "value", text: String(value)}, stays: true};
      const table = tableOfRows(value as Rows, MOST_ROWS);
      return {output: {as: "table", table}, table};
    },
    async chart({text}, inputs) {
      const read = readChart(text);
      if ("fault" in read) throw new Error(read.fault);
      const spec = "spec" in read ? read.spec : chosenSpec(read.choice, inputs.get(read.choice.from)!.table!);
      const columns = [...inputs.values()].flatMap(({table}) => table?.columns.map(({naam}) => naam) ?? []);
      for (const field of fieldsOf(spec)) if (!columns.includes(field)) throw new Error(`no column: ${field}`);
      compileSpec(drawnSpec(spec, 600));
      return {output: {as: "nothing"}};
    }
  };

  let done = () => {};
  const ended = new Promise<void>((resolve) => (done = resolve));
  const reactor = makeReactor(
    (cell, inputs, options) => runners[cell.kind](cell, inputs, options),
    () => {
      const busy = ["stale", "waiting", "running"];
      if (notebook.cells.every(({id}) => !busy.includes(reactor.status(id).state))) done();
    }
  );
  reactor.run(
    notebook,
    notebook.cells.map(({id}) => id)
  );
  await ended;

  const resultOf = (id: number): CellResult | undefined => reactor.status(id).result;
  return {
    rows(name) {
      const cell = notebook.cells.find((cell) => cell.name === name);
      const table: CellTable | undefined = cell && resultOf(cell.id)?.table;
      if (!table) throw new Error(`no rows: ${name}`);
      return objectsOf(table);
    },
    prose: notebook.cells.flatMap(({id}) => {
      const output = resultOf(id)?.output;
      return output?.as === "prose" ? output.markdown : [];
    }),
    faults: notebook.cells.flatMap(({id, name, kind}) => {
      const {state, fault} = reactor.status(id);
      return state === "done" ? [] : `${name || kind}: ${fault?.message ?? state}`;
    })
  };
}

/** The columns that a spec names. */
function fieldsOf(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(fieldsOf);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "field" && typeof value === "string" ? value : fieldsOf(value)
  );
}
