import {h, setText} from "../dom/element.js";
import {capitalise} from "../format/text.js";
import {dateText} from "../format/date.js";
import {combobox} from "../inputs/combobox.js";
import {makeFind} from "../inputs/gebiedSearch.js";
import {asInput, onInput} from "../inputs/input.js";
import {buttonRow, checkboxGroup, drawer, type GroupOption, radioGroup, select} from "../inputs/options.js";
import {
  type AllOf,
  allOfFilters,
  asksAll,
  type Choice,
  type Filter,
  filters,
  type Rules,
  rulesOf,
  sameRules,
  type Side,
  withRules
} from "../model/choice.js";
import {gebiedName} from "../model/gebied.js";
import {codeLists, filterNames} from "../model/codeLists.js";
import type {Werkbank} from "../tables/werkbank.js";
import {chips} from "./cohortHeading.js";
import {methods} from "./definitions.js";

const open: readonly Filter[] = ["huishoudtype", "gebeurtenis"];
/** Rules that are asked less stand together, folded. */
const lessAsked: readonly Filter[] = ["voorziening", "zonder", "stapeling", "combinatie"];

/** What holds for A and B together. */
export type SharedControl = "peilmoment" | "tot" | "basis" | "noemer";

export interface ChoiceBarOptions {
  /** The rules that the page follows. */
  follows?: readonly Filter[];
  /** What the page lets choose for both cohorts together. */
  shared?: readonly SharedControl[];
  /** Why other rules are not there. */
  because?: string;
  /** Whether several gemeenten can be chosen together. */
  lists?: boolean;
}

/** All controls of the cohorts; its value is the whole choice. The rules that stand there are those of one side: A, until B is asked for. */
export function choiceBar(
  {gebieden, manifest}: Pick<Werkbank, "gebieden" | "manifest">,
  value: Choice,
  {
    follows: followed = filters,
    shared = ["peilmoment", "tot", "basis", "noemer"],
    because,
    lists = true
  }: ChoiceBarOptions = {}
) {
  // A group of the typologie is made where it is seen, and taken away where the rules are counted.
  const follows: readonly Filter[] = followed.filter((filter) => filter !== "reeks");
  const find = makeFind(gebieden, {lists});
  const nameOf = (code: string) => capitalise(gebiedName(gebieden, code));
  const starts = manifest.starts.map((moment) => ({code: moment, naam: dateText(moment)}));
  const gebied = combobox({naam: "gebied", label: "Gebied", zoek: find, nameOf, help: "Zoek op naam of code"});
  const compare = combobox({naam: "vergelijk", label: "Vergelijk met", zoek: find, nameOf, no: NO_COMPARISON});
  const start = select({naam: "peilmoment", label: "Peilmoment van de start", options: starts});
  const until = select({
    ...{naam: "tot", label: "Gevolgd tot en met"},
    options: [
      {code: "", naam: "Zoals gepubliceerd"},
      ...manifest.starts.slice(1).map((moment) => ({code: moment, naam: dateText(moment)}))
    ]
  });
  const sideRow = buttonRow({naam: "cohort", titel: "Regels van", options: sideOptions});
  const following = h("p", {class: "help", id: "keuze-cohort-hulp"});
  const groups = Object.fromEntries(follows.map((filter) => [filter, ruleGroup(filter)])) as Partial<Groups>;
  const of = (list: readonly Filter[]) => list.filter((filter) => follows.includes(filter));
  const tally = h("span", {class: "group-tally"});
  const more = h(
    "details",
    {class: "group more-rules"},
    h("summary", {}, h("span", {}, "Meer regels"), tally),
    ...of(lessAsked).map((filter) => groups[filter]!.element)
  );
  const basis = radioGroup({naam: "basis", ...methods.basis});
  const noemer = radioGroup({naam: "noemer", ...methods.noemer});
  const usual = of(filters.filter((filter) => !lessAsked.includes(filter)));
  const form = h(
    "form",
    {class: "choice-bar", "aria-label": "Keuzes", onsubmit: (e: Event) => e.preventDefault()},
    ...[gebied, compare, shared.includes("peilmoment") && start, shared.includes("tot") && until],
    follows.length > 0 && h("div", {class: "side-choice"}, sideRow, following),
    ...usual.map((filter) => groups[filter]!.element),
    of(lessAsked).length > 0 && more,
    because && h("p", {class: "help"}, because),
    shared.includes("basis") && basis,
    shared.includes("noemer") && noemer
  );
  const bar = drawer(form);

  let shown = value;
  let side: Side = 0;

  function readRules(): Partial<Rules> {
    const codes = (filter: Filter): readonly string[] => groups[filter]?.value ?? rulesOf(shown, side)[filter];
    const all = (filter: AllOf) =>
      codes(filter).length > 1 && (groups[filter]?.all ?? asksAll(rulesOf(shown, side), filter));
    return {
      ...Object.fromEntries(filters.map((filter) => [filter, codes(filter)])),
      alle: allOfFilters.filter(all)
    };
  }

  function read(): Choice {
    const otherwise = {
      ...shown,
      gebied: gebied.value,
      vergelijk: compare.value || null,
      peilmoment: start.value,
      tot: until.value || null,
      basis: basis.value as Choice["basis"],
      noemer: noemer.value as Choice["noemer"]
    };
    const named = {
      ...otherwise,
      naam: otherwise.gebied === shown.gebied ? shown.naam : "",
      rulesB:
        shown.rulesB !== null && otherwise.vergelijk !== shown.vergelijk ? {...shown.rulesB, naam: ""} : shown.rulesB
    };
    const rules = readRules();
    const same = sameRules(rulesOf(shown, side), {...rulesOf(shown, side), ...rules});
    return same ? named : withRules(named, side, rules);
  }

  const count = () => bar.count(chips(read(), gebieden).length);

  function showRules() {
    const rules = rulesOf(shown, side);
    for (const [filter, group] of Object.entries(groups) as [Filter, Group][]) {
      group.value = rules[filter];
      group.all = asksAll(rules, filter);
    }
    const chosen = lessAsked.filter((filter) => groups[filter] && rules[filter].length > 0).length;
    setText(tally, chosen === 0 ? "" : `${chosen} gekozen`);
    const follow = side === 1 && shown.rulesB === null;
    setText(following, follow ? "Cohort B volgt de regels van A, tot u hier iets verandert." : "");
    following.hidden = !follow;
  }

  function show(choice: Choice) {
    shown = choice;
    gebied.value = choice.gebied;
    compare.value = choice.vergelijk ?? "";
    compare.setNo(choice.rulesB === null ? NO_COMPARISON : "Zelfde gebied");
    start.value = choice.peilmoment;
    until.value = choice.tot ?? "";
    basis.value = choice.basis;
    noemer.value = choice.noemer;
    showRules();
    count();
  }

  function showSide(fresh: Side) {
    side = fresh;
    sideRow.value = fresh === 0 ? "a" : "b";
    showRules();
  }

  sideRow.addEventListener("input", (event) => event.stopPropagation());
  onInput(sideRow, (letter) => showSide(letter === "a" ? 0 : 1));
  form.addEventListener("input", count);
  show(value);
  const inputs: Partial<Record<keyof Choice, {focus(): void}>> = {
    ...{gebied, vergelijk: compare, peilmoment: start, tot: until, basis, noemer},
    ...groups
  };
  return Object.assign(asInput<Choice, HTMLElement>(bar.element, {get: read, set: show}), {
    /** Brings the visitor to the control of a choice, with the rules of the side that is meant. */
    focusOn(key: keyof Choice, of: Side = 0) {
      bar.open();
      if (key in groups) showSide(of);
      if (lessAsked.some((filter) => filter === key)) more.open = true;
      const target = key === "gebied" && of === 1 && shown.vergelijk !== null ? "vergelijk" : key;
      inputs[target]?.focus();
    },
    /** Brings the visitor to the rules of a side. */
    focusOnSide(of: Side) {
      bar.open();
      showSide(of);
      sideRow.querySelector<HTMLInputElement>("input:checked")?.focus();
    }
  });
}

