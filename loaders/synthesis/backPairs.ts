import {formed, leftHome, parentOf, separated, widowed} from "../../data/synthesis/past.js";
import {ages} from "../../data/synthesis/anchor.js";
import {ANCHOR, atAge, BEGIN, leeftijd, RUNNING, YEAR} from "./day.js";
import {
  changeBack,
  closeBack,
  EENOUDER,
  EENPERSOONS,
  gebeurtenisNumber,
  type Huishouden,
  PAIR,
  type Persoon,
  type World
} from "./huishouden.js";
import {placeChoice} from "./moves.js";

/** Something that happened before the anchor; `makeUndo` brings back how people lived before it. */
export type Step = {dag: number; makeUndo: () => void};

const {overlijden_dierbare, echtscheiding, verhuizing} = gebeurtenisNumber as Record<string, number>;

/** Some of those who live alone lost their partner in 2010–2014. */
export function simulateWidowhood(world: World, steps: Step[], taken: Set<number>): void {
  const {random} = world;
  for (const h of [...world.huishoudens]) {
    const p = h.adults[0]!;
    const years = leeftijd(p.born, ANCHOR);
    const probability =
      h.type === EENPERSOONS && years >= widowed.from
        ? widowed.alone * (p.man ? widowed.manFactor : 1)
        : h.type === EENOUDER && years > widowed.eenouderAbove
          ? widowed.eenouder
          : 0;
    if (taken.has(p.id) || !random.probability(probability)) continue;
    taken.add(p.id);
    const day = random.integer(BEGIN + 2, ANCHOR - 4);
    if (h.children.some((k) => k.born > day - 300)) continue;
    const born = Math.floor(
      p.born + (p.man ? 1 : -1) * ages.partner.older * YEAR + random.normal(0, ages.partner.spread * YEAR)
    );
    const partner = world.newPersoon(born, !p.man, h);
    partner.type = PAIR;
    partner.departure = partner.dead = partner.behind = day;
    steps.push({dag: day + 1, makeUndo: () => livesStill(world, p, partner, day)});
  }
}

function livesStill(world: World, p: Persoon, partner: Persoon, day: number): void {
  let s = p.trace;
  if (!s.adults.includes(p)) s = world.newHuishouden(p.wijk);
  for (const member of [...s.adults, ...s.children]) world.notify(member, overlijden_dierbare!, day);
  changeBack(world, s, day + 1, () => s.adults.push(partner));
  partner.trace = s;
}

/** Single parents, and some who live alone, were a couple with someone who now lives alone in the same gemeente. */
export function simulateScheidingen(world: World, steps: Step[], taken: Set<number>): void {
  const {random} = world;
  const free = new Map<string, Persoon[]>();
  const key = (man: boolean, born: number): string => `${man}${Math.round(born / YEAR / 6)}`;
  for (const h of world.huishoudens) {
    const p = h.adults[0]!;
    const years = leeftijd(p.born, ANCHOR);
    if (h.type !== EENPERSOONS || years < separated.age.from || years > separated.age.until || taken.has(p.id))
      continue;
    const s = key(p.man, p.born);
    const row = free.get(s);
    if (row === undefined) free.set(s, [p]);
    else row.push(p);
  }
  for (const h of world.huishoudens) {
    const p = h.adults[0]!;
    const probability = h.type === EENOUDER ? separated.eenouder : h.type === EENPERSOONS ? separated.alone : 0;
    const years = leeftijd(p.born, ANCHOR);
    if (
      years < separated.age.from ||
      years > separated.age.until ||
      taken.has(p.id) ||
      !random.probability(probability)
    )
      continue;
    const ex = free.get(key(!p.man, p.born))?.pop();
    if (ex === undefined || ex === p || taken.has(ex.id)) continue;
    taken.add(p.id).add(ex.id);
    const youngest = h.children.reduce((last, k) => Math.max(last, k.born), 0);
    const day = random.integer(Math.max(BEGIN + 1, Math.min(ANCHOR - 3, youngest + 60)), ANCHOR - 2);
    steps.push({dag: day, makeUndo: () => againTogether(world, p, ex, day)});
  }
}

function againTogether(world: World, p: Persoon, ex: Persoon, day: number): void {
  const [home, elsewhere]: [Huishouden, Huishouden] = [p.trace, ex.trace];
  if (!home.adults.includes(p) || !elsewhere.adults.includes(ex)) return;
  if (home.adults.length + elsewhere.adults.length > 2 || elsewhere.children.length > 0) return;
  closeBack(world, [ex], elsewhere, day);
  elsewhere.adults = [];
  changeBack(world, home, day, () => home.adults.push(ex));
  ex.trace = home;
  for (const child of home.children) world.childAfterSeparation.addTo(child.id, day, 0);
  for (const who of [p, ex]) world.notify(who, echtscheiding!, day);
  world.notify(ex, verhuizing!, day);
}

