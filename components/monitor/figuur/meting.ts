import type {Categorie, Indicator} from "../../../data/indicator.js";
import type {Leeg, Maatwaarde} from "../../figuur/maatwaarde.js";
import {onzeker} from "../../figuur/onzeker.js";
import type {Kant} from "../../figuur/rijen.js";
import {poissonScore} from "../../statistics/poissonScore.js";
import {wilson, type Aandeel} from "../../statistics/wilson.js";
import type {MonitorRij} from "../rij.js";

/** One number of a figure: a count, what it is a part of, and the share with its interval. */
export interface Meting extends Aandeel {
  kant: Kant;
  gebied: string;
  indicator: Indicator;
  categorie: Categorie;
  periode: string;
  waarde: number | null;
  n: number | null;
  /** Why the rate is not there; null exactly where it is. */
  leeg: Leeg | null;
  /** Rests on too few people to lean on. */
  klein: boolean;
}

const niets: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};

/** The number of a row; `rij` undefined: no table holds it. */
export function meting(
  wat: Pick<Meting, "kant" | "gebied" | "indicator" | "categorie" | "periode">,
  rij?: MonitorRij
): Meting {
  const {waarde = null, n = null} = rij ?? {};
  const leegte = (leeg: Leeg): Meting => ({...wat, waarde, n, ...niets, leeg, klein: false});
  if (waarde === null) return leegte(rij?.reden ?? "geen_cijfer");
  if (wat.indicator.per === null) return {...wat, waarde, n, ...niets, leeg: null, klein: false};
  if (n === null) return leegte("geen_cijfer");
  if (n === 0) return leegte("lege_noemer");
  const deel = wat.indicator.stuks
    ? perHoofd(waarde, n)
    : waarde <= n
      ? wilson(waarde, n)
      : {...niets, aandeel: waarde / n};
  return {...wat, waarde, n, ...deel, leeg: null, klein: waarde <= n && kleinGetal(waarde, n)};
}

/** Of what one person may have more than once. */
function perHoofd(waarde: number, n: number): Aandeel {
  const {lower, upper} = poissonScore(waarde);
  return {aandeel: waarde / n, ondergrens: lower / n, bovengrens: upper / n};
}

/** As `onzeker`, but nobody of many, or all of many, is as certain as a number can be. */
const kleinGetal = (waarde: number, n: number) => n < 30 || (waarde > 0 && waarde < n && onzeker(waarde, n));

/** A number on the scale of a figure: the rate, or the count with the interval of its rate. */
export function opMaat(
  {waarde, n, aandeel, ondergrens, bovengrens, leeg, klein, indicator}: Meting,
  maat: "per" | "aantal"
): Maatwaarde {
  if (maat === "aantal") {
    const grens = (deel: number | null) => (deel === null || n === null ? null : deel * n);
    const reden = waarde === null ? (leeg ?? "geen_cijfer") : null;
    return {waarde, onder: grens(ondergrens), boven: grens(bovengrens), klein, leeg: reden};
  }
  const per = indicator.per ?? 1;
  const keer = (deel: number | null) => (deel === null ? null : deel * per);
  const reden = aandeel === null ? (leeg ?? "niet_van_toepassing") : null;
  return {waarde: keer(aandeel), onder: keer(ondergrens), boven: keer(bovengrens), klein, leeg: reden};
}
