import {begrippen} from "../../data/begrip.js";
import {indicatoren} from "../../data/indicator.js";
import {levenswegIndicatoren} from "../../data/indicator/levensweg.js";
import {plekVan} from "../adres/plek.js";
import {h, zetTekst} from "../dom/h.js";
import {begripPast, indicatorPast} from "./zoek.js";

/** The words of a figure are the same over any number of peilmomenten. */
const doorzocht = [...indicatoren, ...levenswegIndicatoren(1)];

/** How many were found, in words. */
export function uitslag(begrippen: number, indicatoren: number): string {
  if (begrippen + indicatoren === 0) return "Niets gevonden. Probeer een deel van het woord.";
  const deel = (aantal: number, een: string, meer: string) => `${aantal} ${aantal === 1 ? een : meer}`;
  return `${deel(begrippen, "begrip", "begrippen")} en ${deel(indicatoren, "indicator", "indicatoren")} gevonden.`;
}

/**
 * A search that leaves of the terms and indicatoren in these lists those that fit. Enter goes to the first, Escape shows all again; the question
 * stands in the address. A link to something that is hidden shows all again.
 */
export function zoekbalk(lijsten: readonly HTMLElement[]): HTMLElement {
  const alle = (keuze: string) => lijsten.flatMap((lijst) => [...lijst.querySelectorAll<HTMLElement>(keuze)]);
  const veld = h("input", {type: "search", id: "zoek-begrip", autocomplete: "off", spellcheck: "false"});
  const melding = h("p", {role: "status"});
  veld.value = new URLSearchParams(location.search).get("zoek") ?? "";

  function toon() {
    const vraag = veld.value.trim();
    const gevonden = {
      begrip: begrippen.filter((item) => begripPast(vraag, item)).map(({code}) => code),
      indicator: doorzocht.filter((item) => indicatorPast(vraag, item)).map(({code}) => `indicator-${code}`)
    };
    const codes = new Set([...gevonden.begrip, ...gevonden.indicator]);
    for (const vak of alle(".begrip, .indicator")) vak.hidden = !codes.has(vak.id);
    for (const deel of alle(".hoofdstuk")) deel.hidden = !deel.querySelector(".indicator:not([hidden])");
    zetTekst(melding, vraag === "" ? "" : uitslag(gevonden.begrip.length, gevonden.indicator.length));
  }

  /** What is asked stands in the address, with what the menu takes along. */
  function schrijf() {
    const adres = new URL(location.href);
    const mee = [...adres.searchParams].filter(([sleutel]) => sleutel === "gebied" || sleutel === "vergelijk");
    const vraag = veld.value.trim();
    adres.search = new URLSearchParams([...mee, ...(vraag === "" ? [] : [["zoek", vraag]])]).toString();
    if (adres.href !== location.href) history.replaceState(history.state, "", adres);
  }

  function zoek() {
    toon();
    schrijf();
  }

  function naarPlek() {
    const plek = document.getElementById(plekVan(location.hash) ?? "");
    if (plek?.closest("[hidden]")) {
      veld.value = "";
      zoek();
    }
    plek?.scrollIntoView();
  }

  veld.addEventListener("input", zoek);
  veld.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Escape" && veld.value !== "") {
      gebeurtenis.preventDefault();
      veld.value = "";
      zoek();
    }
    if (gebeurtenis.key === "Enter") alle(":is(.begrip, .indicator):not([hidden])")[0]?.querySelector("a")?.focus();
  });
  window.addEventListener("hashchange", naarPlek);
  queueMicrotask(() => {
    toon();
    naarPlek();
  });
  return h("search", {class: "begrip-zoek"}, h("label", {for: veld.id}, "Zoek een begrip of indicator"), veld, melding);
}
