import {h} from "../dom/h.js";
import {figuurplan} from "../monitor/figuur/figuren.js";
import {hoofdstukken, levenswegOnderwerpen} from "./hoofdstukken.js";

const onderwerp = (figuur: string) => levenswegOnderwerpen[figuur] ?? figuurplan(figuur).onderwerp;

/** The contents: every chapter with its figures, each a link. */
export function inhoudsopgave(): HTMLElement {
  const figuurregel = (figuur: string) =>
    h("li", {}, h("a", {href: `#figuur-${figuur}`}, h("span", {}, figuur), ` ${onderwerp(figuur)}`));
  const hoofdstukregel = ({nummer, titel, figuren}: (typeof hoofdstukken)[number]) =>
    h(
      "li",
      {},
      h("a", {class: "inhoud-hoofdstuk", href: `#hoofdstuk-${nummer}`}, h("span", {}, String(nummer)), ` ${titel}`),
      h("ol", {}, ...figuren.map(figuurregel))
    );
  return h(
    "nav",
    {class: "rapport-inhoud", "aria-labelledby": "rapport-inhoud"},
    h("h2", {id: "rapport-inhoud"}, "Inhoud"),
    h("ol", {}, ...hoofdstukken.map(hoofdstukregel))
  );
}
