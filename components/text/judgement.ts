import {levenswegRelevance} from "../../data/indicator/levensweg.js";
import type {Categorie, Indicator} from "../../data/indicator/shape.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import type {Difference} from "../statistics/newcombe.js";

/** How a number stands to another, as far as the interval of their difference allows. */
export type Judgement = "hoger" | "iets hoger" | "lager" | "iets lager" | "ongeveer gelijk" | "geen duidelijk verschil";

/** The order in which groups of names are said. */
export const judgements: readonly Judgement[] = [
  ...(["hoger", "iets hoger", "lager", "iets lager", "ongeveer gelijk", "geen duidelijk verschil"] as const)
];

/** A threshold is written in decimals and a difference is not: the last bit of a number decides nothing. */
const ROUNDING = 1e-9;

/**
 * Hoger or lager only where the interval leaves out 0, with iets where the difference is below the threshold; where it holds 0,
 * ongeveer gelijk only when it lies wholly within the threshold. Without a threshold neither is said. Null without an interval.
 * Of two gebieden that hold each other the interval is that of `withoutEach`; of one gebied on two moments it is that of two
 * groups apart: mostly the same people, so that it is wider than need be and rather says too little.
 */
export function judgement(
  {verschil: difference, ondergrens, bovengrens}: Difference,
  threshold: number | null
): Judgement | null {
  if (difference === null || ondergrens === null || bovengrens === null) return null;
  if (ondergrens > 0 || bovengrens < 0) {
    const side = difference > 0 ? "hoger" : "lager";
    return threshold !== null && Math.abs(difference) < threshold - ROUNDING ? `iets ${side}` : side;
  }
  return threshold !== null && Math.max(-ondergrens, bovengrens) <= threshold
    ? "ongeveer gelijk"
    : "geen duidelijk verschil";
}

/** 1 where it is higher, −1 where it is lower, 0 where neither may be said. */
export const direction = (how: Judgement | null): -1 | 0 | 1 =>
  how === null ? 0 : how.endsWith("hoger") ? 1 : how.endsWith("lager") ? -1 : 0;

/** The same judgement from the other side. */
export const reversed = (how: Judgement): Judgement =>
  (how.endsWith("hoger") ? how.replace("hoger", "lager") : how.replace("lager", "hoger")) as Judgement;

/** The kinds of words: of a rate or share, of a count of people, and of how often something is done. */
type Mode = "hoog" | "veel" | "vaak";

const words: Record<Mode, Record<"hoger" | "lager" | "gelijk", string>> = {
  hoog: {hoger: "hoger", lager: "lager", gelijk: "ongeveer even hoog als"},
  veel: {hoger: "meer", lager: "minder", gelijk: "ongeveer evenveel als"},
  vaak: {hoger: "vaker", lager: "minder vaak", gelijk: "ongeveer even vaak als"}
};

/** The word alone: iets minder, ongeveer even vaak, geen duidelijk verschil. */
export function judgementWord(how: Judgement, mode: Mode): string {
  if (how === "geen duidelijk verschil") return how;
  if (how === "ongeveer gelijk") return words[mode].gelijk.replace(/ als$/, "");
  const strong = words[mode][direction(how) > 0 ? "hoger" : "lager"];
  return how.startsWith("iets ") ? `iets ${strong}` : strong;
}

/**
 * The word with what it is set beside: iets meer dan in Nederland; geen duidelijk verschil met Nederland. `where` has its
 * preposition (in Nederland, op Texel, in het eerste halfjaar van 2015); `naam` has none.
 */
export function judgementWordThan(how: Judgement, mode: Mode, {where, naam}: {where: string; naam: string}): string {
  if (how === "geen duidelijk verschil") return `${how} met ${naam}`;
  if (how === "ongeveer gelijk") return `${words[mode].gelijk} ${where}`;
  return `${judgementWord(how, mode)} dan ${where}`;
}

