import type {Connection} from "../connection.js";
import type {Gebied} from "../../model/gebied.js";
import {leeftijdsklassen} from "../../../data/leeftijdsklasse.js";
import {wetten} from "../../../data/wet.js";
import {codeTypes, readCodes} from "../source/codes.js";
import type {SourceReport} from "../source/sourceReport.js";
import {readGemeenten, readWijken} from "./gebieden.js";
import {drawSample} from "./sample.js";
import {dayBefore, momentBits, nextHalfjaar, type Periode, type Tijdvak} from "./tijdvak.js";

const per = (list: readonly string[], make: (day: string, i: number) => string) => list.map(make).join(",\n  ");

/** What is known of the source beforehand. */
interface SourceFacts {
  /** Whether huishouden_id is a whole number that fits in 32 bits; else each gets a number. */
  ownNumbers: boolean;
  /** Whether someone has two verblijven on one day. */
  overlap: boolean;
}

/** Each gemeente with wijk that the source names gets a number, in the order of their codes; wijk 0 is one that is not known. */
const places = `CREATE OR REPLACE TABLE plaats AS
SELECT (row_number() OVER (ORDER BY gemeente::VARCHAR, wijk::VARCHAR NULLS FIRST) - 1)::UINTEGER AS plaats,
  enum_code(gemeente)::USMALLINT AS gemeente, coalesce(enum_code(wijk) + 1, 0)::USMALLINT AS wijk
FROM (SELECT DISTINCT gemeente::gemeentecode AS gemeente, wijk::wijkcode AS wijk FROM verblijf)`;

/** The rows that `deduplicate` ranks, and the columns by which it does. */
const double = "(FROM verblijf SEMI JOIN dubbel USING (persoon_id)) AS verblijf";
const withDates = "begindatum, einddatum, huishouden_id::VARCHAR AS huis, ";

/** Numbers tell huishoudens apart and mean nothing else: nothing may be put in their order. */
const homeNumbers = `CREATE OR REPLACE TABLE huisnummer AS
SELECT huishouden_id, (row_number() OVER () - 1)::UINTEGER AS nummer FROM (SELECT DISTINCT huishouden_id FROM verblijf)`;

/** The verblijven (of which `verblijf` is a part) as rows of `woning`, with `by` as columns besides. */
const dwellings = (days: string, ownNumbers: boolean, verblijf = "verblijf", by = "") => `SELECT * FROM (
  SELECT ${by}persoon_id, plaats, enum_code(huishoudtype::huishoudtypecode)::UTINYINT AS huishoudtype,
    ${ownNumbers ? "huishouden_id" : "huisnummer.nummer"}::UINTEGER AS huishouden, geboortedatum, geslacht = 'V' AS vrouw,
    ${days} AS dagen
  FROM ${verblijf} JOIN personen USING (persoon_id)
  JOIN plaats ON plaats.gemeente = enum_code(verblijf.gemeente::gemeentecode)
    AND plaats.wijk = coalesce(enum_code(verblijf.wijk::wijkcode) + 1, 0)
  ${ownNumbers ? "" : "JOIN huisnummer USING (huishouden_id)"}
) WHERE dagen > 0`;

/**
 * Of the rows that cover a day one keeps it, by what the source says and never by the order of its rows: the latest
 * begindatum, then the latest end (running is latest), then the highest gemeente, wijk, huishoudtype (place in its list) and
 * huishouden_id as text. Only who has two rows on a day is ranked.
 */
const deduplicate = (aantal: number, rows: string) => `CREATE OR REPLACE TABLE dubbel AS
SELECT persoon_id FROM woning GROUP BY persoon_id HAVING sum(bit_count(dagen)) > bit_count(bit_or(dagen));
DELETE FROM woning WHERE persoon_id IN (FROM dubbel);
INSERT INTO woning BY NAME
SELECT * EXCLUDE (dag, rang), bit_or(1::BIGINT << dag)::BIGINT AS dagen FROM (
  SELECT * EXCLUDE (begindatum, einddatum, huis, dagen), row_number() OVER (PARTITION BY persoon_id, dag
    ORDER BY begindatum DESC, einddatum DESC NULLS FIRST, plaats DESC, huishoudtype DESC, huis DESC) AS rang
  FROM (${rows}), (SELECT unnest(range(${aantal}))::INTEGER AS dag) WHERE (dagen >> dag) & 1 = 1
) WHERE rang = 1 GROUP BY ALL;
DROP TABLE dubbel`;

