import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {indicator} from "../../../data/indicator.js";
import {levenswegCodes} from "../../../data/indicator/levensweg.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";
import {noChoice} from "../../model/choice.js";
import {figure51, figure52, figure53} from "../figure5.js";
import {tallies} from "./conditions.js";
import {clientervaringQuery, streamQuery} from "./plan.js";

/** What a condition of the monitor is asked of; each is a relation with `gemeente`, `wijk` and `aantal`. */
export type Relation = "inwoner" | "gebeurtenis" | "huishouden" | "voorziening";

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

/** The SQL of the figures of the Levensweg without filters, over two peilmomenten. */
const figures: Record<string, string> = {
  [levenswegCodes["5.1"]]: figure51(noChoice(""), 2).sql,
  [levenswegCodes["5.2"]]: figure52(noChoice(""), 2).sql,
  [levenswegCodes["5.3"]]: figure53(noChoice("")).sql
};

/**
 * The SQL of an indicator, as people read it and can run it on the relations of `relationSql`: the conditions and queries that
 * the loaders run, one row per gemeente and wijk.
 */
export function indicatorSql(code: string): string {
  const figure = figures[code];
  if (figure) return figure;
  const {categorieen} = indicator(code);
  if (code === "voorzieningen_instroom" || code === "voorzieningen_uitstroom") return streamQuery;
  if (code.startsWith("clientervaring")) return clientervaringQuery(2016);
  const tally = tallies[code]!;
  const relations = new Set(Object.values(tally).flatMap(({teller, noemer}) => [teller.relation, noemer.relation]));
  const noemers = [...new Set(Object.values(tally).map(({noemer}) => noemer.where))];
  const sum = (where: string, naam: string) =>
    `sum(aantal)${where === "true" ? "" : ` FILTER (WHERE ${where})`} AS "${naam}"`;
  return [...relations]
    .map((relation) => {
      const tellers = categorieen
        .filter((item) => tally[item.code]!.teller.relation === relation)
        .map((item) => sum(tally[item.code]!.teller.where, item.code));
      const divisors = categorieen
        .filter((item) => tally[item.code]!.noemer.relation === relation)
        .map((item) => sum(tally[item.code]!.noemer.where, noemers.length === 1 ? "n" : `n_${item.code}`));
      const columns = [...tellers, ...new Set(divisors)];
      return `SELECT gemeente, wijk,\n  ${columns.join(",\n  ")}\nFROM ${relation} GROUP BY gemeente, wijk`;
    })
    .join(";\n\n");
}

/** The relations of an indicator, as the SQL that makes them from the counted cells. */
export function relationSql(code: string): string[] {
  const tally = Object.values(tallies[code] ?? {});
  const relations = new Set<Relation>(tally.flatMap(({teller, noemer}) => [teller.relation, noemer.relation]));
  return [...relations].map((relation) => relationViews[relation]);
}
