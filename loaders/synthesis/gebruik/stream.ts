import {afterEvent, type Duration, overlap, usedBefore} from "../../../data/synthesis/gebruik.js";
import {BEGIN, halfjaren, RUNNING, stepOf, YEAR} from "../day.js";
import {type Persoon, ColumnTable} from "../huishouden.js";
import {cumulative, locate} from "../random.js";
import type {Residents} from "./residents.js";

export type StreamData = {
  wet: number;
  /** `halfjaar`: the target counts who used in the half-year; `stand`: who uses on the day after it. */
  tally: "halfjaar" | "stand";
  /** Target per half-year; the one before 2010 gives the stock to start with. */
  target: (step: number) => number;
  initial: number;
  duration: Duration;
  leeftijd: readonly (readonly [number, number])[];
  /** Chance between 0 and 1 that someone drawn by age is taken. */
  weight: (p: Persoon) => number;
  /** Last day on which the person may use. */
  latest: (p: Persoon) => number;
  /** First half-year without inflow. */
  closedFrom?: number;
  may?: (p: Persoon, step: number) => boolean;
  /** Chance per half-year, in some years, that what runs ends. */
  turnover?: {van: number; tot: number; probability: number};
  /** Someone who starts together with this person. */
  together?: (p: Persoon) => Persoon | undefined;
  /** People who start before anyone else in a half-year. */
  initially?: (step: number) => Persoon[];
};

const steps = halfjaren.length - 1;

/** One kind of use through the years: who runs on, who comes back, who starts after an event, and who else is needed to reach the target. */
export class Stream {
  /** persoon, begin, endOf */
  readonly episodes = new ColumnTable(3, 256);
  private running: number[] = [];
  private readonly endOf: Int32Array;
  private readonly back: Persoon[][] = Array.from({length: steps}, () => []);
  private readonly certain: {p: Persoon; day: number; until: number}[][] = Array.from({length: steps}, () => []);
  /** Number of the last episode of a person. */
  private readonly lastEpisode: Int32Array;
  private readonly wait: {p: Persoon; dag: number}[][] = Array.from({length: steps}, () => []);
  private readonly leeftijdWeight: Float64Array;
  /** Rounds all targets the same way, or small ones would drift upwards. */
  private readonly rounding: number;

  constructor(
    private readonly b: Residents,
    private readonly g: StreamData
  ) {
    this.rounding = b.random.pull();
    this.endOf = new Int32Array(b.personen.length).fill(-RUNNING);
    this.lastEpisode = new Int32Array(b.personen.length);
    this.leeftijdWeight = Float64Array.from({length: 105}, (_, years) =>
      g.leeftijd.reduce((w, [from, x]) => (years >= from ? x : w), 0)
    );
  }

  plan(p: Persoon, day: number): void {
    const step = stepOf(day);
    if (step >= 0 && step < steps) this.wait[step]!.push({p, dag: day});
  }

  /** In use from a day until another, whatever the target and whether or not use runs. */
  planCertain(p: Persoon, day: number, until: number): void {
    const step = stepOf(day);
    if (step >= 0 && step < steps) this.certain[step]!.push({p, day, until});
  }

  inGebruik(p: Persoon, from: number): boolean {
    return this.endOf[p.id]! >= from;
  }

  play(): this {
    this.fill(0, Math.floor(this.g.initial + this.rounding), true, () => BEGIN - 1);
    for (let step = 0; step < steps; step++) this.step(step);
    return this;
  }

  private step(step: number): void {
    const {g, b} = this;
    const [a, z] = [halfjaren[step]!, halfjaren[step + 1]! - 1];
    const [, , end] = this.episodes.columns as [Int32Array, Int32Array, Int32Array];
    this.running = this.running.filter((e) => end[e]! >= a);
    const stand = g.tally === "stand";
    const target = Math.floor(g.target(step) + this.rounding);
    const {turnover} = g;
    if (turnover !== undefined && step >= turnover.van && step <= turnover.tot)
      this.endSome(turnover.probability, a, z);
    let needed = target - (stand ? this.running.filter((e) => end[e]! > z).length : this.running.length);
    if (g.closedFrom !== undefined && step >= g.closedFrom) return this.endSurplus(-needed, a, z);
    const start = (p: Persoon, day: number): void => {
      if (needed <= 0 || !this.mayBegin(p, day, step)) return;
      needed -= this.beginTogether(p, day, step, false);
    };
    for (const {p, day, until} of this.certain[step]!) needed -= this.hold(p, day, until, step);
    for (const p of g.initially?.(step) ?? []) start(p, b.random.integer(a, z));
    for (const p of this.back[step]!) start(p, b.random.integer(a, z));
    const rest = needed * (1 - afterEvent.part);
    const waiting = this.wait[step]!;
    let sum = 0;
    for (const {p} of waiting) sum += g.weight(p) > 0 ? 1 : 0;
    const part = sum === 0 ? 0 : Math.min(1, (needed - rest) / sum);
    for (const {p, dag: day} of waiting) if (part === 1 || b.random.probability(part)) start(p, day);
    if (needed > 0) this.fill(step, needed, false, () => b.random.integer(a, z));
  }

