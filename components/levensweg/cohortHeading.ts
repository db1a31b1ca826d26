import {sentence} from "../cohort/sentence.js";
import {h} from "../dom/element.js";
import {type Choice, filters} from "../model/choice.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {codeName, filterNames} from "../tables/gebieden.js";
import {methods} from "./definitions.js";

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

/** One choice that can be taken away; `zonder` is what remains. */
interface Chip {
  soort: string;
  naam: string;
  zonder: Choice;
}

/** The choices that differ from the default, in the order of the bar. */
export function chips(choice: Choice, gebieden: readonly Gebied[]): Chip[] {
  const compare = choice.vergelijk === null ? [] : [compareChip(choice, choice.vergelijk, gebieden)];
  const chosen = filters.flatMap((filter) =>
    choice[filter].map((code) => ({
      soort: filterNames[filter],
      naam: codeName(filter, code),
      zonder: {...choice, [filter]: choice[filter].filter((other) => other !== code)}
    }))
  );
  const mode = (["basis", "noemer"] as const)
    .filter((key) => choice[key] !== methods[key].options[0]!.code)
    .map((key) => ({
      soort: methods[key].titel,
      naam: methods[key].options.find(({code}) => code === choice[key])!.naam,
      zonder: {...choice, [key]: methods[key].options[0]!.code}
    }));
  return [...compare, ...chosen, ...mode];
}

const compareChip = (choice: Choice, code: string, gebieden: readonly Gebied[]): Chip => ({
  ...{soort: "Vergelijk met", naam: gebiedName(gebieden, code)},
  zonder: {...choice, vergelijk: null}
});
