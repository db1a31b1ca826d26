import {given, taken} from "../../data/synthesis/stapeling.js";
import {voorzieningen} from "../../data/voorziening.js";
import type {Wet} from "../../data/wet.js";
import {readFacts} from "../../components/pipeline/facts.js";
import type {Country} from "./country.js";
import {END, halfjaren, RUNNING, YEAR} from "./day.js";
import {type HuishoudenColumns, output, ColumnTable, voorzieningNumber} from "./huishouden.js";
import {Random} from "./random.js";

/** The half-year of the published table of households by combination of wetten: 2017HJ01, in Utrecht. */
export const REFERENCE_STEP = 14;
export const [referenceDay, lastDay] = [halfjaren[REFERENCE_STEP]!, halfjaren[REFERENCE_STEP + 1]! - 1] as const;

export const stapelingGemeente = (country: Country): number => country.gemeenten.findIndex((g) => g.code === "GM0344");

/** Bits: 1 jeugd, 2 participatiewet or wsw, 4 wmo. In the order of the published columns. */
export const stapelingCombinaties = [
  {code: "alleen_jeugd", mask: 1},
  {code: "alleen_pwet", mask: 2},
  {code: "alleen_wmo", mask: 4},
  {code: "jeugd_pwet", mask: 3},
  {code: "jeugd_wmo", mask: 5},
  {code: "pwet_wmo", mask: 6},
  {code: "jeugd_pwet_wmo", mask: 7}
] as const;

/** A row of the published table; `wijk` is the number within the gemeente, absent for the gemeente itself. */
type StapelingRow = {naam: string; code: string; wijk?: number; cells: number[]; totaal: number};

export function readStapeling(): StapelingRow[] {
  return readFacts<Record<string, string>>("utrecht_stapeling_2017hj01.csv").map((row) => ({
    naam: row.wijk!,
    code: row.code!,
    wijk: row.code!.startsWith("WK") ? Number(row.code!.slice(6)) : undefined,
    cells: stapelingCombinaties.map(({code}) => Number(row[code])),
    totaal: Number(row.totaal)
  }));
}

type Gebruik = {voorziening: number; van: number; tot: number};
export type Resident = {id: number; born: number; arrival: number; departure: number; gebruik: Gebruik[]};

const combinatieBits: Record<Wet, number> = {jeugdwet: 1, participatiewet: 2, wsw: 2, wmo: 4};
const bitOf = voorzieningen.map(({wet}) => combinatieBits[wet]);
const number = voorzieningNumber as Record<string, number>;

/** What someone can be given, by bit. */
const fresh: Record<number, {van: number; tot: number; codes: readonly string[]}> = {
  1: given.jeugd,
  2: given.participatie,
  4: given.wmo
};

const isCounted = ({van: from, tot: until}: Gebruik): boolean =>
  from <= until && from <= lastDay && until >= referenceDay;

/** A household on 1 January 2017, whose use in the half-year can be changed. */
class StapelingHuishouden {
  readonly members: Resident[] = [];

  constructor(readonly wijk: number) {}

  bits(): number {
    let bits = 0;
    for (const {gebruik} of this.members) for (const g of gebruik) if (isCounted(g)) bits |= bitOf[g.voorziening]!;
    return bits;
  }

  /** Gives the household this combination; says false, and changes nothing, when nobody in it can get what is missing. */
  becomes(to: number, random: Random): boolean {
    const now = this.bits();
    const added = [1, 2, 4].filter((bit) => to & bit & ~now);
    const who = added.map((bit) => this.suitable(bit, random));
    if (who.includes(undefined)) return false;
    added.forEach((bit, i) => begin(who[i]!, bit, random));
    for (const bit of [1, 2, 4]) if (now & bit & ~to) this.takeAway(bit, random);
    return true;
  }

  private suitable(bit: number, random: Random): Resident | undefined {
    const {van: from, tot: until} = fresh[bit]!;
    const jong = bit === 4 && random.probability(given.wmoYounger.aandeel) ? given.wmoYounger.years : 0;
    const can = this.members.filter(({born, departure}) => {
      const years = (referenceDay - born) / YEAR;
      return years >= from - jong && years < until && departure > referenceDay + given.stays;
    });
    return can[random.integer(0, Math.max(0, can.length - 1))];
  }

