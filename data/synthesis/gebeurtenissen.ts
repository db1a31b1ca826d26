import {assumed} from "./rate.js";

/** Events that change no household: persons per year per inhabitant of that age; `men`: share of men. */
export const looseGebeurtenissen: readonly {
  code: string;
  perYear: number;
  van: number;
  tot: number;
  men: number;
  bron: string;
}[] = [
  {code: "langdurige_ziekte", perYear: 0.003, van: 0, tot: 44, men: 0.5, bron: "aangenomen"},
  {code: "langdurige_ziekte", perYear: 0.006, van: 45, tot: 64, men: 0.5, bron: "aangenomen"},
  {code: "langdurige_ziekte", perYear: 0.02, van: 65, tot: 100, men: 0.48, bron: "aangenomen"},
  {code: "detentie", perYear: 0.0025, van: 18, tot: 60, men: 0.94, bron: "~30.000 personen per jaar, aangenomen"},
  {code: "wsnp", perYear: 0.00115, van: 20, tot: 70, men: 0.55, bron: "12.264 toelatingen in 2014, CBS"},
  {code: "verdachte", perYear: 0.0127, van: 12, tot: 75, men: 0.82, bron: "~1,1% van 12+, algemene kennis"},
  {code: "slachtoffer", perYear: 0.04, van: 12, tot: 74, men: 0.52, bron: "~4% van 12+, algemene kennis"},
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

/** The first and last year in which they are drawn. */
export const looseYears = {van: 2011, tot: 2018};

/** Part of them that is drawn: among the persons of an age are some who left, died or are not there yet. */
export const lived = {...assumed("deel van de inwoners"), aandeel: 0.97};

/** Events that strike more often where bijstand is more common: by huishoudtype as the inflow of bijstand, and by wijk. */
export const heavyGebeurtenissen = {
  ...assumed("kans naast die van wie ze het meest treffen; bijstand per 1.000 inwoners van de wijk"),
  codes: ["detentie", "wsnp", "verdachte"] as readonly string[],
  base: 0.1,
  bijstand: 60
};

/** Share of those events that falls to people who are in bijstand at that time. */
export const partInBijstand = {
  ...assumed("deel van de gebeurtenissen"),
  perCode: {detentie: 0.25, wsnp: 0.2, verdachte: 0.12} as Record<string, number>
};
