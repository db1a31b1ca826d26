import {DuckDBInstance} from "@duckdb/node-api";
import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Manifest} from "../../../components/model/forms.js";
import {fetchCells} from "../../../loaders/tables/cellFile.js";
import {makeTables} from "../../../loaders/tables/makeTables.js";
import type {SourceReport} from "../../../components/pipeline/source/sourceReport.js";
import {largeSource, shuffle} from "../../util/random.js";
import {giveSmallCountry} from "../../util/smallCountry.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import type {Source} from "../../util/sourceRow.js";
import {cases} from "../../util/cases.js";

/** The three in which the random people live, and one in which nobody does. */
giveSmallCountry(["GM0003", "GM0307", "GM0344", "GM0363"]);

/** Runs the road on a cold cache; every file as a hash, the report as totals per rule, the manifest apart. */
const run = (source: Source, from: string) => runFolder(writeSourceFolder(source, from));

async function runFolder(source: string) {
  const folder = mkdtempSync(join(tmpdir(), "volgorde-"));
  const [cache, result] = [join(folder, "cache"), join(folder, "tabellen")];
  const {report, manifest} = await makeTables({bron: source, uit: result, cache, toch: true});
  const files = readdirSync(result, {recursive: true, encoding: "utf8"}).filter((naam) => /\.\w+$/.test(naam));
  const tables = Object.fromEntries(
    files
      .filter((naam) => naam !== "manifest.json")
      .sort()
      .map((naam) => [
        naam,
        createHash("sha256")
          .update(readFileSync(join(result, naam)))
          .digest("hex")
      ])
  );
  rmSync(folder, {recursive: true});
  return {tabellen: tables, manifest, summary: summaryOf(report)};
}

const summaryOf = ({tabellen: tables, violations}: SourceReport) => ({
  tabellen: tables,
  geteld: violations.map(({regel: line, bestand: file, kolom: column, totaal: total}) => [line, file, column, total])
});

/** Runs the road to the cells, out of which all tables are written: of each a sum over its rows, whose order says nothing. */
async function runCells(source: Source, from: string) {
  const folder = mkdtempSync(join(tmpdir(), "volgorde-"));
  const {bestand: file, report} = await fetchCells(writeSourceFolder(source, from), {cache: folder, toch: true});
  const connection = await (await DuckDBInstance.create(file, {access_mode: "READ_ONLY"})).connect();
  const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(String));
  const names = await rowsOf("SELECT table_name FROM duckdb_tables() ORDER BY ALL");
  const sums: Record<string, string[]> = {};
  for (const [name] of names)
    sums[name!] = (await rowsOf(`SELECT count(*), sum(hash(t)::HUGEINT), bit_xor(hash(t)) FROM "${name}" AS t`))[0]!;
  connection.closeSync();
  rmSync(folder, {recursive: true});
  return {cellen: sums, summary: summaryOf(report)};
}

/** What a manifest says of the tables: neither of which day nor of which bytes of the source. */
const withoutSource = ({gemaakt: _, hash: __, som: ___, ...rest}: Manifest) => rest;

describe("makeTables({source, result}) of the same rows in another order", () => {
  it.each([
    ...[
      {seed: 1, parts: 200, times: 3},
      {seed: 2, parts: 40, times: 3},
      {seed: 3, parts: 40, times: 3}
    ].slice(0, cases(0, 3)),
    {seed: 4, parts: 12_000, times: cases(2, 3)}
  ])(
    "gives the same bytes of all tables $times times, of $parts random sources as one (seed $seed)",
    async ({seed, parts, times: repeats}) => {
      const from = mkdtempSync(join(tmpdir(), "geschud-"));
      const source = largeSource(seed, parts);
      const initially = await run(source, from);
      expect(initially.summary.geteld.map(([line]) => line)).toEqual(
        expect.arrayContaining(["overlappend_verblijf", "dubbele_rij", "huishouden_in_twee_gemeenten"])
      );
      for (let times = 1; times < repeats; times++) {
        const otherwise = await run(shuffle(source, 1000 * seed + times), from);
        expect(otherwise.tabellen).toEqual(initially.tabellen);
        expect(withoutSource(otherwise.manifest)).toEqual(withoutSource(initially.manifest));
        expect(otherwise.summary).toEqual(initially.summary);
      }
      rmSync(from, {recursive: true});
    },
    15 * 60_000
  );

  it("gives the same cells many times", async () => {
    const from = mkdtempSync(join(tmpdir(), "geschud-"));
    const source = largeSource(1, 200);
    const initially = await runCells(source, from);
    expect(Object.keys(initially.cellen)).toEqual(expect.arrayContaining(["cel_0", "klok_0", "monitor"]));
    for (let times = 1; times < cases(2, 20); times++)
      expect(await runCells(shuffle(source, 1000 + times), from)).toEqual(initially);
    rmSync(from, {recursive: true});
  }, 600_000);

  it("gives the same bytes of everything, the manifest included, each time that it is run on a source", async () => {
    const from = mkdtempSync(join(tmpdir(), "geschud-"));
    const source = largeSource(5, 5);
    writeSourceFolder(source, from);
    for (const naam of readdirSync(from)) utimesSync(join(from, naam), 0, Date.UTC(2026, 2, naam.length) / 1000);
    const [one, other] = [await runFolder(from), await runFolder(from)];
    expect(other).toEqual(one);
    const youngest = Math.max(...readdirSync(from).map((naam) => naam.length));
    expect(one.manifest.gemaakt).toBe(`2026-03-${youngest}`);
    rmSync(from, {recursive: true});
  });
});
