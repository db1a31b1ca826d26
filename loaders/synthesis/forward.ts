import {
  geboorte,
  huwelijk,
  institution,
  leavingHome,
  mortality,
  samenwonen,
  separation
} from "../../data/synthesis/huishouden.js";
import {migratie} from "../../data/synthesis/moves.js";
import {ANCHOR_STEP, atAge, END, halfjaren, YEAR} from "./day.js";
import {
  change,
  close,
  EENOUDER,
  EENPERSOONS,
  gebeurtenisNumber,
  type Huishouden,
  INSTITUTION,
  type Persoon,
  type World
} from "./huishouden.js";
import {emigrate, immigration, moveHouse, moveRate, placeChoice} from "./moves.js";
import type {Random} from "./random.js";

/** Where someone lives on the day that the Utrecht table looks at. */
export type Address = {persoon: Persoon; huishouden: number; wijk: number};

/** Lives the households from the anchor to the end of 2018: at most one change per household and half-year. */
export function forward(world: World, referenceStep: number, wijkCounts: (wijk: number) => boolean): Address[] {
  const addresses: Address[] = [];
  for (let step = ANCHOR_STEP; step < halfjaren.length - 1; step++) {
    if (step === referenceStep) noteAddresses(world, addresses, wijkCounts);
    live(world, step);
  }
  for (const h of world.huishoudens) {
    for (const p of h.adults) world.writeVerblijf(p, p.van, END + 1, h);
    for (const p of h.children) world.writeVerblijf(p, p.van, END + 1, h);
  }
  return addresses;
}

function live(world: World, step: number): void {
  const {random, huishoudens} = world;
  const [a, b] = [halfjaren[step]!, halfjaren[step + 1]!];
  const aantal = huishoudens.length;
  const only: Persoon[] = [];
  for (let i = 0; i < aantal; i++) {
    const h = huishoudens[i]!;
    if (h.adults.length === 0) continue;
    const process = probabilities(h, step, random);
    if (process === undefined) continue;
    if (process.soort === "samenwonen") only.push(process.persoon);
    else commit(world, h, process, random.integer(a + 1, b - 2));
  }
  formPairs(world, only, a, b);
  immigration(world, a, b);
  world.huishoudens = world.huishoudens.filter((h) => h.adults.length > 0);
}

function commit(world: World, h: Huishouden, {soort: kind, persoon}: Process, day: number): void {
  if (kind === "overlijden") die(world, h, persoon, day);
  else if (kind === "geboorte") giveBirth(world, h, day);
  else if (kind === "scheiding") separate(world, h, day);
  else if (kind === "uit_huis") leaveHome(world, h, persoon, day);
  else if (kind === "verhuizing") moveHouse(world, h, day);
  else if (kind === "emigratie") emigrate(world, h, day);
  else if (kind === "huwelijk") marry(world, h, day);
  else enterInstelling(world, h, persoon, day);
}

