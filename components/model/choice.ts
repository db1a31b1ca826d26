import type {Stapeling, WetCombinatie} from "../../data/combinatie.js";
import type {Gebeurtenis} from "../../data/gebeurtenis.js";
import type {Geslacht} from "../../data/geslacht.js";
import type {Huishoudtype} from "../../data/huishoudtype.js";
import type {Leeftijdsklasse} from "../../data/leeftijdsklasse.js";
import type {Wet} from "../../data/wet.js";

/** By which rules people belong to a cohort; all but `reeks` look at the start. An empty list means: all. */
export interface Rules {
  huishoudtype: Huishoudtype[];
  /** Went through it in the four years before the start. */
  gebeurtenis: Gebeurtenis[];
  leeftijd: Leeftijdsklasse[];
  geslacht: Geslacht[];
  /** In gebruik at the start, as are `voorziening`, `stapeling` and `combinatie`. */
  wet: Wet[];
  voorziening: string[];
  /** Went through none of these in the four years before the start. */
  zonder: Gebeurtenis[];
  /** How many of Jeugdwet, P-wet and Wmo. */
  stapeling: Stapeling[];
  combinatie: WetCombinatie[];
  /** Groups of the typologie, as codes of `ReeksGroup`; in all of them at once. */
  reeks: string[];
  /** The filters of which all chosen codes must hold; of any other filter one is enough. */
  alle: AllOf[];
  /** What the visitor calls this cohort; empty where it has no name. */
  naam: string;
}

/** What a visitor (or the command line) asks for. Dates are peilmomenten `YYYY-MM-DD`. */
export interface Choice extends Rules {
  gebied: string;
  /** The gebied that is compared with: that of cohort B; null where there is none, or where B lies in the same gebied. */
  vergelijk: string | null;
  /** The rules of cohort B where it has its own; null where they are those of A. */
  rulesB: Rules | null;
  peilmoment: string;
  /** The last peilmoment that figures 5.1 and 5.2 show; null for the window that was published. */
  tot: string | null;
  basis: "zelfde" | "enige";
  noemer: "vast" | "risico";
}

/** The filters that look at who somebody is or what they went through: they hold for any resident. */
export const residentFilters = ["huishoudtype", "gebeurtenis", "leeftijd", "geslacht", "zonder", "reeks"] as const;

/** The rules of a cohort, in their order everywhere. */
export const filters = [
  ...[
    "huishoudtype",
    "gebeurtenis",
    "leeftijd",
    "geslacht",
    "wet",
    "voorziening",
    "zonder",
    "stapeling",
    "combinatie",
    "reeks"
  ]
] as (keyof Omit<Rules, "alle" | "naam">)[];
export type Filter = (typeof filters)[number];

/** The filters of which one may ask for all codes. */
export const allOfFilters = ["gebeurtenis", "wet", "voorziening"] as const;
export type AllOf = (typeof allOfFilters)[number];

/** Everybody. */
export const noRules = (): Rules => ({
  ...{huishoudtype: [], gebeurtenis: [], leeftijd: [], geslacht: [], wet: [], voorziening: [], zonder: []},
  ...{stapeling: [], combinatie: [], reeks: [], alle: [], naam: ""}
});

/** The choice of someone who chose nothing. */
export function noChoice(peilmoment: string): Choice {
  return {
    ...{gebied: "NL", vergelijk: null, rulesB: null, peilmoment, tot: null},
    ...noRules(),
    ...{basis: "zelfde", noemer: "vast"}
  };
}

/** Whether the rules of one cohort leave somebody out. */
export const hasRule = (rules: Rules): boolean => filters.some((filter) => rules[filter].length > 0);

/** Whether the choice differs from the default in more than gebied, vergelijk and peilmoment. */
export function hasFilter(choice: Choice): boolean {
  return hasRule(choice) || choice.rulesB !== null || choice.basis !== "zelfde" || choice.noemer !== "vast";
}

/** A cohort of a choice: 0 = A, 1 = B. */
export type Side = 0 | 1;

/** The letter of a cohort. */
export const sideLetter = (side: Side): "A" | "B" => (side === 0 ? "A" : "B");

