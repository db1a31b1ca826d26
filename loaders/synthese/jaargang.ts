import {EINDE} from "./dag.js";
import type {Persoon} from "./wereld.js";

/** Persons ordered by day of birth, so that an age class is a slice. */
export type Jaargangen = {volgorde: Int32Array; bereik: (van: number, tot: number) => [number, number]};

const vroegst = EINDE - 46_000;
const dagen = EINDE - vroegst + 2;

/** Counting sort; `bereik` gives the first place in the order with a birth on or after `van`, and the first on or after `tot`. */
export function jaargangen(personen: readonly Persoon[]): Jaargangen {
  const begin = new Int32Array(dagen + 1);
  const plaats = (geboren: number): number => Math.max(0, Math.min(dagen - 1, Math.ceil(geboren) - vroegst));
  for (const p of personen) begin[plaats(p.geboren) + 1]!++;
  for (let i = 0; i < dagen; i++) begin[i + 1]! += begin[i]!;
  const vrij = begin.slice();
  const volgorde = new Int32Array(personen.length);
  for (let i = 0; i < personen.length; i++) volgorde[vrij[plaats(personen[i]!.geboren)]!++] = i;
  return {volgorde, bereik: (van, tot) => [begin[plaats(van)]!, begin[plaats(tot)]!]};
}
