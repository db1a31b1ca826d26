import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readSource} from "../../../loaders/source/source.js";
import {reportText, type SourceReport} from "../../../components/pipeline/source/sourceReport.js";
import {SourceError} from "../../../components/pipeline/systemErrors.js";
import {Dice, type Table, tables, validFolder, writeFolder} from "../../util/mutationFolder.js";
import {mutatedFolder, mutations, slowMutations} from "../../util/mutations.js";
import {contractColumns, type Verdict} from "../../util/plainContract.js";
import {expectationOf} from "../../util/plainSource.js";
import {cases} from "../../util/cases.js";

const ALL = 2000;
const CASES = cases(150, ALL);
const CHUNK = 250;
const PATIENCE = 120_000;

const work = mkdtempSync(join(tmpdir(), "mutaties-"));
const connections: DuckDBConnection[] = [];

beforeAll(async () => {
  for (let i = 0; i < 2; i++)
    connections.push(await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect());
  // Whatever road the engine takes to an answer, it is the same.
  await connections[1]!.run("PRAGMA disable_optimizer");
});
afterAll(() => {
  connections.forEach((connection) => connection.closeSync());
  rmSync(work, {recursive: true, force: true});
});

/** What no reader of a message should see: the engine's English, a system code, a stack, a sign that does not show. */
const unfit =
  /\n\s+at |\.[tj]s:\d|node:|\bE[A-Z]{4,}\b:|EISDIR|query failed|\b(Error|Exception|Binder|Catalog|Invalid Input|Conversion|Out of Memory|undefined|\[object)\b/;

function faultsOfMessage(message: string): string[] {
  const faults: string[] = [];
  if (unfit.test(message)) faults.push(`unfit message: ${message.slice(0, 300)}`);
  if (message.length > 1500) faults.push(`message of ${message.length} characters`);
  if (!/\.(csv|json|parquet)\b|tabel |bronmap /i.test(message))
    faults.push(`message without a file: ${message.slice(0, 300)}`);
  return faults;
}

/** Reads folder `seed` with the product and without, and says where they differ. */
async function faultsOf(seed: number, connection: DuckDBConnection): Promise<string[]> {
  const {folder} = mutatedFolder(seed);
  const path = join(work, String(seed));
  await writeFolder(folder, path, connection);
  const {unreadable, doubts, verdict} = expectationOf(folder);
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("hangs")), PATIENCE);
  });
  try {
    const report = await Promise.race([readSource(connection, path), patience]);
    if (unreadable) return [`must be refused (${unreadable}), was read`];
    const text = reportText(report);
    return [
      ...(unfit.test(text) ? [`unfit report: ${unfit.exec(text)![0]}`] : []),
      ...(await differences(report, verdict!, connection))
    ];
  } catch (error) {
    if (!(error instanceof SourceError)) return [`crashes: ${String(error).slice(0, 400)}`];
    const wrong =
      !unreadable && doubts.length === 0 ? [`must be read, was refused: ${error.message.slice(0, 300)}`] : [];
    const placeless =
      !unreadable && doubts.includes("long row") && !/regel \d+, kolom /.test(error.message)
        ? ["no place of the long row"]
        : [];
    return [...wrong, ...placeless, ...faultsOfMessage(error.message)];
  } finally {
    clearTimeout(timer);
    rmSync(path, {recursive: true, force: true});
  }
}

async function differences(report: SourceReport, verdict: Verdict, connection: DuckDBConnection): Promise<string[]> {
  const faults: string[] = [];
  for (const table of tables) {
    const file = report.tabellen[table]?.bestand;
    if (!(table in verdict.clean)) {
      if (file) faults.push(`${table}: was read, is not there`);
      continue;
    }
    if (!file) {
      faults.push(`${table}: was not read`);
      continue;
    }
    const {gelezen: parsed, geweigerd: rejected, merged, gebruikt: used} = report.tabellen[table]!;
    const [all, out, kept] = [verdict.read[table]!, verdict.refused[table]!.size, verdict.clean[table]!.length];
    faults.push(
      ...compare(`${table}: counts`, [`${[all, out, all - out - kept, kept]}`], [`${[parsed, rejected, merged, used]}`])
    );
    const own = report.violations.filter(({bestand: name}) => name === file);
    const refused = new Map<number, Set<string>>();
    for (const {regel: line, ernst: severity, eerste: first} of own)
      for (const {rij: row} of severity === "fout" ? first : [])
        refused.set(row, (refused.get(row) ?? new Set<string>()).add(line));
    faults.push(...compare(`${table}: refused rows`, show(verdict.refused[table]!), show(refused)));
    const signals = own.filter(({ernst: severity}) => severity === "signaal").map(({regel: line}) => line);
    faults.push(...compare(`${table}: signals`, [...verdict.signals[table]!].sort(), [...new Set(signals)].sort()));
    faults.push(
      ...compare(`${table}: rows that stay`, keyed(verdict.clean[table]!), keyed(await cleanRows(table, connection)))
    );
  }
  return faults;
}

