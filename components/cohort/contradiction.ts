import {enumerate} from "../format/text.js";
import type {Filter, Rules} from "../model/choice.js";
import {anyStart, startFilters, startSets} from "../model/startWetten.js";
import {contradictsZonder, ruleText} from "./cohorts.js";

/** Rules that nobody can follow together, whoever lives anywhere. */
interface Contradiction {
  filters: Filter[];
  tekst: string;
}

/** The rules of one cohort that exclude each other: of use at the start two, or where each two go together, all of them. */
export function contradictions(rules: Rules): Contradiction[] {
  const found: Filter[][] = contradictsZonder(rules) ? [["gebeurtenis", "zonder"]] : [];
  const chosen = startFilters.filter((filter) => startSets(rules, filter) !== anyStart);
  const empty = (filters: readonly (typeof chosen)[number][]) =>
    filters.reduce((both, filter) => both & startSets(rules, filter), anyStart) === 0;
  const pairs = chosen.flatMap((one, i) => chosen.slice(i + 1).map((other) => [one, other]));
  const apart = [...chosen.map((filter) => [filter]), ...pairs].filter(empty);
  if (apart.length > 0) found.push(...apart);
  else if (empty(chosen)) found.push([...chosen]);
  return found.map((filters) => ({filters, tekst: sentenceOf(rules, filters)}));
}

function sentenceOf(rules: Rules, filters: readonly Filter[]): string {
  const names = filters.map((filter) => `“${ruleText(rules, filter)}”`);
  if (names.length === 1) return `${names[0]} kan niemand hebben.`;
  return `${enumerate(names, "en")} sluiten elkaar uit: niemand kan aan ${names.length === 2 ? "beide" : "alle"} voldoen.`;
}
