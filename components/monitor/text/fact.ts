import {type Decimalen, wholeNumber} from "../../format/number.js";
import {inPeriode} from "../../model/periode.js";
import {capitalise, enumerate, placePhrase} from "../../format/text.js";
import type {MonitorEnvironment} from "../figure/content.js";
import type {Measurement} from "../figure/measurement.js";
import type {FigureNumbers} from "../figure/numbers.js";
import {otherPeriode} from "../figure/periode.js";
import type {Series} from "../figure/series.js";
import {howMany, interval, type Measure, plural, sentencePrecision} from "./amount.js";
import {isPresent} from "./core.js";
import {missingWord} from "./missing.js";

const sentence = (...parts: (string | null)[]) => parts.filter(Boolean).join(" ");

/** The number in the past tense, with its interval: In het eerste halfjaar van 2018 gebruikten in Utrecht 62 van … */
export function fact(
  measurement: Measurement,
  naam: string,
  kind: Measure,
  decimalen: Decimalen = sentencePrecision(kind, [measurement], [measurement])
): string {
  const {indicator, categorie, periode, waarde, n} = measurement;
  const {who, work, wat: what} = indicator.words;
  const begin = `In ${inPeriode(periode)}`;
  const limit = kind === "per" ? interval(measurement, decimalen) : null;
  if (kind === "per" && waarde === 0) {
    const no = `geen van de ${wholeNumber(n!)} ${who(categorie)}`;
    const unit = indicator.per === 1000 ? " van de 1.000" : "";
    return `${sentence(begin, work[2], placePhrase(naam), no, what(categorie))}${limit ? ` (${limit}${unit})` : ""}.`;
  }
  const shape = plural(measurement, kind) ? work[3] : work[2];
  return `${sentence(begin, shape, placePhrase(naam), howMany(measurement, kind, decimalen), what(categorie), limit && `(${limit})`)}.`;
}

/** The same in the present tense, as the beginning of a title. */
export function headFact(measurement: Measurement, naam: string, kind: Measure, decimalen?: Decimalen): string {
  const {indicator, categorie, waarde, n} = measurement;
  const {who, work, wat: what} = indicator.words;
  if (kind === "per" && waarde === 0)
    return sentence(
      capitalise(placePhrase(naam)),
      work[0],
      `geen van de ${wholeNumber(n!)} ${who(categorie)}`,
      what(categorie)
    );
  return sentence(
    capitalise(placePhrase(naam)),
    work[plural(measurement, kind) ? 1 : 0],
    howMany(measurement, kind, decimalen),
    what(categorie)
  );
}

/** How sure a number on a few people is. */
export function uncertainSentence(
  {indicator, categorie, waarde, n, klein: small}: Measurement,
  kind: Measure
): string[] {
  if (!small) return [];
  if (kind === "aantal") return ["Een zo klein aantal kan door toeval sterk schommelen."];
  const group = `${wholeNumber(waarde!)} van de ${wholeNumber(n!)} ${indicator.words.who(categorie)}`;
  return [`Het gaat om ${group}: door dit kleine aantal is het cijfer onzeker.`];
}

/** The perioden of a line without a number, by reason; the line itself has one. */
export function gapsSentence({plan, perioden, van: from}: FigureNumbers, series: Series): string[] {
  const all = perioden.map((periode) => from(0, series, periode));
  const empty = all.filter((measurement) => !isPresent(measurement, plan.maat));
  if (empty.length === 0 || empty.length === all.length) return [];
  return [...new Set(empty.map(missingWord))].map((reden) => {
    const when = empty
      .filter((measurement) => missingWord(measurement) === reden)
      .map(({periode}) => inPeriode(periode));
    return `Over ${enumerate(when, "en")} is er geen cijfer (${reden}).`;
  });
}

/** Says so where a figure shows another periode than the one that was chosen, and why. */
export function periodeSentence(
  {plan, van: from}: FigureNumbers,
  series: Series,
  environment: MonitorEnvironment
): string[] {
  const other = otherPeriode(plan, environment);
  if (!other) return [];
  const {chosen, shown, why} = other;
  if (why !== "geen cijfer")
    return [`Dit cijfer is er ${why}: het gaat over ${inPeriode(shown)}, niet over ${inPeriode(chosen)}.`];
  const measurement = from(0, series, chosen);
  const reden = isPresent(measurement, plan.maat) ? "" : ` (${missingWord(measurement)})`;
  return [`Over ${inPeriode(chosen)} is er geen cijfer${reden}; het laatste gaat over ${inPeriode(shown)}.`];
}
