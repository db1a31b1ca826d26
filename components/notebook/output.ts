import DOMPurify from "dompurify";
import {h, quietButton, setText} from "../dom/element.js";
import {wholeNumber} from "../format/number.js";
import {type CellTable, type CellValue, valueText} from "./cellTable.js";
import {MOST_ROWS} from "./sqlText.js";
import type {CellOutput} from "./reactor.js";

const texts = [
  "p",
  "br",
  "hr",
  "strong",
  "em",
  "b",
  "i",
  "u",
  "s",
  "del",
  "ins",
  "mark",
  "small",
  "sub",
  "sup",
  "code"
];
const blocks = ["pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "div", "span", "figure", "figcaption", "abbr"];
const headings = ["h2", "h3", "h4", "h5", "h6"];
const tables = ["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "colgroup", "col"];

/** Nothing that is fetched, followed, sent or run, and no style: a link or a picture would carry out what stands in its address. */
const htmlAllowed = {
  ALLOWED_TAGS: [...texts, ...blocks, ...headings, ...tables],
  ALLOWED_ATTR: ["colspan", "rowspan", "scope", "start", "title", "lang", "dir"],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false
};

/** What Vega draws with: shapes and texts, in colours. */
const svgAllowed = {
  ALLOWED_TAGS: [
    ...["svg", "g", "path", "rect", "circle", "line", "text", "tspan", "title", "desc", "defs", "clipPath"],
    ...["linearGradient", "radialGradient", "stop"]
  ],
  ALLOWED_ATTR: [
    ...["viewBox", "width", "height", "transform", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx"],
    ...[
      "ry",
      "dx",
      "dy",
      "fill",
      "stroke",
      "opacity",
      "fill-opacity",
      "stroke-opacity",
      "stroke-width",
      "stroke-dasharray"
    ],
    ...["stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "text-anchor", "font-family"],
    ...[
      "font-size",
      "font-weight",
      "font-style",
      "dominant-baseline",
      "clip-path",
      "offset",
      "stop-color",
      "id",
      "version"
    ]
  ],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false
};

/** HTML that the code of a visitor made, as elements that can do no harm. */
export const harmlessHtml = (html: string): DocumentFragment =>
  DOMPurify.sanitize(html, {...htmlAllowed, RETURN_DOM_FRAGMENT: true});

/** A picture out of the worker: `url(…)` may only name a part of itself. */
export function harmlessSvg(svg: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(svg, {...svgAllowed, RETURN_DOM_FRAGMENT: true});
  for (const element of fragment.querySelectorAll("*"))
    for (const {name, value} of [...element.attributes])
      if (/url\s*\(/i.test(value) && !/^\s*url\(["']?#[\w-]+["']?\)\s*$/i.test(value)) element.removeAttribute(name);
  return fragment;
}

/** So many rows stand in the page at a time. */
const PAGE = 50;

const shown = (value: CellValue): string => valueText(value).slice(0, 500);

/** A table of results, a page of rows at a time. */
function tableElement(table: CellTable, name: string): HTMLElement {
  const {columns, rows, more} = table;
  let from = 0;
  const body = h("tbody");
  const said = h("span", {class: "help", role: "status"});
  const numeric = columns.map(({values}) => values.every((value) => value === null || typeof value === "number"));
  const before = quietButton("Vorige", () => show(from - PAGE));
  const next = quietButton("Volgende", () => show(from + PAGE));

  function show(at: number) {
    from = Math.max(0, at);
    const until = Math.min(rows, from + PAGE);
    body.replaceChildren(
      ...Array.from({length: until - from}, (_, i) =>
        h(
          "tr",
          {},
          ...columns.map(({values}, c) =>
            h("td", {class: numeric[c] ? "number" : null}, shown(values[from + i] ?? null))
          )
        )
      )
    );
    before.disabled = from === 0;
    next.disabled = until >= rows;
    before.hidden = next.hidden = rows <= PAGE;
    const which = rows <= PAGE ? "" : `${wholeNumber(from + 1)} tot ${wholeNumber(until)} van `;
    const all = more ? `de eerste ${wholeNumber(MOST_ROWS)} rijen; er waren er meer` : rowsText(rows);
    setText(said, `${which}${all}`);
  }

  show(0);
  return h(
    "div",
    {class: "cell-table"},
    h(
      "div",
      {class: "cell-scroll", tabindex: 0, role: "region", "aria-label": `Uitkomst van ${name}`},
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h("tr", {}, ...columns.map(({naam}, c) => h("th", {scope: "col", class: numeric[c] ? "number" : null}, naam)))
        ),
        body
      )
    ),
    h("div", {class: "cell-pages"}, said, before, next)
  );
}

const rowsText = (rows: number) => (rows === 1 ? "1 rij" : `${wholeNumber(rows)} rijen`);

/** What a cell gave, as elements. */
export function outputElement(output: CellOutput, name: string): Node | null {
  if (output.as === "nothing" || output.as === "prose") return null;
  if (output.as === "table") return tableElement(output.table, name);
  if (output.as === "value") return h("pre", {class: "cell-value"}, output.text.slice(0, 20_000));
  if (output.as === "html") return h("div", {class: "cell-html"}, harmlessHtml(output.html));
  const picture = h("div", {role: "img", "aria-label": `Grafiek ${name}`}, harmlessSvg(output.svg));
  return h("div", {class: "cell-chart", tabindex: 0, role: "region", "aria-label": `Uitkomst van ${name}`}, picture);
}
