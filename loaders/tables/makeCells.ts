import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {renameSync} from "node:fs";
import {join} from "node:path";
import {SAMPLE_WEIGHT} from "../../components/notebook/sampleTables.js";
import {countMonitor} from "../monitor/countMonitor.js";
import {makeCellTables, makePersonen} from "../persoon/cells.js";
import {keepSample} from "../persoon/sample.js";
import {tijdvak} from "../persoon/tijdvak.js";
import {readUnchanged, type SourceState} from "../source/findFiles.js";
import {contract, gemeenteTables} from "../source/schema.js";
import {readSource} from "../source/source.js";
import {refuseHalf, reportText, type SourceReport} from "../source/sourceReport.js";
import {onEnd} from "../util/process.js";
import {SourceError} from "../util/systemErrors.js";
import {CACHE, inWorkFolder, workPath} from "../util/workFile.js";

/** Memory of DuckDB; what does not fit goes to disk. */
const MEMORY = "3GB";

/** Without people or without places there is nothing to count: the source is refused, with what is wrong with it. */
function refuseEmpty(report: SourceReport): void {
  for (const table of ["personen", "verblijf"] as const) {
    const {bestand: file, gebruikt: used} = report.tabellen[table];
    if (used === 0) throw new SourceError(`${file}: geen enkele bruikbare rij\n${reportText(report)}`);
  }
}

export interface MakeCellsOptions {
  /** Whether a source counts of which more than half of a table was refused. */
  toch: boolean;
  voortgang: (step: string) => void;
  /** The source as it was recognised. */
  staat: SourceState;
}

/** Works out of sight: what is at person level stands in a folder that goes whatever happens. */
export async function makeCells(
  source: string,
  file: string,
  {toch: anyway, voortgang: progress, staat: state}: MakeCellsOptions
): Promise<SourceReport> {
  return inWorkFolder(file, async (folder) => {
    const fresh = join(folder, "cellen.duckdb");
    const connection = await open(join(folder, "personen.duckdb"));
    try {
      const report = await readUnchanged(source, state, () => readSource(connection, source, {voortgang: progress}));
      refuseEmpty(report);
      if (!anyway) refuseHalf(report);
      await connection.run(`ATTACH '${fresh.replaceAll("'", "''")}' AS cellen`);
      const time = tijdvak(report.bron);
      // A sample shows persons: only of a source in which nobody exists.
      const oneIn = report.bron.synthetisch ? SAMPLE_WEIGHT : undefined;
      await makePersonen(connection, report, time, progress, {oneIn});
      await makeCellTables(connection, time, {doel: "cellen", voortgang: progress});
      await countMonitor(connection, time, {doel: "cellen", voortgang: progress});
      if (oneIn !== undefined) await keepSample(connection, "cellen");
      for (const sql of keepGemeenteTables("cellen")) await connection.run(sql);
      await connection.run("DETACH cellen");
      renameSync(fresh, file);
      return report;
    } finally {
      connection.closeSync();
    }
  });
}

/** SQL that keeps the clean tables about gemeenten in the database `doel`, codes as text. */
function keepGemeenteTables(target: string): string[] {
  return gemeenteTables.map((table) => {
    const columns = contract[table].map(({naam, type}) => (type === "code" ? `${naam}::VARCHAR AS ${naam}` : naam));
    return `CREATE OR REPLACE TABLE ${target}.${table} AS SELECT ${columns.join(", ")} FROM ${table}`;
  });
}

/** Opens a DuckDB file within the memory that a small machine has; what does not fit stands beside it while it is open. */
export async function open(file: string, options: Record<string, string> = {}): Promise<DuckDBConnection> {
  const instantie = await DuckDBInstance.create(file, {
    memory_limit: MEMORY,
    preserve_insertion_order: "false",
    temp_directory: workPath(file === ":memory:" ? join(CACHE, "geheugen") : file, "werk"),
    ...options
  });
  const connection = await instantie.connect();
  // A process that ends waits for the query that runs.
  onEnd(() => connection.interrupt());
  return connection;
}
