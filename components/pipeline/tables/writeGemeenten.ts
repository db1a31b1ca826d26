import {noChoice} from "../../model/choice.js";
import {cohortColumns} from "../../queries/cohort.js";
import {momentColumn, strataKey, strataOfMoments} from "../../queries/strata.js";
import {
  type CountedToestand,
  type CountedVerblijf,
  followedUses,
  toestandenQuery,
  verblijfQuery
} from "../../queries/trajecten.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {toestanden} from "../../../data/toestand.js";
import {cellTable} from "../persoon/cells.js";
import {readGemeenten} from "../persoon/gebieden.js";
import {populations} from "../persoon/population.js";
import {addEventStrata, strataFromCells} from "../persoon/strata.js";
import type {Periode} from "../persoon/tijdvak.js";
import {type Column, width, type Writer} from "../arrow.js";
import {type Connection, queryRunner, readColumns} from "../connection.js";

/** What the comparison of gemeenten shows before anybody chooses more, from one start on: small tables of all of them. */
export async function writeGemeenten(
  connection: Connection,
  start: number,
  {moments}: Periode,
  writer: Writer
): Promise<void> {
  const target = {folder: `vergelijk/${moments[start]}`, start, moments: moments.slice(start), writer};
  await writeStandard(connection, target);
  await writePaths(connection, target);
  await writePopulation(connection, target);
}

interface Target {
  folder: string;
  start: number;
  /** The peilmomenten that are followed, the start first. */
  moments: readonly string[];
  writer: Writer;
}

const text = (values: readonly string[]): Column => ({soort: "tekst", values});
const whole = (values: readonly number[]): Column => ({soort: "u32", values});
const small = (values: readonly number[]): Column => ({soort: "u8", values});

/**
 * Per wet, for any wet per huishoudtype, and after each gebeurtenis: of every gemeente the startgroep and who of it is still in
 * gebruik, with what Nederland's shares would give (in thousandths of a person) and the direct share (in millionths). Beside
 * them the strata that these are summed from, for a page that asks it of some people.
 */
async function writeStandard(connection: Connection, {folder, start, moments, writer}: Target): Promise<void> {
  await connection.run(strataFromCells(start, moments.length));
  await connection.run(addEventStrata(start));
  const runQuery = queryRunner(connection);
  const everybody = noChoice(moments[0]!);
  const later = [...moments.keys()].slice(1);
  const groups = [
    ...followedUses.map((wet) => ({naam: wet as string, group: wet, choice: everybody, when: later})),
    ...huishoudtypen.map(({code}) => ({
      ...{naam: code as string, group: "totaal" as const, when: later},
      choice: {...everybody, huishoudtype: [code]}
    })),
    ...gebeurtenissen.map(({code}) => ({naam: `gebeurtenis-${code}`, group: code, choice: everybody, when: [0]}))
  ];
  for (const {naam, group, choice, when} of groups) {
    const rows = when.length > 0 ? await runQuery(strataOfMoments(choice, when, group)) : [];
    writer.write(`${folder}/${naam}.arrow`, {
      gemeente: text(rows.map(({gemeente}) => gemeente)),
      moment: small(rows.map(({moment}) => moment)),
      startgroep: whole(rows.map(({startgroep}) => startgroep)),
      gebruik: whole(rows.map(({gebruik}) => gebruik)),
      verwacht: whole(rows.map((row) => Math.round(1000 * row.verwacht))),
      direct: whole(rows.map(({direct}) => Math.round(1e6 * direct)))
    });
  }
  for (const wet of followedUses) await writeStrata(connection, wet, later, {folder, writer});
  for (const {code} of gebeurtenissen) await writeStrata(connection, code, [0], {folder, writer});
  await connection.run("DROP TABLE strata");
}

/** The strata of one group as `strataView` reads them, every column as narrow as its values allow. */
async function writeStrata(
  connection: Connection,
  group: string,
  moments: readonly number[],
  {folder, writer}: Pick<Target, "folder" | "writer">
): Promise<void> {
  const codes = readGemeenten().map(({gemeente}) => gemeente);
  const attributes = strataKey.slice(1);
  const counts = moments.map(
    (moment) => `max(CASE WHEN moment = ${moment} THEN gebruik ELSE 0 END)::UINTEGER AS ${momentColumn(moment)}`
  );
  const {gemeente, ...columns} = await readColumns(
    connection,
    `SELECT (list_position([${codes.map((code) => `'${code}'`).join(", ")}], gemeente) - 1)::USMALLINT AS gemeente,
  ${attributes.map((column) => `${column}::UTINYINT AS ${column}`).join(", ")}, max(startgroep)::UINTEGER AS startgroep${counts.map((sql) => `, ${sql}`).join("")}
FROM strata WHERE wet = '${group}' GROUP BY ALL ORDER BY ALL`
  );
  writer.write(`${folder}/strata-${group}.arrow`, {
    gemeente: text(Array.from(gemeente!, (place) => codes[place]!)),
    ...Object.fromEntries(
      Object.entries(columns).map(([naam, values]): [string, Column] => {
        let most = 0;
        for (const value of values) if (value > most) most = value;
        return [naam, {soort: width(32 - Math.clz32(most)), values}];
      })
    )
  });
}

