import {begrippen, type Begrip} from "../../data/begrip.js";
import {h} from "../dom/h.js";
import {tekstMetBegrippen} from "./intekst.js";

/** A term with its meaning, at a place of its own in the address. */
export const begripvak = ({code, term, betekenis, engels, bron, ook = []}: Begrip): HTMLElement =>
  h(
    "div",
    {id: code, class: "begrip"},
    h("dt", {}, h("a", {href: `#${code}`}, term)),
    h("dd", {}, ...tekstMetBegrippen(betekenis, [code])),
    h(
      "dd",
      {class: "bron"},
      ook.length > 0 && `Ook: ${ook.join(", ")} · `,
      "Engels: ",
      h("span", {lang: "en"}, engels),
      ` · Bron: ${bron}`
    )
  );

/** All terms as a list. */
export const begrippenlijst = (): HTMLElement => h("dl", {class: "begrippen"}, ...begrippen.map(begripvak));
