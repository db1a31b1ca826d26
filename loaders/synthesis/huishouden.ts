import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {voorzieningen} from "../../data/voorziening.js";
import type {Country, CountryGebied} from "./country.js";
import {BEGIN, RUNNING} from "./day.js";
import type {Random} from "./random.js";

const numbering = (codes: readonly string[]): Record<string, number> =>
  Object.fromEntries(codes.map((code, i) => [code, i]));

/** Numbers that stand for the codes inside the simulation: the place in the code lists. */
export const gebeurtenisNumber = numbering(gebeurtenissen.map((g) => g.code));
export const voorzieningNumber = numbering(voorzieningen.map((v) => v.code));

export const [EENPERSOONS, PAIR, GEZIN, EENOUDER, OTHER, INSTITUTION] = huishoudtypen.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
  number
];

/** One fictitious inhabitant. `van` is the first day of the stay that is being lived; `behind` the last day of the stay being traced back. */
export class Persoon {
  van: number;
  behind = RUNNING;
  arrival: number;
  departure = RUNNING;
  dead = RUNNING;
  /** The event that was reported last, so that none is there twice. */
  last = 0;
  /** Day of entry into an institution. */
  admission = RUNNING;
  /** Household while tracing back. */
  trace: Huishouden;
  /** Huishoudtype and wijk that weigh when use is drawn: those on the anchor, or at the first appearance. */
  type = EENPERSOONS;
  wijk: number;

  constructor(
    readonly id: number,
    readonly born: number,
    readonly man: boolean,
    public huishouden: Huishouden
  ) {
    this.van = this.arrival = Math.max(BEGIN, born);
    this.trace = huishouden;
    this.wijk = huishouden.wijk;
  }
}

export type HuishoudenKind = "gewoon" | "overig" | "instelling";

export class Huishouden {
  adults: Persoon[] = [];
  children: Persoon[] = [];
  type = EENPERSOONS;

  constructor(
    readonly id: number,
    public wijk: number,
    public soort: HuishoudenKind = "gewoon"
  ) {}

  determineType(): number {
    const {adults, children, soort: kind} = this;
    if (kind === "instelling") return INSTITUTION;
    if (adults.length > 1 && kind === "overig") return OTHER;
    if (adults.length > 1) return children.length > 0 ? GEZIN : PAIR;
    return children.length > 0 ? EENOUDER : EENPERSOONS;
  }
}

/** One simulated gebied. Everyone in it lived there on the anchor, arrived or was born later, or left before. */
export class World {
  personen: Persoon[] = [];
  huishoudens: Huishouden[] = [];
  countHuishoudens = 0;
  /** persoon, van, tot, wijk, huishouden, huishoudtype */
  verblijf = new ColumnTable(6, 1 << 12);
  /** persoon, gebeurtenis, dag */
  gebeurtenissen = new ColumnTable(3, 1 << 12);
  /** persoon, dag, 0: children whose parents parted. */
  childAfterSeparation = new ColumnTable(3, 1 << 8);
  /** People from abroad still due; negative when the last household was larger than what was due. */
  stillTooCome = 0;
  /** huishouden, dag, wijk: households that came from another gemeente or from abroad, after the anchor. */
  arrivals = new ColumnTable(3, 1 << 8);

  readonly gemeente: number;

  constructor(
    readonly country: Country,
    readonly gebied: CountryGebied,
    readonly random: Random
  ) {
    this.gemeente = gebied.gemeente;
  }

  newHuishouden(wijk: number, kind: HuishoudenKind = "gewoon"): Huishouden {
    return new Huishouden(this.countHuishoudens++, wijk, kind);
  }

  newPersoon(born: number, man: boolean, huishouden: Huishouden): Persoon {
    const persoon = new Persoon(this.personen.length, born, man, huishouden);
    this.personen.push(persoon);
    return persoon;
  }

  writeVerblijf(p: Persoon, from: number, until: number, h: Huishouden): void {
    if (from <= until) this.verblijf.addTo(p.id, from, until, h.wijk, h.id, h.type);
  }

  notify(p: Persoon, gebeurtenis: number, day: number): void {
    const key = gebeurtenis * 65_536 + day;
    if (day < BEGIN || p.last === key) return;
    p.last = key;
    this.gebeurtenissen.addTo(p.id, gebeurtenis, day);
  }
}

/** From `day` on the members live otherwise: writes the stays that ended the day before. */
export function close(world: World, members: readonly Persoon[], h: Huishouden, day: number): void {
  for (const p of members) {
    world.writeVerblijf(p, p.van, day - 1, h);
    if (day > p.van) p.van = day;
  }
}

/** The mirror image of `close`: before `day` the members lived otherwise. The stay on the anchor is left open. */
export function closeBack(world: World, members: readonly Persoon[], h: Huishouden, day: number): void {
  for (const p of members) {
    if (p.behind === RUNNING) p.van = day;
    else world.writeVerblijf(p, day, p.behind, h);
    if (day <= p.behind) p.behind = day - 1;
  }
}

type Closer = typeof close;

/** Changes a household; those who stay get a new stay only if the wijk or the huishoudtype became another. */
export function change(world: World, h: Huishouden, day: number, change: () => void): void {
  changeStay(world, h, day, change, close);
}

/** The mirror image of `change`. */
export function changeBack(world: World, h: Huishouden, day: number, change: () => void): void {
  changeStay(world, h, day, change, closeBack);
}

function changeStay(world: World, h: Huishouden, day: number, change: () => void, closer: Closer): void {
  const {wijk, type} = h;
  const members = h.adults.concat(h.children);
  change();
  const newWijk = h.wijk;
  const newType = h.determineType();
  h.type = type;
  h.wijk = wijk;
  if (newWijk !== wijk || newType !== type) closer(world, members, h, day);
  else for (const p of members) if (!h.adults.includes(p) && !h.children.includes(p)) closer(world, [p], h, day);
  h.type = newType;
  h.wijk = newWijk;
}

/** A growing table of integer columns. */
export class ColumnTable {
  columns: Int32Array[];
  n = 0;

  constructor(width: number, space = 1024) {
    this.columns = Array.from({length: width}, () => new Int32Array(space));
  }

  addTo(a: number, b: number, c: number, d = 0, e = 0, f = 0): void {
    if (this.n === this.columns[0]!.length) this.grow();
    const k = this.columns;
    const i = this.n++;
    k[0]![i] = a;
    k[1]![i] = b;
    k[2]![i] = c;
    if (k.length > 3) k[3]![i] = d;
    if (k.length > 4) k[4]![i] = e;
    if (k.length > 5) k[5]![i] = f;
  }

  private grow(): void {
    this.columns = this.columns.map((old) => {
      const fresh = new Int32Array(old.length * 2);
      fresh.set(old);
      return fresh;
    });
  }
}

/** What travels from a worker to the main thread. */
export type HuishoudenColumns = {n: number; columns: Int32Array[]};

export const output = ({n, columns}: ColumnTable): HuishoudenColumns => ({n, columns});
