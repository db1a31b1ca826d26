import {naDeel, samenloop, type Duur} from "../../../data/synthese/parameters.js";
import {BEGIN, halfjaren, JAAR, LOPEND, stapVan} from "../dag.js";
import {cumulatief, vind} from "../plaats.js";
import {Tabel} from "../tabel.js";
import type {Persoon} from "../wereld.js";
import type {Bewoners} from "./bewoners.js";

export type Stroomgegevens = {
  wet: number;
  /** `halfjaar`: the target counts who used in the half-year; `stand`: who uses on the day after it. */
  telling: "halfjaar" | "stand";
  /** Target per half-year; the one before 2010 gives the stock to start with. */
  doel: (stap: number) => number;
  beginstand: number;
  duur: Duur;
  leeftijd: readonly (readonly [number, number])[];
  /** Chance between 0 and 1 that someone drawn by age is taken. */
  gewicht: (p: Persoon) => number;
  /** Last day on which the person may use. */
  uiterste: (p: Persoon) => number;
  /** First half-year without inflow. */
  dicht?: number;
  mag?: (p: Persoon, stap: number) => boolean;
  /** Chance per half-year, in some years, that what runs ends. */
  omslag?: {van: number; tot: number; kans: number};
  /** Someone who starts together with this person. */
  samen?: (p: Persoon) => Persoon | undefined;
  /** People who start before anyone else in a half-year. */
  eerst?: (stap: number) => Persoon[];
};

const stappen = halfjaren.length - 1;

/** One kind of use through the years: who runs on, who comes back, who starts after an event, and who else is needed to reach the target. */
export class Stroom {
  /** persoon, begin, eind */
  readonly episodes = new Tabel(3, 256);
  private lopend: number[] = [];
  private readonly eind: Int32Array;
  private readonly terug: Persoon[][] = Array.from({length: stappen}, () => []);
  private readonly wacht: {p: Persoon; dag: number}[][] = Array.from({length: stappen}, () => []);
  private readonly leeftijdsgewicht: Float64Array;
  /** Rounds all targets the same way, or small ones would drift upwards. */
  private readonly afronding: number;

  constructor(
    private readonly b: Bewoners,
    private readonly g: Stroomgegevens
  ) {
    this.afronding = b.toeval.trek();
    this.eind = new Int32Array(b.personen.length).fill(-LOPEND);
    this.leeftijdsgewicht = Float64Array.from({length: 105}, (_, jaren) =>
      g.leeftijd.reduce((w, [van, x]) => (jaren >= van ? x : w), 0)
    );
  }

  plan(p: Persoon, dag: number): void {
    const stap = stapVan(dag);
    if (stap >= 0 && stap < stappen) this.wacht[stap]!.push({p, dag});
  }

  inGebruik(p: Persoon, van: number): boolean {
    return this.eind[p.id]! >= van;
  }

  speel(): this {
    this.vul(0, Math.floor(this.g.beginstand + this.afronding), true, () => BEGIN - 1);
    for (let stap = 0; stap < stappen; stap++) this.stap(stap);
    return this;
  }

  private stap(stap: number): void {
    const {g, b} = this;
    const [a, z] = [halfjaren[stap]!, halfjaren[stap + 1]! - 1];
    const [, , eind] = this.episodes.kolommen as [Int32Array, Int32Array, Int32Array];
    this.lopend = this.lopend.filter((e) => eind[e]! >= a);
    const stand = g.telling === "stand";
    const doel = Math.floor(g.doel(stap) + this.afronding);
    if (g.omslag !== undefined && stap >= g.omslag.van && stap <= g.omslag.tot) this.slaOm(g.omslag.kans, a, z);
    let nodig = doel - (stand ? this.lopend.filter((e) => eind[e]! > z).length : this.lopend.length);
    if (g.dicht !== undefined && stap >= g.dicht) return this.verkort(-nodig, a, z);
    const start = (p: Persoon, dag: number): void => {
      if (nodig <= 0 || !this.magBeginnen(p, dag, stap)) return;
      nodig -= this.beginSamen(p, dag, stap, false);
    };
    for (const p of g.eerst?.(stap) ?? []) start(p, b.toeval.geheel(a, z));
    for (const p of this.terug[stap]!) start(p, b.toeval.geheel(a, z));
    const rest = nodig * (1 - naDeel);
    const wachtenden = this.wacht[stap]!;
    let som = 0;
    for (const {p} of wachtenden) som += g.gewicht(p) > 0 ? 1 : 0;
    const deel = som === 0 ? 0 : Math.min(1, (nodig - rest) / som);
    for (const {p, dag} of wachtenden) if (deel === 1 || b.toeval.kans(deel)) start(p, dag);
    if (nodig > 0) this.vul(stap, nodig, false, () => b.toeval.geheel(a, z));
  }

