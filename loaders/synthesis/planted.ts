import {afterFirst, delayedWmo, endsByLength, gemeenteSpread, namedStay} from "../../data/synthesis/planted.js";
import type {Country} from "./country.js";
import {halfjaren, leeftijd, RUNNING, stepOf, YEAR} from "./day.js";
import type {Stream} from "./gebruik/stream.js";
import {gebeurtenisNumber, type World} from "./huishouden.js";
import {Random} from "./random.js";

export type PlantedWet = keyof typeof gemeenteSpread.perWet;

/** What was planted in one gemeente for one wet, on the logarithm; `level`: of how many use it, beside what its people would. */
export type GemeenteEffect = {entry: number; stay: number; back: number; level: number};

export type GemeenteEffects = Record<PlantedWet, GemeenteEffect>;

const plantedWetten = Object.keys(gemeenteSpread.perWet) as PlantedWet[];

/**
 * Per gemeente, in the order of the country. Each has a random row of its own; the gemeente of the published stapeling (`without`) gets
 * nothing, for its use is corrected to that table.
 */
export function gemeenteEffects({gemeenten}: Country, seed: number, without: number): GemeenteEffects[] {
  return gemeenten.map(({code}, i) => {
    const random = new Random(`${seed}:geplant:${code}`);
    const effects = plantedWetten.map((wet) => {
      const spread = gemeenteSpread.perWet[wet];
      const entry = random.normal(0, spread.entry);
      const stay = random.normal(0, spread.stay);
      const back = random.normal(0, spread.back);
      return [wet, effect(code, wet, {entry, stay, back})] as const;
    });
    const none = plantedWetten.map((wet) => [wet, {entry: 0, stay: 0, back: 0, level: 0}] as const);
    return Object.fromEntries(i === without ? none : effects) as GemeenteEffects;
  });
}

function effect(code: string, wet: PlantedWet, {entry, stay, back}: Omit<GemeenteEffect, "level">): GemeenteEffect {
  const byLength = endsByLength.perWet[wet];
  const named = wet === "wmo" ? namedStay.perGemeente[code] : undefined;
  if (named !== undefined) return {entry: entry - byLength * named, stay: named, back, level: entry};
  if (wet === "participatiewet") return {entry: -byLength * stay, stay, back, level: 0};
  return {entry, stay, back, level: entry + byLength * stay};
}

/** What the first of some gebeurtenissen does to use, at a known distance in time. */
export function plantAfterFirst(world: World, streams: Record<string, Stream>): void {
  const {random, personen, country} = world;
  const [persoon, code, day] = world.gebeurtenissen.columns as [Int32Array, Int32Array, Int32Array];
  const {gemeente, from, gebeurtenis: delayed, delay} = delayedWmo;
  const begin = Date.parse(from) / 86_400_000;
  const here = country.gemeenten[world.gemeente]!.code === gemeente;
  for (const {gebeurtenis, stream, van: youngest, tot: oldest, perHalfjaar} of afterFirst.starts) {
    const first = new Int32Array(personen.length).fill(RUNNING);
    for (let i = 0; i < world.gebeurtenissen.n; i++)
      if (code[i] === gebeurtenisNumber[gebeurtenis]) first[persoon[i]!] = Math.min(first[persoon[i]!]!, day[i]!);
    for (const p of personen) {
      const when = first[p.id]!;
      if (when === RUNNING) continue;
      const years = leeftijd(p.born, when);
      if (years < youngest || years > oldest) continue;
      let u = random.pull();
      const later = perHalfjaar.findIndex((probability) => (u -= probability) < 0);
      if (later < 0) continue;
      const step = stepOf(when) + later + (here && gebeurtenis === delayed && when >= begin ? delay : 0);
      if (step + 1 >= halfjaren.length) continue;
      const start = random.integer(Math.max(when + 1, halfjaren[step]!), halfjaren[step + 1]! - 1);
      const lasts = afterFirst.atLeast + random.exponential(afterFirst.further);
      streams[stream]!.planCertain(p, start, start + Math.floor(lasts * YEAR));
    }
  }
}