  /** Draws people until the target is reached. */
  private fill(step: number, aantal: number, initial: boolean, day: () => number): void {
    const {b, g} = this;
    const weights = Array.from(this.leeftijdWeight, (w, years) => w * b.aantal(step, years));
    const row = cumulative(weights);
    if (!(row[row.length - 1]! > 0)) return;
    let needed = aantal;
    for (let attempt = aantal * 60 + 200; needed > 0 && attempt > 0; attempt--) {
      const p = b.choose(step, locate(row, b.random.pull()));
      const [u, weight] = [b.random.pull(), g.weight(p)];
      if (u >= weight && (u >= weight * overlap.factor || u >= weight * b.factor(g.wet, p, step))) continue;
      const start = day();
      if (!this.mayBegin(p, start + (initial ? 1 : 0), step)) continue;
      needed -= this.beginTogether(p, start, step, initial);
    }
  }

  /** Starts for a person, and for who starts along; gives how many of them count. */
  private beginTogether(p: Persoon, day: number, step: number, initial: boolean): number {
    const {g} = this;
    const isCounted = (until: number): number =>
      g.tally === "halfjaar" || initial || until >= halfjaren[step + 1]! ? 1 : 0;
    const until = this.begin(p, day, initial);
    const partner = g.together?.(p);
    if (partner === undefined || !this.mayBegin(partner, day + (initial ? 1 : 0), step)) return isCounted(until);
    return isCounted(until) + isCounted(this.begin(partner, day, initial, until));
  }

  /** Starts use, or lets what runs go on; gives how many count for it that did not. */
  private hold(p: Persoon, day: number, atMost: number, step: number): number {
    if (day < p.arrival || day >= p.departure) return 0;
    const {g} = this;
    const until = Math.min(atMost, p.departure);
    const z = halfjaren[step + 1]!;
    const counts = (end: number): number => (g.tally === "halfjaar" || end >= z ? 1 : 0);
    const end = this.endOf[p.id]!;
    if (end >= day) {
      if (end >= until) return 0;
      this.episodes.columns[2]![this.lastEpisode[p.id]!] = this.endOf[p.id] = until;
      this.b.mark(g.wet, p, day, until);
      return g.tally === "stand" && end < z ? counts(until) : 0;
    }
    this.open(p, day, until);
    const partner = g.together?.(p);
    if (partner === undefined || !this.mayBegin(partner, day, step)) return counts(until);
    return counts(until) + counts(this.begin(partner, day, false, until));
  }

  private endSome(probability: number, a: number, z: number): void {
    const [persoon, , end] = this.episodes.columns as [Int32Array, Int32Array, Int32Array];
    const {random, personen} = this.b;
    for (const e of this.running) {
      if (end[e]! <= z || !random.probability(probability)) continue;
      end[e] = this.endOf[persoon[e]!] = random.integer(a, z);
      this.comeBack(personen[persoon[e]!]!, end[e]!);
    }
  }

  private comeBack(p: Persoon, until: number): void {
    const {back, gap} = this.g.duration;
    if (!this.b.random.probability(back)) return;
    const times = stepOf(until + 30 + this.b.random.exponential(gap * YEAR));
    if (times >= 0 && times < steps) this.back[times]!.push(p);
  }

  private mayBegin(p: Persoon, day: number, step: number): boolean {
    if (day < p.arrival || day >= p.departure || day >= this.g.latest(p) || this.endOf[p.id]! >= day - 1) return false;
    return this.g.may?.(p, step) ?? true;
  }

  private begin(p: Persoon, day: number, initial: boolean, atMost = RUNNING): number {
    const {b, g} = this;
    const {random} = b;
    const {stand, jaar: year} = g.duration;
    const kind = year.length === 1 ? 0 : random.choice(initial ? stand : stand.map((s, i) => s / year[i]!));
    const natural = Math.floor(day + 1 + random.exponential(year[kind]! * YEAR));
    const until = Math.min(natural, g.latest(p), p.departure, atMost);
    const from = initial
      ? Math.floor(
          BEGIN -
            1 -
            Math.min(usedBefore.atMost, random.exponential(Math.min(usedBefore.meanAtMost, year[kind]!))) * YEAR
        )
      : day;
    this.open(p, from, until, initial);
    if (until === natural) this.comeBack(p, until);
    return until;
  }

  private open(p: Persoon, from: number, until: number, initial = false): void {
    const {b, g} = this;
    this.lastEpisode[p.id] = this.episodes.n;
    this.running.push(this.episodes.n);
    this.episodes.addTo(p.id, initial ? Math.max(from, firstDay(p, g)) : from, until);
    this.endOf[p.id] = until;
    b.mark(g.wet, p, from, until);
  }

  /** Without inflow: ends so many running episodes in this half-year. */
  private endSurplus(surplus: number, a: number, z: number): void {
    const [persoon, , end] = this.episodes.columns as [Int32Array, Int32Array, Int32Array];
    for (let i = 0, attempt = 0; i < surplus && this.running.length > 0 && attempt < surplus * 50; attempt++) {
      const e = this.running[this.b.random.integer(0, this.running.length - 1)]!;
      if (end[e]! <= z) continue;
      end[e] = this.b.random.integer(a, z);
      this.endOf[persoon[e]!] = end[e]!;
      i++;
    }
  }
}

function firstDay(p: Persoon, {leeftijd}: StreamData): number {
  const youngest = leeftijd.find(([, weight]) => weight > 0)![0];
  return Math.min(BEGIN - 1, Math.ceil(p.born + youngest * YEAR));
}
