import {ANKERSTAP, EINDE, halfjaren} from "./dag.js";
import {immigratie} from "./immigratie.js";
import {kansen, type Proces} from "./kansen.js";
import {baar, emigreer, overlijd, scheid, trouw, verhuis, verlaatHuis, wordOpgenomen} from "./processen.js";
import {vormParen} from "./paren.js";
import type {Huishouden, Persoon, Wereld} from "./wereld.js";

/** Where someone lives on the day that the Utrecht table looks at. */
export type Adres = {persoon: Persoon; huishouden: number; wijk: number};

/** Lives the households from the anchor to the end of 2018: at most one change per household and half-year. */
export function vooruit(wereld: Wereld, peilstap: number, wijkTelt: (wijk: number) => boolean): Adres[] {
  const adressen: Adres[] = [];
  for (let stap = ANKERSTAP; stap < halfjaren.length - 1; stap++) {
    if (stap === peilstap) leg(wereld, adressen, wijkTelt);
    leef(wereld, stap);
  }
  for (const h of wereld.huishoudens) {
    for (const p of h.volwassenen) wereld.schrijfVerblijf(p, p.van, EINDE + 1, h);
    for (const p of h.kinderen) wereld.schrijfVerblijf(p, p.van, EINDE + 1, h);
  }
  return adressen;
}

function leef(wereld: Wereld, stap: number): void {
  const {toeval, huishoudens} = wereld;
  const [a, b] = [halfjaren[stap]!, halfjaren[stap + 1]!];
  const aantal = huishoudens.length;
  const alleen: Persoon[] = [];
  for (let i = 0; i < aantal; i++) {
    const h = huishoudens[i]!;
    if (h.volwassenen.length === 0) continue;
    const proces = kansen(h, stap, toeval);
    if (proces === undefined) continue;
    if (proces.soort === "samenwonen") alleen.push(proces.persoon);
    else pleeg(wereld, h, proces, toeval.geheel(a + 1, b - 2));
  }
  vormParen(wereld, alleen, a, b);
  immigratie(wereld, a, b);
  wereld.huishoudens = wereld.huishoudens.filter((h) => h.volwassenen.length > 0);
}

function pleeg(wereld: Wereld, h: Huishouden, {soort, persoon}: Proces, dag: number): void {
  if (soort === "overlijden") overlijd(wereld, h, persoon, dag);
  else if (soort === "geboorte") baar(wereld, h, dag);
  else if (soort === "scheiding") scheid(wereld, h, dag);
  else if (soort === "uit_huis") verlaatHuis(wereld, h, persoon, dag);
  else if (soort === "verhuizing") verhuis(wereld, h, dag);
  else if (soort === "emigratie") emigreer(wereld, h, dag);
  else if (soort === "huwelijk") trouw(wereld, h, dag);
  else wordOpgenomen(wereld, h, persoon, dag);
}

function leg(wereld: Wereld, adressen: Adres[], wijkTelt: (wijk: number) => boolean): void {
  for (const h of wereld.huishoudens) {
    if (!wijkTelt(h.wijk)) continue;
    for (const persoon of [...h.volwassenen, ...h.kinderen]) adressen.push({persoon, huishouden: h.id, wijk: h.wijk});
  }
}
