import {describe, expect, it} from "vitest";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {readReportArgs, remaining, reportName} from "../../../loaders/report/writeReports.js";

const read = (line: string) => readReportArgs(line.split(" "));

describe("readArgs(argv)", () => {
  it("takes several gebieden, once each", () => {
    const {gebieden, ...rest} = read("--gebied GM0344 --gebied GM0014 --gebied GM0344 --uit map --schaal 0.02");
    expect(gebieden.map(({code}) => code)).toEqual(["GM0344", "GM0014"]);
    expect(rest).toMatchObject({uit: "map", vergelijk: null, periode: null, schaal: 0.02, bron: null});
  });
  it("takes all 380 gemeenten", () => expect(read("--alle --uit map").gebieden).toHaveLength(380));
  it.each([
    ["--gebied GM0344", "--uit ontbreekt"],
    ["--uit map", "geef --gebied CODE of --alle"],
    ["--alle --gebied GM0344 --uit map", "gaan niet samen"],
    ["--gebied GM9999 --uit map", 'kent geen "GM9999"'],
    ["--gebied GM0344 --vergelijk XX --uit map", '--vergelijk kent geen "XX"'],
    ["--gebied GM0344 --periode 2017 --uit map", '--periode kent geen "2017"'],
    ["--gebied GM0344 --uit map --schaal 2", "--schaal"]
  ])("refuses %s", (line, what) => expect(() => read(line)).toThrow(what));
});

describe("reportName(gebied, periode)", () => {
  it("is that of the gemeente and the periode, and differs for every gebied", () => {
    const all = gebieden();
    const utrecht = all.find(({code}) => code === "GM0344")!;
    expect(reportName(utrecht, "2018HJ01")).toBe("rapport_utrecht_2018hj01.pdf");
    expect(new Set(all.map((gebied) => reportName(gebied, "2018HJ01"))).size).toBe(all.length);
  });
});

describe("remaining(done, total, ms)", () => {
  it("goes on at the same pace", () => {
    expect(remaining(10, 380, 30_000)).toBe(", nog ongeveer 19 minuten");
    expect(remaining(1, 2, 1_000)).toBe(", nog ongeveer 1 seconde");
    expect(remaining(2, 2, 1_000)).toBe("");
  });
});
