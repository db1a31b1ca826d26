import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {indicator as find, restsOnWmo} from "../../../data/indicator.js";
import type {Relation, Tally} from "../../../data/indicator/conditions.js";
import type {Indicator} from "../../../data/indicator/shape.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";
import {noChoice} from "../../model/choice.js";
import type {Manifest} from "../../model/forms.js";
import {isYear} from "../../model/periode.js";
import {cohortView} from "../cohort.js";
import {figure51, figure52, figure53} from "../figure5.js";
import type {Query} from "../query.js";

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

/** A query as people read it, with what it gives. */
export interface ShownQuery extends Query {
  title: string;
}

/**
 * Every query behind an indicator as it ran when the tables of these perioden were made, the texts that count first; then the relations that
 * they are asked of, made from the counted cells, and where it has no number.
 */
export function indicatorQueries(
  indicator: Indicator,
  {perioden, peilmomenten}: Pick<Manifest, "perioden" | "peilmomenten">
): ShownQuery[] {
  const {counted} = indicator;
  const show = (title: string, query: Query): ShownQuery => ({title, ...query});
  if (counted.by === "figuur")
    return [
      show("De figuur, geteld op de relatie cohort", levenswegFigures[counted.figuur](peilmomenten.length)),
      show("De relatie cohort, uit de cellen van een gebied", fixed(cohortView([{tabel: "cellen"}])))
    ];
  if (counted.by === "clientervaring") {
    const year = Number((perioden.filter(isYear).at(-1) ?? perioden.at(-1) ?? "").slice(0, 4));
    return [show(`Antwoorden per gebied en stelling, over ${year}`, clientervaringQuery(year))];
  }
  const isStream = counted.by === "flow";
  const own = counts(isStream ? find("inwoners") : indicator);
  const relations = [...new Set(own.map(({relation}) => relation))];
  return [
    ...(isStream ? [show("Instroom en uitstroom per gebied en voorziening", fixed(streamQuery))] : []),
    ...own.map(({relation, sql}) =>
      show(`${isStream ? "De noemer, geteld" : "Geteld"} op de relatie ${relation}`, fixed(sql))
    ),
    ...relations.map((relation) => show(`De relatie ${relation}, uit de cellen`, fixed(relationViews[relation]))),
    ...(indicator.categorieen.some((item) => restsOnWmo(indicator, item.code))
      ? [show("Welke gemeenten geen Wmo-cijfer hebben, en waarom", fixed(wmoRedenen))]
      : [])
  ];
}

const fixed = (sql: string): Query => ({sql, values: []});

/** The figures of the Levensweg without filters, followed over this many peilmomenten. */
const levenswegFigures: Record<"5.1" | "5.2" | "5.3", (moments: number) => Query> = {
  "5.1": (moments) => figure51(noChoice(""), moments),
  "5.2": (moments) => figure52(noChoice(""), moments),
  "5.3": () => figure53(noChoice(""))
};

/** One indicator counted on one relation, per gemeente and wijk: a column per category, and what they are a part of. */
export interface Count {
  indicator: string;
  relation: Relation;
  columns: readonly string[];
  sql: string;
}

/** The column with the noemer of a category: `n`, or one of its own where the categories have different noemers. */
export function noemerColumn(indicator: Indicator, categorie: string): string {
  const noemers = new Set(Object.values(talliesOf(indicator)!).map(({noemer}) => noemer.where));
  return noemers.size === 1 ? "n" : `n_${categorie}`;
}

/**
 * The queries that count an indicator by its conditions, one per relation; none of what is counted otherwise. Columns: `gemeente` and `wijk` as
 * numbers in their code lists, then `columns`. The loader runs these texts, and people read them.
 */
export function counts(indicator: Indicator): Count[] {
  const tally = talliesOf(indicator);
  if (!tally) return [];
  const perRelation = new Map<Relation, Map<string, string>>();
  const add = (column: string, {relation, where}: {relation: Relation; where: string}) =>
    perRelation.set(relation, (perRelation.get(relation) ?? new Map<string, string>()).set(column, where));
  for (const {code} of indicator.categorieen) {
    if (!tally[code]) throw new Error(`no condition: ${indicator.code} ${code}`);
    add(code, tally[code].teller);
  }
  for (const {code} of indicator.categorieen) add(noemerColumn(indicator, code), tally[code]!.noemer);
  return [...perRelation].map(([relation, columns]) => ({
    ...{indicator: indicator.code, relation, columns: [...columns.keys()]},
    sql: `SELECT gemeente, wijk,\n  ${[...columns].map(([column, where]) => `${amount(where)} AS "${column}"`).join(",\n  ")}
FROM ${relation} GROUP BY gemeente, wijk`
  }));
}

