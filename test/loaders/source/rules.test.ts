import {describe, expect, it} from "vitest";
import {persoonTables, type SchemaTable} from "../../../components/pipeline/source/schema.js";
import {met, neat, read, short, writeSource} from "./sourceFolder.js";

const nr = Object.fromEntries(Object.entries(neat).map(([table, rows]) => [table, rows.length + 1])) as Record<
  SchemaTable,
  number
>;

async function readWith(table: SchemaTable, ...rows: string[]) {
  return read(await writeSource(met(table, ...rows)));
}

describe("a neat source", () => {
  it("has no violations and keeps every row", async () => {
    const {report, clean} = await read(await writeSource());
    expect(short(report)).toEqual([]);
    for (const [table, rows] of Object.entries(neat)) expect(clean[table as SchemaTable]).toEqual(rows.slice(1).sort());
    expect(report.tabellen.verblijf).toEqual({
      bestand: "verblijf.csv",
      gelezen: 4,
      geweigerd: 0,
      merged: 0,
      gebruikt: 4
    });
  });

  it("may have tables without rows", async () => {
    const {report} = await read(await writeSource({gebeurtenissen: [neat.gebeurtenissen[0]!]}));
    expect(report.tabellen.gebeurtenissen.gelezen).toBe(0);
    expect(short(report)).toEqual([]);
  });
});

describe("fouten: the row is left out", () => {
  const cases: [SchemaTable, string, string][] = [
    ["personen", "p9,,M,", "ontbreekt geboortedatum="],
    ["personen", ",1980-01-01,M,", "ontbreekt persoon_id="],
    ["personen", "p9,1980-01-01,X,", "onbekende_code geslacht=X"],
    ["personen", "p9,1980-02-30,M,", "onmogelijke_datum geboortedatum=1980-02-30"],
    ["personen", "p9,1980-01-01,M,04-05-2016", "onmogelijke_datum overlijdensdatum=04-05-2016"],
    ["verblijf", "p1,,2009-12-31,GM0344,,h1,overig", "ontbreekt begindatum="],
    ["verblijf", "p1,2009-01-01,2009-12-31,,,h1,overig", "ontbreekt gemeente="],
    ["verblijf", "p1,2009-01-01,2009-12-31,GM9999,,h1,overig", "onbekende_code gemeente=GM9999"],
    ["verblijf", "p1,2009-01-01,2009-12-31,GM0344,,h1,alleen", "onbekende_code huishoudtype=alleen"],
    ["verblijf", "p1,2009-01-01,2008-12-31,GM0344,,h1,overig", "einde_voor_begin einddatum=2008-12-31"],
    ["verblijf", "p9,2009-01-01,2009-12-31,GM0344,,h1,overig", "onbekende_persoon persoon_id=p9"],
    ["voorzieningen", "p1,,bijstand,2014-01-01,", "ontbreekt wet="],
    ["voorzieningen", "p1,wlz,bijstand,2014-01-01,", "onbekende_code wet=wlz"],
    ["voorzieningen", "p1,wmo,taxi,2014-01-01,", "onbekende_code voorziening=taxi"],
    ["voorzieningen", "p1,wmo,bijstand,2014-01-01,", "onbekende_code voorziening=bijstand"],
    ["voorzieningen", "p1,wmo,hulp_bij_huishouden,2015-02-30,", "onmogelijke_datum begindatum=2015-02-30"],
    ["voorzieningen", "p1,wmo,hulp_bij_huishouden,2015-2-3,", "onmogelijke_datum begindatum=2015-2-3"],
    ["voorzieningen", "p1,wmo,hulp_bij_huishouden,infinity,", "onmogelijke_datum begindatum=infinity"],
    ["voorzieningen", "p1,wmo,hulp_bij_huishouden,2015-02-03,2015-02-02", "einde_voor_begin einddatum=2015-02-02"],
    ["voorzieningen", "p9,wmo,hulp_bij_huishouden,2015-02-03,", "onbekende_persoon persoon_id=p9"],
    ["gebeurtenissen", "p1,loterij,2014-01-01", "onbekende_code gebeurtenis=loterij"],
    ["gebeurtenissen", "p1,verhuizing,  ", "ontbreekt datum=  "],
    ["gebeurtenissen", "p9,verhuizing,2014-01-01", "onbekende_persoon persoon_id=p9"]
  ];

  it.each(cases)("%s: %s → %s", async (table, row, expected) => {
    const {report, clean} = await readWith(table, row);
    const [line, place] = expected.split(/ (.*)/s) as [string, string];
    expect(short(report)).toEqual([`fout ${line} ${table}.csv:${nr[table]} ${place}`]);
    expect(clean[table]).toEqual(neat[table].slice(1).sort());
    expect(report.tabellen[table]).toMatchObject({
      gelezen: nr[table] - 1,
      geweigerd: 1,
      merged: 0,
      gebruikt: nr[table] - 2
    });
  });

  it("says of one row all that is wrong with it, and counts it once", async () => {
    const {report} = await readWith("voorzieningen", "p9,wlz,,2015-02-30,");
    expect(short(report)).toEqual([
      "fout onbekende_code voorzieningen.csv:4 wet=wlz",
      "fout ontbreekt voorzieningen.csv:4 voorziening=",
      "fout onmogelijke_datum voorzieningen.csv:4 begindatum=2015-02-30",
      "fout onbekende_persoon voorzieningen.csv:4 persoon_id=p9"
    ]);
    expect(report.tabellen.voorzieningen.geweigerd).toBe(1);
  });

  it("leaves a person with two different rows out, with all its rows in every table", async () => {
    const {report, clean} = await readWith("personen", "p1,1981-05-01,M,");
    expect(short(report)).toEqual([
      "fout tegenstrijdige_persoon personen.csv:2 persoon_id=p1",
      "fout tegenstrijdige_persoon personen.csv:5 persoon_id=p1",
      "fout onbekende_persoon verblijf.csv:2 persoon_id=p1",
      "fout onbekende_persoon verblijf.csv:3 persoon_id=p1",
      "fout onbekende_persoon voorzieningen.csv:2 persoon_id=p1",
      "fout onbekende_persoon gebeurtenissen.csv:2 persoon_id=p1"
    ]);
    expect(
      Object.values(clean)
        .flat()
        .filter((row) => row.startsWith("p1"))
    ).toEqual([]);
  });

  it("takes a wrong row for a different row of the same person", async () => {
    const {report, clean} = await readWith("personen", "p1,1980-05-01,X,");
    expect(report.tabellen.personen).toMatchObject({gelezen: 4, geweigerd: 2, gebruikt: 2});
    expect(clean.personen.join()).not.toContain("p1");
  });

  it("leaves the rows of a person out whose own row is wrong", async () => {
    const {report} = await read(await writeSource({personen: [...neat.personen.slice(0, 3), "p3,1940-12-32,V,"]}));
    expect(short(report)).toContain("fout onbekende_persoon verblijf.csv:5 persoon_id=p3");
    expect(report.tabellen.verblijf).toMatchObject({geweigerd: 1, gebruikt: 3});
  });
});

