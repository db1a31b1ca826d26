import {origin} from "../model/provenance.js";
import {png} from "../figure/exportFile.js";
import {orderedSql, type Question, type Recount, type RecountTable} from "../figure/recount.js";
import {numberFiles, readMe, recountFiles, type ZipFiles, zipped} from "../figure/takeAlong.js";
import {askMacros, askTables} from "./askTables.js";
import {type CellTable, objectsOf, tableOfArrow} from "./cellTable.js";
import type {Notebook, NotebookCell} from "./document.js";
import {cellData, cellLines, type TakenCell} from "./download.js";
import {readsOf} from "./reads.js";
import type {CellResult} from "./reactor.js";
import type {Scope, Sources} from "./sources.js";
import {parametersOf, type Parameter, tablesOfQuery, wrapped} from "./sqlText.js";

interface TakenWhole extends TakenCell {
  cell: NotebookCell;
  notebook: Notebook;
  resultOf: (id: number) => CellResult | undefined;
  sources: Sources;
  asked: Scope;
}

/** The SQL cells on which a cell rests, itself too, in their order in the notebook. */
function questionsBehind({cell, notebook}: TakenWhole): NotebookCell[] {
  const reads = readsOf(notebook);
  const behind = new Set([cell.id]);
  for (const id of behind) for (const other of reads.get(id) ?? []) behind.add(other);
  return notebook.cells.filter(({id, kind}) => kind === "sql" && behind.has(id));
}

/** The text of an SQL cell with the values that the cells it reads have now. */
function filledSql({text}: NotebookCell, {notebook, resultOf}: TakenWhole): string {
  const values = parametersOf(text).map((name): [string, Parameter] => {
    const other = notebook.cells.find((cell) => cell.name === name);
    return [name, (other && resultOf(other.id)?.value) as Parameter];
  });
  return wrapped(text, new Map(values));
}

/** From what the cell can be counted again: the tables that its queries name, for the gebied of the notebook. */
async function recountOfCell(taken: TakenWhole): Promise<Recount | null> {
  const {sources, asked} = taken;
  const ask = async (sql: string): Promise<CellTable> => {
    const {signal} = new AbortController();
    return tableOfArrow(await sources.ask(sql, asked, {signal}), Infinity);
  };
  const cells = questionsBehind(taken);
  if (cells.length === 0) return null;
  const questions: Question[] = [];
  const named = new Set<string>();
  for (const cell of cells) {
    const sql = orderedSql(filledSql(cell, taken));
    for (const word of tablesOfQuery(sql)) named.add(word);
    questions.push({title: cell.name, sql, antwoord: cellData(await ask(sql))});
  }
  const tables: RecountTable[] = [];
  for (const {naam} of askTables) {
    if (!named.has(naam)) continue;
    const kinds = objectsOf(await ask(`SELECT column_name, column_type FROM (DESCRIBE ${naam})`));
    const types = kinds.map(({column_type: kind}) => String(kind));
    tables.push({naam, soorten: types, ...cellData(await ask(`SELECT * FROM ${naam}`))});
  }
  return {tables, before: [askMacros], questions};
}

/** The rows behind a cell: its own, or of a chart those of the first cell that it reads. */
function rowsOf({cell, notebook, resultOf}: TakenWhole): CellTable | undefined {
  const own = resultOf(cell.id)?.table;
  if (own) return own;
  return (readsOf(notebook).get(cell.id) ?? []).map((id) => resultOf(id)?.table).find((table) => table !== undefined);
}

const ofJavascript =
  "Wat JavaScript van de antwoorden maakte, staat in cijfers.csv; de code zelf staat in notitieboek.json.";

/** All of a cell in one zip: its rows, its chart, the notebook, and what counts the answers of its queries again. */
export async function takeCell(taken: TakenWhole): Promise<Blob> {
  const {cell, notebook, resultOf, asked, source} = taken;
  const words = cellLines(taken);
  const rows = rowsOf(taken);
  const output = resultOf(cell.id)?.output;
  const recount = await recountOfCell(taken);
  const choice = {...asked, cel: taken.name, ...origin(source)};
  const files: ZipFiles = {
    ...(rows ? await numberFiles(words, cellData(rows)) : {}),
    ...(output?.as === "svg" ? {"figuur.svg": output.svg, "figuur.png": await png(output.svg)} : {}),
    "keuze.json": `${JSON.stringify(choice, null, 2)}\n`,
    "notitieboek.json": `${JSON.stringify(notebook, null, 2)}\n`,
    ...(recount ? recountFiles(recount) : {})
  };
  return zipped({...files, "LEESMIJ.txt": readMe(words, files, cell.kind === "sql" ? [] : [ofJavascript])});
}
