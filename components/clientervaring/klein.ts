import type {MonitorRij} from "../monitor/rij.js";

/** Fewer answers than this are not shown as a share. */
export const MINSTE_ANTWOORDEN = 10;

export const isErvaring = ({indicator}: Pick<MonitorRij, "indicator">): boolean =>
  indicator.startsWith("clientervaring_");

/** The rows of the survey, those on a handful of answers withheld. */
export function zonderHandvol(rijen: readonly MonitorRij[]): MonitorRij[] {
  return rijen
    .filter(isErvaring)
    .map((rij) =>
      rij.waarde !== null && rij.n !== null && rij.n < MINSTE_ANTWOORDEN
        ? {...rij, waarde: null, reden: "afgeschermd" as const}
        : rij
    );
}
