import {wetten} from "../../data/wet.js";
import type {Keuze} from "../cohort/keuze.js";
import {maskers} from "./masker.js";

/**
 * The relation `cohort` that every figure reads: one row per cell and side.
 * `kant` 0 = gebied, 1 = vergelijk; attributes are places in their code list; `gebeurtenissen` has a bit per event in the
 * four years before the start; `wmo` … `wsw` and `aanwezig` have a bit per peilmoment, bit 0 = the start.
 */
export const cohortKolommen = [
  "huishoudtype",
  "leeftijdsklasse",
  "geslacht",
  "gebeurtenissen",
  "wmo",
  "participatiewet",
  "jeugdwet",
  "wsw",
  "aanwezig",
  "aantal"
] as const;

const kolommen = wetten.map(({code}) => code);

/** Use of any wet, as bits per peilmoment. */
export const enige = `(${kolommen.join(" | ")})`;

const bewoner = `(? = 0 OR (?::INTEGER >> huishoudtype) & 1 = 1)
    AND (? = 0 OR (?::INTEGER >> leeftijdsklasse) & 1 = 1)
    AND (? = 0 OR (?::INTEGER >> geslacht) & 1 = 1)
    AND (? = 0 OR (?::BIGINT & gebeurtenissen) <> 0)`;

const vanWet = kolommen.map((wet, i) => `((? >> ${i}) & 1 = 1 AND ${wet} & 1 = 1)`).join(" OR ");

/** Condition and values for residents who pass the filters on attributes and events. */
export function bewonerFilter(keuze: Keuze) {
  const {huishoudtype, leeftijd, geslacht, gebeurtenis} = maskers(keuze);
  return {
    sql: bewoner,
    waarden: [huishoudtype, leeftijd, geslacht, gebeurtenis].flatMap((bits) => [bits, bits])
  };
}

/** Condition and values for the startgroep: residents who pass, in gebruik at the start, of one of the chosen wetten. */
export function startgroepFilter(keuze: Keuze) {
  const {sql, waarden} = bewonerFilter(keuze);
  const {wet} = maskers(keuze);
  return {
    sql: `${enige} & 1 = 1 AND ${sql} AND (? = 0 OR ${vanWet})`,
    waarden: [...waarden, wet, ...kolommen.map(() => wet)]
  };
}
