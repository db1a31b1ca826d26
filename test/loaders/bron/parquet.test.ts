import {mkdir, rename} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {persoontabellen, tabellen} from "../../../loaders/bron/index.js";
import {kort, lees, maakMap, met, netjes, schrijfBron, verbind, type Inhoud} from "./bronmap.js";
import {maakParquet} from "./parquetmap.js";

const datums = Object.fromEntries(
  ["geboortedatum", "overlijdensdatum", "begindatum", "einddatum", "datum"].map((k) => [k, "DATE"])
);
const getallen = {persoon_id: "INTEGER", huishouden_id: "BIGINT"};
const aantallen = Object.fromEntries(["eens", "neutraal", "oneens"].map((k) => [k, "INTEGER"]));
const alsGetal = (inhoud: Record<string, string[]>): Inhoud =>
  Object.fromEntries(
    Object.entries(inhoud).map(([tabel, regels]) => [
      tabel,
      regels.map((regel, i) => (i ? regel.replaceAll(/\b[ph](?=\d)/g, "") : regel))
    ])
  );

/** A source with something of every rule that a file with proper types can break. */
const slordig = {
  personen: [
    ...netjes.personen,
    "p4,1880-01-01,V,",
    "p5,,M,",
    "p6,1990-01-01,X,",
    "p3,1940-12-31,V,2016-03-04",
    "p7,1990-01-01,M,",
    "p7,1991-01-01,M,"
  ],
  verblijf: [
    ...netjes.verblijf,
    "p2,2012-03-01,2012-03-04,GM0003,WK034401,h1,overig",
    "p4,2012-03-01,2012-02-01,GM0003,,h4,overig",
    "p4,2012-03-01,,GM0001,WK1,h4,niks",
    "p7,2012-03-01,,GM0003,,h7,overig",
    "p4,2000-01-01,2012-01-01,GM0003,,h4,overig",
    "p4,2013-01-01,,GM0003,,h4,overig"
  ],
  voorzieningen: [
    ...netjes.voorzieningen,
    "p3,wmo,bijstand,2017-01-01,2040-01-01",
    "p3,wmo,verblijf_en_opvang,2017-01-01,2040-01-01"
  ],
  gebeurtenissen: [...netjes.gebeurtenissen, "p1,baanverlies,2013-12-01", "p1,,2013-12-01", "p2,diploma,1981-01-01"],
  aanlevering: [
    ...netjes.aanlevering,
    "GM0003,2017HJ03,ja,ja,nee,nee",
    "GM0003,2017HJ01,nee,ja,nee,nee",
    "GM0344,2016HJ02,ja,ja,nee,ja",
    "GM0003,2016HJ02,ja,ja,nee,nee",
    "GM0003,2030HJ01,,j,nee,nee"
  ],
  clientervaring: [
    ...netjes.clientervaring,
    "GM0344,2016,zelfredzaamheid,420,350,50,20,,",
    "GM0003,16,snelheid,1.000,350,50,20,,",
    "GM0003,2016,snelheid,10,7,3,1,,",
    "GM0003,2017,,10,,,,,",
    "GM0003,2017,,,,,,panel,",
    "GM0003,2018,snelheid,10,7,3,0,,",
    "GM0003,2018,snelheid,11,7,3,0,,"
  ]
};

const zonderPlaats = (teksten: string[]) => teksten.map((tekst) => tekst.replace(/\.(csv|parquet):\d+/, "")).sort();
const parquetRij = (tekst: string) => tekst.replace(/\.csv:(\d+)/, (_, rij: string) => `.parquet:${Number(rij) - 1}`);

