import {migratie} from "../../data/synthesis/parameters.js";
import {EENOUDER, EENPERSOONS, GEZIN, PAIR} from "./codes.js";
import {ANCHOR_STEP, END, halfjaren, leeftijd, yearOf} from "./day.js";
import {formPairs} from "./pairs.js";
import {placeChoice} from "./pastHuishouden.js";
import {drawSize, makeHuishouden} from "./populate.js";
import {die, emigrate, enterInstelling, giveBirth, leaveHome, marry, moveHouse, separate} from "./processes.js";
import {probabilities, type Process} from "./rates.js";
import type {Huishouden, Persoon, World} from "./world.js";

/** Households from abroad, mostly young people who live alone. */
function immigration(world: World, a: number, b: number): void {
  const {random, gebied} = world;
  const place = placeChoice(world);
  let rest = world.stillTooCome + random.round((migratie.in[yearOf(a)]! / 2) * gebied.scaled);
  while (rest > 0) {
    const type = [EENPERSOONS, PAIR, GEZIN, EENOUDER][random.choice([0.5, 0.16, 0.28, 0.06])]!;
    const first = world.personen.length;
    const h = makeHuishouden(world, place.withinGebied(gebied, random), type, drawSize(type, random));
    const day = random.geheel(a + 1, b - 2);
    const members = world.personen.slice(first);
    if (leeftijd(h.adults[0]!.born, day) > 55 && random.probability(0.9)) {
      world.personen.length = first;
      continue;
    }
    rest -= members.length;
    for (const p of members) p.arrival = p.van = day;
    world.huishoudens.push(h);
    world.arrivals.addTo(h.id, day, h.wijk);
  }
  world.stillTooCome = rest;
}

/** Where someone lives on the day that the Utrecht table looks at. */
export type Address = {persoon: Persoon; huishouden: number; wijk: number};

/** Lives the households from the anchor to the end of 2018: at most one change per household and half-year. */
export function forward(world: World, referenceStep: number, wijkCounts: (wijk: number) => boolean): Address[] {
  const addresses: Address[] = [];
  for (let step = ANCHOR_STEP; step < halfjaren.length - 1; step++) {
    if (step === referenceStep) leg(world, addresses, wijkCounts);
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
    else commit(world, h, process, random.geheel(a + 1, b - 2));
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

function leg(world: World, addresses: Address[], wijkCounts: (wijk: number) => boolean): void {
  for (const h of world.huishoudens) {
    if (!wijkCounts(h.wijk)) continue;
    for (const persoon of [...h.adults, ...h.children]) addresses.push({persoon, huishouden: h.id, wijk: h.wijk});
  }
}
