import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {wetten} from "../../data/wet.js";
import type {Choice} from "../model/choice.js";

/** The bits of the chosen codes in the order of their code list; an unknown code throws. */
export function mask(list: readonly {code: string}[], codes: readonly string[]): number {
  let bits = 0;
  for (const code of codes) {
    const place = list.findIndex((item) => item.code === code);
    if (place < 0) throw new Error(`unknown code: ${code}`);
    bits |= 1 << place;
  }
  return bits >>> 0;
}

/** Filters as bit masks, the parameters of every cohort query; 0 means: no filter. */
export function masks(choice: Choice) {
  return {
    huishoudtype: mask(huishoudtypen, choice.huishoudtype),
    leeftijd: mask(leeftijdsklassen, choice.leeftijd),
    geslacht: mask(geslachten, choice.geslacht),
    gebeurtenis: mask(gebeurtenissen, choice.gebeurtenis)
  };
}

/**
 * The relation `cohort` that every figure reads: one row per cell and side.
 * `kant` 0 = gebied, 1 = vergelijk; attributes are places in their code list; `gebeurtenissen` has a bit per event in the
 * four years before the start; `wmo` … `wsw` and `aanwezig` have a bit per peilmoment, bit 0 = the start.
 */
export const cohortColumns = [
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

const columns = wetten.map(({code}) => code);

/** Use of any wet, as bits per peilmoment. */
export const anyVoorziening = `(${columns.join(" | ")})`;

/** Values are cast, for the browser binds every number as DOUBLE; `0 OR` costs nothing where there is no filter. */
const resident = ["huishoudtype", "leeftijdsklasse", "geslacht"]
  .map((column) => `(?::INTEGER = 0 OR (?::INTEGER >> ${column}) & 1 = 1)`)
  .concat("(?::BIGINT = 0 OR ?::BIGINT & gebeurtenissen <> 0)")
  .join("\n    AND ");

const startWithWet = columns.map((wet) => `(${wet} & ?::UTINYINT)`).join(" | ");

/** Condition and values for residents who pass the filters on attributes and events. */
export function residentFilter(choice: Choice) {
  const {huishoudtype, leeftijd, geslacht, gebeurtenis} = masks(choice);
  return {
    sql: resident,
    values: [huishoudtype, leeftijd, geslacht, gebeurtenis].flatMap((bits) => [bits, bits])
  };
}

/** Condition and values for the startgroep: residents who pass, in gebruik at the start, of one of the chosen wetten. */
export function startgroepFilter(choice: Choice) {
  const {sql, values} = residentFilter(choice);
  const chosen = columns.map((wet) => (choice.wet.length === 0 || choice.wet.includes(wet) ? 1 : 0));
  return {sql: `(${startWithWet}) & 1 = 1 AND ${sql}`, values: [...chosen, ...values]};
}

/** One side of the comparison: a table of cells, and the wijk to which it is limited. */
export interface CohortSide {
  tabel: string;
  wijk?: string;
}

/** The relation `cohort` as a view over the cells of the sides; names come from our own lists, never from a visitor. */
export function cohortView(sides: readonly CohortSide[]): string {
  const parts = sides.map(({tabel: table, wijk}, side) => {
    const where = wijk === undefined ? "" : ` WHERE wijk = '${code(wijk)}'`;
    return `SELECT ${side} AS kant, ${cohortColumns.join(", ")} FROM ${code(table)}${where}`;
  });
  return `CREATE OR REPLACE TEMP VIEW cohort AS ${parts.join("\nUNION ALL ")}`;
}

/** One table out of the cells of several gemeenten. */
export function merge(naam: string, tables: readonly string[]): string {
  const key = cohortColumns.slice(0, -1).join(", ");
  const all = tables.map((table) => `SELECT ${cohortColumns.join(", ")} FROM ${code(table)}`).join(" UNION ALL ");
  return `CREATE OR REPLACE TABLE ${code(naam)} AS SELECT ${key}, sum(aantal)::INTEGER AS aantal FROM (${all}) GROUP BY ALL`;
}

function code(naam: string): string {
  if (!/^\w+$/.test(naam)) throw new Error(`not a name for SQL: ${naam}`);
  return naam;
}
