import {describe, expect, it} from "vitest";
import {beurten} from "../../../components/figuur/beurten.js";

describe("beurten()", () => {
  it("does everything in order", async () => {
    const gedaan: number[] = [];
    const taken = [1, 2, 3].map((nummer) => async () => void gedaan.push(nummer));
    expect(await beurten().doe(taken)).toBe(true);
    expect(gedaan).toEqual([1, 2, 3]);
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