/** What became of the residents of every gemeente, by the queries of the figures themselves: each gemeente is a side. */
async function writePaths(connection: Connection, target: Target): Promise<void> {
  const {start} = target;
  const kept = ["wmo", "participatiewet", "jeugdwet", "wsw", "aanwezig", "overleden"];
  const rest = cohortColumns.filter((column) => ![...kept, "aantal"].includes(column));
  await connection.run(`CREATE OR REPLACE TEMP TABLE cohort AS
SELECT gemeente AS kant, ${rest.map((column) => `0 AS ${column}`).join(", ")}, ${kept.join(", ")}, sum(aantal)::INTEGER AS aantal
FROM ${cellTable(start)} GROUP BY ALL`);
  await writeStay(connection, target);
  await writeToestanden(connection, target);
  await connection.run("DROP TABLE cohort");
}

/** Per wet: when and how the uninterrupted stay of the startgroep of every gemeente ended. */
async function writeStay(connection: Connection, {folder, moments, writer}: Target): Promise<void> {
  const runQuery = queryRunner(connection);
  const gemeenten = readGemeenten();
  for (const wet of followedUses) {
    const ends = await runQuery<CountedVerblijf>(verblijfQuery(noChoice(moments[0]!), moments.length, wet));
    const rows = staySteps(ends, moments.length);
    writer.write(`${folder}/verblijf-${wet}.arrow`, {
      gemeente: text(rows.map(({kant: place}) => gemeenten[place]!.gemeente)),
      stap: small(rows.map((row) => row.stap)),
      startgroep: whole(rows.map(({startgroep}) => startgroep)),
      gestopt: whole(rows.map((row) => row.gestopt)),
      overleden: whole(rows.map((row) => row.overleden)),
      vertrokken: whole(rows.map(({vertrokken}) => vertrokken))
    });
  }
}

/** How many residents of every gemeente with residents are in each toestand on every peilmoment: what a page shows first. */
async function writeToestanden(connection: Connection, {folder, moments, writer}: Target): Promise<void> {
  const query = toestandenQuery(noChoice(moments[0]!), moments.length);
  const counted = await queryRunner(connection)<CountedToestand>(query);
  const known = new Map(counted.map((row) => [`${row.kant} ${row.moment} ${row.toestand}`, row.personen]));
  const gemeenten = readGemeenten();
  const sides = [...new Set(counted.map(({kant: side}) => side))].sort((a, b) => a - b);
  const rows = sides.flatMap((side) => moments.map((_, moment) => ({side, moment})));
  writer.write(`${folder}/toestanden.arrow`, {
    gemeente: text(rows.map(({side}) => gemeenten[side]!.gemeente)),
    moment: small(rows.map(({moment}) => moment)),
    ...Object.fromEntries(
      toestanden.map(({code}) => [
        code,
        whole(rows.map(({side, moment}) => known.get(`${side} ${moment} ${code}`) ?? 0))
      ])
    )
  });
}

/** Every step of every side with a startgroep, in that order. */
function staySteps(ends: readonly CountedVerblijf[], moments: number) {
  const sides = [...new Set(ends.map(({kant: side}) => side))].sort((a, b) => a - b);
  const counted = new Map(ends.map((row) => [`${row.kant} ${row.stap} ${row.uitkomst}`, row.personen]));
  const startgroep = new Map<number, number>();
  for (const {kant: side, personen} of ends) startgroep.set(side, (startgroep.get(side) ?? 0) + personen);
  return sides.flatMap((side) =>
    Array.from({length: moments - 1}, (_, i) => {
      const of = (outcome: string) => counted.get(`${side} ${i + 1} ${outcome}`) ?? 0;
      return {
        ...{kant: side, stap: i + 1, startgroep: startgroep.get(side)!},
        ...{gestopt: of("gestopt"), overleden: of("overleden"), vertrokken: of("vertrokken")}
      };
    })
  );
}

/** What the population of every gemeente is like on the start: by which it resembles others. */
async function writePopulation(connection: Connection, {folder, start, writer}: Target): Promise<void> {
  const rows = await populations(queryRunner(connection), start);
  writer.write(`${folder}/inwoners.arrow`, {
    gemeente: text(rows.map(({gemeente}) => gemeente)),
    ...Object.fromEntries(
      (["inwoners", "oud", "eenouder", "eenpersoons", "institutioneel", "stedelijkheid"] as const).map((column) => [
        column,
        whole(rows.map((row) => row[column]))
      ])
    )
  });
}
