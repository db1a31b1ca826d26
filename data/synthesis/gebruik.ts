import {assumed} from "./rate.js";

/** How use of the four wetten begins and ends. How many use it is in targets.ts. */

/**
 * Length of use: `stand` = share of the persons in use on a day, `jaar` = mean length in years, per kind of user.
 * `back`: chance of coming back; `gap`: mean years away.
 */
export type Duration = {stand: readonly number[]; jaar: readonly number[]; back: number; gap: number};
export const duration = {
  ...assumed("delen en jaren", "gekozen bij stayTarget en lastingTarget; die van de eerste zijn zelf aangenomen"),
  perStream: {
    bijstand: {stand: [0.05, 0.95], jaar: [0.6, 10.6], back: 0.25, gap: 1.3},
    reIntegratie: {stand: [1], jaar: [1.2], back: 0.1, gap: 1},
    reIntegratieLos: {stand: [0.3, 0.7], jaar: [0.7, 5], back: 0.15, gap: 1.5},
    bijstandGerelateerd: {stand: [1], jaar: [8], back: 0, gap: 1},
    wsw: {stand: [1], jaar: [80], back: 0, gap: 1},
    jeugdbescherming: {stand: [1], jaar: [2.3], back: 0.08, gap: 1.5},
    jeugdreclassering: {stand: [1], jaar: [0.75], back: 0.1, gap: 1},
    jeugdhulp: {stand: [0.72, 0.28], jaar: [0.73, 4.8], back: 0.4, gap: 1.4},
    wmo: {stand: [0.01, 0.99], jaar: [0.8, 9.8], back: 0.2, gap: 1.4}
  } satisfies Record<string, Duration>
};

/** Who uses on the first day of 2010 began before: an exponential time ago, of at most so many years, with a mean of at most so many. */
export const usedBefore = {...assumed("jaren"), atMost: 25, meanAtMost: 8};

/** Who starts, by kind of use. */
export interface Inflow {
  /** Weight by age: from this age on. */
  leeftijd: readonly (readonly [from: number, weight: number])[];
  /** Weight by huishoudtype, in the order of the code list. */
  type: readonly number[];
  /** Power of how much bijstand the wijk has, beside its gebied. */
  perBijstand: number;
  /** Part of the target of 2010 that uses on its first day; of those counted per half-year, others start within it. */
  begin: number;
}
const inflow = {
  bijstand: {
    leeftijd: [
      [18, 1],
      [23, 1.5],
      [30, 1.4],
      [40, 1.2],
      [55, 1],
      [65, 0.5],
      [67, 0.12]
    ],
    type: [2.4, 0.45, 0.5, 3.2, 2, 0.2],
    perBijstand: 1,
    begin: 1
  },
  reIntegratieLos: {
    leeftijd: [
      [18, 2],
      [27, 1],
      [55, 0.6],
      [65, 0]
    ],
    type: [1.6, 0.7, 0.8, 1.5, 1.5, 0.3],
    perBijstand: 1,
    begin: 1
  },
  bijstandGerelateerd: {
    leeftijd: [
      [18, 0],
      [50, 1],
      [60, 2],
      [65, 0]
    ],
    type: [1.2, 1, 0.8, 1, 1, 0.3],
    perBijstand: 0.5,
    begin: 1
  },
  wsw: {
    leeftijd: [
      [18, 0.4],
      [27, 1],
      [40, 1.3],
      [58, 0.5],
      [62, 0]
    ],
    type: [2, 0.8, 0.7, 0.7, 2, 1.5],
    perBijstand: 0.5,
    begin: 1
  },
  jeugdbescherming: {
    leeftijd: [
      [0, 1],
      [4, 1],
      [12, 1.2],
      [16, 0.6],
      [18, 0]
    ],
    type: [1, 1, 0.6, 3, 1, 1],
    perBijstand: 1,
    begin: 1
  },
  jeugdreclassering: {
    leeftijd: [
      [0, 0],
      [12, 0.3],
      [14, 1],
      [18, 0.8],
      [20, 0.2],
      [23, 0]
    ],
    type: [1, 1, 0.7, 2.5, 1, 1],
    perBijstand: 1,
    begin: 1
  },
  jeugdhulp: {
    leeftijd: [
      [0, 0.25],
      [4, 0.9],
      [8, 1.3],
      [12, 1.15],
      [16, 0.9],
      [18, 0.1],
      [20, 0.04],
      [23, 0]
    ],
    type: [1, 1, 0.7, 2, 1, 1],
    perBijstand: 0.5,
    begin: 0.68
  },
  wmo: {
    leeftijd: [
      [0, 0.03],
      [18, 0.2],
      [30, 0.22],
      [45, 0.35],
      [55, 0.55],
      [65, 1.1],
      [70, 2],
      [75, 3.2],
      [80, 4.8],
      [85, 5.5],
      [90, 5.5]
    ],
    type: [2, 0.9, 0.6, 1.5, 1.2, 0.15],
    perBijstand: 0.4,
    begin: 0.87
  }
} satisfies Record<string, Inflow>;
export type InflowKey = keyof typeof inflow;
export const inWeight = {
  ...assumed("gewicht naast de anderen", "de leeftijden van bijstand zijn gevormd naar CBS en SCP, de rest is gekozen"),
  perStream: inflow as Record<InflowKey, Inflow>
};

/** Bounds of the bijstand of a wijk beside its gebied, as it weighs in the inflow. */
export const wijkBounds = {...assumed("verhouding"), low: 0.3, high: 2.5};

