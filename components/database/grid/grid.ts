import {h} from "../../dom/element.js";
import {
  type GridContent,
  gridSizes,
  type GridSizes,
  makeBody,
  scrollIntoView,
  type GridSortColumn,
  viewWindow,
  type ViewWindow
} from "./body.js";
import {drawHeading} from "./heading.js";

/** A place in a table, the headers included: lines of headers and columns of names first. */
interface Slot {
  rij: number;
  kolom: number;
}

/** Where a key leads in a table of this size; null where it does nothing. `sheet`: how many rows a page has. */
export function followArrow(
  {key, ctrlKey, metaKey}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">,
  {rij: row, kolom: column}: Slot,
  {rijen: rows, kolommen: columns, sheet}: {rijen: number; kolommen: number; sheet: number}
): Slot | null {
  const far = ctrlKey || metaKey;
  const end = {rij: rows - 1, kolom: columns - 1};
  const to: Record<string, Slot> = {
    ArrowDown: {rij: far ? end.rij : row + 1, kolom: column},
    ArrowUp: {rij: far ? 0 : row - 1, kolom: column},
    ArrowRight: {rij: row, kolom: far ? end.kolom : column + 1},
    ArrowLeft: {rij: row, kolom: far ? 0 : column - 1},
    PageDown: {rij: row + sheet, kolom: column},
    PageUp: {rij: row - sheet, kolom: column},
    Home: {rij: far ? 0 : row, kolom: 0},
    End: {rij: far ? end.rij : row, kolom: end.kolom}
  };
  const slot = to[key];
  return slot ? {rij: within(slot.rij, end.rij), kolom: within(slot.kolom, end.kolom)} : null;
}

const within = (waarde: number, highest: number) => Math.max(0, Math.min(highest, waarde));

const MARGIN = {rij: 3, kolom: 1};

/**
 * A table of any size (ARIA grid): headers stay in sight, and only rows and columns that are in sight are in the page. One
 * stop for Tab; arrows, Home, End and Page keys go from cell to cell, Enter on a header sorts.
 */
