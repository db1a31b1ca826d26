import {indicator, type Indicator} from "../../data/indicator.js";
import {h} from "../dom/h.js";
import {figuurplan} from "../monitor/figuur/figuren.js";

/** A footnote of a chapter: what a figure counts. */
export interface Noot {
  nummer: number;
  naam: string;
  tekst: string;
  /** Numbers of the figures that rest on it. */
  figuren: string[];
}

const zin = (tekst: string) => (tekst.endsWith(".") ? tekst : `${tekst}.`);

function omschrijving({definitie, teller, noemer, per, bron, cbsTabellen}: Indicator): string {
  const deel = per === null ? [`Geteld: ${zin(teller)}`] : [`Teller: ${zin(teller)}`, `Noemer: ${zin(noemer)}`];
  const cbs = cbsTabellen.length === 0 ? "" : `, vergelijkbaar met CBS ${cbsTabellen.join(" en ")}`;
  return [definitie, ...deel, `Bron: ${bron}${cbs}.`].join(" ");
}

/** The footnotes of a chapter of the monitor: one per indicator, in the order of its figures. */
export function noten(figuren: readonly string[]): Noot[] {
  const uit = new Map<string, Noot>();
  for (const figuur of figuren)
    for (const code of figuurplan(figuur).indicatoren) {
      const bekend = uit.get(code);
      if (bekend) bekend.figuren.push(figuur);
      else {
        const wat = indicator(code);
        uit.set(code, {nummer: uit.size + 1, naam: wat.naam, tekst: omschrijving(wat), figuren: [figuur]});
      }
    }
  return [...uit.values()];
}

const plaats = (hoofdstuk: number, {nummer}: Noot) => `noot-${hoofdstuk}-${nummer}`;

/** Where a figure says which notes define it. */
export function nootverwijzing(hoofdstuk: number, noten: readonly Noot[], figuur: string): HTMLElement {
  const eigen = noten.filter(({figuren}) => figuren.includes(figuur));
  const links = eigen.flatMap((noot, i) => [
    i === 0 ? "" : " en ",
    h("a", {href: `#${plaats(hoofdstuk, noot)}`}, `noot ${noot.nummer}`)
  ]);
  return h("span", {class: "nootverwijzing"}, "Definitie: ", ...links, ".");
}

/** The footnotes at the end of a chapter. */
export function notenlijst(hoofdstuk: number, noten: readonly Noot[]): HTMLElement {
  const regel = (noot: Noot) =>
    h(
      "li",
      {id: plaats(hoofdstuk, noot)},
      h("strong", {}, `${noot.naam}.`),
      ` ${noot.tekst} Bij figuur `,
      ...noot.figuren.flatMap((figuur, i) => [i === 0 ? "" : ", ", h("a", {href: `#figuur-${figuur}`}, figuur)]),
      "."
    );
  return h(
    "section",
    {class: "rapport-noten", "aria-label": `Definities bij hoofdstuk ${hoofdstuk}`},
    h("h3", {}, "Definities"),
    h("ol", {}, ...noten.map(regel))
  );
}
