import {h} from "../dom/element.js";
import type {Cell} from "../figure/table.js";

type Waarde = number | string | null;

const alphabet = new Intl.Collator("nl", {numeric: true});

const compare = (a: number | string, b: number | string) =>
  typeof a === "number" && typeof b === "number" ? a - b : alphabet.compare(String(a), String(b));

/** The rows in order of a value; those without one stay last either way, equals keep their order. */
export function sortRows<Row>(rows: readonly Row[], waarde: (row: Row) => Waarde, off: boolean): Row[] {
  return rows
    .map((row) => ({rij: row, maat: waarde(row)}))
    .sort((a, b) => {
      if (a.maat === null || b.maat === null) return Number(a.maat === null) - Number(b.maat === null);
      return off ? compare(b.maat, a.maat) : compare(a.maat, b.maat);
    })
    .map(({rij: row}) => row);
}

/** The order of a table: by which column, and whether the largest comes first. In an address: `totaal` or `-totaal`. */
interface Order {
  kolom: string;
  off: boolean;
}

export const readOrder = (text: string): Order =>
  text.startsWith("-") ? {kolom: text.slice(1), off: true} : {kolom: text, off: false};

export const writeOrder = ({kolom: column, off}: Order): string => (off ? `-${column}` : column);

/** The order after a press on the head of a column: numbers begin with the largest, words with the first of the alphabet. */
export const nextOrder = (now: Order, column: string, kind: "tekst" | "getal"): Order => ({
  kolom: column,
  off: now.kolom === column ? !now.off : kind === "getal"
});

export interface SortColumn<Row> {
  code: string;
  naam: string;
  soort: "tekst" | "getal";
  /** Columns beside each other with the same groep get that name over them. */
  groep?: string;
  waarde: (row: Row) => Waarde;
  cell: (row: Row) => SortCell;
}

export interface SortCell extends Cell {
  klasse?: string;
}

interface SortContent<Row> {
  caption: string;
  /** The first names the row. */
  kolommen: readonly SortColumn<Row>[];
  rijen: readonly Row[];
  /** Rows that stay under the others whatever the order. */
  foot?: readonly Row[];
  volgorde: Order;
  /** How many of the rows are shown, from the first in this order; all where absent. */
  atMost?: number;
}

/** So many rows are there at once; of a longer table the others come in the next frame. */
const FIRST = 30;
/** About the height of a row, in rem: their place is kept meanwhile. */
const ROW_HEIGHT = 2;

/**
 * A table that sorts by the head of any column; the head and the first column stay in view. A row that was shown before,
 * under the same list of columns, is put in its place and not made anew.
 */
export function sortTable<Row extends object>(naam: string, inOrder: (order: Order) => void) {
  const caption = h("span");
  const heading = h("thead");
  const body = h("tbody");
  const below = h("tfoot");
  const shift = h(
    "div",
    {class: "sort-table", tabindex: 0, role: "region", "aria-label": naam},
    h("table", {}, h("caption", {}, caption), heading, body, below)
  );
  let headings: HTMLTableCellElement[] = [];
  let shape = "";
  let order: Order;
  let made = new WeakMap<Row, HTMLTableRowElement>();
  let previous: readonly SortColumn<Row>[] | undefined;
  let round = 0;

  function makeHeading(columns: readonly SortColumn<Row>[]) {
    const fresh = columns.map(({code, groep: group, naam}) => `${code} ${group} ${naam}`).join("|");
    if (fresh === shape) return;
    shape = fresh;
    headings = columns.map(({code, naam, soort: kind}) =>
      h(
        "th",
        {scope: "col", class: kind === "getal" ? "number" : "", "data-kolom": code},
        h(
          "button",
          {type: "button", class: "sort-heading", onclick: () => inOrder(nextOrder(order, code, kind))},
          naam,
          h("span", {class: "sort-mark", "aria-hidden": "true"})
        )
      )
    );
    const groups = groupRow(columns);
    heading.replaceChildren(...(groups ? [groups] : []), h("tr", {}, ...headings));
  }

  function rowOf(columns: readonly SortColumn<Row>[], item: Row): HTMLTableRowElement {
    const earlier = made.get(item);
    if (earlier) return earlier;
    const fresh = row(columns, item);
    made.set(item, fresh);
    return fresh;
  }

  const row = (columns: readonly SortColumn<Row>[], item: Row) =>
    h(
      "tr",
      {},
      ...columns.map(({soort: kind, cell}, i) => {
        const {tekst: text, waarde, klasse = ""} = cell(item);
        const shape = {class: `${kind === "getal" ? "number" : ""} ${klasse}`.trim() || null, "data-waarde": waarde};
        return i === 0 ? h("th", {scope: "row", ...shape}, text) : h("td", shape, text);
      })
    );

  return {
    element: shift,
    set({caption: text, kolommen: columns, rijen: rows, foot = [], volgorde: fresh, atMost}: SortContent<Row>) {
      order = fresh;
      if (columns !== previous) made = new WeakMap();
      previous = columns;
      caption.textContent = text;
      makeHeading(columns);
      const at = columns.find(({code}) => code === fresh.kolom) ?? columns[0]!;
      headings.forEach((heading, i) => {
        const here = columns[i] === at;
        if (here) heading.setAttribute("aria-sort", fresh.off ? "descending" : "ascending");
        else heading.removeAttribute("aria-sort");
      });
      const make = (item: Row) => rowOf(columns, item);
      const inOrder = sortRows(rows, at.waarde, fresh.off).slice(0, atMost);
      const rest = inOrder.slice(FIRST);
      const slot = h("tr", {"aria-hidden": "true", style: `height: ${rest.length * ROW_HEIGHT}rem`}, h("td"));
      body.replaceChildren(...inOrder.slice(0, FIRST).map(make), ...(rest.length > 0 ? [slot] : []));
      below.replaceChildren(...foot.map(make));
      const own = ++round;
      if (rest.length > 0) afterFrame(() => own === round && slot.replaceWith(...rest.map(make)));
    }
  };
}

/** Does something when what stands now has been painted. */
const afterFrame = (run: () => void) => requestAnimationFrame(() => setTimeout(run));

/** The names over groups of columns, where there are any. */
function groupRow(columns: readonly {groep?: string}[]): HTMLTableRowElement | null {
  if (columns.every(({groep: group}) => group === undefined)) return null;
  const pieces: {groep: string; wide: number}[] = [];
  for (const {groep: group = ""} of columns) {
    const last = pieces.at(-1);
    if (last?.groep === group) last.wide++;
    else pieces.push({groep: group, wide: 1});
  }
  return h(
    "tr",
    {class: "sort-groups"},
    ...pieces.map(({groep: group, wide}) =>
      group === "" ? h("td", {colspan: wide}) : h("th", {scope: "colgroup", colspan: wide}, group)
    )
  );
}
