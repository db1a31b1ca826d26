import {execFileSync, spawn} from "node:child_process";
import {once} from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  closeSync,
  linkSync,
  rmdirSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {BronFout, leesBron} from "../../../loaders/bron/index.js";
import {attachPath, childError, describeError, systemErrorText, UserError} from "../../../loaders/hulp/foutmelding.js";
import {open} from "../../../loaders/tabellen/celbestand.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {handwerk} from "../../hulp/handwerk.js";
import {ownLine} from "../../hulp/ownLine.js";

const map = mkdtempSync(join(tmpdir(), "foutmelding-"));
const unix = process.platform !== "win32";
afterAll(() => rmSync(map, {recursive: true, force: true}));

const systeemfout = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: something the system says, open '${path}'`), {code, ...(path && {path})});

/** What a failing call throws. */
function caught(doe: () => unknown): unknown {
  try {
    doe();
  } catch (fout) {
    return fout;
  }
  throw new Error("nothing was thrown");
}

describe("describeError(fout)", () => {
  const codes: [code: string, woorden: RegExp][] = [
    ["ENOSPC", /schijf is vol.*maak ruimte/],
    ["EDQUOT", /ruimte op de schijf is op/],
    ["EFBIG", /groter dan deze schijf toelaat/],
    ["EACCES", /geen rechten voor/],
    ["EPERM", /geen rechten voor/],
    ["EROFS", /niet geschreven kan worden/],
    ["EISDIR", /is een map waar een bestand hoort/],
    ["ENOTDIR", /bestand waar een map hoort/],
    ["ENOTEMPTY", /niet leeg/],
    ["EEXIST", /bestaat al/],
    ["ENOENT", /is er niet/],
    ["ELOOP", /link die naar zichzelf leidt/],
    ["ENAMETOOLONG", /naam is te lang/],
    ["EMFILE", /te veel bestanden/],
    ["ENFILE", /te veel bestanden/],
    ["EXDEV", /andere schijf/],
    ["EBUSY", /in gebruik door een ander programma/],
    ["ETXTBSY", /in gebruik door een ander programma/],
    ["EIO", /schijf gaf een fout/],
    ["ESTALE", /netwerkschijf/],
    ["ENXIO", /geen gewoon bestand/]
  ];

  it.each(codes)("says %s in one Dutch line, with the path and what to do", (code, woorden) => {
    const tekst = describeError(systeemfout(code, "/a/b.csv"));
    expect(tekst).toMatch(woorden);
    expect(tekst).toMatch(ownLine);
    expect(tekst).toContain("/a/b.csv");
    expect(describeError(systeemfout(code))).toMatch(ownLine);
    expect(describeError(new Error("query failed: x", {cause: systeemfout(code, "/a/b.csv")}))).toBe(tekst);
  });

  const engine: [bericht: string, woorden: RegExp][] = [
    ['IO Error: Could not write file "/c/x.duckdb": No space left on device', /schijf is vol: \/c\/x\.duckdb/],
    ['IO Error: Could not write all bytes to file "/c/x.tmp": wanted=10 wrote=0', /schijf is vol: \/c\/x\.tmp/],
    [
      "Out of Memory Error: failed to offload data block of size 256.0 KiB (1.0 GiB/1.0 GiB used). This limit was set by the 'max_temp_directory_size' setting.",
      /schijf is vol/
    ],
    ["Out of Memory Error: could not allocate block of size 256.0 KiB (2.7 GiB/2.7 GiB used)", /te weinig geheugen/],
    [
      'IO Error: Could not set lock on file "/c/x.duckdb": Conflicting lock is held in /usr/bin/node (PID 12)',
      /\/c\/x\.duckdb is in gebruik/
    ],
    ['IO Error: Cannot open file "/c/x.duckdb": Permission denied', /geen rechten voor \/c\/x\.duckdb/],
    ['IO Error: Cannot open file "/c/x.duckdb": Read-only file system', /\/c\/x\.duckdb staat op een schijf/],
    ['IO Error: Cannot open file "/c/x.duckdb": No such file or directory', /\/c\/x\.duckdb is er niet/],
    ['IO Error: Cannot open file "/c/x.duckdb": Too many open files', /te veel bestanden.*\/c\/x\.duckdb/],
    ['IO Error: Could not read from file "/c/x.csv": Input/output error', /fout bij \/c\/x\.csv/],
    ['IO Error: The file "/c/x.duckdb" exists, but it is not a valid DuckDB database file!', /x\.duckdb is beschadigd/]
  ];

  it.each(engine)("says what the engine says of the system: %s", (bericht, woorden) => {
    const tekst = describeError(new Error(`query failed: ${bericht}\nSELECT 1`, {cause: new Error(bericht)}));
    expect(tekst).toMatch(woorden);
    expect(tekst).toMatch(ownLine);
  });

  it("knows what a program that it started says of the system", () => {
    const uitvoer =
      "exit 1: Building…\nError: ENOSPC: no space left on device, write '/c/dist/x.js'\n    at y (z.js:1:1)";
    expect(describeError(new Error(uitvoer))).toMatch(/^de schijf is vol: \/c\/dist\/x\.js past er niet meer op/);
  });

  it("says what a program that it started said for a user, and else that it was not foreseen", () => {
    const stapel = "\n    at y (/w/z.js:1:1)\n\nNode.js v20\nerror: loader exited with code 1\n";
    const lees = (uitvoer: string) => describeError(childError(`bouwen …\n${uitvoer}${stapel}`, 1));
    expect(lees("UserError: een toelichting klopt niet\na.md, regel 1: x")).toBe(
      "een toelichting klopt niet\na.md, regel 1: x"
    );
    expect(lees("TypeError: x is not a function")).toMatch(/^onverwachte fout: x is not a function \(exit 1\) [^\n]+$/);
    expect(lees("iets")).toMatch(/^onverwachte fout: error: loader exited with code 1 \(exit 1\) [^\n]+$/);
    expect(lees("Error: EROFS: read-only file system, open '/c/x.js'")).toMatch(/^\/c\/x\.js staat op een schijf/);
  });

  it("leaves what was written for a user as it is, also where it has a cause or more lines", () => {
    expect(describeError(new UserError("een\ntwee"))).toBe("een\ntwee");
    expect(describeError(new BronFout("a.csv is leeg", {cause: systeemfout("EIO")}))).toBe("a.csv is leeg");
    expect(describeError(new Error("step failed", {cause: new UserError("zo")}))).toBe("zo");
  });

  it("says of anything else that it was not foreseen, on one line, and how to see more", () => {
    const tekst = describeError(new TypeError("x is not a function\n    at y (z.js:1:1)"));
    expect(tekst).toBe("onverwachte fout: x is not a function (meer zien: zet LEVENSWEG_DEBUG=1 voor de opdracht)");
    expect(describeError("los")).toContain("onverwachte fout: los");
  });

  it("shows a control sign in a name, and does not send it", () => {
    expect(describeError(systeemfout("ENOENT", "/a/\x1b[31mrood\n.csv"))).toContain("/a/\\x1b[31mrood\\x0a.csv is er");
  });

  const echt: [naam: string, doe: (plek: string) => unknown][] = [
    ["a file that is not there", (plek) => readFileSync(join(plek, "weg"))],
    ["a folder for a file", (plek) => readFileSync(plek)],
    ["a file for a folder", (plek) => (writeFileSync(join(plek, "f"), ""), readdirSync(join(plek, "f")))],
    ["a file as part of a path", (plek) => (writeFileSync(join(plek, "f"), ""), mkdirSync(join(plek, "f", "g")))],
    ["a link that leads nowhere", (plek) => (symlinkSync("weg", join(plek, "l")), readFileSync(join(plek, "l")))],
    ["links in a circle", (plek) => (symlinkSync("l", join(plek, "l")), readFileSync(join(plek, "l")))],
    ["a name that is too long", (plek) => writeFileSync(join(plek, "x".repeat(300)), "")],
    [
      "a folder that is not empty",
      (plek) => (mkdirSync(join(plek, "m", "n"), {recursive: true}), rmdirSync(join(plek, "m")))
    ],
    [
      "a name that is taken",
      (plek) => (writeFileSync(join(plek, "f"), ""), linkSync(join(plek, "f"), join(plek, "f")))
    ],
    ["a name with a NUL", (plek) => openSync(join(plek, "a\0b"), "w")]
  ];

  it.runIf(unix).each(echt)("knows what the system says itself: %s", (naam, doe) => {
    const plek = mkdtempSync(join(map, "echt-"));
    const tekst = describeError(caught(() => doe(plek)));
    expect(tekst).toMatch(ownLine);
    if (!/NUL|folder for a file/.test(naam)) expect(tekst).toContain(plek.slice(0, 10));
  });

  it.runIf(unix && process.getuid?.() !== 0)("knows missing rights", () => {
    const dicht = join(map, "dicht");
    writeFileSync(dicht, "");
    chmodSync(dicht, 0);
    expect(describeError(caught(() => readFileSync(dicht)))).toMatch(new RegExp(`^geen rechten voor ${dicht}`));
  });
});

describe("attachPath(pad)", () => {
  it("names the file in an error of the system that names none, and leaves any other", () => {
    expect(describeError(caught(() => attachPath("/a/uit")(systeemfout("ENOSPC"))))).toContain("/a/uit past er niet");
    expect(caught(() => attachPath("/a/uit")(systeemfout("ENOSPC", "/b")))).toMatchObject({path: "/b"});
    expect(caught(() => attachPath("/a/uit")(new UserError("x")))).not.toHaveProperty("path");
  });
});

/** Runs `doe` with a folder on a disk of so many bytes; false where none can be made. */
async function onSmallDisk(grootte: string, doe: (schijf: string) => Promise<void>): Promise<boolean> {
  const schijf = mkdtempSync(join(map, "schijf-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${grootte}`, "tmpfs", schijf], {stdio: "ignore"});
  } catch {
    return false;
  }
  try {
    await doe(schijf);
  } finally {
    execFileSync("umount", ["-l", schijf]);
  }
  return true;
}

