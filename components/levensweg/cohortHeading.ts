import {ruleText} from "../cohort/cohorts.js";
import {
  allOfFilters,
  asksAll,
  type Choice,
  type Filter,
  filters,
  onlySide,
  rulesOf,
  type Side,
  sideLetter,
  sides,
  withRules
} from "../model/choice.js";
import {sentence} from "../cohort/sentence.js";
import {h} from "../dom/element.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import type {Base} from "../queries/attrition.js";
import {uncapitalise} from "../format/text.js";
import {codeName, filterNames} from "../model/codeLists.js";
import {methods} from "./definitions.js";

export interface CohortHeadingOptions {
  gebieden: readonly Gebied[];
  standard: Choice;
  to: (key: keyof Choice, side: Side) => void;
  choose: (choice: Choice) => void;
  back: () => void;
  forward: () => void;
}

/** The cohorts in words, each choice in them a way to its control, and the chips to take choices away. */
export function cohortHeading({gebieden, standard, to, choose, back, forward}: CohortHeadingOptions) {
  const words = h("p", {class: "cohort-sentence", tabindex: -1});
  const wordsB = h("p", {class: "cohort-sentence", hidden: true});
  const list = h("ul", {class: "chips", "aria-label": "Gekozen"});
  const quiet = (text: string, onclick: () => void, keys?: string) =>
    h("button", {type: "button", class: "button-quiet", onclick, "aria-keyshortcuts": keys}, text);
  const clear = quiet("Wis alles", () => route(empty));
  const undo = quiet("Maak ongedaan", back, "Control+Z");
  const redo = quiet("Opnieuw", forward, "Control+Shift+Z");

  /** What is left when all is wiped: the gebied and the peilmoment. */
  let empty: Choice = {...standard};

  const spring = (key: keyof Choice, side: Side) => (click: Event) => {
    click.preventDefault();
    to(key, side);
  };

  function route(choice: Choice) {
    words.focus({preventScroll: true});
    choose(choice);
  }

  /** The sentence of one side, after its letter or name where there are two. */
  function partsOf(choice: Choice, side: Side, aantal: number | null, base: Base): (Node | string)[] {
    const {naam} = rulesOf(choice, side);
    const two = choice.rulesB !== null;
    const name = [two ? sideLetter(side) : "", naam].filter(Boolean).join(" · ");
    return [
      ...(name === "" ? [] : [h("span", {class: "cohort-letter"}, name), " "]),
      ...sentence(onlySide(choice, side), gebieden, aantal, base).map(({tekst: text, to: key}) =>
        key ? h("a", {href: `#keuze-${key}`, class: "word", "data-naar": key, onclick: spring(key, side)}, text) : text
      )
    ];
  }

  const element = h(
    "section",
    {class: "cohort-heading", "aria-label": "De startgroep in woorden"},
    words,
    wordsB,
    h("div", {class: "cohort-buttons"}, list, clear, undo, redo)
  );

  return {
    element,
    setChoice(choice: Choice, steps: number, ahead: number) {
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
      redo.disabled = ahead === 0;
    },
    /** `counts`: of each side; without them where the choice has no answer. */
    setSentence(choice: Choice, counts: readonly number[] | null, base: Base = "startgroep") {
      words.replaceChildren(...partsOf(choice, 0, counts?.[0] ?? null, base));
      element.classList.toggle("two-cohorts", choice.rulesB !== null);
      wordsB.hidden = choice.rulesB === null;
      wordsB.replaceChildren(...(choice.rulesB === null ? [] : partsOf(choice, 1, counts?.[1] ?? null, base)));
    }
  };
}

/** One choice that can be taken away; `zonder` is what remains. */
interface Chip {
  soort: string;
  naam: string;
  zonder: Choice;
}

/** The choices that differ from the default, in the order of the bar; those of two cohorts with their letter. */
export function chips(choice: Choice, gebieden: readonly Gebied[]): Chip[] {
  const compare = choice.vergelijk === null ? [] : [compareChip(choice, choice.vergelijk, gebieden)];
  const two = choice.rulesB !== null;
  const chosen = sides(two ? choice : onlySide(choice, 0)).flatMap(({kant: side}) => {
    const letter = two ? `${sideLetter(side)}: ` : "";
    return filters.flatMap((filter) =>
      ruleChips(choice, side, filter).map((chip) => ({...chip, naam: letter + chip.naam}))
    );
  });
  const mode = (["basis", "noemer"] as const)
    .filter((key) => choice[key] !== methods[key].options[0]!.code)
    .map((key) => ({
      soort: methods[key].titel,
      naam: methods[key].options.find(({code}) => code === choice[key])!.naam,
      zonder: {...choice, [key]: methods[key].options[0]!.code}
    }));
  return [...compare, ...chosen, ...mode];
}

/** A chip for each code of a rule; one for all where all must hold. */
function ruleChips(choice: Choice, side: Side, filter: Filter): Chip[] {
  const rules = rulesOf(choice, side);
  const codes: readonly string[] = rules[filter];
  const without = (left: readonly string[]) => withRules(choice, side, {[filter]: left});
  const kind = filterNames[filter];
  if (codes.length > 1 && allOfFilters.some((item) => item === filter) && asksAll(rules, filter))
    return [{soort: kind, naam: ruleText(rules, filter).slice(kind.length + 2), zonder: without([])}];
  return codes.map((code) => ({
    soort: kind,
    naam: filter === "zonder" ? `zonder ${uncapitalise(codeName(filter, code))}` : codeName(filter, code),
    zonder: without(codes.filter((other) => other !== code))
  }));
}

const compareChip = (choice: Choice, code: string, gebieden: readonly Gebied[]): Chip => ({
  ...{soort: "Vergelijk met", naam: gebiedName(gebieden, code)},
  zonder: {...choice, vergelijk: null}
});
