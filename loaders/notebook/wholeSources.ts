import type {DuckDBConnection, DuckDBResultReader} from "@duckdb/node-api";
import {columnFromArray, tableFromColumns, tableToIPC, utf8, float64, bool} from "@uwdata/flechette";
import {join} from "node:path";
import {askMacros, type AskName, askTables, readableView, toestandenView} from "../../components/notebook/askTables.js";
import {plainValue} from "../../components/notebook/cellTable.js";
import {personView, SAMPLE_WEIGHT, type SampleName, sampleTables} from "../../components/notebook/sampleTables.js";
import {type Scope, SqlError, type Sources} from "../../components/notebook/sources.js";
import {sqlFault} from "../../components/notebook/sqlText.js";
import type {Gebied} from "../../components/model/gebied.js";
import {cohortShape} from "../../components/queries/cohort.js";
import {clockCounts, clockKey} from "../../components/queries/klok.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {indicatoren} from "../../data/indicator.js";
import {boxNumber, codesOfGebieden, redenen} from "../../components/pipeline/monitor/rows.js";
import {clockCellTable, cohortCells, inGebied} from "../../components/pipeline/persoon/cells.js";
import {clockRows} from "../../components/pipeline/persoon/clock.js";
import {gebieden} from "../../components/pipeline/persoon/gebieden.js";
import {sampleTable} from "../../components/pipeline/persoon/sample.js";
import {monitorPeriode, periode, periodeCodes} from "../../components/pipeline/persoon/tijdvak.js";
import {readUnchanged} from "../source/findFiles.js";
import {readSource} from "../source/source.js";
import type {CellFile} from "../tables/cellFile.js";
import {open} from "../tables/makeCells.js";

/** How much of the source the tables about persons hold. */
export type NotebookScale = "steekproef" | "geheel";

export interface WholeOptions {
  cells: CellFile;
  source: string;
  scope: Scope;
  gebied: Gebied;
  scale: NotebookScale;
  /** The tables that the notebook names. */
  named: ReadonlySet<AskName>;
  /** A folder of our own, for the person level. */
  folder: string;
  voortgang: (step: string) => void;
}

export interface WholeSources extends Sources {
  close(): void;
}

/** So long one query may take, in milliseconds, and so much disk it may use. */
const PATIENCE = 600_000;
const DISK = "20GB";
/** Memory of DuckDB for a question about everyone: joins and windows over all persons hold a table of them each. */
const MEMORY = "5GB";

const isPersons = (name: string): name is SampleName => sampleTables.some(({naam}) => naam === name);
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const values = (rows: readonly (readonly (string | number)[])[]) =>
  rows
    .map((row) => `(${row.map((value) => (typeof value === "number" ? value : quoted(value))).join(", ")})`)
    .join(", ");

/**
 * The tables of a notebook on the whole of a source, in DuckDB: made first, then locked. What a notebook asks then reaches no
 * file, no address and no setting, and writes nothing.
 */
export async function openWhole(options: WholeOptions): Promise<WholeSources> {
  const {cells, source, folder, scale, named, voortgang: progress} = options;
  const persons = [...named].filter(isPersons);
  const connection = await open(join(folder, `${scale}.duckdb`), {memory_limit: MEMORY});
  try {
    if (persons.length > 0 && scale === "geheel")
      await readUnchanged(source, cells.bron, () => readSource(connection, source, {voortgang: progress}));
    await connection.run(`ATTACH ${quoted(cells.bestand)} AS cellen (READ_ONLY)`);
    await makeTables(connection, options, persons);
    await connection.run(
      `SET max_temp_directory_size = '${DISK}'; SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET enable_external_access = false; SET lock_configuration = true`
    );
  } catch (error) {
    connection.closeSync();
    throw error;
  }
  return {
    async ask(sql, _scope, {signal}) {
      signal.throwIfAborted();
      const stop = () => connection.interrupt();
      let late = false;
      const alarm = setTimeout(() => ((late = true), stop()), PATIENCE);
      signal.addEventListener("abort", stop, {once: true});
      try {
        return arrowBytes(await runOne(connection, sql));
      } catch (cause) {
        if (signal.aborted) throw signal.reason;
        if (late) throw new Error(`De vraag duurde langer dan ${PATIENCE / 60_000} minuten.`, {cause});
        throw new SqlError(sqlFault(cause instanceof Error ? cause.message : String(cause)), {cause});
      } finally {
        clearTimeout(alarm);
        signal.removeEventListener("abort", stop);
      }
    },
    close: () => connection.closeSync()
  };
}

/** One query, and nothing but a query: what is between our brackets must be one, for it is prepared before it runs. */
async function runOne(connection: DuckDBConnection, sql: string): Promise<DuckDBResultReader> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1 || !/^\s*SELECT\b/i.test(sql)) throw new Error("Invalid Input Error: één vraag per cel");
  const prepared = await statements.prepare(0);
  try {
    return await prepared.runAndReadAll();
  } finally {
    prepared.destroySync();
  }
}

