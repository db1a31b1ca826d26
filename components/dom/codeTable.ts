import {h} from "./element.js";

/** A code list as a table: rows of text under these heads, the first cell naming the row. */
export function codeTable(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[]
): HTMLElement {
  return h(
    "div",
    {class: "figure-scroll", tabindex: 0, role: "region", "aria-label": caption},
    h(
      "table",
      {},
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, ...headings.map((heading) => h("th", {scope: "col"}, heading)))),
      h(
        "tbody",
        {},
        ...rows.map(([naam = "", ...rest]) =>
          h("tr", {}, h("th", {scope: "row"}, naam), ...rest.map((text) => h("td", {}, text)))
        )
      )
    )
  );
}
