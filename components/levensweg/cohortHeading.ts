import {sentence} from "../cohort/sentence.js";
import {h} from "../dom/element.js";
import {chips} from "../inputs/optionGroup.js";
import type {Choice} from "../model/choice.js";
import type {Gebied} from "../model/gebied.js";

export interface CohortHeadingOptions {
  gebieden: readonly Gebied[];
  standard: Choice;
  to: (key: keyof Choice) => void;
  choose: (choice: Choice) => void;
  back: () => void;
}

/** The cohort in words, each choice in it a way to its control, and the chips to take choices away. */
export function cohortHeading({gebieden, standard, to, choose, back}: CohortHeadingOptions) {
  const words = h("p", {class: "cohort-sentence", tabindex: -1});
  const list = h("ul", {class: "chips", "aria-label": "Gekozen"});
  const clear = h("button", {type: "button", class: "button-quiet", onclick: () => route(empty)}, "Wis alles");
  const undo = h("button", {type: "button", class: "button-quiet", onclick: back}, "Maak ongedaan");

  /** What is left when all is wiped: the gebied and the peilmoment. */
  let empty: Choice = {...standard};

  const spring = (key: keyof Choice) => (click: Event) => {
    click.preventDefault();
    to(key);
  };

  function route(choice: Choice) {
    words.focus({preventScroll: true});
    choose(choice);
  }

  return {
    element: h(
      "section",
      {class: "cohort-heading", "aria-label": "De startgroep in woorden"},
      words,
      h("div", {class: "cohort-buttons"}, list, clear, undo)
    ),
    setChoice(choice: Choice, steps: number) {
      const chosen = chips(choice, gebieden);
      const button = ({soort: kind, naam, zonder}: (typeof chosen)[number]) =>
        h(
          "button",
          {type: "button", class: "chip", "aria-label": `Verwijder ${kind}: ${naam}`, onclick: () => route(zonder)},
          naam,
          h("span", {"aria-hidden": "true"}, "×")
        );
      list.replaceChildren(...chosen.map((chip) => h("li", {}, button(chip))));
      list.hidden = chosen.length === 0;
      empty = {...standard, gebied: choice.gebied, peilmoment: choice.peilmoment};
      clear.disabled = chosen.length === 0;
      undo.disabled = steps === 0;
    },
    /** Without a count where the choice has no answer. */
    setSentence(choice: Choice, aantal: number | null) {
      words.replaceChildren(
        ...sentence(choice, gebieden, aantal).map(({tekst: text, to: key}) =>
          key ? h("a", {href: `#keuze-${key}`, class: "word", "data-naar": key, onclick: spring(key)}, text) : text
        )
      );
    }
  };
}
