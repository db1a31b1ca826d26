import type {Stapeling, WetCombinatie} from "../../data/combinatie.js";
import type {Gebeurtenis} from "../../data/gebeurtenis.js";
import type {Geslacht} from "../../data/geslacht.js";
import type {Huishoudtype} from "../../data/huishoudtype.js";
import type {Leeftijdsklasse} from "../../data/leeftijdsklasse.js";
import type {Wet} from "../../data/wet.js";

/** By which rules people belong to a cohort; all look at the start. An empty list means: all. */
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
  /** The filters of which all chosen codes must hold; of any other filter one is enough. */
  alle: AllOf[];
}

/** What a visitor (or the command line) asks for. Dates are peilmomenten `YYYY-MM-DD`. */
export interface Choice extends Rules {
  gebied: string;
  /** The gebied that is compared with: that of cohort B; null where there is none, or where B lies in the same gebied. */
  vergelijk: string | null;
  /** The rules of cohort B where it has its own; null where they are those of A. */
  rulesB: Rules | null;
  peilmoment: string;
  basis: "zelfde" | "enige";
  noemer: "vast" | "risico";
}

/** The filters that look at who somebody is or what they went through: they hold for any resident. */
export const residentFilters = ["huishoudtype", "gebeurtenis", "leeftijd", "geslacht", "zonder"] as const;

/** The rules of a cohort, in their order everywhere. */
export const filters = [
  ...["huishoudtype", "gebeurtenis", "leeftijd", "geslacht", "wet", "voorziening", "zonder", "stapeling", "combinatie"]
] as (keyof Omit<Rules, "alle">)[];
export type Filter = (typeof filters)[number];

/** The filters of which one may ask for all codes. */
export const allOfFilters = ["gebeurtenis", "wet", "voorziening"] as const;
export type AllOf = (typeof allOfFilters)[number];

/** Everybody. */
export const noRules = (): Rules => ({
  ...{huishoudtype: [], gebeurtenis: [], leeftijd: [], geslacht: [], wet: [], voorziening: [], zonder: []},
  ...{stapeling: [], combinatie: [], alle: []}
});

/** The choice of someone who chose nothing. */
export function noChoice(peilmoment: string): Choice {
  return {
    ...{gebied: "NL", vergelijk: null, rulesB: null, peilmoment},
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

/** Whether all the chosen codes of a filter must hold. */
export const asksAll = (rules: Pick<Rules, "alle">, filter: Filter): boolean =>
  rules.alle.some((item) => item === filter);
