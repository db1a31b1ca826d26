import * as parameters from "../../data/synthesis/parameters.js";
import type {Step} from "./back.js";
import {gebeurtenisNumber, INSTITUTION} from "./codes.js";
import {PlaceChoice} from "./country.js";
import {ANCHOR, BEGIN, leeftijd, RUNNING} from "./day.js";
import {moveRate} from "./rates.js";
import {changeBack, closeBack} from "./verblijf.js";
import type {Huishouden, World} from "./world.js";

const {geboorte_kind, verhuizing, huwelijk} = gebeurtenisNumber as Record<string, number>;

export function simulateGeboorten(world: World, steps: Step[]): void {
  for (const child of world.personen) {
    if (child.born <= BEGIN) continue;
    const day = child.born;
    const makeUndo = (): void => {
      const h = child.trace;
      if (!h.children.includes(child)) return;
      const tweeling = h.children.some((k) => k !== child && k.born === day);
      for (const parent of tweeling ? [] : h.adults) world.notify(parent, geboorte_kind!, day);
      changeBack(world, h, day, () => h.children.splice(h.children.indexOf(child), 1));
      child.behind = RUNNING;
    };
    steps.push({dag: day, makeUndo});
  }
}

/** People in an institution on the anchor lived alone before. */
export function simulateInstelling(world: World, steps: Step[]): void {
  const {random} = world;
  const place = placeChoice(world);
  for (const h of world.huishoudens) {
    if (h.type !== INSTITUTION || !random.probability(parameters.past.instelling)) continue;
    const p = h.adults[0]!;
    const day = ANCHOR - 5 - Math.floor((ANCHOR - BEGIN - 10) * Math.pow(random.pull(), 1.6));
    if (leeftijd(p.born, day) < 18) continue;
    const makeUndo = (): void => {
      const own = world.newHuishouden(place.withinGemeente(world.gemeente, random));
      closeBack(world, [p], p.trace, day);
      own.adults.push(p);
      own.type = own.determineType();
      p.trace = own;
      p.admission = day;
      world.notify(p, verhuizing!, day);
    };
    steps.push({dag: day, makeUndo});
  }
}

export function simulateVerhuizingen(world: World, steps: Step[]): void {
  const {random, country} = world;
  const place = placeChoice(world);
  const {toElsewhere, sameWijk} = parameters.move;
  for (const h of world.huishoudens) {
    const head = h.adults[0]!;
    if (
      h.type === INSTITUTION ||
      !random.probability(1 - Math.exp(-5 * parameters.past.moved * moveRate(head, ANCHOR)))
    )
      continue;
    const day = random.geheel(BEGIN + 1, ANCHOR - 2);
    const makeUndo = (): void => {
      const s = head.trace;
      if (!s.adults.includes(head) || s.soort === "instelling") return;
      for (const p of [...s.adults, ...s.children]) world.notify(p, verhuizing!, day);
      const gemeente = country.wijken[s.wijk]!.gemeente;
      if (random.probability(toElsewhere)) changeBack(world, s, day, () => (s.wijk = place.elders(gemeente, random)));
      else if (!random.probability(sameWijk))
        changeBack(world, s, day, () => (s.wijk = place.withinGemeente(gemeente, random)));
    };
    steps.push({dag: day, makeUndo});
  }
}

/** Households that came from abroad; only the balance of migration is simulated before the anchor. */
export function simulateSettlement(world: World, steps: Step[]): void {
  const {random} = world;
  for (const h of world.huishoudens) {
    const head = h.adults[0]!;
    if (
      leeftijd(head.born, ANCHOR) > 45 ||
      !random.probability(1 - Math.exp(-5 * 2 * parameters.migratie.saldoBefore2015))
    )
      continue;
    const day = random.geheel(BEGIN + 1, ANCHOR - 2);
    steps.push({
      dag: day,
      makeUndo: () => settle(world, head.trace.adults.includes(head) ? head.trace : undefined, day)
    });
  }
}

/** All members of the household begin on this day. */
export function settle(world: World, s: Huishouden | undefined, day: number): void {
  if (s === undefined) return;
  const members = [...s.adults, ...s.children];
  closeBack(world, members, s, day);
  for (const p of members) {
    p.arrival = day;
    p.behind = RUNNING;
  }
  s.adults = [];
  s.children = [];
}

export function simulateHuwelijken(world: World): void {
  const {random} = world;
  for (const h of world.huishoudens) {
    if (h.adults.length !== 2 || h.soort !== "gewoon") continue;
    const jong = leeftijd(h.adults[0]!.born, ANCHOR) < 48;
    if (!random.probability(5 * (jong ? parameters.huwelijk.jong : parameters.huwelijk.parent))) continue;
    const day = random.geheel(BEGIN, ANCHOR - 1);
    if (h.adults.every((p) => p.born + 19 * 365 < day)) for (const p of h.adults) world.notify(p, huwelijk!, day);
  }
}

const choices = new WeakMap<object, PlaceChoice>();

/** One table of places per country, kept as long as the country is. */
export function placeChoice({country}: World): PlaceChoice {
  const known = choices.get(country);
  if (known !== undefined) return known;
  const fresh = new PlaceChoice(country);
  choices.set(country, fresh);
  return fresh;
}
