import {begrippen} from "../../data/begrip.js";
import type {Begrip} from "../../data/begrip/shape.js";
import {h} from "../dom/element.js";
import {textWithBegrippen} from "./begrip.js";

/** A term with its meaning, at a place of its own in the address. */
const begripBox = ({code, term, meaning, english, bron: source, also = []}: Begrip): HTMLElement =>
  h(
    "div",
    {id: code, class: "begrip"},
    h("dt", {}, h("a", {href: `#${code}`}, term)),
    h("dd", {}, ...textWithBegrippen(meaning, [code])),
    h(
      "dd",
      {class: "source"},
      also.length > 0 && `Ook: ${also.join(", ")} · `,
      "Engels: ",
      h("span", {lang: "en"}, english),
      ` · Bron: ${source}`
    )
  );

/** All terms as a list. */
export const begrippenList = (): HTMLElement => h("dl", {class: "begrippen"}, ...begrippen.map(begripBox));

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
