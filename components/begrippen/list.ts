import {begrippen} from "../../data/begrip.js";
import type {Begrip} from "../../data/begrip/shape.js";
import {indicatoren} from "../../data/indicator.js";
import {levenswegIndicatoren} from "../../data/indicator/levensweg.js";
import type {Indicator} from "../../data/indicator/shape.js";
import {slotOf} from "../address/addressState.js";
import {h, setText} from "../dom/element.js";
import {area} from "../inputs/gebiedSearch.js";
import {textWithBegrippen} from "./begrip.js";

/** A term with its meaning, at a place of its own in the address. */
const begripBox = ({code, term, meaning, english, bron: source, also = []}: Begrip): HTMLElement =>
  h(
    "div",
    {id: code, class: "begrip"},
    h("dt", {}, h("a", {href: `#${code}`}, term)),
    h("dd", {}, ...textWithBegrippen(meaning, [code])),
    h(
      "dd",
      {class: "source"},
      also.length > 0 && `Ook: ${also.join(", ")} · `,
      "Engels: ",
      h("span", {lang: "en"}, english),
      ` · Bron: ${source}`
    )
  );

/** All terms as a list. */
export const begrippenList = (): HTMLElement => h("dl", {class: "begrippen"}, ...begrippen.map(begripBox));

/** Whether every word of a question stands somewhere in these texts: without accents, capitals and hyphens. */
function fits(query: string, texts: readonly string[]): boolean {
  const everything = area(texts.join(" "));
  return area(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => everything.includes(word));
}

const begripFits = (query: string, {code, term, meaning, english, also = []}: Begrip): boolean =>
  fits(query, [code, term, meaning, english, ...also]);

const indicatorFits = (query: string, item: Indicator): boolean =>
  fits(query, [
    ...[item.code, item.naam, item.definitie, item.teller, item.noemer, item.eenheid, item.bron, item.voorbehoud],
    ...item.cbsTables,
    ...item.categorieen.flatMap(({code, naam, cbs = ""}) => [code, naam, cbs])
  ]);

/** The words of a figure are the same over any number of peilmomenten. */
const searched = [...indicatoren, ...levenswegIndicatoren(1)];

/** How many were found, in words. */
function result(begrippen: number, indicatoren: number): string {
  if (begrippen + indicatoren === 0) return "Niets gevonden. Probeer een deel van het woord.";
  const part = (aantal: number, one: string, more: string) => `${aantal} ${aantal === 1 ? one : more}`;
  return `${part(begrippen, "begrip", "begrippen")} en ${part(indicatoren, "indicator", "indicatoren")} gevonden.`;
}

/**
 * A search that leaves of the terms and indicatoren in these lists those that fit. Enter goes to the first, Escape shows all again; the question
 * stands in the address. A link to something that is hidden shows all again.
 */
export function searchBar(lists: readonly HTMLElement[]): HTMLElement {
  const all = (choice: string) => lists.flatMap((list) => [...list.querySelectorAll<HTMLElement>(choice)]);
  const field = h("input", {type: "search", id: "zoek-begrip", autocomplete: "off", spellcheck: "false"});
  const notice = h("p", {role: "status"});
  field.value = new URLSearchParams(location.search).get("zoek") ?? "";

  function show() {
    const query = field.value.trim();
    const found = {
      begrip: begrippen.filter((item) => begripFits(query, item)).map(({code}) => code),
      indicator: searched.filter((item) => indicatorFits(query, item)).map(({code}) => `indicator-${code}`)
    };
    const codes = new Set([...found.begrip, ...found.indicator]);
    for (const box of all(".begrip, .indicator")) box.hidden = !codes.has(box.id);
    for (const part of all(".chapter")) part.hidden = !part.querySelector(".indicator:not([hidden])");
    setText(notice, query === "" ? "" : result(found.begrip.length, found.indicator.length));
  }

  /** What is asked stands in the address, with what the menu takes along. */
  function write() {
    const address = new URL(location.href);
    const along = [...address.searchParams].filter(([key]) => key === "gebied" || key === "vergelijk");
    const query = field.value.trim();
    address.search = new URLSearchParams([...along, ...(query === "" ? [] : [["zoek", query]])]).toString();
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }

  function find() {
    show();
    write();
  }

  function toSlot() {
    const slot = document.getElementById(slotOf(location.hash) ?? "");
    if (slot?.closest("[hidden]")) {
      field.value = "";
      find();
    }
    slot?.scrollIntoView();
  }

  field.addEventListener("input", find);
  field.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Escape" && field.value !== "") {
      gebeurtenis.preventDefault();
      field.value = "";
      find();
    }
    if (gebeurtenis.key === "Enter") all(":is(.begrip, .indicator):not([hidden])")[0]?.querySelector("a")?.focus();
  });
  window.addEventListener("hashchange", toSlot);
  queueMicrotask(() => {
    show();
    toSlot();
  });
  return h(
    "search",
    {class: "begrip-search"},
    h("label", {for: field.id}, "Zoek een begrip of indicator"),
    field,
    notice
  );
}