function noteAddresses(world: World, addresses: Address[], wijkCounts: (wijk: number) => boolean): void {
  for (const h of world.huishoudens) {
    if (!wijkCounts(h.wijk)) continue;
    for (const persoon of [...h.adults, ...h.children]) addresses.push({persoon, huishouden: h.id, wijk: h.wijk});
  }
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
type Process = {soort: Kind; persoon: Persoon};

const mortalityTable = Float64Array.from({length: 130}, (_, years) =>
  years === 0
    ? mortality.infant / 2
    : Math.min(mortality.atMost, (mortality.a * Math.exp(mortality.b * (years + 0.5))) / 2)
);

/** What happens to a household in this half-year: competing risks, one draw. */
function probabilities(h: Huishouden, step: number, random: Random): Process | undefined {
  const day = halfjaren[step]!;
  let u = random.pull();
  const head = h.adults[0]!;
  for (const p of h.adults) if ((u -= deathRate(p, day, h.type)) < 0) return {soort: "overlijden", persoon: p};
  if (h.type === INSTITUTION) return undefined;
  for (const p of h.children) {
    if ((u -= deathRate(p, day, h.type)) < 0) return {soort: "overlijden", persoon: p};
    if ((u -= atAge(leavingHome.perAge, (day - p.born) / YEAR) / 2) < 0) return {soort: "uit_huis", persoon: p};
  }
  const years = (day - head.born) / YEAR;
  if (h.soort === "gewoon") {
    if ((u -= birthRate(h, day)) < 0) return {soort: "geboorte", persoon: head};
    if (h.adults.length === 2) {
      if ((u -= separationRate(h, years)) < 0) return {soort: "scheiding", persoon: head};
      if ((u -= atAge(huwelijk.perAge, years) / 2) < 0) return {soort: "huwelijk", persoon: head};
    } else if ((u -= pairingRate(h.type, years)) < 0) return {soort: "samenwonen", persoon: head};
  }
  if ((u -= moveRate(head, day) / 2) < 0) return {soort: "verhuizing", persoon: head};
  if ((u -= emigrationRate(h.type, years)) < 0) return {soort: "emigratie", persoon: head};
  for (const p of h.adults) {
    if ((day - p.born) / YEAR < institution.from) continue;
    if ((u -= (h.type === EENPERSOONS ? institution.alone : institution.others) / 2) < 0)
      return {soort: "instelling", persoon: p};
  }
  return undefined;
}

function deathRate(p: Persoon, day: number, type: number): number {
  const probability = mortalityTable[Math.floor((day - p.born) / YEAR)] ?? mortality.atMost;
  return probability * (p.man ? 1 : mortality.vrouw) * (type === INSTITUTION ? mortality.instelling : 1);
}

function birthRate(h: Huishouden, day: number): number {
  const [one, other] = h.adults;
  const woman = one?.man === false ? one : other;
  if (woman === undefined || woman.man) return 0;
  const years = (day - woman.born) / YEAR;
  if (years < geboorte.age.from || years > geboorte.age.until) return 0;
  const youngest = h.children.reduce((last, k) => Math.max(last, k.born), -Infinity);
  if (day - youngest < geboorte.interim) return 0;
  const fertile = atAge(geboorte.fertility, years);
  const children = geboorte.perChildren[Math.min(3, h.children.length)]!;
  return (geboorte.factor * fertile * (h.adults.length === 2 ? children : geboorte.alleenstaand)) / 2;
}

function separationRate(h: Huishouden, years: number): number {
  return atAge(h.children.length > 0 ? separation.withChildren : separation.without, years) / 2;
}

function emigrationRate(type: number, years: number): number {
  return atAge(type === EENPERSOONS ? migratie.onlyOut : migratie.othersOut, years) / 2;
}

function pairingRate(type: number, years: number): number {
  const probability = atAge(samenwonen.perAge, years);
  return (type === EENOUDER ? samenwonen.eenouder * probability : probability) / 2;
}

const {
  overlijden_dierbare,
  geboorte_kind,
  echtscheiding,
  verhuizing,
  huwelijk: marriage
} = gebeurtenisNumber as Record<string, number>;

const remove = (row: Persoon[], p: Persoon): void => {
  const i = row.indexOf(p);
  if (i >= 0) row.splice(i, 1);
};

function die(world: World, h: Huishouden, p: Persoon, day: number): void {
  change(world, h, day + 1, () => {
    remove(h.adults, p);
    remove(h.children, p);
    if (h.adults.length > 0) return;
    const ofAge = [...h.children].sort((x, y) => x.born - y.born)[0];
    if (ofAge === undefined) return;
    remove(h.children, ofAge);
    h.adults.push(ofAge);
  });
  p.dead = p.departure = day;
  for (const member of [...h.adults, ...h.children]) world.notify(member, overlijden_dierbare!, day);
}

function giveBirth(world: World, h: Huishouden, day: number): void {
  const {random} = world;
  const aantal = random.probability(geboorte.twins) ? 2 : 1;
  change(world, h, day, () => {
    for (let i = 0; i < aantal; i++) {
      const child = world.newPersoon(day, random.probability(geboorte.boys), h);
      h.children.push(child);
    }
  });
  for (const child of h.children.slice(-aantal)) child.type = h.type;
  for (const parent of h.adults) world.notify(parent, geboorte_kind!, day);
}

/** One partner moves out, mostly the father; the children stay. */
function separate(world: World, h: Huishouden, day: number): void {
  const {random} = world;
  const place = placeChoice(world);
  for (const p of h.adults) world.notify(p, echtscheiding!, day);
  for (const child of h.children) world.childAfterSeparation.addTo(child.id, day, 0);
  const {manLeaves} = separation;
  const man = h.adults.find((p) => p.man);
  const goes =
    man !== undefined && random.probability(h.children.length > 0 ? manLeaves.withChildren : manLeaves.without)
      ? man
      : h.adults[1]!;
  const gemeente = world.country.wijken[h.wijk]!.gemeente;
  const nearby = random.probability(separation.backOfNearby);
  const own = world.newHuishouden(nearby ? place.withinGemeente(gemeente, random) : place.elders(gemeente, random));
  departure(world, h, goes, own, day);
  if (!nearby) world.arrivals.addTo(own.id, day, own.wijk);
}

function leaveHome(world: World, h: Huishouden, p: Persoon, day: number): void {
  const {random} = world;
  const place = placeChoice(world);
  const gemeente = world.country.wijken[h.wijk]!.gemeente;
  const elsewhere = random.probability(leavingHome.elders);
  const own = world.newHuishouden(
    elsewhere ? place.starterElsewhere(gemeente, random) : place.withinGemeente(gemeente, random)
  );
  departure(world, h, p, own, day);
  if (elsewhere) world.arrivals.addTo(own.id, day, own.wijk);
}

function enterInstelling(world: World, h: Huishouden, p: Persoon, day: number): void {
  if (h.children.length > 0 && h.adults.length === 1) return;
  p.admission = day;
  departure(world, h, p, world.newHuishouden(h.wijk, "instelling"), day);
}

function departure(world: World, h: Huishouden, p: Persoon, to: Huishouden, day: number): void {
  change(world, h, day, () => {
    remove(h.adults, p);
    remove(h.children, p);
  });
  p.huishouden = to;
  to.adults.push(p);
  to.type = to.determineType();
  world.huishoudens.push(to);
  world.notify(p, verhuizing!, day);
}

function marry(world: World, h: Huishouden, day: number): void {
  for (const p of h.adults) world.notify(p, marriage!, day);
}

/** Those who want a partner find one of about their age, mostly of the other sex; the second moves in with the first. */
function formPairs(world: World, only: Persoon[], a: number, b: number): void {
  const {random} = world;
  const men: Persoon[] = [];
  const women: Persoon[] = [];
  for (const p of only) (p.man !== random.probability(samenwonen.sameSex) ? men : women).push(p);
  const onLeeftijd = (x: Persoon, y: Persoon): number => x.born - y.born || x.id - y.id;
  men.sort(onLeeftijd);
  women.sort(onLeeftijd);
  const n = Math.min(men.length, women.length);
  const spread = (row: Persoon[], i: number): Persoon => row[Math.floor(((i + 0.5) * row.length) / n)]!;
  for (let i = 0; i < n; i++) moveIn(world, spread(men, i), spread(women, i), random.integer(a + 1, b - 2));
}

function moveIn(world: World, one: Persoon, other: Persoon, day: number): void {
  const [stays, comes] =
    one.huishouden.children.length >= other.huishouden.children.length ? [one, other] : [other, one];
  const old = comes.huishouden;
  const home = stays.huishouden;
  const members = [...old.adults, ...old.children];
  close(world, members, old, day);
  old.adults = [];
  change(world, home, day, () => {
    home.adults.push(comes);
    home.children.push(...old.children);
    for (const p of members) p.huishouden = home;
  });
  old.children = [];
  for (const p of members) world.notify(p, verhuizing!, day);
}
