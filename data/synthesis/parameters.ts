/**
 * All assumed rates of the synthetic Netherlands, per year unless said otherwise. The targets they serve are in doelen.ts.
 * Where no source is named the value is `assumed`: chosen so that the targets come out.
 */

/** Death: hazard a · exp(b · age) for men; women `vrouw` times that. Fitted to 147,134 deaths (CBS 2015). */
export const mortality = {a: 1.08e-5, b: 0.101, vrouw: 0.68, infant: 0.0033, instelling: 1.9};

/** Births by age of the woman and number of children at home; `factor` brings the total to 170,510 (CBS 2015). */
export const geboorte = {factor: 1.51, alleenstaand: 0.02, perChildren: [0.19, 0.2, 0.06, 0.03], interim: 450};

/** Separation of couples, by children at home and age. 34,232 divorces (CBS 2015) and some 20,000 unmarried couples with children. */
export const separation = {withChildren: 0.0198, withoutJong: 0.02, withoutOld: 0.004, backOfNearby: 0.7};

/** Leaving home by age 18 … 40, and the share of them that leaves the gemeente. */
export const leavingHome = {jong: 0.13, middle: 0.19, let: 0.16, elders: 0.62};

/** Forming a couple, by age of a single person; single parents at `eenouder` of that. */
export const samenwonen = {until30: 0.17, until45: 0.15, until65: 0.055, afterwards: 0.01, eenouder: 0.5};

/** Moving as a household, by age of its first adult; share that leaves the gemeente; share of the rest that stays in the wijk. */
export const move = {
  until30: 0.21,
  until45: 0.105,
  until65: 0.045,
  afterwards: 0.035,
  toElsewhere: 0.4,
  sameWijk: 0.35
};

/**
 * Persons who come and go, per inhabitant of 2015. In: 204,615 in 2015 and 229,563 in 2016 (CBS 37230ned, of 2016 provisional), 2017 and
 * 2018 assumed. Out: fitted to the growth of the country (population.ts). Before 2015 only the balance is simulated.
 */
export const migratie = {
  in: {2015: 0.0121, 2016: 0.0136, 2017: 0.0138, 2018: 0.014} as Record<number, number>,
  onlyOut: 0.07,
  othersOut: 0.0068,
  saldoBefore2015: 0.0018
};

/**
 * Where people go who leave their gemeente. Those who leave home choose by inhabitants times (share aged 15–24, beside the country) to the
 * power `starterMacht`. Utrecht has factors of its own, for its movers stay as they are drawn (moveCorrection.ts): fitted.
 */
export const migrationChoice = {starterMacht: 2.5, utrecht: {starters: 5.5, others: 0.58}};

/** Entry into an institution of people of 80 and over who live alone, and of others of 80 and over. */
export const institution = {only80: 0.045, pair80: 0.012};

/** Before 2015: share of people in a type whose household changed in 2010–2014, by process. */
export const past = {
  moved: 0.26,
  formed: [0.55, 0.16, 0.02],
  widowed: 0.33,
  separatedEenouder: 0.38,
  separatedOnly: 0.085,
  deceased: 0.0245,
  instelling: 0.75
};

/** Events that change no household: persons per year per inhabitant of that age, and the years in which they are drawn. */
export const looseGebeurtenissen: readonly {
  code: string;
  perYear: number;
  van: number;
  tot: number;
  men: number;
  bron: string;
}[] = [
  {code: "langdurige_ziekte", perYear: 0.003, van: 0, tot: 59, men: 0.5, bron: "aangenomen"},
  {code: "langdurige_ziekte", perYear: 0.02, van: 60, tot: 100, men: 0.48, bron: "aangenomen"},
  {code: "detentie", perYear: 0.0025, van: 18, tot: 60, men: 0.94, bron: "~30.000 personen per jaar, aangenomen"},
  {code: "wsnp", perYear: 0.00115, van: 20, tot: 70, men: 0.55, bron: "12.264 toelatingen in 2014, CBS"},
  {code: "verdachte", perYear: 0.0127, van: 12, tot: 75, men: 0.82, bron: "~1,1% van 12+, algemene kennis"},
  {code: "slachtoffer", perYear: 0.036, van: 12, tot: 85, men: 0.52, bron: "~4% van 12+, algemene kennis"},
  {code: "diploma", perYear: 0.11, van: 16, tot: 24, men: 0.5, bron: "aangenomen"},
  {
    code: "baanverlies",
    perYear: 0.05,
    van: 18,
    tot: 64,
    men: 0.55,
    bron: "~600.000 nieuwe WW-uitkeringen per jaar, algemene kennis"
  }
];
export const looseYears = {van: 2011, tot: 2016};

