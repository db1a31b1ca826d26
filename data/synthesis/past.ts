import {assumed} from "./rate.js";

/**
 * The years 2010–2014, traced back from the households of 1 January 2015 (traceBack.ts, backPairs.ts): which share of them came to be what
 * they are in those years. Fitted to the yearly events in targets.ts.
 */

const fitted = "gekozen bij de jaarlijkse gebeurtenissen van 2010–2014";

/** Part of the yearly chance of moving that is simulated. */
export const moved = {...assumed("deel van de kans per jaar", fitted), factor: 0.26};

/** Couples without a child from before, that came together, by age of the second; chance that the second lived elsewhere. */
export const formed = {
  ...assumed("deel van de paren", fitted),
  perAge: [
    [32, 0.55],
    [50, 0.16],
    [Infinity, 0.02]
  ] as const,
  fromElsewhere: 0.35
};

/** Those who live alone and lost their partner, from an age on; single parents who did. */
export const widowed = {
  ...assumed("deel van de alleenstaanden", fitted),
  from: 62,
  alone: 0.33,
  manFactor: 0.75,
  eenouderAbove: 35,
  eenouder: 0.025
};

/** Those who parted from someone who lives alone now, between two ages. */
export const separated = {
  ...assumed("deel van de huishoudens", fitted),
  age: {from: 27, until: 68},
  eenouder: 0.38,
  alone: 0.085
};

/** Young adults who left their parents: after 18, within `longest` years, sooner where they are older; nobody over `oldest`. */
export const leftHome = {
  ...assumed("jaren"),
  oldest: 33,
  from: 18,
  longest: 12,
  shape: [
    [24, 1],
    [Infinity, 1.5]
  ] as const
};

/** Whom they lived with: a parent so much older; couples, and single parents at this chance. */
export const parentOf = {
  ...assumed("jaren, en deel"),
  older: {mean: 29.5, spread: 4.5, bounds: [19, 42]},
  singleParent: 0.3
};

/** Residents of an instelling who lived alone before; late in the years rather than early. */
export const admitted = {...assumed("deel van de bewoners", fitted), aandeel: 0.75, shape: 1.6};

/** Households from abroad, with a first adult up to an age: only the balance of migration before 2015 is simulated. */
export const settled = {
  ...assumed("per inwoner per jaar; `factor` voor een huishouden", fitted),
  saldo: 0.0018,
  factor: 2,
  until: 45
};

/** People who died before 2015, per inhabitant: alone, or at last in an instelling. */
export const deceased = {
  ...assumed("per inwoner, en delen", fitted),
  perInwoner: 0.0245,
  young: 0.18,
  youngAge: [20, 66],
  oldFrom: 100,
  oldRange: -35,
  oldShape: 0.75,
  men: 0.47,
  instelling: {from: 70, aandeel: 0.5, years: 1.8}
};
