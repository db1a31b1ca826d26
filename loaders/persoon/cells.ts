import type {DuckDBConnection} from "@duckdb/node-api";
import type {Gebied} from "../../components/model/gebied.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {wetten} from "../../data/wet.js";
import type {SourceReport} from "../source/sourceReport.js";
import {readGemeenten, readWijken} from "./gebieden.js";
import {codeTypes, persoonSteps, type SourceFacts} from "./persoon.js";
import type {Periode, Tijdvak} from "./tijdvak.js";

const wetCodes = wetten.map(({code}) => code);

/** The day a whole number of years before a peilmoment: who was born on it or earlier has that age. */
export const yearsEarlier = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;

/**
 * SQL that counts the residents of one start by gemeente, wijk and attributes. Who uses nothing at the start is in no
 * startgroep: of them the later bits are left out, which keeps the cells few.
 */
function cells(start: number, {moments}: Periode): string {
  const anyVoorziening = `((${wetCodes.join(" | ")}) >> ${start}) & 1 = 1`;
  const bits = (column: string, otherwise: number) =>
    `(CASE WHEN ${anyVoorziening} THEN ${column} >> ${start} ELSE ${otherwise} END)::UINTEGER AS ${column}`;
  const klasse = leeftijdsklassen
    .slice(1)
    .map(({since}) => `(geboortedatum <= DATE '${yearsEarlier(moments[start]!, since)}')::UTINYINT`)
    .join(" + ");
  const attributes = `plaats, huishoudtype, (${klasse})::UTINYINT AS leeftijdsklasse, vrouw::UTINYINT AS geslacht,
    gebeurd_${start}::UINTEGER AS gebeurtenissen`;
  const here = `WHERE (dagen >> ${start}) & 1 = 1`;
  return `SELECT gemeente, wijk, cel.* EXCLUDE (plaats) FROM (
  SELECT plaats, huishoudtype, leeftijdsklasse, geslacht, gebeurtenissen, ${wetCodes.join(", ")}, aanwezig, sum(aantal)::INTEGER AS aantal FROM (
    SELECT ${attributes}, ${wetCodes.map((wet) => `0::UINTEGER AS ${wet}`).join(", ")}, 1::UINTEGER AS aanwezig, count(*) AS aantal
    FROM anders ${here} GROUP BY ALL
    UNION ALL SELECT ${attributes}, ${wetCodes.map((wet) => bits(wet, 0)).join(", ")}, ${bits("aanwezig", 1)}, count(*) AS aantal
    FROM gebruiker ${here} GROUP BY ALL
  ) GROUP BY ALL
) AS cel JOIN plaats USING (plaats)`;
}

/** The table with the cells of the start with this number. */
export const cellTable = (start: number) => `cel_${start}`;

/** From the clean source tables in `verbinding` to the person level: leaves `anders`, `gebruiker` and `plaats`. */
export async function makePersonen(
  connection: DuckDBConnection,
  report: SourceReport,
  tijdvak: Tijdvak,
  progress: (step: string) => void = () => {}
): Promise<void> {
  const gemeenten = readGemeenten().map(({gemeente}) => gemeente);
  const wijken = readWijken().map(({wijk}) => wijk);
  await connection.run(codeTypes(gemeenten, wijken));
  for (const {step, sql} of persoonSteps(tijdvak, await sourceFacts(connection, report))) {
    progress(step);
    await connection.run(sql);
  }
}

/** From the person level to the cells: one table per start, in the database `doel` where given. */
export async function makeCellTables(
  connection: DuckDBConnection,
  tijdvak: Tijdvak,
  {doel: target, voortgang: progress = () => {}}: {doel?: string; voortgang?: (step: string) => void} = {}
): Promise<void> {
  const database = target === undefined ? "" : `${target}.`;
  for (const [start, moment] of tijdvak.moments.entries()) {
    progress(`cellen van ${moment}`);
    await connection.run(`CREATE OR REPLACE TABLE ${database}${cellTable(start)} AS ${cells(start, tijdvak)}`);
  }
}

async function sourceFacts(connection: DuckDBConnection, {violations}: SourceReport): Promise<SourceFacts> {
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

/** The relation `cohort` in Node: the cells of one start for each side of the comparison. */
export function cohortFromCells(gebieden: readonly Gebied[], start: number): string {
  const codes = cellCodes();
  const where = ({soort: kind, code, gemeenten}: Gebied) => {
    if (kind === "land") return "true";
    if (kind === "wijk") return `wijk = ${codes.wijk(code)}`;
    return `gemeente IN (${gemeenten.map(codes.gemeente).join(", ")})`;
  };
  const parts = gebieden.map(
    (gebied, side) => `SELECT ${side} AS kant, * FROM ${cellTable(start)} WHERE ${where(gebied)}`
  );
  return `CREATE OR REPLACE TEMP VIEW cohort AS ${parts.join("\nUNION ALL ")}`;
}