  /** What began before the half-year ends in the half-year before; what begins in it, begins after it or not at all. */
  private takeAway(bit: number, random: Random): void {
    const end = referenceDay - 1 - random.integer(0, taken.before);
    for (const {gebruik} of this.members) {
      for (const g of gebruik) {
        if (bitOf[g.voorziening] !== bit || !isCounted(g)) continue;
        if (g.van < referenceDay) g.tot = Math.max(g.van, Math.min(end, g.tot));
        else if (g.tot > lastDay + taken.after) g.van = lastDay + 1;
        else g.tot = g.van - 1;
      }
    }
  }
}

/** A spell around the half-year that overlaps nothing of the same kind. */
function begin({gebruik, arrival, departure}: Resident, bit: number, random: Random): void {
  const {codes} = fresh[bit]!;
  const {begins} = given;
  const voorziening = number[codes[random.integer(0, codes.length - 1)]!]!;
  const same = gebruik.filter((g) => g.voorziening === voorziening && g.van <= g.tot);
  const previous = Math.max(arrival, ...same.filter((g) => g.tot < referenceDay).map((g) => g.tot + 1));
  const next = Math.min(departure, ...same.filter((g) => g.van > lastDay).map((g) => g.van - 1));
  const from = Math.max(previous, random.integer(referenceDay - begins.before, referenceDay + begins.after));
  const until = Math.min(
    next,
    Math.max(from, referenceDay) + given.atLeast + Math.floor(random.exponential(given.years * YEAR))
  );
  gebruik.push({voorziening, van: Math.min(from, next), tot: until > END ? RUNNING : until});
}

/** Collects the inhabitants of the gemeente with a published table, with their use; afterwards the households are made to fit it. */
export class StapelingCorrection {
  private readonly huishoudens = new Map<number, StapelingHuishouden>();
  /** Households that got another combination. */
  adjusted = 0;
  private readonly residents = new Map<number, Resident>();

  constructor(
    private readonly country: Country,
    private readonly zaad: number
  ) {}

  /** Numbers of persons and households are those of the whole country. */
  gather(addresses: HuishoudenColumns, gebruik: HuishoudenColumns): void {
    const [id, huishouden, wijk, born, arrival, departure] = addresses.columns;
    for (let i = 0; i < addresses.n; i++) {
      const resident: Resident = {
        id: id![i]!,
        born: born![i]!,
        arrival: arrival![i]!,
        departure: departure![i]!,
        gebruik: []
      };
      this.residents.set(resident.id, resident);
      let h = this.huishoudens.get(huishouden![i]!);
      if (h === undefined) this.huishoudens.set(huishouden![i]!, (h = new StapelingHuishouden(wijk![i]!)));
      h.members.push(resident);
    }
    const [persoon, voorziening, from, until] = gebruik.columns;
    for (let i = 0; i < gebruik.n; i++) {
      this.residents.get(persoon![i]!)!.gebruik.push({voorziening: voorziening![i]!, van: from![i]!, tot: until![i]!});
    }
  }

  /** Moves households from combinations with too many to those with too few; gives the use of all inhabitants. */
  applyTo(): HuishoudenColumns {
    const rows = readStapeling();
    const wijken = rows.filter((row) => row.wijk !== undefined);
    const targets = atScale(wholeNumbers(wijken, rows.find((row) => row.wijk === undefined)!), this.country.schaal);
    const random = new Random(`${this.zaad}:stapeling`);
    wijken.forEach((row, i) => {
      const number = this.country.wijken.findIndex((w) => w.code === row.code);
      const own = [...this.huishoudens.values()].filter((h) => h.wijk === number);
      this.adjusted += arrange(own, targets[i]!, random);
    });
    const result = new ColumnTable(4, 1 << 12);
    for (const {id, gebruik} of this.residents.values()) {
      for (const {voorziening, van: from, tot: until} of gebruik)
        if (from <= until) result.addTo(id, voorziening, from, until);
    }
    return output(result);
  }
}

