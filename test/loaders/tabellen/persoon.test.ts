import {rmSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import type {Bron} from "../../hulp/bronrij.js";
import {openBron} from "../../hulp/tel.js";
import {maakParquet} from "../bron/parquetmap.js";

type Verblijf = Bron["verblijf"][number];

const basis: Verblijf = {
  ...{persoon_id: "7001", begindatum: "2012-03-01", einddatum: "2017-05-31", gemeente: "GM0193", wijk: "WK019310"},
  ...{huishouden_id: "9", huishoudtype: "paar_zonder_kinderen"}
};

/** A person with these rows, and one who lives in huishouden 9 in Zwolle all the time. */
const bronMet = (verblijf: Verblijf[]): Bron => ({
  ...{eerste_peilmoment: "2016-01-01", laatste_peilmoment: "2016-01-01"},
  personen: ["7001", "7002"].map((persoon_id) => ({
    ...{persoon_id, geboortedatum: "1971-04-30", geslacht: "V", overlijdensdatum: ""}
  })),
  verblijf: [...verblijf, {...basis, persoon_id: "7002", einddatum: "", huishoudtype: "paar_zonder_kinderen"}],
  ...{voorzieningen: [], gebeurtenissen: []}
});

async function telInwoners(map: string) {
  const geopend = await openBron(map);
  await geopend.telMonitor();
  const tel = async (gebied: string, indicator: string, categorie = "totaal") =>
    (await geopend.monitor(gebied, "2016HJ01")).find(
      (rij) => rij.indicator === indicator && rij.categorie === categorie
    )!.waarde!;
  const uit = {
    zwolle: await tel("GM0193", "inwoners"),
    raalte: await tel("GM0177", "inwoners"),
    wijk: await tel("WK019310", "inwoners"),
    huishoudens: await tel("NL", "huishoudens"),
    eenouder: await tel("NL", "huishoudens_type", "eenouder")
  };
  geopend.sluit();
  rmSync(map, {recursive: true});
  return uit;
}

/** What counts of the person when the first row is the one that counts, and when the second is. */
const gevallen: [wat: string, wint: Partial<Verblijf>, verliest: Partial<Verblijf>, uit: object][] = [
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

describe("persoonStappen(tijdvak, feiten): of two verblijven on one day counts", () => {
  it.each(gevallen)("%s", async (_, wint, verliest, uit) => {
    const [een, ander] = [
      {...basis, ...wint},
      {...basis, ...verliest}
    ];
    for (const rijen of [
      [een, ander],
      [ander, een]
    ])
      expect(await telInwoners(schrijfBronmap(bronMet(rijen)))).toMatchObject(uit);
  });

  it("the highest huishouden_id as text, also where they are whole numbers in Parquet", async () => {
    const rijen = [basis, {...basis, huishouden_id: "1000"}];
    for (const verblijf of [rijen, [...rijen].reverse()]) {
      const typen = {persoon_id: "BIGINT", huishouden_id: "BIGINT"};
      const tabellen = ["personen", "verblijf", "voorzieningen", "gebeurtenissen"] as const;
      const map = await maakParquet(schrijfBronmap(bronMet(verblijf)), tabellen, undefined, typen);
      expect(await telInwoners(map)).toMatchObject({huishoudens: 1, zwolle: 2});
    }
  });

  it("each on the days that the other does not cover", async () => {
    const raalte = {...basis, begindatum: "2014-01-01", einddatum: "2015-12-31", gemeente: "GM0177", wijk: ""};
    expect(await telInwoners(schrijfBronmap(bronMet([basis, raalte])))).toMatchObject({zwolle: 2, raalte: 0});
    const later = {...raalte, einddatum: "2016-01-01"};
    expect(await telInwoners(schrijfBronmap(bronMet([basis, later])))).toMatchObject({zwolle: 1, raalte: 1});
  });
});
