import {migrationChoice} from "../../data/synthesis/parameters.js";
import {readFacts} from "../util/files.js";
import type {Random} from "./random.js";
import {wijkMixture, type WijkMixture} from "./wijkMixture.js";

type Gemeente = {
  code: string;
  provincie: number;
  inwoners: number;
  wijken: number[];
  jong: number;
  /** Whether `jong` is its own, and not of the larger gemeente that it became part of. */
  ownLeeftijden: boolean;
  bijstand: number;
};
export type Wijk = WijkMixture & {
  code: string;
  gemeente: number;
  inwoners: number;
  scaled: number;
  bijstand: number;
  child: number;
  older: number;
};

/** Where everyone can live: read from the shipped CBS margins, at a scale. */
export type Country = {
  schaal: number;
  inwoners: number;
  gemeenten: Gemeente[];
  wijken: Wijk[];
  provincies: string[];
  gebieden: Gebied[];
};

/** Wijken of one gemeente that are simulated together: people find partners and parents there. Small, so that they fit the cache. */
export type Gebied = {naam: string; gemeente: number; wijken: number[]; scaled: number};

const largestGebied = 10_000;

export function readCountry(scale: number): Country {
  const gemeenteRows = readFacts<Record<string, string>>("gemeenten.csv");
  const provincies = [...new Set(gemeenteRows.map((g) => g.provincie!))];
  const place = new Map(gemeenteRows.map((g, i) => [g.gemeente!, i]));
  const gemeenten: Gemeente[] = gemeenteRows.map((g) => ({
    code: g.gemeente!,
    provincie: provincies.indexOf(g.provincie!),
    inwoners: Number(g.inwoners_2015),
    wijken: [],
    jong: Number(g.pct_15_25) / 12.3,
    ownLeeftijden: g.gemeente === g.gemeente_2020,
    bijstand: Number(g.bijstand_per_1000)
  }));
  const wijkRows = readFacts<Record<string, string>>("wijken.csv");
  const mixtures = wijkMixture(wijkRows, (code) => gemeenteRows[place.get(code)!]!);
  const wijken = wijkRows.map((w, i): Wijk => {
    const gemeente = place.get(w.gemeente!)!;
    const own = w.bijstand_per_1000 === "" ? gemeenten[gemeente]!.bijstand : Number(w.bijstand_per_1000);
    gemeenten[gemeente]!.wijken.push(i);
    const g = gemeenteRows[gemeente]!;
    const child = Number(w.pct_0_15 || g.pct_0_15) / 15.64;
    const older = Number(w.pct_65plus || g.pct_65plus) / 19.55;
    return {
      ...mixtures[i]!,
      child,
      older,
      code: w.wijk!,
      gemeente,
      inwoners: Number(w.inwoners_2015),
      scaled: 0,
      bijstand: own
    };
  });
  for (const g of gemeenten) distribute(g, wijken, scale);
  const inwoners = gemeenten.reduce((sum, g) => sum + g.inwoners, 0);
  return {schaal: scale, inwoners, gemeenten, wijken, provincies, gebieden: makeGebieden(gemeenten, wijken)};
}

/** Largest remainder: the wijken of a gemeente add up to its rounded number of inhabitants. */
function distribute(gemeente: Gemeente, wijken: Wijk[], scale: number): void {
  const own = gemeente.wijken.map((i) => wijken[i]!);
  let rest = Math.round(gemeente.inwoners * scale);
  for (const w of own) rest -= w.scaled = Math.floor(w.inwoners * scale + 1e-9);
  const onRest = [...own].sort(
    (a, b) => ((b.inwoners * scale) % 1) - ((a.inwoners * scale) % 1) || (a.code < b.code ? -1 : 1)
  );
  for (const w of onRest) if (rest-- > 0) w.scaled++;
}

function makeGebieden(gemeenten: Gemeente[], wijken: Wijk[]): Gebied[] {
  const gebieden: Gebied[] = [];
  gemeenten.forEach((g, gemeente) => {
    let current: Gebied | undefined;
    for (const w of g.wijken) {
      const {code, scaled} = wijken[w]!;
      if (current === undefined || current.scaled + scaled > largestGebied) {
        gebieden.push((current = {naam: code, gemeente, wijken: [], scaled: 0}));
      }
      current.wijken.push(w);
      current.scaled += scaled;
    }
  });
  return gebieden;
}

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

  withinGebied({wijken}: Gebied, random: Random): number {
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

  /** A wijk in another gemeente: six in ten stay in their provincie. */
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
      const wijk = result(random.probability(0.6) ? provincie[gemeenten[gemeente]!.provincie]! : country);
      if (wijken[wijk]!.gemeente !== gemeente) return wijk;
    }
    return result(country);
  }
}

export function cumulative(weights: readonly number[]): Float64Array {
  const result = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < result.length; i++) result[i] = sum += weights[i]!;
  return result;
}

/** Index of the share `u` (in [0, 1)) of a cumulative row. */
export function locate(row: Float64Array, u: number): number {
  const x = u * row[row.length - 1]!;
  let [low, high] = [0, row.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle]! > x) high = middle;
    else low = middle + 1;
  }
  return low;
}
