import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {halfjaar, momentBits, peilmomenten, periode} from "../../../components/pipeline/persoon/tijdvak.js";

describe("peilmomenten(first, last)", () => {
  it("gives each 1 January and 1 July, both ends included", () => {
    expect(peilmomenten("2015-07-01", "2017-01-01")).toEqual(["2015-07-01", "2016-01-01", "2016-07-01", "2017-01-01"]);
  });

  it("gives one for one and none for an empty period", () => {
    expect(peilmomenten("2015-01-01", "2015-01-01")).toEqual(["2015-01-01"]);
    expect(peilmomenten("2015-07-01", "2015-01-01")).toEqual([]);
  });

  it("refuses another day", () => {
    expect(() => halfjaar("2015-02-01")).toThrow("not a peilmoment: 2015-02-01");
  });
});

describe("periode(source)", () => {
  it("refuses a period without peilmoment and one too long for the bits", () => {
    expect(() => periode({eerste_peilmoment: "2016-01-01", laatste_peilmoment: "2015-07-01"})).toThrow(
      "laatste_peilmoment ligt voor"
    );
    expect(() => periode({eerste_peilmoment: "1990-01-01", laatste_peilmoment: "2016-01-01"})).toThrow("hoogstens 32");
  });
});

describe("momentBits(begin, end, periode)", () => {
  it("sets a bit for each peilmoment that the interval covers, ends included, open or reversed", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const time = periode({eerste_peilmoment: "2015-01-01", laatste_peilmoment: "2018-07-01"});
    const day = fc
      .date({min: new Date("2013-06-28"), max: new Date("2020-02-01"), noInvalidDate: true})
      .map((d) => d.toISOString().slice(0, 10));
    const edge = fc.constantFrom(
      "2014-12-31",
      "2015-01-01",
      "2015-01-02",
      "2015-06-30",
      "2015-07-01",
      "2018-07-01",
      "2018-07-02"
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(day, edge), fc.option(fc.oneof(day, edge)), async (begin, end) => {
        const sql = `SELECT ${momentBits("begin", "einde", time)}::INTEGER FROM (SELECT DATE '${begin}' AS begin, ${end === null ? "NULL::DATE" : `DATE '${end}'`} AS einde)`;
        const bits = Number((await connection.runAndReadAll(sql)).getRows()[0]![0]);
        const expected = time.moments.map((moment) => begin <= moment && (end === null || end >= moment));
        expect(time.moments.map((_, i) => ((bits >> i) & 1) === 1)).toEqual(expected);
      }),
      {numRuns: 300}
    );
  });
});
