import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {z} from "zod";
import {areSynthetic, NUMBER_CODE, readManifest, tablesIn} from "../../../loaders/tables/manifest.js";
import {readJson} from "../../../loaders/util/files.js";
import {moduleGraph} from "../../../loaders/util/moduleGraph.js";

const manifest = {
  ...{naam: "Proef", synthetisch: true, status: "synthetisch", toelichting: "", indeling: 2018},
  ...{peilmomenten: ["2015-01-01"], starts: ["2015-01-01"], perioden: ["2015HJ01"], brontellingen: []},
  ...{gemaakt: "2026-01-01", hash: "0123456789abcdef", som: ""},
  tabellen: [{bestand: "gebieden.arrow", rijen: 1, bytes: 4}]
};
/** As a version wrote it that knew no perioden. */
const earlier = {...manifest, perioden: undefined};

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "manifest-"))));
afterEach(() => rmSync(folder, {recursive: true}));
const write = (waarde: unknown) => writeFileSync(join(folder, "manifest.json"), JSON.stringify(waarde));

describe("readManifest(folder)", () => {
  it("gives what was written", () => {
    write(manifest);
    expect(readManifest(folder)).toEqual(manifest);
  });
  it.each([
    ["of another version", earlier],
    ["of another program", {name: "site", display: "browser"}]
  ])("gives nothing of a manifest %s", (_, waarde) => {
    write(waarde);
    expect(readManifest(folder)).toBeNull();
  });
  it("gives nothing where there is none", () => expect(readManifest(folder)).toBeNull());
});

describe("tablesIn(folder), areSynthetic(folder)", () => {
  it("know the tables of another version as ours, and no other files", () => {
    write(earlier);
    expect(areSynthetic(folder)).toBe(true);
    expect(["manifest.json", "gebieden.arrow", "gebieden.arrow.br", "analyse.R"].map(tablesIn(folder)!)).toEqual([
      ...[true, true, true, false]
    ]);
    write({...earlier, synthetisch: false});
    expect(areSynthetic(folder)).toBe(false);
    write({synthetisch: true});
    expect(tablesIn(folder)).toBeNull();
    expect(areSynthetic(folder)).toBe(false);
  });
});

describe("NUMBER_CODE", () => {
  it("leads to all that writes tables, so that another way to write them is another edition", () => {
    const writers = readdirSync("components/pipeline/tables").filter((name) => name.startsWith("write"));
    expect(writers.length).toBeGreaterThan(2);
    expect(moduleGraph(NUMBER_CODE)).toEqual(
      expect.arrayContaining([
        ...writers.map((name) => join("components/pipeline/tables", name)),
        "components/pipeline/monitor/rows.ts"
      ])
    );
  });
});

describe("readJson(file, form)", () => {
  it("says of a file of another form which it is, and where it differs", () => {
    write({naam: 3});
    const file = join(folder, "manifest.json");
    expect(() => readJson(file, z.object({naam: z.string()}))).toThrow(/manifest\.json[\s\S]*at naam/);
  });
});
