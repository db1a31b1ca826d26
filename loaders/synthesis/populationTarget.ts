import {countryPath} from "../../data/synthesis/population.js";
import {readFacts} from "../util/files.js";
import {INSTITUTION} from "./codes.js";
import {day} from "./day.js";
import {Table} from "./delivery.js";
import {valueAt} from "./gebruik/frame.js";
import type {World} from "./world.js";

/** First days of the years in which the population is held to its target; the first is the anchor, on which it is made. */
export const yearDays = [2015, 2016, 2017, 2018, 2019].map((year) => day(year));

/** One number per gemeente (in the order of `gemeenten.csv`) for each of the `yearDays`. */
type YearSeries = number[][];

/**
 * Inhabitants per gemeente. 2015 and 2016 are published; from then on each grows at the even yearly rate that leads to the number
 * published for the end of 2020 (assumed: no yearly numbers are at hand), and all together as the country.
 */
export function inwonersTarget(): YearSeries {
  const gemeenten = readFacts<Record<string, string>>("gemeenten.csv");
  const [in2015, in2016] = [
    gemeenten.map((g) => Number(g.inwoners_2015)),
    gemeenten.map((g) => Number(g.inwoners_2016))
  ];
  const growth = new Map<string, number>();
  for (const row of readFacts<Record<string, string>>("synthesis/inwoners_2021.csv")) {
    const together = row.gemeenten_2020!.split(" ");
    const begin = gemeenten.reduce((n, g, i) => n + (together.includes(g.gemeente_2020!) ? in2016[i]! : 0), 0);
    for (const code of together) growth.set(code, Math.pow(Number(row.inwoners_2021) / begin, 1 / 5));
  }
  return yearDays.map((dayNumber, year) => {
    if (year < 2) return [in2015, in2016][year]!;
    const raw = gemeenten.map((g, i) => in2016[i]! * Math.pow(growth.get(g.gemeente_2020!)!, year - 1));
    const country = valueAt(countryPath.inwoners, dayNumber) / valueAt(countryPath.inwoners, yearDays[1]!);
    return toTotal(raw, sum(in2016) * country);
  });
}

/**
 * Private households per gemeente, as a factor of those on the anchor: the growth of its inhabitants, and the national fall in people per
 * household, which is assumed to be the same everywhere.
 */
export function huishoudensTarget(): YearSeries {
  const inwoners = inwonersTarget();
  const perInwoner = (dayNumber: number): number =>
    valueAt(countryPath.huishoudens, dayNumber) / valueAt(countryPath.inwoners, dayNumber);
  return inwoners.map((row, year) => {
    const country = perInwoner(yearDays[year]!) / perInwoner(yearDays[0]!);
    return row.map((n, i) => (country * n) / inwoners[0]![i]!);
  });
}

export const sum = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0);

/** The same proportions with another sum. */
export function toTotal(row: readonly number[], total: number): number[] {
  const divisor = sum(row);
  return row.map((x) => (x * total) / divisor);
}

/**
 * How many people and private households of this gebied live in each gemeente on each of the `yearDays`:
 * `[gemeente * days + day]` people, and after all of those the same for households.
 */
export function populationCount({country, verblijf, countHuishoudens}: World): Table {
  const days = yearDays.length;
  const huishoudens = country.gemeenten.length * days;
  const tally = new Table(1, 2 * huishoudens);
  tally.n = 2 * huishoudens;
  const aantal = tally.kolommen[0]!;
  const counted = yearDays.map(() => new Uint8Array(countHuishoudens));
  const [, from, until, wijk, huishouden, type] = verblijf.kolommen as Columns6;
  for (let i = 0; i < verblijf.n; i++) {
    for (let d = 0; d < days; d++) {
      if (from[i]! > yearDays[d]! || until[i]! < yearDays[d]!) continue;
      const place = country.wijken[wijk[i]!]!.gemeente * days + d;
      aantal[place]!++;
      if (type[i] === INSTITUTION || counted[d]![huishouden[i]!] === 1) continue;
      counted[d]![huishouden[i]!] = 1;
      aantal[huishoudens + place]!++;
    }
  }
  return tally;
}

type Columns6 = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/**
 * The stays of households that came from another gemeente or from abroad, as long as they keep to the wijk of their arrival: number of the
 * arrival, row in `verblijf`, day of arrival, wijk, first and last day. Ordered by arrival.
 */
export function arrivalRows({arrivals, verblijf, countHuishoudens}: World): Table {
  const [house, day, wijk] = arrivals.kolommen as [Int32Array, Int32Array, Int32Array];
  const last = new Int32Array(countHuishoudens).fill(-1);
  const previous = new Int32Array(arrivals.n);
  for (let a = 0; a < arrivals.n; a++) {
    previous[a] = last[house[a]!]!;
    last[house[a]!] = a;
  }
  const [, from, until, where, huishouden] = verblijf.kolommen as Columns6;
  const perArrival: number[][] = Array.from({length: arrivals.n}, () => []);
  for (let i = 0; i < verblijf.n; i++) {
    let a = last[huishouden[i]!]!;
    while (a >= 0 && day[a]! > from[i]!) a = previous[a]!;
    if (a >= 0 && wijk[a] === where[i]) perArrival[a]!.push(i);
  }
  const result = new Table(6, Math.max(1, 2 * arrivals.n));
  perArrival.forEach((rows, a) => {
    for (const i of rows) result.addTo(a, i, day[a]!, wijk[a]!, from[i]!, until[i]!);
  });
  return result;
}
