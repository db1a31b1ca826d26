import {describe, expect, it} from "vitest";
import {persoontabellen, type Tabel} from "../../../loaders/bron/index.js";
import {kort, lees, met, netjes, schrijfBron} from "./bronmap.js";

const nr = Object.fromEntries(Object.entries(netjes).map(([tabel, rijen]) => [tabel, rijen.length + 1])) as Record<
  Tabel,
  number
>;

async function leesMet(tabel: Tabel, ...rijen: string[]) {
  return lees(await schrijfBron(met(tabel, ...rijen)));
}

describe("a neat source", () => {
  it("has no violations and keeps every row", async () => {
    const {rapport, schoon} = await lees(await schrijfBron());
    expect(kort(rapport)).toEqual([]);
    for (const [tabel, rijen] of Object.entries(netjes)) expect(schoon[tabel as Tabel]).toEqual(rijen.slice(1).sort());
    expect(rapport.tabellen.verblijf).toEqual({
      bestand: "verblijf.csv",
      gelezen: 4,
      geweigerd: 0,
      samengevoegd: 0,
      gebruikt: 4
    });
  });

  it("may have tables without rows", async () => {
    const {rapport} = await lees(await schrijfBron({gebeurtenissen: [netjes.gebeurtenissen[0]!]}));
    expect(rapport.tabellen.gebeurtenissen.gelezen).toBe(0);
    expect(kort(rapport)).toEqual([]);
  });
});

