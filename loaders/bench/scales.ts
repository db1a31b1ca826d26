import {DuckDBInstance} from "@duckdb/node-api";
import {execFileSync, fork} from "node:child_process";
import {copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync} from "node:fs";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {sqlPath} from "../../components/pipeline/source/sql.js";
import {takeInventory} from "../util/inventory.js";
import {inWorkFolder} from "../util/workFile.js";
import {type BenchMeasurement, mb, seconds} from "./report.js";

const personTables = ["personen", "verblijf", "voorzieningen", "gebeurtenissen"] as const;
const gemeenteFiles = ["bron.json", "aanlevering.csv", "clientervaring.csv"];
const PLACE = join(".cache", "meting");

/**
 * Per scale the time and the most memory from source files to tables, beside what the smallest scale would lead one to expect;
 * a scale above 1 is as many copies of the country, with other persons, as parts. Of the last scale up to 1 also in `parts`
 * parts, with whether its tables are the same to the byte.
 */
export async function measureScales(
  scales: readonly number[],
  {parts, notice}: {parts: number; notice: (text: string) => void}
): Promise<BenchMeasurement[]> {
  const result: BenchMeasurement[] = [];
  const cut = Math.max(...scales.filter((scale) => scale <= 1));
  let least: {scale: number; ms: number} | undefined;
  for (const scale of scales) {
    const whole = await sourceOf(Math.min(scale, 1), notice);
    await inWorkFolder(join(PLACE, `bron-${scale}`), async (folder) => {
      const source = scale > 1 ? await copies(whole, folder, Math.round(scale)) : whole;
      notice(`schaal ${scale}: tabellen`);
      const single = await measureTables(source, join(folder, "uit"));
      least ??= {scale, ms: single.ms};
      const ratio = single.ms / ((least.ms * scale) / least.scale);
      result.push(
        {wat: `tabellen, schaal ${scale}`, waarde: seconds(single.ms)},
        {wat: `keer zo lang als evenredig met schaal ${least.scale}`, waarde: ratio.toFixed(2)},
        {wat: `meeste geheugen, schaal ${scale}`, waarde: mb(single.memory)}
      );
      if (scale !== cut) return;
      notice(`schaal ${scale}: tabellen uit ${parts} delen`);
      const inParts = await measureTables(await split(whole, join(folder, "delen"), parts), join(folder, "uit-delen"));
      result.push(
        {wat: `tabellen uit ${parts} delen, schaal ${scale}`, waarde: seconds(inParts.ms)},
        {wat: "keer zo lang als uit losse bestanden", waarde: (inParts.ms / single.ms).toFixed(2)},
        {wat: `meeste geheugen, uit ${parts} delen`, waarde: mb(inParts.memory)},
        {wat: "dezelfde tabellen, tot op de byte", waarde: inParts.sums === single.sums ? "ja" : "nee", limit: "ja"}
      );
    });
  }
  return result;
}

/** The synthetic source of the other commands, as it is there; made where it is not. */
async function sourceOf(scale: number, notice: (text: string) => void): Promise<string> {
  const folder = resolve(".cache", "bron", `${scale}-1`);
  if (existsSync(join(folder, "bron.json"))) return folder;
  notice(`schaal ${scale}: synthetische bron maken`);
  await runStep("synthese", {uit: folder, schaal: scale, zaad: 1, inCache: true});
  return folder;
}

/** As many countries in one source: each in parts of its own, with numbers of persons and huishoudens that no other has. */
async function copies(source: string, folder: string, count: number): Promise<string> {
  const target = join(folder, "landen");
  return withTables(source, target, async (run, table, file) => {
    symlinkSync(file, join(target, table, "land-1.parquet"));
    const shifted = table === "verblijf" ? ["persoon_id", "huishouden_id"] : ["persoon_id"];
    for (let i = 2; i <= count; i++) {
      const other = shifted.map((column) => `${column}::BIGINT + ${(i - 1) * 1e9}::BIGINT AS ${column}`);
      await run(
        `COPY (SELECT * REPLACE (${other.join(", ")}) FROM read_parquet(${sqlPath(file)})) TO '${join(target, table, `land-${i}.parquet`).replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`
      );
    }
  });
}

/** The same rows in the same order, each table in `count` parts. */
async function split(source: string, target: string, count: number): Promise<string> {
  return withTables(source, target, async (run, table, file) => {
    const rows = `read_parquet(${sqlPath(file)}, file_row_number = true)`;
    for (let i = 0; i < count; i++) {
      const total = `(SELECT count(*) FROM read_parquet(${sqlPath(file)}))`;
      const path = join(target, table, `deel-${String(i).padStart(3, "0")}.parquet`).replaceAll("'", "''");
      await run(
        `COPY (SELECT * EXCLUDE (file_row_number) FROM ${rows} WHERE file_row_number >= ${total} * ${i} // ${count}
          AND file_row_number < ${total} * ${i + 1} // ${count}) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`
      );
    }
  });
}

async function withTables(
  source: string,
  target: string,
  fill: (run: (sql: string) => Promise<unknown>, table: string, file: string) => Promise<void>
): Promise<string> {
  mkdirSync(target, {recursive: true});
  for (const file of gemeenteFiles) copyFileSync(join(source, file), join(target, file));
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: "2GB",
    temp_directory: join(target, ".werk")
  });
  const connection = await instance.connect();
  try {
    for (const table of personTables) {
      mkdirSync(join(target, table));
      await fill((sql) => connection.run(sql), table, join(source, `${table}.parquet`));
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return target;
}

/** Makes the tables of a source from nothing in a process of its own; `sums` are those of all tables. */
async function measureTables(source: string, target: string): Promise<{ms: number; memory: number; sums: string}> {
  const cache = `${target}.cellen`;
  const begin = performance.now();
  const memory = await runStep("tabellen", {bron: source, uit: target, cache, inCache: true});
  const ms = performance.now() - begin;
  const sums = (await takeInventory(target)).filter(([naam]) => naam !== "manifest.json");
  [target, cache].forEach((folder) => rmSync(folder, {recursive: true, force: true}));
  return {ms, memory, sums: JSON.stringify(sums)};
}

/** Runs a heavy step; gives the most memory that it held. */
function runStep(naam: string, options: object): Promise<number> {
  return new Promise((done, failed) => {
    const child = fork(fileURLToPath(new URL("../site/steps.ts", import.meta.url)), [naam, JSON.stringify(options)], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    });
    let most = 0;
    let wrong = "";
    const look = setInterval(() => (most = Math.max(most, memoryOf(child.pid!))), 200);
    child.on("message", (message: {fout?: string}) => (wrong = message.fout ?? wrong));
    child.once("error", failed);
    child.once("close", (code) => {
      clearInterval(look);
      if (code === 0) done(most);
      else failed(new Error(`step failed: ${naam} ${code} ${wrong}`));
    });
  });
}

/** Resident bytes of a process and all that it started. */
export function memoryOf(root: number): number {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,rss="], {encoding: "utf8"}).trim().split("\n");
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const tree = new Set([root]);
  for (const [pid, parent] of processes.sort(([a], [b]) => a - b)) if (tree.has(parent)) tree.add(pid);
  return processes.filter(([pid]) => tree.has(pid)).reduce((sum, [, , rss]) => sum + rss * 1024, 0);
}