interface PersoonOptions {
  /** One in so many huishoudens is drawn for the sample; without it no sample. */
  oneIn?: number | undefined;
  /** Gives each person a key of their own (`sleutel`), which nobody can tell without this; without it no keys. */
  secret?: string | undefined;
}

/** Keys run from 1 to this: the sum of those of a whole country still is a whole number of 32 bits. */
const KEYS = 97;

/** A key that follows from who somebody is and from the secret alone: the same in every table and in every edition. */
const personKey = (column: string, secret: string): string =>
  `(md5_number_lower('${secret.replaceAll("'", "''")}' || ${column}::VARCHAR) % ${KEYS} + 1)::INTEGER`;

/** SQL for how many rows there are, or for the sum of their keys (`keyed`): what is counted of people has the same keys wherever it stands. */
export const countOf = (keyed: boolean): string => (keyed ? "sum(sleutel)" : "count(*)");

/**
 * The person level, in steps, from the clean source tables. A row is a person in a home: `plaats`, `huishoudtype` and
 * `huishouden`, and in `dagen` a bit for each day of the tijdvak on which that home counts (a resident: alive, and of two
 * rows the one that `deduplicate` keeps). `anders`: of people who used nothing; `gebruiker`: of those who did, with bits per
 * voorziening for each halfjaar (`gebruik_i`), per peilmoment for each wet (`wmo` …) and for presence (`aanwezig`). Both
 * have the events of the four years before each day (`gebeurd_i`).
 */
function persoonSteps(
  {moments, days, halfjaren, zero}: Tijdvak,
  {ownNumbers, overlap}: SourceFacts,
  {oneIn, secret}: PersoonOptions
): {step: string; sql: string}[] {
  const key = (of: string) => (secret === undefined ? "" : `, ${personKey(of, secret)} AS sleutel`);
  const halfjaar = (i: number) =>
    `begindatum <= DATE '${dayBefore(days[i + 1]!)}' AND (eind IS NULL OR eind >= DATE '${days[i]}')`;
  const inhabited = momentBits("begindatum", "least(einddatum, overlijdensdatum - 1)", {moments: days, zero});
  const withHappened = days.slice(0, Math.max(moments.length, halfjaren.length));
  /** First days of the half-years from the first peilmoment on, one more than there are peilmomenten. */
  const dayAfter = days[moments.length] ?? nextHalfjaar(moments.at(-1)!);
  const happened = per(
    [...withHappened.map((_, i) => `gebeurd_${i}`), "ooit"],
    (column) => `coalesce(${column}, 0)::USMALLINT AS ${column}`
  ).concat(
    ",\n  ",
    per(moments, (_, i) => `coalesce(voor_${i + 1} - (voor_${i + 1} & voor_${i}), 0)::USMALLINT AS geval_${i}`)
  );
  const died = `CASE WHEN overlijdensdatum IS NULL THEN 0 ELSE ${momentBits("overlijdensdatum", "NULL::DATE", {moments, zero})} END`;
  return [
    {
      step: "waar mensen wonen",
      sql: `${places};
${ownNumbers ? "" : `${homeNumbers};`}
CREATE OR REPLACE TABLE woning AS ${dwellings(inhabited, ownNumbers)};
${overlap ? deduplicate(days.length, dwellings(inhabited, ownNumbers, double, withDates)) : ""}`
    },
    ...(oneIn === undefined
      ? []
      : [{step: "steekproef van huishoudens trekken", sql: drawSample({ownNumbers, oneIn})}]),
    {
      step: "wat mensen gebruiken",
      sql: `CREATE OR REPLACE TABLE gebruikt AS
SELECT persoon_id, ${wetten.map(({code}) => `coalesce(bit_or(bits) FILTER (wet = '${code}'), 0)::UINTEGER AS ${code}`).join(",\n  ")},
  ${per(moments, (_, i) => `coalesce(bit_or(bit) FILTER ((bits >> ${i}) & 1 = 1), 0)::USMALLINT AS voorziening_${i}`)},
  ${per(halfjaren, (_, i) => `coalesce(bit_or(bit) FILTER (${halfjaar(i)}), 0)::USMALLINT AS gebruik_${i}`)}
FROM (SELECT *, ${momentBits("begindatum", "eind", {moments, zero})} AS bits
  FROM (SELECT persoon_id, wet, begindatum, least(einddatum, overlijdensdatum - 1) AS eind,
      1::USMALLINT << enum_code(voorziening)::INTEGER AS bit
    FROM voorzieningen JOIN personen USING (persoon_id))
  WHERE begindatum <= DATE '${days.at(-1)}' AND (eind IS NULL OR (eind >= begindatum AND eind >= DATE '${days[0]}')))
GROUP BY persoon_id`
    },
    {
      step: "wat mensen meemaken",
      sql: `CREATE OR REPLACE TABLE meegemaakt AS
SELECT persoon_id, ${per(
        withHappened,
        (day, i) =>
          `coalesce(bit_or(bit) FILTER (datum >= DATE '${day}' - INTERVAL 4 YEARS AND datum < DATE '${day}'), 0)::USMALLINT AS gebeurd_${i}`
      )},
  ${per(
    [...moments, dayAfter],
    (day, i) => `coalesce(bit_or(bit) FILTER (datum < DATE '${day}'), 0)::USMALLINT AS voor_${i}`
  )}, bit_or(bit)::USMALLINT AS ooit
FROM (SELECT persoon_id, datum, 1::USMALLINT << enum_code(gebeurtenis::gebeurteniscode)::INTEGER AS bit FROM gebeurtenissen)
GROUP BY persoon_id`
    },
    {
      step: "wie er later nog is",
      sql: `CREATE OR REPLACE TABLE later AS
SELECT persoon_id, (hier.dagen & ${2 ** moments.length - 1})::UINTEGER AS aanwezig, (${died})::UINTEGER AS overleden
FROM (SELECT persoon_id, bit_or(dagen) AS dagen FROM woning GROUP BY persoon_id) AS hier JOIN personen USING (persoon_id)`
    },
    {
      step: "alles per persoon",
      sql: `CREATE OR REPLACE TABLE anders AS
SELECT plaats, huishoudtype, huishouden, geboortedatum, vrouw, dagen, ${happened}, aanwezig, overleden${key("persoon_id")}
FROM woning ANTI JOIN gebruikt USING (persoon_id) JOIN later USING (persoon_id)
LEFT JOIN meegemaakt USING (persoon_id);
CREATE OR REPLACE TABLE gebruiker AS
SELECT persoon_id, plaats, huishoudtype, huishouden, geboortedatum, vrouw, dagen, ${happened}, aanwezig, overleden,
  gebruikt.* EXCLUDE (persoon_id)${key("persoon_id")}
FROM woning JOIN gebruikt USING (persoon_id) JOIN later USING (persoon_id)
LEFT JOIN meegemaakt USING (persoon_id);
DROP TABLE woning; DROP TABLE gebruikt; DROP TABLE later; DROP TABLE meegemaakt`
    }
  ];
}

