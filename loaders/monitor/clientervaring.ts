import {clientervaringQuery} from "../../components/queries/monitor/clientervaring.js";
import {stellingen} from "../../data/stelling.js";
import {gebieden, leesGemeenten} from "../tabellen/gebieden.js";
import {redenen, vakNummer} from "./nummers.js";

/**
 * SQL that puts the cliëntervaring of a year into the table `monitor`: a row per gebied (but wijken) and stelling, with
 * `niet_geleverd` where no gemeente took part, and in a gemeente of 2020 where one of its parts did not.
 */
export function clientervaringRijen(tabel: string, jaar: number, periode: number): string {
  const eersteWijk = gebieden().findIndex(({soort}) => soort === "wijk");
  const gemeenten = leesGemeenten().map(({gemeente}, i) => `('${gemeente}', ${i})`);
  const vakken = stellingen.map(
    ({code}) => `('${code}', ${vakNummer("clientervaring_eens", code)}, ${vakNummer("clientervaring_oneens", code)})`
  );
  const rij = (soort: "eens" | "oneens") =>
    `SELECT gebied, vak_${soort}, ${periode}, coalesce(${soort}, 0), coalesce(n, 0), CASE WHEN n IS NULL THEN ${redenen.indexOf("niet_geleverd")} ELSE 0 END FROM alles`;
  return `CREATE OR REPLACE TEMP TABLE lid AS
WITH leden AS (SELECT * FROM lid_alle JOIN (VALUES ${gemeenten.join(", ")}) AS g(code, gemeente) USING (gemeente)),
  mee AS (SELECT gemeente::VARCHAR AS code FROM clientervaring WHERE jaar = ${jaar} AND vorm = 'vragenlijst' AND stelling IS NOT NULL)
SELECT gebied, code FROM leden WHERE samen OR gebied NOT IN (SELECT gebied FROM leden ANTI JOIN mee USING (code) WHERE NOT samen);
INSERT INTO ${tabel} WITH alles AS (
  SELECT g.gebied, s.*, a.n, a.eens, a.oneens
  FROM (SELECT unnest(range(${eersteWijk})) AS gebied) g
  CROSS JOIN (VALUES ${vakken.join(", ")}) AS s(stelling, vak_eens, vak_oneens)
  LEFT JOIN (${clientervaringQuery(jaar)}) a ON a.gebied = g.gebied AND a.stelling = s.stelling
) ${rij("eens")} UNION ALL ${rij("oneens")}`;
}