describe("signalen: the row stays", () => {
  const cases: [SchemaTable, string, string][] = [
    [
      "verblijf",
      "p2,2012-01-01,2012-03-04,GM0344,,h1,overig",
      "overlappend_verblijf verblijf.csv:4 begindatum=2012-03-04"
    ],
    ["verblijf", "p2,2012-01-01,2012-03-01,GM0344,,h1,overig", "gat_in_verblijf verblijf.csv:4 begindatum=2012-03-04"],
    [
      "verblijf",
      "p3,1989-01-01,1989-12-31,GM0344,WK000300,h3,overig",
      "wijk_buiten_gemeente verblijf.csv:6 wijk=WK000300"
    ],
    ["verblijf", "p3,1940-12-30,1989-12-31,GM0003,,h3,overig", "voor_geboorte verblijf.csv:6 begindatum=1940-12-30"],
    [
      "voorzieningen",
      "p3,wmo,verblijf_en_opvang,1940-01-01,",
      "voor_geboorte voorzieningen.csv:4 begindatum=1940-01-01"
    ],
    [
      "voorzieningen",
      "p3,wmo,verblijf_en_opvang,2016-03-05,",
      "na_overlijden voorzieningen.csv:4 begindatum=2016-03-05"
    ],
    [
      "voorzieningen",
      "p3,wmo,verblijf_en_opvang,2016-03-04,2016-03-05",
      "na_overlijden voorzieningen.csv:4 einddatum=2016-03-05"
    ],
    [
      "voorzieningen",
      "p1,wsw,wsw,1999-03-04,2004-12-31",
      "ver_buiten_periode voorzieningen.csv:4 einddatum=2004-12-31"
    ],
    ["gebeurtenissen", "p1,diploma,1980-04-30", "voor_geboorte gebeurtenissen.csv:4 datum=1980-04-30"],
    ["gebeurtenissen", "p3,verhuizing,2016-03-05", "na_overlijden gebeurtenissen.csv:4 datum=2016-03-05"],
    ["gebeurtenissen", "p1,diploma,2004-12-31", "ver_buiten_periode gebeurtenissen.csv:4 datum=2004-12-31"],
    ["gebeurtenissen", "p1,diploma,2027-01-02", "ver_buiten_periode gebeurtenissen.csv:4 datum=2027-01-02"],
    ["personen", "p9,1980-01-01,M,1979-12-31", "voor_geboorte personen.csv:5 overlijdensdatum=1979-12-31"],
    ["personen", "p9,1899-12-31,M,", "geboorte_buiten_bereik personen.csv:5 geboortedatum=1899-12-31"],
    ["personen", "p9,2101-01-01,M,", "geboorte_buiten_bereik personen.csv:5 geboortedatum=2101-01-01"]
  ];

  it.each(cases)("%s: %s → %s", async (table, row, expected) => {
    const {report, clean} = await readWith(table, row);
    expect(short(report).map((text) => text.replace("signaal ", ""))).toContain(expected);
    expect(report.violations.every(({ernst: severity}) => severity === "signaal")).toBe(true);
    expect(clean[table]).toEqual([...neat[table].slice(1), row].sort());
  });

  it.each([
    ["gebeurtenissen", "p1,diploma,2005-01-01"],
    ["gebeurtenissen", "p1,diploma,2027-01-01"],
    ["voorzieningen", "p3,wmo,verblijf_en_opvang,2016-03-04,2016-03-04"],
    ["voorzieningen", "p3,wmo,hulpmiddelen_en_diensten,1960-01-01,"],
    ["personen", "p9,1900-01-01,M,"]
  ] as const)("has nothing to say about %s %s", async (table, row) => {
    expect(short((await readWith(table, row)).report)).toEqual([]);
  });

  it.each(persoonTables)("counts an exact duplicate in %s once", async (table) => {
    const {report, clean} = await readWith(table, neat[table][1]!, neat[table][2]!, neat[table][1]!);
    const n = nr[table];
    expect(short(report)).toEqual([
      `signaal dubbele_rij ${table}.csv:${n} persoon_id=p1`,
      `signaal dubbele_rij ${table}.csv:${n + 1} persoon_id=${neat[table][2]!.slice(0, 2)}`,
      `signaal dubbele_rij ${table}.csv:${n + 2} persoon_id=p1`
    ]);
    expect(report.violations[0]?.eerste[0]?.uitleg).toBe("gelijk aan regel 2; telt één keer");
    expect(report.tabellen[table]).toMatchObject({geweigerd: 0, merged: 3, gebruikt: n - 2});
    expect(clean[table]).toEqual(neat[table].slice(1).sort());
  });

  it("finds the gap behind an overlap of the same length", async () => {
    const rows = ["2000-01-01,2000-12-31", "2000-12-01,2001-12-31", "2002-02-01,2009-12-31"].map(
      (d) => `p1,${d},GM0344,,h1,overig`
    );
    const {report} = await readWith("verblijf", ...rows);
    expect(short(report)).toEqual([
      "signaal overlappend_verblijf verblijf.csv:7 begindatum=2000-12-01",
      "signaal gat_in_verblijf verblijf.csv:8 begindatum=2002-02-01",
      "signaal ver_buiten_periode verblijf.csv:6 einddatum=2000-12-31",
      "signaal ver_buiten_periode verblijf.csv:7 einddatum=2001-12-31"
    ]);
    expect(report.violations.slice(0, 2).map(({eerste: first}) => first[0]?.uitleg)).toEqual([
      "begint terwijl het verblijf op regel 6 nog loopt (tot en met 2000-12-31)",
      "31 dagen zonder verblijf na regel 7"
    ]);
  });

  it("finds a huishouden in two gemeenten at the same time, not one that moves there and back", async () => {
    const away = ["p1,2010-01-01,2011-12-31,GM0003", "p1,2012-01-01,2013-12-31,GM0344", "p1,2014-01-01,,GM0003"];
    const rows = (parts: string[]) => [neat.verblijf[0]!, ...parts.map((part) => `${part},,h1,overig`)];
    const {report: moved} = await read(await writeSource({verblijf: rows(away)}));
    expect(short(moved)).toEqual([]);
    const together = [...away, "p2,2013-12-31,2014-05-31,GM0344"];
    const {report} = await read(await writeSource({verblijf: rows(together)}));
    expect(short(report)).toEqual([
      "signaal huishouden_in_twee_gemeenten verblijf.csv:4 huishouden_id=h1",
      "signaal huishouden_in_twee_gemeenten verblijf.csv:5 huishouden_id=h1"
    ]);
    expect(report.violations[0]?.eerste[0]?.uitleg).toBe("huishouden staat in deze periode in GM0003 en in GM0344");
  });
});
