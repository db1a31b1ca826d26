import type {Stelling} from "../stelling.js";
import {assumed, type Certainty} from "./rate.js";

/** Years of the synthetic cliëntervaringsonderzoek. */
export const ervaringYears = [2016, 2017] as const;

/** Gemeenten that take part each year; of more than `alwaysFrom` inhabitants they always do. `change` as in deliveryChoice. */
export const participationRates = {
  ...assumed(
    "gemeenten, inwoners, spreiding",
    "247 hadden op 31 oktober 2019 geleverd (Zorgfocuz); voor 2016 en 2017 aangenomen"
  ),
  gemeenten: 247,
  alwaysFrom: 100_000,
  change: 0.35
};

/**
 * Answers per gemeente: `factor` × √inwoners, spread `spread` (of the logarithm); a statement is skipped by at most `skipped`. Whoever
 * agrees stays within `bounds`.
 */
export const respons = {
  ...assumed("antwoorden, en delen"),
  factor: 1.4,
  spread: 0.25,
  skipped: 0.08,
  noMening: 0.04,
  bounds: [0.02, 0.98]
} as const;

/** Spread of the shares between gemeenten, and of one statement in one year, in percentage points. */
export const ervaringSpread = {...assumed("procentpunten"), gemeente: 2.5, stelling: 1.5};

/**
 * Percentage (helemaal) eens and (helemaal) oneens in gemeenten that are not urban, and how many points fewer agree per class of
 * stedelijkheid. `oneens` null: a question with yes and no, without a middle.
 */
export const ervaringTarget: Record<
  Stelling,
  {eens: number; oneens: number | null; perClass: number; zekerheid: Certainty; bron: string}
> = {
  vindbaarheid: {
    ...{eens: 80, oneens: 9, perClass: 2.5, zekerheid: "gepubliceerd"},
    bron: "Zorgfocuz, analyse cliëntervaring Wmo: 80% in niet-stedelijke gemeenten, minder in de stad; hoeveel minder is aangenomen"
  },
  snelheid: {
    ...{eens: 75, oneens: 10, perClass: 2, zekerheid: "aangenomen"},
    bron: "dat de stad lager ligt: Zorgfocuz; de hoogte is aangenomen"
  },
  serieus_genomen: {eens: 87, oneens: 5, perClass: 0.8, zekerheid: "aangenomen", bron: "aangenomen"},
  samen_oplossing: {eens: 82, oneens: 6, perClass: 0.8, zekerheid: "aangenomen", bron: "aangenomen"},
  clientondersteuner: {eens: 32, oneens: null, perClass: 0, zekerheid: "aangenomen", bron: "aangenomen"},
  kwaliteit: {eens: 85, oneens: 5, perClass: 0.7, zekerheid: "aangenomen", bron: "aangenomen"},
  aansluiten: {eens: 83, oneens: 6, perClass: 0.6, zekerheid: "aangenomen", bron: "aangenomen"},
  eigen_regie: {
    ...{eens: 79, oneens: 7, perClass: 0.5, zekerheid: "afgeleid"},
    bron: "Kempengemeenten over 2018 (79%), hier voor het hele land aangenomen"
  },
  zelfredzaamheid: {
    ...{eens: 84, oneens: 6, perClass: 0.5, zekerheid: "afgeleid"},
    bron: "Kempengemeenten over 2018 (84%), hier voor het hele land aangenomen"
  },
  kwaliteit_van_leven: {
    ...{eens: 78, oneens: 8, perClass: 0.5, zekerheid: "afgeleid"},
    bron: "Kempengemeenten over 2018 (78%), hier voor het hele land aangenomen"
  }
};
