import {small} from "../../../data/indicator/words.js";
import {type Decimalen, wholeNumber} from "../../format/number.js";
import {capitalise, enumerate, placePhrase} from "../../format/text.js";
import {type Missing, missingWords} from "../../model/missing.js";
import {inPeriode} from "../../model/periode.js";
import type {MonitorEnvironment} from "../figure/content.js";
import {otherPeriode} from "../figure/figures.js";
import type {Measurement} from "../figure/measurement.js";
import type {FigureNumbers} from "../figure/numbers.js";
import type {Series} from "../figure/series.js";
import {coreHowMany, coreInterval, isPresent, type CoreMeasure, plural, sentencePrecision} from "./core.js";

/** Whether a gebied is one gemeente, or a part of it. */
const isGemeente = (gebied: string) => /^(GM|WK)[^,]*$/.test(gebied);

const why = (empty: Exclude<Missing, "lege_noemer">, gebied: string): string => {
  const one = isGemeente(gebied);
  return {
    niet_geleverd: `${one ? "de gemeente heeft" : "de gemeenten hebben"} geen goedgekeurde gegevens geleverd`,
    opt_out: `${one ? "de gemeente koos" : "de gemeenten kozen"} ervoor het niet te publiceren (opt-out)`,
    afgeschermd: "het is afgeschermd, om mensen te beschermen; dat is iets anders dan nul",
    niet_van_toepassing: "dit is hier niet van toepassing",
    geen_cijfer: "het staat niet in de tabellen"
  }[empty];
};

/** Why there is no number, each reason in its own words. */
export function missingSentence(
  {empty, gebied, indicator, categorie, periode}: Measurement,
  naam: string,
  subject: string
): string {
  const reden = empty ?? "geen_cijfer";
  if (reden === "lege_noemer")
    return `In ${inPeriode(periode)} waren er ${placePhrase(naam)} geen ${indicator.words.who(categorie)}; een aandeel is er dus niet.`;
  return `Over ${small(subject)} in ${inPeriode(periode)} is er voor ${naam} geen cijfer: ${why(reden, gebied)}.`;
}

/** The same in a title. */
export const missingTitle = ({empty}: Measurement, naam: string, subject: string): string =>
  `Over ${small(subject)} is er voor ${naam} geen cijfer: ${missingWords[empty ?? "geen_cijfer"]}`;

export const missingWord = ({empty}: Measurement): string => missingWords[empty ?? "geen_cijfer"];

const sentence = (...parts: (string | null)[]) => parts.filter(Boolean).join(" ");

/** The number in the past tense, with its interval: In het eerste halfjaar van 2018 gebruikten in Utrecht 62 van … */
export function fact(
  measurement: Measurement,
  naam: string,
  kind: CoreMeasure,
  decimalen: Decimalen = sentencePrecision(kind, [measurement], [measurement])
): string {
  const {indicator, categorie, periode, waarde, n} = measurement;
  const {who, work, wat: what} = indicator.words;
  const begin = `In ${inPeriode(periode)}`;
  const limit = kind === "per" ? coreInterval(measurement, decimalen) : null;
  if (kind === "per" && waarde === 0) {
    const no = `geen van de ${wholeNumber(n!)} ${who(categorie)}`;
    const unit = indicator.per === 1000 ? " van de 1.000" : "";
    return `${sentence(begin, work[2], placePhrase(naam), no, what(categorie))}${limit ? ` (${limit}${unit})` : ""}.`;
  }
  const shape = plural(measurement, kind) ? work[3] : work[2];
  return `${sentence(begin, shape, placePhrase(naam), coreHowMany(measurement, kind, decimalen), what(categorie), limit && `(${limit})`)}.`;
}

/** The same in the present tense, as the beginning of a title. */
export function headFact(measurement: Measurement, naam: string, kind: CoreMeasure, decimalen?: Decimalen): string {
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
    coreHowMany(measurement, kind, decimalen),
    what(categorie)
  );
}

/** How sure a number on a few people is. */
export function uncertainSentence(
  {indicator, categorie, waarde, n, klein: small}: Measurement,
  kind: CoreMeasure
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
