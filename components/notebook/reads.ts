import type {SyntaxNode} from "@lezer/common";
import {parser} from "@lezer/javascript";
import {readChart} from "./chart.js";
import type {NotebookCell, Notebook} from "./document.js";
import {holesOf} from "./prose.js";
import {parametersOf} from "./sqlText.js";

/** The names that a program reads and does not make itself. */
export function freeNames(code: string): Set<string> {
  const [used, made] = [new Set<string>(), new Set<string>()];
  const text = (node: {from: number; to: number}) => code.slice(node.from, node.to);
  // An expression in braces is a value of a cell, where the parser takes it for a block.
  const tree = parser.parse(code);
  tree.iterate({
    enter(node) {
      if (node.name === "VariableName") used.add(text(node));
      else if (node.name === "VariableDefinition") made.add(text(node));
      else if (node.name === "Property" && isShort(node.node)) used.add(text(node));
    }
  });
  for (const name of made) used.delete(name);
  return used;
}

/** `{a}` for `{a: a}`. */
const isShort = (property: SyntaxNode): boolean =>
  property.firstChild?.name === "PropertyDefinition" && property.firstChild.nextSibling === null;

/** The names that the text of a cell reads, whether there are such cells or not. */
export function namesRead({kind, text}: Pick<NotebookCell, "kind" | "text">): string[] {
  if (kind === "sql") return parametersOf(text);
  if (kind === "js") return [...freeNames(text)];
  if (kind === "markdown") return [...new Set(holesOf(text).flatMap(({code}) => [...freeNames(`(${code}\n)`)]))];
  if (kind === "chart") return readChart(text).reads;
  return [];
}

/** A cell is never changed but made anew: its text is read once, however often all cells are looked at. */
const known = new WeakMap<NotebookCell, readonly string[]>();

function namesOf(cell: NotebookCell): readonly string[] {
  const names = known.get(cell) ?? namesRead(cell);
  known.set(cell, names);
  return names;
}

/** What each cell reads, by id: the ids of other cells; a name that two cells have is that of the first. */
export function readsOf({cells}: Notebook): ReadonlyMap<number, readonly number[]> {
  const named = new Map([...cells].reverse().flatMap(({id, name}) => (name === "" ? [] : [[name, id] as const])));
  return new Map(
    cells.map((cell) => [
      cell.id,
      namesOf(cell).flatMap((name) => {
        const id = named.get(name);
        return id === undefined || id === cell.id ? [] : [id];
      })
    ])
  );
}

/** Cells that read themselves, by way of others: they cannot run. */
export function inCircles(reads: ReadonlyMap<number, readonly number[]>): Set<number> {
  const reaches = (from: number): Set<number> => {
    const seen = new Set<number>();
    const walk = (id: number) => {
      for (const next of reads.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        walk(next);
      }
    };
    walk(from);
    return seen;
  };
  return new Set([...reads.keys()].filter((id) => reaches(id).has(id)));
}

/** These cells and all that read them, by way of others too. */
export function withReaders(reads: ReadonlyMap<number, readonly number[]>, ids: Iterable<number>): Set<number> {
  const found = new Set(ids);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [id, from] of reads) {
      if (found.has(id) || !from.some((other) => found.has(other))) continue;
      found.add(id);
      grown = true;
    }
  }
  return found;
}

/**
 * Cells of which the result is not of what now stands there: another text than ran, or one that reads such a cell, or a cell
 * that is gone or goes by another name. `ran`: the cells as they last ran.
 */
export function staleCells(ran: ReadonlyMap<number, NotebookCell>, {title, cells}: Notebook): Set<number> {
  const now = new Map(cells.map((cell) => [cell.id, cell]));
  const isThere = ({id, name}: NotebookCell) => now.get(id)?.name === name;
  // Of two that went by a name, readers read the one that still does.
  const before = [...ran.values()].sort((a, b) => Number(isThere(b)) - Number(isThere(a)));
  const changed = before.filter(({id, text, name}) => now.get(id)?.text !== text || now.get(id)?.name !== name);
  const ids = changed.map(({id}) => id);
  const stale = withReaders(readsOf({title, cells: before}), ids);
  // Another name alone leaves its own result as it was.
  for (const {id, text} of changed) if (now.get(id)?.text === text) stale.delete(id);
  return stale;
}
