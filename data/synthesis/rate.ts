/** `gepubliceerd` (read in a source), `afgeleid` (computed from a source) or `aangenomen` (no source; chosen by this project). */
export type Certainty = "gepubliceerd" | "afgeleid" | "aangenomen";

/** What every record of rates says of itself, beside its values. */
export interface Stated {
  eenheid: string;
  zekerheid: Certainty;
  bron: string;
}

const chosen = "gekozen door dit project";

/** For a record of values that nobody published; the source says what they were shaped after or fitted to. */
export const assumed = (unit: string, source = chosen): Stated => ({
  ...{eenheid: unit, zekerheid: "aangenomen", bron: source}
});

/** For a record of values that were computed from a source. */
export const derived = (unit: string, source: string): Stated => ({
  ...{eenheid: unit, zekerheid: "afgeleid", bron: source}
});

/** A value by age: that of the first pair whose age is not reached; 0 beyond the last. */
export type ByAge = readonly (readonly [under: number, value: number])[];

/** A draw of a whole number: `from` + `range` · u^`shape`, u uniform in [0, 1). */
export interface Skewed {
  from: number;
  range: number;
  shape: number;
}