/** How much more likely people start when someone in the household uses another wet. */
export const overlap = {...assumed("factor"), factor: 14};

/** Chance that an event starts use within `days`, beside what planted.ts has for some; `van` and `tot` are ages. At most `part` of an inflow comes this way. */
export const afterEvent = {...assumed("deel van de instroom; dagen"), part: 0.8, days: 547};
const starts: readonly {
  gebeurtenis: string;
  stream: string;
  probability: number;
  van: number;
  tot: number;
}[] = [
  {gebeurtenis: "echtscheiding", stream: "bijstand", probability: 0.06, van: 18, tot: 66},
  {gebeurtenis: "detentie", stream: "bijstand", probability: 0.7, van: 18, tot: 65},
  {gebeurtenis: "wsnp", stream: "bijstand", probability: 0.5, van: 18, tot: 66},
  {gebeurtenis: "verdachte", stream: "bijstand", probability: 0.14, van: 18, tot: 65},
  {gebeurtenis: "slachtoffer", stream: "bijstand", probability: 0.008, van: 18, tot: 65},
  {gebeurtenis: "detentie", stream: "wmo", probability: 0.12, van: 18, tot: 80},
  {gebeurtenis: "wsnp", stream: "wmo", probability: 0.06, van: 18, tot: 80},
  {gebeurtenis: "verdachte", stream: "jeugdreclassering", probability: 0.15, van: 12, tot: 19},
  {gebeurtenis: "verdachte", stream: "jeugdhulp", probability: 0.2, van: 12, tot: 17},
  {gebeurtenis: "slachtoffer", stream: "jeugdhulp", probability: 0.08, van: 4, tot: 17},
  {gebeurtenis: "langdurige_ziekte", stream: "jeugdhulp", probability: 0.15, van: 0, tot: 17},
  {gebeurtenis: "overlijden_dierbare", stream: "jeugdhulp", probability: 0.2, van: 2, tot: 17}
];
export const startAfter = {
  ...assumed("kans per gebeurtenis"),
  starts
};

/** The same for the children of parents who part. */
export const childAfterSeparation = {
  ...assumed("kans per kind"),
  perStream: {jeugdhulp: 0.2, jeugdbescherming: 0.02} as Record<string, number>
};

/**
 * Chance that a Wmo user gets each type, by age at the start; for those under 65 also by whether it began before 2015, which keeps the
 * shares level while the users of working age, who stay longest, become more.
 */
export const wmoMixture = {
  ...assumed("kans per gebruiker", "gekozen bij wmoAandeel (CBS, 2016)"),
  until65Before2015: {
    ondersteuning_thuis: 0.431,
    hulp_bij_huishouden: 0.24,
    verblijf_en_opvang: 0.095,
    hulpmiddelen_en_diensten: 0.365
  },
  until65From2015: {
    ondersteuning_thuis: 0.4,
    hulp_bij_huishouden: 0.25,
    verblijf_en_opvang: 0.0767,
    hulpmiddelen_en_diensten: 0.365
  },
  from65: {
    ondersteuning_thuis: 0.15,
    hulp_bij_huishouden: 0.475,
    verblijf_en_opvang: 0.012,
    hulpmiddelen_en_diensten: 0.48
  }
};

/** Youth help with a stay away from home, alone or beside other help; more with jeugdbescherming. */
export const withVerblijf = {
  ...assumed("deel van de jeugdhulp"),
  only: 0.05,
  besides: 0.07,
  onlyBescherming: 0.2,
  besidesBescherming: 0.25
};

/** Youth help ends at 18, but for one in so many at 23, as jeugdreclassering does. */
export const jeugdUntil = {
  ...assumed("jaren; één op de", "de grenzen staan in de Jeugdwet; hoeveel jongeren doorgaan, is gekozen"),
  adult: 18,
  longest: 23,
  oneIn: 8
};

/** Last age of what ends at the AOW: between 65 years and 3 months (2015) and 66 (2018). */
export const untilAow = {
  ...assumed("jaren", "één leeftijd voor alle jaren; de AOW-leeftijden staan in data/aow.ts"),
  years: 65.3
};

/** Re-integration beside bijstand: from how long before 2010, at least how long, until which age. */
export const besideBijstand = {...assumed("dagen en jaren"), before: 300, atLeast: 30, untilAge: 65};

/** Share of Wmo users whose support ends when they enter an instelling (Wlz). */
export const wmoStopsAtAdmission = {...assumed("deel van de gebruikers"), aandeel: 0.85};

/**
 * Turnover in the years before the Wmo 2015: chance per half-year that running support ends, in 2012HJ01–2014HJ01, so that no more people
 * than SCP counted used in every year 2012–2018 while few left from 2015 on.
 */
export const coverWmo = {
  ...assumed("kans per halfjaar", "gekozen bij lastingTarget (SCP)"),
  van: 4,
  tot: 8,
  probability: 0.36
};

/**
 * How the users of the country are divided over its gebieden: by inhabitants, and with which part by how many older people or children
 * there are, or how much bijstand, each beside the country.
 */
export const divided = {
  ...assumed("deel"),
  wmo: {older: 0.75, bijstand: 0.25},
  jeugd: {bijstand: 0.25},
  zwaar: {bijstand: 0.65},
  wsw: {bijstand: 0.4},
  bijstandMost: 3
};

/** In Utrecht, users are divided over its wijken as the published table has households: persons per household with that wet, and parts. */
export const utrecht = {...assumed("personen per huishouden; deel"), wmo: 1.06, jeugd: 1.05, bijstand: 0.95, rest: 0.4};
