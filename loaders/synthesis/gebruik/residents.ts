import {overlap} from "../../../data/synthesis/parameters.js";
import {halfjaren, YEAR} from "../day.js";
import type {Random} from "../random.js";
import type {Cohorts} from "../rates.js";
import type {Persoon, World} from "../world.js";

const steps = halfjaren.length - 1;
const oldest = 105;

/** The people of a gebied as the drawing of users sees them: by age, by household, and by what the household already uses. */
export class Residents {
  readonly personen: Persoon[];
  readonly random: Random;
  private readonly volgorde: Int32Array;
  /** Per half-year the places in `volgorde` where an age ends. */
  private readonly limit: Int32Array[];
  /** Per wet, per household, a bit for each half-year with use. */
  private readonly gebruik: Int32Array[];

  constructor(
    readonly world: World,
    {volgorde: order, range}: Cohorts
  ) {
    this.personen = world.personen;
    this.random = world.random;
    this.volgorde = order;
    this.limit = Array.from({length: steps}, (_, step) =>
      Int32Array.from({length: oldest + 1}, (_, years) => range(halfjaren[step + 1]! - years * YEAR, 0)[0])
    );
    this.gebruik = [0, 1, 2].map(() => new Int32Array(world.countHuishoudens));
  }

  /** Number of people of an age in whole years at the end of the half-year. */
  aantal(step: number, years: number): number {
    return this.limit[step]![years]! - this.limit[step]![years + 1]!;
  }

  choose(step: number, years: number): Persoon {
    const limit = this.limit[step]!;
    return this.personen[this.volgorde[this.random.geheel(limit[years + 1]!, limit[years]! - 1)]!]!;
  }

  mark(wet: number, p: Persoon, from: number, until: number): void {
    let bits = 0;
    for (let step = 0; step < steps; step++)
      if (halfjaren[step + 1]! > from && halfjaren[step]! <= until) bits |= 1 << step;
    this.gebruik[wet]![p.huishouden.id]! |= bits;
  }

  /** More than one when the household uses another wet in the half-year. */
  factor(wet: number, p: Persoon, step: number): number {
    let bits = 0;
    for (let other = 0; other < 3; other++) if (other !== wet) bits |= this.gebruik[other]![p.huishouden.id]!;
    return (bits >> step) & 1 ? overlap : 1;
  }
}
