import {capitalise} from "../../format/text.js";
import {wholeNumber} from "../../format/number.js";
import {periodeName} from "../../model/periode.js";
import {restSentence} from "../../text/judgement.js";
import {coreSeries} from "../text/core.js";
import {coverageSentences} from "../text/group.js";
import type {FigureNumbers} from "./numbers.js";

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

/** What one must know not to be misled. */
export function caveat(values: FigureNumbers): string {
  const {plan, series, names, position} = values;
  const own = [...new Set(series.map(({indicator}) => indicator.voorbehoud))];
  const rest = plan.vorm === "trend" || names[1] === undefined ? null : restSentence(position, names[0]!, names[1]);
  return [...own, ...coverageSentences(values), ...(rest === null ? [] : [rest]), marks(plan.vorm)].join(" ");
}

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
