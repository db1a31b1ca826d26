import {wholeNumber} from "../../format/number.js";
import {capitalise, placePhrase} from "../../format/text.js";
import {inPeriode, periodeName} from "../../model/periode.js";
import {judgementWordThan, restSentence} from "../../text/judgement.js";
import type {MonitorEnvironment} from "../figure/content.js";
import type {Measurement} from "../figure/measurement.js";
import type {FigureNumbers} from "../figure/numbers.js";
import {
  type Beside,
  besideWords,
  compared,
  coverageSentences,
  earlierSentence,
  missingRest,
  otherGemeentenSentence,
  otherNumber,
  pairPrecision,
  referenceSentence,
  referenceTrend,
  restSentences,
  sameGemeenten,
  thenOrThan
} from "./comparison.js";
import {amount, core, coreSeries, isPresent, type Pair, pairs} from "./core.js";
import {
  fact,
  gapsSentence,
  headFact,
  missingSentence,
  missingTitle,
  periodeSentence,
  uncertainSentence
} from "./fact.js";

/** What a figure shows and how certain that is, in plain sentences. */
export function monitorSentences(values: FigureNumbers, environment: MonitorEnvironment): string[] {
  const {plan, perioden} = values;
  if (perioden.length === 0) return [`Over ${environment.names[0]} zijn er geen perioden met cijfers.`];
  const [first, ...rest] = plan.indicatoren.map((code) => pairs(values, code));
  const head = core(first!, plan);
  return [
    ...mainClauses(values, environment, head, first!),
    ...rest.flatMap((pairs) => clauses(values, pairs.find((pair) => same(pair, head)) ?? core(pairs, plan))),
    ...periodeSentence(values, head.reeks, environment)
  ];
}

const moment = ({now, beside}: Pair) => `${beside?.periode} ${now.periode}`;
const same = (a: Pair, b: Pair) => a.reeks.categorie.code === b.reeks.categorie.code;

function mainClauses(
  values: FigureNumbers,
  environment: MonitorEnvironment,
  head: Pair,
  all: readonly Pair[]
): string[] {
  const {plan, names} = values;
  const {maat: measure, onderwerp: subject} = plan;
  const naam = values.naam(head.now);
  const others = all.filter((pair) => pair !== head);
  const besideEach = others.filter((pair) => moment(pair) === moment(head));
  const trend = plan.vorm === "trend";
  const ref = names.length < 2 ? undefined : trend || !head.beside ? names[1] : values.naam(head.beside);
  const there = isPresent(head.now, measure);
  const decimalen = pairPrecision(head, measure);
  const noReference = measure === "per" && ref === undefined && environment.choice.gebied !== "NL";
  return [
    ...(there
      ? [fact(head.now, naam, measure, decimalen), ...uncertainSentence(head.now, measure)]
      : [missingSentence(head.now, naam, subject)]),
    ...(trend
      ? [...earlierSentence(head, measure, decimalen), ...otherGemeentenSentence(values, head.beside, head.now)]
      : []),
    ...(ref === undefined
      ? []
      : trend
        ? referenceTrend(values, head, measure)
        : referenceSentence(head, [naam, ref], measure, decimalen)),
    ...(noReference && there ? ["Er is geen referentiegroep gekozen om mee te vergelijken."] : []),
    ...(there ? restSentences(besideEach, ...besideName(values, head, besideEach)) : []),
    ...(there ? missingRest(others, measure) : []),
    ...(trend ? gapsSentence(values, head.reeks) : [])
  ];
}

/** What the other parts are set beside, called by who is in it where that is the same of all of them; and of whom that is said. */
function besideName({plan, names, naam}: FigureNumbers, head: Pair, others: readonly Pair[]): [Beside, string] {
  if (plan.vorm === "trend")
    return [head.beside ? thenOrThan(head.beside) : {where: "in de eerste periode", naam: "de eerste periode"}, ""];
  const shared = (bare = "", measurements: readonly (Measurement | null)[]) => {
    const all = new Set(measurements.flatMap((measurement) => (measurement ? [naam(measurement)] : [])));
    return all.size === 1 ? [...all][0]! : bare;
  };
  const own = shared(
    names[0],
    others.map(({now}) => now)
  );
  const ref = shared(
    names[1],
    others.map(({beside}) => beside)
  );
  return [compared(head, [own, ref]), head.rest ? `${placePhrase(ref)} ` : ""];
}

