import {leavingHome, move, separation} from "../../data/synthesis/parameters.js";
import {gebeurtenisNumber} from "./codes.js";
import {placeChoice} from "./pastHuishouden.js";
import {change, close} from "./verblijf.js";
import type {Huishouden, Persoon, World} from "./world.js";

const {overlijden_dierbare, geboorte_kind, echtscheiding, verhuizing, huwelijk} = gebeurtenisNumber as Record<
  string,
  number
>;

const result = (row: Persoon[], p: Persoon): void => {
  const i = row.indexOf(p);
  if (i >= 0) row.splice(i, 1);
};

export function die(world: World, h: Huishouden, p: Persoon, day: number): void {
  change(world, h, day + 1, () => {
    result(h.adults, p);
    result(h.children, p);
    if (h.adults.length > 0) return;
    const ofAge = [...h.children].sort((x, y) => x.born - y.born)[0];
    if (ofAge === undefined) return;
    result(h.children, ofAge);
    h.adults.push(ofAge);
  });
  p.dead = p.departure = day;
  for (const member of [...h.adults, ...h.children]) world.notify(member, overlijden_dierbare!, day);
}

export function giveBirth(world: World, h: Huishouden, day: number): void {
  const {random} = world;
  const aantal = random.probability(0.016) ? 2 : 1;
  change(world, h, day, () => {
    for (let i = 0; i < aantal; i++) {
      const child = world.newPersoon(day, random.probability(0.512), h);
      h.children.push(child);
    }
  });
  for (const child of h.children.slice(-aantal)) child.type = h.type;
  for (const parent of h.adults) world.notify(parent, geboorte_kind!, day);
}

/** One partner moves out; the children stay with the mother in five of six cases. */
export function separate(world: World, h: Huishouden, day: number): void {
  const {random} = world;
  const place = placeChoice(world);
  for (const p of h.adults) world.notify(p, echtscheiding!, day);
  for (const child of h.children) world.childAfterSeparation.addTo(child.id, day, 0);
  const man = h.adults.find((p) => p.man);
  const goes = man !== undefined && random.probability(h.children.length > 0 ? 0.83 : 0.5) ? man : h.adults[1]!;
  const gemeente = world.country.wijken[h.wijk]!.gemeente;
  const nearby = random.probability(separation.backOfNearby);
  const own = world.newHuishouden(nearby ? place.withinGemeente(gemeente, random) : place.elders(gemeente, random));
  departure(world, h, goes, own, day);
  if (!nearby) world.arrivals.addTo(own.id, day, own.wijk);
}

export function leaveHome(world: World, h: Huishouden, p: Persoon, day: number): void {
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

export function enterInstelling(world: World, h: Huishouden, p: Persoon, day: number): void {
  if (h.children.length > 0 && h.adults.length === 1) return;
  p.admission = day;
  departure(world, h, p, world.newHuishouden(h.wijk, "instelling"), day);
}

function departure(world: World, h: Huishouden, p: Persoon, to: Huishouden, day: number): void {
  change(world, h, day, () => {
    result(h.adults, p);
    result(h.children, p);
  });
  p.huishouden = to;
  to.adults.push(p);
  to.type = to.determineType();
  world.huishoudens.push(to);
  world.notify(p, verhuizing!, day);
}

export function moveHouse(world: World, h: Huishouden, day: number): void {
  const {random} = world;
  const place = placeChoice(world);
  for (const p of [...h.adults, ...h.children]) world.notify(p, verhuizing!, day);
  const gemeente = world.country.wijken[h.wijk]!.gemeente;
  if (random.probability(move.toElsewhere)) {
    change(world, h, day, () => (h.wijk = place.elders(gemeente, random)));
    world.arrivals.addTo(h.id, day, h.wijk);
  } else if (!random.probability(move.sameWijk))
    change(world, h, day, () => (h.wijk = place.withinGemeente(gemeente, random)));
}

export function emigrate(world: World, h: Huishouden, day: number): void {
  const members = [...h.adults, ...h.children];
  close(world, members, h, day + 1);
  for (const p of members) p.departure = day;
  h.adults = [];
  h.children = [];
}

export function marry(world: World, h: Huishouden, day: number): void {
  for (const p of h.adults) world.notify(p, huwelijk!, day);
}