const wetCodes = wetten.map(({code}) => code);

/** The day a whole number of years before a peilmoment: who was born on it or earlier has that age. */
export const yearsEarlier = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;

/** The attributes of a resident on one peilmoment. */
function attributesOn(start: number, {moments}: Periode): string {
  const klasse = leeftijdsklassen
    .slice(1)
    .map(({since}) => `(geboortedatum <= DATE '${yearsEarlier(moments[start]!, since)}')::UTINYINT`)
    .join(" + ");
  return `plaats, huishoudtype, (${klasse})::UTINYINT AS leeftijdsklasse, vrouw::UTINYINT AS geslacht`;
}

/** Counts the residents of one peilmoment by the columns given; who never used anything has 0 in those of `use`. */
function residents(
  start: number,
  periode: Periode,
  {use, both, keyed}: {use: Record<string, string>; both: readonly string[]; keyed: boolean}
) {
  const here = `WHERE (dagen >> ${start}) & 1 = 1`;
  const columns = (of: (sql: string) => string) =>
    [
      attributesOn(start, periode),
      ...both,
      ...Object.entries(use).map(([column, sql]) => `${of(sql)} AS ${column}`)
    ].join(", ");
  return `SELECT gemeente, wijk, cel.* EXCLUDE (plaats) FROM (
  SELECT * EXCLUDE (aantal), sum(aantal)::INTEGER AS aantal FROM (
    SELECT ${columns(() => "0::UINTEGER")}, ${countOf(keyed)} AS aantal FROM anders ${here} GROUP BY ALL
    UNION ALL SELECT ${columns((sql) => sql)}, ${countOf(keyed)} AS aantal FROM gebruiker ${here} GROUP BY ALL
  ) GROUP BY ALL
) AS cel JOIN plaats USING (plaats)`;
}

/** SQL that counts the residents of one start by gemeente, wijk, attributes, and what becomes of them from the start on. */
const cells = (start: number, periode: Periode, keyed: boolean): string =>
  residents(start, periode, {
    keyed,
    use: {
      voorzieningen: `voorziening_${start}::UINTEGER`,
      ...Object.fromEntries(wetCodes.map((wet) => [wet, `(${wet} >> ${start})::UINTEGER`]))
    },
    both: [
      `gebeurd_${start}::UINTEGER AS gebeurtenissen`,
      ...["aanwezig", "overleden"].map((column) => `(${column} >> ${start})::UINTEGER AS ${column}`)
    ]
  });

