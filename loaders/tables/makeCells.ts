import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {renameSync} from "node:fs";
import {join} from "node:path";
import {countSource, refuseEmpty} from "../../components/pipeline/tables/countSource.js";
import {readUnchanged, type SourceState} from "../source/findFiles.js";
import {readSource} from "../source/source.js";
import {refuseHalf, type SourceReport} from "../../components/pipeline/source/sourceReport.js";
import {onEnd} from "../util/process.js";
import {engineSettings} from "../util/engineSettings.js";
import {inWorkFolder} from "../util/workFile.js";

export interface MakeCellsOptions {
  /** Whether a source counts of which more than half of a table was refused. */
  toch: boolean;
  voortgang: (step: string) => void;
  /** The source as it was recognised. */
  staat: SourceState;
  /** Adds up keys of people in the place of counting them: see `countOf`. */
  secret?: string;
}

/** Works out of sight: what is at person level stands in a folder that goes whatever happens. */
export async function makeCells(
  source: string,
  file: string,
  {toch: anyway, voortgang: progress, staat: state, secret}: MakeCellsOptions
): Promise<SourceReport> {
  return inWorkFolder(file, async (folder) => {
    const fresh = join(folder, "cellen.duckdb");
    const connection = await open(join(folder, "personen.duckdb"));
    try {
      const report = await readUnchanged(source, state, () => readSource(connection, source, {voortgang: progress}));
      refuseEmpty(report);
      if (!anyway) refuseHalf(report);
      await connection.run(`ATTACH '${fresh.replaceAll("'", "''")}' AS cellen`);
      await countSource(connection, report, {
        doel: "cellen",
        voortgang: progress,
        ...(secret !== undefined && {secret})
      });
      await connection.run("DETACH cellen");
      renameSync(fresh, file);
      return report;
    } finally {
      connection.closeSync();
    }
  });
}

/** Opens a DuckDB file with the memory of `--geheugen`; what does not fit stands beside it, or where `--tijdelijk` says, while it is open. */
export async function open(file: string, options: Record<string, string> = {}): Promise<DuckDBConnection> {
  const instantie = await DuckDBInstance.create(file, {
    ...engineSettings(file),
    preserve_insertion_order: "false",
    ...options
  });
  const connection = await instantie.connect();
  // A process that ends waits for the query that runs.
  onEnd(() => connection.interrupt());
  return connection;
}
