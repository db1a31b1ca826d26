import {huwelijk as marriage} from "../../data/synthesis/huishouden.js";
import {moveRates} from "../../data/synthesis/moves.js";
import {admitted, deceased, moved, settled} from "../../data/synthesis/past.js";
import {settle, simulatePairing, simulateScheidingen, simulateWidowhood, type Step} from "./backPairs.js";
import {ANCHOR, atAge, BEGIN, leeftijd, RUNNING, YEAR} from "./day.js";
import {
  changeBack,
  closeBack,
  EENPERSOONS,
  gebeurtenisNumber,
  Huishouden,
  INSTITUTION,
  type World
} from "./huishouden.js";
import {moveRate, placeChoice} from "./moves.js";

/** Traces all households back to 2010: plans what happened in 2010–2014, and undoes it from the last day to the first. */
export function traceBack(world: World): void {
  for (const h of world.huishoudens) follow(h);
  const steps: Step[] = [];
  const taken = new Set<number>();
  simulateGeboorten(world, steps);
  simulatePairing(world, steps, taken);
  simulateInstelling(world, steps);
  simulateWidowhood(world, steps, taken);
  simulateScheidingen(world, steps, taken);
  simulateVerhuizingen(world, steps);
  simulateSettlement(world, steps);
  simulateHuwelijken(world);
  const within = steps.filter((s) => s.dag > BEGIN && s.dag < ANCHOR);
  within.sort((a, b) => b.dag - a.dag);
  for (const s of within) s.makeUndo();
  for (const p of world.personen) {
    if (p.behind !== RUNNING) world.writeVerblijf(p, p.arrival, p.behind, p.trace);
  }
  simulateOverledenen(world);
}

function follow(h: Huishouden): void {
  const trace = new Huishouden(h.id, h.wijk, h.soort);
  trace.type = h.type;
  trace.adults = [...h.adults];
  trace.children = [...h.children];
  for (const p of h.adults) p.trace = trace;
  for (const p of h.children) p.trace = trace;
}

const {geboorte_kind, verhuizing, huwelijk} = gebeurtenisNumber as Record<string, number>;

function simulateGeboorten(world: World, steps: Step[]): void {
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
function simulateInstelling(world: World, steps: Step[]): void {
  const {random} = world;
  const place = placeChoice(world);
  for (const h of world.huishoudens) {
    if (h.type !== INSTITUTION || !random.probability(admitted.aandeel)) continue;
    const p = h.adults[0]!;
    const day = ANCHOR - 5 - Math.floor((ANCHOR - BEGIN - 10) * Math.pow(random.pull(), admitted.shape));
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

function simulateVerhuizingen(world: World, steps: Step[]): void {
  const {random, country} = world;
  const place = placeChoice(world);
  const {toElsewhere, sameWijk} = moveRates;
  for (const h of world.huishoudens) {
    const head = h.adults[0]!;
    if (h.type === INSTITUTION || !random.probability(1 - Math.exp(-5 * moved.factor * moveRate(head, ANCHOR))))
      continue;
    const day = random.integer(BEGIN + 1, ANCHOR - 2);
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
function simulateSettlement(world: World, steps: Step[]): void {
  const {random} = world;
  for (const h of world.huishoudens) {
    const head = h.adults[0]!;
    if (
      leeftijd(head.born, ANCHOR) > settled.until ||
      !random.probability(1 - Math.exp(-5 * settled.factor * settled.saldo))
    )
      continue;
    const day = random.integer(BEGIN + 1, ANCHOR - 2);
    steps.push({
      dag: day,
      makeUndo: () => settle(world, head.trace.adults.includes(head) ? head.trace : undefined, day)
    });
  }
}

function simulateHuwelijken(world: World): void {
  const {random} = world;
  for (const h of world.huishoudens) {
    if (h.adults.length !== 2 || h.soort !== "gewoon") continue;
    if (!random.probability(5 * atAge(marriage.perAge, leeftijd(h.adults[0]!.born, ANCHOR)))) continue;
    const day = random.integer(BEGIN, ANCHOR - 1);
    if (h.adults.every((p) => p.born + 19 * 365 < day)) for (const p of h.adults) world.notify(p, huwelijk!, day);
  }
}

/** People who lived alone or in an institution in 2010 and died before the anchor. */
function simulateOverledenen(world: World): void {
  const {random, gebied} = world;
  const place = placeChoice(world);
  const {young, youngAge, oldFrom, oldRange, oldShape, men, instelling} = deceased;
  const aantal = random.round(deceased.perInwoner * gebied.scaled);
  for (let i = 0; i < aantal; i++) {
    const dead = random.integer(BEGIN + 1, ANCHOR - 1);
    const years = random.probability(young)
      ? random.integer(youngAge[0]!, youngAge[1]!)
      : oldFrom + oldRange * Math.pow(random.pull(), oldShape);
    const h = world.newHuishouden(place.withinGebied(gebied, random));
    const p = world.newPersoon(Math.floor(dead - years * YEAR), random.probability(men), h);
    p.dead = p.departure = dead;
    p.type = EENPERSOONS;
    let from = p.arrival;
    if (years > instelling.from && random.probability(instelling.aandeel)) {
      const admission = dead - Math.floor(random.exponential(instelling.years) * YEAR) - 1;
      p.type = INSTITUTION;
      if (admission > from) {
        world.writeVerblijf(p, from, admission - 1, h);
        p.admission = admission;
        world.notify(p, verhuizing!, admission);
        from = admission;
      }
      const home = world.newHuishouden(h.wijk, "instelling");
      home.type = INSTITUTION;
      world.writeVerblijf(p, from, dead, home);
    } else world.writeVerblijf(p, from, dead, h);
  }
}
