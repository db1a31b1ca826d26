import {stapelingen, wetCombinaties} from "../../data/combinatie.js";
import {voorzieningen} from "../../data/voorziening.js";
import {type Wet, wetten} from "../../data/wet.js";
import {asksAll, type Rules} from "./choice.js";

/**
 * The wetten that somebody in the startgroep can have in gebruik at once, as bits in the order of their list: 1 … 15. What the
 * rules say of use at the start is a set of these: a number with bit n for the n-th.
 */
const sets = Array.from({length: 2 ** wetten.length - 1}, (_, i) => i + 1);
const has = (set: number, wet: Wet) => ((set >> wetten.findIndex(({code}) => code === wet)) & 1) === 1;
const setsWhere = (test: (set: number) => boolean): number =>
  sets.filter(test).reduce((bits, set) => bits | (1 << set), 0);

/** Every way to be in gebruik. */
export const anyStart = setsWhere(() => true);

/** Jeugdwet, P-wet and Wmo as the bits of `wetCombinaties`. */
const combinatieOf = (set: number): number =>
  (has(set, "jeugdwet") ? 1 : 0) + (has(set, "participatiewet") || has(set, "wsw") ? 2 : 0) + (has(set, "wmo") ? 4 : 0);

const wetOf = (code: string): Wet => voorzieningen.find((voorziening) => voorziening.code === code)!.wet;

/** The rules that say something of use at the start. */
export const startFilters = ["wet", "voorziening", "stapeling", "combinatie"] as const;
type StartFilter = (typeof startFilters)[number];

/** In which ways one can be in gebruik at the start by one rule. */
export function startSets(rules: Rules, filter: StartFilter): number {
  if (rules[filter].length === 0) return anyStart;
  const some = <Code>(codes: readonly Code[], test: (code: Code) => boolean) =>
    filter !== "stapeling" && filter !== "combinatie" && asksAll(rules, filter) ? codes.every(test) : codes.some(test);
  return setsWhere((set) => {
    const combinatie = combinatieOf(set);
    if (filter === "wet") return some(rules.wet, (wet) => has(set, wet));
    if (filter === "voorziening") return some(rules.voorziening, (code) => has(set, wetOf(code)));
    if (filter === "combinatie")
      return some(rules.combinatie, (code) =>
        wetCombinaties.some((item) => item.code === code && item.bits === combinatie)
      );
    const aantal = [1, 2, 4].filter((bit) => combinatie & bit).length;
    return some(rules.stapeling, (code) => stapelingen.some((item) => item.code === code && item.aantal === aantal));
  });
}