const show = (rows: ReadonlyMap<number, ReadonlySet<string>>) =>
  [...rows].sort(([a], [b]) => a - b).map(([line, rules]) => `${line}: ${[...rules].sort().join("+")}`);

const keyed = (rows: readonly string[][]) => rows.map((row) => row.join("|")).sort();

const compare = (what: string, must: readonly string[], is: readonly string[]): string[] => {
  const lacks = must.filter((text) => !is.includes(text));
  const has = is.filter((text) => !must.includes(text));
  if (must.join("\n") === is.join("\n")) return [];
  const few = (list: readonly string[]) =>
    list
      .slice(0, 4)
      .map((text) => text.slice(0, 160))
      .join(" // ");
  return [`${what} (${must.length} must, ${is.length} are): must have ${few(lacks)}; has ${few(has)}`];
};

/** A huishouden that is not known is its person's own, under any name: shown as empty when nobody shares it. */
async function cleanRows(table: Table, connection: DuckDBConnection): Promise<string[][]> {
  const columns = contractColumns[table];
  const fields = columns.map((column) => `coalesce(${column}::VARCHAR, '')`).join(", ");
  const rows = (await connection.runAndReadAll(`SELECT ${fields} FROM ${table}`)).getRows() as string[][];
  if (table !== "verblijf") return rows;
  const [person, house] = [columns.indexOf("persoon_id"), columns.indexOf("huishouden_id")];
  const shared = (row: string[]) => rows.some((other) => other[house] === row[house] && other[person] !== row[person]);
  return rows.map((row) =>
    /^\s/.test(row[house]!) && !shared(row) ? row.map((value, i) => (i === house ? "" : value)) : row
  );
}

const only = process.env.MUTATIE ? process.env.MUTATIE.split(",").map(Number) : null;

describe("readSource(connection, folder) on mutations of a valid folder", () => {
  const chunks = only ? [0] : Array.from({length: CASES / CHUNK}, (_, i) => i * CHUNK);

  it.each(chunks)(
    "reads, refuses and reports from seed %i on as a plain reader does",
    async (from) => {
      const seeds = only ?? Array.from({length: CHUNK}, (_, i) => from + i);
      const queue = [...seeds];
      const faults: string[] = [];
      const run = async (connection: DuckDBConnection) => {
        for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) {
          const found = await faultsOf(seed, connection);
          if (found.length > 0)
            faults.push(`${seed} ${mutatedFolder(seed).applied.join("+")}\n   ${found.join("\n   ")}`);
        }
      };
      await Promise.all(connections.map(run));
      expect(faults).toEqual([]);
    },
    600_000
  );

  it("starts from folders in which the plain reader finds nothing", () => {
    for (let seed = 0; seed < 200; seed++) {
      const {unreadable, doubts, verdict} = expectationOf(validFolder(new Dice(seed)));
      expect([unreadable, doubts]).toEqual([null, []]);
      expect(Object.values(verdict!.refused).flatMap((rows) => [...rows])).toEqual([]);
      expect(Object.values(verdict!.signals).flatMap((kinds) => [...kinds])).toEqual([]);
    }
  });

  it("mutates in every way of the list, most of them many times", () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < ALL; seed++)
      for (const name of mutatedFolder(seed).applied) times.set(name, (times.get(name) ?? 0) + 1);
    const rare = Object.keys(mutations).filter((name) => (times.get(name) ?? 0) < 15);
    expect(rare).toEqual([]);
    expect(Object.keys(slowMutations).filter((name) => !times.has(name))).toEqual([]);
    expect(times.size).toBeGreaterThan(90);
  });
});