/** Of a second indicator: its number, beside its first or the reference group. */
function clauses(values: FigureNumbers, pair: Pair): string[] {
  const {plan} = values;
  const naam = values.naam(pair.now);
  if (!isPresent(pair.now, plan.maat)) return [missingSentence(pair.now, naam, pair.reeks.indicator.naam)];
  const decimalen = pairPrecision(pair, plan.maat);
  const beside =
    plan.vorm === "trend"
      ? earlierSentence(pair, plan.maat, decimalen)
      : pair.beside === null
        ? []
        : referenceSentence(pair, [naam, values.naam(pair.beside)], plan.maat, decimalen);
  return [fact(pair.now, naam, plan.maat, decimalen), ...uncertainSentence(pair.now, plan.maat), ...beside];
}

/** What one sees in a figure, in one sentence, always of the category that its plan names. */
export function monitorTitle(values: FigureNumbers): string {
  const {plan, names, perioden} = values;
  const {maat: measure, onderwerp: subject, vorm: shape} = plan;
  const [bare] = names;
  if (perioden.length === 0) return `Over ${bare} zijn er geen perioden met cijfers`;
  const pair = core(pairs(values, plan.indicatoren[0]!), plan);
  const {now, beside, how} = pair;
  const naam = values.naam(now);
  if (!isPresent(now, measure)) return missingTitle(now, naam, subject);
  const decimalen = pairPrecision(pair, measure);
  const fact = headFact(now, naam, measure, decimalen);
  if (beside === null || !isPresent(beside, measure)) return fact;
  if (how === null && shape !== "trend") return fact;
  if (how === null)
    return `${fact}; in ${inPeriode(beside.periode)} waren dat er ${amount(beside, measure, decimalen)}`;
  const draw = how === "geen duidelijk verschil" || pair.rest ? ";" : ",";
  const others = sameGemeenten(values, beside, now) ? "" : "; toen telden andere gemeenten mee";
  const words =
    shape === "trend"
      ? `${judgementWordThan(how, "veel", thenOrThan(beside))} (${otherNumber(pair, measure, decimalen)}${others})`
      : `${pair.rest ? `${placePhrase(values.naam(beside))} ` : ""}${besideWords({...pair, how}, [naam, values.naam(beside)], measure, decimalen)}`;
  return `${fact}${draw} ${words}`;
}

/** What is measured, in which unit, of whom and when. */
export function subtitle({plan, series, perioden, sideNames}: FigureNumbers): string {
  const {indicator, categorie} = series[0]!;
  const mode = series.some(
    ({categorie}) => indicator.words.who(categorie) !== indicator.words.who(series[0]!.categorie)
  );
  const who = mode
    ? indicator.noemer.replace(/,? op de eerste dag.*$/, "").toLowerCase()
    : indicator.words.who(categorie);
  const unit = plan.maat === "aantal" ? "aantallen" : indicator.per === 100 ? `% van de ${who}` : `per 1.000 ${who}`;
  const [first, last] = [perioden[0], perioden.at(-1)];
  const time =
    first === undefined ? "" : first === last ? periodeName(first) : `${periodeName(first)} – ${periodeName(last!)}`;
  const limit = plan.maat === "per" ? ", met 95%-interval" : "";
  return [plan.onderwerp, `${unit}${limit}`, capitalise(sideNames.join(" vergeleken met ")), time]
    .filter(Boolean)
    .join(" · ");
}

/** Definitions of the indicators of a figure. */
export const definitions = ({series}: Pick<FigureNumbers, "series">): string[] => [
  ...new Set(series.map(({indicator}) => indicator.definitie))
];

/** What one must know not to be misled, with the marks of the chart. */
export function caveat(values: FigureNumbers): string {
  const {plan, names, position} = values;
  const rest = plan.vorm === "trend" || names[1] === undefined ? null : restSentence(position, names[0]!, names[1]);
  return [reservation(values), ...(rest === null ? [] : [rest]), marks(plan.vorm)].join(" ");
}

/** What one must know of the numbers, whatever is drawn of them. */
export const reservation = (values: FigureNumbers): string =>
  [...new Set(values.series.map(({indicator}) => indicator.voorbehoud)), ...coverageSentences(values)].join(" ");

const marks = (shape: string) =>
  shape === "trend"
    ? "Het gekleurde vlak is het 95%-interval; een open punt is een onzeker cijfer (klein aantal)."
    : "De streep is het 95%-interval; een open staaf met het woord onzeker is een klein aantal.";

/** The n of the series that the words speak of in the last periode, and of whom; empty where there is none. */
export function howMany(values: FigureNumbers): string {
  const {perioden, van: from} = values;
  const periode = perioden.at(-1);
  const first = coreSeries(values);
  const measurement = periode === undefined || !first ? null : from(0, first, periode);
  const n = measurement?.indicator.per === null ? measurement.waarde : (measurement?.n ?? null);
  const who = first
    ? first.indicator.words.pieces && measurement?.indicator.per === null
      ? first.indicator.words.pieces!
      : first.indicator.words.who(first.categorie)
    : "";
  return n === null ? "" : `${wholeNumber(n)} ${who}`;
}
