import {assumed} from "./rate.js";

/** What happens to a household, per year; each half-year has half of it (forward.ts). */

/** Death: hazard a · exp(b · age) for men; women `vrouw` times that, residents of an instelling `instelling` times. */
export const mortality = {
  ...assumed("sterftekans per jaar", "gekozen bij 147.134 overledenen (CBS, 2015)"),
  a: 1.08e-5,
  b: 0.101,
  vrouw: 0.68,
  infant: 0.0033,
  instelling: 1.9,
  /** Per half-year, at any age. */
  atMost: 0.4
};

/** Births by age of the woman and number of children at home (0, 1, 2, 3 and more); `interim`: days since the last birth. */
export const geboorte = {
  ...assumed("kans per jaar", "`factor` gekozen bij 170.510 geboorten (CBS, 2015)"),
  factor: 1.51,
  age: {from: 18, until: 44},
  fertility: [
    [24, 0.35],
    [28, 0.85],
    [34, 1.25],
    [38, 0.75],
    [41, 0.3],
    [Infinity, 0.06]
  ] as const,
  alleenstaand: 0.02,
  perChildren: [0.19, 0.2, 0.06, 0.03],
  interim: 450,
  boys: 0.512,
  twins: 0.016
};

/** Separation of couples, by children at home and age; and who leaves. */
export const separation = {
  ...assumed(
    "kans per jaar",
    "gekozen bij 34.232 echtscheidingen (CBS, 2015) en 20.000 niet-gehuwde paren met kinderen (aanname)"
  ),
  withChildren: [
    [60, 0.0198],
    [Infinity, 0.004]
  ] as const,
  without: [
    [45, 0.02],
    [70, 0.004]
  ] as const,
  /** Chance that the man is the one who leaves; children stay. */
  manLeaves: {withChildren: 0.83, without: 0.5},
  /** Chance that who leaves stays in the gemeente. */
  backOfNearby: 0.7
};

/** Leaving home, by age; and the share of them that leaves the gemeente. */
export const leavingHome = {
  ...assumed("kans per jaar"),
  perAge: [
    [18, 0],
    [20, 0.13],
    [27, 0.19],
    [Infinity, 0.16]
  ] as const,
  elders: 0.62
};

/** Forming a couple, by age of a single person; single parents at `eenouder` of that. */
export const samenwonen = {
  ...assumed("kans per jaar"),
  perAge: [
    [30, 0.17],
    [45, 0.15],
    [65, 0.055],
    [Infinity, 0.01]
  ] as const,
  eenouder: 0.5,
  sameSex: 0.015
};

/** Couples that marry, of all couples, by age of the first adult. */
export const huwelijk = {
  ...assumed("kans per jaar", "gekozen bij 64.308 huwelijken (CBS, 2015)"),
  perAge: [
    [48, 0.029],
    [Infinity, 0.0042]
  ] as const
};

/** Entry into an instelling, from an age on, of people who live alone and of others. */
export const institution = {...assumed("kans per jaar"), from: 80, alone: 0.045, others: 0.012};