/** Couples that marry, of the couples with a first adult of 25–44 resp. older. 64,308 marriages (CBS 2015). */
export const huwelijk = {jong: 0.029, parent: 0.0042};

/**
 * Length of use: `stand` = share of the persons in use on a day, `jaar` = mean length in years, per kind of user.
 * Fitted to the shares still in use in doelen.ts (blijfDoel). `terug`: chance of coming back; `gat`: mean years away.
 */
export type Duration = {stand: readonly number[]; jaar: readonly number[]; back: number; gap: number};
export const duration = {
  bijstand: {stand: [0.05, 0.95], jaar: [0.6, 10.6], back: 0.25, gap: 1.3},
  reIntegratie: {stand: [1], jaar: [1.2], back: 0.1, gap: 1},
  reIntegratieLos: {stand: [0.3, 0.7], jaar: [0.7, 5], back: 0.15, gap: 1.5},
  bijstandGerelateerd: {stand: [1], jaar: [8], back: 0, gap: 1},
  wsw: {stand: [1], jaar: [80], back: 0, gap: 1},
  jeugdbescherming: {stand: [1], jaar: [2.3], back: 0.08, gap: 1.5},
  jeugdreclassering: {stand: [1], jaar: [0.75], back: 0.1, gap: 1},
  jeugdhulp: {stand: [0.72, 0.28], jaar: [0.73, 4.8], back: 0.4, gap: 1.4},
  wmo: {stand: [0.01, 0.99], jaar: [0.8, 11.5], back: 0.2, gap: 1.4}
} satisfies Record<string, Duration>;

/** Weight of inflow by age (from, weight); by huishoudtype in the order of the code list. All assumed; the first is shaped after CBS and SCP. */
export const inWeight = {
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
    type: [2.4, 0.45, 0.5, 3.2, 2, 0.2]
  },
  reIntegratieLos: {
    leeftijd: [
      [18, 2],
      [27, 1],
      [55, 0.6],
      [65, 0]
    ],
    type: [1.6, 0.7, 0.8, 1.5, 1.5, 0.3]
  },
  bijstandGerelateerd: {
    leeftijd: [
      [18, 0],
      [50, 1],
      [60, 2],
      [65, 0]
    ],
    type: [1.2, 1, 0.8, 1, 1, 0.3]
  },
  wsw: {
    leeftijd: [
      [18, 0.4],
      [27, 1],
      [40, 1.3],
      [58, 0.5],
      [62, 0]
    ],
    type: [2, 0.8, 0.7, 0.7, 2, 1.5]
  },
  jeugdbescherming: {
    leeftijd: [
      [0, 1],
      [4, 1],
      [12, 1.2],
      [16, 0.6],
      [18, 0]
    ],
    type: [1, 1, 0.6, 3, 1, 1]
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
    type: [1, 1, 0.7, 2.5, 1, 1]
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
    type: [1, 1, 0.7, 2, 1, 1]
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
    type: [2, 0.9, 0.6, 1.5, 1.2, 0.15]
  }
} satisfies Record<string, {leeftijd: readonly (readonly [number, number])[]; type: readonly number[]}>;

/** How much more likely people start when someone in the household uses another wet. */
export const overlap = 14;

