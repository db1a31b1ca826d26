import {assumed, derived} from "./rate.js";

/** How the people of 1 January 2015 are made up, before anything happens to them. */

/** The Netherlands in the figures by wijk, to which a wijk or gemeente is compared. */
export const national = {
  ...derived(
    "procent van de inwoners; bijstand per 1.000 inwoners",
    "CBS 83859NED en 84799NED (2020), gewogen naar inwoners"
  ),
  until15: 15.64,
  from15To25: 12.3,
  from65: 19.55,
  /** The same, rounded more: where only an order of wijken is taken from it. */
  from65Rounded: 19.5,
  bijstand: 24
};

/**
 * From the households of a wijk in 2020 to shares of its people by huishoudtype, before these are raked to huishoudtypeTarget. A wijk's
 * bijstand counts up to `bijstandMost` times the national one.
 */
export const wijkMixtureRates = {
  ...assumed("personen per huishouden, en delen"),
  bijstandMost: 3,
  personenMetKinderen: 3.5,
  personenZonderKinderen: 2,
  eenouder: {base: 0.11, perBijstand: 0.05},
  paar: 0.95,
  overig: {zonderKinderen: 0.03, eenpersoons: 0.02},
  institutioneel: {perOuder: 2, base: 0.01},
  /** Partners are often younger than the one who makes a couple old. */
  older: 1.05,
  /** Part of the people of a household with two parents, or one, that is a child. */
  children: {paar_met_kinderen: 0.478, eenouder: 0.614}
};

/** Shares of people over 65 within a huishoudtype, in the order of the code list. */
export const oldInType = {
  ...assumed("deel van de personen", "naar CBS 37620"),
  aandeel: [0.32, 0.38, 0.008, 0.02, 0.12, 0.75]
};

/** Shares of households whose youngest child is under 15, in the mean wijk. */
export const youngestUntil15 = {
  ...assumed("deel van de huishoudens; `mean` alleen om wijken te vergelijken"),
  mean: 0.62,
  paar_met_kinderen: 0.705,
  eenouder: 0.575
};

/** Weight of each size of a household, from 0 people. */
export const sizes = {
  ...assumed("gewicht per aantal personen"),
  paar_met_kinderen: [0, 0, 0, 0.37, 0.45, 0.14, 0.04],
  eenouder: [0, 0, 0.55, 0.32, 0.11, 0.02],
  overig: [0, 0, 0.6, 0.3, 0.1]
};

/** Ages of adults, in years. `old`: of 65 and over, thinning out as people die. */
export const ages = {
  ...assumed("jaren, en delen"),
  old: {from: 65, range: 33, shape: 1.75},
  alone: {
    /** Older than a couple of 65 and over: up to so many years, and never older than that. */
    oldExtra: 5,
    oldest: 97,
    /** Under 65: the part that is young where the gemeente has as many young people as the country, within bounds. */
    young: 0.36,
    youngBounds: [0.1, 0.75],
    youngAge: {from: 18, range: 12, shape: 0.8},
    otherAge: {from: 30, range: 35, shape: 0.65}
  },
  instelling: {old: {from: 76, range: 20, shape: 1}, oldest: 99, adult: [18, 64]},
  overig: {adult: [20, 64], spread: 5, bounds: [18, 95]},
  paar: {young: 0.25, youngAge: [21, 36], otherFrom: 64, otherRange: -26, otherShape: 1.6, oldest: 97},
  /** Mother at the birth of her oldest child at home; and what an age can be. */
  mother: {mean: 30.7, spread: 4.3, atLeast: 18, bounds: [19, 75]},
  fatherBounds: [19, 80],
  /** Years between a man and a woman who live as a couple. */
  partner: {older: 2, spread: 3}
};

/** Who of them is a man. */
export const men = {
  ...assumed(
    "deel mannen",
    "oudere alleenstaanden en bewoners van een instelling zijn vooral vrouwen: algemene kennis"
  ),
  alone: [
    [30, 0.53],
    [65, 0.6],
    [Infinity, 0.3]
  ] as const,
  instelling: {old: 0.28, others: 0.6},
  overig: 0.5,
  /** A couple of two men. */
  paar: 0.02,
  /** Single parents that are mothers. */
  motherAlone: 0.83
};

/** Ages of the children at home, in years: of the youngest, and how much older the next one is. */
export const childAges = {
  ...assumed("jaren, en delen"),
  until15: {from: 0, range: 15},
  until15Shape: {paar_met_kinderen: 1.13, eenouder: 0.8},
  from15: {from: 15, range: 9, shape: 1.3},
  from24: {from: 24, range: 8, shape: 1},
  /** Of those from 15 on. */
  until24: 0.87,
  gap: {atLeast: 1.6, range: 2.4, factor: 1.5}
};
