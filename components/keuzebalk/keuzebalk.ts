import {codelijsten, filternamen} from "../cohort/codelijsten.js";
import {filters, type Keuze} from "../cohort/keuze.js";
import {hoofdletter} from "../figuur/figuurnaam.js";
import {gebiednaam} from "../cohort/gebiednaam.js";
import {h} from "../dom/h.js";
import {datum} from "../opmaak/datum.js";
import type {Werkbank} from "../werkbank/werkbank.js";
import {chips} from "./chips.js";
import {combobox} from "./combobox.js";
import {groep, type Optie} from "./groep.js";
import {la} from "./la.js";
import {rekenwijzen} from "./rekenwijze.js";
import {maakZoek} from "./zoek.js";

const open: string[] = ["huishoudtype", "gebeurtenis"];

/** All controls of the cohort; fires `opKeuze` with the whole choice at every change. */
export function keuzebalk({gebieden, manifest}: Werkbank, opKeuze: (keuze: Keuze) => void) {
  const zoek = maakZoek(gebieden);
  const noem = (code: string) => hoofdletter(gebiednaam(gebieden, code));
  const gebied = combobox({naam: "gebied", label: "Gebied", zoek, noem, hulp: "Zoek op naam of code"});
  const vergelijk = combobox({naam: "vergelijk", label: "Vergelijk met", zoek, noem, geen: "Geen vergelijking"});
  const start = h("select", {id: "keuze-peilmoment", name: "peilmoment"}, ...manifest.starts.map(startOptie));
  const groepen = filters.map((filter) => ({filter, ...filterGroep(filter)}));
  const basis = groep("radio", "basis", rekenwijzen.basis.titel, rekenwijzen.basis.opties);
  const noemer = groep("radio", "noemer", rekenwijzen.noemer.titel, rekenwijzen.noemer.opties);
  let nu: Keuze | undefined;

  function lees(): Keuze {
    return {
      gebied: gebied.element.value,
      vergelijk: vergelijk.element.value || null,
      peilmoment: start.value,
      ...(Object.fromEntries(groepen.map(({filter, waarden}) => [filter, waarden()])) as Pick<
        Keuze,
        (typeof filters)[number]
      >),
      basis: basis.waarden()[0] as Keuze["basis"],
      noemer: noemer.waarden()[0] as Keuze["noemer"]
    };
  }

  const formulier = h(
    "form",
    {
      class: "keuzebalk",
      "aria-label": "Keuzes",
      oninput: () => opKeuze(lees()),
      onsubmit: (e: Event) => e.preventDefault()
    },
    gebied.element,
    vergelijk.element,
    h("div", {class: "veld"}, h("label", {for: start.id}, "Peilmoment van de start"), start),
    ...groepen.map(({element}) => element),
    basis.element,
    noemer.element
  );
  const lade = la(formulier);

  return {
    element: lade.element,
    zet(keuze: Keuze) {
      nu = keuze;
      gebied.zet(keuze.gebied);
      vergelijk.zet(keuze.vergelijk ?? "");
      start.value = keuze.peilmoment;
      for (const {filter, zet} of groepen) zet(keuze[filter]);
      basis.zet([keuze.basis]);
      noemer.zet([keuze.noemer]);
      lade.tel(chips(keuze, gebieden).length);
    },
    /** Brings the visitor to the control of a choice. */
    focus(sleutel: keyof Keuze) {
      lade.open();
      const vak = [...groepen, {filter: "basis", ...basis}, {filter: "noemer", ...noemer}].find(
        ({filter}) => filter === sleutel
      );
      if (vak) vak.focus();
      else formulier.querySelector<HTMLElement>(`[name="${sleutel}"]`)?.focus();
    },
    keuze: () => nu
  };
}

const startOptie = (moment: string) => h("option", {value: moment}, datum(moment));

function filterGroep(filter: (typeof filters)[number]) {
  const opties = codelijsten[filter].map((item): Optie => {
    const aangenomen = "aangenomen" in item && item.aangenomen;
    return {code: item.code, naam: item.naam, ...(aangenomen ? {uitleg: "Aangenomen: geen bron noemt deze"} : {})};
  });
  return groep("checkbox", filter, filternamen[filter], opties, open.includes(filter));
}
