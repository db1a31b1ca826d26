import {execFileSync, spawn} from "node:child_process";
import {once} from "node:events";
import {
  chmodSync,
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {readSource} from "../../../loaders/source/source.js";
import {open} from "../../../loaders/tables/makeCells.js";
import {
  attachPath,
  childError,
  describeError,
  SourceError,
  systemErrorText,
  UserError
} from "../../../components/pipeline/systemErrors.js";
import {ownLine} from "../../util/ownLine.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {handwork} from "../../util/workedExample.js";

const folder = mkdtempSync(join(tmpdir(), "foutmelding-"));
const unix = process.platform !== "win32";
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const systemError = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: something the system says, open '${path}'`), {code, ...(path && {path})});

/** What a failing call throws. */
function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("describeError(error)", () => {
  const codes: [code: string, words: RegExp][] = [
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

  it.each(codes)("says %s in one Dutch line, with the path and what to do", (code, words) => {
    const text = describeError(systemError(code, "/a/b.csv"));
    expect(text).toMatch(words);
    expect(text).toMatch(ownLine);
    expect(text).toContain("/a/b.csv");
    expect(describeError(systemError(code))).toMatch(ownLine);
    expect(describeError(new Error("query failed: x", {cause: systemError(code, "/a/b.csv")}))).toBe(text);
  });

  const engine: [message: string, words: RegExp][] = [
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

  it.each(engine)("says what the engine says of the system: %s", (message, words) => {
    const text = describeError(new Error(`query failed: ${message}\nSELECT 1`, {cause: new Error(message)}));
    expect(text).toMatch(words);
    expect(text).toMatch(ownLine);
  });

  it("knows what a program that it started says of the system", () => {
    const output =
      "exit 1: Building…\nError: ENOSPC: no space left on device, write '/c/dist/x.js'\n    at y (z.js:1:1)";
    expect(describeError(new Error(output))).toMatch(/^de schijf is vol: \/c\/dist\/x\.js past er niet meer op/);
  });

  it("says what a program that it started said for a user, and else that it was not foreseen", () => {
    const pile = "\n    at y (/w/z.js:1:1)\n\nNode.js v20\nerror: loader exited with code 1\n";
    const read = (output: string) => describeError(childError(`bouwen …\n${output}${pile}`, 1));
    expect(read("UserError: een toelichting klopt niet\na.md, regel 1: x")).toBe(
      "een toelichting klopt niet\na.md, regel 1: x"
    );
    expect(read("TypeError: x is not a function")).toMatch(/^onverwachte fout: x is not a function \(exit 1\) [^\n]+$/);
    expect(read("iets")).toMatch(/^onverwachte fout: error: loader exited with code 1 \(exit 1\) [^\n]+$/);
    expect(read("Error: EROFS: read-only file system, open '/c/x.js'")).toMatch(/^\/c\/x\.js staat op een schijf/);
  });

  it("leaves what was written for a user as it is, also where it has a cause or more lines", () => {
    expect(describeError(new UserError("een\ntwee"))).toBe("een\ntwee");
    expect(describeError(new SourceError("a.csv is leeg", {cause: systemError("EIO")}))).toBe("a.csv is leeg");
    expect(describeError(new Error("step failed", {cause: new UserError("zo")}))).toBe("zo");
  });

  it("says of anything else that it was not foreseen, on one line, and how to see more", () => {
    const text = describeError(new TypeError("x is not a function\n    at y (z.js:1:1)"));
    expect(text).toBe("onverwachte fout: x is not a function (meer zien: zet LEVENSWEG_DEBUG=1 voor de opdracht)");
    expect(describeError("los")).toContain("onverwachte fout: los");
  });

  it("shows a control sign in a name, and does not send it", () => {
    expect(describeError(systemError("ENOENT", "/a/\x1b[31mrood\n.csv"))).toContain("/a/\\x1b[31mrood\\x0a.csv is er");
  });

  const real: [naam: string, run: (slot: string) => unknown][] = [
    ["a file that is not there", (slot) => readFileSync(join(slot, "weg"))],
    ["a folder for a file", (slot) => readFileSync(slot)],
    ["a file for a folder", (slot) => (writeFileSync(join(slot, "f"), ""), readdirSync(join(slot, "f")))],
    ["a file as part of a path", (slot) => (writeFileSync(join(slot, "f"), ""), mkdirSync(join(slot, "f", "g")))],
    ["a link that leads nowhere", (slot) => (symlinkSync("weg", join(slot, "l")), readFileSync(join(slot, "l")))],
    ["links in a circle", (slot) => (symlinkSync("l", join(slot, "l")), readFileSync(join(slot, "l")))],
    ["a name that is too long", (slot) => writeFileSync(join(slot, "x".repeat(300)), "")],
    [
      "a folder that is not empty",
      (slot) => (mkdirSync(join(slot, "m", "n"), {recursive: true}), rmdirSync(join(slot, "m")))
    ],
    [
      "a name that is taken",
      (slot) => (writeFileSync(join(slot, "f"), ""), linkSync(join(slot, "f"), join(slot, "f")))
    ],
    ["a name with a NUL", (slot) => openSync(join(slot, "a\0b"), "w")]
  ];

  it.runIf(unix).each(real)("knows what the system says itself: %s", (naam, run) => {
    const slot = mkdtempSync(join(folder, "echt-"));
    const text = describeError(caught(() => run(slot)));
    expect(text).toMatch(ownLine);
    if (!/NUL|folder for a file/.test(naam)) expect(text).toContain(slot.slice(0, 10));
  });

  it.runIf(unix && process.getuid?.() !== 0)("knows missing rights", () => {
    const isClosed = join(folder, "dicht");
    writeFileSync(isClosed, "");
    chmodSync(isClosed, 0);
    expect(describeError(caught(() => readFileSync(isClosed)))).toMatch(new RegExp(`^geen rechten voor ${isClosed}`));
  });
});

describe("attachPath(path)", () => {
  it("names the file in an error of the system that names none, and leaves any other", () => {
    expect(describeError(caught(() => attachPath("/a/uit")(systemError("ENOSPC"))))).toContain("/a/uit past er niet");
    expect(caught(() => attachPath("/a/uit")(systemError("ENOSPC", "/b")))).toMatchObject({path: "/b"});
    expect(caught(() => attachPath("/a/uit")(new UserError("x")))).not.toHaveProperty("path");
  });
});

/** Runs `run` with a folder on a disk of so many bytes; false where none can be made. */
async function onSmallDisk(size: string, run: (disk: string) => Promise<void>): Promise<boolean> {
  const disk = mkdtempSync(join(folder, "schijf-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", disk], {stdio: "ignore"});
  } catch {
    return false;
  }
  try {
    await run(disk);
  } finally {
    execFileSync("umount", ["-l", disk]);
  }
  return true;
}

describe("a full disk", () => {
  it("is never blamed on the file that was read", async (trial) => {
    const source = writeSourceFolder(handwork, join(folder, "bron"));
    const rows = Array.from({length: 60_000}, (_, i) => `p${i * 7919},1950-01-01,V,\n`).join("");
    writeFileSync(join(source, "personen.csv"), `persoon_id,geboortedatum,geslacht,overlijdensdatum\n${rows}`);
    const succeeded = await onSmallDisk("400k", async (disk) => {
      const connection = await open(join(disk, "werk.duckdb"), {checkpoint_threshold: "10KB"});
      const error: unknown = await readSource(connection, source).catch((caught: unknown) => caught);
      expect(error).not.toBeInstanceOf(SourceError);
      expect(systemErrorText(error)).toMatch(/^de schijf is vol/);
    });
    if (!succeeded) trial.skip();
  });
});

describe("npm run …", () => {
  const start = (args: string[], stdio: ("ignore" | "pipe" | number)[]) =>
    spawn(process.execPath, ["--import", "tsx", ...args], {stdio: stdio as ["ignore", "pipe", "pipe"]});

  it.runIf(unix)("ends without a word when nobody reads what it prints any more", async () => {
    const child = start(["loaders/figure.ts", "--help"], ["ignore", "pipe", "pipe"]);
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (part: Buffer) => (said += String(part)));
    expect(await once(child, "close")).toEqual([0, null]);
    expect(said).toBe("");
  });

  it.runIf(process.platform === "linux")("says in Dutch that its output finds no room", async () => {
    const full = openSync("/dev/full", "w");
    const child = start(["loaders/indicator.ts", "--help"], ["ignore", full, "pipe"]);
    let said = "";
    child.stderr.on("data", (part: Buffer) => (said += String(part)));
    expect(await once(child, "close")).toEqual([1, null]);
    expect(said).toBe("de schijf is vol: de uitvoer past er niet meer op; maak ruimte en geef de opdracht opnieuw\n");
    closeSync(full);
  });
});
