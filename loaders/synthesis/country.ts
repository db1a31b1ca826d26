import {national} from "../../data/synthesis/anchor.js";
import {countryPath} from "../../data/synthesis/population.js";
import {readFacts} from "../../components/pipeline/facts.js";
import {day, valueAt} from "./day.js";
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
export type CountryWijk = WijkMixture & {
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
  wijken: CountryWijk[];
  provincies: string[];
  gebieden: CountryGebied[];
};

/** Wijken of one gemeente that are simulated together: people find partners and parents there. Small, so that they fit the cache. */
export type CountryGebied = {naam: string; gemeente: number; wijken: number[]; scaled: number};

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
    jong: Number(g.pct_15_25) / national.from15To25,
    ownLeeftijden: g.gemeente === g.gemeente_2020,
    bijstand: Number(g.bijstand_per_1000)
  }));
  const wijkRows = readFacts<Record<string, string>>("wijken.csv");
  const mixtures = wijkMixture(wijkRows, (code) => gemeenteRows[place.get(code)!]!);
  const wijken = wijkRows.map((w, i): CountryWijk => {
    const gemeente = place.get(w.gemeente!)!;
    const own = w.bijstand_per_1000 === "" ? gemeenten[gemeente]!.bijstand : Number(w.bijstand_per_1000);
    gemeenten[gemeente]!.wijken.push(i);
    const g = gemeenteRows[gemeente]!;
    const child = Number(w.pct_0_15 || g.pct_0_15) / national.until15;
    const older = Number(w.pct_65plus || g.pct_65plus) / national.from65;
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
function distribute(gemeente: Gemeente, wijken: CountryWijk[], scale: number): void {
  const own = gemeente.wijken.map((i) => wijken[i]!);
  let rest = Math.round(gemeente.inwoners * scale);
  for (const w of own) rest -= w.scaled = Math.floor(w.inwoners * scale + 1e-9);
  const onRest = [...own].sort(
    (a, b) => ((b.inwoners * scale) % 1) - ((a.inwoners * scale) % 1) || (a.code < b.code ? -1 : 1)
  );
  for (const w of onRest) if (rest-- > 0) w.scaled++;
}

function makeGebieden(gemeenten: Gemeente[], wijken: CountryWijk[]): CountryGebied[] {
  const gebieden: CountryGebied[] = [];
  gemeenten.forEach((g, gemeente) => {
    let current: CountryGebied | undefined;
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
