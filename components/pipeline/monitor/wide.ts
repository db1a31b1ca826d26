import {type Count, counts, noemerColumn, relationViews} from "../../queries/monitor/indicatorQueries.js";
import {indicatoren, restsOnWmo} from "../../../data/indicator.js";
import type {Indicator} from "../../../data/indicator/shape.js";
import type {Relation} from "../../../data/indicator/conditions.js";
import {gebieden, readGemeenten, readWijken} from "../persoon/gebieden.js";

/** A category of an indicator, with the numbers of the columns in which its teller and noemer are counted. */
interface Box {
  indicator: Indicator;
  categorie: string;
  /** Counted from the Wmo records that gemeenten deliver. */
  wmo: boolean;
  teller: number;
  noemer: number;
}

/** The queries that count a periode, their columns numbered in order. In- and outflow and cliëntervaring are counted apart. */
export interface Plan {
  counts: readonly (Count & {first: number})[];
  boxes: readonly Box[];
}

/** What has to be counted for a halfjaar or for a year. */
export function plan(kind: "halfjaar" | "jaar"): Plan {
  let first = 0;
  const own = indicatoren.filter(({periodiciteit}) => periodiciteit.includes(kind));
  const numbered = own.flatMap(counts).map((count) => {
    const place = first;
    first += count.columns.length;
    return {...count, first: place};
  });
  const counted = new Set(numbered.map(({indicator}) => indicator));
  const boxes = own
    .filter(({code}) => counted.has(code))
    .flatMap((indicator) =>
      indicator.categorieen.map(
        ({code}): Box => ({
          ...{indicator, categorie: code, wmo: restsOnWmo(indicator, code)},
          teller: columnNumber(numbered, indicator.code, code),
          noemer: columnNumber(numbered, indicator.code, noemerColumn(indicator, code))
        })
      )
    );
  return {counts: numbered, boxes};
}

/** The number of a column of an indicator. */
export function columnNumber(counts: Plan["counts"], indicator: string, column: string): number {
  const count = counts.find((count) => count.indicator === indicator && count.columns.includes(column));
  if (!count) throw new Error(`not counted: ${indicator} ${column}`);
  return count.first + count.columns.indexOf(column);
}

/**
 * SQL that adds the huishoudens with members in more than one place to `delen`: in each gebied such a huishouden counts
 * once, with what its members who live there use.
 */
function multiHomeParts(plan: Plan, gebruik: Gebruik, partly: boolean, keyed: boolean): string[] {
  const numbers = numbersOf(plan, "huishouden");
  const count = (member: Member, when: "k" | "p", onlyPublishing: boolean) => [
    ...multiHomes(member, gebruik, onlyPublishing, keyed),
    `INSERT INTO delen BY NAME SELECT gemeente AS gebied, ${numbers.map((i) => `k${i} AS ${when}${i}`).join(", ")}
FROM (${relationCounts(plan, "huishouden")})`
  ];
  return (["lid_alle", "wijkgebied"] as const).flatMap((member) => [
    ...count(member, "k", false),
    ...(partly ? count(member, "p", member === "lid_alle") : [])
  ]);
}

type Member = "lid_alle" | "wijkgebied";

/**
 * SQL for the cells of the huishoudens with members in more than one place, per gebied, which stands in the column `gemeente`, as the
 * view expects.
 */
export const multiHomes = (member: Member, gebruik: Gebruik, onlyPublishing: boolean, keyed = false): string[] => [
  `CREATE OR REPLACE TEMP TABLE meerhuis_gebied AS
SELECT gebied::USMALLINT AS gemeente, 0::USMALLINT AS wijk, huishoudtype, gebruik, gebruik_jaar,
  least(6, voorzieningen)::UTINYINT AS voorzieningen, least(6, voorzieningen_jaar)::UTINYINT AS voorzieningen_jaar, ${keyed ? "sleutel" : "1"}::INTEGER AS aantal FROM (
  SELECT ${member}.gebied, huishouden, max(huishoudtype) AS huishoudtype, bit_or(gebruik) AS gebruik, bit_or(gebruik_jaar) AS gebruik_jaar,
    sum(bit_count(gebruik)) AS voorzieningen, sum(bit_count(gebruik_jaar)) AS voorzieningen_jaar${keyed ? ", min(sleutel) AS sleutel" : ""}
  FROM meerhuis JOIN ${member} USING (${member === "lid_alle" ? "gemeente" : "wijk"})
  ${onlyPublishing ? "WHERE gemeente IN (SELECT gemeente FROM gemeentereden WHERE reden = 0)" : ""} GROUP BY ALL
)`,
  huishoudenView("meerhuis_gebied", gebruik)
];

/** What of the cells is counted: the halfjaar, or the year that begins with it. */
export type Gebruik = "gebruik" | "gebruik_jaar";

/** Numbers of the columns that are counted on one relation. */
const numbersOf = ({counts}: Plan, relation: Relation): number[] =>
  counts.flatMap((count) => (count.relation === relation ? count.columns.map((_, i) => count.first + i) : []));