export function grid({sorteer: sort}: {sorteer: (column: GridSortColumn) => void}) {
  const columnGroup = h("colgroup");
  const heading = h("thead");
  const above = h("tbody", {"aria-hidden": "true"}, h("tr", {}, h("td", {class: "grid-filling"})));
  const body = makeBody();
  const below = h("tbody", {"aria-hidden": "true"}, h("tr", {}, h("td", {class: "grid-filling"})));
  const table = h(
    "table",
    {role: "grid", tabindex: 0, class: "grid-table", "aria-readonly": "true"},
    ...[columnGroup, heading, above, body.element, below]
  );
  const element = h("div", {class: "grid"}, table);
  let content: GridContent | undefined;
  let measures: GridSizes;
  let rows: ViewWindow = {van: 0, tot: 0};
  let columns: ViewWindow = {van: 0, tot: 0};
  let here: Slot = {rij: 0, kolom: 0};
  let pointed: HTMLElement | undefined;
  let planned = false;
  /** What was last seen of the scrolling frame: asking it after every change would lay out the page anew. */
  const area = {boven: 0, links: 0, wide: 0, hoog: 0};

  function look() {
    const {scrollTop, scrollLeft, clientWidth, clientHeight} = element;
    Object.assign(area, {boven: scrollTop, links: scrollLeft, wide: clientWidth, hoog: clientHeight});
    table.classList.toggle("sideways", scrollLeft > 0);
  }

  const rowHeadingWidth = () => measures.headings.reduce((sum, wide) => sum + wide, 0);

  /** Draws what is in sight; without `everything` only when that changed. */
  function draw(everything: boolean) {
    if (!content) return;
    const cleanUp = Math.max(area.wide - rowHeadingWidth(), measures.kolom);
    const r = viewWindow(area.boven, Math.max(area.hoog, 400), measures.rij, content.rijen, MARGIN.rij);
    const k = viewWindow(area.links, cleanUp, measures.kolom, content.kolommen, MARGIN.kolom);
    const columnSwap = everything || k.van !== columns.van || k.tot !== columns.tot;
    if (!columnSwap && r.van === rows.van && r.tot === rows.tot) return;
    [rows, columns] = [r, k];
    if (columnSwap) {
      setColumns(content);
      heading.replaceChildren(...drawHeading(content, columns, sort));
    }
    (above.firstChild as HTMLElement).style.height = `${r.van * measures.rij}px`;
    (below.firstChild as HTMLElement).style.height = `${(content.rijen - r.tot) * measures.rij}px`;
    above.hidden = r.van === 0;
    below.hidden = r.tot === content.rijen;
    body.teken(content, r, k);
    point();
  }

  function setColumns({kolommen: aantal}: GridContent) {
    const widths = [
      ...measures.headings,
      columns.van * measures.kolom,
      ...Array.from({length: columns.tot - columns.van}, () => measures.kolom),
      (aantal - columns.tot) * measures.kolom
    ];
    columnGroup.replaceChildren(...widths.map((wide) => h("col", {style: `width: ${wide}px`})));
    table.style.width = `${widths.reduce((sum, wide) => sum + wide, 0)}px`;
  }

  function setMeasures() {
    if (!content) return;
    const brake = parseFloat(getComputedStyle(document.documentElement).fontSize);
    measures = gridSizes(content, area.wide, brake);
    let links = 0;
    measures.headings.forEach((wide, i) => {
      table.style.setProperty(`--heading-${i}`, `${links}px`);
      links += wide;
    });
    table.style.setProperty("--headings", `${links}px`);
    table.style.setProperty("--row", `${measures.rij}px`);
    table.style.setProperty("--heading-lines", String(measures.headingLines));
    table.classList.toggle("two-lines", measures.rij > 2.5 * brake);
  }

  /** Marks the cell that the keyboard is at, when it is in sight. */
  function point() {
    pointed?.classList.remove("here");
    pointed?.removeAttribute("id");
    const cell = (pointed = elementOf(here));
    if (!cell) return table.removeAttribute("aria-activedescendant");
    cell.classList.add("here");
    cell.id = `rooster-${here.rij}-${here.kolom}`;
    table.setAttribute("aria-activedescendant", cell.id);
  }

  function elementOf({rij: row, kolom: column}: Slot): HTMLElement | undefined {
    const {levels, rowHeadings} = content!;
    const isName = column < rowHeadings.length;
    const slot = column - rowHeadings.length;
    if (row >= levels) return body.locate(row - levels - rows.van, isName ? column : null, slot - columns.van);
    if (isName) return heading.querySelector<HTMLElement>(`[data-kop="${column}"]`) ?? undefined;
    const boxes = heading.children[row]?.querySelectorAll<HTMLElement>("[data-kolom]") ?? [];
    return [...boxes].find(({dataset}) => Number(dataset.kolom) <= slot && slot < Number(dataset.tot));
  }

  function to(slot: Slot) {
    here = slot;
    const {levels, rowHeadings} = content!;
    const {scrollTop, scrollLeft, clientHeight, clientWidth} = element;
    const high = clientHeight - heading.offsetHeight;
    if (slot.rij >= levels) element.scrollTop = scrollIntoView(slot.rij - levels, measures.rij, scrollTop, high);
    const wide = clientWidth - rowHeadingWidth();
    const column = slot.kolom - rowHeadings.length;
    if (column >= 0) element.scrollLeft = scrollIntoView(column, measures.kolom, scrollLeft, wide);
    else element.scrollLeft = 0;
    look();
    draw(false);
    point();
  }

  function check(gebeurtenis: KeyboardEvent) {
    if (!content || gebeurtenis.altKey) return;
    const {rijen: r, kolommen: k, levels, rowHeadings} = content;
    const sheet = Math.max(1, Math.floor((element.clientHeight - heading.offsetHeight) / measures.rij) - 1);
    const slot = followArrow(gebeurtenis, here, {rijen: levels + r, kolommen: rowHeadings.length + k, sheet});
    if (slot) {
      gebeurtenis.preventDefault();
      to(slot);
    } else if ((gebeurtenis.key === "Enter" || gebeurtenis.key === " ") && here.rij < levels) {
      gebeurtenis.preventDefault();
      elementOf(here)?.querySelector("button")?.click();
    }
  }

  table.addEventListener("keydown", check);
  element.addEventListener("scroll", () => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      look();
      draw(false);
    });
  });
  table.addEventListener("click", ({target}) => {
    const cell = (target as Element).closest<HTMLElement>("th, td");
    const row = cell?.closest("tr")?.getAttribute("aria-rowindex");
    const column = cell?.getAttribute("aria-colindex");
    if (!row || !column) return;
    here = {rij: Number(row) - 1, kolom: Number(column) - 1};
    point();
  });
  new ResizeObserver(() => {
    const {wide} = area;
    look();
    if (area.wide === wide) return;
    setMeasures();
    draw(true);
  }).observe(element);

  return {
    element,
    /** Brings the keyboard and the eye to a cell with a number. */
    to({rij: row, kolom: column}: Slot) {
      if (!content) return;
      element.scrollIntoView({block: "nearest"});
      table.focus({preventScroll: true});
      to({rij: content.levels + row, kolom: content.rowHeadings.length + column});
    },
    set(fresh: GridContent) {
      const same = content?.rijen === fresh.rijen && content.kolommen === fresh.kolommen;
      content = fresh;
      table.setAttribute("aria-label", fresh.naam);
      table.setAttribute("aria-rowcount", String(fresh.levels + fresh.rijen));
      table.setAttribute("aria-colcount", String(fresh.rowHeadings.length + fresh.kolommen));
      if (!same) {
        here = {rij: Math.min(fresh.levels, fresh.levels + fresh.rijen - 1), kolom: 0};
        if (area.links !== 0) element.scrollLeft = area.links = 0;
        table.classList.remove("sideways");
      }
      if (area.boven !== 0) element.scrollTop = area.boven = 0;
      if (area.wide === 0) look();
      setMeasures();
      draw(true);
    }
  };
}
