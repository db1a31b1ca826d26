import {gebiednaam} from "../cohort/gebiednaam.js";
import {h, zetTekst} from "../dom/h.js";
import {indelingregel} from "../gebiedsindeling/regel.js";
import {hoofdletter} from "../figuur/figuurnaam.js";
import {combobox} from "../keuzebalk/combobox.js";
import {maakZoek} from "../keuzebalk/zoek.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Gebied} from "../werkbank/gebied.js";
import {laatstePeriode, metGebied, type MonitorKeuze} from "./keuze.js";

export interface MonitorbalkOpties<Keuze extends MonitorKeuze> {
  gebieden: readonly Gebied[];
  /** The perioden to choose from, in order of time; without a list the page has no choice of periode. */
  perioden?: readonly string[];
  /** Which gebieden can be chosen, where those are not all. */
  kiesbaar?: (gebied: Gebied) => boolean;
  label?: string;
  /** Whether the page compares. */
  vergelijkbaar?: boolean;
  /** Gets the whole choice at every change; `staat.kies` fits. */
  kies: (keuze: Keuze) => void;
  /** Undoes the last choice; `staat.terug` fits. */
  terug: () => void;
}

/** The bar above a page of the monitor: gebied, what it is compared with, periode. Fill it with `zet`. */
export function monitorbalk<Keuze extends MonitorKeuze>({
  gebieden,
  perioden = [],
  kiesbaar = () => true,
  label = "Gemeente of ander gebied",
  vergelijkbaar = true,
  kies,
  terug
}: MonitorbalkOpties<Keuze>) {
  const noem = (code: string) => hoofdletter(gebiednaam(gebieden, code));
  const zoek = maakZoek(gebieden);
  const zoekKiesbaar = maakZoek(gebieden.filter(kiesbaar));
  const gebied = combobox({naam: "gebied", label, zoek: zoekKiesbaar, noem});
  const vergelijk = combobox({naam: "vergelijk", label: "Vergelijk met", zoek, noem, geen: "Geen vergelijking"});
  const periode = h("select", {id: "keuze-periode", name: "periode"}, ...[...perioden].reverse().map(optie));
  const ongedaan = h("button", {type: "button", class: "knop-stil", onclick: terug}, "Maak ongedaan");
  const laatste = perioden.length === 0 ? null : laatstePeriode(perioden);
  const hint = h("p", {id: "periode-hint", class: "hulp", hidden: true});
  periode.setAttribute("aria-describedby", hint.id);
  let nu: Keuze | undefined;
  const indeling = indelingregel(gebieden, (code) => nu && kies(metGebied(nu, code)), kiesbaar);

  function lees(keuze: Keuze): Keuze {
    if (gebied.element.value !== keuze.gebied) return metGebied(keuze, gebied.element.value);
    return {
      ...keuze,
      vergelijk: vergelijk.element.value || null,
      ...(laatste === null ? {} : {periode: periode.value === laatste ? null : periode.value})
    };
  }

  return {
    element: h(
      "form",
      {
        class: "monitorbalk keuzebalk",
        "aria-label": "Keuzes",
        oninput: () => nu && kies(lees(nu)),
        onsubmit: (e: Event) => e.preventDefault()
      },
      gebied.element,
      vergelijkbaar && vergelijk.element,
      perioden.length > 0 && h("div", {class: "veld"}, h("label", {for: periode.id}, "Periode"), periode, hint),
      ongedaan,
      indeling.element
    ),
    zet(keuze: Keuze, stappen: number) {
      nu = keuze;
      gebied.zet(keuze.gebied);
      indeling.zet(keuze.gebied);
      vergelijk.zet(keuze.vergelijk ?? "");
      if (laatste !== null) periode.value = keuze.periode ?? laatste;
      ongedaan.disabled = stappen === 0;
    },
    /** Says beside the periode which figures show another one; null: none. */
    zetHint(tekst: string | null) {
      hint.hidden = tekst === null;
      zetTekst(hint, tekst ?? "");
    }
  };
}

const optie = (periode: string) => h("option", {value: periode}, periodenaam(periode));
