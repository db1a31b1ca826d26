import type {CellTable, CellValue} from "./cellTable.js";
import type {NotebookCell, Notebook} from "./document.js";
import {inCircles, readsOf, withReaders} from "./reads.js";

/** What a cell shows. */
export type CellOutput =
  | {as: "nothing"}
  | {as: "value"; text: string}
  | {as: "html"; html: string}
  /** Markdown with the values of other cells in it. */
  | {as: "prose"; markdown: string}
  | {as: "table"; table: CellTable}
  | {as: "svg"; svg: string};

/** What a cell gave: what it shows, and what other cells read. */
export interface CellResult {
  output: CellOutput;
  table?: CellTable;
  value?: CellValue | readonly CellValue[];
  /** Its value is known to the worker that made it alone. */
  stays?: boolean;
}

/** What went wrong in a cell, and where. */
export class CellFault extends Error {
  constructor(
    message: string,
    readonly line: number | null = null,
    readonly column: number | null = null,
    options?: ErrorOptions
  ) {
    super(message, options);
  }
}

/** How a cell stands: `stale` did not run as it now reads. */
export interface CellStatus {
  state: "stale" | "waiting" | "running" | "done" | "error" | "stopped";
  /** The last that it gave, also while it runs again. */
  result?: CellResult | undefined;
  fault?: CellFault;
  /** What it is doing, in Dutch. */
  progress?: string;
  /** When it began, and how long it took, in milliseconds. */
  began?: number;
  took?: number;
}

export interface RunOptions {
  signal: AbortSignal;
  progress: (text: string) => void;
}

/** Runs one cell, given the results of the cells that it reads by their names. */
export type RunCell = (
  cell: NotebookCell,
  inputs: ReadonlyMap<string, CellResult>,
  options: RunOptions
) => Promise<CellResult>;

/** Runs the cells of a notebook in the order in which they read each other, and again when what they read changes. */
export interface Reactor {
  /** Runs cells as they stand in the notebook now, and all that read them. */
  run(notebook: Notebook, ids: Iterable<number>): void;
  /** Takes over what was added, removed or renamed; nothing runs for it. */
  follow(notebook: Notebook): void;
  stop(id: number): void;
  status(id: number): CellStatus;
}

const fresh: CellStatus = {state: "stale"};

export function makeReactor(runCell: RunCell, changed: (id: number) => void): Reactor {
  /** The cells as they last ran or were asked to. */
  const asked = new Map<number, NotebookCell>();
  const statuses = new Map<number, CellStatus>();
  const running = new Map<number, AbortController>();
  const waiting = new Set<number>();
  let order: readonly number[] = [];
  let reads: ReadonlyMap<number, readonly number[]> = new Map();
  let circles: ReadonlySet<number> = new Set();

  function set(id: number, status: CellStatus) {
    statuses.set(id, status);
    changed(id);
  }

  function takeOver({title, cells}: Notebook) {
    order = cells.map(({id}) => id);
    for (const id of [...statuses.keys(), ...asked.keys()]) {
      if (order.includes(id)) continue;
      running.get(id)?.abort();
      for (const map of [asked, statuses, running]) map.delete(id);
      waiting.delete(id);
    }
    // A name counts at once; a text when it runs.
    for (const {id, name} of cells) {
      const before = asked.get(id);
      if (before && before.name !== name) asked.set(id, {...before, name});
    }
    reads = readsOf({title, cells: cells.map((cell) => asked.get(cell.id) ?? cell)});
    circles = inCircles(reads);
  }

  function go() {
    for (const id of order) {
      if (!waiting.has(id) || running.has(id)) continue;
      const from = reads.get(id) ?? [];
      if (circles.has(id)) {
        waiting.delete(id);
        set(id, {...without(id), state: "error", fault: new CellFault("Deze cel leest zichzelf, via andere cellen.")});
        continue;
      }
      if (from.some((other) => waiting.has(other) || running.has(other))) continue;
      waiting.delete(id);
      const broken = from.find((other) => statuses.get(other)?.state !== "done");
      if (broken === undefined) void start(id, from);
      else
        set(id, {
          ...without(id),
          state: "error",
          fault: new CellFault(
            `Wacht op “${asked.get(broken)?.name ?? "een andere cel"}”: die cel heeft geen uitkomst.`
          )
        });
    }
  }

  const without = (id: number): Pick<CellStatus, "result"> => {
    const {result} = statuses.get(id) ?? fresh;
    return result === undefined ? {} : {result};
  };

  async function start(id: number, from: readonly number[]) {
    const cell = asked.get(id)!;
    const own = new AbortController();
    running.set(id, own);
    const began = performance.now();
    const now = (part: Partial<CellStatus>) => {
      if (running.get(id) === own) set(id, {...without(id), state: "running", began, ...part});
    };
    now({});
    const inputs = new Map(from.map((other) => [asked.get(other)!.name, statuses.get(other)!.result!]));
    try {
      const result = await runCell(cell, inputs, {signal: own.signal, progress: (text) => now({progress: text})});
      if (running.get(id) === own) end({state: "done", result});
    } catch (error) {
      if (running.get(id) !== own) return;
      if (own.signal.aborted) end({...without(id), state: "stopped"});
      else end({...without(id), state: "error", fault: asFault(error)});
    }

    function end(status: CellStatus) {
      running.delete(id);
      set(id, {...status, took: performance.now() - began});
      go();
    }
  }

  return {
    run(notebook, ids) {
      const again = new Set(ids);
      for (const cell of notebook.cells) if (again.has(cell.id) || !asked.has(cell.id)) asked.set(cell.id, cell);
      takeOver(notebook);
      for (const id of withReaders(reads, again)) {
        const earlier = running.get(id);
        running.delete(id);
        earlier?.abort();
        waiting.add(id);
        set(id, {...without(id), state: "waiting"});
      }
      go();
    },
    follow(notebook) {
      takeOver(notebook);
    },
    stop(id) {
      if (waiting.delete(id)) set(id, {...without(id), state: "stopped"});
      running.get(id)?.abort();
      go();
    },
    status: (id) => statuses.get(id) ?? fresh
  };
}

function asFault(error: unknown): CellFault {
  if (error instanceof CellFault) return error;
  return new CellFault(error instanceof Error ? error.message : String(error), null, null, {cause: error});
}
