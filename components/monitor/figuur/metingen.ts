import type {Ligging} from "../../oordeel/ligging.js";
import type {Kant} from "../../figuur/rijen.js";
import {naamMet, type Dekking} from "../dekking.js";
import type {MonitorRij} from "../rij.js";
import {telSamen} from "../samen.js";
import {meting, type Meting} from "./meting.js";
import type {MonitorOmgeving} from "./omgeving.js";
import {figuurPeriode, figuurPerioden} from "./periode.js";
import type {Figuurplan} from "./plan.js";
import {reeksen, type Reeks} from "./reeks.js";

/** All numbers of a figure. */
export interface Figuurcijfers {
  plan: Figuurplan;
  reeksen: Reeks[];
  /** What is drawn, in order of time: one for bars, all until the chosen one for a trend. */
  perioden: string[];
  /** The number of a side, a series and a periode. */
  van: (kant: number, reeks: Reeks, periode: string) => Meting;
  /** How the gebied lies to vergelijk. */
  ligging: Ligging;
  /** Names within a sentence of the sides that are drawn. */
  namen: readonly string[];
  /** Who is in a number, where that is not all of its gebied. */
  dekking: (meting: Meting) => Dekking | null;
  /** Its gebied within a sentence, called by who is in the number. */
  naam: (meting: Meting) => string;
  /** The same for all that is drawn of each side; plain where not the same gemeenten are in all of it. */
  kantnamen: readonly string[];
}

/** Looks up what a plan shows of a choice. */
export function figuurcijfers(plan: Figuurplan, omgeving: MonitorOmgeving): Figuurcijfers {
  const {keuze, rijen, namen, manifest, dekker, ligging} = omgeving;
  const periode = figuurPeriode(plan, omgeving);
  const alle = figuurPerioden(plan, manifest.perioden);
  const perioden = periode === null ? [] : plan.vorm === "trend" ? alle.slice(0, alle.indexOf(periode) + 1) : [periode];
  const kanten = plan.maat === "aantal" ? 1 : namen.length;
  const codes = [keuze.gebied, keuze.vergelijk ?? ""];
  const tabellen = rijen.slice(0, kanten).map((kant) => opzoek(kant, plan));
  const dekking = ({gebied, indicator, categorie, periode}: Meting) =>
    dekker(gebied, indicator, categorie.code, periode);
  const naam = (meting: Meting) => naamMet(namen[meting.kant]!, dekking(meting));
  const van = (kant: number, {indicator, categorie}: Reeks, periode: string) =>
    meting(
      {kant: kant as Kant, gebied: codes[kant]!, indicator, categorie, periode},
      tabellen[kant]?.get(sleutel(indicator.code, categorie.code, periode))
    );
  const getekend = reeksen(plan);
  const kantnamen = namen.slice(0, kanten).map((kaal, kant) => {
    const alle = new Set(getekend.flatMap((reeks) => perioden.map((periode) => naam(van(kant, reeks, periode)))));
    return alle.size === 1 ? [...alle][0]! : kaal;
  });
  return {
    ...{plan, ligging, reeksen: getekend, perioden, namen: namen.slice(0, kanten)},
    van,
    dekking,
    naam,
    kantnamen
  };
}

const sleutel = (indicator: string, categorie: string, periode: string) => `${indicator} ${categorie} ${periode}`;

function opzoek(rijen: readonly MonitorRij[], {indicatoren, samen}: Figuurplan): Map<string, MonitorRij> {
  const geteld = rijen.filter(({indicator}) => indicatoren.includes(indicator));
  const eigen = samen ? telSamen(geteld, samen) : geteld;
  return new Map(eigen.map((rij) => [sleutel(rij.indicator, rij.categorie, rij.periode), rij]));
}
