import type {Begrip} from "../../data/begrip.js";
import type {Indicator} from "../../data/indicator.js";
import {vlak} from "../keuzebalk/zoek.js";

/** Whether every word of a question stands somewhere in these texts: without accents, capitals and hyphens. */
function past(vraag: string, teksten: readonly string[]): boolean {
  const alles = vlak(teksten.join(" "));
  return vlak(vraag)
    .split(/\s+/)
    .filter(Boolean)
    .every((woord) => alles.includes(woord));
}

export const begripPast = (vraag: string, {code, term, betekenis, engels, ook = []}: Begrip): boolean =>
  past(vraag, [code, term, betekenis, engels, ...ook]);

export const indicatorPast = (vraag: string, item: Indicator): boolean =>
  past(vraag, [
    ...[item.code, item.naam, item.definitie, item.teller, item.noemer, item.eenheid, item.bron, item.voorbehoud],
    ...item.cbsTabellen,
    ...item.categorieen.flatMap(({code, naam, cbs = ""}) => [code, naam, cbs])
  ]);