/**
 * SQL that counts the residents of one reference peilmoment for the event clock: `ooit` has a bit per gebeurtenis that they
 * went through at any time, `geval` per one whose first date has this reference; use and presence on every peilmoment.
 */
const clockCells = (reference: number, periode: Periode, keyed: boolean): string =>
  residents(reference, periode, {
    keyed,
    use: Object.fromEntries(wetCodes.map((wet) => [wet, wet])),
    both: ["ooit::UINTEGER AS ooit", `geval_${reference}::UINTEGER AS geval`, "aanwezig"]
  });

/** The table with the cells of the start with this number. */
export const cellTable = (start: number) => `cel_${start}`;

/** The table for the event clock with the residents of the reference peilmoment with this number. */
export const clockCellTable = (reference: number) => `klok_${reference}`;

/**
 * From the clean source tables in `connection` to the person level: leaves `anders`, `gebruiker` and `plaats`; and `trekking`, for
 * `keepSample`, where one in so many huishoudens is to be drawn.
 */
export async function makePersonen(
  connection: Connection,
  report: SourceReport,
  tijdvak: Tijdvak,
  progress: (step: string) => void = () => {},
  options: PersoonOptions = {}
): Promise<void> {
  await connection.run(codeTypes(readCodes()));
  for (const {step, sql} of persoonSteps(tijdvak, await sourceFacts(connection, report), options)) {
    progress(step);
    await connection.run(sql);
  }
}

/** From the person level to the cells: one table per start, in the database `doel` where given. */
export async function makeCellTables(
  connection: Connection,
  tijdvak: Tijdvak,
  {
    doel: target,
    voortgang: progress = () => {},
    keyed = false
  }: {doel?: string; voortgang?: (step: string) => void; keyed?: boolean} = {}
): Promise<void> {
  const database = target === undefined ? "" : `${target}.`;
  for (const [start, moment] of tijdvak.moments.entries()) {
    progress(`cellen van ${moment}`);
    await connection.run(`CREATE OR REPLACE TABLE ${database}${cellTable(start)} AS ${cells(start, tijdvak, keyed)}`);
    await connection.run(
      `CREATE OR REPLACE TABLE ${database}${clockCellTable(start)} AS ${clockCells(start, tijdvak, keyed)}`
    );
  }
}

async function sourceFacts(connection: Connection, {violations}: SourceReport): Promise<SourceFacts> {
  const query = (sql: string) => connection.runAndReadAll(sql).then((result) => result.getRows()[0]?.[0]);
  const type = await query("SELECT typeof(huishouden_id) FROM verblijf LIMIT 1");
  const ownNumbers =
    type === "BIGINT" &&
    (await query("SELECT min(huishouden_id) >= 0 AND max(huishouden_id) < 4294967296 FROM verblijf"));
  return {
    ownNumbers: ownNumbers === true,
    overlap: violations.some(({regel: line}) => line === "overlappend_verblijf")
  };
}

const place = (codes: readonly string[]) => new Map(codes.map((code, i) => [code, i]));

/** Gemeenten and wijken as numbers in the cells: the place in their list; of a wijk one more, for 0 is unknown. */
export function cellCodes() {
  const gemeenten = place(readGemeenten().map(({gemeente}) => gemeente));
  const wijken = place(readWijken().map(({wijk}) => wijk));
  return {gemeente: (code: string) => gemeenten.get(code)!, wijk: (code: string) => wijken.get(code)! + 1};
}

/** The condition on cells that they lie in a gebied. */
export function inGebied({soort: kind, code, gemeenten}: Gebied): string {
  const codes = cellCodes();
  if (kind === "land") return "true";
  if (kind === "wijk") return `wijk = ${codes.wijk(code)}`;
  return `gemeente IN (${gemeenten.map(codes.gemeente).join(", ")})`;
}

/** The cells of one start for each side of the comparison, as a query. */
export const cohortCells = (gebieden: readonly Gebied[], start: number): string =>
  gebieden
    .map((gebied, side) => `SELECT ${side} AS kant, * FROM ${cellTable(start)} WHERE ${inGebied(gebied)}`)
    .join("\nUNION ALL ");

/** The relation `cohort` in Node. */
export const cohortFromCells = (gebieden: readonly Gebied[], start: number): string =>
  `CREATE OR REPLACE TEMP VIEW cohort AS ${cohortCells(gebieden, start)}`;
