/** What a cell is: prose, a query, a program, a chart, or a choice that other cells read. */
export const cellKinds = [
  {code: "markdown", naam: "Tekst"},
  {code: "control", naam: "Keuze"},
  {code: "sql", naam: "SQL"},
  {code: "js", naam: "JavaScript"},
  {code: "chart", naam: "Grafiek"}
] as const;

export type CellKind = (typeof cellKinds)[number]["code"];

/** A cell as it is kept. `text`: Markdown, SQL or JavaScript; of a chart and a choice their options as JSON. */
export interface NotebookCell {
  readonly id: number;
  readonly kind: CellKind;
  /** By which other cells read it; empty: none does. */
  readonly name: string;
  readonly text: string;
  readonly folded: boolean;
}

/** A notebook as it is kept: never changed, always made anew. */
export interface Notebook {
  readonly title: string;
  readonly cells: readonly NotebookCell[];
  /** Of which gebied, from which peilmoment on, its tables are; without one, those of the page. */
  readonly gebied?: string;
  readonly peilmoment?: string;
  /** What the figure that it was made of compares with: side 1 of the tables of the figures. */
  readonly vergelijk?: string;
}

/** The most that a notebook may hold: one from elsewhere may hold anything. */
const MOST_CELLS = 500;
const LONGEST = 200_000;

/** Words that a cell cannot be called by: they mean something in JavaScript, or are given to every cell. */
const taken = new Set(
  "aq sql html arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield".split(
    " "
  )
);

/** Whether a cell can be called by a name. */
export const isCellName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]{0,59}$/u.test(name) && !taken.has(name);

/** The id of the next cell. */
const nextId = ({cells}: Notebook): number => Math.max(0, ...cells.map(({id}) => id)) + 1;

/** With a new cell at a place. */
export function addCell(
  notebook: Notebook,
  at: number,
  cell: Pick<NotebookCell, "kind"> & Partial<NotebookCell>
): Notebook {
  const fresh: NotebookCell = {name: "", text: "", folded: false, ...cell, id: nextId(notebook)};
  return {...notebook, cells: [...notebook.cells.slice(0, at), fresh, ...notebook.cells.slice(at)]};
}

/** With other properties of one cell. */
export const editCell = (notebook: Notebook, id: number, change: Partial<Omit<NotebookCell, "id">>): Notebook => ({
  ...notebook,
  cells: notebook.cells.map((cell) => (cell.id === id ? {...cell, ...change} : cell))
});

export const removeCell = (notebook: Notebook, id: number): Notebook => ({
  ...notebook,
  cells: notebook.cells.filter((cell) => cell.id !== id)
});

/** With a cell so many places further down; it stays within the notebook. */
export function moveCell(notebook: Notebook, id: number, by: number): Notebook {
  const from = notebook.cells.findIndex((cell) => cell.id === id);
  if (from < 0) return notebook;
  const to = Math.min(Math.max(from + by, 0), notebook.cells.length - 1);
  const others = notebook.cells.filter((cell) => cell.id !== id);
  return {...notebook, cells: [...others.slice(0, to), notebook.cells[from]!, ...others.slice(to)]};
}

/** Reads a notebook out of what was kept or came from elsewhere; null for anything else. */
export function readNotebook(value: unknown): Notebook | null {
  const {title, cells, gebied, peilmoment, vergelijk: compare} = (value ?? {}) as Partial<Notebook>;
  if (typeof title !== "string" || title.length > 500 || !Array.isArray(cells) || cells.length > MOST_CELLS)
    return null;
  const known = new Set<string>(cellKinds.map(({code}) => code));
  const read: NotebookCell[] = [];
  for (const cell of cells as unknown[]) {
    const {kind, name, text, folded} = (cell ?? {}) as Partial<NotebookCell>;
    if (typeof kind !== "string" || !known.has(kind) || typeof text !== "string" || text.length > LONGEST) return null;
    const called = typeof name === "string" && isCellName(name) ? name : "";
    read.push({id: read.length + 1, kind, name: called, text, folded: folded === true});
  }
  return {
    ...{title, cells: read},
    ...(typeof gebied === "string" && gebied.length <= 4000 ? {gebied} : {}),
    ...(typeof peilmoment === "string" && /^\d{4}-0[17]-01$/.test(peilmoment) ? {peilmoment} : {}),
    ...(typeof compare === "string" && compare.length <= 4000 ? {vergelijk: compare} : {})
  };
}

/** The states of a notebook, with the way back and forward. */
export interface History {
  readonly now: Notebook;
  /** Puts a newer state; what is typed in one cell, one after the other, is one step. */
  set(next: Notebook, typing?: number): void;
  back(): boolean;
  forward(): boolean;
}

export function makeHistory(first: Notebook, most = 200): History {
  let states = [first];
  let place = 0;
  let typed: number | undefined;
  return {
    get now() {
      return states[place]!;
    },
    set(next, typing) {
      if (next === states[place]) return;
      const same = typing !== undefined && typing === typed && place > 0;
      typed = typing;
      states = [...states.slice(0, same ? place : place + 1), next].slice(-most);
      place = states.length - 1;
    },
    back() {
      typed = undefined;
      if (place === 0) return false;
      place--;
      return true;
    },
    forward() {
      typed = undefined;
      if (place >= states.length - 1) return false;
      place++;
      return true;
    }
  };
}
