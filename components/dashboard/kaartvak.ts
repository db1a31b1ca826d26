import {indicator} from "../../data/indicator.js";
import {h} from "../dom/h.js";
import {periodenaam} from "../opmaak/periode.js";
import {gekozenPeriode} from "../monitor/keuze.js";
import type {Monitor} from "../monitor/monitor.js";
import type {MonitorRij} from "../monitor/rij.js";
import {telSamen} from "../monitor/samen.js";
import {uitspraak} from "../monitor/zin/uitspraak.js";
import {tegelkaart} from "../tegelkaart/tegelkaart.js";
import {uitRijen} from "../tegelkaart/vanrijen.js";
import {zoekGebied} from "../werkbank/zoek.js";
import {kaarten} from "./kaarten.js";
import type {Dashboardkeuze} from "./keuze.js";
import {metGemeente} from "./meer.js";

export interface KaartvakOpties {
  monitor: Monitor;
  /** The choice that is shown. */
  keuze: () => Dashboardkeuze;
  kiesGebied: (code: string) => void;
  kiesKaart: (kaart: string) => void;
}

/** The tile map with what it can show; fetches the rows of an indicator when it is first shown. */
export function kaartvak({monitor, keuze, kiesGebied, kiesKaart}: KaartvakOpties) {
  const soort = h(
    "select",
    {id: "keuze-kaart", name: "kaart", onchange: () => kiesKaart(soort.value)},
    ...kaarten.map(({code, naam}) => h("option", {value: code}, naam))
  );
  const meer = h("input", {type: "checkbox", id: "kaart-meer"});
  const kaart = tegelkaart({
    gebieden: monitor.gebieden,
    kies: (code) => kiesGebied(meer.checked ? metGemeente(keuze().gebied, code) : code)
  });
  const element = h(
    "details",
    {class: "kaartvak"},
    h("summary", {}, "Kies op de kaart"),
    h("div", {class: "veld"}, h("label", {for: soort.id}, "Toon op de kaart"), soort),
    kaart.element,
    h("p", {class: "kaart-meer"}, meer, h("label", {for: meer.id}, "Meer gemeenten samen kiezen"))
  );
  const perPeriode = new Map<string, Promise<Map<string, MonitorRij[]>>>();
  let gewenst = 0;
  let getoond: Dashboardkeuze | undefined;

  const breed = matchMedia("(min-width: 64rem)");
  element.open = breed.matches;
  element.addEventListener("toggle", () => void (getoond && zet(getoond)));

  function rijen(code: string) {
    const bekend = perPeriode.get(code);
    if (bekend) return bekend;
    const belofte = haalRijen(monitor, code);
    perPeriode.set(code, belofte);
    belofte.catch(() => perPeriode.delete(code));
    return belofte;
  }

  /** A map that is not open is drawn when it opens. */
  async function zet(nu: Dashboardkeuze) {
    getoond = nu;
    soort.value = nu.kaart;
    if (!element.open) return;
    const beurt = ++gewenst;
    const gekozen = kaarten.find(({code}) => code === nu.kaart)!;
    const periode = gekozenPeriode(nu, monitor.manifest.perioden);
    const vak = indicator(gekozen.indicator);
    const alle = await rijen(nu.kaart);
    if (beurt !== gewenst) return;
    const wie = uitspraak(vak).wie(vak.categorieen[0]!);
    const gebied = zoekGebied(monitor.gebieden, nu.gebied);
    kaart.zet({
      ...uitRijen(alle.get(periode) ?? [], vak, wie),
      titel: `${gekozen.naam}, ${periodenaam(periode)}`,
      gekozen: gebied?.soort === "land" ? [] : (gebied?.gemeenten ?? [])
    });
  }

  return {element, zet};
}

/** The rows of gemeenten of what a map shows, by periode. */
async function haalRijen(monitor: Monitor, code: string): Promise<Map<string, MonitorRij[]>> {
  const {indicator, categorie} = kaarten.find((kaart) => kaart.code === code)!;
  const alle = (await monitor.vanIndicator(indicator)).filter(({gebied}) => gebied.startsWith("GM"));
  const eigen =
    typeof categorie === "string" ? alle.filter((rij) => rij.categorie === categorie) : telSamen(alle, categorie);
  const uit = new Map<string, MonitorRij[]>();
  for (const rij of eigen) uit.set(rij.periode, [...(uit.get(rij.periode) ?? []), rij]);
  return uit;
}
