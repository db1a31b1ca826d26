import {describe, expect, it} from "vitest";
import {cohortView} from "../../../components/queries/kanten.js";
import {celtabel} from "../../../components/werkbank/cellen.js";
import {gebieden} from "../../../loaders/tabellen/gebieden.js";

describe("celtabel(code, start)", () => {
  it("is a name for SQL, another for each gebied, for a list of gemeenten too", () => {
    const codes = [...gebieden().map(({code}) => code), "GM0344,GM0363"];
    const namen = codes.map((code) => celtabel(code, "2015-01-01"));
    expect(() => cohortView(namen.map((tabel) => ({tabel})))).not.toThrow();
    expect(new Set(namen).size).toBe(codes.length);
  });
});
