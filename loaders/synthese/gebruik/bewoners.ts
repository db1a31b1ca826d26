import {samenloop} from "../../../data/synthese/parameters.js";
import {halfjaren, JAAR} from "../dag.js";
import type {Jaargangen} from "../jaargang.js";
import type {Toeval} from "../toeval.js";
import type {Persoon, Wereld} from "../wereld.js";

const stappen = halfjaren.length - 1;
const oudste = 105;

/** The people of a gebied as the drawing of users sees them: by age, by household, and by what the household already uses. */
export class Bewoners {
  readonly personen: Persoon[];
  readonly toeval: Toeval;
  private readonly volgorde: Int32Array;
  /** Per half-year the places in `volgorde` where an age ends. */
  private readonly grens: Int32Array[];
  /** Per wet, per household, a bit for each half-year with use. */
  private readonly gebruik: Int32Array[];

  constructor(
    readonly wereld: Wereld,
    {volgorde, bereik}: Jaargangen
  ) {
    this.personen = wereld.personen;
    this.toeval = wereld.toeval;
    this.volgorde = volgorde;
    this.grens = Array.from({length: stappen}, (_, stap) =>
      Int32Array.from({length: oudste + 1}, (_, jaren) => bereik(halfjaren[stap + 1]! - jaren * JAAR, 0)[0])
    );
    this.gebruik = [0, 1, 2].map(() => new Int32Array(wereld.aantalHuishoudens));
  }

  /** Number of people of an age in whole years at the end of the half-year. */
  aantal(stap: number, jaren: number): number {
    return this.grens[stap]![jaren]! - this.grens[stap]![jaren + 1]!;
  }

  kies(stap: number, jaren: number): Persoon {
    const grens = this.grens[stap]!;
    return this.personen[this.volgorde[this.toeval.geheel(grens[jaren + 1]!, grens[jaren]! - 1)]!]!;
  }

  merk(wet: number, p: Persoon, van: number, tot: number): void {
    let bits = 0;
    for (let stap = 0; stap < stappen; stap++)
      if (halfjaren[stap + 1]! > van && halfjaren[stap]! <= tot) bits |= 1 << stap;
    this.gebruik[wet]![p.huishouden.id]! |= bits;
  }

  /** More than one when the household uses another wet in the half-year. */
  factor(wet: number, p: Persoon, stap: number): number {
    let bits = 0;
    for (let andere = 0; andere < 3; andere++) if (andere !== wet) bits |= this.gebruik[andere]![p.huishouden.id]!;
    return (bits >> stap) & 1 ? samenloop : 1;
  }
}
