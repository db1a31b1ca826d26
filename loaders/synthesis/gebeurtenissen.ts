import {
  heavyGebeurtenissen,
  lived,
  looseGebeurtenissen,
  looseYears,
  partInBijstand
} from "../../data/synthesis/gebeurtenissen.js";
import {inWeight} from "../../data/synthesis/gebruik.js";
import {day, leeftijd, YEAR} from "./day.js";
import type {Cohorts} from "./gebruik/residents.js";
import {gebeurtenisNumber, type Persoon, type ColumnTable, type World} from "./huishouden.js";

/** Events that change no household: so many a year, among those of the age and (mostly) the sex. */
export function loose(world: World, cohorts: Cohorts): void {
  const {random, personen} = world;
  for (const {code, perYear, van: from, tot: until, men} of looseGebeurtenissen) {
    const heavy = heavyGebeurtenissen.codes.includes(code);
    const [probabilityMan, probabilityWoman] = [Math.min(1, men / (1 - men)), Math.min(1, (1 - men) / men)];
    for (let year = looseYears.van; year <= looseYears.tot; year++) {
      const middle = day(year, 7, 1);
      const [first, last] = cohorts.range(middle - (until + 1) * YEAR, middle - from * YEAR);
      const outside = 1 - (partInBijstand.perCode[code] ?? 0);
      const aantal = random.round(perYear * (last - first) * lived.aandeel * outside);
      for (let i = 0; i < aantal; i++) {
        for (let attempt = 0; attempt < (heavy ? 60 : 12); attempt++) {
          const p = personen[cohorts.order[random.integer(first, last - 1)]!]!;
          if (
            !random.probability(p.man ? probabilityMan : probabilityWoman) ||
            (heavy && !random.probability(vulnerable(world, p)))
          )
            continue;
          const when = day(year) + Math.floor(random.pull() * 365);
          if (when < p.arrival || when > p.departure) continue;
          const years = leeftijd(p.born, when);
          if (years < from || years > until) continue;
          world.notify(p, gebeurtenisNumber[code]!, when);
          break;
        }
      }
    }
  }
}

const {type} = inWeight.perStream.bijstand;
const largest = Math.max(...type);

/** How likely bijstand is for someone, between 0 and 1. */
function vulnerable({country}: World, p: Persoon): number {
  const {base, bijstand} = heavyGebeurtenissen;
  return (type[p.type]! / largest) * Math.min(1, base + country.wijken[p.wijk]!.bijstand / bijstand);
}

/** Part of the heavy events falls to people who are in bijstand on the day. */
export function hitsBijstand(world: World, episodes: ColumnTable, cohorts: Cohorts): void {
  const {random, personen} = world;
  const [persoon, begin, end] = episodes.columns as [Int32Array, Int32Array, Int32Array];
  const [first, last] = [day(looseYears.van), day(looseYears.tot, 12, 31)];
  for (const [code, part] of Object.entries(partInBijstand.perCode)) {
    const {perYear, van: from, tot: until, men} = looseGebeurtenissen.find((g) => g.code === code)!;
    const middle = (first + last) / 2;
    const [a, z] = cohorts.range(middle - (until + 1) * YEAR, middle - from * YEAR);
    let needed = random.round(part * perYear * (z - a) * (looseYears.tot - looseYears.van + 1));
    for (let attempt = 40 * needed; needed > 0 && attempt > 0 && episodes.n > 0; attempt--) {
      const i = random.integer(0, episodes.n - 1);
      const when = random.integer(first, last);
      const p = personen[persoon[i]!]!;
      const years = leeftijd(p.born, when);
      if (when < begin[i]! || when > end[i]! || years < from || years > until) continue;
      if (!random.probability(p.man ? Math.min(1, men / (1 - men)) : Math.min(1, (1 - men) / men))) continue;
      world.notify(p, gebeurtenisNumber[code]!, when);
      needed--;
    }
  }
}
