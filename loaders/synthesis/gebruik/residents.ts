import {national} from "../../../data/synthesis/anchor.js";
import {
  type Duration,
  duration,
  type InflowKey,
  inWeight,
  overlap,
  wijkBounds
} from "../../../data/synthesis/gebruik.js";
import type {Path} from "../../../data/synthesis/targets.js";
import {END, halfjaren, RUNNING, YEAR} from "../day.js";
import type {Persoon, ColumnTable, World} from "../huishouden.js";
import type {GemeenteEffects, PlantedWet} from "../planted.js";
import type {Random} from "../random.js";
import type {Stream, StreamData} from "./stream.js";

/** Persons ordered by day of birth, so that an age class is a slice. */
export type Cohorts = {order: Int32Array; range: (from: number, until: number) => [number, number]};

const earliest = END - 46_000;
const days = END - earliest + 2;

/** Counting sort; `range` gives the first place in the order with a birth on or after `from`, and the first on or after `until`. */
export function cohorts(personen: readonly Persoon[]): Cohorts {
  const begin = new Int32Array(days + 1);
  const place = (born: number): number => Math.max(0, Math.min(days - 1, Math.ceil(born) - earliest));
  for (const p of personen) begin[place(p.born) + 1]!++;
  for (let i = 0; i < days; i++) begin[i + 1]! += begin[i]!;
  const free = begin.slice();
  const order = new Int32Array(personen.length);
  for (let i = 0; i < personen.length; i++) order[free[place(personen[i]!.born)]!++] = i;
  return {order, range: (from, until) => [begin[place(from)]!, begin[place(until)]!]};
}

const steps = halfjaren.length - 1;
const oldest = 105;

/** The people of a gebied as the drawing of users sees them: by age, by household, and by what the household already uses. */
export class Residents {
  readonly personen: Persoon[];
  readonly random: Random;
  private readonly order: Int32Array;
  /** Per half-year the places in `order` where an age ends. */
  private readonly limit: Int32Array[];
  /** Per wet, per household, a bit for each half-year with use. */
  private readonly gebruik: Int32Array[];

  constructor(
    readonly world: World,
    {order, range}: Cohorts
  ) {
    this.personen = world.personen;
    this.random = world.random;
    this.order = order;
    this.limit = Array.from({length: steps}, (_, step) =>
      Int32Array.from({length: oldest + 1}, (_, years) => range(halfjaren[step + 1]! - years * YEAR, 0)[0])
    );
    this.gebruik = [0, 1, 2].map(() => new Int32Array(world.countHuishoudens));
  }

  /** Number of people of an age in whole years at the end of the half-year. */
  aantal(step: number, years: number): number {
    return this.limit[step]![years]! - this.limit[step]![years + 1]!;
  }

  choose(step: number, years: number): Persoon {
    const limit = this.limit[step]!;
    return this.personen[this.order[this.random.integer(limit[years + 1]!, limit[years]! - 1)]!]!;
  }

  mark(wet: number, p: Persoon, from: number, until: number): void {
    let bits = 0;
    for (let step = 0; step < steps; step++)
      if (halfjaren[step + 1]! > from && halfjaren[step]! <= until) bits |= 1 << step;
    this.gebruik[wet]![p.huishouden.id]! |= bits;
  }

  /** More than one when the household uses another wet in the half-year. */
  factor(wet: number, p: Persoon, step: number): number {
    let bits = 0;
    for (let other = 0; other < 3; other++) if (other !== wet) bits |= this.gebruik[other]![p.huishouden.id]!;
    return (bits >> step) & 1 ? overlap.factor : 1;
  }
}

export const residentKinds = ["bijstand", "rest", "wmo", "jeugd", "zwaar", "wsw"] as const;

/** Share of the country's users that a gebied gets: it follows the people and the bijstand of its wijken. */
export type Aandelen = Record<(typeof residentKinds)[number], number>;

/** Wetten as the drawing of users tells them apart; Wsw counts as participatiewet here. */
export const [WMO, PWET, JEUGD] = [0, 1, 2] as const;

/** What the strokes of use in one gebied share. */
export class Frame {
  constructor(
    readonly b: Residents,
    readonly part: Aandelen,
    /** What was planted in the gemeente. */
    readonly planted: GemeenteEffects,
    private readonly rijen: ColumnTable
  ) {}

  /** Target per half-year for the gebied. */
  target(aandeel: number, path: readonly number[]): (step: number) => number {
    const {schaal: scale} = this.b.world.country;
    return (step) => aandeel * scale * path[step]!;
  }

  /** The part of the stroom that is the same for all: target, stock to start with, ages and weights. */
  basis(key: InflowKey, aandeel: number, path: Path, perStep: readonly number[]) {
    const {schaal: scale} = this.b.world.country;
    const {leeftijd, begin} = inWeight.perStream[key];
    const initial = begin * aandeel * scale * path[0]![1];
    return {
      target: this.target(aandeel, perStep),
      initial,
      leeftijd,
      weight: this.weight(key)
    } satisfies Partial<StreamData>;
  }

  /** How long use of a wet lasts in this gemeente, and how many come back. */
  duration(key: keyof typeof duration.perStream, wet: PlantedWet): Duration {
    const {jaar: year, back, ...others} = duration.perStream[key];
    const {stay, back: again} = this.planted[wet];
    return {...others, jaar: year.map((x) => x * Math.exp(stay)), back: Math.min(1, back * Math.exp(again))};
  }

  write(persoon: number, voorziening: number, from: number, until: number): void {
    if (from <= until && from <= END) this.rijen.addTo(persoon, voorziening, from, until > END ? RUNNING : until);
  }

  writeStream({episodes}: Stream, voorziening: number): void {
    const [persoon, from, until] = episodes.columns as [Int32Array, Int32Array, Int32Array];
    for (let i = 0; i < episodes.n; i++) this.write(persoon[i]!, voorziening, from[i]!, until[i]!);
  }

  /** By huishoudtype, and by how much bijstand the wijk has beside the gebied. */
  private weight(key: InflowKey): (p: Persoon) => number {
    const {country, gebied} = this.b.world;
    const {type, perBijstand} = inWeight.perStream[key];
    const {low, high} = wijkBounds;
    const average =
      gebied.wijken.reduce((sum, w) => sum + country.wijken[w]!.bijstand, 0) / gebied.wijken.length ||
      national.bijstand;
    const perWijk = country.wijken.map(() => -1);
    const largest = Math.max(...type) * Math.pow(high, perBijstand);
    return (p) => {
      if (perWijk[p.wijk]! < 0)
        perWijk[p.wijk] =
          Math.pow(Math.max(low, Math.min(high, country.wijken[p.wijk]!.bijstand / average)), perBijstand) / largest;
      return type[p.type]! * perWijk[p.wijk]!;
    };
  }
}

export const untilDeparture = (p: Persoon): number => p.departure;

export const untilLeeftijd =
  (years: number) =>
  (p: Persoon): number =>
    Math.floor(p.born + years * YEAR) - 1;
