import {
  type Filter,
  filters,
  asksAll,
  type Choice,
  gebiedOf,
  type Rules,
  rulesOf,
  type Side,
  sides,
  sideLetter
} from "../model/choice.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {startFilters, startSets} from "../model/startWetten.js";
import {codeName, filterNames} from "../model/codeLists.js";
import {capitalise, enumerate, uncapitalise} from "../format/text.js";
import {position, type Position} from "../text/judgement.js";

/** What a rule asks: `Huishoudtype: Eenoudergezin of Overig huishouden`. */
export function ruleText(rules: Rules, filter: Filter): string {
  const codes: readonly string[] = rules[filter];
  const word = asksAll(rules, filter) || filter === "zonder" || filter === "reeks" ? "en" : "of";
  return `${filterNames[filter]}: ${codes.map((code) => codeName(filter, code)).join(` ${word} `)}`;
}

/**
 * Names within a sentence of what is compared: two gebieden by their names, where both follow the same rules; else two cohorts,
 * by the name that the visitor gave or by their letter.
 */
export function namesOfSides(choice: Choice, gebieden: readonly Gebied[]): [string, ...string[]] {
  const names = sides(choice).map(({kant: side, gebied}) => {
    if (choice.rulesB === null) return gebiedName(gebieden, gebied);
    const {naam} = rulesOf(choice, side);
    return naam === "" || choice.naam === choice.rulesB.naam ? `cohort ${sideLetter(side)}` : `cohort “${naam}”`;
  });
  return names as [string, ...string[]];
}

/** Longest that a legend has room for. */
const LONGEST = 26;

/** The same as headings, in legends, tables and files: cohorts with what tells them apart, where that is short. */
export const headingsOfSides = (choice: Choice, gebieden: readonly Gebied[]): [string, ...string[]] =>
  (choice.rulesB === null
    ? namesOfSides(choice, gebieden).map(capitalise)
    : sides(choice).map(({kant: side}) => {
        const {naam} = rulesOf(choice, side);
        const what = naam === "" ? ownWords(choice, side, gebieden) : naam;
        return what === "" ? `Cohort ${sideLetter(side)}` : `${sideLetter(side)}: ${what}`;
      })) as [string, ...string[]];

/** What tells one cohort from the other, as far as there is room: its gebied, and the codes of the rules in which they differ. */
function ownWords(choice: Choice, side: Side, gebieden: readonly Gebied[]): string {
  const [own, other] = [rulesOf(choice, side), rulesOf(choice, side === 0 ? 1 : 0)];
  const differ = filters.filter((filter) => ruleText(own, filter) !== ruleText(other, filter));
  const rules = differ
    .filter((filter) => own[filter].length > 0)
    .map((filter) => {
      const codes: readonly string[] = own[filter];
      const names = enumerate(
        codes.map((code) => codeName(filter, code)),
        asksAll(own, filter) ? "en" : "of"
      );
      return filter === "zonder"
        ? `zonder ${enumerate(
            codes.map((code) => uncapitalise(codeName(filter, code))),
            "of"
          )}`
        : names;
    });
  const apart = gebiedOf(choice, 0) !== gebiedOf(choice, 1);
  const parts = [...(apart ? [capitalise(gebiedName(gebieden, gebiedOf(choice, side)))] : []), ...rules];
  const fitting = parts.filter((_, i) => parts.slice(0, i + 1).join(", ").length <= LONGEST);
  if (fitting.length === 0) return "";
  return fitting.length === parts.length ? parts.join(", ") : `${fitting.join(", ")} …`;
}

/** What each cohort asks, for under a title and in files: one line where both follow the same rules. */
export const rulesInWords = (choice: Choice, followed: readonly Filter[]): string[] => {
  const own = (rules: Rules) =>
    followed.filter((filter) => rules[filter].length > 0).map((filter) => ruleText(rules, filter));
  if (choice.rulesB === null) return own(choice);
  const everybody = followed.includes("wet") ? "iedereen in de startgroep" : "alle inwoners";
  return ([0, 1] as const).map((side) => `${sideLetter(side)}: ${own(rulesOf(choice, side)).join("; ") || everybody}`);
};

/**
 * Where cohort A lies to B, of whom is in gebruik at the start; null where there is one cohort. `zelfde`: they share people in
 * a way that cannot be taken apart by counting, so that nothing may be said of their difference.
 */
export function positionOfSides(choice: Choice, gebieden: readonly Gebied[]): Position | null {
  if (sides(choice).length === 1) return null;
  const place = position(gebieden, gebiedOf(choice, 0), gebiedOf(choice, 1));
  if (choice.rulesB === null || place === "los") return place;
  const [a, b] = [rulesOf(choice, 0), rulesOf(choice, 1)];
  if (areDisjoint(a, b)) return "los";
  const [within, around] = [holds(b, a), holds(a, b)];
  if (within && (place === "binnen" || place === "zelfde")) return "binnen";
  return around && (place === "rondom" || place === "zelfde") ? "rondom" : "zelfde";
}

/** Of which somebody has exactly one. */
const single = ["huishoudtype", "leeftijd", "geslacht"] as const;

const sets = (rules: Rules): number => startFilters.reduce((both, filter) => both & startSets(rules, filter), ~0);

/** Whether the rules say that nobody can be in both. */
function areDisjoint(a: Rules, b: Rules): boolean {
  const apart = (one: readonly string[], other: readonly string[]) =>
    one.length > 0 && other.length > 0 && !one.some((code) => other.includes(code));
  const excludes = (one: Rules, {zonder}: Rules) => contradictsZonder({...one, zonder});
  return (
    single.some((filter) => apart(a[filter], b[filter])) ||
    (sets(a) & sets(b)) === 0 ||
    excludes(a, b) ||
    excludes(b, a)
  );
}

/** Whether nobody can have gone through what is asked and not through what is left out. */
export function contradictsZonder(rules: Rules): boolean {
  const {gebeurtenis: asked, zonder} = rules;
  if (asked.length === 0) return false;
  const isOut = (code: (typeof asked)[number]) => zonder.includes(code);
  return asksAll(rules, "gebeurtenis") ? asked.some(isOut) : asked.every(isOut);
}

/** Whether the rules say that everybody in the inner cohort is in the outer one. */
function holds(outer: Rules, inner: Rules): boolean {
  const within = (filter: Filter) => {
    const [wide, narrow]: (readonly string[])[] = [outer[filter], inner[filter]];
    if (wide!.length === 0) return true;
    if (filter === "zonder" || filter === "reeks") return wide!.every((code) => narrow!.includes(code));
    if (asksAll(outer, filter)) return asksAll(inner, filter) && wide!.every((code) => narrow!.includes(code));
    if (asksAll(inner, filter)) return narrow!.some((code) => wide!.includes(code));
    return narrow!.length > 0 && narrow!.every((code) => wide!.includes(code));
  };
  const ofUse: readonly Filter[] = ["wet", "stapeling", "combinatie"];
  return filters.filter((filter) => !ofUse.includes(filter)).every(within) && (sets(inner) & ~sets(outer)) === 0;
}
