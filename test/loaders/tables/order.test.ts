import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Manifest} from "../../../components/model/forms.js";
import {makeTables} from "../../../loaders/tables/makeTables.js";
import {largeSource, shuffle} from "../../util/random.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import type {Source} from "../../util/sourceRow.js";

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
  const counted = report.violations.map(({regel: line, bestand: file, kolom: column, totaal: total}) => ({
    regel: line,
    bestand: file,
    kolom: column,
    totaal: total
  }));
  rmSync(folder, {recursive: true});
  return {tabellen: tables, manifest, summary: {tabellen: report.tabellen, geteld: counted}};
}

/** What a manifest says of the tables: neither of which day nor of which bytes of the source. */
const withoutSource = ({gemaakt: _, hash: __, som: ___, ...rest}: Manifest) => rest;

describe("makeTables({source, result}) of the same rows in another order", () => {
  it.each([
    {zaad: 1, parts: 200, times: 20},
    {zaad: 2, parts: 40, times: 3},
    {zaad: 3, parts: 40, times: 3},
    {zaad: 4, parts: 12_000, times: 3}
  ])(
    "gives the same bytes of all tables $keren times, of $delen random sources as one (seed $zaad)",
    async ({zaad: seed, parts, times: repeats}) => {
      const from = mkdtempSync(join(tmpdir(), "geschud-"));
      const source = largeSource(seed, parts);
      const initially = await run(source, from);
      expect(initially.summary.geteld.map(({regel: line}) => line)).toEqual(
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
