import type {Certainty} from "./rate.js";

/** What the synthetic Netherlands has to look like; `npm run synthese -- --controle` holds it against these. */

/** Persons by huishoudtype on 1 January 2015, in percent. CBS 37620 (2010, 2018, interpolated); children split assumed. */
export const huishoudtypeTarget: Record<string, number> = {
  eenpersoons: 17,
  paar_zonder_kinderen: 25.8,
  paar_met_kinderen: 45.9,
  eenouder: 8.3,
  overig: 1.6,
  institutioneel: 1.4
};

/** Persons by age on 1 January 2015, in percent. CBS StatLine 2014 and KWB 2020, interpolated. */
export const leeftijdTarget: readonly {van: number; tot: number; aandeel: number}[] = [
  {van: 0, tot: 14, aandeel: 16.7},
  {van: 15, tot: 24, aandeel: 12.2},
  {van: 25, tot: 44, aandeel: 25.3},
  {van: 45, tot: 64, aandeel: 28.0},
  {van: 65, tot: 120, aandeel: 17.8}
];

/** Life events per calendar year (mean of 2015–2018, or 2010–2014), persons or events as named. CBS StatLine. */
export const streamTarget: readonly {
  code: string;
  naam: string;
  perYear: number;
  marge: number;
  zekerheid: Certainty;
  bron: string;
}[] = [
  {code: "geboorten", naam: "Geboorten", perYear: 170_510, marge: 0.05, zekerheid: "gepubliceerd", bron: "CBS, 2015"},
  {code: "sterfte", naam: "Overledenen", perYear: 147_134, marge: 0.05, zekerheid: "gepubliceerd", bron: "CBS, 2015"},
  {
    code: "scheidingen",
    naam: "Personen die scheiden of uiteengaan",
    perYear: 108_000,
    marge: 0.1,
    zekerheid: "aangenomen",
    bron: "CBS: 34.232 echtscheidingen, plus 20.000 niet-gehuwde paren met kinderen (aanname)"
  },
  {
    code: "huwelijken",
    naam: "Personen die huwen",
    perYear: 128_616,
    marge: 0.05,
    zekerheid: "gepubliceerd",
    bron: "CBS, 64.308 huwelijken in 2015"
  },
  {
    code: "tussen",
    naam: "Personen die tussen gemeenten verhuizen",
    perYear: 697_605,
    marge: 0.1,
    zekerheid: "gepubliceerd",
    bron: "CBS, 2015"
  },
  {
    code: "binnen",
    naam: "Personen die binnen hun gemeente verhuizen",
    perYear: 1_000_000,
    marge: 0.1,
    zekerheid: "aangenomen",
    bron: "algemene kennis"
  }
];

/** A path through (day, value); between two moments a straight line. */
export type Path = readonly (readonly [moment: string, waarde: number])[];

/** Users in a half-year. Years before 2015 are assumed: nobody published them for the whole country in this delimitation. */
export const halfjaarTarget = {
  /** Wmo maatwerk, 0.91 × year (ratio of 2024, CBS 86050NED): 2015 ~980k, 2016 1,053.5k, 2017 1,051.5k, 2018 1,106.2k. */
  wmo: [
    ["2010HJ01", 830_000],
    ["2014HJ02", 880_000],
    ["2015HJ01", 892_000],
    ["2016HJ01", 959_000],
    ["2016HJ02", 959_000],
    ["2017HJ01", 957_000],
    ["2017HJ02", 957_000],
    ["2018HJ01", 1_007_000],
    ["2018HJ02", 1_007_000]
  ],
  /** Any jeugdzorg. CBS 82966NED and Beleidsinformatie Jeugd; 2015HJ02–2016HJ02 interpolated. */
  jeugdwet: [
    ["2010HJ01", 255_000],
    ["2014HJ02", 300_000],
    ["2015HJ01", 303_000],
    ["2015HJ02", 318_000],
    ["2016HJ01", 328_000],
    ["2016HJ02", 342_000],
    ["2017HJ01", 348_000],
    ["2017HJ02", 360_000],
    ["2018HJ01", 337_000],
    ["2018HJ02", 350_000]
  ],
  /** Jeugdhulp. Published for 2015HJ01, 2017HJ01, 2017HJ02, 2018HJ01. */
  jeugdhulp: [
    ["2010HJ01", 240_000],
    ["2014HJ02", 284_000],
    ["2015HJ01", 287_000],
    ["2015HJ02", 303_500],
    ["2016HJ01", 314_500],
    ["2016HJ02", 329_500],
    ["2017HJ01", 336_000],
    ["2017HJ02", 348_000],
    ["2018HJ01", 324_000],
    ["2018HJ02", 337_000]
  ]
} satisfies Record<string, Path>;

