import {rmSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {openSource} from "../../util/count.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import type {Source} from "../../util/sourceRow.js";
import {makeParquet} from "../source/parquetFolder.js";

type Verblijf = Source["verblijf"][number];

const basis: Verblijf = {
  ...{persoon_id: "7001", begindatum: "2012-03-01", einddatum: "2017-05-31", gemeente: "GM0193", wijk: "WK019310"},
  ...{huishouden_id: "9", huishoudtype: "paar_zonder_kinderen"}
};

/** A person with these rows, and one who lives in huishouden 9 in Zwolle all the time. */
const sourceWith = (verblijf: Verblijf[]): Source => ({
  ...{eerste_peilmoment: "2016-01-01", laatste_peilmoment: "2016-01-01"},
  personen: ["7001", "7002"].map((persoon_id) => ({
    ...{persoon_id, geboortedatum: "1971-04-30", geslacht: "V", overlijdensdatum: ""}
  })),
  verblijf: [...verblijf, {...basis, persoon_id: "7002", einddatum: "", huishoudtype: "paar_zonder_kinderen"}],
  ...{voorzieningen: [], gebeurtenissen: []}
});

async function countInwoners(folder: string) {
  const opened = await openSource(folder);
  await opened.countMonitor();
  const count = async (gebied: string, indicator: string, categorie = "totaal") =>
    (await opened.monitor(gebied, "2016HJ01")).find(
      (row) => row.indicator === indicator && row.categorie === categorie
    )!.waarde!;
  const result = {
    zwolle: await count("GM0193", "inwoners"),
    raalte: await count("GM0177", "inwoners"),
    wijk: await count("WK019310", "inwoners"),
    huishoudens: await count("NL", "huishoudens"),
    eenouder: await count("NL", "huishoudens_type", "eenouder")
  };
  opened.close();
  rmSync(folder, {recursive: true});
  return result;
}

/** What counts of the person when the first row is the one that counts, and when the second is. */
const cases: [what: string, wins: Partial<Verblijf>, loses: Partial<Verblijf>, result: object][] = [
  [
    "the latest begindatum, whatever else",
    {begindatum: "2012-03-02", gemeente: "GM0177", wijk: ""},
    {einddatum: ""},
    {raalte: 1, zwolle: 1}
  ],
  ["then the latest end", {gemeente: "GM0177", wijk: ""}, {einddatum: "2017-05-30"}, {raalte: 1, zwolle: 1}],
  ["of ends a running one", {einddatum: "", gemeente: "GM0177", wijk: ""}, {}, {raalte: 1, zwolle: 1}],
  [
    "then the highest gemeente",
    {},
    {gemeente: "GM0177", wijk: "", huishoudtype: "institutioneel", huishouden_id: "99"},
    {raalte: 0, zwolle: 2}
  ],
  ["then the highest wijk, empty is lowest", {}, {wijk: "", huishouden_id: "99"}, {zwolle: 2, wijk: 2}],
  ["of wijken the highest code", {wijk: "WK019311"}, {huishoudtype: "overig"}, {zwolle: 2, wijk: 1}],
  [
    "then the huishoudtype that is last in its list",
    {huishoudtype: "eenouder"},
    {huishouden_id: "99"},
    {huishoudens: 1, eenouder: 1}
  ],
  ["then the highest huishouden_id as text, not as number", {}, {huishouden_id: "1000"}, {huishoudens: 1}]
];

describe("persoonSteps(tijdvak, facts): of two verblijven on one day counts", () => {
  it.each(cases)("%s", async (_, wins, loses, result) => {
    const [one, other] = [
      {...basis, ...wins},
      {...basis, ...loses}
    ];
    for (const rows of [
      [one, other],
      [other, one]
    ])
      expect(await countInwoners(writeSourceFolder(sourceWith(rows)))).toMatchObject(result);
  });

  it("the highest huishouden_id as text, also where they are whole numbers in Parquet", async () => {
    const rows = [basis, {...basis, huishouden_id: "1000"}];
    for (const verblijf of [rows, [...rows].reverse()]) {
      const types = {persoon_id: "BIGINT", huishouden_id: "BIGINT"};
      const tables = ["personen", "verblijf", "voorzieningen", "gebeurtenissen"] as const;
      const folder = await makeParquet(writeSourceFolder(sourceWith(verblijf)), tables, undefined, types);
      expect(await countInwoners(folder)).toMatchObject({huishoudens: 1, zwolle: 2});
    }
  });

  it("each on the days that the other does not cover", async () => {
    const raalte = {...basis, begindatum: "2014-01-01", einddatum: "2015-12-31", gemeente: "GM0177", wijk: ""};
    expect(await countInwoners(writeSourceFolder(sourceWith([basis, raalte])))).toMatchObject({zwolle: 2, raalte: 0});
    const later = {...raalte, einddatum: "2016-01-01"};
    expect(await countInwoners(writeSourceFolder(sourceWith([basis, later])))).toMatchObject({zwolle: 1, raalte: 1});
  });
});
