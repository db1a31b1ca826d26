import {execFileSync, spawn} from "node:child_process";
import {once} from "node:events";
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
import type * as Fs from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {opSlot} from "../../../loaders/hulp/slot.js";

vi.mock("node:fs", async (origineel) => {
  const fs = await origineel<typeof Fs>();
  return {...fs, linkSync: vi.fn(fs.linkSync)};
});

let map: string;
let bestand: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "slot-"));
  bestand = join(map, "x", "slot");
  mkdirSync(dirname(bestand));
});
afterEach(() => rmSync(map, {recursive: true, force: true}));

const linux = process.platform === "linux";

/** A lock as this process writes it. */
const houder = () =>
  opSlot(
    join(map, "voorbeeld"),
    async () => JSON.parse(readFileSync(join(map, "voorbeeld"), "utf8")) as Record<string, unknown>
  );

const neem = () => opSlot(bestand, async (afgebroken) => afgebroken);

describe("opSlot(bestand, werk)", () => {
  it("lets one in at a time and says that it waits, for whom, and how to stop that", async () => {
    const gebeurd: string[] = [];
    const werk = (naam: string) => async () => {
      gebeurd.push(`${naam} in`);
      await setTimeout(250);
      gebeurd.push(`${naam} uit`);
    };
    let tekst = "";
    const wachten = (gezegd: string) => {
      tekst = gezegd;
      gebeurd.push("b wacht");
    };
    await Promise.all([opSlot(bestand, werk("a")), opSlot(bestand, werk("b"), {wachten, meldenNa: 50})]);
    expect(gebeurd).toEqual(["a in", "b wacht", "a uit", "b in", "b uit"]);
    expect(tekst).toMatch(
      new RegExp(`^Wacht op .+ \\(proces ${process.pid}, sinds .+\\).+Ctrl\\+C.+${process.pid}.+${bestand}$`)
    );
    expect(readdirSync(dirname(bestand))).toEqual([]);
  });

  it("lets go when the work fails", async () => {
    await expect(opSlot(bestand, () => Promise.reject(new Error("x")))).rejects.toThrow("x");
    expect(existsSync(bestand)).toBe(false);
  });

  it("leaves a lock that another took in the meantime", async () => {
    await opSlot(bestand, async () => writeFileSync(bestand, "van een ander"));
    expect(readFileSync(bestand, "utf8")).toBe("van een ander");
  });

  it("finds it free when it was free", async () => {
    expect(await neem()).toBe(false);
  });

  it("works where there are no hard links", async () => {
    vi.mocked(linkSync).mockImplementationOnce(() => {
      throw Object.assign(new Error("EPERM: operation not permitted, link"), {code: "EPERM"});
    });
    expect(await neem()).toBe(false);
    expect(readdirSync(dirname(bestand))).toEqual([]);
  });

  /** What may be left in the place of a lock, made of a good one. */
  const achtergelaten: Record<string, (goed: Record<string, unknown>) => string> = {
    "an empty file": () => "",
    garbage: () => "\u0000\ufffd%%",
    "half a lock": (goed) => JSON.stringify(goed).slice(0, 40),
    "a file of megabytes": () => "x".repeat(2_000_000),
    "a number alone": () => "999999999",
    "a negative number": (goed) => JSON.stringify({...goed, pid: -1}),
    "number zero": (goed) => JSON.stringify({...goed, pid: 0}),
    "no number": (goed) => JSON.stringify({...goed, pid: "1"}),
    "no moment": (goed) => JSON.stringify({...goed, sinds: "gisteren"}),
    "another shape": () => "null",
    "a process that is gone": (goed) => JSON.stringify({...goed, pid: 999_999_999}),
    "an earlier process with this number": (goed) => JSON.stringify({...goed, kenmerk: "eerder"}),
    "an earlier run of the machine": (goed) =>
      JSON.stringify({...goed, pid: process.ppid, start: null, boot: "eerder"}),
    ...(linux && {
      "a number that was given out again": (goed) => JSON.stringify({...goed, pid: process.ppid, start: "1"})
    })
  };

  it("takes over from whatever an earlier process left, and tells that it was broken off", async () => {
    const goed = await houder();
    const over = await Promise.all(
      Object.entries(achtergelaten).map(async ([naam, maak], i) => {
        writeFileSync(`${bestand}-${i}`, maak(goed));
        return [naam, await opSlot(`${bestand}-${i}`, async (afgebroken) => afgebroken)] as const;
      })
    );
    expect(over).toEqual(Object.keys(achtergelaten).map((naam) => [naam, true]));
    expect(readdirSync(dirname(bestand))).toEqual([]);
  });

  it.runIf(linux)("takes over from a process that ended but was not yet collected by its parent", async () => {
    const ouder = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 20"], {stdio: ["ignore", "pipe", "ignore"]});
    const [regel] = (await once(ouder.stdout, "data")) as [Buffer];
    await setTimeout(100);
    writeFileSync(bestand, JSON.stringify({...(await houder()), pid: Number(String(regel)), start: null}));
    expect(await neem()).toBe(true);
    ouder.kill();
  });

  it("waits for a live process, and goes on when that is stopped", async () => {
    const ander = spawn("sleep", ["20"]);
    await once(ander, "spawn");
    const stat = linux ? readFileSync(`/proc/${ander.pid}/stat`, "utf8") : "";
    const start = linux ? stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] : null;
    writeFileSync(bestand, JSON.stringify({...(await houder()), pid: ander.pid, start, opdracht: "npm run tabellen"}));
    const gezegd: string[] = [];
    const wachten = (tekst: string) => {
      gezegd.push(tekst);
      ander.kill();
    };
    expect(await opSlot(bestand, async (afgebroken) => afgebroken, {wachten, meldenNa: 100})).toBe(true);
    expect(gezegd).toHaveLength(1);
    expect(gezegd[0]).toContain(`npm run tabellen (proces ${ander.pid}`);
  });

  it("waits for another computer as long as that shows life, and no longer", async () => {
    writeFileSync(bestand, JSON.stringify({...(await houder()), machine: "elders", pid: 1}));
    const gezegd: string[] = [];
    const leeft = setInterval(() => {
      if (existsSync(bestand)) writeFileSync(bestand, readFileSync(bestand));
    }, 50);
    const begin = performance.now();
    void setTimeout(700).then(() => clearInterval(leeft));
    const wachten = (tekst: string) => gezegd.push(tekst);
    expect(await opSlot(bestand, async (afgebroken) => afgebroken, {wachten, meldenNa: 100, stil: 400})).toBe(true);
    expect(performance.now() - begin).toBeGreaterThan(700);
    expect(gezegd[0]).toContain("op elders");
  });

  const inDePlaats: [string, () => void][] = [
    ["a folder", () => mkdirSync(bestand)],
    ["a link that leads nowhere", () => symlinkSync(join(map, "weg"), bestand)],
    ...(process.platform === "win32"
      ? []
      : ([["a pipe", () => void execFileSync("mkfifo", [bestand])]] as [string, () => void][]))
  ];
  it.each(inDePlaats)("says in one line that %s is in its place, and leaves it", async (_naam, zet) => {
    zet();
    await expect(neem()).rejects.toThrow(new RegExp(`^${bestand} is .+op de plaats van een slot.+$`));
    expect(readdirSync(dirname(bestand))).toEqual(["slot"]);
  });

  it.runIf(process.getuid?.() === 0 && linux)("leaves no empty lock on a full disk", async (proef) => {
    const schijf = join(map, "schijf");
    mkdirSync(schijf);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", schijf], {stdio: "ignore"});
    } catch {
      return proef.skip();
    }
    try {
      expect(() => writeFileSync(join(schijf, "vol"), Buffer.alloc(1_000_000))).toThrow("ENOSPC");
      const fout = await opSlot(join(schijf, "slot"), async () => {}).catch((gevangen: unknown) => gevangen);
      expect(fout).toMatchObject({code: "ENOSPC", path: join(schijf, "slot")});
      expect(readdirSync(schijf)).toEqual(["vol"]);
    } finally {
      execFileSync("umount", [schijf]);
    }
  });

  it("lets one in at a time of processes that each find the lock of one that is gone", async () => {
    const log = join(map, "log");
    const keren = 25;
    const proces = "test/hulp/slotproces.ts";
    const processen = [1, 2, 3].map(() =>
      spawn(process.execPath, ["--import", "tsx", proces, bestand, log, String(keren)])
    );
    const codes = await Promise.all(processen.map(async (proces) => ((await once(proces, "close")) as [number])[0]));
    expect(codes).toEqual([0, 0, 0]);
    const regels = readFileSync(log, "utf8").trim().split("\n");
    expect(regels).toHaveLength(2 * keren * processen.length);
    for (let i = 0; i < regels.length; i += 2) {
      expect(regels[i]).toMatch(/^in /);
      expect(regels[i + 1]).toBe(regels[i]!.replace("in", "uit"));
    }
  });
});
