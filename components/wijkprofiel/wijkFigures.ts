import {small} from "../../data/indicator/words.js";
import type {Categorie, Indicator} from "../../data/indicator/shape.js";
import {type Missing, missingWords} from "../model/missing.js";
import {measurement, type Measurement, perMeasure} from "../monitor/figure/measurement.js";
import {amount, coreInterval, monitorJudgement, pair, sentencePrecision} from "../monitor/text/core.js";
import {fact} from "../monitor/text/fact.js";
import {direction, type Judgement, judgements, judgementWord, judgementWordThan} from "../text/judgement.js";
import {capitalise, enumerate} from "../format/text.js";
import {compareRow, profiel, type ProfielSource, type WijkTally} from "./profiel.js";
import type {Small} from "./protect.js";

/** A wijk with its number, and how that stands to the rest of the gemeente: null where one of them has no interval. */
export interface WijkFigure {
  code: string;
  naam: string;
  measurement: Measurement;
  oordeel: Judgement | null;
}

/** One category of an indicator by wijk, with the gemeente and what is compared with. */
export interface WijkFigures {
  indicator: Indicator;
  categorie: Categorie;
  periode: string;
  wijken: readonly WijkFigure[];
  gemeente: {naam: string; measurement: Measurement};
  vergelijk: {naam: string; measurement: Measurement} | null;
}

export interface Requested {
  indicator: Indicator;
  categorie: Categorie;
  periode: string;
  klein: Small;
  vergelijk: {code: string; naam: string} | null;
}

/** Looks up what the bars show, small numbers withheld where asked. */
export function wijkFigures(
  source: ProfielSource,
  {indicator, categorie, periode, klein: small, vergelijk: compare}: Requested
): WijkFigures {
  const place = indicator.categorieen.indexOf(categorie);
  const make = (side: 0 | 1, gebied: string, {waarde, n, reden}: WijkTally): Measurement =>
    measurement(
      {kant: side, gebied, indicator, categorie, periode},
      {
        ...{indicator: indicator.code, gebied, periode, categorie: categorie.code, n},
        ...(n === null && waarde !== null ? {waarde: null, reden: "afgeschermd"} : {waarde, reden})
      }
    );
  const rows = profiel(source, indicator, small).map(({tallies, ...row}) => ({
    ...row,
    measurement: make(0, row.code, tallies[place]!)
  }));
  const gemeente = rows.find(({soort: kind}) => kind === "gemeente")!;
  const wijken = rows.filter(({soort: kind}) => kind === "wijk");
  return {
    ...{indicator, categorie, periode},
    wijken: wijken.map(({code, naam, measurement}) => ({
      code,
      naam,
      measurement,
      oordeel: pair(measurement, gemeente.measurement, "per", "binnen").how
    })),
    gemeente,
    vergelijk: compare && {
      naam: compare.naam,
      measurement: make(1, compare.code, compareRow(source, compare, indicator, small).tallies[place]!)
    }
  };
}

/** What the bars count: the rate, or where there is none the count. */
export const kindOf = ({indicator}: Pick<WijkFigures, "indicator">): "per" | "aantal" =>
  indicator.per === null ? "aantal" : "per";
/** More names than this are only counted. */
const NAMES = 4;

/** What the title counts: wijken that clearly differ from the rest of the gemeente. */
const deviating = judgements.filter((how) => direction(how) !== 0);

const isPresent = ({indicator}: WijkFigures, {measurement}: Pick<WijkFigure, "measurement">) =>
  perMeasure(measurement, kindOf({indicator})).empty === null;

const subject = ({indicator, categorie}: WijkFigures) =>
  indicator.categorieen.length === 1 ? indicator.naam : `${indicator.naam}, ${small(categorie.naam)}`;

const wijken = (aantal: number) => `${aantal} ${aantal === 1 ? "wijk" : "wijken"}`;

