import {describe, expect, it} from "vitest";
import {readSource} from "../../../loaders/source/source.js";
import type {SourceReport} from "../../../components/pipeline/source/sourceReport.js";
import {connect, type Content, neat, sourceJson, writeSource} from "./sourceFolder.js";

const read = async (otherwise: Content, json: object = {}, today = "2020-06-01"): Promise<SourceReport> =>
  readSource(await connect(), await writeSource(otherwise, {...sourceJson, ...json}), {today});

const extract = ({violations}: SourceReport) =>
  violations
    .filter(({regel: line}) => /uitdraai|peilmoment/.test(line))
    .map(({ernst: severity, regel: line, bestand: file, kolom: column, eerste: first}) =>
      [severity, line, file, column, first[0]!.waarde].join(" ")
    );

describe("a source that stops on the day of its extraction", () => {
  const half = {laatste_peilmoment: "2017-07-01"};
  const verblijf = (day: string): Content => ({
    verblijf: [
      neat.verblijf[0]!,
      `p1,2010-01-01,${day},GM0344,,h1,paar_zonder_kinderen`,
      `p2,2012-03-04,${day},GM0344,,h1,paar_zonder_kinderen`,
      "p3,1990-01-01,2016-03-04,GM0003,,h3,eenpersoons"
    ]
  });

  it("is signalled where nothing runs on, most ends on one day, and the last peilmoment comes later", async () => {
    const report = await read(verblijf("2017-06-20"), half);
    expect(extract(report)).toEqual(["signaal einde_op_uitdraai verblijf.csv einddatum 2017-06-20"]);
    const [{eerste: first}] = report.violations.filter(({regel: line}) => line === "einde_op_uitdraai") as [
      SourceReport["violations"][number]
    ];
    expect(first[0]!.uitleg).toMatch(
      /eindigen op 2017-06-20, voor het laatste peilmoment 2017-07-01.*laat einddatum dan leeg/
    );
    expect(report.tabellen.verblijf).toMatchObject({gelezen: 3, geweigerd: 0, gebruikt: 3});
  });

  it("is signalled of voorzieningen apart", async () => {
    const voorzieningen = [
      neat.voorzieningen[0]!,
      "p1,participatiewet,bijstand,2014-01-01,2017-06-20",
      "p2,participatiewet,bijstand,2014-01-01,2015-12-31",
      "p2,wmo,hulp_bij_huishouden,2016-01-01,2017-06-20"
    ];
    expect(extract(await read({voorzieningen}, half))).toEqual([
      "signaal einde_op_uitdraai voorzieningen.csv einddatum 2017-06-20"
    ]);
  });

  it("is none where anything runs on, ends on the peilmoment or later, or ends on days of its own", async () => {
    const open = verblijf("2017-06-20");
    (open.verblijf as string[]).push("p3,2016-03-05,,GM0003,,h3,eenpersoons");
    expect(extract(await read(open, half))).toEqual([]);
    expect(extract(await read(verblijf("2017-07-01"), half))).toEqual([]);
    expect(extract(await read(verblijf("2017-12-31"), half))).toEqual([]);
    const own = verblijf("2017-06-20");
    (own.verblijf as string[])[2] = "p2,2012-03-04,2017-06-21,GM0344,,h1,paar_zonder_kinderen";
    expect(extract(await read(own, half))).toEqual([]);
  });
});

describe("a peilmoment after the source", () => {
  const met = (date: string): Content => ({gebeurtenissen: [neat.gebeurtenissen[0]!, `p1,verhuizing,${date}`]});

  it("is signalled when nothing has a date in the month before it", async () => {
    expect(extract(await read(met("2016-12-01")))).toEqual([]);
    const report = await read(met("2016-11-30"));
    expect(extract(report)).toEqual(["signaal peilmoment_na_bron bron.json laatste_peilmoment 2017-01-01"]);
    expect(report.violations.at(-1)!.eerste[0]!.uitleg).toContain("de laatste datum in de bron, 2016-11-30");
  });

  it("is signalled in the future, whatever the dates are, and not on the day itself", async () => {
    const json = {laatste_peilmoment: "2020-07-01"};
    expect(extract(await read(met("2020-06-30"), json, "2020-06-30"))).toEqual([
      "signaal peilmoment_in_toekomst bron.json laatste_peilmoment 2020-07-01"
    ]);
    expect(extract(await read(met("2020-06-30"), json, "2020-07-01"))).toEqual([]);
  });
});