/** The rules of a side: those of A, unless B has its own. */
export const rulesOf = (choice: Choice, side: Side): Rules =>
  pickRules(side === 1 && choice.rulesB !== null ? choice.rulesB : choice);

/** The rules alone out of a choice. */
export const pickRules = (rules: Rules): Rules =>
  Object.fromEntries(([...filters, "alle", "naam"] as const).map((key) => [key, rules[key]])) as unknown as Rules;

/** The gebied of a side. */
export const gebiedOf = ({gebied, vergelijk: compare}: Pick<Choice, "gebied" | "vergelijk">, side: Side): string =>
  side === 1 ? (compare ?? gebied) : gebied;

/** Whether there are two cohorts. */
export const isCompared = ({vergelijk: compare, rulesB}: Pick<Choice, "vergelijk" | "rulesB">): boolean =>
  compare !== null || rulesB !== null;

/** The sides of a choice with the gebied of each, as given. */
export const sides = (choice: Choice): {kant: Side; gebied: string}[] =>
  (isCompared(choice) ? ([0, 1] as const) : ([0] as const)).map((side) => ({
    kant: side,
    gebied: gebiedOf(choice, side)
  }));

/** One cohort of a choice as a choice by itself. */
export const onlySide = (choice: Choice, side: Side): Choice => ({
  ...choice,
  ...rulesOf(choice, side),
  ...{gebied: gebiedOf(choice, side), vergelijk: null, rulesB: null}
});

/** A choice in which a side has other rules; a cohort that changes is no longer what its name said. */
export function withRules(choice: Choice, side: Side, change: Partial<Rules>): Choice {
  const rules: Rules = {...rulesOf(choice, side), naam: "", ...change};
  return side === 0 ? {...choice, ...rules} : {...choice, rulesB: rules};
}

/** A choice with only the rules that a page can follow; where those of B are then the rules of A, there are no two sets of them. */
export function followedOnly(choice: Choice, follows: readonly Filter[] = filters): Choice {
  const none = Object.fromEntries(filters.filter((filter) => !follows.includes(filter)).map((filter) => [filter, []]));
  const followed: Choice = {...choice, ...none};
  const rulesB = choice.rulesB && {...choice.rulesB, ...none};
  return {...followed, rulesB: rulesB && sameRules(followed, rulesB) ? null : rulesB};
}

/** The choice of a page with the rules that it cannot follow as they stood in another choice. */
export function withUnfollowed(choice: Choice, other: Choice, follows: readonly Filter[] = filters): Choice {
  const keys = filters.filter((filter) => !follows.includes(filter));
  if (keys.length === 0) return choice;
  const kept = (rules: Rules) => Object.fromEntries(keys.map((filter) => [filter, rules[filter]]));
  // B had rules of its own that the page does not know: it still has, beside those that it shares with A.
  const hidden = other.rulesB !== null && followedOnly(other, follows).rulesB === null;
  const own = choice.rulesB ?? (hidden ? {...rulesOf(choice, 0), naam: other.rulesB!.naam} : null);
  return {...choice, ...kept(other), rulesB: own && {...own, ...kept(rulesOf(other, 1))}};
}

/** A and B change places. */
export const swapped = (choice: Choice): Choice => ({
  ...choice,
  ...rulesOf(choice, 1),
  gebied: gebiedOf(choice, 1),
  vergelijk: choice.vergelijk === null ? null : choice.gebied,
  rulesB: choice.rulesB === null ? null : rulesOf(choice, 0)
});

/** Whether two cohorts follow the same rules; their names do not matter. */
export function sameRules(a: Rules, b: Rules): boolean {
  const asked = (rules: Rules) =>
    filters.map((filter) => [
      [...(rules[filter] as readonly string[])].sort().join(),
      rules[filter].length > 1 && asksAll(rules, filter)
    ]);
  return JSON.stringify(asked(a)) === JSON.stringify(asked(b));
}

/** Whether all the chosen codes of a filter must hold. */
export const asksAll = (rules: Pick<Rules, "alle">, filter: Filter): boolean =>
  rules.alle.some((item) => item === filter);
