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

/** Values are cast, for the browser binds every number as DOUBLE; `0 OR` costs nothing where there is no filter. */
const bewoner = ["huishoudtype", "leeftijdsklasse", "geslacht"]
  .map((kolom) => `(?::INTEGER = 0 OR (?::INTEGER >> ${kolom}) & 1 = 1)`)
  .concat("(?::BIGINT = 0 OR ?::BIGINT & gebeurtenissen <> 0)")
  .join("\n    AND ");

const startMetWet = kolommen.map((wet) => `(${wet} & ?::UTINYINT)`).join(" | ");

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
  const gekozen = kolommen.map((wet) => (keuze.wet.length === 0 || keuze.wet.includes(wet) ? 1 : 0));
  return {sql: `(${startMetWet}) & 1 = 1 AND ${sql}`, waarden: [...gekozen, ...waarden]};
}
