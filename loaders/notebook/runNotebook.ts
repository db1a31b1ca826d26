import {makeReactor, type CellStatus} from "../../components/notebook/reactor.js";
import type {AskName} from "../../components/notebook/askTables.js";
import type {Notebook, NotebookCell} from "../../components/notebook/document.js";
import {readsOf} from "../../components/notebook/reads.js";
import {makeRunners} from "../../components/notebook/runners.js";
import type {Scope, Sources} from "../../components/notebook/sources.js";
import {sampleTables} from "../../components/notebook/sampleTables.js";
import {workerProgram} from "../site/workerProgram.js";
import {askNames} from "./wholeSources.js";
import {type Bounds, isolatedWall} from "./isolatedWall.js";

/** A cell with what came of it. */
export interface RanCell {
  cell: NotebookCell;
  status: CellStatus;
}

/** So wide the charts are drawn, in pixels. */
const WIDTH = 720;

/** Runs all cells of a notebook once, in the order in which they read each other; what fails is told with its cell. */
export async function runNotebook(
  notebook: Notebook,
  {sources, scope, bounds}: {sources: Sources; scope: Scope; bounds?: Bounds | undefined}
): Promise<RanCell[]> {
  const address = async (program: "javascript" | "grafiek") =>
    URL.createObjectURL(new Blob([await workerProgram(program)], {type: "text/javascript"}));
  const programs = {javascript: await address("javascript"), chart: await address("grafiek")};
  const wall = isolatedWall(bounds);
  const runCell = makeRunners({sources, wall, programs, scope: () => scope, width: () => WIDTH});
  try {
    return await new Promise((done) => {
      const ended = (): RanCell[] | null => {
        const ran = notebook.cells.map((cell) => ({cell, status: reactor.status(cell.id)}));
        return ran.every(({status}) => ["done", "error", "stopped"].includes(status.state)) ? ran : null;
      };
      const reactor = makeReactor(runCell, () => {
        const ran = ended();
        if (ran) done(ran);
      });
      if (notebook.cells.length === 0) done([]);
      reactor.run(
        notebook,
        notebook.cells.map(({id}) => id)
      );
    });
  } finally {
    for (const own of Object.values(programs)) URL.revokeObjectURL(own);
  }
}

/** The tables that the SQL and the programs of a notebook may name: by their words, for a program can put a query together. */
export function tablesNamed({cells}: Notebook): Set<AskName> {
  const words = new Set(
    cells
      .filter(({kind}) => kind === "sql" || kind === "js")
      .flatMap(({text}) => text.toLowerCase().match(/[a-z_]+/g) ?? [])
  );
  return new Set(askNames().filter((name) => words.has(name)));
}

/** The cells of which the numbers come from the tables about persons, by way of others too: in the page those are a sample. */
export function restingOnSample(notebook: Notebook): Set<number> {
  const reads = readsOf(notebook);
  const own = ({kind, text}: NotebookCell) => {
    if (kind !== "sql" && kind !== "js") return false;
    const words = new Set(text.toLowerCase().match(/[a-z_]+/g) ?? []);
    return sampleTables.some(({naam}) => words.has(naam));
  };
  const found = new Set(notebook.cells.filter(own).map(({id}) => id));
  for (let grown = true; grown; ) {
    grown = false;
    for (const [id, from] of reads)
      if (!found.has(id) && from.some((other) => found.has(other))) grown = Boolean(found.add(id));
  }
  return found;
}
