import {ruleText} from "../cohort/cohorts.js";
import {type Choice, noChoice, noRules, type Rules} from "../model/choice.js";
import type {Measure} from "./measure.js";

/** The rules of a cohort that gemeenten can be compared by: those of which every gemeente has its counts. */
export const gemeenteFilters = ["huishoudtype", "leeftijd", "geslacht"] as const;
export type GemeenteRules = Pick<Rules, (typeof gemeenteFilters)[number]>;

export const noGemeenteRules: GemeenteRules = Object.freeze({huishoudtype: [], leeftijd: [], geslacht: []});

export const hasGemeenteRule = (rules: GemeenteRules): boolean =>
  gemeenteFilters.some((filter) => rules[filter].length > 0);

/** Whether a measure is counted of who passes the rules; the others are of everybody. */
export const followsRules = ({kind}: Pick<Measure, "kind">): boolean =>
  kind === "blijft" || kind === "type" || kind === "gebeurtenis";

/** The rules as the choice of a cohort that starts at a peilmoment. */
export const asChoice = (rules: GemeenteRules, peilmoment: string): Choice => ({...noChoice(peilmoment), ...rules});

/** Each rule in words: `Huishoudtype: Eenoudergezin`. */
export const rulesText = (rules: GemeenteRules): string[] =>
  gemeenteFilters
    .filter((filter) => rules[filter].length > 0)
    .map((filter) => ruleText({...noRules(), ...rules}, filter));

const reasons: Partial<Record<Measure["kind"], string>> = {
  verblijf: "het verblijf zonder onderbreking is per gemeente alleen van iedereen samen geteld",
  klok: "de klok is per gemeente alleen van iedereen samen geteld",
  indicator: "de cijfers van de monitor zijn van alle inwoners samen"
};

/** Why a measure does not follow rules; null where it does. */
export const notFollowedBy = (measure: Measure): string | null =>
  followsRules(measure) ? null : `“${measure.naam}” telt iedereen: ${reasons[measure.kind]}.`;