/** Households per combination, index = bits; `target` in the order of the published columns. Gives how many changed. */
function arrange(huishoudens: StapelingHuishouden[], target: readonly number[], random: Random): number {
  let adjusted = 0;
  const piles: StapelingHuishouden[][] = Array.from({length: 8}, () => []);
  for (const h of huishoudens) piles[h.bits()]!.push(h);
  const wanted = Array.from({length: 8}, () => 0);
  stapelingCombinaties.forEach(({mask}, j) => (wanted[mask] = target[j]!));
  for (const pile of piles) for (let i = pile.length - 1; i > 0; i--) swap(pile, i, random.integer(0, i));
  const over = (mask: number): number => (mask === 0 ? Infinity : piles[mask]!.length - wanted[mask]!);
  const bits = (mask: number): number => (mask & 1) + ((mask >> 1) & 1) + (mask >> 2);
  const targets = stapelingCombinaties.map(({mask}) => mask).sort((a, b) => bits(b) - bits(a));
  for (const to of targets) {
    const sources = [0, 1, 2, 4, 3, 5, 6, 7]
      .filter((from) => from !== to)
      .sort((a, b) => bits(a ^ to) - bits(b ^ to) || bits(b & to) - bits(a & to));
    for (const from of sources) {
      let candidate = piles[from]!.length - 1;
      while (over(to) < 0 && over(from) > 0 && candidate >= 0) {
        const h = piles[from]![candidate]!;
        if (h.becomes(to, random)) {
          piles[to]!.push(piles[from]!.splice(candidate, 1)[0]!);
          adjusted++;
        }
        candidate--;
      }
    }
  }
  for (const from of targets) {
    while (over(from) > 0) {
      const h = piles[from]!.pop()!;
      h.becomes(0, random);
      adjusted++;
    }
  }
  return adjusted;
}

function swap<T>(row: T[], i: number, j: number): void {
  [row[i], row[j]] = [row[j]!, row[i]!];
}

/**
 * Whole numbers for a table that was published rounded to five: each cell, row total, column total and the grand total within two of
 * what was printed. Starts at the printed cells and walks, never to where the margins miss more, with a fixed seed.
 */
export function wholeNumbers(wijken: readonly StapelingRow[], gemeente: StapelingRow): number[][] {
  const cells = wijken.map((row) => [...row.cells]);
  const sum = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0);
  const miss = (x: number): number => Math.max(0, Math.abs(x) - 2) ** 2;
  const error = (): number => {
    const totals = cells.map(sum);
    const columns = gemeente.cells.map((_, j) => sum(cells.map((row) => row[j]!)));
    return (
      sum(totals.map((n, i) => miss(n - wijken[i]!.totaal))) +
      sum(columns.map((n, j) => miss(n - gemeente.cells[j]!))) +
      miss(sum(totals) - gemeente.totaal)
    );
  };
  const random = new Random("stapeling");
  for (let current = error(), round = 0; current > 0 && round < 50_000; round++) {
    const [i, j] = [random.integer(0, cells.length - 1), random.integer(0, gemeente.cells.length - 1)];
    const step = random.probability(0.5) ? 1 : -1;
    const fresh = cells[i]![j]! + step;
    if (fresh < 0 || Math.abs(fresh - wijken[i]!.cells[j]!) > 2) continue;
    cells[i]![j] = fresh;
    const f = error();
    if (f > current) cells[i]![j] = fresh - step;
    else current = f;
  }
  return cells;
}

/** The same table at a scale: the rounded total of each wijk, divided by largest remainder. */
export function atScale(cells: readonly number[][], scale: number): number[][] {
  if (scale === 1) return cells.map((row) => [...row]);
  return cells.map((row) => {
    const result = row.map((n) => Math.floor(n * scale));
    let rest = Math.round(row.reduce((a, b) => a + b, 0) * scale) - result.reduce((a, b) => a + b, 0);
    const onRest = row.map((n, j) => ({j, part: (n * scale) % 1})).sort((x, y) => y.part - x.part || x.j - y.j);
    for (const {j} of onRest) if (rest-- > 0) result[j]!++;
    return result;
  });
}
