import {ages, childAges, men, oldInType, sizes, youngestUntil15} from "../../data/synthesis/anchor.js";
import {geboorte} from "../../data/synthesis/huishouden.js";
import {ANCHOR, atAge, YEAR} from "./day.js";
import {EENOUDER, EENPERSOONS, GEZIN, type Huishouden, INSTITUTION, OTHER, PAIR, type World} from "./huishouden.js";
import type {Random} from "./random.js";
import {shift} from "./wijkMixture.js";

export function drawSize(type: number, random: Random): number {
  if (type === EENPERSOONS || type === INSTITUTION) return 1;
  if (type === PAIR) return 2;
  return random.choice(type === GEZIN ? sizes.paar_met_kinderen : type === EENOUDER ? sizes.eenouder : sizes.overig);
}

/** A household as it lives on the anchor: ages follow from its type, and from how old and how young the wijk is. */
export function makeHuishouden(world: World, wijk: number, type: number, size: number): Huishouden {
  const {random, country, gemeente} = world;
  const h = world.newHuishouden(wijk, type === OTHER ? "overig" : type === INSTITUTION ? "instelling" : "gewoon");
  const {old: grey, childJong} = country.wijken[wijk]!;
  const whole = ([from, until]: readonly number[]): number => random.integer(from!, until!);
  const isOld = random.probability(type < 2 ? shift(oldInType.aandeel[type]!, grey) : oldInType.aandeel[type]!);
  const adult = (years: number, man: boolean): void => {
    h.adults.push(world.newPersoon(bornAt(years, random), man, h));
  };
  if (type === EENPERSOONS) {
    const years = isOld
      ? Math.min(ages.alone.oldest, random.skewed(ages.old) + random.integer(0, ages.alone.oldExtra))
      : only(random, country.gemeenten[gemeente]!.jong);
    adult(years, random.probability(atAge(men.alone, years)));
  } else if (type === INSTITUTION) {
    adult(
      isOld ? Math.min(ages.instelling.oldest, random.skewed(ages.instelling.old)) : whole(ages.instelling.adult),
      random.probability(isOld ? men.instelling.old : men.instelling.others)
    );
  } else if (type === OTHER) {
    const basis = isOld ? random.skewed(ages.old) : whole(ages.overig.adult);
    for (let i = 0; i < size; i++)
      adult(within(ages.overig.bounds, basis + random.normal(0, ages.overig.spread)), random.probability(men.overig));
  } else if (type === PAIR) {
    const years = isOld
      ? random.skewed(ages.old)
      : random.probability(ages.paar.young)
        ? whole(ages.paar.youngAge)
        : Math.round(ages.paar.otherFrom + ages.paar.otherRange * Math.pow(random.pull(), ages.paar.otherShape));
    adult(years, true);
    const partner = years - ages.partner.older + random.normal(0, ages.partner.spread);
    adult(within([18, ages.paar.oldest], partner), random.probability(men.paar));
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
  const days = childDays(
    random,
    size - parents,
    shift(type === GEZIN ? youngestUntil15.paar_met_kinderen : youngestUntil15.eenouder, childJong),
    type
  );
  const oldest = (ANCHOR - days[0]!) / YEAR;
  const mother = within(
    ages.mother.bounds,
    oldest + Math.max(ages.mother.atLeast, random.normal(ages.mother.mean, ages.mother.spread))
  );
  if (parents === 2 || random.probability(men.motherAlone)) adult(mother, false);
  else adult(mother + ages.partner.older, true);
  if (parents === 2)
    adult(within(ages.fatherBounds, mother + ages.partner.older + random.normal(0, ages.partner.spread)), true);
  for (const day of days) h.children.push(world.newPersoon(day, random.probability(geboorte.boys), h));
}

/** Days of birth of the children at home, oldest first: at least two years apart, or twins. */
function childDays(random: Random, aantal: number, youngest15: number, type: number): number[] {
  const {gap} = childAges;
  const days = [bornAt(youngest(random, youngest15, type), random)];
  while (days.length < aantal) {
    const tweeling = days.length === 1 && random.probability(geboorte.twins);
    const earlier =
      days[0]! -
      (tweeling ? 0 : Math.floor(YEAR * (gap.atLeast + gap.range * random.pull() * random.pull() * gap.factor)));
    days.unshift(earlier);
  }
  return days;
}

function youngest(random: Random, probability15: number, type: number): number {
  const {until15, until15Shape, from15, from24, until24} = childAges;
  const shape = type === EENOUDER ? until15Shape.eenouder : until15Shape.paar_met_kinderen;
  if (random.probability(probability15)) return random.skewed({...until15, shape});
  return random.skewed(random.probability(until24) ? from15 : from24);
}

/** Age of someone under 65 who lives alone: more young people where the gemeente has many. */
function only(random: Random, jong: number): number {
  const {young, youngBounds, youngAge, otherAge} = ages.alone;
  const probabilityJong = Math.max(youngBounds[0]!, Math.min(youngBounds[1]!, young * jong));
  return random.skewed(random.probability(probabilityJong) ? youngAge : otherAge);
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
const bornAt = (years: number, random: Random): number => Math.floor(ANCHOR - 1 - (years + random.pull()) * YEAR);

/** A whole number within bounds. */
const within = ([low, high]: readonly number[], x: number): number => Math.max(low!, Math.min(high!, Math.round(x)));
