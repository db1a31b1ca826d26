import type {Categorie, Indicator} from "../../../data/indicator/shape.js";
import {type MeasureValue, type Missing, uncertain} from "../../model/missing.js";
import type {Side} from "../../model/choice.js";
import {poissonScore} from "../../statistics/poissonScore.js";
import {type Aandeel, wilson} from "../../statistics/wilson.js";
import type {MonitorRow} from "../row.js";

/** One number of a figure: a count, what it is a part of, and the share with its interval. */
export interface Measurement extends Aandeel {
  kant: Side;
  gebied: string;
  indicator: Indicator;
  categorie: Categorie;
  periode: string;
  waarde: number | null;
  n: number | null;
  /** Why the rate is not there; null exactly where it is. */
  empty: Missing | null;
  /** Rests on too few people to lean on. */
  klein: boolean;
}

const nothing: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};

/** The number of a row; `row` undefined: no table holds it. */
export function measurement(
  what: Pick<Measurement, "kant" | "gebied" | "indicator" | "categorie" | "periode">,
  row?: MonitorRow
): Measurement {
  const {waarde = null, n = null} = row ?? {};
  const emptiness = (empty: Missing): Measurement => ({...what, waarde, n, ...nothing, empty, klein: false});
  if (waarde === null) return emptiness(row?.reden ?? "geen_cijfer");
  if (what.indicator.per === null) return {...what, waarde, n, ...nothing, empty: null, klein: false};
  if (n === null) return emptiness("afgeschermd");
  if (n === 0) return emptiness("lege_noemer");
  const part = what.indicator.pieces
    ? perHead(waarde, n)
    : waarde <= n
      ? wilson(waarde, n)
      : {...nothing, aandeel: waarde / n};
  return {...what, waarde, n, ...part, empty: null, klein: waarde <= n && smallNumber(waarde, n)};
}

/** Of what one person may have more than once. */
function perHead(waarde: number, n: number): Aandeel {
  const {lower, upper} = poissonScore(waarde);
  return {aandeel: waarde / n, ondergrens: lower / n, bovengrens: upper / n};
}

/** As `uncertain`, but nobody of many, or all of many, is as certain as a number can be. */
const smallNumber = (waarde: number, n: number) => n < 30 || (waarde > 0 && waarde < n && uncertain(waarde, n));

/** A number on the scale of a figure: the rate, or the count with the interval of its rate. */
export function perMeasure(
  {waarde, n, aandeel, ondergrens, bovengrens, empty, klein: small, indicator}: Measurement,
  measure: "per" | "aantal"
): MeasureValue {
  if (measure === "aantal") {
    const limit = (part: number | null) => (part === null || n === null ? null : part * n);
    const reden = waarde === null ? (empty ?? "geen_cijfer") : null;
    return {waarde, onder: limit(ondergrens), boven: limit(bovengrens), klein: small, empty: reden};
  }
  const per = indicator.per ?? 1;
  const times = (part: number | null) => (part === null ? null : part * per);
  const reden = aandeel === null ? (empty ?? "niet_van_toepassing") : null;
  return {waarde: times(aandeel), onder: times(ondergrens), boven: times(bovengrens), klein: small, empty: reden, n};
}

/** How a number of an indicator is counted: what stands behind it alone, what behind a number of the axis, whether in wholes. */
export function notationOf(
  {eenheid: unit, per}: Pick<Indicator, "eenheid" | "per">,
  measure: "per" | "aantal"
): {unit: string; sign: "" | "%"; whole: boolean} {
  if (measure === "aantal" || per === null) return {unit: ` ${unit}`, sign: "", whole: true};
  return per === 100 ? {unit: "", sign: "%", whole: false} : {unit: " per 1.000", sign: "", whole: false};
}
