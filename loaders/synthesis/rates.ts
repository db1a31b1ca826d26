import * as parameters from "../../data/synthesis/parameters.js";
import {move} from "../../data/synthesis/parameters.js";
import {EENOUDER, EENPERSOONS, INSTITUTION} from "./codes.js";
import {END, halfjaren, leeftijd, YEAR} from "./day.js";
import type {Random} from "./random.js";
import type {Huishouden, Persoon} from "./world.js";

/** Moves per year of the household with this first adult. */
export function moveRate(head: Persoon, day: number): number {
  const years = leeftijd(head.born, day);
  return years < 30 ? move.until30 : years < 45 ? move.until45 : years < 65 ? move.until65 : move.afterwards;
}

type Kind =
  | "overlijden"
  | "geboorte"
  | "scheiding"
  | "uit_huis"
  | "samenwonen"
  | "verhuizing"
  | "emigratie"
  | "huwelijk"
  | "instelling";
export type Process = {soort: Kind; persoon: Persoon};

const {mortality, geboorte, separation, leavingHome, samenwonen, migratie, institution, huwelijk} = parameters;

const mortalityTable = Float64Array.from({length: 130}, (_, years) =>
  years === 0 ? mortality.infant / 2 : Math.min(0.4, (mortality.a * Math.exp(mortality.b * (years + 0.5))) / 2)
);

/** What happens to a household in this half-year: competing risks, one draw. */
export function probabilities(h: Huishouden, step: number, random: Random): Process | undefined {
  const day = halfjaren[step]!;
  let u = random.pull();
  const head = h.adults[0]!;
  for (const p of h.adults) if ((u -= deathRate(p, day, h.type)) < 0) return {soort: "overlijden", persoon: p};
  if (h.type === INSTITUTION) return undefined;
  for (const p of h.children) {
    if ((u -= deathRate(p, day, h.type)) < 0) return {soort: "overlijden", persoon: p};
    if ((u -= outHousingRate((day - p.born) / YEAR)) < 0) return {soort: "uit_huis", persoon: p};
  }
  const years = (day - head.born) / YEAR;
  if (h.soort === "gewoon") {
    if ((u -= birthRate(h, day)) < 0) return {soort: "geboorte", persoon: head};
    if (h.adults.length === 2) {
      if ((u -= separationRate(h, years)) < 0) return {soort: "scheiding", persoon: head};
      if ((u -= (years < 48 ? huwelijk.jong : huwelijk.parent) / 2) < 0) return {soort: "huwelijk", persoon: head};
    } else if ((u -= pairingRate(h.type, years)) < 0) return {soort: "samenwonen", persoon: head};
  }
  if ((u -= moveRate(head, day) / 2) < 0) return {soort: "verhuizing", persoon: head};
  if (years < 60 && (u -= emigrationRate(h.type, years)) < 0) return {soort: "emigratie", persoon: head};
  for (const p of h.adults) {
    if ((day - p.born) / YEAR < 80) continue;
    if ((u -= (h.type === EENPERSOONS ? institution.only80 : institution.pair80) / 2) < 0)
      return {soort: "instelling", persoon: p};
  }
  return undefined;
}

function deathRate(p: Persoon, day: number, type: number): number {
  const probability = mortalityTable[Math.floor((day - p.born) / YEAR)] ?? 0.4;
  return probability * (p.man ? 1 : mortality.vrouw) * (type === INSTITUTION ? mortality.instelling : 1);
}

function birthRate(h: Huishouden, day: number): number {
  const [one, other] = h.adults;
  const woman = one?.man === false ? one : other;
  if (woman === undefined || woman.man) return 0;
  const years = (day - woman.born) / YEAR;
  if (years < 18 || years > 44) return 0;
  const youngest = h.children.reduce((last, k) => Math.max(last, k.born), -Infinity);
  if (day - youngest < geboorte.interim) return 0;
  const fertile =
    years < 24 ? 0.35 : years < 28 ? 0.85 : years < 34 ? 1.25 : years < 38 ? 0.75 : years < 41 ? 0.3 : 0.06;
  const children = geboorte.perChildren[Math.min(3, h.children.length)]!;
  return (geboorte.factor * fertile * (h.adults.length === 2 ? children : geboorte.alleenstaand)) / 2;
}

function separationRate(h: Huishouden, years: number): number {
  if (h.children.length > 0) return (years < 60 ? separation.withChildren : separation.withoutOld) / 2;
  return (years < 45 ? separation.withoutJong : years < 70 ? separation.withoutOld : 0) / 2;
}

function outHousingRate(years: number): number {
  if (years < 18) return 0;
  return (years < 20 ? leavingHome.jong : years < 27 ? leavingHome.middle : leavingHome.let) / 2;
}

function emigrationRate(type: number, years: number): number {
  return (type === EENPERSOONS && years < 40 ? migratie.onlyOut : migratie.othersOut) / 2;
}

function pairingRate(type: number, years: number): number {
  const probability =
    years < 30
      ? samenwonen.until30
      : years < 45
        ? samenwonen.until45
        : years < 65
          ? samenwonen.until65
          : samenwonen.afterwards;
  return (type === EENOUDER ? samenwonen.eenouder * probability : probability) / 2;
}

/** Persons ordered by day of birth, so that an age class is a slice. */
export type Cohorts = {volgorde: Int32Array; range: (from: number, until: number) => [number, number]};

const earliest = END - 46_000;
const days = END - earliest + 2;

/** Counting sort; `range` gives the first place in the order with a birth on or after `van`, and the first on or after `tot`. */
export function cohorts(personen: readonly Persoon[]): Cohorts {
  const begin = new Int32Array(days + 1);
  const place = (born: number): number => Math.max(0, Math.min(days - 1, Math.ceil(born) - earliest));
  for (const p of personen) begin[place(p.born) + 1]!++;
  for (let i = 0; i < days; i++) begin[i + 1]! += begin[i]!;
  const free = begin.slice();
  const order = new Int32Array(personen.length);
  for (let i = 0; i < personen.length; i++) order[free[place(personen[i]!.born)]!++] = i;
  return {volgorde: order, range: (from, until) => [begin[place(from)]!, begin[place(until)]!]};
}
