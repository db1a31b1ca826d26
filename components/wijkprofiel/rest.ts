import type {Telling} from "./telling.js";

/**
 * What of the gemeente is in none of its wijken: the gemeente minus the sum of the wijken, in counts; null where one of
 * them has no number. Below 0 where households have members in two wijken, and so count in both.
 */
export function buitenWijken(gemeente: Telling, wijken: readonly Telling[]): Telling | null {
  const min = (deel: "waarde" | "n") =>
    wijken.reduce<number | null>(
      (rest, wijk) => (rest === null || wijk[deel] === null ? null : rest - wijk[deel]),
      gemeente[deel]
    );
  const [waarde, n] = [min("waarde"), min("n")];
  return waarde === null || n === null ? null : {waarde, n, reden: null};
}
