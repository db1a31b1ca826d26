import {h} from "../dom/element.js";
import {percent, percentPoint, wholeNumber} from "../format/number.js";

/** A cell: what people read, and the exact value that stands behind it. */
export interface Cell {
  tekst: string;
  waarde?: number | string | null;
}

/** A count, a share and a difference of shares as people read them; an en dash where there is none. */
export const amountCell = (waarde: number | null): Cell => ({
  tekst: waarde === null ? "–" : wholeNumber(waarde),
  waarde
});
export const shareCell = (waarde: number | null): Cell => ({tekst: percent(waarde, 1), waarde});
export const pointCell = (waarde: number | null): Cell => ({tekst: percentPoint(waarde), waarde});

export interface TableRow {
  headings: string[];
  cells: Cell[];
  /** The series of the chart that it is of: both light up together. */
  serie?: string;
}

export interface FigureTable {
  caption: string;
  /** Headings above those of the columns, with how many columns each spans; they cover all but `rowHeadings`. */
  topHeadings?: {tekst: string; wide: number}[];
  headings: string[];
  /** How many columns, from the left, name the row. */
  rowHeadings: number;
  rijen: TableRow[];
}

/**
 * A table that keeps its cells while its size stays the same, and touches only those that change. `onLight` hears which series
 * the pointer is at; null: none.
 */
export function tableElement(onLight?: (serie: string | null) => void) {
  const caption = settable(h("caption"));
  const heading = h("thead");
  const body = h("tbody");
  let shape = "";
  let cells: Settable[] = [];
  let rows: HTMLTableRowElement[] = [];

  const serieOf = (target: EventTarget | null) => (target as Element).closest("tr")?.dataset["serie"] ?? null;
  if (onLight) {
    body.addEventListener("pointerover", ({target}) => onLight(serieOf(target)));
    body.addEventListener("pointerleave", () => onLight(null));
  }

  function make({topHeadings = [], headings, rowHeadings, rijen: lines}: FigureTable) {
    const above = topHeadings.map(({tekst: text, wide}) =>
      h("th", {scope: "colgroup", colspan: wide, class: "group"}, text)
    );
    heading.replaceChildren(
      ...(above.length > 0 ? [h("tr", {}, h("td", {colspan: rowHeadings}), ...above)] : []),
      h("tr", {}, ...headings.map((text, i) => h("th", {scope: "col", class: i < rowHeadings ? "" : "number"}, text)))
    );
    const fresh = lines.map(({headings, cells}) => [
      ...headings.map(() => h("th", {scope: "row"})),
      ...cells.map(() => h("td", {class: "number"}))
    ]);
    rows = fresh.map((row) => h("tr", {}, ...row));
    body.replaceChildren(...rows);
    cells = fresh.flat().map(settable);
  }

  return {
    element: h("table", {}, caption.element, heading, body),
    set(table: FigureTable) {
      const above = table.topHeadings?.map(({tekst: text, wide}) => `${text} ${wide}`) ?? [];
      const fresh = `${[...above, ...table.headings].join("|")} ${table.rijen.length}`;
      if (fresh !== shape) make(table);
      shape = fresh;
      caption.set({tekst: table.caption});
      let i = 0;
      for (const [place, row] of table.rijen.entries()) {
        const {dataset} = rows[place]!;
        if (dataset["serie"] !== row.serie) setSerie(dataset, row.serie);
        for (const text of row.headings) cells[i++]!.set({tekst: text});
        for (const cell of row.cells) cells[i++]!.set(cell);
      }
    },
    /** Marks the rows of a series. */
    light(serie: string | null) {
      for (const row of rows) row.classList.toggle("lit", serie !== null && row.dataset["serie"] === serie);
    }
  };
}

function setSerie(dataset: DOMStringMap, serie: string | undefined): void {
  if (serie === undefined) delete dataset["serie"];
  else dataset["serie"] = serie;
}

type Settable = ReturnType<typeof settable>;

/** An element whose text and value are remembered, so that the page is not asked for them. */
function settable(element: HTMLElement) {
  const content = element.appendChild(document.createTextNode(""));
  let previous: Cell = {tekst: ""};
  return {
    element,
    set(cell: Cell) {
      if (cell.tekst !== previous.tekst) content.data = cell.tekst;
      if (cell.waarde !== previous.waarde) element.setAttribute("data-waarde", String(cell.waarde ?? ""));
      previous = cell;
    }
  };
}
