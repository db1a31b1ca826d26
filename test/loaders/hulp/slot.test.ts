import {existsSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {opSlot} from "../../../loaders/hulp/slot.js";

let map: string;
let bestand: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "slot-"));
  bestand = join(map, "x", "slot");
});
afterEach(() => rmSync(map, {recursive: true, force: true}));

describe("opSlot(bestand, werk)", () => {
  it("lets one in at a time and says that it waits", async () => {
    const gebeurd: string[] = [];
    const werk = (naam: string) => async () => {
      gebeurd.push(`${naam} in`);
      await setTimeout(50);
      gebeurd.push(`${naam} uit`);
    };
    await Promise.all([
      opSlot(bestand, werk("a")),
      opSlot(bestand, werk("b"), {wachten: () => gebeurd.push("b wacht")})
    ]);
    expect(gebeurd).toEqual(["a in", "b wacht", "a uit", "b in", "b uit"]);
  });

  it("takes over from a process that is gone, and tells that it was broken off", async () => {
    await opSlot(bestand, async () => {});
    writeFileSync(bestand, "999999999");
    expect(await opSlot(bestand, async (afgebroken) => afgebroken)).toBe(true);
  });

  it("takes over from an earlier process with the same number", async () => {
    await opSlot(bestand, async () => {});
    writeFileSync(bestand, String(process.pid));
    expect(await opSlot(bestand, async (afgebroken) => afgebroken)).toBe(true);
  });

  it("lets go when the work fails", async () => {
    await expect(opSlot(bestand, () => Promise.reject(new Error("x")))).rejects.toThrow("x");
    expect(existsSync(bestand)).toBe(false);
  });
});
