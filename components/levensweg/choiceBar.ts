import {h} from "../dom/element.js";
import {capitalise} from "../format/text.js";
import {dateText} from "../format/date.js";
import {combobox} from "../inputs/combobox.js";
import {makeFind} from "../inputs/gebiedSearch.js";
import {asInput} from "../inputs/input.js";
import {checkboxGroup, drawer, type GroupOption, radioGroup, select} from "../inputs/options.js";
import {type Choice, type Filter, filters} from "../model/choice.js";
import {gebiedName} from "../model/gebied.js";
import {codeLists, filterNames} from "../tables/gebieden.js";
import type {Werkbank} from "../tables/werkbank.js";
import {chips} from "./cohortHeading.js";
import {methods} from "./definitions.js";

const open: string[] = ["huishoudtype", "gebeurtenis"];

/** All controls of the cohort; its value is the whole choice. */
export function choiceBar({gebieden, manifest}: Pick<Werkbank, "gebieden" | "manifest">, value: Choice) {
  const find = makeFind(gebieden);
  const nameOf = (code: string) => capitalise(gebiedName(gebieden, code));
  const starts = manifest.starts.map((moment) => ({code: moment, naam: dateText(moment)}));
  const gebied = combobox({naam: "gebied", label: "Gebied", zoek: find, nameOf, help: "Zoek op naam of code"});
  const compare = combobox({naam: "vergelijk", label: "Vergelijk met", zoek: find, nameOf, no: "Geen vergelijking"});
  const start = select({naam: "peilmoment", label: "Peilmoment van de start", options: starts});
  const groups = Object.fromEntries(filters.map((filter) => [filter, filterGroup(filter)])) as Groups;
  const basis = radioGroup({naam: "basis", ...methods.basis});
  const noemer = radioGroup({naam: "noemer", ...methods.noemer});
  const inputs = {gebied, vergelijk: compare, peilmoment: start, ...groups, basis, noemer};
  const form = h(
    "form",
    {class: "choice-bar", "aria-label": "Keuzes", onsubmit: (e: Event) => e.preventDefault()},
    ...Object.values(inputs)
  );
  const bar = drawer(form);

  let shown = value;
  const read = (): Choice => ({
    ...shown,
    gebied: gebied.value,
    vergelijk: compare.value || null,
    peilmoment: start.value,
    ...(Object.fromEntries(filters.map((filter) => [filter, groups[filter].value])) as Pick<Choice, Filter>),
    basis: basis.value as Choice["basis"],
    noemer: noemer.value as Choice["noemer"]
  });

  const count = () => bar.count(chips(read(), gebieden).length);

  function show(choice: Choice) {
    shown = choice;
    gebied.value = choice.gebied;
    compare.value = choice.vergelijk ?? "";
    start.value = choice.peilmoment;
    for (const filter of filters) groups[filter].value = choice[filter];
    basis.value = choice.basis;
    noemer.value = choice.noemer;
    count();
  }

  form.addEventListener("input", count);
  show(value);
  return Object.assign(asInput<Choice, HTMLElement>(bar.element, {get: read, set: show}), {
    /** Brings the visitor to the control of a choice. */
    focusOn(key: keyof Choice) {
      bar.open();
      (inputs as Partial<Record<keyof Choice, {focus(): void}>>)[key]?.focus();
    }
  });
}

type Groups = Record<Filter, ReturnType<typeof filterGroup>>;

function filterGroup(filter: Filter) {
  const options = codeLists[filter].map((item): GroupOption => {
    const assumed = "aangenomen" in item && item.aangenomen;
    return {code: item.code, naam: item.naam, ...(assumed ? {uitleg: "Aangenomen: geen bron noemt deze"} : {})};
  });
  return checkboxGroup({naam: filter, titel: filterNames[filter], options, open: open.includes(filter)});
}