/** What one sees in the bars, in one sentence: in how many wijken it is clearly more or less than in the rest. */
export function wijkTitle(values: WijkFigures): string {
  const {naam} = values.gemeente;
  const met = values.wijken.filter((wijk) => isPresent(values, wijk));
  const what = subject(values);
  if (met.length === 0) return `${what}: voor de wijken van ${naam} is er geen cijfer`;
  if (kindOf(values) === "aantal") return `${what}: zoveel per wijk van ${naam}`;
  if (met.every(({oordeel: judgement}) => judgement === null))
    return `${what}: ${naam} heeft geen rest om een wijk mee te vergelijken`;
  const parts = deviating.flatMap((how) => {
    const aantal = met.filter(({oordeel: judgement}) => judgement === how).length;
    return aantal === 0 ? [] : [{aantal, how}];
  });
  if (parts.length === 0) return `${what}: geen wijk van ${naam} verschilt duidelijk van de rest van de gemeente`;
  const sentence = parts.map(
    ({aantal, how}, i) => `in ${wijken(aantal)}${i === 0 ? ` van ${naam}` : ""} ${judgementWord(how, "veel")}`
  );
  return `${what}: ${enumerate(sentence, "en")} dan in de rest van de gemeente`;
}

/** What the bars show and how certain that is. */
export function wijkSentences(values: WijkFigures): string[] {
  const kind = kindOf(values);
  const {gemeente, wijken} = values;
  return [
    ...(isPresent(values, gemeente) ? [fact(gemeente.measurement, gemeente.naam, kind)] : []),
    ...(kind === "per" ? [...distance(values), ...judgementSentences(wijken)] : []),
    ...withoutFigure(wijken.map(({measurement}) => perMeasure(measurement, kind).empty))
  ];
}

/** From which number to which the wijken run, where the first and the last clearly differ. */
function distance(values: WijkFigures): string[] {
  const met = values.wijken.filter((wijk) => isPresent(values, wijk));
  if (met.length < 2) return [];
  const certain = met
    .filter(({measurement}) => !measurement.klein)
    .sort((a, b) => a.measurement.aandeel! - b.measurement.aandeel!);
  const [low, high] = [certain[0], certain.at(-1)];
  if (!low || !high || low === high)
    return ["Van de wijken met een cijfer zijn de aantallen te klein om onderling te vergelijken."];
  if (direction(monitorJudgement(high.measurement, low.measurement, "per")) === 0)
    return ["Tussen de wijken onderling is geen duidelijk verschil."];
  const pair = [low.measurement, high.measurement];
  const decimalen = sentencePrecision("per", pair, pair);
  const nameOf = ({naam, measurement}: WijkFigure) =>
    `${amount(measurement, "per", decimalen)} in ${naam} (${coreInterval(measurement, decimalen)})`;
  return [`De wijken lopen uiteen van ${nameOf(low)} tot ${nameOf(high)}.`];
}

/** Which wijken stand clearly above or below the rest of the gemeente, and how many do not. */
function judgementSentences(list: readonly WijkFigure[]): string[] {
  return judgements.flatMap((how) => {
    const which = list.filter(({oordeel: judgement}) => judgement === how).map(({naam}) => naam);
    if (which.length === 0) return [];
    if (how === "geen duidelijk verschil")
      return [`In ${wijken(which.length)} is er geen duidelijk verschil met de rest van de gemeente.`];
    const rest = {where: "in de rest van de gemeente", naam: "de rest van de gemeente"};
    const where = which.length <= NAMES ? enumerate(which, "en") : wijken(which.length);
    return [`${capitalise(judgementWordThan(how, "veel", rest))} is het in ${where}.`];
  });
}

function withoutFigure(redenen: readonly (Missing | null)[]): string[] {
  const no = redenen.filter((empty) => empty !== null);
  if (no.length === 0) return [];
  const words = [...new Set(no)].map((empty) => missingWords[empty]);
  return [
    `${capitalise(wijken(no.length))} ${no.length === 1 ? "heeft" : "hebben"} geen cijfer (${words.join(", ")}).`
  ];
}
