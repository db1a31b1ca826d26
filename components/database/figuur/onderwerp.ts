import type {Categorie, Indicator} from "../../../data/indicator.js";
import type {Maatwaarde} from "../../figuur/maatwaarde.js";
import {meting, opMaat} from "../../monitor/figuur/meting.js";
import {geheel} from "../../opmaak/getal.js";
import {maat as maattekst} from "../../opmaak/maat.js";
import type {Draaitabel} from "../draai.js";
import type {DatabaseKeuze} from "../keuze.js";
import type {Kubus} from "../kubus.js";
import {isDeel} from "../maat.js";
import {tekens} from "../teken.js";

export const vormen = ["staven", "lijnen", "kaart"] as const;
export type Vorm = (typeof vormen)[number];

/** What a figure beside the table shows: an indicator with a categorie, and for bars and map a periode. */
export interface Onderwerp {
  vorm: Vorm;
  paar: number;
  periode: number;
}

/** A figure beside the table: its subject, and the scale that the table has. */
export interface Beeldkeuze {
  kubus: Kubus;
  onderwerp: Onderwerp;
  maat: "aantal" | "per";
}

/** The rate where the table shows it and the indicator has one, else the count. */
export function kiesMaat({kubus, onderwerp}: Omit<Beeldkeuze, "maat">, {maten}: DatabaseKeuze): Beeldkeuze["maat"] {
  const {per} = paarVan(kubus, onderwerp.paar).indicator;
  return per !== null && (maten.includes("per") || maten.includes("interval")) ? "per" : "aantal";
}

export function paarVan(
  {paren, indicatoren, categorieen}: Kubus,
  paar: number
): {indicator: Indicator; categorie: Categorie} {
  const {indicator, categorie} = paren[paar]!;
  const gevonden = indicatoren[indicator]!;
  const {code} = categorieen[categorie]!;
  return {indicator: gevonden, categorie: gevonden.categorieen.find((item) => item.code === code)!};
}

/** A number as a figure draws it; a rate that is no share has no interval. */
export function waardeVan(
  {kubus, onderwerp, maat}: Beeldkeuze,
  gebied: number,
  {paar, periode} = onderwerp
): Maatwaarde {
  const wat = paarVan(kubus, paar);
  const cel = (paar * kubus.gebieden.length + gebied) * kubus.perioden.length + periode;
  const [waarde, n, reden] = [kubus.waarde[cel]!, kubus.n[cel]!, kubus.reden[cel]!];
  const plek = {gebied: kubus.gebieden[gebied]!.code, periode: kubus.perioden[periode]!};
  const rij = {
    ...{...plek, indicator: wat.indicator.code, categorie: wat.categorie.code},
    ...{waarde: waarde < 0 ? null : waarde, n: n < 0 ? null : n, reden: tekens[reden - 1]?.reden ?? null}
  };
  const getal = opMaat(meting({kant: 0, ...wat, ...plek}, rij), maat);
  return isDeel(wat.indicator) ? getal : {...getal, onder: null, boven: null, klein: false};
}

/** A number of the figure as people read it. */
export function tekstVan({kubus, onderwerp, maat}: Beeldkeuze): (waarde: number) => string {
  const {per} = paarVan(kubus, onderwerp.paar).indicator;
  return maat === "aantal" || per === null ? geheel : (waarde) => maattekst(waarde, per);
}

/** The unit in words. */
export function eenheid({kubus, onderwerp, maat}: Beeldkeuze): string {
  const {indicator} = paarVan(kubus, onderwerp.paar);
  const noemer = indicator.noemer.replace(/,? op de eerste dag.*$/, "").toLowerCase();
  if (maat === "aantal" || indicator.per === null) return `aantal ${indicator.eenheid}`;
  return indicator.per === 100 ? `% van: ${noemer}` : `per 1.000 ${noemer}`;
}

/** The gebieden in the order in which the table has them. */
export function gebiedvolgorde({rijen, kubus}: Draaitabel, volgorde: Uint32Array): number[] {
  const plaatsen = rijen.plaatsen.gebied;
  if (!plaatsen) return kubus.gebieden.map((_, i) => i);
  return [...new Set(Array.from(volgorde, (rij) => plaatsen[rij]!))];
}
