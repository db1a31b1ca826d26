import {describe, expect, it} from "vitest";
import {turns} from "../../../components/figure/renderQueue.js";

describe("turns()", () => {
  it("does everything in order", async () => {
    const done: number[] = [];
    const tasks = [1, 2, 3].map((number) => async () => void done.push(number));
    expect(await turns().run(tasks)).toBe(true);
    expect(done).toEqual([1, 2, 3]);
  });
  it("does the others when one fails, and throws that at the end", async () => {
    const done: number[] = [];
    const miss = () => Promise.reject(new Error("no table"));
    await expect(turns().run([miss, async () => void done.push(2)])).rejects.toThrow("no table");
    expect(done).toEqual([2]);
  });
  it("leaves everything when told to", async () => {
    const {run, abort} = turns();
    const done: number[] = [];
    const result = run([async () => void done.push(1)]);
    abort();
    expect(await result).toBe(false);
    expect(done).toEqual([]);
  });
  it("leaves what is left of an older list", async () => {
    const {run} = turns();
    const done: string[] = [];
    const task = (naam: string) => async () => void done.push(naam);
    const old = run([task("oud 1"), task("oud 2")]);
    const fresh = run([task("nieuw")]);
    expect(await Promise.all([old, fresh])).toEqual([false, true]);
    expect(done).toEqual(["nieuw"]);
  });
});
