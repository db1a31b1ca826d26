import type {Manifest} from "../model/forms.js";
import {type Column, tableEncoder} from "../pipeline/arrow.js";
import type {Connection} from "../pipeline/connection.js";
import {gebieden} from "../pipeline/persoon/gebieden.js";
import {periode} from "../pipeline/persoon/tijdvak.js";
import type {SourceReport} from "../pipeline/source/sourceReport.js";
import {sqlName} from "../pipeline/source/sql.js";
import {countSource, refuseEmpty} from "../pipeline/tables/countSource.js";
import {manifestOf, pageGroups, type TableGroup} from "../pipeline/tables/writeTables.js";
import {rememberEach} from "../page/openPage.js";
import type {OwnTables} from "../tables/ownTables.js";

/** What is counted, and no row about a person: all that is kept of a source. */
const counted = /^(cel_\d+|klok_\d+|monitor|gedeeld|aanlevering|clientervaring)$/;

/** Made at once, for every page asks for it; the rest is made when a page does. */
const atOnce = ["gebieden.arrow", "dekking.arrow", "monitor/NL.arrow"];

/** The day of the youngest file, and what tells this source from another: sixteen hexadecimal digits. */
interface SourceKey {
  dag: string;
  hash: string;
}

/**
 * Counts a source that was read into `connection`, lets go of all rows about persons, and gives the tables that pages read.
 * Throws `SourceError` where there is nobody to count.
 */
export async function tablesOfSource(
  connection: Connection,
  report: SourceReport,
  key: SourceKey,
  progress: (step: string) => void
): Promise<OwnTables> {
  refuseEmpty(report);
  const lived = await connection.runAndReadAll("SELECT DISTINCT gemeente FROM verblijf ORDER BY 1");
  const gemeenten = lived.getRows().map(([code]) => String(code));
  await countSource(connection, report, {voortgang: progress, sparing: true});
  await forgetPersons(connection);
  const groups = pageGroups(report.bron);
  const files = new Map<string, Uint8Array>();
  const listed: Manifest["tabellen"] = [];
  const encode = tableEncoder();
  const write = (file: string, columns: Record<string, Column>) => {
    const {rows, bytes} = encode(columns);
    files.set(file, bytes);
    listed.push({bestand: file, rijen: rows, bytes: bytes.length});
  };
  let turn: Promise<unknown> = Promise.resolve();

  /** The engine does one thing at a time. */
  const makeGroup = rememberEach((group: TableGroup): Promise<void> => {
    const making = turn.then(() => group.write(connection, {write}, progress));
    turn = making.catch(() => undefined);
    return making;
  });

  for (const file of atOnce) {
    const group = groups.find(({has}) => has(file))!;
    progress(group.step);
    await makeGroup(group);
  }
  return {
    manifest: {...manifestOf(report, key), tabellen: [...listed, ...cohortFiles(report)], som: ""},
    gemeenten,
    async read(file) {
      const group = groups.find(({has}) => has(file));
      if (group) await makeGroup(group);
      const bytes = files.get(file);
      if (!bytes) throw new Error(`no such table: ${file}`);
      return bytes;
    }
  };
}

/** The cells that can be asked for; how large they are, nobody knows before they are made. */
const cohortFiles = ({bron: source}: SourceReport): Manifest["tabellen"] =>
  periode(source).moments.flatMap((moment) =>
    gebieden()
      .filter(({soort: kind}) => kind === "land" || kind === "gemeente")
      .map(({code}) => ({bestand: `cohort/${moment}/${code}.arrow`, rijen: 0, bytes: 0}))
  );

async function forgetPersons(connection: Connection): Promise<void> {
  const result = await connection.runAndReadAll(
    `SELECT 'VIEW', view_name FROM duckdb_views() WHERE NOT internal
UNION ALL SELECT 'TABLE', table_name FROM duckdb_tables() WHERE NOT internal`
  );
  for (const [kind, name] of result.getRows())
    if (!counted.test(String(name))) await connection.run(`DROP ${kind} ${sqlName(String(name))}`);
}
