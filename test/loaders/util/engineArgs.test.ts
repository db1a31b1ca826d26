import {existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, describe, expect, it} from "vitest";
import {open} from "../../../loaders/tables/makeCells.js";
import {readManifest} from "../../../loaders/tables/manifest.js";
import {ArgumentError} from "../../../loaders/util/command.js";
import {takeEngineArgs} from "../../../loaders/util/engineArgs.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {handwork} from "../../util/workedExample.js";
import {giveCommand, makeWorkspace} from "../../util/workspace.js";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "geheugen-")));
const names = ["LEVENSWEG_GEHEUGEN", "LEVENSWEG_TIJDELIJK"];
afterEach(() => names.forEach((name) => delete process.env[name]));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const settings = async () => {
  const connection = await open(":memory:");
  const sql = "SELECT current_setting('memory_limit') AS memory, current_setting('temp_directory') AS spill";
  const [row] = (await connection.runAndReadAll(sql)).getRowObjects();
  connection.closeSync();
  return row!;
};

describe("takeEngineArgs(argv)", () => {
  it("takes both out of the arguments, in either way to write them, and the engine follows them", async () => {
    const spill = join(folder, "a", "b");
    expect(takeEngineArgs(["5.1", "--geheugen", "1.5gb", "--bron", "x", `--tijdelijk=${spill}`])).toEqual([
      "5.1",
      "--bron",
      "x"
    ]);
    const {memory, spill: used} = await settings();
    expect(memory).toBe("1.3 GiB");
    expect(String(used).startsWith(join(spill, ".werkbank.werk-"))).toBe(true);
    expect(readdirSync(spill)).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("makes a folder that is not there for its owner alone", () => {
    takeEngineArgs(["--tijdelijk", join(folder, "nieuw")]);
    expect(statSync(join(folder, "nieuw")).mode & 0o077).toBe(0);
  });

  it("leaves three gigabytes and a place in the cache where nothing is said", async () => {
    expect(takeEngineArgs(["--bron", "x"])).toEqual(["--bron", "x"]);
    const {memory, spill} = await settings();
    expect(memory).toBe("2.7 GiB");
    expect(String(spill)).toContain(".cache");
  });

  const file = join(folder, "bestand");
  writeFileSync(file, "");
  it.each([
    [["--geheugen", "veel"], "--geheugen moet een aantal MB of GB zijn, zoals 4GB of 800MB: veel"],
    [["--geheugen", "4"], "--geheugen moet een aantal MB of GB zijn"],
    [["--geheugen", "4GB; DROP"], "--geheugen moet een aantal MB of GB zijn"],
    [["--geheugen", "499MB"], "--geheugen moet minstens 500MB zijn: 499MB"],
    [["--geheugen", "0.4GB"], "--geheugen moet minstens 500MB zijn"],
    [["--geheugen"], "--geheugen mist een waarde"],
    [["--geheugen", "--bron"], "--geheugen mist een waarde"],
    [["--geheugen", "1GB", "--geheugen=2GB"], "--geheugen staat er twee keer"],
    [["--tijdelijk="], "--tijdelijk mist een waarde"],
    [["--tijdelijk", file], `--tijdelijk is geen map: ${file}`],
    [["--tijdelijk", join(file, "onder")], "in de map van --tijdelijk kan niet worden geschreven"]
  ])("refuses %j", (argv, message) => {
    expect(() => takeEngineArgs(argv)).toThrow(ArgumentError);
    expect(() => takeEngineArgs(argv)).toThrow(message);
  });
});

describe("npm run tabellen with --geheugen and --tijdelijk", () => {
  it("makes the same tables, and leaves nothing in the folder", async () => {
    const place = makeWorkspace();
    const source = writeSourceFolder({...handwork, laatste_peilmoment: "2015-01-01"}, join(folder, "bron"));
    const [one, two, spill] = ["een", "twee", "over"].map((name) => join(folder, name)) as [string, string, string];
    expect(await giveCommand(place, "tabellen", "--bron", source, "--uit", one)).toMatchObject({code: 0});
    rmSync(join(place, ".cache"), {recursive: true, force: true});
    const args = ["--bron", source, "--uit", two, "--geheugen", "500MB", "--tijdelijk", spill];
    expect(await giveCommand(place, "tabellen", ...args)).toMatchObject({code: 0});
    expect(readManifest(two)!.som).toBe(readManifest(one)!.som);
    expect(readdirSync(spill)).toEqual([]);
    const wrong = await giveCommand(place, "tabellen", "--bron", source, "--uit", two, "--geheugen", "1MB");
    expect(wrong.code).toBe(2);
    expect(wrong.stderr.trim().split("\n")).toHaveLength(1);
    expect(existsSync(two)).toBe(true);
    rmSync(place, {recursive: true, force: true});
  });
});
