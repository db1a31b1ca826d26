import {assumed} from "./rate.js";

/** Moving as a household, by age of its first adult; share that leaves the gemeente; share of the rest that stays in the wijk. */
export const moveRates = {
  ...assumed(
    "kans per jaar",
    "gekozen bij 697.605 verhuizingen tussen gemeenten (CBS, 2015) en een miljoen erbinnen (algemene kennis)"
  ),
  perAge: [
    [30, 0.21],
    [45, 0.105],
    [65, 0.045],
    [Infinity, 0.035]
  ] as const,
  toElsewhere: 0.4,
  sameWijk: 0.35
};

/**
 * Where people go who leave their gemeente: some within their provincie, all by inhabitants. Those who leave home choose by inhabitants
 * times (share aged 15–24, beside the country) to the power `starterMacht`. Utrecht has factors of its own, for its movers stay as they
 * are drawn (moveCorrection.ts).
 */
export const migrationChoice = {
  ...assumed("deel, macht en factoren", "de factoren van Utrecht zijn gekozen bij zijn groei"),
  withinProvincie: 0.6,
  starterMacht: 2.5,
  utrecht: {starters: 5.5, others: 0.58}
};

/**
 * Persons who come and go, per inhabitant of 2015. In: 2015 and 2016 after 204,615 and 229,563 immigrants (CBS 37230ned, of 2016
 * provisional). Out: fitted to the growth of the country (population.ts), by age of people who live alone and of others.
 */
export const migratie = {
  ...assumed(
    "personen per inwoner per jaar",
    "2015 en 2016 afgeleid van CBS 37230ned; 2017, 2018 en het vertrek aangenomen"
  ),
  in: {2015: 0.0121, 2016: 0.0136, 2017: 0.0138, 2018: 0.014} as Record<number, number>,
  onlyOut: [
    [40, 0.07],
    [60, 0.0068]
  ] as const,
  othersOut: [[60, 0.0068]] as const
};

/** The households that come: their huishoudtypen, mostly young. */
export const fromAbroad = {
  ...assumed("gewicht per huishoudtype, en delen"),
  type: {eenpersoons: 0.5, paar_zonder_kinderen: 0.16, paar_met_kinderen: 0.28, eenouder: 0.06},
  /** Of those with a first adult over `old`, so many are not let in. */
  old: 55,
  refused: 0.9
};
