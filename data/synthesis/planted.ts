import type {Stated} from "./rate.js";

/**
 * Truth that was put in on purpose: what differs between gemeenten, two local policies, and what gebeurtenissen do. A figure that looks for
 * it should find it; `npm run synthese -- --controle` sets what was planted beside what is found. Nothing here says anything about a
 * real gemeente: those that are named were taken by a rule, not for what they are.
 */
const planted = (unit: string): Stated => ({eenheid: unit, zekerheid: "aangenomen", bron: "door dit project geplant"});

/**
 * Gemeenten differ by chance in how many start (`entry`), how long use lasts (`stay`) and how many come back (`back`). In bijstand the
 * level of a gemeente is published: there, entry makes up for stay. Wsw has no entry since 2015 and a published decline: nothing is planted.
 */
export const gemeenteSpread = {
  ...planted("standaardafwijking van de logaritme, tussen gemeenten"),
  perWet: {
    wmo: {entry: 0.15, stay: 0.15, back: 0.3},
    participatiewet: {entry: 0, stay: 0.2, back: 0.3},
    jeugdwet: {entry: 0.15, stay: 0.15, back: 0.3}
  }
};

/** Part of the ends of use that its length decides; death, departure, admission and age decide the others. With it, a longer stay raises the level and leaves entry as it is. */
export const endsByLength = {
  ...planted("deel van wie stopt"),
  perWet: {wmo: 0.5, participatiewet: 0.8, jeugdwet: 0.85}
};

/**
 * Ten gemeenten in which Wmo lasts much shorter or longer, on the logarithm; entry makes up for it, so that as many use it. Of the gemeenten over
 * 100,000 inhabitants, in the order of their codes, about every second one.
 */
export const namedStay = {
  ...planted("logaritme van de duur in de Wmo"),
  perGemeente: {
    GM0034: 1.5,
    GM0114: -0.9,
    GM0193: -0.9,
    GM0202: 1.5,
    GM0307: -0.9,
    GM0392: 1.5,
    GM0479: -0.9,
    GM0546: -0.9,
    GM0758: 1.5,
    GM0796: -0.9
  } as Readonly<Record<string, number>>
};

/**
 * From a day on, bijstand in one gemeente ends sooner: chance per half-year, on top of what ends anyway. As many start as before: `turnover` is
 * the part of the users that is new in a half-year.
 */
export const shorterBijstand = {
  ...planted("kans per halfjaar; deel van de gebruikers"),
  gemeente: "GM0855",
  from: "2017-01-01",
  probability: 0.12,
  turnover: 0.1
};

/** From a day on, who in one gemeente would start Wmo after a death in the family starts so many half-years later. */
export const delayedWmo = {
  ...planted("halfjaren"),
  gemeente: "GM0363",
  from: "2016-07-01",
  gebeurtenis: "overlijden_dierbare",
  delay: 2
};

/**
 * What the first gebeurtenis of its kind does to use: the chance that someone is in use from the first, second … half-year after it on, whether
 * or not use would have come anyway. By age on the day; use lasts `atLeast` years, and then on average `further` more.
 */
export const afterFirst: Stated & {
  atLeast: number;
  further: number;
  starts: readonly {gebeurtenis: string; stream: string; van: number; tot: number; perHalfjaar: readonly number[]}[];
} = {
  ...planted("kans per halfjaar sinds de gebeurtenis; jaren"),
  atLeast: 2,
  further: 4,
  starts: [
    {gebeurtenis: "langdurige_ziekte", stream: "wmo", van: 18, tot: 120, perHalfjaar: [0.07, 0.05, 0.03, 0.02]},
    {gebeurtenis: "slachtoffer", stream: "wmo", van: 18, tot: 74, perHalfjaar: [0.006, 0.005, 0.004, 0.003]},
    {gebeurtenis: "baanverlies", stream: "bijstand", van: 18, tot: 64, perHalfjaar: [0.005, 0.004, 0.002, 0.001]},
    {gebeurtenis: "overlijden_dierbare", stream: "wmo", van: 45, tot: 120, perHalfjaar: [0.1, 0.06, 0.02, 0.01]}
  ]
};