/** Persons in use on a day. */
export const standTarget = {
  /** Bijstand including AOW and older. To AOW: 434k end 2014, 449k, 467k, 472k June 2017, 461k; 15+: 496.6k end 2015, 513,980 end 2016 (CBS 83450NED, 83747NED). */
  bijstand: [
    ["2010-01-01", 365_000],
    ["2014-01-01", 457_000],
    ["2015-01-01", 479_000],
    ["2016-01-01", 496_600],
    ["2017-01-01", 513_980],
    ["2017-07-01", 519_000],
    ["2018-01-01", 508_000],
    ["2019-01-01", 485_000]
  ],
  /** Re-integration with and without bijstand: 128,970 and 44,970 end 2016 (CBS 83747NED); other years in proportion. */
  reIntegratieMetBijstand: [
    ["2010-01-01", 100_000],
    ["2015-01-01", 121_000],
    ["2016-01-01", 125_000],
    ["2017-01-01", 128_970],
    ["2019-01-01", 125_000]
  ],
  reIntegratieZonderBijstand: [
    ["2010-01-01", 38_000],
    ["2015-01-01", 42_000],
    ["2016-01-01", 43_500],
    ["2017-01-01", 44_970],
    ["2019-01-01", 45_000]
  ],
  /** Ioaw, Ioaz and the like: assumed. */
  bijstandGerelateerd: [
    ["2010-01-01", 14_000],
    ["2015-01-01", 22_000],
    ["2017-01-01", 25_000],
    ["2019-01-01", 25_000]
  ],
  /** Wsw: 91,450 end 2016 (CBS 83747NED); no inflow from 2015; the other years assumed. */
  wsw: [
    ["2010-01-01", 100_000],
    ["2015-01-01", 102_000],
    ["2016-01-01", 97_000],
    ["2017-01-01", 91_450],
    ["2018-01-01", 86_400],
    ["2019-01-01", 81_600]
  ],
  /** Running measures of jeugdbescherming: ~30,000 mid-2016 (CBS). */
  jeugdbescherming: [
    ["2010-01-01", 31_500],
    ["2015-01-01", 30_600],
    ["2016-07-01", 30_000],
    ["2019-01-01", 30_000]
  ],
  /** Running measures of jeugdreclassering: 5,980 on 1-1-2019 (CBS); before, assumed. */
  jeugdreclassering: [
    ["2010-01-01", 7_500],
    ["2015-01-01", 6_800],
    ["2017-01-01", 6_400],
    ["2019-01-01", 5_980]
  ]
} satisfies Record<string, Path>;

/** Share of the users of a Wmo half-year with each type; they overlap. CBS, 2016. */
export const wmoAandeel: Record<string, number> = {
  hulpmiddelen_en_diensten: 0.68,
  hulp_bij_huishouden: 0.39,
  ondersteuning_thuis: 0.25,
  verblijf_en_opvang: 0.04
};

/** Of those in use on 2015-01-01, percent in use after 6, 12 and 18 months. Assumed by this project (no publication found). */
export const stayTarget: Record<string, readonly [number, number, number]> = {
  participatiewet: [89, 82, 77],
  wmo: [91, 84, 78],
  jeugdwet: [66, 48, 38],
  wsw: [97, 94, 91],
  totaal: [86, 77, 71]
};

/** SCP, Voorzieningen in 3D, ch. 4: percent of users with use in every year 2012–2018, and percent that came back after more than a year. */
export const lastingTarget: Record<string, {eachYear: number; back: number}> = {
  participatiewet: {eachYear: 33, back: 7},
  wmo: {eachYear: 17, back: 10},
  jeugdwet: {eachYear: 5, back: 15}
};

/** Percent in use on 2015-01-01 of those who went through the event in the four years before. Priors, shown as information only. */
export const afterGebeurtenis: Record<string, number> = {
  geboorte_kind: 7,
  verhuizing: 10,
  huwelijk: 5,
  echtscheiding: 15,
  overlijden_dierbare: 20,
  langdurige_ziekte: 25,
  baanverlies: 14,
  verdachte: 27,
  slachtoffer: 14,
  wsnp: 38,
  detentie: 48
};
