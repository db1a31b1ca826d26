import {wholeNumber} from "../format/number.js";

/** Why a mark is not drawn as a number. `geen_cijfer`: no table holds it; `lege_noemer`: nobody to be a part of. */
export type Missing =
  | "niet_geleverd"
  | "opt_out"
  | "afgeschermd"
  | "niet_van_toepassing"
  | "geen_cijfer"
  | "lege_noemer";

/** The words that stand in the place of a number. */
export const missingWords: Record<Missing, string> = {
  niet_geleverd: "niet geleverd",
  opt_out: "opt-out",
  afgeschermd: "afgeschermd",
  niet_van_toepassing: "niet van toepassing",
  geen_cijfer: "geen cijfer",
  lege_noemer: "n = 0"
};

/** A number on the scale of a figure, with its interval where it has one; `waarde` is null exactly where `empty` says why. */
export interface MeasureValue {
  waarde: number | null;
  onder: number | null;
  boven: number | null;
  /** Rests on too few people to lean on. */
  klein: boolean;
  empty: Missing | null;
  /** Of how many it is a part, where that is known. */
  n?: number | null;
}

/** The reasons among numbers, each once. */
export const redenenOf = (values: readonly Pick<MeasureValue, "empty">[]): Missing[] => [
  ...new Set(values.flatMap(({empty}) => empty ?? []))
];

/** Whether a reason has a mark beside its words. */
export const hasMark = (empty: Missing): boolean => ["niet_geleverd", "opt_out", "afgeschermd"].includes(empty);

/** A count as people read it; null: withheld. */
export const countText = (count: number | null | undefined): string =>
  count === null ? missingWords.afgeschermd : wholeNumber(count ?? 0);

/** Below this many persons nothing is said of a share. */
export const SMALL = 30;

/** Whether a share rests on too few people to lean on: fewer than 30, or fewer than 10 with or without; or on a count that is withheld. */
export const uncertain = (gebruik: number | null, n: number | null): boolean =>
  gebruik === null || n === null || n < SMALL || gebruik < 10 || n - gebruik < 10;

/** The same on the start peilmoment, where everybody is in gebruik by definition. */
export const uncertainOnStart = (n: number | null): boolean => n === null || n < SMALL;

/** Whether a group is too small for a line: fewer than 10 at the start. */
export const tooFew = (startgroep: number | null): boolean => startgroep === null || startgroep < 10;

/** What stands in the place of a chart that has nothing to draw. */
export const nothing = {
  nobody: "Niemand hoort bij deze keuze.",
  oneMoment: "Er is nog geen later peilmoment om te volgen.",
  noFigures: "Over deze keuze zijn er geen cijfers."
} as const;

/** What stands in the place of a chart without a single number: the reasons. */
export const withoutFigures = (redenen: readonly Missing[]): string =>
  redenen.length === 0
    ? nothing.noFigures
    : `Er is hier geen cijfer te tonen: ${redenen.map((empty) => missingWords[empty]).join(", ")}.`;
