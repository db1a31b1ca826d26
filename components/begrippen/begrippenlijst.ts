import {begrippen} from "../../data/begrip.js";
import {h} from "../dom/h.js";

/** All terms as a list, each with its own place in the address. */
export function begrippenlijst(): HTMLElement {
  const lijst = h(
    "dl",
    {class: "begrippen"},
    ...begrippen.map(({code, term, betekenis, engels, bron}) =>
      h(
        "div",
        {id: code, class: "begrip"},
        h("dt", {}, h("a", {href: `#${code}`}, term)),
        h("dd", {}, betekenis),
        h("dd", {class: "bron"}, "Engels: ", h("span", {lang: "en"}, engels), ` · Bron: ${bron}`)
      )
    )
  );
  queueMicrotask(() => location.hash && document.getElementById(location.hash.slice(1))?.scrollIntoView());
  return lijst;
}
