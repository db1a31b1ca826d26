import {ANCHOR, YEAR} from "./day.js";
import {EENOUDER, EENPERSOONS, GEZIN, type Huishouden, INSTITUTION, OTHER, PAIR, type World} from "./huishouden.js";
import type {Random} from "./random.js";
import {oldInType, shift} from "./wijkMixture.js";

const sizes: Record<number, number[]> = {
  [GEZIN]: [0, 0, 0, 0.37, 0.45, 0.14, 0.04],
  [EENOUDER]: [0, 0, 0.55, 0.32, 0.11, 0.02],
  [OTHER]: [0, 0, 0.6, 0.3, 0.1]
};

export function drawSize(type: number, random: Random): number {
  return type === EENPERSOONS || type === INSTITUTION ? 1 : type === PAIR ? 2 : random.choice(sizes[type]!);
}

/** A household as it lives on the anchor: ages follow from its type, and from how old and how young the wijk is. */
export function makeHuishouden(world: World, wijk: number, type: number, size: number): Huishouden {
  const {random, country, gemeente} = world;
  const h = world.newHuishouden(wijk, type === OTHER ? "overig" : type === INSTITUTION ? "instelling" : "gewoon");
  const {old: grey, childJong} = country.wijken[wijk]!;
  const isOld = random.probability(type < 2 ? shift(oldInType[type]!, grey) : oldInType[type]!);
  const adult = (years: number, man: boolean): void => {
    h.adults.push(world.newPersoon(bornAt(years, random), man, h));
  };
  if (type === EENPERSOONS) {
    const years = isOld
      ? Math.min(97, old(random) + random.geheel(0, 5))
      : only(random, country.gemeenten[gemeente]!.jong);
    adult(years, random.probability(years < 30 ? 0.53 : years < 65 ? 0.6 : 0.3));
  } else if (type === INSTITUTION) {
    adult(
      isOld ? Math.min(99, 76 + Math.floor(20 * random.pull())) : random.geheel(18, 64),
      random.probability(isOld ? 0.28 : 0.6)
    );
  } else if (type === OTHER) {
    const basis = isOld ? old(random) : random.geheel(20, 64);
    for (let i = 0; i < size; i++) adult(between(18, basis + random.normal(0, 5), 95), random.probability(0.5));
  } else if (type === PAIR) {
    const years = isOld
      ? old(random)
      : random.probability(0.25)
        ? random.geheel(21, 36)
        : Math.round(64 - 26 * Math.pow(random.pull(), 1.6));
    adult(years, true);
    adult(between(18, years - 2 + random.normal(0, 3), 97), random.probability(0.02));
  } else gezin(world, h, type, size, childJong, adult);
  h.type = h.determineType();
  for (const p of [...h.adults, ...h.children]) p.type = h.type;
  return h;
}

function gezin(
  world: World,
  h: Huishouden,
  type: number,
  size: number,
  childJong: number,
  adult: (years: number, man: boolean) => void
): void {
  const {random} = world;
  const parents = type === GEZIN ? 2 : 1;
  const days = childDays(random, size - parents, shift(type === GEZIN ? 0.705 : 0.575, childJong), type);
  const oldest = (ANCHOR - days[0]!) / YEAR;
  const mother = between(19, oldest + Math.max(18, random.normal(30.7, 4.3)), 75);
  if (parents === 2 || random.probability(0.83)) adult(mother, false);
  else adult(mother + 2, true);
  if (parents === 2) adult(between(19, mother + 2 + random.normal(0, 3), 80), true);
  for (const day of days) h.children.push(world.newPersoon(day, random.probability(0.512), h));
}

/** Days of birth of the children at home, oldest first: at least two years apart, or twins. */
function childDays(random: Random, aantal: number, youngest15: number, type: number): number[] {
  const days = [bornAt(youngest(random, youngest15, type), random)];
  while (days.length < aantal) {
    const tweeling = days.length === 1 && random.probability(0.016);
    const earlier = days[0]! - (tweeling ? 0 : Math.floor(YEAR * (1.6 + 2.4 * random.pull() * random.pull() * 1.5)));
    days.unshift(earlier);
  }
  return days;
}

function youngest(random: Random, probability15: number, type: number): number {
  if (random.probability(probability15))
    return Math.floor(15 * Math.pow(random.pull(), type === EENOUDER ? 0.8 : 1.13));
  return random.probability(0.87)
    ? 15 + Math.floor(9 * Math.pow(random.pull(), 1.3))
    : 24 + Math.floor(8 * random.pull());
}

/** Age of someone under 65 who lives alone: more young people where the gemeente has many. */
function only(random: Random, jong: number): number {
  const probabilityJong = Math.max(0.1, Math.min(0.75, 0.36 * jong));
  return random.probability(probabilityJong)
    ? 18 + Math.floor(12 * Math.pow(random.pull(), 0.8))
    : 30 + Math.floor(35 * Math.pow(random.pull(), 0.65));
}

const smallest = [1, 2, 3, 2, 2, 1];

/**
 * Fills the wijken of a gebied with households, exactly up to the inhabitants of each wijk. Always takes the huishoudtype that is
 * furthest behind its share; what a wijk cannot place is carried to the next one.
 */
export function populate(world: World): void {
  const {country, gebied, random} = world;
  const shortage = smallest.map((k) => (random.pull() - 0.5) * k);
  for (const w of gebied.wijken) {
    const wijk = country.wijken[w]!;
    for (let t = 0; t < shortage.length; t++) shortage[t]! += wijk.aandeel[t]! * wijk.scaled;
    let rest = wijk.scaled;
    while (rest > 0) {
      const type = chooseType(shortage, rest);
      const size = Math.min(rest, drawSize(type, random));
      world.huishoudens.push(makeHuishouden(world, w, type, size));
      shortage[type]! -= size;
      rest -= size;
    }
  }
}

/** Furthest behind, counted in households of that type. */
function chooseType(shortage: number[], rest: number): number {
  let best = EENPERSOONS;
  let score = -Infinity;
  for (const type of [EENPERSOONS, PAIR, GEZIN, EENOUDER, OTHER, INSTITUTION]) {
    const behind = shortage[type]! / smallest[type]!;
    if (smallest[type]! <= rest && behind > score) [best, score] = [type, behind];
  }
  return best;
}

/** A day of birth for someone of an age in whole years on the anchor. */
export const bornAt = (years: number, random: Random): number =>
  Math.floor(ANCHOR - 1 - (years + random.pull()) * YEAR);

/** Age of someone over 65: thinning out as people die. */
export const old = (random: Random): number => 65 + Math.floor(33 * Math.pow(random.pull(), 1.75));

/** Oldest child at home can be this old. */
export const between = (low: number, x: number, high: number): number => Math.max(low, Math.min(high, Math.round(x)));
