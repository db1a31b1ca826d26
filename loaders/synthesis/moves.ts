import {fromAbroad, migratie, migrationChoice, moveRates} from "../../data/synthesis/moves.js";
import type {Country, CountryGebied} from "./country.js";
import {atAge, leeftijd, yearOf} from "./day.js";
import {
  change,
  close,
  EENOUDER,
  EENPERSOONS,
  gebeurtenisNumber,
  GEZIN,
  type Huishouden,
  PAIR,
  type Persoon,
  type World
} from "./huishouden.js";
import {drawSize, makeHuishouden} from "./population.js";
import {cumulative, locate, type Random} from "./random.js";

const {verhuizing} = gebeurtenisNumber as Record<string, number>;

type Probability = {wijken: readonly number[]; cumulative: Float64Array};

/** Wijken of the country, and of each provincie, with the weight that they have for one kind of household. */
type Destination = {country: Probability; provincie: Probability[]};

/** Draws a wijk to live in, in proportion to its inhabitants. */
export class PlaceChoice {
  private readonly starters: Destination;
  private readonly others: Destination;

  constructor(private readonly data: Country) {
    const {starterMacht, utrecht} = migrationChoice;
    const destination = (factor: (gemeente: number) => number): Destination => {
      const weight = data.wijken.map((w) => w.inwoners * factor(w.gemeente));
      const probability = (wijken: number[]): Probability => ({
        wijken,
        cumulative: cumulative(wijken.map((i) => weight[i]!))
      });
      const wijken = data.wijken.map((_, i) => i);
      const inProvincie = (p: number) => (i: number) => data.gemeenten[data.wijken[i]!.gemeente]!.provincie === p;
      return {
        country: probability(wijken),
        provincie: data.provincies.map((_, p) => probability(wijken.filter(inProvincie(p))))
      };
    };
    const own = (gemeente: number, factor: number): number =>
      data.gemeenten[gemeente]!.code === "GM0344" ? factor : 1;
    this.others = destination((g) => own(g, utrecht.others));
    this.starters = destination((g) => {
      const {jong, ownLeeftijden} = data.gemeenten[g]!;
      return Math.pow(ownLeeftijden ? jong : Math.min(1, jong), starterMacht) * own(g, utrecht.starters);
    });
  }

  withinGebied({wijken}: CountryGebied, random: Random): number {
    let sum = 0;
    for (const i of wijken) sum += this.data.wijken[i]!.scaled;
    let u = random.pull() * sum;
    for (const i of wijken) if ((u -= this.data.wijken[i]!.scaled) < 0) return i;
    return wijken[0]!;
  }

  withinGemeente(gemeente: number, random: Random): number {
    const {wijken, gemeenten} = this.data;
    const own = gemeenten[gemeente]!.wijken;
    if (own.length === 1) return own[0]!;
    let u = random.pull() * gemeenten[gemeente]!.inwoners;
    for (const i of own) if ((u -= wijken[i]!.inwoners) < 0) return i;
    return own[0]!;
  }

  /** A wijk in another gemeente, mostly of the same provincie. */
  elders(gemeente: number, random: Random): number {
    return this.pull(this.others, gemeente, random);
  }

  /** The same for someone who leaves home: mostly to where many young people live. */
  starterElsewhere(gemeente: number, random: Random): number {
    return this.pull(this.starters, gemeente, random);
  }

  private pull({country, provincie}: Destination, gemeente: number, random: Random): number {
    const {wijken, gemeenten} = this.data;
    const result = ({wijken, cumulative}: Probability): number => wijken[locate(cumulative, random.pull())]!;
    for (let attempt = 0; attempt < 20; attempt++) {
      const wijk = result(
        random.probability(migrationChoice.withinProvincie) ? provincie[gemeenten[gemeente]!.provincie]! : country
      );
      if (wijken[wijk]!.gemeente !== gemeente) return wijk;
    }
    return result(country);
  }
}

const choices = new WeakMap<object, PlaceChoice>();

/** One table of places per country, kept as long as the country is. */
export function placeChoice({country}: World): PlaceChoice {
  const known = choices.get(country);
  if (known !== undefined) return known;
  const fresh = new PlaceChoice(country);
  choices.set(country, fresh);
  return fresh;
}

/** Moves per year of the household with this first adult. */
export const moveRate = (head: Persoon, day: number): number => atAge(moveRates.perAge, leeftijd(head.born, day));

export function moveHouse(world: World, h: Huishouden, day: number): void {
  const {random} = world;
  const place = placeChoice(world);
  for (const p of [...h.adults, ...h.children]) world.notify(p, verhuizing!, day);
  const gemeente = world.country.wijken[h.wijk]!.gemeente;
  if (random.probability(moveRates.toElsewhere)) {
    change(world, h, day, () => (h.wijk = place.elders(gemeente, random)));
    world.arrivals.addTo(h.id, day, h.wijk);
  } else if (!random.probability(moveRates.sameWijk))
    change(world, h, day, () => (h.wijk = place.withinGemeente(gemeente, random)));
}

export function emigrate(world: World, h: Huishouden, day: number): void {
  const members = [...h.adults, ...h.children];
  close(world, members, h, day + 1);
  for (const p of members) p.departure = day;
  h.adults = [];
  h.children = [];
}

/** Households from abroad, mostly young people who live alone. */
export function immigration(world: World, a: number, b: number): void {
  const {random, gebied} = world;
  const place = placeChoice(world);
  const {eenpersoons, paar_zonder_kinderen, paar_met_kinderen, eenouder} = fromAbroad.type;
  const weights = [eenpersoons, paar_zonder_kinderen, paar_met_kinderen, eenouder];
  let rest = world.stillTooCome + random.round((migratie.in[yearOf(a)]! / 2) * gebied.scaled);
  while (rest > 0) {
    const type = [EENPERSOONS, PAIR, GEZIN, EENOUDER][random.choice(weights)]!;
    const first = world.personen.length;
    const h = makeHuishouden(world, place.withinGebied(gebied, random), type, drawSize(type, random));
    const day = random.integer(a + 1, b - 2);
    const members = world.personen.slice(first);
    if (leeftijd(h.adults[0]!.born, day) > fromAbroad.old && random.probability(fromAbroad.refused)) {
      world.personen.length = first;
      continue;
    }
    rest -= members.length;
    for (const p of members) p.arrival = p.van = day;
    world.huishoudens.push(h);
    world.arrivals.addTo(h.id, day, h.wijk);
  }
  world.stillTooCome = rest;
}