  /** Draws people until the target is reached. */
  private vul(stap: number, aantal: number, beginstand: boolean, dag: () => number): void {
    const {b, g} = this;
    const gewichten = Array.from(this.leeftijdsgewicht, (w, jaren) => w * b.aantal(stap, jaren));
    const rij = cumulatief(gewichten);
    if (!(rij[rij.length - 1]! > 0)) return;
    let nodig = aantal;
    for (let poging = aantal * 60 + 200; nodig > 0 && poging > 0; poging--) {
      const p = b.kies(stap, vind(rij, b.toeval.trek()));
      const [u, gewicht] = [b.toeval.trek(), g.gewicht(p)];
      if (u >= gewicht && (u >= gewicht * samenloop || u >= gewicht * b.factor(g.wet, p, stap))) continue;
      const start = dag();
      if (!this.magBeginnen(p, start + (beginstand ? 1 : 0), stap)) continue;
      nodig -= this.beginSamen(p, start, stap, beginstand);
    }
  }

  /** Starts for a person, and for who starts along; gives how many of them count. */
  private beginSamen(p: Persoon, dag: number, stap: number, beginstand: boolean): number {
    const {g} = this;
    const telt = (tot: number): number =>
      g.telling === "halfjaar" || beginstand || tot >= halfjaren[stap + 1]! ? 1 : 0;
    const tot = this.begin(p, dag, beginstand);
    const partner = g.samen?.(p);
    if (partner === undefined || !this.magBeginnen(partner, dag + (beginstand ? 1 : 0), stap)) return telt(tot);
    return telt(tot) + telt(this.begin(partner, dag, beginstand, tot));
  }

  private slaOm(kans: number, a: number, z: number): void {
    const [persoon, , eind] = this.episodes.kolommen as [Int32Array, Int32Array, Int32Array];
    const {toeval, personen} = this.b;
    for (const e of this.lopend) {
      if (eind[e]! <= z || !toeval.kans(kans)) continue;
      eind[e] = this.eind[persoon[e]!] = toeval.geheel(a, z);
      this.keerTerug(personen[persoon[e]!]!, eind[e]!);
    }
  }

  private keerTerug(p: Persoon, tot: number): void {
    const {terug, gat} = this.g.duur;
    if (!this.b.toeval.kans(terug)) return;
    const keer = stapVan(tot + 30 + this.b.toeval.exponentieel(gat * JAAR));
    if (keer >= 0 && keer < stappen) this.terug[keer]!.push(p);
  }

  private magBeginnen(p: Persoon, dag: number, stap: number): boolean {
    if (dag < p.aankomst || dag >= p.vertrek || dag >= this.g.uiterste(p) || this.eind[p.id]! >= dag - 1) return false;
    return this.g.mag?.(p, stap) ?? true;
  }

  private begin(p: Persoon, dag: number, beginstand: boolean, hoogstens = LOPEND): number {
    const {b, g} = this;
    const {toeval} = b;
    const {stand, jaar} = g.duur;
    const soort = jaar.length === 1 ? 0 : toeval.keuze(beginstand ? stand : stand.map((s, i) => s / jaar[i]!));
    const natuurlijk = Math.floor(dag + 1 + toeval.exponentieel(jaar[soort]! * JAAR));
    const tot = Math.min(natuurlijk, g.uiterste(p), p.vertrek, hoogstens);
    const van = beginstand
      ? Math.floor(BEGIN - 1 - Math.min(25, toeval.exponentieel(Math.min(8, jaar[soort]!))) * JAAR)
      : dag;
    this.lopend.push(this.episodes.n);
    this.episodes.voegToe(p.id, beginstand ? Math.max(van, eersteDag(p, g)) : van, tot);
    this.eind[p.id] = tot;
    b.merk(g.wet, p, van, tot);
    if (tot === natuurlijk) this.keerTerug(p, tot);
    return tot;
  }

  /** Without inflow: ends so many running episodes in this half-year. */
  private verkort(teveel: number, a: number, z: number): void {
    const [persoon, , eind] = this.episodes.kolommen as [Int32Array, Int32Array, Int32Array];
    for (let i = 0, poging = 0; i < teveel && this.lopend.length > 0 && poging < teveel * 50; poging++) {
      const e = this.lopend[this.b.toeval.geheel(0, this.lopend.length - 1)]!;
      if (eind[e]! <= z) continue;
      eind[e] = this.b.toeval.geheel(a, z);
      this.eind[persoon[e]!] = eind[e]!;
      i++;
    }
  }
}

function eersteDag(p: Persoon, {leeftijd}: Stroomgegevens): number {
  const jongste = leeftijd.find(([, gewicht]) => gewicht > 0)![0];
  return Math.min(BEGIN - 1, Math.ceil(p.geboren + jongste * JAAR));
}
