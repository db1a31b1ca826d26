import {h, setText} from "../dom/element.js";
import {provenanceLine} from "../figure/attributes.js";
import {actions, type Portable} from "../figure/figure.js";
import {begripLinks} from "../figure/subject.js";

/** What stands around a table that is a figure in itself, and what of it can be taken home. */
export interface FrameText extends Portable {
  zin: string;
  toelichting: string;
  /** Where the numbers come from, where that is not the source of the site. */
  provenance?: string;
}

export interface TableFrameOptions {
  begrippen?: readonly string[];
  controls?: readonly HTMLElement[];
  /** Rank of the title in the page. */
  heading?: "h2" | "h3";
}

/** The frame of a figure for a table that always stands open: title, subtitle, table, sentence, notes, source, download. */
export function tableFrame(number: string, table: HTMLElement, options: TableFrameOptions = {}) {
  const {begrippen = [], controls = [], heading = "h2"} = options;
  const title = h(heading, {id: `figuur-${number}`}, "De tabel wordt gemaakt …");
  const below = h("p", {class: "figure-caption"});
  const sentence = h("p", {class: "figure-sentence"});
  const note = h("span");
  const provenance = h("p", {class: "figure-provenance"});
  let now: FrameText | undefined;
  const links = begripLinks(begrippen);
  return {
    element: h(
      "figure",
      {"data-figuur": number, "aria-labelledby": title.id},
      h("figcaption", {}, h("p", {class: "figure-number"}, `Figuur ${number}`), title, below),
      ...controls,
      sentence,
      table,
      h("p", {class: "figure-toelichting"}, note, ...(links.length > 0 ? [" Begrippen: ", ...links, "."] : [])),
      h(
        "div",
        {class: "figure-foot"},
        provenance,
        actions(number, () => now)
      )
    ),
    set(text: FrameText) {
      now = text;
      setText(title, text.attribute.titel);
      setText(below, text.subtitle);
      setText(sentence, text.zin);
      sentence.hidden = text.zin === "";
      setText(note, text.toelichting);
      setText(provenance, text.provenance ?? provenanceLine(text.attribute));
    }
  };
}
