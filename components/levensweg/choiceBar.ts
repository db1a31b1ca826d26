import {h} from "../dom/element.js";
import {capitalise} from "../figure/rows.js";
import {dateText} from "../format/date.js";
import {drawer} from "../inputs/buttons.js";
import {combobox} from "../inputs/combobox.js";
import {makeFind} from "../inputs/gebiedSearch.js";
import {chips, group, type GroupOption, methods} from "../inputs/optionGroup.js";
import {type Choice, filters} from "../model/choice.js";
import {gebiedName} from "../model/gebied.js";
import {codeLists, filterNames} from "../tables/gebieden.js";
import type {Werkbank} from "../tables/werkbank.js";

const open: string[] = ["huishoudtype", "gebeurtenis"];

/** All controls of the cohort; fires `onChoice` with the whole choice at every change. */
export function choiceBar({gebieden, manifest}: Werkbank, onChoice: (choice: Choice) => void) {
  const find = makeFind(gebieden);
  const nameOf = (code: string) => capitalise(gebiedName(gebieden, code));
  const gebied = combobox({naam: "gebied", label: "Gebied", zoek: find, nameOf, help: "Zoek op naam of code"});
  const compare = combobox({naam: "vergelijk", label: "Vergelijk met", zoek: find, nameOf, no: "Geen vergelijking"});
  const start = h("select", {id: "keuze-peilmoment", name: "peilmoment"}, ...manifest.starts.map(startOption));
  const groups = filters.map((filter) => ({filter, ...filterGroup(filter)}));
  const basis = group("radio", "basis", methods.basis.titel, methods.basis.options);
  const noemer = group("radio", "noemer", methods.noemer.titel, methods.noemer.options);
  let now: Choice | undefined;

  function read(): Choice {
    return {
      gebied: gebied.element.value,
      vergelijk: compare.element.value || null,
      peilmoment: start.value,
      ...(Object.fromEntries(groups.map(({filter, values}) => [filter, values()])) as Pick<
        Choice,
        (typeof filters)[number]
      >),
      basis: basis.values()[0] as Choice["basis"],
      noemer: noemer.values()[0] as Choice["noemer"]
    };
  }

  const form = h(
    "form",
    {
      class: "choice-bar",
      "aria-label": "Keuzes",
      oninput: () => onChoice(read()),
      onsubmit: (e: Event) => e.preventDefault()
    },
    gebied.element,
    compare.element,
    h("div", {class: "field"}, h("label", {for: start.id}, "Peilmoment van de start"), start),
    ...groups.map(({element}) => element),
    basis.element,
    noemer.element
  );
  const barDrawer = drawer(form);

  return {
    element: barDrawer.element,
    set(choice: Choice) {
      now = choice;
      gebied.set(choice.gebied);
      compare.set(choice.vergelijk ?? "");
      start.value = choice.peilmoment;
      for (const {filter, set} of groups) set(choice[filter]);
      basis.set([choice.basis]);
      noemer.set([choice.noemer]);
      barDrawer.count(chips(choice, gebieden).length);
    },
    /** Brings the visitor to the control of a choice. */
    focus(key: keyof Choice) {
      barDrawer.open();
      const box = [...groups, {filter: "basis", ...basis}, {filter: "noemer", ...noemer}].find(
        ({filter}) => filter === key
      );
      if (box) box.focus();
      else form.querySelector<HTMLElement>(`[name="${key}"]`)?.focus();
    },
    choice: () => now
  };
}

const startOption = (moment: string) => h("option", {value: moment}, dateText(moment));

function filterGroup(filter: (typeof filters)[number]) {
  const options = codeLists[filter].map((item): GroupOption => {
    const assumed = "aangenomen" in item && item.aangenomen;
    return {code: item.code, naam: item.naam, ...(assumed ? {uitleg: "Aangenomen: geen bron noemt deze"} : {})};
  });
  return group("checkbox", filter, filterNames[filter], options, open.includes(filter));
}