/** Where a gebied lies to the other: apart, within it, around it, or it is the same. */
export type Position = "los" | "binnen" | "rondom" | "zelfde";

/**
 * How two gebieden lie. Two lists that share some gemeenten and not all are `los`: the people in both pull the numbers together,
 * so that the interval of their difference is rather too wide than too narrow.
 */
export function position(gebieden: readonly Gebied[], gebied: string, other: string): Position {
  const [a, b] = [findGebied(gebieden, gebied), findGebied(gebieden, other)];
  if (!a || !b) return "los";
  const [away, back] = [liesIn(a, b), liesIn(b, a)];
  if (away && back) return "zelfde";
  return away ? "binnen" : back ? "rondom" : "los";
}

/** A wijk holds nothing but itself; an estimated gemeente holds only parts of its gemeenten. */
function liesIn(a: Gebied, b: Gebied): boolean {
  if (a.code === b.code || b.soort === "land") return true;
  if (a.soort === "land" || b.soort === "wijk" || b.soort === "gemeente_2020_geschat") return false;
  return a.gemeenten.length > 0 && a.gemeenten.every((gemeente) => b.gemeenten.includes(gemeente));
}

/** A count and what it is counted among. */
export interface JudgedTally {
  waarde: number;
  n: number;
}

/**
 * Two numbers in which nobody is twice: from the one that holds the other that other is taken. Null where nothing is left or
 * where the counts do not fit in each other.
 */
export function withoutEach(a: JudgedTally, b: JudgedTally, how: Position): readonly [JudgedTally, JudgedTally] | null {
  if (how === "los") return [a, b];
  if (how === "zelfde") return null;
  const [small, large] = how === "binnen" ? [a, b] : [b, a];
  const rest = {waarde: large.waarde - small.waarde, n: large.n - small.n};
  if (rest.waarde < 0 || rest.n <= 0) return null;
  return how === "binnen" ? [a, rest] : [rest, b];
}

/** What a gebied is really compared with, within a sentence: of what holds it the rest. */
export const comparedName = (other: string, how: Position): string =>
  how === "binnen" ? `de rest van ${other}` : other;

/**
 * Says that the comparison is with the rest; null where the gebieden do not hold each other. `drawn`: the one that the picture is
 * of, where it has room for one.
 */
export function restSentence(how: Position, naam: string, other: string, drawn?: string): string | null {
  if (how !== "binnen" && how !== "rondom") return null;
  const [part, whole] = how === "binnen" ? [naam, other] : [other, naam];
  return `De woorden vergelijken ${part} met de rest van ${whole}, zonder ${part} zelf; ${drawn === undefined || drawn === whole ? "beeld en tabel tonen" : "de tabel toont"} heel ${whole}.`;
}

/** From which difference on a rate of the monitor is higher or lower without "iets", as a fraction of `n`. */
export function threshold({relevance, per}: Indicator, {code}: Pick<Categorie, "code">): number | null {
  if (relevance === null || per === null) return null;
  return (relevance.categorieen?.[code] ?? relevance.since) / per;
}

/** The same of a figure of the Levensweg. */
export const levenswegThreshold = (figure: "5.1" | "5.2" | "5.3"): number => levenswegRelevance[figure].since / 100;

/** The threshold of an indicator in words, with its reason: Vanaf 3 per 1.000 (Verblijf en opvang: vanaf 0,2). …; null without one. */
export function thresholdSentence({relevance, per, categorieen}: Indicator): string | null {
  if (relevance === null) return null;
  const own = Object.entries(relevance.categorieen ?? {}).map(
    ([code, since]) => `${categorieen.find((item) => item.code === code)!.naam}: vanaf ${comma(since)}`
  );
  const what = `Vanaf ${comma(relevance.since)} ${per === 100 ? "procentpunt" : "per 1.000"}`;
  return `${what}${own.length > 0 ? ` (${own.join("; ")})` : ""}. ${relevance.why}`;
}

const comma = (amount: number) => String(amount).replace(".", ",");
