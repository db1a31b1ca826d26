/** Leeftijdsklasse on the peilmoment; `since` in whole years, each class runs to the next. Source: this project, after CBS 84799NED. */
export const leeftijdsklassen = [
  {code: "0-3", naam: "0 tot en met 3 jaar", since: 0},
  {code: "4-11", naam: "4 tot en met 11 jaar", since: 4},
  {code: "12-17", naam: "12 tot en met 17 jaar", since: 12},
  {code: "18-22", naam: "18 tot en met 22 jaar", since: 18},
  {code: "23-44", naam: "23 tot en met 44 jaar", since: 23},
  {code: "45-64", naam: "45 tot en met 64 jaar", since: 45},
  {code: "65-74", naam: "65 tot en met 74 jaar", since: 65},
  {code: "75+", naam: "75 jaar en ouder", since: 75}
] as const;

export type Leeftijdsklasse = (typeof leeftijdsklassen)[number]["code"];
