import {describe, expect, it} from "vitest";
import {leesBron, type Bronrapport} from "../../../loaders/bron/index.js";
import {bronJson, netjes, schrijfBron, verbind, type Inhoud} from "./bronmap.js";

const lees = async (anders: Inhoud, json: object = {}, vandaag = "2020-06-01"): Promise<Bronrapport> =>
  leesBron(await verbind(), await schrijfBron(anders, {...bronJson, ...json}), {vandaag});

const uitdraai = ({overtredingen}: Bronrapport) =>
  overtredingen
    .filter(({regel}) => /uitdraai|peilmoment/.test(regel))
    .map(({ernst, regel, bestand, kolom, eerste}) => [ernst, regel, bestand, kolom, eerste[0]!.waarde].join(" "));

describe("a source that stops on the day of its extraction", () => {
  const half = {laatste_peilmoment: "2017-07-01"};
  const verblijf = (dag: string): Inhoud => ({
    verblijf: [
      netjes.verblijf[0]!,
      `p1,2010-01-01,${dag},GM0344,,h1,paar_zonder_kinderen`,
      `p2,2012-03-04,${dag},GM0344,,h1,paar_zonder_kinderen`,
      "p3,1990-01-01,2016-03-04,GM0003,,h3,eenpersoons"
    ]
  });

  it("is signalled where nothing runs on, most ends on one day, and the last peilmoment comes later", async () => {
    const rapport = await lees(verblijf("2017-06-20"), half);
    expect(uitdraai(rapport)).toEqual(["signaal einde_op_uitdraai verblijf.csv einddatum 2017-06-20"]);
    const [{eerste}] = rapport.overtredingen.filter(({regel}) => regel === "einde_op_uitdraai") as [
      Bronrapport["overtredingen"][number]
    ];
    expect(eerste[0]!.uitleg).toMatch(
      /eindigen op 2017-06-20, voor het laatste peilmoment 2017-07-01.*laat einddatum dan leeg/
    );
    expect(rapport.tabellen.verblijf).toMatchObject({gelezen: 3, geweigerd: 0, gebruikt: 3});
  });

  it("is signalled of voorzieningen apart", async () => {
    const voorzieningen = [
      netjes.voorzieningen[0]!,
      "p1,participatiewet,bijstand,2014-01-01,2017-06-20",
      "p2,participatiewet,bijstand,2014-01-01,2015-12-31",
      "p2,wmo,hulp_bij_huishouden,2016-01-01,2017-06-20"
    ];
    expect(uitdraai(await lees({voorzieningen}, half))).toEqual([
      "signaal einde_op_uitdraai voorzieningen.csv einddatum 2017-06-20"
    ]);
  });

  it("is none where anything runs on, ends on the peilmoment or later, or ends on days of its own", async () => {
    const open = verblijf("2017-06-20");
    (open.verblijf as string[]).push("p3,2016-03-05,,GM0003,,h3,eenpersoons");
    expect(uitdraai(await lees(open, half))).toEqual([]);
    expect(uitdraai(await lees(verblijf("2017-07-01"), half))).toEqual([]);
    expect(uitdraai(await lees(verblijf("2017-12-31"), half))).toEqual([]);
    const eigen = verblijf("2017-06-20");
    (eigen.verblijf as string[])[2] = "p2,2012-03-04,2017-06-21,GM0344,,h1,paar_zonder_kinderen";
    expect(uitdraai(await lees(eigen, half))).toEqual([]);
  });
});

describe("a peilmoment after the source", () => {
  const met = (datum: string): Inhoud => ({gebeurtenissen: [netjes.gebeurtenissen[0]!, `p1,verhuizing,${datum}`]});

  it("is signalled when nothing has a date in the month before it", async () => {
    expect(uitdraai(await lees(met("2016-12-01")))).toEqual([]);
    const rapport = await lees(met("2016-11-30"));
    expect(uitdraai(rapport)).toEqual(["signaal peilmoment_na_bron bron.json laatste_peilmoment 2017-01-01"]);
    expect(rapport.overtredingen.at(-1)!.eerste[0]!.uitleg).toContain("de laatste datum in de bron, 2016-11-30");
  });

  it("is signalled in the future, whatever the dates are, and not on the day itself", async () => {
    const json = {laatste_peilmoment: "2020-07-01"};
    expect(uitdraai(await lees(met("2020-06-30"), json, "2020-06-30"))).toEqual([
      "signaal peilmoment_in_toekomst bron.json laatste_peilmoment 2020-07-01"
    ]);
    expect(uitdraai(await lees(met("2020-06-30"), json, "2020-07-01"))).toEqual([]);
  });
});