describe("fouten: the row is left out", () => {
  const gevallen: [Tabel, string, string][] = [
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

  it.each(gevallen)("%s: %s → %s", async (tabel, rij, verwacht) => {
    const {rapport, schoon} = await leesMet(tabel, rij);
    const [regel, plaats] = verwacht.split(/ (.*)/s) as [string, string];
    expect(kort(rapport)).toEqual([`fout ${regel} ${tabel}.csv:${nr[tabel]} ${plaats}`]);
    expect(schoon[tabel]).toEqual(netjes[tabel].slice(1).sort());
    expect(rapport.tabellen[tabel]).toMatchObject({
      gelezen: nr[tabel] - 1,
      geweigerd: 1,
      samengevoegd: 0,
      gebruikt: nr[tabel] - 2
    });
  });

  it("says of one row all that is wrong with it, and counts it once", async () => {
    const {rapport} = await leesMet("voorzieningen", "p9,wlz,,2015-02-30,");
    expect(kort(rapport)).toEqual([
      "fout onbekende_code voorzieningen.csv:4 wet=wlz",
      "fout ontbreekt voorzieningen.csv:4 voorziening=",
      "fout onmogelijke_datum voorzieningen.csv:4 begindatum=2015-02-30",
      "fout onbekende_persoon voorzieningen.csv:4 persoon_id=p9"
    ]);
    expect(rapport.tabellen.voorzieningen.geweigerd).toBe(1);
  });

  it("leaves a person with two different rows out, with all its rows in every table", async () => {
    const {rapport, schoon} = await leesMet("personen", "p1,1981-05-01,M,");
    expect(kort(rapport)).toEqual([
      "fout tegenstrijdige_persoon personen.csv:2 persoon_id=p1",
      "fout tegenstrijdige_persoon personen.csv:5 persoon_id=p1",
      "fout onbekende_persoon verblijf.csv:2 persoon_id=p1",
      "fout onbekende_persoon verblijf.csv:3 persoon_id=p1",
      "fout onbekende_persoon voorzieningen.csv:2 persoon_id=p1",
      "fout onbekende_persoon gebeurtenissen.csv:2 persoon_id=p1"
    ]);
    expect(
      Object.values(schoon)
        .flat()
        .filter((rij) => rij.startsWith("p1"))
    ).toEqual([]);
  });

  it("takes a wrong row for a different row of the same person", async () => {
    const {rapport, schoon} = await leesMet("personen", "p1,1980-05-01,X,");
    expect(rapport.tabellen.personen).toMatchObject({gelezen: 4, geweigerd: 2, gebruikt: 2});
    expect(schoon.personen.join()).not.toContain("p1");
  });

  it("leaves the rows of a person out whose own row is wrong", async () => {
    const {rapport} = await lees(await schrijfBron({personen: [...netjes.personen.slice(0, 3), "p3,1940-12-32,V,"]}));
    expect(kort(rapport)).toContain("fout onbekende_persoon verblijf.csv:5 persoon_id=p3");
    expect(rapport.tabellen.verblijf).toMatchObject({geweigerd: 1, gebruikt: 3});
  });
});

describe("signalen: the row stays", () => {
  const gevallen: [Tabel, string, string][] = [
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

  it.each(gevallen)("%s: %s → %s", async (tabel, rij, verwacht) => {
    const {rapport, schoon} = await leesMet(tabel, rij);
    expect(kort(rapport).map((tekst) => tekst.replace("signaal ", ""))).toContain(verwacht);
    expect(rapport.overtredingen.every(({ernst}) => ernst === "signaal")).toBe(true);
    expect(schoon[tabel]).toEqual([...netjes[tabel].slice(1), rij].sort());
  });

  it.each([
    ["gebeurtenissen", "p1,diploma,2005-01-01"],
    ["gebeurtenissen", "p1,diploma,2027-01-01"],
    ["voorzieningen", "p3,wmo,verblijf_en_opvang,2016-03-04,2016-03-04"],
    ["voorzieningen", "p3,wmo,hulpmiddelen_en_diensten,1960-01-01,"],
    ["personen", "p9,1900-01-01,M,"]
  ] as const)("has nothing to say about %s %s", async (tabel, rij) => {
    expect(kort((await leesMet(tabel, rij)).rapport)).toEqual([]);
  });

  it.each(persoontabellen)("counts an exact duplicate in %s once", async (tabel) => {
    const {rapport, schoon} = await leesMet(tabel, netjes[tabel][1]!, netjes[tabel][2]!, netjes[tabel][1]!);
    const n = nr[tabel];
    expect(kort(rapport)).toEqual([
      `signaal dubbele_rij ${tabel}.csv:${n} persoon_id=p1`,
      `signaal dubbele_rij ${tabel}.csv:${n + 1} persoon_id=${netjes[tabel][2]!.slice(0, 2)}`,
      `signaal dubbele_rij ${tabel}.csv:${n + 2} persoon_id=p1`
    ]);
    expect(rapport.overtredingen[0]?.eerste[0]?.uitleg).toBe("gelijk aan regel 2; telt één keer");
    expect(rapport.tabellen[tabel]).toMatchObject({geweigerd: 0, samengevoegd: 3, gebruikt: n - 2});
    expect(schoon[tabel]).toEqual(netjes[tabel].slice(1).sort());
  });

  it("finds the gap behind an overlap of the same length", async () => {
    const rijen = ["2000-01-01,2000-12-31", "2000-12-01,2001-12-31", "2002-02-01,2009-12-31"].map(
      (d) => `p1,${d},GM0344,,h1,overig`
    );
    const {rapport} = await leesMet("verblijf", ...rijen);
    expect(kort(rapport)).toEqual([
      "signaal overlappend_verblijf verblijf.csv:7 begindatum=2000-12-01",
      "signaal gat_in_verblijf verblijf.csv:8 begindatum=2002-02-01",
      "signaal ver_buiten_periode verblijf.csv:6 einddatum=2000-12-31",
      "signaal ver_buiten_periode verblijf.csv:7 einddatum=2001-12-31"
    ]);
    expect(rapport.overtredingen.slice(0, 2).map(({eerste}) => eerste[0]?.uitleg)).toEqual([
      "begint terwijl het verblijf op regel 6 nog loopt (tot en met 2000-12-31)",
      "31 dagen zonder verblijf na regel 7"
    ]);
  });

  it("finds a huishouden in two gemeenten at the same time, not one that moves there and back", async () => {
    const heen = ["p1,2010-01-01,2011-12-31,GM0003", "p1,2012-01-01,2013-12-31,GM0344", "p1,2014-01-01,,GM0003"];
    const rijen = (delen: string[]) => [netjes.verblijf[0]!, ...delen.map((deel) => `${deel},,h1,overig`)];
    const {rapport: verhuisd} = await lees(await schrijfBron({verblijf: rijen(heen)}));
    expect(kort(verhuisd)).toEqual([]);
    const tegelijk = [...heen, "p2,2013-12-31,2014-05-31,GM0344"];
    const {rapport} = await lees(await schrijfBron({verblijf: rijen(tegelijk)}));
    expect(kort(rapport)).toEqual([
      "signaal huishouden_in_twee_gemeenten verblijf.csv:4 huishouden_id=h1",
      "signaal huishouden_in_twee_gemeenten verblijf.csv:5 huishouden_id=h1"
    ]);
    expect(rapport.overtredingen[0]?.eerste[0]?.uitleg).toBe("huishouden staat in deze periode in GM0003 en in GM0344");
  });
});
