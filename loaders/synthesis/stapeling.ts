import {voorzieningen} from "../../data/voorziening.js";
import type {Wet} from "../../data/wet.js";
import {readFacts} from "../util/files.js";
import {voorzieningNumber} from "./codes.js";
import type {Country} from "./country.js";
import {END, halfjaren, RUNNING, YEAR} from "./day.js";
import type {Random} from "./random.js";

/** The half-year of the published table of households by combination of wetten: 2017HJ01, in Utrecht. */
export const REFERENCE_STEP = 14;
export const [referenceDay, lastDay] = [halfjaren[REFERENCE_STEP]!, halfjaren[REFERENCE_STEP + 1]! - 1] as const;

export const stapelingGemeente = (country: Country): number => country.gemeenten.findIndex((g) => g.code === "GM0344");

/** Bits: 1 jeugd, 2 participatiewet or wsw, 4 wmo. In the order of the published columns. */
export const combinaties = [
  {code: "alleen_jeugd", mask: 1},
  {code: "alleen_pwet", mask: 2},
  {code: "alleen_wmo", mask: 4},
  {code: "jeugd_pwet", mask: 3},
  {code: "jeugd_wmo", mask: 5},
  {code: "pwet_wmo", mask: 6},
  {code: "jeugd_pwet_wmo", mask: 7}
] as const;

/** A row of the published table; `wijk` is the number within the gemeente, absent for the gemeente itself. */
export type StapelingRow = {naam: string; code: string; wijk?: number; cells: number[]; totaal: number};

export function readStapeling(): StapelingRow[] {
  return readFacts<Record<string, string>>("utrecht_stapeling_2017hj01.csv").map((row) => ({
    naam: row.wijk!,
    code: row.code!,
    wijk: row.code!.startsWith("WK") ? Number(row.code!.slice(6)) : undefined,
    cells: combinaties.map(({code}) => Number(row[code])),
    totaal: Number(row.totaal)
  }));
}

type Gebruik = {voorziening: number; van: number; tot: number};
export type Resident = {id: number; born: number; arrival: number; departure: number; gebruik: Gebruik[]};

const combinatieBits: Record<Wet, number> = {jeugdwet: 1, participatiewet: 2, wsw: 2, wmo: 4};
const bitOf = voorzieningen.map(({wet}) => combinatieBits[wet]);
const number = voorzieningNumber as Record<string, number>;

/** Ages between which someone can be given a spell, and which one. */
const fresh: Record<number, {van: number; tot: number; codes: readonly string[]}> = {
  1: {van: 4, tot: 17, codes: ["jeugdhulp_zonder_verblijf"]},
  2: {van: 18, tot: 64, codes: ["bijstand"]},
  4: {van: 55, tot: 110, codes: ["hulpmiddelen_en_diensten", "hulp_bij_huishouden"]}
};

const isCounted = ({van: from, tot: until}: Gebruik): boolean =>
  from <= until && from <= lastDay && until >= referenceDay;

/** A household on 1 January 2017, whose use in the half-year can be changed. */
export class StapelingHuishouden {
  readonly leden: Resident[] = [];

  constructor(readonly wijk: number) {}

  bits(): number {
    let bits = 0;
    for (const {gebruik} of this.leden) for (const g of gebruik) if (isCounted(g)) bits |= bitOf[g.voorziening]!;
    return bits;
  }

  /** Gives the household this combination; says false, and changes nothing, when nobody in it can get what is missing. */
  becomes(to: number, random: Random): boolean {
    const now = this.bits();
    const added = [1, 2, 4].filter((bit) => to & bit & ~now);
    const who = added.map((bit) => this.suitable(bit, random));
    if (who.includes(undefined)) return false;
    added.forEach((bit, i) => begin(who[i]!, bit, random));
    for (const bit of [1, 2, 4]) if (now & bit & ~to) this.fetchPath(bit, random);
    return true;
  }

  private suitable(bit: number, random: Random): Resident | undefined {
    const {van: from, tot: until} = fresh[bit]!;
    const jong = bit === 4 && random.probability(0.1) ? 20 : 0;
    const can = this.leden.filter(({born, departure}) => {
      const years = (referenceDay - born) / YEAR;
      return years >= from - jong && years < until && departure > referenceDay + 7;
    });
    return can[random.geheel(0, Math.max(0, can.length - 1))];
  }

  /** What began before the half-year ends in the half-year before; what begins in it, begins after it or not at all. */
  private fetchPath(bit: number, random: Random): void {
    const end = referenceDay - 1 - random.geheel(0, 150);
    for (const {gebruik} of this.leden) {
      for (const g of gebruik) {
        if (bitOf[g.voorziening] !== bit || !isCounted(g)) continue;
        if (g.van < referenceDay) g.tot = Math.max(g.van, Math.min(end, g.tot));
        else if (g.tot > lastDay + 30) g.van = lastDay + 1;
        else g.tot = g.van - 1;
      }
    }
  }
}

/** A spell around the half-year that overlaps nothing of the same kind. */
function begin({gebruik, arrival, departure}: Resident, bit: number, random: Random): void {
  const {codes} = fresh[bit]!;
  const voorziening = number[codes[random.geheel(0, codes.length - 1)]!]!;
  const same = gebruik.filter((g) => g.voorziening === voorziening && g.van <= g.tot);
  const previous = Math.max(arrival, ...same.filter((g) => g.tot < referenceDay).map((g) => g.tot + 1));
  const next = Math.min(departure, ...same.filter((g) => g.van > lastDay).map((g) => g.van - 1));
  const from = Math.max(previous, random.geheel(referenceDay - 500, referenceDay + 30));
  const until = Math.min(next, Math.max(from, referenceDay) + 20 + Math.floor(random.exponential(2.5 * YEAR)));
  gebruik.push({voorziening, van: Math.min(from, next), tot: until > END ? RUNNING : until});
}
