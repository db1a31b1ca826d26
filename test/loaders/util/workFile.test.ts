import {spawn} from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {ownMark} from "../../../loaders/util/process.js";
import {
  discard,
  emptyLater,
  inWorkFolder,
  sweep,
  workName,
  workPath,
  writeWhole
} from "../../../loaders/util/workFile.js";
import {giveCommand, makeWorkspace} from "../../util/workspace.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "werkbestand-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const write = (...names: string[]) => names.forEach((naam) => writeFileSync(join(folder, naam), naam));
const left = () => readdirSync(folder).sort();

describe("sweep(folder)", () => {
  const [pid, start] = ownMark.split("-");

  it("takes what is of a process that is gone, also of an earlier one with the same number, and nothing else", () => {
    mkdirSync(join(folder, ".cellen.werk-999999999-00000000-0", "diep"), {recursive: true});
    write(".a.nieuw-999999999-00000000-3", `.b.nieuw-${pid}-00000000-0`, ".c.nieuw-1-00000000-0");
    const mine = [`.d.werk-${ownMark}-0`, "e.werk", ".f.nieuw", ".g.nieuw-12", "h.nieuw-999999999-00000000-0"];
    write(...mine);
    expect(sweep(folder)).toHaveLength(4);
    expect(left()).toEqual([...mine].sort());
    expect(start).toMatch(/^[0-9a-f]+$/);
  });

  it("puts the old back where nothing came in its place, and takes it where something did", () => {
    write(".oude.oud-999999999-00000000-0", ".vol.oud-999999999-00000000-0", "vol");
    sweep(folder);
    expect(left()).toEqual(["oude", "vol"]);
    expect(readFileSync(join(folder, "vol"), "utf8")).toBe("vol");
  });

  it("leaves what is of a process that runs", async () => {
    const child = spawn(process.execPath, [
      ...["--import", "tsx", "--input-type=module", "-e"],
      `import {workName} from "./loaders/util/workFile.js"; import {writeFileSync} from "node:fs";
       writeFileSync(workName(${JSON.stringify(join(folder, "x"))}, "nieuw"), ""); console.log("ja"); setInterval(() => {}, 1000)`
    ]);
    await new Promise((done) => child.stdout.once("data", done));
    expect(left()).toHaveLength(1);
    expect(sweep(folder)).toEqual([]);
    child.kill("SIGKILL");
    await new Promise((done) => child.once("close", done));
    expect(sweep(folder)).toHaveLength(1);
    expect(left()).toEqual([]);
  });

  it("empties the folder where a killed run would have", () => {
    mkdirSync(join(folder, "tabellen"));
    mkdirSync(join(folder, "_node"));
    write("tabellen/manifest.json", ".inhoud.leeg-999999999-00000000-0");
    sweep(folder);
    expect(left()).toEqual(["_node"]);
  });
});

describe("workPath, inWorkFolder, writeWhole and emptyLater", () => {
  it("give every one a name of its own beside what it will be", () => {
    expect(new Set([workName(join(folder, "a"), "nieuw"), workName(join(folder, "a"), "nieuw")]).size).toBe(2);
    const path = workPath(join(folder, "a"), "nieuw");
    writeFileSync(path, "");
    discard(path);
    expect(left()).toEqual([]);
  });

  it("leave nothing when the work fails", async () => {
    const work = async (work: string) => {
      writeFileSync(join(work, "personen"), "");
      throw new Error("vol");
    };
    await expect(inWorkFolder(join(folder, "cellen"), work)).rejects.toThrow("vol");
    mkdirSync(join(folder, "map"));
    write("map/x");
    expect(() => writeWhole(join(folder, "map"), "tekst")).toThrow();
    expect(left()).toEqual(["map"]);
    writeWhole(join(folder, "b"), "tekst");
    expect(readFileSync(join(folder, "b"), "utf8")).toBe("tekst");
  });

  it("empties a folder when it is said, and not before", () => {
    write("oud");
    const done = emptyLater(folder);
    expect(existsSync(join(folder, "oud"))).toBe(true);
    done();
    expect(left()).toEqual([]);
  });
});

describe("every command", () => {
  it("sweeps what earlier versions and dead runs left in the cache, and in folders that these named, whichever source it was of", async () => {
    const place = makeWorkspace();
    const cache = join(place, ".cache");
    const goneMark = "999999999-00000000-0";
    mkdirSync(join(cache, "cellen"));
    mkdirSync(join(cache, "eigen", "0123456789ab", "tabellen"), {recursive: true});
    mkdirSync(join(cache, ".synthese-0a1b", "diep"), {recursive: true});
    mkdirSync(join(place, ".tmp"));
    const dead = [
      ...["a.duckdb.werk", "a.duckdb.werk.wal", "a.duckdb.nieuw", "a.json.nieuw", "a.duckdb.wal"].map(
        (naam) => `cellen/${naam}`
      ),
      ...["b.arrow.br.deel", `.b.arrow.gz.nieuw-${goneMark}`].map((naam) => `eigen/0123456789ab/tabellen/${naam}`),
      ...[`eigen/.x.werk-${goneMark}`, "../.tmp/duckdb_temp_storage-0.tmp", `../.dist.nieuw-${goneMark}`]
    ];
    for (const naam of dead) writeFileSync(join(cache, naam), "");
    writeFileSync(join(cache, `.loopt.werk-${goneMark}`), `${folder}\n/bestaat/niet\n`);
    write(`.tabellen.nieuw-${goneMark}`, `.oude.oud-${goneMark}`, "brief");
    // A lock that cannot be read is taken for left behind once nobody has touched it for a while.
    writeFileSync(join(cache, "cellen", "slot.slot"), "999999999");
    utimesSync(join(cache, "cellen", "slot.slot"), new Date(0), new Date(0));
    const live = [
      "cellen/a.duckdb",
      "cellen/a.json",
      `cellen/.a.werk-${ownMark}-0`,
      "eigen/0123456789ab/tabellen/b.arrow"
    ];
    for (const naam of live) writeFileSync(join(cache, naam), "");
    const {code} = await giveCommand(place, "tabellen", "--bron", "weg", "--uit", "nieuw");
    expect(code).toBe(1);
    expect(
      readdirSync(cache, {recursive: true, withFileTypes: true})
        .filter((item) => item.isFile())
        .map(({name}) => name)
        .sort()
    ).toEqual(live.map((naam) => naam.split("/").at(-1)).sort());
    expect(readdirSync(place).filter((naam) => naam.startsWith("."))).toEqual([".cache"]);
    expect(left()).toEqual(["brief", "oude"]);
    rmSync(place, {recursive: true});
  });
});
