import {voorzieningen} from "../../data/voorziening.js";
import type {Wet} from "../../data/wet.js";
import {voorzieningnummer} from "./codes.js";
import {EINDE, JAAR, LOPEND} from "./dag.js";
import {laatsteDag, peildag} from "./stapeling.js";
import type {Toeval} from "./toeval.js";

export type Gebruik = {voorziening: number; van: number; tot: number};
export type Bewoner = {id: number; geboren: number; aankomst: number; vertrek: number; gebruik: Gebruik[]};

export const combinatiebits: Record<Wet, number> = {jeugdwet: 1, participatiewet: 2, wsw: 2, wmo: 4};
const bitVan = voorzieningen.map(({wet}) => combinatiebits[wet]);
const nummer = voorzieningnummer as Record<string, number>;

/** Ages between which someone can be given a spell, and which one. */
const nieuw: Record<number, {van: number; tot: number; codes: readonly string[]}> = {
  1: {van: 4, tot: 17, codes: ["jeugdhulp_zonder_verblijf"]},
  2: {van: 18, tot: 64, codes: ["bijstand"]},
  4: {van: 55, tot: 110, codes: ["hulpmiddelen_en_diensten", "hulp_bij_huishouden"]}
};

const telt = ({van, tot}: Gebruik): boolean => van <= tot && van <= laatsteDag && tot >= peildag;

/** A household on 1 January 2017, whose use in the half-year can be changed. */
export class Stapelhuishouden {
  readonly leden: Bewoner[] = [];

  constructor(readonly wijk: number) {}

  bits(): number {
    let bits = 0;
    for (const {gebruik} of this.leden) for (const g of gebruik) if (telt(g)) bits |= bitVan[g.voorziening]!;
    return bits;
  }

  /** Gives the household this combination; says false, and changes nothing, when nobody in it can get what is missing. */
  wordt(naar: number, toeval: Toeval): boolean {
    const nu = this.bits();
    const erbij = [1, 2, 4].filter((bit) => naar & bit & ~nu);
    const wie = erbij.map((bit) => this.geschikt(bit, toeval));
    if (wie.includes(undefined)) return false;
    erbij.forEach((bit, i) => begin(wie[i]!, bit, toeval));
    for (const bit of [1, 2, 4]) if (nu & bit & ~naar) this.haalWeg(bit, toeval);
    return true;
  }

  private geschikt(bit: number, toeval: Toeval): Bewoner | undefined {
    const {van, tot} = nieuw[bit]!;
    const jong = bit === 4 && toeval.kans(0.1) ? 20 : 0;
    const kan = this.leden.filter(({geboren, vertrek}) => {
      const jaren = (peildag - geboren) / JAAR;
      return jaren >= van - jong && jaren < tot && vertrek > peildag + 7;
    });
    return kan[toeval.geheel(0, Math.max(0, kan.length - 1))];
  }

  /** What began before the half-year ends in the half-year before; what begins in it, begins after it or not at all. */
  private haalWeg(bit: number, toeval: Toeval): void {
    const eind = peildag - 1 - toeval.geheel(0, 150);
    for (const {gebruik} of this.leden) {
      for (const g of gebruik) {
        if (bitVan[g.voorziening] !== bit || !telt(g)) continue;
        if (g.van < peildag) g.tot = Math.max(g.van, Math.min(eind, g.tot));
        else if (g.tot > laatsteDag + 30) g.van = laatsteDag + 1;
        else g.tot = g.van - 1;
      }
    }
  }
}

/** A spell around the half-year that overlaps nothing of the same kind. */
function begin({gebruik, aankomst, vertrek}: Bewoner, bit: number, toeval: Toeval): void {
  const {codes} = nieuw[bit]!;
  const voorziening = nummer[codes[toeval.geheel(0, codes.length - 1)]!]!;
  const zelfde = gebruik.filter((g) => g.voorziening === voorziening && g.van <= g.tot);
  const vorige = Math.max(aankomst, ...zelfde.filter((g) => g.tot < peildag).map((g) => g.tot + 1));
  const volgende = Math.min(vertrek, ...zelfde.filter((g) => g.van > laatsteDag).map((g) => g.van - 1));
  const van = Math.max(vorige, toeval.geheel(peildag - 500, peildag + 30));
  const tot = Math.min(volgende, Math.max(van, peildag) + 20 + Math.floor(toeval.exponentieel(2.5 * JAAR)));
  gebruik.push({voorziening, van: Math.min(van, volgende), tot: tot > EINDE ? LOPEND : tot});
}
