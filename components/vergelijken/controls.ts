import {stateOfAddress} from "../address/addressState.js";
import {h, quietButton, setText} from "../dom/element.js";
import {drawnFirst} from "../figure/renderQueue.js";
import {dateText} from "../format/date.js";
import {capitalise} from "../format/text.js";
import {combobox} from "../inputs/combobox.js";
import {makeFind} from "../inputs/gebiedSearch.js";
import {fireInput, type InputElement, onInput, wholeInput} from "../inputs/input.js";
import {checkboxGroup, select} from "../inputs/options.js";
import {findGebied, gebiedName} from "../model/gebied.js";
import {codeLists, filterNames} from "../model/codeLists.js";
import {notices} from "../page/openPage.js";
import {chosenGemeenten, type CompareChoice, compareMode, MOST_GEMEENTEN} from "./choice.js";
import {gemeenteFilters, type GemeenteRules, notFollowedBy, rulesText} from "./gemeenteRules.js";
import {type Measure, measureOf, allMeasures, momentsOf, usualMoment} from "./measure.js";
import type {Population} from "./similar.js";
import type {Comparison} from "./tables.js";

/** The controls of the page; parts of the page change the choice with `change`, the map adds and takes away a gemeente. */
export type CompareControls = InputElement<CompareChoice> & {
  change: (part: Partial<CompareChoice>) => void;
  swap: (gemeente: string) => void;
};

const measureOptions = allMeasures.map((measure) => ({code: measure.code, naam: measure.naam, groep: measure.groep}));

