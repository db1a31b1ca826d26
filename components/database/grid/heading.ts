import {h} from "../../dom/element.js";
import type {GridContent, GridSortColumn, ViewWindow} from "./body.js";

/** A header over one or more columns that stand beside each other. */
interface HeadingBox extends ViewWindow {
  tekst: string;
}

/** The headers of a line over the columns in sight: columns with the same header, under the same ones, share it. */
export function headingBoxes(
  {heading, levels}: GridContent,
  level: number,
  {van: from, tot: until}: ViewWindow
): HeadingBox[] {
  const boxes: HeadingBox[] = [];
  const equal = (a: number, b: number) => {
    for (let higher = 0; higher <= level; higher++) if (heading(higher, a) !== heading(higher, b)) return false;
    return true;
  };
  for (let column = from; column < until; column++) {
    const last = boxes.at(-1);
    if (last && level < levels - 1 && equal(last.van, column)) last.tot = column + 1;
    else boxes.push({van: column, tot: column + 1, tekst: heading(level, column)});
  }
  return boxes;
}

const arrows = {at: "▲", off: "▼"};

/** The lines of headers above the columns in sight; a header of one column sorts. */
export function drawHeading(
  content: GridContent,
  view: ViewWindow,
  sort: (column: GridSortColumn) => void
): HTMLElement[] {
  const {levels, rowHeadings} = content;
  return Array.from({length: levels}, (_, level) => {
    const last = level === levels - 1;
    const corners = level > 0 ? [] : rowHeadings.map(({naam}, heading) => corner(content, naam, heading, sort));
    const boxes = headingBoxes(content, level, view).map(({tekst: text, van: from, tot: until}) => {
      const what: GridSortColumn = {soort: "cel", kolom: from};
      const attributes = {
        ...{scope: last ? "col" : "colgroup", colspan: until - from, "data-kolom": from, "data-tot": until},
        ...{class: last ? "number" : "group-heading", "aria-colindex": rowHeadings.length + from + 1}
      };
      return last
        ? h("th", {...attributes, "aria-sort": direction(content, what)}, button(content, text, what, sort))
        : h("th", attributes, h("span", {class: "grid-sticky", title: text}, text));
    });
    return h(
      "tr",
      {"aria-rowindex": level + 1, class: last ? "grid-leaf" : null},
      ...corners,
      filling(),
      ...boxes,
      filling()
    );
  });
}

/** Stands for the columns that are out of sight. */
export const filling = (): HTMLElement => h("td", {class: "grid-filling", "aria-hidden": "true"});

function corner(
  content: GridContent,
  naam: string,
  heading: number,
  sort: (column: GridSortColumn) => void
): HTMLElement {
  const what: GridSortColumn = {soort: "kop", kolom: heading};
  return h(
    "th",
    {
      ...{scope: "col", rowspan: content.levels, class: "grid-row-heading", "data-kop": heading},
      ...{"aria-colindex": heading + 1, "aria-sort": direction(content, what), style: `left: var(--heading-${heading})`}
    },
    button(content, naam, what, sort)
  );
}

const isThis = ({sorting}: GridContent, {soort: kind, kolom: column}: GridSortColumn) =>
  sorting?.soort === kind && sorting.kolom === column;

const direction = (content: GridContent, what: GridSortColumn) =>
  isThis(content, what) ? (content.sorting!.off ? "descending" : "ascending") : null;

function button(content: GridContent, text: string, what: GridSortColumn, sort: (column: GridSortColumn) => void) {
  const arrow = isThis(content, what) ? (content.sorting!.off ? arrows.off : arrows.at) : "";
  return h(
    "button",
    {type: "button", tabindex: -1, class: "grid-sort", title: `Sorteer op ${text}`, onclick: () => sort(what)},
    h("span", {class: "grid-arrow", "aria-hidden": "true"}, arrow),
    h("span", {class: "grid-label"}, text)
  );
}