/** Chance that an event starts use within 18 months; `van` and `tot` are ages. At most `deel` of an inflow comes this way. */
export const afterPart = 0.8;
export const startAfter: readonly {
  gebeurtenis: string;
  stream: string;
  probability: number;
  van: number;
  tot: number;
}[] = [
  {gebeurtenis: "echtscheiding", stream: "bijstand", probability: 0.06, van: 18, tot: 66},
  {gebeurtenis: "baanverlies", stream: "bijstand", probability: 0.035, van: 18, tot: 65},
  {gebeurtenis: "detentie", stream: "bijstand", probability: 0.7, van: 18, tot: 65},
  {gebeurtenis: "wsnp", stream: "bijstand", probability: 0.5, van: 18, tot: 66},
  {gebeurtenis: "verdachte", stream: "bijstand", probability: 0.14, van: 18, tot: 65},
  {gebeurtenis: "slachtoffer", stream: "bijstand", probability: 0.008, van: 18, tot: 65},
  {gebeurtenis: "langdurige_ziekte", stream: "wmo", probability: 0.2, van: 18, tot: 120},
  {gebeurtenis: "overlijden_dierbare", stream: "wmo", probability: 0.03, van: 60, tot: 120},
  {gebeurtenis: "detentie", stream: "wmo", probability: 0.12, van: 18, tot: 80},
  {gebeurtenis: "wsnp", stream: "wmo", probability: 0.06, van: 18, tot: 80},
  {gebeurtenis: "verdachte", stream: "jeugdreclassering", probability: 0.15, van: 12, tot: 19},
  {gebeurtenis: "verdachte", stream: "jeugdhulp", probability: 0.2, van: 12, tot: 17},
  {gebeurtenis: "slachtoffer", stream: "jeugdhulp", probability: 0.08, van: 4, tot: 17},
  {gebeurtenis: "langdurige_ziekte", stream: "jeugdhulp", probability: 0.15, van: 0, tot: 17},
  {gebeurtenis: "overlijden_dierbare", stream: "jeugdhulp", probability: 0.2, van: 2, tot: 17}
];
/** The same for the children of parents who part. */
export const childAfterSeparation = {jeugdhulp: 0.2, jeugdbescherming: 0.02};

/**
 * Chance that a Wmo user gets each type, by age at the start; for those under 65 also by whether it began before 2015, which keeps the
 * shares level while the users of working age, who stay longest, become more. Fitted to wmoAandeel.
 */
export const wmoMixture = {
  until65Before2015: {
    ondersteuning_thuis: 0.431,
    hulp_bij_huishouden: 0.24,
    verblijf_en_opvang: 0.092,
    hulpmiddelen_en_diensten: 0.365
  },
  until65From2015: {
    ondersteuning_thuis: 0.4,
    hulp_bij_huishouden: 0.25,
    verblijf_en_opvang: 0.074,
    hulpmiddelen_en_diensten: 0.365
  },
  from65: {
    ondersteuning_thuis: 0.15,
    hulp_bij_huishouden: 0.475,
    verblijf_en_opvang: 0.0115,
    hulpmiddelen_en_diensten: 0.48
  }
};

/** Youth help with a stay away from home, alone or beside other help; more with jeugdbescherming. Assumed. */
export const withVerblijf = {only: 0.05, besides: 0.07, onlyBescherming: 0.2, besidesBescherming: 0.25};

/** Share of Wmo users whose support ends when they enter an institution (Wlz). */
export const wmoStopsAtAdmission = 0.85;

/** Events that strike more often where bijstand is more common (same weights). Assumed. */
export const heavyGebeurtenissen: readonly string[] = ["detentie", "wsnp", "verdachte"];

/** Share of those events that falls to people who are in bijstand at that time. Assumed. */
export const partInBijstand = {detentie: 0.25, wsnp: 0.2, verdachte: 0.12};

/**
 * Turnover in the years before the Wmo 2015: chance per half-year that running support ends, in 2012HJ01–2014HJ01. Assumed, so that no more
 * people than SCP counted used in every year 2012–2018 while few left from 2015 on.
 */
export const coverWmo = {van: 4, tot: 8, probability: 0.36};

/** Persons per household with that wet in Utrecht; used to divide users over its wijken as the published table does. Assumed. */
export const utrecht = {wmo: 1.06, jeugd: 1.05, rest: 0.4};
