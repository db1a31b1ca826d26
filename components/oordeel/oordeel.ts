import type {Verschil} from "../statistics/newcombe.js";

/** How a number stands to another, as far as the interval of their difference allows. */
export type Oordeel = "hoger" | "iets hoger" | "lager" | "iets lager" | "ongeveer gelijk" | "geen duidelijk verschil";

/** The order in which groups of names are said. */
export const oordelen: readonly Oordeel[] = [
  ...(["hoger", "iets hoger", "lager", "iets lager", "ongeveer gelijk", "geen duidelijk verschil"] as const)
];

/** A threshold is written in decimals and a difference is not: the last bit of a number decides nothing. */
const AFRONDING = 1e-9;

/**
 * Hoger or lager only where the interval leaves out 0, with iets where the difference is below the threshold; where it holds 0,
 * ongeveer gelijk only when it lies wholly within the threshold. Without a threshold neither is said. Null without an interval.
 * Of two gebieden that hold each other the interval is that of `zonderElkaar`; of one gebied on two moments it is that of two
 * groups apart: mostly the same people, so that it is wider than need be and rather says too little.
 */
export function oordeel({verschil, ondergrens, bovengrens}: Verschil, drempel: number | null): Oordeel | null {
  if (verschil === null || ondergrens === null || bovengrens === null) return null;
  if (ondergrens > 0 || bovengrens < 0) {
    const kant = verschil > 0 ? "hoger" : "lager";
    return drempel !== null && Math.abs(verschil) < drempel - AFRONDING ? `iets ${kant}` : kant;
  }
  return drempel !== null && Math.max(-ondergrens, bovengrens) <= drempel
    ? "ongeveer gelijk"
    : "geen duidelijk verschil";
}

/** 1 where it is higher, −1 where it is lower, 0 where neither may be said. */
export const richting = (hoe: Oordeel | null): -1 | 0 | 1 =>
  hoe === null ? 0 : hoe.endsWith("hoger") ? 1 : hoe.endsWith("lager") ? -1 : 0;

/** The same judgement from the other side. */
export const omgekeerd = (hoe: Oordeel): Oordeel =>
  (hoe.endsWith("hoger") ? hoe.replace("hoger", "lager") : hoe.replace("lager", "hoger")) as Oordeel;

/** The kinds of words: of a rate or share, of a count of people, and of how often something is done. */
export type Wijze = "hoog" | "veel" | "vaak";

const woorden: Record<Wijze, Record<"hoger" | "lager" | "gelijk", string>> = {
  hoog: {hoger: "hoger", lager: "lager", gelijk: "ongeveer even hoog als"},
  veel: {hoger: "meer", lager: "minder", gelijk: "ongeveer evenveel als"},
  vaak: {hoger: "vaker", lager: "minder vaak", gelijk: "ongeveer even vaak als"}
};

/** The word alone: iets minder, ongeveer even vaak, geen duidelijk verschil. */
export function woord(hoe: Oordeel, wijze: Wijze): string {
  if (hoe === "geen duidelijk verschil") return hoe;
  if (hoe === "ongeveer gelijk") return woorden[wijze].gelijk.replace(/ als$/, "");
  const sterk = woorden[wijze][richting(hoe) > 0 ? "hoger" : "lager"];
  return hoe.startsWith("iets ") ? `iets ${sterk}` : sterk;
}

/**
 * The word with what it is set beside: iets meer dan in Nederland; geen duidelijk verschil met Nederland. `waar` has its
 * preposition (in Nederland, op Texel, in het eerste halfjaar van 2015); `naam` has none.
 */
export function woordDan(hoe: Oordeel, wijze: Wijze, {waar, naam}: {waar: string; naam: string}): string {
  if (hoe === "geen duidelijk verschil") return `${hoe} met ${naam}`;
  if (hoe === "ongeveer gelijk") return `${woorden[wijze].gelijk} ${waar}`;
  return `${woord(hoe, wijze)} dan ${waar}`;
}
