import {SAMPLE_WEIGHT} from "../../notebook/sampleTables.js";
import type {Connection} from "../connection.js";
import {countMonitor} from "../monitor/countMonitor.js";
import {makeCellTables, makePersonen} from "../persoon/cells.js";
import {keepSample} from "../persoon/sample.js";
import {tijdvak} from "../persoon/tijdvak.js";
import {contract, gemeenteTables} from "../source/schema.js";
import {reportText, type SourceReport} from "../source/sourceReport.js";
import {SourceError} from "../systemErrors.js";

/** Without people or without places there is nothing to count: the source is refused, with what is wrong with it. */
export function refuseEmpty(report: SourceReport): void {
  for (const table of ["personen", "verblijf"] as const) {
    const {bestand: file, gebruikt: used} = report.tabellen[table];
    if (used === 0) throw new SourceError(`${file}: geen enkele bruikbare rij\n${reportText(report)}`);
  }
}

interface CountOptions {
  /** The database in which the counts come to stand. */
  doel?: string;
  voortgang: (step: string) => void;
  /** Where memory is dear: lets go of each table once nothing is counted of it any more, and draws no sample. */
  sparing?: boolean;
  /** Counts no people but adds up their keys, which follow from this secret: see `countOf`. */
  secret?: string;
}

/** From the clean tables of a source to all that is counted of it, in the database `doel` where given; the person level stays behind in `connection`. */
export async function countSource(
  connection: Connection,
  report: SourceReport,
  {doel: target, voortgang: progress, sparing = false, secret}: CountOptions
): Promise<void> {
  const time = tijdvak(report.bron);
  const place = target === undefined ? {} : {doel: target};
  // A sample shows persons: only of a source in which nobody exists.
  const keyed = secret !== undefined;
  const oneIn = report.bron.synthetisch && !sparing && !keyed ? SAMPLE_WEIGHT : undefined;
  await makePersonen(connection, report, time, progress, {oneIn, secret});
  if (sparing) await connection.run("DROP TABLE verblijf; DROP TABLE gebeurtenissen");
  await makeCellTables(connection, time, {...place, voortgang: progress, keyed});
  await countMonitor(connection, time, {...place, voortgang: progress, keyed});
  if (oneIn !== undefined) await keepSample(connection, target);
  if (target !== undefined) for (const sql of keepGemeenteTables(target)) await connection.run(sql);
}

/** SQL that keeps the clean tables about gemeenten in the database `doel`, codes as text. */
function keepGemeenteTables(target: string): string[] {
  return gemeenteTables.map((table) => {
    const columns = contract[table].map(({naam, type}) => (type === "code" ? `${naam}::VARCHAR AS ${naam}` : naam));
    return `CREATE OR REPLACE TABLE ${target}.${table} AS SELECT ${columns.join(", ")} FROM ${table}`;
  });
}
