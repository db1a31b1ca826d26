import {describe, expect, it} from "vitest";
import {neat, read, short, writeSource} from "./sourceFolder.js";

const personen = (aantal: number) => [
  neat.personen[0]!,
  ...Array.from({length: aantal}, (_, i) => `q${i},1980-01-01,M,`)
];
const rest = {voorzieningen: [neat.voorzieningen[0]!], gebeurtenissen: [neat.gebeurtenissen[0]!]};
const readVerblijf = async (aantal: number, ...rows: string[]) =>
  (await read(await writeSource({...rest, personen: personen(aantal), verblijf: [neat.verblijf[0]!, ...rows]}))).report;

describe("a huishouden of two huishoudtypen", () => {
  it("is signalled when they are on one day, not when one comes after the other", async () => {
    const after = [
      "q0,2010-01-01,2013-12-31,GM0344,,h7,paar_met_kinderen",
      "q1,2010-01-01,2013-12-31,GM0344,,h7,paar_met_kinderen",
      "q0,2014-01-01,,GM0344,,h7,eenouder"
    ];
    expect(short(await readVerblijf(2, ...after))).toEqual([]);
    const together = await readVerblijf(2, ...after, "q1,2014-01-01,,GM0344,,h7,paar_zonder_kinderen");
    expect(short(together)).toEqual([
      "signaal huishouden_met_twee_typen verblijf.csv:4 huishoudtype=eenouder",
      "signaal huishouden_met_twee_typen verblijf.csv:5 huishoudtype=paar_zonder_kinderen"
    ]);
    expect(together.violations[0]!.eerste[0]!.uitleg).toContain("in deze periode eenouder en ook paar_zonder_kinderen");
  });
});

describe("a huishouden of one that has more members", () => {
  it("is signalled when they are there at the same time", async () => {
    const rows = [
      "q0,2010-01-01,2013-12-31,GM0344,,kade 3,eenpersoons",
      "q1,2014-01-01,2015-12-31,GM0344,,kade 3,eenpersoons"
    ];
    expect(short(await readVerblijf(3, ...rows))).toEqual([]);
    expect(short(await readVerblijf(3, ...rows, "q2,2015-12-31,,GM0344,,kade 3,eenpersoons"))).toEqual([
      "signaal eenpersoons_gedeeld verblijf.csv:3 huishouden_id=kade 3",
      "signaal eenpersoons_gedeeld verblijf.csv:4 huishouden_id=kade 3"
    ]);
    expect(
      short(
        await readVerblijf(1, "q0,2010-01-01,2013-12-31,GM0344,,h,eenpersoons", "q0,2013-12-31,,GM0344,,h,eenpersoons")
      ).join()
    ).not.toContain("gedeeld");
  });
});

describe("a huishouden of more than 50", () => {
  const together = (aantal: number, type: string, begin = () => "2010-01-01") =>
    Array.from({length: aantal}, (_, i) => `q${i},${begin()},,GM0344,,groot,${type}`);

  it("is signalled in every row, unless it is an institution or they are not there on one day", async () => {
    const {violations} = await readVerblijf(51, ...together(51, "overig"));
    expect(violations.map(({regel: line, totaal: total}) => [line, total])).toEqual([["huishouden_te_groot", 51]]);
    expect(violations[0]!.eerste[0]!.uitleg).toContain("51 leden op één dag");
    expect(short(await readVerblijf(60, ...together(60, "institutioneel")))).toEqual([]);
    expect(short(await readVerblijf(50, ...together(50, "overig")))).toEqual([]);
    const swap = together(80, "overig").map((row, i) =>
      i < 40 ? row.replace(",,GM", ",2011-12-31,GM") : row.replace("2010-01-01", "2012-01-01")
    );
    expect(short(await readVerblijf(80, ...swap))).toEqual([]);
  });

  it("counts a person with two rows on one day once", async () => {
    const double = together(26, "overig").flatMap((row) => [row, row.replace("2010-01-01,", "2011-01-01,")]);
    expect(short(await readVerblijf(26, ...double)).filter((text) => text.includes("te_groot"))).toEqual([]);
  });
});

describe("a huishouden that moves away and comes back", () => {
  it("is in one gemeente at a time, also with many members and equal dates", async () => {
    const rows = Array.from({length: 6}, (_, i) => [
      `q${i},2010-01-01,2012-12-31,GM0363,,h1,overig`,
      `q${i},2013-01-01,2015-12-31,GM0453,,h1,overig`,
      `q${i},2016-01-01,,GM0363,,h1,overig`
    ]).flat();
    for (let run = 0; run < rows.length; run += 5)
      expect(short(await readVerblijf(6, ...rows.slice(run), ...rows.slice(0, run)))).toEqual([]);
  });
});