/** SQL that runs the queries of one relation as they are shown, side by side: `k<number>` per gemeente and wijk. */
function relationCounts({counts}: Plan, relation: Relation): string {
  const own = counts.filter((count) => count.relation === relation);
  const columns = own.flatMap(({columns, first}, i) =>
    columns.map((column, place) => `telling_${i}."${column}" AS k${first + place}`)
  );
  const parts = own.map(({sql}, i) => `(\n${sql}\n) AS telling_${i}${i === 0 ? "" : " USING (gemeente, wijk)"}`);
  return `SELECT gemeente, wijk, ${columns.join(", ")}\nFROM ${parts.join(" JOIN ")}`;
}

/** SQL for the view of huishoudens that are counted, on cells of the halfjaar or of the year. */
const huishoudenView = (source: string, gebruik: Gebruik): string =>
  `CREATE OR REPLACE TEMP VIEW huishoudencel AS SELECT gemeente, wijk, huishoudtype, ${gebruik} AS gebruik,
  ${gebruik === "gebruik" ? "voorzieningen" : "voorzieningen_jaar"} AS voorzieningen, aantal FROM ${source}`;

/** SQL for the cells that the relations are made from, of the halfjaar or of the year. */
export const cellViews = (gebruik: Gebruik): string[] => [
  `CREATE OR REPLACE TEMP VIEW inwonercel AS SELECT * EXCLUDE (gebruik, gebruik_jaar), ${gebruik} AS gebruik FROM inwonercellen`,
  huishoudenView("huishoudencellen", gebruik)
];

/**
 * SQL that counts one periode into `breed`: per gebied `k<number>` over all its gemeenten and, where not every gemeente
 * publishes (`partly`), `p<number>` over those that do.
 */
export function countPeriode(
  plan: Plan,
  relations: readonly Relation[],
  gebruik: Gebruik,
  {partly, keyed}: {partly: boolean; keyed: boolean}
): string[] {
  const columns = plan.counts
    .flatMap(({columns, first}) => columns.map((_, place) => first + place))
    .flatMap((number) => (partly ? [`k${number}`, `p${number}`] : [`k${number}`]));
  const sums = columns.map((column) => `coalesce(sum(${column}), 0)::INTEGER AS ${column}`);
  return [
    `CREATE OR REPLACE TEMP TABLE delen (gebied USMALLINT, ${columns.map((column) => `${column} INTEGER`).join(", ")})`,
    ...cellViews(gebruik),
    ...relations.flatMap((relation) => relationParts(plan, relation, partly)),
    ...multiHomeParts(plan, gebruik, partly, keyed),
    `CREATE OR REPLACE TEMP TABLE breed AS SELECT gebied, ${sums.join(", ")} FROM delen GROUP BY gebied`
  ];
}

/** One relation, counted by gemeente and wijk and added up to every gebied. */
function relationParts(plan: Plan, relation: Relation, partly: boolean): string[] {
  const sum = (when: "k" | "p", filter = "") =>
    numbersOf(plan, relation).map((i) => `coalesce(sum(k${i})${filter}, 0)::INTEGER AS ${when}${i}`);
  const per = (filter: string) => [...sum("k"), ...(partly ? sum("p", filter) : [])].join(", ");
  return [
    relationViews[relation],
    `CREATE OR REPLACE TEMP TABLE basis AS ${relationCounts(plan, relation)}`,
    `INSERT INTO delen BY NAME
SELECT gebied, ${per(" FILTER (WHERE reden = 0)")} FROM (SELECT gemeente, ${sum("k").join(", ")} FROM basis GROUP BY gemeente)
JOIN lid_alle USING (gemeente) JOIN gemeentereden USING (gemeente) GROUP BY gebied`,
    `INSERT INTO delen BY NAME SELECT gebied, ${per("")} FROM basis JOIN wijkgebied USING (wijk) GROUP BY gebied`
  ];
}

const values = (rows: readonly (readonly (number | string)[])[]) => rows.map((row) => `(${row.join(", ")})`).join(", ");

/**
 * SQL for the numbered gebieden: `lid_alle`, the gemeenten (by number in the cells) of every gebied but wijken, with
 * `samen` where only those that publish count (of a gemeente of 2020 all do); `wijkgebied`, the gebied and gemeente of each wijk by its number in the cells.
 */
export function memberTables(): string {
  const all = gebieden();
  const gemeenten = readGemeenten().map(({gemeente}) => gemeente);
  const place = new Map(gemeenten.map((code, i) => [code, i]));
  const members = all.flatMap(({soort: kind, gemeenten: own}, gebied) => {
    if (kind === "wijk") return [];
    const codes = kind === "land" ? gemeenten : own;
    return codes.map((code) => [gebied, place.get(code)!, String(!kind.startsWith("gemeente"))]);
  });
  const numbers = new Map(all.map(({code}, number) => [code, number]));
  const wijken = readWijken().map(({wijk, gemeente}, i) => [i + 1, numbers.get(wijk)!, place.get(gemeente)!]);
  return `CREATE OR REPLACE TEMP TABLE lid_alle AS
SELECT gebied::USMALLINT AS gebied, gemeente::USMALLINT AS gemeente, samen FROM (VALUES ${values(members)}) AS lid(gebied, gemeente, samen);
CREATE OR REPLACE TEMP TABLE wijkgebied AS
SELECT wijk::USMALLINT AS wijk, gebied::USMALLINT AS gebied, gemeente::USMALLINT AS gemeente FROM (VALUES ${values(wijken)}) AS w(wijk, gebied, gemeente)`;
}
