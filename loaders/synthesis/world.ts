import {EENOUDER, EENPERSOONS, GEZIN, INSTITUTION, OTHER, PAIR} from "./codes.js";
import type {Country, Gebied} from "./country.js";
import {BEGIN, RUNNING} from "./day.js";
import {Table} from "./delivery.js";
import type {Random} from "./random.js";

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

export type Kind = "gewoon" | "overig" | "instelling";

export class Huishouden {
  adults: Persoon[] = [];
  children: Persoon[] = [];
  type = EENPERSOONS;
  /** The step in which the household last changed: one change a half-year at most. */
  step = -1;

  constructor(
    readonly id: number,
    public wijk: number,
    public soort: Kind = "gewoon"
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
  verblijf = new Table(6, 1 << 12);
  /** persoon, gebeurtenis, dag */
  gebeurtenissen = new Table(3, 1 << 12);
  /** persoon, dag, 0: children whose parents parted. */
  childAfterSeparation = new Table(3, 1 << 8);
  /** People from abroad still due; negative when the last household was larger than what was due. */
  stillTooCome = 0;
  /** huishouden, dag, wijk: households that came from another gemeente or from abroad, after the anchor. */
  arrivals = new Table(3, 1 << 8);

  readonly gemeente: number;

  constructor(
    readonly country: Country,
    readonly gebied: Gebied,
    readonly random: Random
  ) {
    this.gemeente = gebied.gemeente;
  }

  newHuishouden(wijk: number, kind: Kind = "gewoon"): Huishouden {
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
