import {h, setText} from "../dom/element.js";
import {part} from "../figure/renderQueue.js";
import type {Decimalen} from "../format/number.js";
import {inPeriode} from "../model/periode.js";
import type {MonitorEnvironment} from "../monitor/figure/content.js";
import {figurePlan} from "../monitor/figure/figures.js";
import {type FigureNumbers, figureNumbers} from "../monitor/figure/numbers.js";
import {amount, coreInterval, pair, type Pair, sentencePrecision} from "../monitor/text/core.js";
import {besideWords, otherGemeentenSentence, otherNumber, said, thenOrThan} from "../monitor/text/comparison.js";
import {missingWord, periodeSentence} from "../monitor/text/fact.js";
import {direction, type Judgement, judgementWordThan} from "../text/judgement.js";
import {capitalise, placePhrase} from "../format/text.js";

/** In how many halfjaren with both numbers the gebied stood on the same side as in the last one. */
interface Often {
  van: number;
  /** On that side; where the last has no clear difference: those without one. */
  so: number;
  /** Clearly so. */
  clear: number;
}

/** The answer to: how many here, compared with there, and how often was it so? */
interface Core {
  pair: Omit<Pair, "reeks">;
  vaak: Often | null;
  /** The number beside the first of the gebied itself, where it has an earlier one. */
  course: Omit<Pair, "reeks"> | null;
}

/** From the numbers of a trend of one series. */
export function dashboardCore({series, perioden, names, position, van: from}: FigureNumbers): Core | null {
  const [main] = series;
  const periode = perioden.at(-1);
  if (!main || periode === undefined) return null;
  const measurement = (side: number) => (moment: string) => from(side, main, moment);
  const now = measurement(0)(periode);
  const initially =
    perioden
      .slice(0, -1)
      .map(measurement(0))
      .find(({empty}) => empty === null) ?? null;
  const pairs = perioden.map((moment) => {
    const one = pair(measurement(0)(moment), names.length > 1 ? measurement(1)(moment) : null, "per", position);
    return {one, how: one.how, kant: Math.sign(((one.rest ?? one.now).aandeel ?? 0) - (one.beside?.aandeel ?? 0))};
  });
  const {one} = pairs.at(-1)!;
  return {
    pair: one,
    vaak: one.how === null ? null : often(pairs),
    course: initially && now.empty === null ? pair(now, initially, "per") : null
  };
}

/** Counts the perioden that stand as the last one; those without both numbers are no part of it. */
export function often(pairs: readonly {how: Judgement | null; kant: number}[]): Often {
  const met = pairs.filter(({how}) => how !== null);
  const now = direction(met.at(-1)?.how ?? null);
  const clear = met.filter(({how}) => direction(how) === now).length;
  const so = now === 0 ? clear : met.filter(({kant: side}) => side === now).length;
  return {van: met.length, so, clear};
}

/** The answer in words: the number alone, what it is a number of, how that stands to the other, and what it was. */
interface CoreSentence {
  getal: string;
  wat: string;
  beside: string | null;
  earlier: string | null;
}

/** `names`: of the gebied and of what it is compared with, within a sentence. */
export function coreSentence(core: Core, [naam = "", other]: readonly string[]): CoreSentence {
  const {pair, course} = core;
  const {now} = pair;
  const moment = `In ${inPeriode(now.periode)}`;
  if (now.empty !== null) {
    return {
      getal: "–",
      wat: `Voor ${naam} is er geen cijfer: ${missingWord(now)}. ${moment}.`,
      beside: null,
      earlier: null
    };
  }
  const decimalen = sentencePrecision("per", [now, pair.beside, pair.rest, course?.beside ?? null], [now]);
  const uncertain = now.klein ? "; onzeker door een klein aantal" : "";
  const what = `van de 1.000 huishoudens ${placePhrase(naam)} gebruiken meer dan één voorziening`;
  return {
    getal: amount(now, "per", decimalen),
    wat: `${what}. ${moment} (${coreInterval(now, decimalen)}${uncertain}).`,
    beside: other === undefined ? null : besideSentence(core, [naam, other], decimalen),
    earlier: course && earlierSentence(course, decimalen)
  };
}

function besideSentence(
  {pair, vaak: often}: Core,
  names: readonly [string, string],
  decimalen: Decimalen
): string | null {
  const {beside, rest, how} = pair;
  if (beside === null) return null;
  if (beside.empty !== null) return `Voor ${names[1]} is er geen cijfer: ${missingWord(beside)}.`;
  if (how === null || often === null)
    return `${capitalise(placePhrase(names[1]))} zijn het er ${amount(beside, "per", decimalen)}.`;
  const words = besideWords({...pair, how}, names, "per", decimalen);
  const begin = rest ? `${capitalise(placePhrase(names[1]))} is dat` : "Dat is";
  return `${begin} ${words}${oftenSentence(said({rest, how}), often)}.`;
}

/** How often it was so, of more than one halfjaar. */
function oftenSentence(how: Judgement, {van: from, so, clear}: Often): string {
  if (from < 2) return "";
  if (direction(how) === 0) return `: in ${so} van ${from} halfjaren zonder duidelijk verschil`;
  return `: in ${so} van ${from} halfjaren ${direction(how) > 0 ? "hoger" : "lager"}, in ${clear} duidelijk`;
}

function earlierSentence(course: Omit<Pair, "reeks">, decimalen: Decimalen): string | null {
  const {beside: initially, how} = course;
  if (initially === null || how === null) return null;
  return `Dat is ${judgementWordThan(how, "veel", thenOrThan(initially))} (${otherNumber(course, "per", decimalen)}).`;
}

/** The figure that the key figure is the last point of. */
export const CORE_FIGURE = "2.10";

/** The key figure in words, large, and a way to its course. */
export function coreStrip(toTrend: () => void) {
  const amount = h("strong", {class: "core-number"});
  const what = h("span");
  const beside = h("p", {class: "core-beside"});
  const earlier = h("p", {class: "core-earlier"});
  const button = h(
    "button",
    {type: "button", class: "button", onclick: toTrend},
    "Hoe was het eerder? Bekijk het verloop"
  );
  const element = h(
    "section",
    {class: "core", "aria-label": "Huishoudens met meer dan één voorziening"},
    h("p", {class: "core-fact"}, amount, " ", what),
    beside,
    earlier,
    button
  );
  return part(element, (environment: MonitorEnvironment) => {
    const values = figureNumbers(figurePlan(CORE_FIGURE), environment);
    const found = dashboardCore(values);
    const sentence = found && wordsOf(values, found, environment);
    setText(amount, sentence?.getal ?? "–");
    setText(what, sentence?.wat ?? "Er zijn geen cijfers over huishoudens met meer dan één voorziening.");
    for (const [element, text] of [
      [beside, sentence?.beside],
      [earlier, sentence?.earlier]
    ] as const) {
      setText(element, text ?? "");
      element.hidden = !text;
    }
  });
}

/** The words: each gebied called by who is in its number; and it is said where an earlier number has other gemeenten, or the periode is not the chosen one. */
export function wordsOf(values: FigureNumbers, found: Core, environment: MonitorEnvironment): CoreSentence {
  const {pair, course} = found;
  const {now, beside} = pair;
  const sentence = coreSentence(found, [now, ...(beside ? [beside] : [])].map(values.naam));
  const otherwise = otherGemeentenSentence(values, course?.beside ?? null, now);
  const what = [sentence.wat, ...periodeSentence(values, values.series[0]!, environment)].join(" ");
  return {...sentence, wat: what, earlier: sentence.earlier && [sentence.earlier, ...otherwise].join(" ")};
}
