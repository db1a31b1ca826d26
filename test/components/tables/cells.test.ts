import {describe, expect, it} from "vitest";
import {cohortView} from "../../../components/queries/cohort.js";
import {cellTableOf} from "../../../components/tables/cells.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";

describe("cellTable(code, start)", () => {
  it("is a name for SQL, another for each gebied, for a list of gemeenten too", () => {
    const codes = [...gebieden().map(({code}) => code), "GM0344,GM0363"];
    const names = codes.map((code) => cellTableOf(code, "2015-01-01"));
    expect(() => cohortView(names.map((table) => ({tabel: table})))).not.toThrow();
    expect(new Set(names).size).toBe(codes.length);
  });
});
