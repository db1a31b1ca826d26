import {describe, expect, it} from "vitest";
import {ifChanged} from "../../../components/page/remember.js";

describe("ifChanged()", () => {
  it("does a thing once for the same, and again for something else", async () => {
    const run = ifChanged();
    const done: string[] = [];
    for (const periode of ["a", "a", "b", "a"]) await run("figuur", ["GM0344", periode], () => done.push(periode));
    expect(done).toEqual(["a", "b", "a"]);
  });

  it("keeps things apart by name", async () => {
    const run = ifChanged();
    let aantal = 0;
    for (const naam of ["een", "twee"]) await run(naam, [1], () => aantal++);
    expect(aantal).toBe(2);
  });

  it("waits for the same that is being done", async () => {
    const run = ifChanged();
    let done = false;
    const slow = async () => {
      await new Promise((further) => setTimeout(further, 5));
      done = true;
    };
    void run("figuur", [1], slow);
    await run("figuur", [1], slow);
    expect(done).toBe(true);
  });

  it("does again what failed", async () => {
    const run = ifChanged();
    await expect(run("figuur", [1], () => Promise.reject(new Error("no table")))).rejects.toThrow("no table");
    let succeeded = false;
    await run("figuur", [1], () => (succeeded = true));
    expect(succeeded).toBe(true);
  });
});