describe("a full disk", () => {
  it("is never blamed on the file that was read", async (proef) => {
    const bron = schrijfBronmap(handwerk, join(map, "bron"));
    const rijen = Array.from({length: 60_000}, (_, i) => `p${i * 7919},1950-01-01,V,\n`).join("");
    writeFileSync(join(bron, "personen.csv"), `persoon_id,geboortedatum,geslacht,overlijdensdatum\n${rijen}`);
    const gelukt = await onSmallDisk("400k", async (schijf) => {
      const verbinding = await open(join(schijf, "werk.duckdb"), {checkpoint_threshold: "10KB"});
      const fout: unknown = await leesBron(verbinding, bron).catch((gevangen: unknown) => gevangen);
      expect(fout).not.toBeInstanceOf(BronFout);
      expect(systemErrorText(fout)).toMatch(/^de schijf is vol/);
    });
    if (!gelukt) proef.skip();
  });
});

describe("npm run …", () => {
  const start = (argumenten: string[], stdio: ("ignore" | "pipe" | number)[]) =>
    spawn(process.execPath, ["--import", "tsx", ...argumenten], {stdio: stdio as ["ignore", "pipe", "pipe"]});

  it.runIf(unix)("ends without a word when nobody reads what it prints any more", async () => {
    const kind = start(["loaders/figuur.ts", "--help"], ["ignore", "pipe", "pipe"]);
    kind.stdout.destroy();
    let gezegd = "";
    kind.stderr.on("data", (deel: Buffer) => (gezegd += String(deel)));
    expect(await once(kind, "close")).toEqual([0, null]);
    expect(gezegd).toBe("");
  });

  it.runIf(process.platform === "linux")("says in Dutch that its output finds no room", async () => {
    const vol = openSync("/dev/full", "w");
    const kind = start(["loaders/indicator.ts", "--help"], ["ignore", vol, "pipe"]);
    let gezegd = "";
    kind.stderr.on("data", (deel: Buffer) => (gezegd += String(deel)));
    expect(await once(kind, "close")).toEqual([1, null]);
    expect(gezegd).toBe("de schijf is vol: de uitvoer past er niet meer op; maak ruimte en geef de opdracht opnieuw\n");
    closeSync(vol);
  });
});
