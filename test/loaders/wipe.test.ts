import {spawn} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {setTables} from "../../loaders/site/build.js";
import {ownSourceOfSite} from "../../loaders/tables/manifest.js";
import {writeSealed} from "../../loaders/util/inventory.js";
import {ownMark} from "../../loaders/util/process.js";
import {everything, giveCommand, makeWorkspace} from "../util/workspace.js";

let place: string;
beforeEach(() => {
  place = makeWorkspace();
});
afterEach(() => rmSync(place, {recursive: true, force: true}));

const manifest = (synthetic: boolean) =>
  JSON.stringify({
    ...{
      naam: "Onze stad",
      synthetisch: synthetic,
      peilmomenten: ["2015-01-01"],
      starts: ["2015-01-01"],
      gemaakt: "2026-01-01"
    },
    ...{hash: "0123456789abcdef", tabellen: [{bestand: "gebieden.arrow", rijen: 1, bytes: 4}]}
  });

function put(naam: string, content = "x"): string {
  const path = join(place, naam);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, content);
  return path;
}

/** Cells with what was read for them, as `.cache/cellen` keeps them. */
async function cells(hash: string, synthetic: boolean, folder: string): Promise<void> {
  put(`.cache/cellen/${hash}.duckdb`);
  await writeSealed(join(place, ".cache", "cellen", `${hash}.json`), {
    report: {folder, bron: {synthetisch: synthetic}}
  });
}

/** Something of an own source in every place where it may be, and something synthetic beside each. */
async function fill(): Promise<{own: string[]; other: string[]}> {
  await cells("aaaaaaaaaaaaaaaa", false, "/elders");
  await cells("bbbbbbbbbbbbbbbb", true, "/elders");
  await cells("cccccccccccccccc", true, join(place, ".cache", "bron", "0.01-1"));
  const own = [
    ...["aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"].flatMap((hash) => [
      `.cache/cellen/${hash}.duckdb`,
      `.cache/cellen/${hash}.json`
    ]),
    ...[".cache/cellen/dddddddddddddddd.duckdb", ".cache/cellen/eeeeeeeeeeeeeeee.json"],
    ...[".cache/eigen/0123456789ab/tabellen/gebieden.arrow", ".cache/eigen/cellen/ffffffffffffffff.duckdb"],
    ...[".cache/tabellen/manifest.json", ".cache/tabellen.verslag.txt", "dist/_file/tabellen/manifest.01234567.json"],
    ...["src/.observablehq/cache/tabellen/manifest.json", `.cache/eigen/.cellen.werk-999999999-00000000-0`]
  ];
  const other = [
    ...[".cache/cellen/cccccccccccccccc.duckdb", ".cache/cellen/cccccccccccccccc.json", ".cache/bron/0.01-1/bron.json"],
    ...[".cache/synthetisch/0.01-1/tabellen/manifest.json", "src/.observablehq/cache/_node/d3/index.js", "src/index.md"]
  ];
  for (const naam of own.slice(4)) put(naam, /manifest/.test(naam) ? manifest(false) : "x");
  for (const naam of other.slice(2, -1)) put(naam, /manifest/.test(naam) ? manifest(true) : "x");
  return {own, other};
}

const there = (names: string[]) => names.filter((naam) => existsSync(join(place, naam)));

describe("npm run wis", () => {
  it("says with --droog what it would remove, and then removes that and nothing else", async () => {
    const {own, other} = await fill();
    const dryRun = await giveCommand(place, "wis", "--droog");
    expect(dryRun).toMatchObject({code: 0, stderr: ""});
    expect(there(own)).toEqual(own.slice(0, -1));
    const {code, stdout} = await giveCommand(place, "wis");
    expect(code).toBe(0);
    expect(there(own)).toEqual([]);
    expect(there(other)).toEqual(other);
    expect(stdout).toMatch(/^Verwijderd: \.cache\/eigen, van eigen bronnen \(2 bestanden, 0 kB\)$/m);
    const wouldBe = dryRun.stdout.split("\n").filter((line) => line.startsWith("Zou verwijderen: "));
    expect(wouldBe.map((line) => line.replace("Zou verwijderen", "Verwijderd"))).toEqual(
      stdout.split("\n").filter((line) => line.startsWith("Verwijderd: "))
    );
    expect(dryRun.stdout).toMatch(/^Verwijderd: \S+werk-999999999\S+, van een afgebroken opdracht$/m);
    expect((await giveCommand(place, "wis")).stdout).toMatch(/^Van eigen bronnen staat hier niets meer\.\n/);
  });

  it("follows a link to another disk, and leaves the link", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "elders-"));
    symlinkSync(elsewhere, join(place, ".cache", "eigen"));
    put(".cache/eigen/cellen/ffffffffffffffff.duckdb");
    expect(await giveCommand(place, "wis")).toMatchObject({code: 0});
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, {recursive: true});
  });

  it.each([
    ["a command", `.cache/.loopt.werk-${ownMark}-0`],
    ["a step", `.cache/eigen/cellen/.0123456789abcdef.duckdb.werk-${ownMark}-4`]
  ])("refuses while %s runs, in one line that says how to stop it", async (_, naam) => {
    const {own} = await fill();
    put(naam);
    const {code, stderr, stdout} = await giveCommand(place, "wis");
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      `er loopt nog een opdracht van de werkbank (proces ${process.pid}): stop die eerst met Ctrl+C of kill ${process.pid}\n`
    );
    expect(there(own)).toEqual(own.slice(0, -1));
  });

  // Elsewhere the system does not tell when a process started, and its number is all there is.
  it.runIf(process.platform === "linux")("refuses nothing for a number that is another process by now", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    put(`.cache/.loopt.werk-${child.pid}-00000000-0`);
    const {code} = await giveCommand(place, "wis");
    child.kill();
    expect(code).toBe(0);
    expect(everything(join(place, ".cache")).filter((path) => path.includes("loopt"))).toEqual([]);
  });
});

describe("a site that is published", () => {
  it("is known by its tables to be of an own source", () => {
    const file = put("dist/_file/tabellen/manifest.0123abcd.json", manifest(true));
    put("dist/_file/tabellen/manifest.json", manifest(true));
    expect(ownSourceOfSite(join(place, "dist"))).toBeNull();
    writeFileSync(file, manifest(false));
    expect(ownSourceOfSite(join(place, "dist"))).toBe("Onze stad");
    writeFileSync(file, "{");
    expect(ownSourceOfSite(join(place, "dist"))).toBe("manifest.0123abcd.json");
  });

  it("gets the tables that the manifest lists, packed ones too, and nothing that stands beside them", () => {
    const names = ["manifest.json", "manifest.json.br", "gebieden.arrow", "gebieden.arrow.gz"];
    for (const naam of [...names, "eigen.arrow", "personen.json"]) put(`t/${naam}`, manifest(true));
    expect(setTables(join(place, "t"), join(place, "dist"))).toBe(4);
    expect(readdirSync(join(place, "dist", "_file", "tabellen")).sort()).toEqual([...names].sort());
  });
});
