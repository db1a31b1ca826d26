import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {type Column, tableEncoder} from "../../../components/pipeline/arrow.js";
import type {Connection} from "../../../components/pipeline/connection.js";
import {namedTables, openPageSource, type PageEngine, type PageFile} from "../../../components/pipeline/pageSource.js";
import {readFiles} from "../../../components/pipeline/source/readFiles.js";
import type {SourceReport} from "../../../components/pipeline/source/sourceReport.js";
import {SourceError} from "../../../components/pipeline/systemErrors.js";
import {countSource} from "../../../components/pipeline/tables/countSource.js";
import {pageGroups, writeAll} from "../../../components/pipeline/tables/writeTables.js";
import {readSource} from "../../../loaders/source/source.js";
import {startBrowserEngine} from "../../util/browserEngine.js";
import {mutatedFolder} from "../../util/mutations.js";
import {writeFolder} from "../../util/mutationFolder.js";
import {randomLevering, untidySource} from "../../util/random.js";
import {giveSmallCountry} from "../../util/smallCountry.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {cases} from "../../util/cases.js";

/** A folder takes some seconds: a hundred and more are for who asks for them. */
const RANDOM = Number(process.env["WILLEKEURIGE_MAPPEN"] ?? cases(1, 3));
const MUTATED = Math.max(4, 2 * RANDOM);

giveSmallCountry(["GM0003", "GM0307", "GM0344", "GM0363", "GM0599"], {allGemeenten: true});

interface Outcome {
  report?: Omit<SourceReport, "folder">;
  refused?: string;
  tables: Map<string, Uint8Array>;
}

/** Everything that is made of a source, or why it was refused. */
async function outcomeOf(connection: Connection, read: () => Promise<SourceReport>, inPage = false): Promise<Outcome> {
  const tables = new Map<string, Uint8Array>();
  const encode = tableEncoder();
  const write = (file: string, columns: Record<string, Column>) => void tables.set(file, encode(columns).bytes);
  try {
    const {folder: _, ...report} = await read();
    await countSource(connection, {folder: "", ...report}, {voortgang: () => {}});
    // What is made twice, each by the road of the other, stands there as the page makes it.
    await writeAll(connection, report.bron, {write}, () => {});
    for (const file of inPage ? ["klok/NL.arrow", "klok/GM0344.arrow"] : []) {
      const group = pageGroups(report.bron).find(({has}) => has(file))!;
      await group.write(connection, {write}, () => {});
    }
    return {report, tables};
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return {refused: error.message, tables};
  }
}

/** The files of a folder as a page would have them. */
const filesOf = (folder: string): PageFile[] =>
  readdirSync(folder, {withFileTypes: true})
    .filter((item) => item.isFile())
    .map(({name}) => ({name, blob: new Blob([readFileSync(join(folder, name))])}));

async function openFolder(files: readonly PageFile[], page: PageEngine) {
  const json = files.find(({name}) => name === "bron.json")?.blob;
  return openPageSource(json, json ? namedTables(files) : [], page);
}

async function compare(folder: string): Promise<"refused" | "read"> {
  const node = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
  const inNode = await outcomeOf(node, () => readSource(node, folder));
  node.closeSync();
  const {page} = engine;
  const inPage = await outcomeOf(
    page.connection,
    async () => readFiles(page.connection, await openFolder(filesOf(folder), page)),
    true
  );
  if (inNode.refused !== undefined) {
    expect(inPage.refused).toBeDefined();
    // A page is given files: what is a folder on disk, it does not see.
    if (/ is een map/.test(inNode.refused)) return "refused";
    // Only the name of the folder is another one.
    const bare = (text = "") => text.replaceAll(folder, "de gekozen bestanden");
    expect(bare(inPage.refused)).toBe(bare(inNode.refused));
    return "refused";
  }
  expect(inPage.refused).toBeUndefined();
  expect(inPage.report).toEqual(inNode.report);
  expect([...inPage.tables.keys()]).toEqual([...inNode.tables.keys()]);
  const other = [...inNode.tables].filter(([file, bytes]) => Buffer.compare(bytes, inPage.tables.get(file)!) !== 0);
  expect(other.map(([file]) => file)).toEqual([]);
  expect(inNode.tables.size).toBeGreaterThan(100);
  return "read";
}

let engine: Awaited<ReturnType<typeof startBrowserEngine>>;
beforeAll(async () => {
  engine = await startBrowserEngine();
});

describe("the pipeline in Node and in the engine of the page", () => {
  it(`gives the same report and the same tables, byte for byte, of ${RANDOM} random folders`, async () => {
    const sources = fc.sample(fc.oneof(randomLevering, untidySource), {numRuns: RANDOM, seed: 20});
    for (const source of sources) {
      const folder = writeSourceFolder(source);
      expect(await compare(folder)).toBe("read");
      rmSync(folder, {recursive: true});
    }
  }, 900_000);

  it(`refuses and reads alike ${MUTATED} folders in which something is wrong, Parquet among them`, async () => {
    const writer = await (await DuckDBInstance.create(":memory:")).connect();
    const outcomes = new Set<string>();
    for (let seed = 0; seed < MUTATED; seed++) {
      const folder = mkdtempSync(join(tmpdir(), "tweemaal-"));
      await writeFolder(mutatedFolder(seed).folder, folder, writer);
      outcomes.add(await compare(folder));
      rmSync(folder, {recursive: true});
    }
    expect(outcomes).toEqual(new Set(["read", "refused"]));
  }, 900_000);
});
