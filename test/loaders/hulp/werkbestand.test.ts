import {spawn} from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {ownMark} from "../../../loaders/hulp/proces.js";
import {
  discard,
  emptyLater,
  inWorkFolder,
  sweep,
  workName,
  workPath,
  writeWhole
} from "../../../loaders/hulp/werkbestand.js";
import {geefOpdracht, maakWerkplaats} from "../../hulp/werkplaats.js";

let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "werkbestand-"));
});
afterEach(() => rmSync(map, {recursive: true, force: true}));

const write = (...namen: string[]) => namen.forEach((naam) => writeFileSync(join(map, naam), naam));
const left = () => readdirSync(map).sort();

describe("sweep(map)", () => {
  const [pid, start] = ownMark.split("-");

  it("takes what is of a process that is gone, also of an earlier one with the same number, and nothing else", () => {
    mkdirSync(join(map, ".cellen.werk-999999999-00000000-0", "diep"), {recursive: true});
    write(".a.nieuw-999999999-00000000-3", `.b.nieuw-${pid}-00000000-0`, ".c.nieuw-1-00000000-0");
    const mine = [`.d.werk-${ownMark}-0`, "e.werk", ".f.nieuw", ".g.nieuw-12", "h.nieuw-999999999-00000000-0"];
    write(...mine);
    expect(sweep(map)).toHaveLength(4);
    expect(left()).toEqual([...mine].sort());
    expect(start).toMatch(/^[0-9a-f]+$/);
  });

  it("puts the old back where nothing came in its place, and takes it where something did", () => {
    write(".oude.oud-999999999-00000000-0", ".vol.oud-999999999-00000000-0", "vol");
    sweep(map);
    expect(left()).toEqual(["oude", "vol"]);
    expect(readFileSync(join(map, "vol"), "utf8")).toBe("vol");
  });

  it("leaves what is of a process that runs", async () => {
    const kind = spawn(process.execPath, [
      ...["--import", "tsx", "--input-type=module", "-e"],
      `import {workName} from "./loaders/hulp/werkbestand.js"; import {writeFileSync} from "node:fs";
       writeFileSync(workName(${JSON.stringify(join(map, "x"))}, "nieuw"), ""); console.log("ja"); setInterval(() => {}, 1000)`
    ]);
    await new Promise((done) => kind.stdout.once("data", done));
    expect(left()).toHaveLength(1);
    expect(sweep(map)).toEqual([]);
    kind.kill("SIGKILL");
    await new Promise((done) => kind.once("close", done));
    expect(sweep(map)).toHaveLength(1);
    expect(left()).toEqual([]);
  });

  it("empties the folder where a killed run would have", () => {
    mkdirSync(join(map, "tabellen"));
    mkdirSync(join(map, "_node"));
    write("tabellen/manifest.json", ".inhoud.leeg-999999999-00000000-0");
    sweep(map);
    expect(left()).toEqual(["_node"]);
  });
});

describe("workPath, inWorkFolder, writeWhole and emptyLater", () => {
  it("give every one a name of its own beside what it will be", () => {
    expect(new Set([workName(join(map, "a"), "nieuw"), workName(join(map, "a"), "nieuw")]).size).toBe(2);
    const path = workPath(join(map, "a"), "nieuw");
    writeFileSync(path, "");
    discard(path);
    expect(left()).toEqual([]);
  });

  it("leave nothing when the work fails", async () => {
    const work = async (werk: string) => {
      writeFileSync(join(werk, "personen"), "");
      throw new Error("vol");
    };
    await expect(inWorkFolder(join(map, "cellen"), work)).rejects.toThrow("vol");
    mkdirSync(join(map, "map"));
    write("map/x");
    expect(() => writeWhole(join(map, "map"), "tekst")).toThrow();
    expect(left()).toEqual(["map"]);
    writeWhole(join(map, "b"), "tekst");
    expect(readFileSync(join(map, "b"), "utf8")).toBe("tekst");
  });

  it("empties a folder when it is said, and not before", () => {
    write("oud");
    const done = emptyLater(map);
    expect(existsSync(join(map, "oud"))).toBe(true);
    done();
    expect(left()).toEqual([]);
  });
});

describe("every command", () => {
  it("sweeps what earlier versions and dead runs left in the cache, and in folders that these named, whichever source it was of", async () => {
    const plaats = maakWerkplaats();
    const cache = join(plaats, ".cache");
    const dood = "999999999-00000000-0";
    mkdirSync(join(cache, "cellen"));
    mkdirSync(join(cache, "eigen", "0123456789ab", "tabellen"), {recursive: true});
    mkdirSync(join(cache, ".synthese-0a1b", "diep"), {recursive: true});
    mkdirSync(join(plaats, ".tmp"));
    const dead = [
      ...["a.duckdb.werk", "a.duckdb.werk.wal", "a.duckdb.nieuw", "a.json.nieuw", "a.duckdb.wal"].map(
        (naam) => `cellen/${naam}`
      ),
      ...["b.arrow.br.deel", `.b.arrow.gz.nieuw-${dood}`].map((naam) => `eigen/0123456789ab/tabellen/${naam}`),
      ...[`eigen/.x.werk-${dood}`, "../.tmp/duckdb_temp_storage-0.tmp", `../.dist.nieuw-${dood}`]
    ];
    for (const naam of dead) writeFileSync(join(cache, naam), "");
    writeFileSync(join(cache, `.loopt.werk-${dood}`), `${map}\n/bestaat/niet\n`);
    write(`.tabellen.nieuw-${dood}`, `.oude.oud-${dood}`, "brief");
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
    const {code} = await geefOpdracht(plaats, "tabellen", "--bron", "weg", "--uit", "nieuw");
    expect(code).toBe(1);
    expect(
      readdirSync(cache, {recursive: true, withFileTypes: true})
        .filter((item) => item.isFile())
        .map(({name}) => name)
        .sort()
    ).toEqual(live.map((naam) => naam.split("/").at(-1)).sort());
    expect(readdirSync(plaats).filter((naam) => naam.startsWith("."))).toEqual([".cache"]);
    expect(left()).toEqual(["brief", "oude"]);
    rmSync(plaats, {recursive: true});
  });
});
