import {beforeAll, describe, expect, it} from "vitest";
import type {Beschermregel} from "../../../data/publicatie.js";
import {columnOf, geography, type Listing, listings} from "./listings.js";
import {laterEdition, randomPopulation} from "./randomPopulation.js";
import type {Tables} from "./readTables.js";
import {publishTrial, type Trial} from "./trial.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";

const SEED = 3;
const rules: readonly Beschermregel[] = ["cbs", "ons"];
const population = randomPopulation(SEED);
const later = laterEdition(population, SEED);
const covered = [...new Set(population.source.verblijf.map(({gemeente}) => gemeente))];

/** Of each group of people, in words, every number that a table gives of them. */
function perGroup(tables: Tables, gebieden: Tables["gebieden"]): Map<string, Listing[]> {
  const groups = new Map<string, Listing[]>();
  for (const listing of listings(tables, geography({...tables, gebieden}, covered))) {
    const name = `${listing.place} ${listing.periode} ${listing.column}`;
    groups.set(name, [...(groups.get(name) ?? []), listing]);
  }
  return groups;
}

/** Other words for the same people. */
const sameWords: readonly (readonly [string, string])[] = [
  ...gebeurtenissen.map(({code}) => [columnOf("levensgebeurtenissen", code), `inwoner na ${code}`] as const),
  [columnOf("voorzieningen_stand", "wsw"), "start 51 wsw 0"],
  [columnOf("inwoners_met_voorzieningen", "totaal"), columnOf("stapeling_personen", "totaal")],
  [columnOf("huishoudens_met_voorzieningen", "totaal"), columnOf("stapeling_huishoudens", "totaal")],
  [columnOf("inwoners_met_voorzieningen", "wsw"), columnOf("participatie_clienten", "wsw")]
];

let first: Trial;
let second: Trial;
beforeAll(async () => {
  first = await publishTrial(population, rules);
  second = await publishTrial(later, rules);
});

describe.each(rules)("numbers by the rule %s", (rule) => {
  it("are the same in every table of an edition, also in those of another gebied with the same people", () => {
    const groups = perGroup(first.published[rule], first.truth.gebieden);
    const other = [...groups].flatMap(([name, own]) => {
      const numbers = new Set(own.flatMap(({shown}) => shown ?? []));
      return numbers.size < 2 ? [] : [`${name}: ${own.map(({table, shown}) => `${shown} in ${table}`).join("; ")}`];
    });
    expect(groups.size).toBeGreaterThan(1000);
    expect([...groups.values()].some((own) => new Set(own.map(({table}) => table)).size > 3)).toBe(true);
    expect(other.slice(0, 10), `${other.length} of ${groups.size}`).toEqual([]);
  });

  it("are shown in every table about a gebied, or in none of them", () => {
    const perGebied = new Map<string, Set<boolean>>();
    for (const [name, own] of perGroup(first.published[rule], first.truth.gebieden))
      for (const {table, shown} of own) {
        const key = `${name} of ${table.split(" of ").at(-1)}`;
        perGebied.set(key, (perGebied.get(key) ?? new Set()).add(shown === null));
      }
    const other = [...perGebied].flatMap(([name, kinds]) => (kinds.size === 1 ? [] : [name]));
    expect(other.slice(0, 10), `${other.length} of ${perGebied.size}`).toEqual([]);
  });

  it("stand in the files per indicator as in those per gebied", () => {
    const {monitor, perIndicator} = first.published[rule];
    const sorted = (rows: Tables["monitor"]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(perIndicator)).toEqual(sorted(monitor.filter(({gebied}) => !gebied.startsWith("WK"))));
  });

  it("are the same for the same people in other words", () => {
    const groups = perGroup(first.published[rule], first.truth.gebieden);
    let compared = 0;
    const other = [...groups].flatMap(([name, own]) =>
      sameWords.flatMap(([one, two]) => {
        if (!name.endsWith(` ${one}`)) return [];
        const twin = groups.get(`${name.slice(0, -one.length)}${two}`);
        if (!twin || own[0]!.shown === null || twin[0]!.shown === null) return [];
        compared++;
        return own[0]!.shown === twin[0]!.shown ? [] : [`${name}: ${own[0]!.shown}, and ${twin[0]!.shown} as ${two}`];
      })
    );
    expect(compared).toBeGreaterThan(10);
    expect(other).toEqual([]);
  });

  it("lie as near to the true ones as the rule says", () => {
    const real = perGroup(first.truth, first.truth.gebieden);
    const most = {cbs: 2, ons: 5}[rule];
    const far = [...perGroup(first.published[rule], first.truth.gebieden)].flatMap(([name, [one]]) => {
      // A group of which nobody was counted has no row there.
      const count = real.get(name)?.[0]?.shown ?? 0;
      const {shown} = one!;
      return shown === null || (count >= 8 && Math.abs(shown - count) <= most) ? [] : [`${name}: ${shown} of ${count}`];
    });
    expect(far).toEqual([]);
  });

  it("are the same in two editions where the people are", () => {
    const groups = perGroup(second.published[rule], second.truth.gebieden);
    const before = perGroup(first.published[rule], first.truth.gebieden);
    const untouched = [...groups].filter(([, [one]]) => {
      const {place, members} = one!;
      const wijk = first.truth.gebieden.find(({code}) => code === place);
      return !(members.length > 0 ? members : [wijk!.gemeenten]).some((code) => later.changed.includes(code));
    });
    let compared = 0;
    const other = untouched.flatMap(([name, [one]]) => {
      const [earlier] = before.get(name) ?? [];
      if (!earlier || earlier.shown === null || one!.shown === null) return [];
      compared++;
      return earlier.shown === one!.shown ? [] : [`${name}: ${earlier.shown}, later ${one!.shown}`];
    });
    expect(compared).toBeGreaterThan(100);
    expect(other).toEqual([]);
  });
});
