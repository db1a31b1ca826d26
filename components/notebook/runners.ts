import {controlValue, readControl} from "./control.js";
import {chosenSpec, drawnSpec, readChart} from "./chart.js";
import {type CellTable, type CellValue, objectsOf, tableOfArrow} from "./cellTable.js";
import type {CellKind} from "./document.js";
import {type JsOutput, readFromChart, readFromJs, type ToJs} from "./messages.js";
import {programFault} from "./program.js";
import {filledProse, holesOf, proseProgram} from "./prose.js";
import {CellFault, type CellResult, type RunCell} from "./reactor.js";
import {SqlError, type Scope, type Sources} from "./sources.js";
import {MOST_ROWS, type Parameter, wrapped} from "./sqlText.js";
import type {Wall, Walled} from "./wall.js";

/** Where the programs of the workers are, as addresses of the site. */
export interface Programs {
  javascript: string;
  chart: string;
}

interface Options {
  sources: Sources;
  wall: Wall;
  programs: Programs;
  scope: () => Scope;
  /** How wide a chart may be, in pixels. */
  width: () => number;
}

interface Waiting {
  done: (result: CellResult) => void;
  fail: (error: unknown) => void;
}

const programText = (address: string) => async (): Promise<string> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: answer ${answer.status}`);
  return answer.text();
};

/** A cell that is asked of a worker: rejects when it is withdrawn, and the worker with it, for nothing else stops a program. */
function askWalled(walled: Walled, pending: Map<number, Waiting>, id: number, signal: AbortSignal, ask: () => void) {
  return new Promise<CellResult>((done, fail) => {
    const withdrawn = () => {
      if (pending.get(id) !== own) return;
      pending.delete(id);
      walled.stop();
      // Others that ran in the same worker went with it.
      for (const [other, {fail}] of pending) {
        pending.delete(other);
        fail(new CellFault("Een andere cel is gestopt, en deze met haar. Voer haar opnieuw uit."));
      }
      fail(signal.reason);
    };
    const own = {
      done: (result: CellResult) => (signal.removeEventListener("abort", withdrawn), done(result)),
      fail: (error: unknown) => (signal.removeEventListener("abort", withdrawn), fail(error))
    };
    pending.set(id, own);
    signal.addEventListener("abort", withdrawn, {once: true});
    ask();
  });
}

function settle(pending: Map<number, Waiting>, id: number, result: CellResult | CellFault) {
  const waiting = pending.get(id);
  pending.delete(id);
  if (result instanceof CellFault) waiting?.fail(result);
  else waiting?.done(result);
}

function loseAll(pending: Map<number, Waiting>, reason: string) {
  for (const id of [...pending.keys()]) settle(pending, id, new CellFault(reason));
}

/** SQL cells: the values of other cells in the place of their names, and the answer as a table. */
const sqlRunner =
  ({sources, scope}: Options): RunCell =>
  async ({text}, inputs, {signal, progress}) => {
    try {
      const bytes = await sources.ask(wrapped(text, parameters(inputs)), scope(), {
        signal,
        voortgang: ({tekst: said}) => progress(said)
      });
      const table = tableOfArrow(bytes, MOST_ROWS);
      return {output: {as: "table", table}, table};
    } catch (cause) {
      if (!(cause instanceof SqlError)) throw cause;
      const {message, line, column} = cause.fault;
      throw new CellFault(message, line, column, {cause});
    }
  };

function parameters(inputs: ReadonlyMap<string, CellResult>): Map<string, Parameter> {
  return new Map(
    [...inputs].map(([name, {value}]) => {
      const list = Array.isArray(value) ? value : [value];
      if (!list.every((part) => typeof part === "string" || typeof part === "number"))
        throw new CellFault(`“${name}” is geen getal of tekst, of lijst daarvan: in SQL kan alleen dat.`);
      return [name, value as Parameter];
    })
  );
}

/** JavaScript cells: in a worker behind the wall, which keeps what they read. */
function jsRunner({wall, programs, sources, scope}: Options): RunCell {
  const pending = new Map<number, Waiting>();
  /** What the worker has of each name. */
  const sent = new Map<string, CellResult>();
  const names = new Map<number, string>();
  /** Questions of programs that run now. */
  let asking = new AbortController();

  function forget() {
    sent.clear();
    asking.abort();
    asking = new AbortController();
  }

  const worker = wall.worker("javascript", programText(programs.javascript), {
    hear(message) {
      const said = readFromJs(message);
      if (said === null) return;
      if (said.kind === "sql") return void answer(said.ask, said.sql);
      if (said.kind === "error")
        return settle(pending, said.id, new CellFault(programFault(said.message), said.line, said.column));
      if (!pending.has(said.id)) return;
      const result = resultOf(said.output);
      const name = names.get(said.id) ?? "";
      if (name !== "") sent.set(name, result);
      settle(pending, said.id, result);
    },
    lost(reason) {
      forget();
      loseAll(pending, reason);
    }
  });
  const post = (message: ToJs) => worker.post(message);
  const walled: Walled = {
    post: worker.post,
    stop() {
      forget();
      worker.stop();
    }
  };

  async function answer(ask: number, sql: string) {
    const {signal} = asking;
    try {
      const bytes = await sources.ask(wrapped(sql, new Map()), scope(), {signal});
      if (!signal.aborted) post({kind: "rows", ask, table: tableOfArrow(bytes, MOST_ROWS)});
    } catch (error) {
      if (!signal.aborted) post({kind: "rows", ask, error: error instanceof Error ? error.message : String(error)});
    }
  }

  return ({id, name, text}, inputs, {signal}) =>
    askWalled(walled, pending, id, signal, () => {
      for (const [read, result] of inputs) {
        if (sent.get(read) === result) continue;
        if (result.stays) throw new CellFault(`“${read}” is weg: voer die cel opnieuw uit.`);
        if (result.table) post({kind: "table", name: read, table: result.table});
        else post({kind: "value", name: read, value: result.value ?? null});
        sent.set(read, result);
      }
      names.set(id, name);
      post({kind: "run", id, name, code: text, reads: [...inputs.keys()]});
    });
}

/** Text cells: the values in them are JavaScript, and made where all of it is. */
const proseRunner =
  (runJs: RunCell): RunCell =>
  async (cell, inputs, run) => {
    const holes = holesOf(cell.text);
    if (holes.length === 0) return {output: {as: "nothing"}};
    const {value} = await runJs({...cell, name: "", text: proseProgram(holes)}, inputs, run);
    if (!Array.isArray(value) || value.length !== holes.length)
      throw new CellFault("Tussen ${ en } hoort een getal of een tekst.");
    return {output: {as: "prose", markdown: filledProse(cell.text, value as readonly CellValue[])}};
  };

function resultOf(output: JsOutput): CellResult {
  // An empty list is no rows to a chart, and no values to a query.
  if (output.as === "table") return {output, table: output.table, ...(output.table.rows === 0 ? {value: []} : {})};
  if (output.as === "value") {
    const stays = output.value === null && output.text !== "null";
    return {output: {as: "value", text: output.text}, ...(stays ? {stays} : {value: output.value})};
  }
  return {output, stays: true};
}

/** Chart cells: drawn in a worker behind the wall too, for a spec by hand may ask for anything. */
function chartRunner({wall, programs, width}: Options): RunCell {
  const pending = new Map<number, Waiting>();
  const worker = wall.worker("chart", programText(programs.chart), {
    hear(message) {
      const said = readFromChart(message);
      if (said === null) return;
      if (said.kind === "svg") settle(pending, said.id, {output: {as: "svg", svg: said.svg}});
      else settle(pending, said.id, new CellFault(said.message));
    },
    lost: (reason) => loseAll(pending, reason)
  });
  return ({id, text}, inputs, {signal}) => {
    const read = readChart(text);
    if ("fault" in read) throw new CellFault(read.fault);
    const tables = new Map<string, CellTable>();
    for (const [name, {table}] of inputs) {
      if (!table) throw new CellFault(`“${name}” is geen tabel: een grafiek tekent rijen.`);
      tables.set(name, table);
    }
    if ("choice" in read && !tables.has(read.choice.from)) throw new CellFault("Kies van welke cel de rijen zijn.");
    if ("choice" in read && read.choice.x === "" && read.choice.y === "")
      throw new CellFault("Kies wat horizontaal of verticaal staat.");
    const spec =
      "spec" in read
        ? read.spec
        : {...chosenSpec(read.choice, tables.get(read.choice.from)!), data: {name: read.choice.from}};
    const datasets = Object.fromEntries([...tables].map(([name, table]) => [name, objectsOf(table)]));
    return askWalled(worker, pending, id, signal, () =>
      worker.post({kind: "draw", id, spec: JSON.stringify(drawnSpec(spec, width())), datasets})
    );
  };
}

/** How each kind of cell runs. */
export function makeRunners(options: Options): RunCell {
  const runJs = jsRunner(options);
  const runners: Record<CellKind, RunCell> = {
    markdown: proseRunner(runJs),
    async control({text}) {
      const control = readControl(text);
      if (typeof control === "string") throw new CellFault(control);
      return {output: {as: "nothing"}, value: controlValue(control)};
    },
    sql: sqlRunner(options),
    js: runJs,
    chart: chartRunner(options)
  };
  return async (cell, inputs, run) => runners[cell.kind](cell, inputs, run);
}
