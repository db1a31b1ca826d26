import type {Connection} from "../connection.js";
import {clientervaringQuery} from "../../queries/monitor/indicatorQueries.js";
import type {Query} from "../../queries/query.js";
import {indicatoren} from "../../../data/indicator.js";
import {stellingen} from "../../../data/stelling.js";
import {gebieden, readGemeenten} from "../persoon/gebieden.js";
import {periodeCodes, type Tijdvak} from "../persoon/tijdvak.js";
import {cellSteps, houses, spellSteps} from "./cells.js";
import {makeRedenen} from "./coverage.js";
import {boxNumber, longRows, longStream, redenen} from "./rows.js";
import {sharedRows, sharedTable} from "./shared.js";
import {columnNumber, countPeriode, memberTables, plan} from "./wide.js";

/** SQL for `lid` of `clientervaringQuery`: the gemeenten of each gebied but wijken, of a gemeente of 2020 where all of its parts took part. */
export function clientervaringMembers(year: number): string {
  const gemeenten = readGemeenten().map(({gemeente}, i) => `('${gemeente}', ${i})`);
  return `CREATE OR REPLACE TEMP TABLE lid AS
WITH leden AS (SELECT * FROM lid_alle JOIN (VALUES ${gemeenten.join(", ")}) AS g(code, gemeente) USING (gemeente)),
  mee AS (SELECT gemeente::VARCHAR AS code FROM clientervaring WHERE jaar = ${year} AND vorm = 'vragenlijst' AND stelling IS NOT NULL)
SELECT gebied, code FROM leden WHERE samen OR gebied NOT IN (SELECT gebied FROM leden ANTI JOIN mee USING (code) WHERE NOT samen)`;
}

/**
 * Puts the cliëntervaring of a year into the table `monitor`: a row per gebied (but wijken) and stelling, with
 * `niet_geleverd` where no gemeente took part, and in a gemeente of 2020 where one of its parts did not.
 */
function clientervaringRows(table: string, year: number, periode: number): (string | Query)[] {
  const firstWijk = gebieden().findIndex(({soort: kind}) => kind === "wijk");
  const own = indicatoren.flatMap(({code, counted}) =>
    counted.by === "clientervaring" ? [{code, column: counted.column}] : []
  );
  const boxes = stellingen.map(
    ({code}) => `('${code}', ${own.map((indicator) => boxNumber(indicator.code, code)).join(", ")})`
  );
  const rows = own.map(
    ({column}, i) =>
      `SELECT gebied, vak_${i}, ${periode}, coalesce(${column}, 0), coalesce(n, 0), CASE WHEN n IS NULL THEN ${redenen.indexOf("niet_geleverd")} ELSE 0 END FROM alles`
  );
  const answers = clientervaringQuery(year);
  return [
    clientervaringMembers(year),
    {
      sql: `INSERT INTO ${table} WITH alles AS (
  SELECT g.gebied, s.*, a.n, a.eens, a.oneens
  FROM (SELECT unnest(range(${firstWijk})) AS gebied) g
  CROSS JOIN (VALUES ${boxes.join(", ")}) AS s(stelling, ${own.map((_, i) => `vak_${i}`).join(", ")})
  LEFT JOIN (
${answers.sql}
) a ON a.gebied = g.gebied AND a.stelling = s.stelling
) ${rows.join(" UNION ALL ")}`,
      values: answers.values
    }
  ];
}

/** Columns of the table `monitor`, all numbers: see `rows.ts`; `waarde` is 0 where there is a `reden`. */
const table = (naam: string) => `CREATE OR REPLACE TABLE ${naam} (gebied USMALLINT, vak USMALLINT, periode UTINYINT,
  waarde UINTEGER, n UINTEGER, reden UTINYINT)`;

/**
 * From the person level and the clean tables to the tables `monitor` and `gedeeld`, in the database `doel` where given; `keyed`: in the place of how
 * many there are the sum of their keys.
 */
export async function countMonitor(
  connection: Connection,
  tijdvak: Tijdvak,
  {
    doel: target,
    voortgang: progress = () => {},
    keyed = false
  }: {doel?: string; voortgang?: (step: string) => void; keyed?: boolean} = {}
): Promise<void> {
  const [naam, shared] = ["monitor", "gedeeld"].map((table) =>
    target === undefined ? table : `${target}.${table}`
  ) as [string, string];
  const numbers = new Map(periodeCodes(tijdvak).map((code, number) => [code, number]));
  const run = async (...commands: (string | Query)[]) => {
    for (const command of commands) {
      const {sql, values} = typeof command === "string" ? {sql: command, values: undefined} : command;
      await connection.run(sql, values).catch((cause: unknown) => {
        throw new Error(`query failed: ${(cause as Error).message}\n${sql}`, {cause});
      });
    }
  };
  const [halfjaar, entire] = [plan("halfjaar"), plan("jaar")];
  const inwoners = columnNumber(halfjaar.counts, "inwoners", "totaal");
  progress("voorzieningen samenvoegen");
  await run(table(naam), sharedTable(shared), memberTables(), ...spellSteps(tijdvak, keyed), houses(keyed));
  for (const [i, code] of tijdvak.halfjaren.entries()) {
    progress(`monitor van ${code}`);
    await run(...cellSteps(i, tijdvak, keyed));
    const partly = await makeRedenen(connection, [code]);
    await run(
      ...countPeriode(halfjaar, ["inwoner", "gebeurtenis", "huishouden", "voorziening"], "gebruik", {partly, keyed})
    );
    const number = numbers.get(code)!;
    await run(longRows(naam, halfjaar, number, partly), ...longStream(naam, inwoners, number, partly));
    await run(sharedRows(shared, "gebruik", number));
    const year = tijdvak.years.find(({eerste: first}) => first === i);
    if (!year) continue;
    const wholePartly = await makeRedenen(connection, [code, tijdvak.halfjaren[i + 1]!]);
    await run(...countPeriode(entire, ["inwoner", "huishouden"], "gebruik_jaar", {partly: wholePartly, keyed}));
    await run(longRows(naam, entire, numbers.get(year.code)!, wholePartly));
    await run(sharedRows(shared, "gebruik_jaar", numbers.get(year.code)!));
    await run(...clientervaringRows(naam, Number(year.code.slice(0, 4)), numbers.get(year.code)!));
  }
  await run("DROP TABLE spel; DROP TABLE huis; DROP TABLE inwonercellen; DROP TABLE huishoudencellen");
}
