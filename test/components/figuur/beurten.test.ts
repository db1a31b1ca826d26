import {describe, expect, it} from "vitest";
import {beurten} from "../../../components/figuur/beurten.js";

describe("beurten()", () => {
  it("does everything in order", async () => {
    const gedaan: number[] = [];
    const taken = [1, 2, 3].map((nummer) => async () => void gedaan.push(nummer));
    expect(await beurten().doe(taken)).toBe(true);
    expect(gedaan).toEqual([1, 2, 3]);
  });
  it("does the others when one fails, and throws that at the end", async () => {
    const gedaan: number[] = [];
    const mis = () => Promise.reject(new Error("no table"));
    await expect(beurten().doe([mis, async () => void gedaan.push(2)])).rejects.toThrow("no table");
    expect(gedaan).toEqual([2]);
  });
  it("leaves everything when told to", async () => {
    const {doe, staak} = beurten();
    const gedaan: number[] = [];
    const uit = doe([async () => void gedaan.push(1)]);
    staak();
    expect(await uit).toBe(false);
    expect(gedaan).toEqual([]);
  });
  it("leaves what is left of an older list", async () => {
    const {doe} = beurten();
    const gedaan: string[] = [];
    const taak = (naam: string) => async () => void gedaan.push(naam);
    const oud = doe([taak("oud 1"), taak("oud 2")]);
    const nieuw = doe([taak("nieuw")]);
    expect(await Promise.all([oud, nieuw])).toEqual([false, true]);
    expect(gedaan).toEqual(["nieuw"]);
  });
});
