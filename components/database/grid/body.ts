import {h} from "../../dom/element.js";
import {cellMarks} from "../measure.js";
import {filling} from "./heading.js";

/** What a cell shows: a text, or the code of the reason that there is no number. */
type CellContent = string | number;

/** Which column the rows are sorted by: one that names the rows, or one with numbers. */
export interface GridSortColumn {
  soort: "kop" | "cel";
  kolom: number;
}

/** What a table of any size holds; asked only of what is in sight. */
export interface GridContent {
  /** What the table is, for who does not see it. */
  naam: string;
  rijen: number;
  /** Columns with numbers. */
  kolommen: number;
  /** The columns that name a row, with the longest text in each. */
  rowHeadings: readonly {naam: string; longest: number}[];
  /** How many lines of headers stand above the columns. */
  levels: number;
  /** How many characters the widest cell has. */
  wide: number;
  rowHeading(row: number, heading: number): string;
  heading(level: number, column: number): string;
  cell(row: number, column: number): CellContent;
  sorting: (GridSortColumn & {off: boolean}) | null;
}

/** A run of rows or columns, `tot` not included. */
export interface ViewWindow {
  van: number;
  tot: number;
}

/**
 * Which of `aantal` things of size `step` to draw after `begin` pixels: what is in sight and `margin` more on both sides. The
 * run is as long wherever it begins, and begins at a multiple of `margin`, so that scrolling seldom changes it.
 */
export function viewWindow(begin: number, view: number, step: number, aantal: number, margin: number): ViewWindow {
  const length = Math.min(aantal, Math.ceil(view / step) + 1 + 3 * margin);
  const first = Math.floor(Math.max(0, begin) / step) - margin;
  const from = Math.max(0, Math.min(Math.floor(first / margin) * margin, aantal - length));
  return {van: from, tot: from + length};
}

/** Where to scroll to bring something of size `step` into sight, and no further. */
export function scrollIntoView(slot: number, step: number, begin: number, view: number): number {
  if (slot * step < begin) return slot * step;
  return Math.max(begin, (slot + 1) * step - view);
}

interface Row {
  element: HTMLElement;
  headings: Box[];
  cells: Box[];
}

/** The rows in sight; elements are kept and only what changed is written. */
export function makeBody() {
  const element = h("tbody");
  let shape = "";
  let rows: Row[] = [];

  function make({rowHeadings}: GridContent, {van: from, tot: until}: ViewWindow, column: ViewWindow) {
    rows = Array.from({length: until - from}, (): Row => {
      const headings = rowHeadings.map((_, heading) =>
        box(
          h("th", {
            ...{scope: "row", class: "grid-row-heading", style: `left: var(--heading-${heading})`},
            "data-kop": heading
          })
        )
      );
      const cells = Array.from({length: column.tot - column.van}, () => box(h("td", {class: "number"})));
      const element = h(
        "tr",
        {},
        ...headings.map(({element}) => element),
        filling(),
        ...cells.map(({element}) => element),
        filling()
      );
      return {element, headings, cells};
    });
    element.replaceChildren(...rows.map(({element}) => element));
  }

  return {
    element,
    teken(content: GridContent, row: ViewWindow, column: ViewWindow) {
      const {levels, rowHeadings} = content;
      const fresh = [row.tot - row.van, column.tot - column.van, rowHeadings.length].join(" ");
      if (fresh !== shape) make(content, row, column);
      shape = fresh;
      rows.forEach(({element, headings, cells}, i) => {
        const r = row.van + i;
        element.setAttribute("aria-rowindex", String(levels + r + 1));
        element.classList.toggle("even", r % 2 === 1);
        headings.forEach((box, heading) => box.set(content.rowHeading(r, heading), heading + 1));
        cells.forEach((box, c) => box.set(content.cell(r, column.van + c), rowHeadings.length + column.van + c + 1));
      });
    },
    /** The element of a row and column in sight. */
    locate: (row: number, heading: number | null, column: number): HTMLElement | undefined =>
      (heading === null ? rows[row]?.cells[column] : rows[row]?.headings[heading])?.element
  };
}

type Box = ReturnType<typeof box>;

/** A cell that remembers what it shows. */
function box(element: HTMLElement) {
  const text = element.appendChild(document.createTextNode(""));
  let previous: CellContent = "";
  let slot = 0;
  return {
    element,
    set(content: CellContent, column: number) {
      if (column !== slot) element.setAttribute("aria-colindex", String((slot = column)));
      if (content === previous) return;
      previous = content;
      if (typeof content === "string") {
        text.data = content;
        if (!element.hasAttribute("data-reden")) return;
        for (const naam of ["data-reden", "aria-label", "title"]) element.removeAttribute(naam);
      } else {
        const {teken: draw, naam, reden} = cellMarks[content - 1]!;
        text.data = draw;
        element.setAttribute("data-reden", reden);
        element.setAttribute("aria-label", naam);
        element.setAttribute("title", naam);
      }
    }
  };
}

/** Sizes of a table in pixels. */
export interface GridSizes {
  rij: number;
  kolom: number;
  headings: readonly number[];
  /** Lines of text in a cell of the last line of headers. */
  headingLines: number;
}

const MARK = 0.44;

/** Sizes that follow from the texts, in a box of this width; on a narrow screen names take half of it, on two lines. */
export function gridSizes(content: GridContent, width: number, brake: number): GridSizes {
  const request = content.rowHeadings.map(({longest, naam}) =>
    Math.min(20, Math.max(6.5, Math.max(longest, naam.length + 3) * MARK + 1.6))
  );
  const sum = request.reduce((a, b) => a + b, 0) * brake;
  const fits = Math.min(1, (0.5 * width) / (sum || 1));
  const headings = request.map((wide) => Math.floor(wide * brake * fits));
  const narrow = content.rowHeadings.some(({longest}, i) => longest * MARK * brake > headings[i]! - 1.5 * brake);
  const {naam: longest, word} = longestHeading(content);
  const column = Math.max(6.25, content.wide * MARK + 1.6, Math.min(10, word * MARK + 1.8));
  const space = Math.floor((column - 2) / MARK);
  return {
    rij: Math.round((narrow ? 2.75 : 2) * brake),
    kolom: Math.round(column * brake),
    headings,
    headingLines: Math.max(1, Math.min(4, Math.ceil(longest / space)))
  };
}

/** How long the longest name in the last line of headers is, and the longest word, among the first columns. */
function longestHeading({levels, kolommen: columns, heading}: GridContent): {naam: number; word: number} {
  let [naam, word] = [0, 0];
  for (let column = 0; column < Math.min(columns, 500); column++) {
    const text = heading(levels - 1, column);
    naam = Math.max(naam, text.length);
    for (const part of text.split(" ")) word = Math.max(word, part.length);
  }
  return {naam, word};
}
