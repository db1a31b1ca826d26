import {past} from "../../data/synthesis/parameters.js";
import {EENPERSOONS, gebeurtenisNumber, INSTITUTION} from "./codes.js";
import {ANCHOR, BEGIN, YEAR} from "./day.js";
import {placeChoice} from "./pastHuishouden.js";
import {change, close} from "./verblijf.js";
import type {Persoon, World} from "./world.js";

const {verhuizing} = gebeurtenisNumber as Record<string, number>;

/** Those who want a partner find one of about their age, mostly of the other sex; the second moves in with the first. */
export function formPairs(world: World, only: Persoon[], a: number, b: number): void {
  const {random} = world;
  const men: Persoon[] = [];
  const women: Persoon[] = [];
  for (const p of only) (p.man !== random.probability(0.015) ? men : women).push(p);
  const onLeeftijd = (x: Persoon, y: Persoon): number => x.born - y.born || x.id - y.id;
  men.sort(onLeeftijd);
  women.sort(onLeeftijd);
  const n = Math.min(men.length, women.length);
  const spread = (row: Persoon[], i: number): Persoon => row[Math.floor(((i + 0.5) * row.length) / n)]!;
  for (let i = 0; i < n; i++) moveIn(world, spread(men, i), spread(women, i), random.geheel(a + 1, b - 2));
}

function moveIn(world: World, one: Persoon, other: Persoon, day: number): void {
  const [stays, comes] =
    one.huishouden.children.length >= other.huishouden.children.length ? [one, other] : [other, one];
  const old = comes.huishouden;
  const thuis = stays.huishouden;
  const members = [...old.adults, ...old.children];
  close(world, members, old, day);
  old.adults = [];
  change(world, thuis, day, () => {
    thuis.adults.push(comes);
    thuis.children.push(...old.children);
    for (const p of members) p.huishouden = thuis;
  });
  old.children = [];
  for (const p of members) world.notify(p, verhuizing!, day);
}

const {verhuizing: moved} = gebeurtenisNumber as Record<string, number>;

/** People who lived alone or in an institution in 2010 and died before the anchor. */
export function simulateOverledenen(world: World): void {
  const {random, gebied} = world;
  const place = placeChoice(world);
  const aantal = random.round(past.deceased * gebied.scaled);
  for (let i = 0; i < aantal; i++) {
    const dead = random.geheel(BEGIN + 1, ANCHOR - 1);
    const years = random.probability(0.18) ? random.geheel(20, 66) : 100 - 35 * Math.pow(random.pull(), 0.75);
    const h = world.newHuishouden(place.withinGebied(gebied, random));
    const p = world.newPersoon(Math.floor(dead - years * YEAR), random.probability(0.47), h);
    p.dead = p.departure = dead;
    p.type = EENPERSOONS;
    let from = p.arrival;
    if (years > 70 && random.probability(0.5)) {
      const admission = dead - Math.floor(random.exponential(1.8) * YEAR) - 1;
      p.type = INSTITUTION;
      if (admission > from) {
        world.writeVerblijf(p, from, admission - 1, h);
        p.admission = admission;
        world.notify(p, moved!, admission);
        from = admission;
      }
      const home = world.newHuishouden(h.wijk, "instelling");
      home.type = INSTITUTION;
      world.writeVerblijf(p, from, dead, home);
    } else world.writeVerblijf(p, from, dead, h);
  }
}