/** Young adults left their parents, and couples came together, in 2010–2014. Fills `taken` with those concerned. */
export function simulatePairing(world: World, steps: Step[], taken: Set<number>): void {
  const {random} = world;
  const parents = new Parents(world);
  for (const h of world.huishoudens) {
    if (h.soort === "instelling") continue;
    const oldest = h.children.reduce((first, k) => Math.min(first, k.born), ANCHOR);
    const latest = Math.min(ANCHOR - 3, oldest - 200);
    const departure = h.adults.map((p) => Math.min(latest, departureDay(world, p)));
    const last = Math.max(...departure);
    const pair = h.soort === "gewoon" && h.adults.length === 2;
    if (pair && latest > BEGIN) {
      const years = leeftijd(h.adults[1]!.born, ANCHOR);
      const probability = atAge(formed.perAge, years);
      if (last > BEGIN || random.probability(probability)) {
        const day = random.integer(Math.max(BEGIN + 1, last), latest);
        const partner = h.adults[1]!;
        steps.push({dag: day, makeUndo: () => onlyPreviously(world, partner, day)});
        for (const p of h.adults) taken.add(p.id);
      }
    }
    h.adults.forEach((p, i) => {
      if (departure[i]! <= BEGIN) return;
      taken.add(p.id);
      const parent = parents.choose(p);
      steps.push({dag: departure[i]!, makeUndo: () => atParent(world, p, parent, departure[i]!)});
    });
  }
}

/** Day on which someone left the parental home; before 2010 for most people over 30. */
function departureDay({random}: World, p: Persoon): number {
  const years = (ANCHOR - p.born) / YEAR;
  if (years > leftHome.oldest) return BEGIN - 1;
  const highest = Math.min(years - leftHome.from, leftHome.longest);
  return Math.floor(p.born + YEAR * (leftHome.from + highest * Math.pow(random.pull(), atAge(leftHome.shape, years))));
}

/** Before `dag` the partner lived alone elsewhere. */
function onlyPreviously(world: World, p: Persoon, day: number): void {
  const h = p.trace;
  if (h.adults.length !== 2 || h.children.length > 0) return;
  const {random, gemeente} = world;
  const place = placeChoice(world);
  const own = world.newHuishouden(
    random.probability(formed.fromElsewhere) ? place.elders(gemeente, random) : place.withinGemeente(gemeente, random)
  );
  changeBack(world, h, day, () => {
    h.adults.splice(h.adults.indexOf(p), 1);
    p.trace = own;
  });
  own.adults.push(p);
  own.type = own.determineType();
  world.notify(p, verhuizing!, day);
}

/** Before `dag` this person lived as a child with a parent; without a parent in the gemeente, he or she came from abroad. */
function atParent(world: World, p: Persoon, parent: Persoon | undefined, day: number): void {
  const own = p.trace;
  const home = parent?.trace;
  if (!own.adults.includes(p)) return;
  const members = own.adults.length + own.children.length;
  if (home === undefined || home === own || home.children.length > 3 || !home.adults.includes(parent!)) {
    if (members === 1) settle(world, own, day);
    else if (own.soort === "overig") otherWithout(world, own, p, day, () => (p.arrival = day));
    return;
  }
  world.notify(p, verhuizing!, day);
  if (members === 1) {
    closeBack(world, [p], own, day);
    own.adults = [];
  } else otherWithout(world, own, p, day);
  changeBack(world, home, day, () => home.children.push(p));
  p.trace = home;
}

function otherWithout(world: World, h: Huishouden, p: Persoon, day: number, afterwards?: () => void): void {
  changeBack(world, h, day, () => h.adults.splice(h.adults.indexOf(p), 1));
  if (afterwards === undefined) return;
  afterwards();
  p.behind = RUNNING;
}

/** Possible parents in the gemeente: adults, by year of birth. */
class Parents {
  private perYear = new Map<number, Persoon[]>();

  constructor(private readonly world: World) {
    for (const h of world.huishoudens) {
      if (h.soort !== "gewoon") continue;
      for (const p of h.adults) {
        if (p.man && h.adults.length > 1) continue;
        const year = Math.floor(p.born / YEAR);
        const row = this.perYear.get(year);
        if (row === undefined) this.perYear.set(year, [p]);
        else row.push(p);
      }
    }
  }

  choose(child: Persoon): Persoon | undefined {
    const {random} = this.world;
    const year = Math.floor(child.born / YEAR);
    const {mean, spread, bounds} = parentOf.older;
    for (let attempt = 0; attempt < 12; attempt++) {
      const row = this.perYear.get(
        year - Math.round(Math.max(bounds[0]!, Math.min(bounds[1]!, random.normal(mean, spread))))
      );
      if (row === undefined) continue;
      const parent = row[random.integer(0, row.length - 1)]!;
      if (
        parent.huishouden.children.length < 3 &&
        (parent.huishouden.adults.length > 1 || random.probability(parentOf.singleParent))
      )
        return parent;
    }
    return undefined;
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
