import {describe, expect, it} from "vitest";
import {kort, lees, netjes, schrijfBron} from "./bronmap.js";

const personen = (aantal: number) => [
  netjes.personen[0]!,
  ...Array.from({length: aantal}, (_, i) => `q${i},1980-01-01,M,`)
];
const rest = {voorzieningen: [netjes.voorzieningen[0]!], gebeurtenissen: [netjes.gebeurtenissen[0]!]};
const leesVerblijf = async (aantal: number, ...rijen: string[]) =>
  (await lees(await schrijfBron({...rest, personen: personen(aantal), verblijf: [netjes.verblijf[0]!, ...rijen]})))
    .rapport;

describe("a huishouden of two huishoudtypen", () => {
  it("is signalled when they are on one day, not when one comes after the other", async () => {
    const na = [
      "q0,2010-01-01,2013-12-31,GM0344,,h7,paar_met_kinderen",
      "q1,2010-01-01,2013-12-31,GM0344,,h7,paar_met_kinderen",
      "q0,2014-01-01,,GM0344,,h7,eenouder"
    ];
    expect(kort(await leesVerblijf(2, ...na))).toEqual([]);
    const tegelijk = await leesVerblijf(2, ...na, "q1,2014-01-01,,GM0344,,h7,paar_zonder_kinderen");
    expect(kort(tegelijk)).toEqual([
      "signaal huishouden_met_twee_typen verblijf.csv:4 huishoudtype=eenouder",
      "signaal huishouden_met_twee_typen verblijf.csv:5 huishoudtype=paar_zonder_kinderen"
    ]);
    expect(tegelijk.overtredingen[0]!.eerste[0]!.uitleg).toContain(
      "in deze periode eenouder en ook paar_zonder_kinderen"
    );
  });
});

describe("a huishouden of one that has more members", () => {
  it("is signalled when they are there at the same time", async () => {
    const rijen = [
      "q0,2010-01-01,2013-12-31,GM0344,,kade 3,eenpersoons",
      "q1,2014-01-01,2015-12-31,GM0344,,kade 3,eenpersoons"
    ];
    expect(kort(await leesVerblijf(3, ...rijen))).toEqual([]);
    expect(kort(await leesVerblijf(3, ...rijen, "q2,2015-12-31,,GM0344,,kade 3,eenpersoons"))).toEqual([
      "signaal eenpersoons_gedeeld verblijf.csv:3 huishouden_id=kade 3",
      "signaal eenpersoons_gedeeld verblijf.csv:4 huishouden_id=kade 3"
    ]);
    expect(
      kort(
        await leesVerblijf(1, "q0,2010-01-01,2013-12-31,GM0344,,h,eenpersoons", "q0,2013-12-31,,GM0344,,h,eenpersoons")
      ).join()
    ).not.toContain("gedeeld");
  });
});

describe("a huishouden of more than 50", () => {
  const samen = (aantal: number, type: string, begin = () => "2010-01-01") =>
    Array.from({length: aantal}, (_, i) => `q${i},${begin()},,GM0344,,groot,${type}`);

  it("is signalled in every row, unless it is an institution or they are not there on one day", async () => {
    const {overtredingen} = await leesVerblijf(51, ...samen(51, "overig"));
    expect(overtredingen.map(({regel, totaal}) => [regel, totaal])).toEqual([["huishouden_te_groot", 51]]);
    expect(overtredingen[0]!.eerste[0]!.uitleg).toContain("51 leden op één dag");
    expect(kort(await leesVerblijf(60, ...samen(60, "institutioneel")))).toEqual([]);
    expect(kort(await leesVerblijf(50, ...samen(50, "overig")))).toEqual([]);
    const wissel = samen(80, "overig").map((rij, i) =>
      i < 40 ? rij.replace(",,GM", ",2011-12-31,GM") : rij.replace("2010-01-01", "2012-01-01")
    );
    expect(kort(await leesVerblijf(80, ...wissel))).toEqual([]);
  });

  it("counts a person with two rows on one day once", async () => {
    const dubbel = samen(26, "overig").flatMap((rij) => [rij, rij.replace("2010-01-01,", "2011-01-01,")]);
    expect(kort(await leesVerblijf(26, ...dubbel)).filter((tekst) => tekst.includes("te_groot"))).toEqual([]);
  });
});

describe("a huishouden that moves away and comes back", () => {
  it("is in one gemeente at a time, also with many members and equal dates", async () => {
    const rijen = Array.from({length: 6}, (_, i) => [
      `q${i},2010-01-01,2012-12-31,GM0363,,h1,overig`,
      `q${i},2013-01-01,2015-12-31,GM0453,,h1,overig`,
      `q${i},2016-01-01,,GM0363,,h1,overig`
    ]).flat();
    for (let draai = 0; draai < rijen.length; draai += 5)
      expect(kort(await leesVerblijf(6, ...rijen.slice(draai), ...rijen.slice(0, draai)))).toEqual([]);
  });
});