/** What a query gave as an Arrow stream, as the engine in the page gives it; dates as texts. */
function arrowBytes(reader: DuckDBResultReader): Uint8Array {
  const names = reader.columnNames();
  const columns = reader.getColumnsJS().map((column) => column.map((value) => plainCell(value)));
  const made = names.map((name, i) => {
    const own = columns[i]!;
    const known = own.filter((value) => value !== null);
    const kind = known.every((value) => typeof value === "number")
      ? float64()
      : known.every((value) => typeof value === "boolean")
        ? bool()
        : utf8();
    const written = kind.typeId === utf8().typeId ? own.map((value) => (value === null ? null : String(value))) : own;
    return [name, columnFromArray(written as never[], kind)] as const;
  });
  return tableToIPC(tableFromColumns(made as never), {format: "stream"})!;
}

const plainCell = (value: unknown) => {
  if (!(value instanceof Date)) return plainValue(value);
  const text = value.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
};

async function makeTables(connection: DuckDBConnection, options: WholeOptions, persons: readonly SampleName[]) {
  const {cells, scope, gebied, scale, named, voortgang: progress} = options;
  const run = (sql: string) => connection.run(sql);
  const {moments} = periode(cells.report.bron);
  const asks = (...names: AskName[]) => names.some((name) => named.has(name));
  await run(askMacros);
  await run(
    `CREATE TEMP TABLE gebieden AS SELECT * FROM (VALUES ${values(gebieden().map((one) => [one.code, one.naam, one.soort, one.gemeenten.join(" ")]))}) AS lijst(code, naam, soort, gemeenten)`
  );
  if (asks("cohort", "cohort_cellen", "toestanden")) {
    progress("tabel cohort");
    const start = moments.indexOf(scope.peilmoment);
    await run("USE cellen");
    await run(`CREATE TEMP TABLE cohort_kant AS ${cohortCells([gebied], start)}`);
    await run(`USE ${scale}`);
    await run(readableView(cohortShape, [{tabel: "cohort_kant"}]));
    await run(toestandenView(moments.slice(start)));
  }
  if (asks("klok", "klok_cellen")) {
    progress("tabel klok");
    const events = gebeurtenissen.map((_, place) => place);
    const parts = moments.map((_, reference) => {
      const residents = `SELECT 0 AS kant, * FROM cellen.${clockCellTable(reference)} WHERE ${inGebied(gebied)}`;
      return clockRows("kant", residents, {reference, moments: moments.length, events});
    });
    await run(`CREATE TEMP TABLE klok_kant AS ${parts.join("\nUNION ALL ")}`);
    await run(readableView({name: "klok", key: clockKey, counts: clockCounts}, [{tabel: "klok_kant"}]));
  }
  if (asks("monitor")) await run(monitorTable(gebied, periodeCodes(monitorPeriode(cells.report.bron))));
  for (const table of persons) {
    const view = {rowsOf: (name: SampleName) => personRows(name, scale), gebied, first: moments[0]!};
    await run(personView(table, {...view, weight: scale === "geheel" ? 1 : SAMPLE_WEIGHT}));
  }
}

/** The rows of everyone in the shape of those of the sample; drawn with nobody but oneself, for nothing was drawn. */
function personRows(table: SampleName, scale: NotebookScale): string {
  if (scale === "steekproef") return `SELECT * FROM cellen.${sampleTable(table)}`;
  const columns: Record<SampleName, string> = {
    personen: "persoon_id, geboortedatum, geslacht::VARCHAR AS geslacht, overlijdensdatum, persoon_id AS getrokken_met",
    verblijf:
      "persoon_id, begindatum, einddatum, gemeente::VARCHAR AS gemeente, wijk::VARCHAR AS wijk, huishouden_id, huishoudtype::VARCHAR AS huishoudtype",
    voorzieningen: "persoon_id, wet::VARCHAR AS wet, voorziening::VARCHAR AS voorziening, begindatum, einddatum",
    gebeurtenissen: "persoon_id, gebeurtenis::VARCHAR AS gebeurtenis, datum"
  };
  return `SELECT ${columns[table]} FROM geheel.${table}`;
}

/** The table `monitor` of a gebied, in that of a gemeente its wijken as well, as its file has it. */
function monitorTable(gebied: Gebied, perioden: readonly string[]): string {
  const codes = codesOfGebieden();
  const own = gebieden().filter(
    ({code, soort: kind, gemeenten}) => code === gebied.code || (kind === "wijk" && gemeenten[0] === gebied.code)
  );
  const boxes = indicatoren.flatMap(({code, categorieen}) =>
    categorieen.map((categorie) => [boxNumber(code, categorie.code), code, categorie.code] as const)
  );
  return `CREATE TEMP TABLE monitor AS
SELECT plek.code AS gebied, indicator, categorie, halfjaar.code AS periode,
  CASE WHEN cel.reden = 0 THEN cel.waarde END AS waarde, cel.n, [${redenen.map(quoted).join(", ")}][cel.reden::INTEGER + 1] AS reden
FROM cellen.monitor AS cel
JOIN (VALUES ${values(own.map(({code}) => [codes.indexOf(code), code]))}) AS plek(nummer, code) ON plek.nummer = cel.gebied
JOIN (VALUES ${values(boxes)}) AS vakken(vak, indicator, categorie) USING (vak)
JOIN (VALUES ${values(perioden.map((code, i) => [i, code]))}) AS halfjaar(nummer, code) ON halfjaar.nummer = cel.periode`;
}

/** The names of all tables that a notebook can ask. */
export const askNames = (): AskName[] => askTables.map(({naam}) => naam);
