/** Counts below it are not shown, by any rule. */
export const SECRET_BELOW = 8;

/** The rules by which counts are protected before a site of a source about real people is published. */
export const beschermregels = [
  {
    code: "cbs",
    naam: "Afgerond op vijftallen",
    /** Counts below it are not shown. */
    drempel: SECRET_BELOW,
    /** Counts are shown as the nearest multiple of it. */
    veelvoud: 5,
    /** How far a shown count may be from the true one. */
    afwijking: 2,
    uitleg:
      "Aantallen staan afgerond op een veelvoud van 5; 0 tot en met 7 is afgeschermd. Aandelen zijn berekend uit afgeronde aantallen.",
    bron: "CBS, Kerncijfers wijken en buurten 2020 (84799NED), toelichting bij Zorg"
  },
  {
    code: "ons",
    naam: "Ruis uit celsleutels",
    drempel: SECRET_BELOW,
    veelvoud: 1,
    afwijking: 5,
    uitleg:
      "Bij ieder aantal is een klein getal opgeteld of afgetrokken dat volgt uit wie er geteld zijn: dezelfde mensen geven overal hetzelfde getal. 0 tot en met 7 is afgeschermd.",
    bron: "Fraser en Wooton (2005), Australian Bureau of Statistics; door het ONS gebruikt voor de volkstelling van 2021"
  }
] as const;

export type Beschermregel = (typeof beschermregels)[number]["code"];

/** A share is shown only where it is of at least this many and leaves out at least this many. */
export const LEAST_OF_SHARE = 10;

/** As many values as a count that is shown may have: a group that is in no table is not to be known more precisely. */
export const LEAST_SPAN = 5;
