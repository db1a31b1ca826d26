import {EENOUDER, EENPERSOONS, GEZIN, INSTELLING, OVERIG, PAAR} from "./codes.js";
import {BEGIN, LOPEND} from "./dag.js";
import type {Gebied, Land} from "./land.js";
import {Tabel} from "./tabel.js";
import type {Toeval} from "./toeval.js";

/** One fictitious inhabitant. `van` is the first day of the stay that is being lived; `achter` the last day of the stay being traced back. */
export class Persoon {
  van: number;
  achter = LOPEND;
  aankomst: number;
  vertrek = LOPEND;
  dood = LOPEND;
  /** The event that was reported last, so that none is there twice. */
  laatste = 0;
  /** Day of entry into an institution. */
  opname = LOPEND;
  /** Household while tracing back. */
  spoor: Huishouden;
  /** Huishoudtype and wijk that weigh when use is drawn: those on the anchor, or at the first appearance. */
  type = EENPERSOONS;
  wijk: number;

  constructor(
    readonly id: number,
    readonly geboren: number,
    readonly man: boolean,
    public huishouden: Huishouden
  ) {
    this.van = this.aankomst = Math.max(BEGIN, geboren);
    this.spoor = huishouden;
    this.wijk = huishouden.wijk;
  }
}

export type Soort = "gewoon" | "overig" | "instelling";

export class Huishouden {
  volwassenen: Persoon[] = [];
  kinderen: Persoon[] = [];
  type = EENPERSOONS;
  /** The step in which the household last changed: one change a half-year at most. */
  stap = -1;

  constructor(
    readonly id: number,
    public wijk: number,
    public soort: Soort = "gewoon"
  ) {}

  bepaalType(): number {
    const {volwassenen, kinderen, soort} = this;
    if (soort === "instelling") return INSTELLING;
    if (volwassenen.length > 1 && soort === "overig") return OVERIG;
    if (volwassenen.length > 1) return kinderen.length > 0 ? GEZIN : PAAR;
    return kinderen.length > 0 ? EENOUDER : EENPERSOONS;
  }
}

/** One simulated gebied. Everyone in it lived there on the anchor, arrived or was born later, or left before. */
export class Wereld {
  personen: Persoon[] = [];
  huishoudens: Huishouden[] = [];
  aantalHuishoudens = 0;
  /** persoon, van, tot, wijk, huishouden, huishoudtype */
  verblijf = new Tabel(6, 1 << 12);
  /** persoon, gebeurtenis, dag */
  gebeurtenissen = new Tabel(3, 1 << 12);
  /** persoon, dag, 0: children whose parents parted. */
  kindNaScheiding = new Tabel(3, 1 << 8);
  /** People from abroad still due; negative when the last household was larger than what was due. */
  nogTeKomen = 0;
  /** huishouden, dag, wijk: households that came from another gemeente or from abroad, after the anchor. */
  aankomsten = new Tabel(3, 1 << 8);

  readonly gemeente: number;

  constructor(
    readonly land: Land,
    readonly gebied: Gebied,
    readonly toeval: Toeval
  ) {
    this.gemeente = gebied.gemeente;
  }

  nieuwHuishouden(wijk: number, soort: Soort = "gewoon"): Huishouden {
    return new Huishouden(this.aantalHuishoudens++, wijk, soort);
  }

  nieuwPersoon(geboren: number, man: boolean, huishouden: Huishouden): Persoon {
    const persoon = new Persoon(this.personen.length, geboren, man, huishouden);
    this.personen.push(persoon);
    return persoon;
  }

  schrijfVerblijf(p: Persoon, van: number, tot: number, h: Huishouden): void {
    if (van <= tot) this.verblijf.voegToe(p.id, van, tot, h.wijk, h.id, h.type);
  }

  meld(p: Persoon, gebeurtenis: number, dag: number): void {
    const sleutel = gebeurtenis * 65_536 + dag;
    if (dag < BEGIN || p.laatste === sleutel) return;
    p.laatste = sleutel;
    this.gebeurtenissen.voegToe(p.id, gebeurtenis, dag);
  }
}