const NO_COMPARISON = "Geen vergelijking";

const sideOptions = [
  {code: "a", naam: "Cohort A"},
  {code: "b", naam: "Cohort B"}
] as const;

type Group = ReturnType<typeof ruleGroup>;
type Groups = Record<Filter, Group>;

/** The codes of a rule, and where one may ask for all of them at once whether that is asked. */
function ruleGroup(filter: Filter) {
  const options = codeLists[filter].map((item): GroupOption => {
    const assumed = "aangenomen" in item && item.aangenomen;
    return {code: item.code, naam: item.naam, ...(assumed ? {uitleg: "Aangenomen: geen bron noemt deze"} : {})};
  });
  const group = checkboxGroup({naam: filter, titel: filterNames[filter], options, open: open.includes(filter)});
  const id = `keuze-alle-${filter}`;
  const box = h("input", {type: "checkbox", name: "alle", value: filter, id});
  const line = h(
    "div",
    {class: "group-line group-all", hidden: true},
    box,
    h("label", {for: id}, "Alle gekozen samen")
  );
  const fits = allOfFilters.some((item) => item === filter);
  if (fits) group.querySelector("fieldset")!.append(line);
  const refresh = () => void (line.hidden = group.value.length < 2);
  group.addEventListener("input", refresh);
  return {
    element: group,
    focus: group.focus,
    get value(): readonly string[] {
      return group.value;
    },
    set value(codes: readonly string[]) {
      group.value = codes;
      refresh();
    },
    get all(): boolean {
      return box.checked;
    },
    set all(on: boolean) {
      box.checked = on;
    }
  };
}
