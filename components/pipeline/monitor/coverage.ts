import type {Connection} from "../connection.js";
import type {DeliverySubject} from "../../monitor/coverage.js";
import {wmoRedenen} from "../../queries/monitor/indicatorQueries.js";
import {stellingen} from "../../../data/stelling.js";
import {gebieden, readGemeenten} from "../persoon/gebieden.js";
import type {Writer} from "../arrow.js";
import {boxNumber, redenen} from "./rows.js";

/** A row of `dekking.arrow`: `WithoutRow` of the components, with the number of its periode. */
interface Row {
  gemeente: string;
  onderwerp: DeliverySubject;
  categorie: string;
  periode: number;
  reden: string;
}

/**
 * Writes which gemeenten have no number for lack of a delivery, of the Wmo and of the survey, as the table `monitor` has it:
 * these are not in the number of a gebied of several gemeenten either.
 */
export async function writeCoverage(
  connection: Connection,
  perioden: readonly string[],
  {write}: Pick<Writer, "write">
): Promise<void> {
  const rows = await readWithout(connection);
  const text = (waarde: (row: Row) => string) => ({soort: "tekst" as const, values: rows.map(waarde)});
  write("dekking.arrow", {
    gemeente: text(({gemeente}) => gemeente),
    onderwerp: text(({onderwerp: subject}) => subject),
    categorie: text(({categorie}) => categorie),
    periode: text(({periode}) => perioden[periode]!),
    reden: text(({reden}) => reden)
  });
}

async function readWithout(connection: Connection): Promise<Row[]> {
  const all = gebieden();
  const gemeenten = all.flatMap(({soort: kind}, gebied) => (kind === "gemeente" ? [gebied] : []));
  const wmo = boxNumber("wmo_clienten", "totaal");
  const ervaring = stellingen.map(({code}) => boxNumber("clientervaring_eens", code));
  const result = await connection.runAndReadAll(`WITH zonder AS (
  SELECT gebied, periode, reden, vak, vak <> ${wmo} AS ervaring FROM monitor
  WHERE reden > 0 AND gebied BETWEEN ${gemeenten[0]} AND ${gemeenten.at(-1)} AND vak IN (${[wmo, ...ervaring].join(", ")})
), geheel AS (
  SELECT gebied, periode, ervaring, count(*) = CASE WHEN ervaring THEN ${ervaring.length} ELSE 1 END AS alles FROM zonder GROUP BY gebied, periode, ervaring
)
SELECT DISTINCT gebied, periode, reden, ervaring, CASE WHEN alles THEN -1 ELSE vak END AS vak
FROM zonder JOIN geheel USING (gebied, periode, ervaring) ORDER BY ALL`);
  return result.getRows().map((row) => {
    const [gebied, periode, reden, isErvaring, box] = row as [number, number, number, boolean, number];
    return {
      ...{gemeente: all[gebied]!.code, periode, reden: redenen[reden]!},
      onderwerp: isErvaring ? ("clientervaring" as const) : ("wmo" as const),
      categorie: box < 0 ? "" : stellingen[ervaring.indexOf(box)]!.code
    };
  });
}

/**
 * Makes `gemeentereden`: per gemeente, by number, why its Wmo numbers of these halfjaren are not there (0: they are), and
 * `gebiedreden`, the same for every gebied: that of a gebied of several gemeenten only where none of them publishes, of a
 * gemeente of 2020 where one of its parts does not. Says whether any gemeente does not publish.
 */
export async function makeRedenen(connection: Connection, halfjaren: readonly string[]): Promise<boolean> {
  const found = await connection.runAndReadAll(
    "SELECT count(*) FROM information_schema.tables WHERE table_name = 'aanlevering'"
  );
  const has = Number(found.getRows()[0]![0]) > 0;
  const codes = readGemeenten().map(({gemeente}, i) => `('${gemeente}', ${i})`);
  const number = `CASE reden ${redenen.map((reden, i) => `WHEN '${reden}' THEN ${i}`).join(" ")} ELSE 0 END`;
  const delivered = has
    ? `(SELECT gemeente AS code, min(${number}) AS reden FROM (${wmoRedenen})
    WHERE periode IN (${halfjaren.map((code) => `'${code}'`).join(", ")}) GROUP BY gemeente)`
    : "(SELECT NULL::VARCHAR AS code, 0 AS reden)";
  await connection.run(`CREATE OR REPLACE TEMP TABLE gemeentereden AS
SELECT gemeente::USMALLINT AS gemeente, coalesce(reden, 0)::UTINYINT AS reden
FROM (VALUES ${codes.join(", ")}) AS g(code, gemeente) LEFT JOIN ${delivered} USING (code);
CREATE OR REPLACE TEMP TABLE gebiedreden AS
SELECT gebied, CASE WHEN bool_or(samen) THEN min(reden) ELSE coalesce(min(reden) FILTER (WHERE reden > 0), 0) END::UTINYINT AS reden,
  bool_or(samen) AS samen FROM lid_alle JOIN gemeentereden USING (gemeente) GROUP BY gebied
UNION ALL SELECT gebied, reden, false FROM wijkgebied JOIN gemeentereden USING (gemeente)`);
  const partly = await connection.runAndReadAll("SELECT coalesce(max(reden), 0) > 0 FROM gemeentereden");
  return partly.getRows()[0]![0] as boolean;
}
