import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {ENCLOSED, findPackages, licenseText, type NpmPackage, writeLicences} from "../../../loaders/site/licences.js";
import {files} from "../../../loaders/util/files.js";
import {makeTestSite} from "../../browser/util/site.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "licenties-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

function place(...names: string[]): string {
  for (const naam of names) {
    mkdirSync(dirname(join(folder, naam)), {recursive: true});
    writeFileSync(join(folder, naam), "");
  }
  return folder;
}

const namesIn = async (dist: string) => (await findPackages(dist)).map(({naam}) => naam);

describe("licenties.txt of the built site", () => {
  it("has the text of every package of which a module is in the site, of the engine, the client and the font", async () => {
    const dist = await makeTestSite();
    const text = readFileSync(join(dist, "licenties.txt"), "utf8");
    const modules = files(dist).flatMap((naam) => /^_node\/((?:@[^/]+\/)?[^/]+)@/.exec(naam)?.[1] ?? []);
    const named = new Set([...text.matchAll(/^(\S+)(?: \S+)? \(.+\)(?: in \S+)?$/gm)].map(([, naam]) => naam!));
    expect(new Set(modules).size).toBeGreaterThan(40);
    expect([...new Set(modules)].filter((naam) => !named.has(naam))).toEqual([]);
    for (const naam of ["levenswegwerkbank", "@duckdb/duckdb-wasm", "@observablehq/framework", "@observablehq/runtime"])
      expect(named).toContain(naam);
    for (const naam of ["delaunator", "robust-predicates", "js-sha256", "@fontsource-variable/source-sans-3"])
      expect(named).toContain(naam);
    expect(text).toContain("SIL OPEN FONT LICENSE Version 1.1");
    expect(text).toContain("with Reserved Font Name 'Source'");
    expect(text).toContain("Stichting DuckDB Foundation");
    expect(text).toMatch(/Apache Arrow\s+Copyright/);
    expect(readFileSync(join(dist, "verantwoording.html"), "utf8")).toContain('href="./licenties.txt"');
  });

  it("holds no path of this machine and is the same when made again", async () => {
    const dist = await makeTestSite();
    const text = readFileSync(join(dist, "licenties.txt"));
    expect(text.toString()).not.toContain(process.cwd());
    place(...files(dist).filter((naam) => !/\.(arrow|json|html|br|gz)$/.test(naam)));
    await writeLicences(folder);
    expect(readFileSync(join(folder, "licenties.txt")).equals(text)).toBe(true);
  });
});

describe("findPackages(dist)", () => {
  it("takes the version that is in the site, and what a package holds within its own file", async () => {
    place(
      "_node/d3-array@3.2.4/index.01234567.js",
      "_node/internmap@2.0.3/index.js",
      "_node/d3-delaunay@6.0.6/index.js"
    );
    const found = await findPackages(folder);
    expect(found.map(({naam}) => naam)).toEqual([
      "d3-array",
      "d3-delaunay",
      "delaunator",
      "internmap",
      "robust-predicates"
    ]);
    expect(found[0]!.version).toBe("3.2.4");
  });

  it("finds what Framework bundles in its client", async () => {
    expect(await namesIn(place("_observablehq/client.01234567.js"))).toEqual(["@observablehq/framework"]);
    expect(await namesIn(place("_observablehq/runtime.01234567.js"))).toEqual(
      expect.arrayContaining(["@observablehq/inspector", "@observablehq/runtime", "isoformat"])
    );
    expect(await namesIn(place("_observablehq/search.01234567.js"))).toContain("minisearch");
  });

  it.each([
    ["a package that is not installed", "_node/niet-bekend@1.0.0/index.js", "not installed: niet-bekend 1.0.0"],
    ["an engine of which nobody knows whose it is", "_file/motor.01234567.wasm", "whose it is: _file/motor"],
    ["another font", "lettertype/ander.woff2", "whose it is: lettertype/ander.woff2"],
    ["a package of which a dependency is nowhere", "_node/d3-array@3.2.5/index.js", "d3-array: internmap"]
  ])("fails on %s", async (_what, naam, message) => {
    await expect(findPackages(place(naam))).rejects.toThrow(message);
  });

  it("knows all that the files of the engine hold, by their source maps", () => {
    const maps = ["duckdb-browser-eh.worker.js.map", "duckdb-browser.mjs.map"];
    const held = maps.flatMap((naam) => {
      const {sources} = JSON.parse(readFileSync(join("node_modules/@duckdb/duckdb-wasm/dist", naam), "utf8"));
      return (sources as string[]).flatMap((source) => /^\.\.\/\.\.\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
    });
    expect(new Set(held)).toEqual(new Set(ENCLOSED["@duckdb/duckdb-wasm"]));
  });
});

describe("licenseText(npmPackage)", () => {
  const npmPackage = (fields: Partial<NpmPackage>): NpmPackage => ({
    ...{naam: "los", version: "1.0.0", folder, licence: "MIT", maker: "De Makers"},
    ...fields
  });

  it("is every licence and notice that the package brings", () => {
    writeFileSync(join(folder, "LICENSE.txt"), "de tekst\n");
    writeFileSync(join(folder, "NOTICE"), "de vermelding");
    writeFileSync(join(folder, "README.md"), "iets anders");
    expect(licenseText(npmPackage({}))).toBe("de tekst\n\nde vermelding");
  });

  it("falls back on the licence and maker that its description names, and says so", () => {
    const text = licenseText(npmPackage({within: "geheel"}));
    expect(text).toMatch(/^Dit pakket brengt geen licentietekst mee\. Het zit in geheel\. .*MIT\. Maker: De Makers\./);
    expect(text).toContain("Copyright (c) De Makers\n\nPermission is hereby granted");
  });

  it("fails where nobody knows the licence, the maker or the text", () => {
    expect(() => licenseText(npmPackage({licence: ""}))).toThrow("without licence: los");
    expect(() => licenseText(npmPackage({maker: ""}))).toThrow("without licence: los");
    expect(() => licenseText(npmPackage({licence: "WTFPL"}))).toThrow("without a text: los: WTFPL");
  });
});
