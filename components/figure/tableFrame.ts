import {h, setText} from "../dom/element.js";
import {provenanceLine} from "./attributes.js";
import {actions, type Portable} from "./figure.js";
import {follow} from "./renderQueue.js";
import {begripLinks} from "./subject.js";
import {Unreachable} from "../page/openPage.js";

/** What stands around a table that is a figure in itself, and what of it can be taken home. */
export interface FrameText extends Portable {
  zin: string;
  toelichting: string;
  /** Where the numbers come from, where that is not the source of the site. */
  provenance?: string;
}

export interface TableFrameOptions<Answer> {
  /** Puts an answer in the table and says what stands around it. Without it the answer is itself what stands around. */
  draw?: (answer: Answer) => FrameText;
  begrippen?: readonly string[];
  controls?: readonly HTMLElement[];
  /** Rank of the title in the page. */
  heading?: "h2" | "h3";
}

/**
 * The frame of a figure for a table that always stands open: title, subtitle, table, sentence, notes, source, download. Made
 * once; `show` puts the newest answer in it.
 */
export function tableFrame<Answer = FrameText>(
  number: string,
  table: HTMLElement,
  options: TableFrameOptions<Answer> = {}
) {
  const {begrippen = [], controls = [], heading = "h2", draw = (answer) => answer as unknown as FrameText} = options;
  const title = h(heading, {id: `figuur-${number}`}, "De tabel wordt gemaakt …");
  const below = h("p", {class: "figure-caption"});
  const sentence = h("p", {class: "figure-sentence"});
  const note = h("span");
  const provenance = h("p", {class: "figure-provenance"});
  let now: FrameText | undefined;
  const links = begripLinks(begrippen);
  const element = h(
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
  );

  function set(text: FrameText) {
    now = text;
    table.hidden = false;
    setText(title, text.attribute.titel);
    setText(below, text.subtitle);
    say(text.zin);
    setText(note, text.toelichting);
    setText(provenance, text.provenance ?? provenanceLine(text.attribute));
  }

  function say(text: string) {
    setText(sentence, text);
    sentence.hidden = text === "";
  }

  function fail(error: unknown) {
    console.error(error);
    table.hidden = true;
    setText(title, "Deze tabel kon niet worden getoond");
    say(error instanceof Unreachable ? error.message : "Probeer het opnieuw of kies iets anders.");
  }

  return Object.assign(element, {
    set,
    /** Shows an answer when it comes, unless a newer one comes before it. */
    show(answer: Answer | Promise<Answer>) {
      void follow(element, answer, (value) => set(draw(value)), fail);
    }
  });
}
