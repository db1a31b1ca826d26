import type {Stelling} from "../stelling.js";
import type {Zekerheid} from "./doelen.js";

/** Years of the synthetic cliëntervaringsonderzoek. */
export const ervaringsjaren = [2016, 2017] as const;

/**
 * Gemeenten that take part each year: 247 had delivered by 31 October 2019 (Zorgfocuz, analysis of the cliëntervaringsonderzoek Wmo);
 * for 2016 and 2017 assumed. Gemeenten of more than `altijdVanaf` inhabitants always take part (assumed).
 */
export const deelname = {gemeenten: 247, altijdVanaf: 100_000, wisseling: 0.35};

/** Answers per gemeente: `factor` × √inwoners, spread `spreiding` (of the logarithm); a statement is skipped by at most `overgeslagen`. Assumed. */
export const respons = {factor: 1.4, spreiding: 0.25, overgeslagen: 0.08, geenMening: 0.04};

/** Spread of the shares between gemeenten, and of one statement in one year, in percentage points. Assumed. */
export const ervaringSpreiding = {gemeente: 2.5, stelling: 1.5};

/**
 * Percentage (helemaal) eens and (helemaal) oneens in gemeenten that are not urban, and how many points fewer agree per class of
 * stedelijkheid. `oneens` null: a question with yes and no, without a middle.
 */
export const ervaringDoel: Record<
  Stelling,
  {eens: number; oneens: number | null; perKlasse: number; zekerheid: Zekerheid; bron: string}
> = {
  vindbaarheid: {
    ...{eens: 80, oneens: 9, perKlasse: 2.5, zekerheid: "gepubliceerd"},
    bron: "Zorgfocuz, analyse cliëntervaring Wmo: 80% in niet-stedelijke gemeenten, minder in de stad; hoeveel minder is aangenomen"
  },
  snelheid: {
    ...{eens: 75, oneens: 10, perKlasse: 2, zekerheid: "aangenomen"},
    bron: "dat de stad lager ligt: Zorgfocuz; de hoogte is aangenomen"
  },
  serieus_genomen: {eens: 87, oneens: 5, perKlasse: 0.8, zekerheid: "aangenomen", bron: "aangenomen"},
  samen_oplossing: {eens: 82, oneens: 6, perKlasse: 0.8, zekerheid: "aangenomen", bron: "aangenomen"},
  clientondersteuner: {eens: 32, oneens: null, perKlasse: 0, zekerheid: "aangenomen", bron: "aangenomen"},
  kwaliteit: {eens: 85, oneens: 5, perKlasse: 0.7, zekerheid: "aangenomen", bron: "aangenomen"},
  aansluiten: {eens: 83, oneens: 6, perKlasse: 0.6, zekerheid: "aangenomen", bron: "aangenomen"},
  eigen_regie: {
    ...{eens: 79, oneens: 7, perKlasse: 0.5, zekerheid: "afgeleid"},
    bron: "Kempengemeenten over 2018 (79%), hier voor het hele land aangenomen"
  },
  zelfredzaamheid: {
    ...{eens: 84, oneens: 6, perKlasse: 0.5, zekerheid: "afgeleid"},
    bron: "Kempengemeenten over 2018 (84%), hier voor het hele land aangenomen"
  },
  kwaliteit_van_leven: {
    ...{eens: 78, oneens: 8, perKlasse: 0.5, zekerheid: "afgeleid"},
    bron: "Kempengemeenten over 2018 (78%), hier voor het hele land aangenomen"
  }
};