/** Which gemeenten, on what, and when; its value is the whole choice. It keeps the address. */
export function compareControls(tables: Comparison): CompareControls {
  const {gebieden, manifest} = tables;
  const notice = notices();
  const state = stateOfAddress(compareMode({gebieden, manifest}), (fresh) => {
    show(fresh.choice, fresh.stappen);
    fireInput(element);
  });
  const change = (part: Partial<CompareChoice>) => state.choose({...now, ...part});
  const without = gebieden.filter(
    ({soort: kind}) => !["wijk", "gemeente_2020", "gemeente_2020_geschat"].includes(kind)
  );
  const nameFor = (code: string) => capitalise(gebiedName(gebieden, code));
  const gebied = onInput(
    combobox({
      ...{naam: "gebied", label: "Gemeente of ander gebied", zoek: makeFind(without), nameOf: nameFor},
      help: "Staat voorop; de andere gemeenten staan ernaast"
    }),
    (code) => change({gebied: code, ...(code === now.vergelijk ? {vergelijk: null} : {})})
  );
  const adding = onInput(
    combobox({
      ...{naam: "erbij", label: "Vergelijk met", zoek: makeFind(without.filter(({soort: kind}) => kind !== "land"))},
      ...{nameOf: nameFor, no: "Voeg een gemeente of groep toe"},
      help: "Een gemeente komt erbij; een provincie, regio of klasse komt in de plaats van de andere gemeenten. Nederland staat er altijd naast"
    }),
    (code) => {
      adding.value = "";
      if (code === "") return;
      const gebied = findGebied(gebieden, code)!;
      if (gebied.soort === "gemeente" && !code.includes(",")) swap(code, true);
      else change({vergelijk: code});
    }
  );
  const measure = onInput(select({naam: "maat", label: "Maat", options: measureOptions}), (code) =>
    change({maat: code, op: null})
  );
  const moment = onInput(select({naam: "op", label: "Moment"}), (code) =>
    change({op: code === usualMoment(measureOf(now.maat), moments()) ? null : code})
  );
  const start = onInput(
    select({
      ...{naam: "peilmoment", label: "Peilmoment van de start"},
      options: manifest.starts.slice(0, -1).map((code) => ({code, naam: dateText(code)}))
    }),
    (code) => change({peilmoment: code, op: null})
  );
  const groups = gemeenteFilters.map((filter) => ({
    filter,
    group: onInput(
      checkboxGroup({naam: filter, titel: filterNames[filter], options: codeLists[filter]}),
      (codes: readonly string[]) => change({rules: {...now.rules, [filter]: codes} as GemeenteRules})
    )
  }));
  const rulesTally = h("span", {class: "group-tally"});
  const rulesHelp = h("p", {class: "help", role: "status"});
  const who = h(
    "details",
    {class: "group more-rules"},
    h("summary", {}, h("span", {}, "Wie tellen mee"), rulesTally),
    ...groups.map(({group}) => group)
  );
  const rulesBox = h("div", {class: "compare-rules"}, who, rulesHelp);
  const list = h("ul", {class: "chips", "aria-label": "Gemeenten naast elkaar"});
  const why = h("p", {class: "help compare-why"});
  const alike = quietButton("Neem soortgelijke gemeenten", () => change({vergelijk: null}));
  const undo = quietButton("Maak ongedaan", state.back);
  const form = h(
    "form",
    {class: "choice-bar compare-bar", "aria-label": "Keuzes", onsubmit: (event: Event) => event.preventDefault()},
    ...[measure, moment, start, gebied, adding, rulesBox],
    h("div", {class: "compare-chosen"}, list, why, h("div", {class: "compare-buttons"}, alike, undo)),
    notice.element
  );
  let now = state.read().choice;
  let populations: readonly Population[] = [];
  let first = true;

  const moments = () => momentsOf(measureOf(now.maat), manifest, now.peilmoment);

  /** Adds a gemeente to those that stand beside the own ones, or takes it away. */
  function swap(gemeente: string, only = false) {
    const {own, all} = chosenGemeenten(now, gebieden, populations);
    if (own.includes(gemeente)) return;
    const others = all.filter((code) => !own.includes(code));
    const there = others.includes(gemeente);
    if (there && only) return;
    if (!there && all.length >= MOST_GEMEENTEN && now.vergelijk !== null)
      return notice.show({tekst: `Er staan al ${MOST_GEMEENTEN} gemeenten naast elkaar. Haal er eerst een weg.`});
    // What was proposed makes room for what is chosen.
    const kept = now.vergelijk === null && !there ? [] : others;
    const fresh = there ? kept.filter((code) => code !== gemeente) : [...kept, gemeente];
    change({vergelijk: fresh.length === 0 ? null : fresh.join(",")});
  }

  function chips() {
    const chosen = chosenGemeenten(now, gebieden, populations);
    list.replaceChildren(
      ...chosen.all.map((code) =>
        h(
          "li",
          {},
          chosen.own.includes(code)
            ? h("span", {class: "chip chip-own"}, nameFor(code))
            : h(
                "button",
                {type: "button", class: "chip", "aria-label": `Verwijder ${nameFor(code)}`, onclick: () => swap(code)},
                nameFor(code),
                h("span", {"aria-hidden": "true"}, "×")
              )
        )
      )
    );
    setText(why, chosen.why);
  }

  function show(choice: CompareChoice, steps: number) {
    now = choice;
    const asked: Measure = measureOf(choice.maat);
    measure.value = choice.maat;
    moment.setOptions([...moments()].reverse().map(({code, naam}) => ({code, naam})));
    moment.value = choice.op ?? usualMoment(asked, moments());
    moment.hidden = moments().length < 2;
    start.value = choice.peilmoment;
    start.hidden = asked.kind === "indicator" || asked.kind === "klok";
    gebied.value = choice.gebied;
    adding.value = "";
    alike.hidden = choice.vergelijk === null || findGebied(gebieden, choice.gebied)?.soort !== "gemeente";
    for (const {filter, group} of groups) group.value = choice.rules[filter];
    const rules = rulesText(choice.rules);
    const unfollowed = notFollowedBy(asked);
    setText(rulesTally, rules.length === 0 ? "" : `${rules.length} gekozen`);
    who.hidden = unfollowed !== null && rules.length === 0;
    setText(
      rulesHelp,
      unfollowed !== null && rules.length > 0 ? `${unfollowed} ${rules.join("; ")} telt hier niet mee.` : ""
    );
    undo.disabled = steps === 0;
    notice.show();
    chips();
    void tables.populations(choice.peilmoment).then((known) => {
      if (now !== choice) return;
      populations = known;
      chips();
    });
    if (!first) notice.say(`Figuren bijgewerkt: ${asked.naam}.`);
  }

  const element = Object.assign(
    wholeInput<CompareChoice, HTMLElement>(h("div", {class: "compare-controls"}, form), {
      get: () => now,
      set: state.choose
    }),
    {change, swap: (gemeente: string) => swap(gemeente)}
  );
  const begin = state.read();
  show(begin.choice, begin.stappen);
  void drawnFirst.then(() => (first = false));
  return element;
}