const talliesOf = ({counted}: Indicator): Readonly<Record<string, Tally>> | null =>
  counted.by === "conditions" ? counted.tallies : null;

const amount = (where: string) =>
  `coalesce(sum(aantal)${where === "true" ? "" : ` FILTER (WHERE ${where})`}, 0)::INTEGER`;

/**
 * In- and outflow per gebied and voorziening. Of `doorstroom` (where a voorziening was on the first day of the halfjaar and
 * on that of the next, by gemeente) and `lid` (the gemeenten of each gebied): what came is what is here then, less what was
 * here on both days, and what began and ended in between; likewise what went. So stand + instroom − uitstroom is the next stand.
 */
export const streamQuery = `SELECT gebied, voorziening, sum(erbij)::INTEGER AS instroom, sum(eraf)::INTEGER AS uitstroom FROM (
  SELECT gebied, voorziening, aantal AS erbij, 0 AS eraf FROM doorstroom JOIN lid ON gemeente = naar
  UNION ALL SELECT gebied, voorziening, 0, aantal FROM doorstroom JOIN lid ON gemeente = van
  UNION ALL SELECT gebied, voorziening, aantal, aantal FROM doorstroom JOIN lid ON gemeente = kort
  UNION ALL SELECT a.gebied, voorziening, -aantal, -aantal FROM doorstroom
    JOIN lid a ON a.gemeente = van JOIN lid b ON b.gemeente = naar AND b.gebied = a.gebied
) GROUP BY ALL`;

/**
 * Answers to the standard questionnaire of the cliëntervaringsonderzoek Wmo in a year, per gebied and stelling, summed over
 * the gemeenten that took part; `lid`: the gemeenten (by code) of each gebied. No row: none took part.
 */
export const clientervaringQuery = (year: number): Query => ({
  sql: `SELECT gebied, stelling::VARCHAR AS stelling,
  sum(n)::INTEGER AS n, sum(eens)::INTEGER AS eens, sum(oneens)::INTEGER AS oneens
FROM clientervaring JOIN lid ON lid.code = clientervaring.gemeente::VARCHAR
WHERE jaar = ?::INTEGER AND coalesce(vorm::VARCHAR, 'vragenlijst') = 'vragenlijst' AND stelling IS NOT NULL GROUP BY ALL`,
  values: [year]
});

/**
 * The rules of `components/monitor/row.ts` as SQL, on a row of the table `aanlevering` or of a LEFT JOIN with it (all NULL: no row, in
 * a halfjaar of which the source has rows). NULL where the Wmo indicatoren have a number.
 */
const redenOfLevering = (table = "aanlevering"): string =>
  `CASE WHEN coalesce(${table}.geleverd = 'nee' OR ${table}.goedgekeurd = 'nee', true) THEN 'niet_geleverd'
    WHEN ${table}.opt_out_basis = 'ja' THEN 'opt_out' END`;

/**
 * `gemeente, periode, reden`: every gemeente and periode without a number for the Wmo, halfjaren and years. A halfjaar of which the source has
 * no row at all withholds nothing; a year is withheld by either half, 'niet_geleverd' before 'opt_out' (as in the alphabet: `min`).
 */
export const wmoRedenen = `WITH bekend AS (SELECT DISTINCT periode FROM aanlevering),
  alle AS (SELECT unnest(enum_range(any_value(gemeente))) AS gemeente FROM aanlevering),
  half AS (
    SELECT alle.gemeente, bekend.periode, ${redenOfLevering()} AS reden
    FROM alle CROSS JOIN bekend
    LEFT JOIN aanlevering ON aanlevering.gemeente::VARCHAR = alle.gemeente AND aanlevering.periode = bekend.periode
  )
SELECT gemeente, periode, reden FROM half WHERE reden IS NOT NULL
UNION ALL
SELECT gemeente, left(periode, 4) || 'JJ00' AS periode, min(reden) AS reden FROM half WHERE reden IS NOT NULL GROUP BY ALL`;
