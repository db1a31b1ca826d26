import {execFileSync, spawn} from "node:child_process";
import {once} from "node:events";
import type * as Fs from "node:fs";
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {withLock} from "../../../loaders/util/lock.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof Fs>();
  return {...fs, linkSync: vi.fn(fs.linkSync)};
});

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slot-"));
  file = join(folder, "x", "slot");
  mkdirSync(dirname(file));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const linux = process.platform === "linux";

/** A lock as this process writes it. */
const holder = () =>
  withLock(
    join(folder, "voorbeeld"),
    async () => JSON.parse(readFileSync(join(folder, "voorbeeld"), "utf8")) as Record<string, unknown>
  );

const take = () => withLock(file, async (interrupted) => interrupted);

describe("withLock(file, work)", () => {
  it("lets one in at a time and says that it waits, for whom, and how to stop that", async () => {
    const happened: string[] = [];
    const work = (naam: string) => async () => {
      happened.push(`${naam} in`);
      await setTimeout(250);
      happened.push(`${naam} uit`);
    };
    let text = "";
    const waiting = (said: string) => {
      text = said;
      happened.push("b wacht");
    };
    await Promise.all([withLock(file, work("a")), withLock(file, work("b"), {waiting, reportAfter: 50})]);
    expect(happened).toEqual(["a in", "b wacht", "a uit", "b in", "b uit"]);
    expect(text).toMatch(
      new RegExp(`^Wacht op .+ \\(proces ${process.pid}, sinds .+\\).+Ctrl\\+C.+${process.pid}.+${file}$`)
    );
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it("lets go when the work fails", async () => {
    await expect(withLock(file, () => Promise.reject(new Error("x")))).rejects.toThrow("x");
    expect(existsSync(file)).toBe(false);
  });

  it("leaves a lock that another took in the meantime", async () => {
    await withLock(file, async () => writeFileSync(file, "van een ander"));
    expect(readFileSync(file, "utf8")).toBe("van een ander");
  });

  it("finds it free when it was free", async () => {
    expect(await take()).toBe(false);
  });

  it("works where there are no hard links", async () => {
    vi.mocked(linkSync).mockImplementationOnce(() => {
      throw Object.assign(new Error("EPERM: operation not permitted, link"), {code: "EPERM"});
    });
    expect(await take()).toBe(false);
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  /** What may be left in the place of a lock, made of a good one. */
  const leftBehind: Record<string, (good: Record<string, unknown>) => string> = {
    "an empty file": () => "",
    garbage: () => "\u0000\ufffd%%",
    "half a lock": (good) => JSON.stringify(good).slice(0, 40),
    "a file of megabytes": () => "x".repeat(2_000_000),
    "a number alone": () => "999999999",
    "a negative number": (good) => JSON.stringify({...good, pid: -1}),
    "number zero": (good) => JSON.stringify({...good, pid: 0}),
    "no number": (good) => JSON.stringify({...good, pid: "1"}),
    "no moment": (good) => JSON.stringify({...good, since: "gisteren"}),
    "another shape": () => "null",
    "a process that is gone": (good) => JSON.stringify({...good, pid: 999_999_999}),
    "an earlier process with this number": (good) => JSON.stringify({...good, attribute: "eerder"}),
    "an earlier run of the machine": (good) =>
      JSON.stringify({...good, pid: process.ppid, start: null, boot: "eerder"}),
    ...(linux && {
      "a number that was given out again": (good) => JSON.stringify({...good, pid: process.ppid, start: "1"})
    })
  };

  it("takes over from whatever an earlier process left, and tells that it was broken off", async () => {
    const good = await holder();
    const over = await Promise.all(
      Object.entries(leftBehind).map(async ([naam, make], i) => {
        writeFileSync(`${file}-${i}`, make(good));
        return [naam, await withLock(`${file}-${i}`, async (interrupted) => interrupted)] as const;
      })
    );
    expect(over).toEqual(Object.keys(leftBehind).map((naam) => [naam, true]));
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it.runIf(linux)("takes over from a process that ended but was not yet collected by its parent", async () => {
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 20"], {stdio: ["ignore", "pipe", "ignore"]});
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    await setTimeout(100);
    writeFileSync(file, JSON.stringify({...(await holder()), pid: Number(String(line)), start: null}));
    expect(await take()).toBe(true);
    parent.kill();
  });

  it("waits for a live process, and goes on when that is stopped", async () => {
    const other = spawn("sleep", ["20"]);
    await once(other, "spawn");
    const stat = linux ? readFileSync(`/proc/${other.pid}/stat`, "utf8") : "";
    const start = linux ? stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] : null;
    writeFileSync(file, JSON.stringify({...(await holder()), pid: other.pid, start, command: "npm run tabellen"}));
    const said: string[] = [];
    const waiting = (text: string) => {
      said.push(text);
      other.kill();
    };
    expect(await withLock(file, async (interrupted) => interrupted, {waiting, reportAfter: 100})).toBe(true);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`npm run tabellen (proces ${other.pid}`);
  });

  it("waits for another computer as long as that shows life, and no longer", async () => {
    writeFileSync(file, JSON.stringify({...(await holder()), machine: "elders", pid: 1}));
    const said: string[] = [];
    const lives = setInterval(() => {
      if (existsSync(file)) writeFileSync(file, readFileSync(file));
    }, 50);
    const begin = performance.now();
    void setTimeout(700).then(() => clearInterval(lives));
    const waiting = (text: string) => said.push(text);
    expect(await withLock(file, async (interrupted) => interrupted, {waiting, reportAfter: 100, quiet: 400})).toBe(
      true
    );
    expect(performance.now() - begin).toBeGreaterThan(700);
    expect(said[0]).toContain("op elders");
  });

  const inDePlace: [string, () => void][] = [
    ["a folder", () => mkdirSync(file)],
    ["a link that leads nowhere", () => symlinkSync(join(folder, "weg"), file)],
    ...(process.platform === "win32"
      ? []
      : ([["a pipe", () => void execFileSync("mkfifo", [file])]] as [string, () => void][]))
  ];
  it.each(inDePlace)("says in one line that %s is in its place, and leaves it", async (_naam, set) => {
    set();
    await expect(take()).rejects.toThrow(new RegExp(`^${file} is .+op de plaats van een slot.+$`));
    expect(readdirSync(dirname(file))).toEqual(["slot"]);
  });

  it.runIf(process.getuid?.() === 0 && linux)("leaves no empty lock on a full disk", async (trial) => {
    const disk = join(folder, "schijf");
    mkdirSync(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], {stdio: "ignore"});
    } catch {
      return trial.skip();
    }
    try {
      expect(() => writeFileSync(join(disk, "vol"), Buffer.alloc(1_000_000))).toThrow("ENOSPC");
      const error = await withLock(join(disk, "slot"), async () => {}).catch((caught: unknown) => caught);
      expect(error).toMatchObject({code: "ENOSPC", path: join(disk, "slot")});
      expect(readdirSync(disk)).toEqual(["vol"]);
    } finally {
      execFileSync("umount", [disk]);
    }
  });

  it("lets one in at a time of processes that each find the lock of one that is gone", async () => {
    const log = join(folder, "log");
    const times = 25;
    const lockScript = "test/util/lockProcess.ts";
    const processes = [1, 2, 3].map(() =>
      spawn(process.execPath, ["--import", "tsx", lockScript, file, log, String(times)])
    );
    const codes = await Promise.all(
      processes.map(async (lockScript) => ((await once(lockScript, "close")) as [number])[0])
    );
    expect(codes).toEqual([0, 0, 0]);
    const lines = readFileSync(log, "utf8").trim().split("\n");
    expect(lines).toHaveLength(2 * times * processes.length);
    for (let i = 0; i < lines.length; i += 2) {
      expect(lines[i]).toMatch(/^in /);
      expect(lines[i + 1]).toBe(lines[i]!.replace("in", "uit"));
    }
  });
});
