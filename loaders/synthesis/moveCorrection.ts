import {type Country, huishoudensTarget, inwonersTarget, sum, toTotal, yearDays} from "./country.js";
import {type HuishoudenColumns, INSTITUTION, ColumnTable, type World} from "./huishouden.js";
import {PlaceChoice} from "./moves.js";
import {Random} from "./random.js";
import {stapelingGemeente} from "./stapeling.js";

/** A household from its arrival in a wijk until it leaves it: how many of it live there on each of the `yearDays`, and its rows. */
type Arrival = {wijk: number; personen: number[]; rijen: number[]};

/** A row of `verblijf`, and the wijk that it gets. */
export type Move = {rij: number; wijk: number};

/**
 * Holds every gemeente to its target of people and private households. Those who arrived somewhere in a year are sent elsewhere instead,
 * where too many came, to where too few did: single people and larger households apart, so that both numbers come out. The gemeente of
 * the published stapeling is left out: its inhabitants are fitted to that table.
 */
export class MoveCorrection {
  private readonly perYear: Arrival[][] = yearDays.slice(1).map(() => []);
  private readonly personen: Float64Array;
  private readonly huishoudens: Float64Array;
  private readonly fixed: number;
  private readonly place: PlaceChoice;
  private readonly random: Random;
  private rijen = 0;

  constructor(
    private readonly country: Country,
    seed: number
  ) {
    this.personen = new Float64Array(country.gemeenten.length * yearDays.length);
    this.huishoudens = new Float64Array(country.gemeenten.length * yearDays.length);
    this.fixed = stapelingGemeente(country);
    this.place = new PlaceChoice(country);
    this.random = new Random(`${seed}:verhuizen`);
  }

  /** What one gebied delivers, in the order in which its rows are written. */
  gather(tally: HuishoudenColumns, arrivals: HuishoudenColumns, verblijf: HuishoudenColumns): void {
    const half = this.personen.length;
    const aantal = tally.columns[0]!;
    for (let i = 0; i < half; i++) {
      this.personen[i]! += aantal[i]!;
      this.huishoudens[i]! += aantal[half + i]!;
    }
    const [number, row, day, wijk, from, until] = arrivals.columns;
    let current: Arrival | undefined;
    for (let i = 0; i < arrivals.n; i++) {
      if (i === 0 || number![i] !== number![i - 1]) {
        current = {wijk: wijk![i]!, personen: yearDays.map(() => 0), rijen: []};
        const year = yearDays.findIndex((d) => d > day![i]!);
        if (year > 0 && this.country.wijken[current.wijk]!.gemeente !== this.fixed)
          this.perYear[year - 1]!.push(current);
      }
      current!.rijen.push(this.rijen + row![i]!);
      yearDays.forEach((d, j) => {
        if (from![i]! <= d && until![i]! >= d) current!.personen[j]!++;
      });
    }
    this.rijen += verblijf.n;
  }

  /** Year after year, for later arrivals make up for what earlier ones did. */
  applyTo(): Move[] {
    const result: Move[] = [];
    const targetInwoners = inwonersTarget();
    const targetHuishoudens = huishoudensTarget();
    for (let year = 1; year < yearDays.length; year++) {
      const candidates = this.perYear[year - 1]!.filter(({personen}) => personen[year]! > 0);
      const only = candidates.filter(({personen}) => personen[year] === 1);
      const together = candidates.filter(({personen}) => personen[year]! > 1);
      const size = together.length === 0 ? 3 : sum(together.map(({personen}) => personen[year]!)) / together.length;
      const surplusPersonen = this.surplus(this.personen, year, targetInwoners[year]!);
      const begin = targetHuishoudens[year]!.map((factor, g) => factor * this.huishoudens[this.at(g, 0)]!);
      const surplusHuishoudens = this.surplus(this.huishoudens, year, begin);
      const surplusTogether = surplusPersonen.map((p, g) => (p - surplusHuishoudens[g]!) / (size - 1));
      const surplusOnly = surplusHuishoudens.map((h, g) => h - surplusTogether[g]!);
      for (const [group, houses, people] of [
        [together, surplusTogether, surplusPersonen.map((p, g) => p - surplusOnly[g]!)],
        [only, surplusOnly, surplusOnly]
      ] as const) {
        for (const [arrival, to] of this.exchange(group, year, entire(houses), people)) this.move(arrival, to, result);
      }
    }
    return result;
  }

  private at(gemeente: number, year: number): number {
    return gemeente * yearDays.length + year;
  }

  /** What each gemeente has above its target, when the target is brought to the number that the country has. */
  private surplus(aantal: Float64Array, year: number, target: readonly number[]): number[] {
    const withoutFixed = (values: readonly number[]): number[] => values.map((x, g) => (g === this.fixed ? 0 : x));
    const now = withoutFixed(target.map((_, g) => aantal[this.at(g, year)]!));
    const soon = toTotal(withoutFixed(target), sum(now));
    return now.map((n, g) => n - soon[g]!);
  }

