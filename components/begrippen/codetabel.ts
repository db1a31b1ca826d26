import {h} from "../dom/h.js";

/** A code list as a table: rows of text under these heads, the first cell naming the row. */
export function codetabel(
  bijschrift: string,
  koppen: readonly string[],
  rijen: readonly (readonly string[])[]
): HTMLElement {
  return h(
    "div",
    {class: "figuur-schuif", tabindex: 0, role: "region", "aria-label": bijschrift},
    h(
      "table",
      {},
      h("caption", {}, bijschrift),
      h("thead", {}, h("tr", {}, ...koppen.map((kop) => h("th", {scope: "col"}, kop)))),
      h(
        "tbody",
        {},
        ...rijen.map(([naam = "", ...rest]) =>
          h("tr", {}, h("th", {scope: "row"}, naam), ...rest.map((tekst) => h("td", {}, tekst)))
        )
      )
    )
  );
}
