import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import type {Relation} from "../../../data/indicator/conditions.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";

const bit = (column: string, place: number) => `(((${column} >> ${place}) & 1) = 1)`;
const mask = (wet: string) => voorzieningen.reduce((sum, item, i) => sum + (item.wet === wet ? 1 << i : 0), 0);
const wet = (code: string) => `((gebruik & ${mask(code)}) <> 0)`;
const type = `CASE huishoudtype ${huishoudtypen.map(({code}, i) => `WHEN ${i} THEN '${code}'`).join(" ")} END`;

/** SQL: of each wet, and of Jeugd and P-wet, whether `gebruik` has any of its voorzieningen. */
export const perWet = [
  ...wetten.map(({code}) => `${wet(code)} AS ${code === "wsw" ? "wet_wsw" : code}`),
  `${wet("jeugdwet")} AS jeugd`,
  `(${wet("participatiewet")} OR ${wet("wsw")}) AS pwet`
].join(", ");

/**
 * Residents of the first day of a periode, counted by what is asked of them. `leeftijd` is rounded down to a bound of a
 * class (0, 4, 12, 15, 18, 23, 45, 65, 75); each voorziening is a column that says whether it was in gebruik in the
 * periode; `risicos` counts the gebeurtenissen of `data/risico.ts` in the four years before, to 3 at most.
 */
const inwoner = `CREATE OR REPLACE TEMP VIEW inwoner AS
SELECT gemeente, wijk, aantal, leeftijd, vanaf_aow, risicos, ${type} AS huishoudtype, ${perWet},
  ${voorzieningen.map(({code}, i) => `${bit("gebruik", i)} AS ${code}`).join(", ")},
  bit_count(gebruik) AS voorzieningen
FROM inwonercel`;

/** Residents of the first day by gemeente, each gebeurtenis (`na_…`) whether it happened in the four years before. */
const gebeurtenis = `CREATE OR REPLACE TEMP VIEW gebeurtenis AS
SELECT gemeente, wijk, aantal, ${gebeurtenissen.map(({code}, i) => `${bit("gebeurd", i)} AS na_${code}`).join(", ")}
FROM gebeurteniscel`;

/**
 * Huishoudens of the first day, each in two rows: one with its `huishoudtype`, and where a member used something in the
 * periode one (with `huishoudtype` NULL) with what any member used and how many (person, voorziening) pairs that were.
 */
const huishouden = `CREATE OR REPLACE TEMP VIEW huishouden AS
SELECT gemeente, wijk, aantal, ${type} AS huishoudtype, ${perWet}, voorzieningen FROM huishoudencel`;

/**
 * Voorzieningen of residents of the first day: spells of one person and voorziening, overlapping and adjoining ones merged.
 * `stand`: in gebruik on the first day; `begonnen`, `beeindigd`: in the halfjaar; `jaren`: whole years in gebruik on the
 * first day; `herhaald`: began within five years after the end of an earlier spell of the same kind.
 */
const voorziening = `CREATE OR REPLACE TEMP VIEW voorziening AS
SELECT gemeente, wijk, aantal, CASE voorziening ${voorzieningen.map(({code}, i) => `WHEN ${i} THEN '${code}'`).join(" ")} END AS soort,
  stand, begonnen, beeindigd, jaren, herhaald FROM voorzieningcel`;

export const relationViews: Record<Relation, string> = {inwoner, gebeurtenis, huishouden, voorziening};