  /**
   * Pairs arrivals that are one too many with gemeenten that lack one: first within the provincie, then in the country. `houses` and
   * `people` are what each gemeente has too much; the arrivals are chosen by size so that both come out.
   */
  private exchange(
    group: readonly Arrival[],
    year: number,
    houses: readonly number[],
    people: readonly number[]
  ): [Arrival, number][] {
    const own: Arrival[][] = this.country.gemeenten.map(() => []);
    for (const a of group) own[this.country.wijken[a.wijk]!.gemeente]!.push(a);
    const rest = houses.map((n, g) => ({houses: Math.abs(n), people: Math.abs(people[g]!)}));
    const take = (row: Arrival[], g: number): Arrival => {
      const chosen = this.take(row, (a) => Math.abs(a.personen[year]! - rest[g]!.people / rest[g]!.houses));
      rest[g]!.houses--;
      rest[g]!.people -= chosen.personen[year]!;
      return chosen;
    };
    const provincies = this.country.provincies.map(() => ({over: [] as Arrival[], shortage: [] as number[]}));
    houses.forEach((n, g) => {
      const {over, shortage} = provincies[this.country.gemeenten[g]!.provincie]!;
      for (let i = 0; i < n && own[g]!.length > 0; i++) over.push(take(own[g]!, g));
      for (let i = 0; i < -n; i++) shortage.push(g);
    });
    const pairs: [Arrival, number][] = [];
    const couple = (over: Arrival[], shortage: number[]): void => {
      while (over.length > 0 && shortage.length > 0) {
        const to = this.take(shortage);
        pairs.push([take(over, to), to]);
      }
    };
    for (const {over, shortage} of provincies) couple(over, shortage);
    couple(
      provincies.flatMap(({over}) => over),
      provincies.flatMap(({shortage}) => shortage)
    );
    return pairs;
  }

  /** Takes one out of the row by chance; with a measure, the one of twelve for which it is least. */
  private take<T>(row: T[], miss?: (x: T) => number): T {
    let i = this.random.integer(0, row.length - 1);
    for (let attempt = 1; miss !== undefined && attempt < 12; attempt++) {
      const other = this.random.integer(0, row.length - 1);
      if (miss(row[other]!) < miss(row[i]!)) i = other;
    }
    const chosen = row[i]!;
    row[i] = row[row.length - 1]!;
    row.pop();
    return chosen;
  }

  private move(arrival: Arrival, to: number, result: Move[]): void {
    const from = this.country.wijken[arrival.wijk]!.gemeente;
    arrival.wijk = this.place.withinGemeente(to, this.random);
    arrival.personen.forEach((n, year) => {
      this.personen[this.at(from, year)]! -= n;
      this.personen[this.at(to, year)]! += n;
      this.huishoudens[this.at(from, year)]! -= n > 0 ? 1 : 0;
      this.huishoudens[this.at(to, year)]! += n > 0 ? 1 : 0;
    });
    for (const row of arrival.rijen) result.push({rij: row, wijk: arrival.wijk});
  }
}

/** Whole numbers that keep the sum (zero): largest remainder. */
function entire(values: readonly number[]): number[] {
  const result = values.map(Math.floor);
  let rest = Math.round(sum(values)) - sum(result);
  const onRest = values.map((x, i) => ({i, rest: x - result[i]!})).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const {i} of onRest) if (rest-- > 0) result[i]!++;
  return result;
}

/**
 * How many people and private households of this gebied live in each gemeente on each of the `yearDays`:
 * `[gemeente * days + day]` people, and after all of those the same for households.
 */
export function populationCount({country, verblijf, countHuishoudens}: World): ColumnTable {
  const days = yearDays.length;
  const huishoudens = country.gemeenten.length * days;
  const tally = new ColumnTable(1, 2 * huishoudens);
  tally.n = 2 * huishoudens;
  const aantal = tally.columns[0]!;
  const counted = yearDays.map(() => new Uint8Array(countHuishoudens));
  const [, from, until, wijk, huishouden, type] = verblijf.columns as Columns6;
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
export function arrivalRows({arrivals, verblijf, countHuishoudens}: World): ColumnTable {
  const [house, day, wijk] = arrivals.columns as [Int32Array, Int32Array, Int32Array];
  const last = new Int32Array(countHuishoudens).fill(-1);
  const previous = new Int32Array(arrivals.n);
  for (let a = 0; a < arrivals.n; a++) {
    previous[a] = last[house[a]!]!;
    last[house[a]!] = a;
  }
  const [, from, until, where, huishouden] = verblijf.columns as Columns6;
  const perArrival: number[][] = Array.from({length: arrivals.n}, () => []);
  for (let i = 0; i < verblijf.n; i++) {
    let a = last[huishouden[i]!]!;
    while (a >= 0 && day[a]! > from[i]!) a = previous[a]!;
    if (a >= 0 && wijk[a] === where[i]) perArrival[a]!.push(i);
  }
  const result = new ColumnTable(6, Math.max(1, 2 * arrivals.n));
  perArrival.forEach((rows, a) => {
    for (const i of rows) result.addTo(a, i, day[a]!, wijk[a]!, from[i]!, until[i]!);
  });
  return result;
}