describe("CSV and Parquet", () => {
  it.each([
    ["text", {}],
    ["dates", datums],
    ["dates and integers", {...datums, ...aantallen}]
  ])("with the same data as %s give the same tables and the same violations", async (_, typen) => {
    const csv = await lees(await schrijfBron(slordig));
    const parquet = await lees(await maakParquet(await schrijfBron(slordig), tabellen, undefined, typen));
    expect(parquet.schoon).toEqual(csv.schoon);
    expect(kort(parquet.rapport)).toEqual(kort(csv.rapport).map(parquetRij));
    expect(kort(csv.rapport).length).toBeGreaterThan(20);
  });

  it("with integers as keys give BIGINT, when all files have them", async () => {
    const map = await maakParquet(await schrijfBron(alsGetal(slordig)), tabellen, undefined, {...datums, ...getallen});
    const verbinding = await verbind();
    const {schoon, rapport} = await lees(map, verbinding);
    const csv = await lees(await schrijfBron(alsGetal(slordig)));
    expect(schoon).toEqual(csv.schoon);
    expect(zonderPlaats(kort(rapport))).toEqual(zonderPlaats(kort(csv.rapport)));
    const typen =
      "SELECT DISTINCT data_type FROM duckdb_columns() WHERE column_name IN ('persoon_id', 'huishouden_id')";
    expect((await verbinding.runAndReadAll(typen)).getRows()).toEqual([["BIGINT"]]);
  });

  it("may stand beside each other: keys are then text in every table", async () => {
    const map = await maakParquet(await schrijfBron(alsGetal(slordig)), ["personen", "verblijf"], undefined, {
      ...datums,
      ...getallen
    });
    const verbinding = await verbind();
    const {schoon} = await lees(map, verbinding);
    expect(schoon).toEqual((await lees(await schrijfBron(alsGetal(slordig)))).schoon);
    const typen = "SELECT table_name, data_type FROM duckdb_columns() WHERE column_name = 'persoon_id' ORDER BY 1";
    expect((await verbinding.runAndReadAll(typen)).getRows()).toEqual(
      [...persoontabellen].sort().map((tabel) => [tabel, "VARCHAR"])
    );
  });
});

describe("a Parquet file", () => {
  it("may have timestamps at midnight for dates", async () => {
    const tijdstippen = Object.fromEntries(Object.keys(datums).map((kolom) => [kolom, "TIMESTAMP"]));
    const {schoon, rapport} = await lees(await maakParquet(await schrijfBron(), tabellen, undefined, tijdstippen));
    expect(schoon).toEqual((await lees(await schrijfBron())).schoon);
    expect(kort(rapport)).toEqual([]);
    const middag = met("gebeurtenissen", "p1,huwelijk,2015-01-01 12:30:00");
    const later = await lees(await maakParquet(await schrijfBron(middag), ["gebeurtenissen"], undefined, tijdstippen));
    expect(kort(later.rapport)).toEqual(["fout onmogelijke_datum gebeurtenissen.parquet:3 datum=2015-01-01 12:30:00"]);
  });

  it("may have codes as ENUM and columns beside the contract, in any order", async () => {
    const map = await schrijfBron();
    const verbinding = await verbind();
    await verbinding.run(
      `COPY (SELECT 1 AS extra, V::ENUM('M', 'V') AS Geslacht, NULL::DATE AS overlijdensdatum, * EXCLUDE (V) FROM
        (SELECT 'V' AS V, 'p' || i AS persoon_id, DATE '1980-01-01' AS geboortedatum FROM range(1, 4) t(i))) TO '${map}/personen.parquet'`
    );
    await rename(join(map, "personen.csv"), join(map, "oud.csv"));
    const {rapport, schoon} = await lees(map);
    expect(schoon.personen).toEqual(["p1,1980-01-01,V,", "p2,1980-01-01,V,", "p3,1980-01-01,V,"]);
    expect(kort(rapport)).toEqual(["signaal extra_kolom personen.parquet:0 extra="]);
  });

  it("may lie in a folder with a pattern, a quote or a key=value in its name", async () => {
    const map = join(await maakMap(), "a[1]*'wet=x");
    await mkdir(map);
    const bron = await schrijfBron();
    await rename(await maakParquet(bron, ["personen", "voorzieningen"]), join(map, "b"));
    await mkdir(bron);
    expect((await lees(join(map, "b"))).schoon).toEqual((await lees(await schrijfBron())).schoon);
  });
});
