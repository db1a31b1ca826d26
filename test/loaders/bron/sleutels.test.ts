import {describe, expect, it} from "vitest";
import {kort, lees, netjes, schrijfBron, verbind} from "./bronmap.js";
import {maakParquet} from "./parquetmap.js";

const kop = netjes.personen[0]!;
const personen = (...ids: string[]) => ({personen: [kop, ...ids.map((id) => `${id},1980-01-01,M,`)]});
const leeg = {
  verblijf: [netjes.verblijf[0]!],
  voorzieningen: [netjes.voorzieningen[0]!],
  gebeurtenissen: [netjes.gebeurtenissen[0]!]
};
const sleutels = (rijen: string[]) => rijen.map((rij) => rij.split(",")[0]);

describe("blanks and invisible characters around a key", () => {
  const tekens = [
    ...[" ", "  ", "\t", "\u00a0", "\u1680", "\u2003", "\u2009", "\u202f", "\u3000", "\u2028", "\u0085"],
    ...[
      "\u00ad",
      "\u034f",
      "\u200b",
      "\u200c",
      "\u200d",
      "\u200e",
      "\u2060",
      "\ufeff",
      "\u180e",
      "\ufe0f",
      "\u3164",
      "\u0001",
      "\u007f"
    ]
  ];

  it.each(["csv", "parquet"])("are left out, each with a signal (%s)", async (formaat) => {
    const rijen = tekens.flatMap((teken, i) => [`"k${i}${teken}"`, `"${teken}m${i}"`]);
    const map = await schrijfBron({...leeg, ...personen(...rijen)});
    const {schoon, rapport} = await lees(formaat === "csv" ? map : await maakParquet(map, ["personen"]));
    expect(sleutels(schoon.personen)).toEqual(tekens.flatMap((_, i) => [`k${i}`, `m${i}`]).sort());
    expect(rapport.overtredingen.map(({regel, kolom, totaal}) => [regel, kolom, totaal])).toEqual([
      ["onzichtbare_tekens", "persoon_id", rijen.length]
    ]);
  });

  it("join what they kept apart: a person over tables, a huishouden over rows", async () => {
    const {schoon, rapport} = await lees(
      await schrijfBron({
        personen: [kop, "p1\u200b,1980-05-01,M,", ...netjes.personen.slice(2)],
        verblijf: netjes.verblijf.map((rij, i) => (i === 2 ? rij.replace(",h1,", ",h1    ,") : rij)),
        gebeurtenissen: netjes.gebeurtenissen.map((rij) => rij.replace("p2,", "p\u00ad2,"))
      })
    );
    for (const tabel of ["personen", "verblijf", "gebeurtenissen"] as const)
      expect(schoon[tabel]).toEqual(netjes[tabel].slice(1).sort());
    expect(rapport.overtredingen.map((o) => o.eerste[0]!.uitleg)).toEqual([
      '"p1‹spatie zonder breedte›": onzichtbare tekens in de waarde, gelezen als "p1"; haal ze weg',
      '"h1␣␣␣␣": spaties achter de waarde, gelezen als "h1"; haal ze weg',
      '"p‹zacht afbreekstreepje›2": onzichtbare tekens in de waarde, gelezen als "p2"; haal ze weg'
    ]);
  });

  it("are left out of every other column too, of all tables", async () => {
    const schuif = (rijen: string[]) =>
      rijen.map((rij, i) =>
        i === 0
          ? rij
          : rij
              .split(",")
              .map((veld) => (veld ? ` ${veld}\u00a0` : veld))
              .join(",")
      );
    const inhoud = Object.fromEntries(Object.entries(netjes).map(([tabel, rijen]) => [tabel, schuif(rijen)]));
    const {schoon, rapport} = await lees(await schrijfBron(inhoud));
    for (const [tabel, rijen] of Object.entries(netjes))
      expect(schoon[tabel as "personen"].map((rij) => rij.replace(/[ \u00a0]*(,|$)[ \u00a0]*/g, "$1"))).toEqual(
        rijen.slice(1).sort()
      );
    expect(new Set(rapport.overtredingen.map(({regel}) => regel))).toEqual(new Set(["onzichtbare_tekens"]));
  });
});

describe("a placeholder for a key", () => {
  const plaatsvervangers = [
    ...[
      "NULL",
      "null",
      "NA",
      "N/A",
      "#N/A",
      "#N/B",
      "nan",
      "None",
      "<NA>",
      "\\N",
      "-",
      "--",
      ".",
      "?",
      "0",
      "000000000",
      "0.0",
      "-1",
      "-1.0",
      "-9",
      "-99"
    ],
    ...["onbekend", "Unknown", "n.v.t.", "1.23457E+11", "1,2e+08", "1e+05", "9E11", "2.0E7"]
  ];

  it("is a fout for a person, with the value", async () => {
    const ids = [...plaatsvervangers, "\u00a0NULL", "NA "];
    const {schoon, rapport} = await lees(
      await schrijfBron({...leeg, ...personen(...ids.map((id) => `"${id}"`), "a1")})
    );
    expect(sleutels(schoon.personen)).toEqual(["a1"]);
    expect(kort(rapport)).toEqual(ids.map((id, i) => `fout geen_sleutel personen.csv:${i + 2} persoon_id=${id}`));
    const uitleg = (id: string) => rapport.overtredingen[0]!.eerste.find(({waarde}) => waarde === id)!.uitleg;
    expect(uitleg("-1")).toBe('"-1" is een plaatsvervanger en geen sleutel; geef elke persoon een eigen persoon_id');
    expect(uitleg("1.23457E+11")).toContain("wetenschappelijke notatie, waarin cijfers verloren zijn");
  });

  it("is nobody's huishouden: each member is one alone, in every row of that person", async () => {
    const ids = [...plaatsvervangers, "", "  "];
    const rijen = ids.flatMap((id, i) => [
      `w${i},2010-01-01,2013-12-31,GM0344,,"${id}",overig`,
      `w${i},2014-01-01,,GM0344,,"${plaatsvervangers[i % 3]!}",overig`
    ]);
    const bron = {...leeg, ...personen(...ids.map((_, i) => `w${i}`)), verblijf: [netjes.verblijf[0]!, ...rijen]};
    const verbinding = await verbind();
    const {rapport} = await lees(await schrijfBron(bron), verbinding);
    expect(rapport.overtredingen.map(({regel, totaal}) => [regel, totaal])).toEqual([
      ["geen_huishouden", rijen.length]
    ]);
    const per = await verbinding.runAndReadAll(
      "SELECT count(DISTINCT huishouden_id)::INTEGER, count(DISTINCT persoon_id)::INTEGER, count(DISTINCT (persoon_id, huishouden_id))::INTEGER FROM verblijf"
    );
    expect(per.getRows()).toEqual([[ids.length, ids.length, ids.length]]);
  });

  it("in whole numbers is the same, and never meets the huishouden of another", async () => {
    const rijen = [
      "11,2010-01-01,,GM0344,,0,overig",
      "12,2010-01-01,,GM0344,,-1,overig",
      "13,2010-01-01,,GM0344,,11,overig",
      "14,2010-01-01,,GM0344,,,overig"
    ];
    const typen = {persoon_id: "INTEGER", huishouden_id: "BIGINT"};
    const map = await schrijfBron({
      ...leeg,
      ...personen("11", "12", "13", "14", "0"),
      verblijf: [netjes.verblijf[0]!, ...rijen]
    });
    const {schoon, rapport} = await lees(
      await maakParquet(map, ["personen", "verblijf", "voorzieningen", "gebeurtenissen"], undefined, typen)
    );
    expect(kort(rapport)).toEqual([
      "fout geen_sleutel personen.parquet:5 persoon_id=0",
      "signaal geen_huishouden verblijf.parquet:1 huishouden_id=0",
      "signaal geen_huishouden verblijf.parquet:2 huishouden_id=-1",
      "signaal geen_huishouden verblijf.parquet:4 huishouden_id="
    ]);
    expect(schoon.verblijf.map((rij) => rij.split(",")[5])).toEqual([" 11", " 12", "11", " 14"]);
  });

  it("is not a pseudonym that only looks a little like one", async () => {
    const ids = ["12e5", "1234e567", "a0", "00a", "nul", "nan1", "10", "0-1", "1.000", "12.5", "p-1"];
    const {schoon, rapport} = await lees(await schrijfBron({...leeg, ...personen(...ids)}));
    expect(sleutels(schoon.personen)).toEqual([...ids].sort());
    expect(kort(rapport)).toEqual([]);
  });
});

describe("a whole number written with decimals", () => {
  it("is the whole number, with a signal: in a file of text", async () => {
    const bron = {
      ...leeg,
      ...personen("601", "602.0", "603.00"),
      gebeurtenissen: [
        netjes.gebeurtenissen[0]!,
        "601.0,huwelijk,2015-01-01",
        '"602,0",huwelijk,2015-01-01',
        "603,huwelijk,2015-01-01"
      ]
    };
    const {schoon, rapport} = await lees(await schrijfBron(bron));
    expect(sleutels(schoon.gebeurtenissen)).toEqual(["601", "602", "603"]);
    expect(kort(rapport)).toEqual([
      "signaal sleutel_als_kommagetal personen.csv:3 persoon_id=602.0",
      "signaal sleutel_als_kommagetal personen.csv:4 persoon_id=603.00",
      "signaal sleutel_als_kommagetal gebeurtenissen.csv:2 persoon_id=601.0",
      "signaal sleutel_als_kommagetal gebeurtenissen.csv:3 persoon_id=602,0"
    ]);
  });

  it("is so in a Parquet column of any type with decimals; not-a-number is empty, and digits that are lost make it none", async () => {
    for (const type of ["DOUBLE", "FLOAT", "DECIMAL(12,1)"]) {
      const bron = {
        ...leeg,
        ...personen("601", "602"),
        gebeurtenissen: [
          netjes.gebeurtenissen[0]!,
          "601,huwelijk,2015-01-01",
          "602,huwelijk,2015-01-01",
          ",huwelijk,2015-01-01"
        ]
      };
      const {schoon, rapport} = await lees(
        await maakParquet(await schrijfBron(bron), ["gebeurtenissen"], undefined, {persoon_id: type})
      );
      expect(sleutels(schoon.gebeurtenissen)).toEqual(["601", "602"]);
      expect(rapport.overtredingen.map(({regel, totaal}) => [regel, totaal])).toEqual([
        ["ontbreekt", 1],
        ["sleutel_als_kommagetal", 2]
      ]);
    }
    const groot = {...leeg, ...personen("16777217", "33554433", "5")};
    const {rapport} = await lees(
      await maakParquet(await schrijfBron(groot), ["personen"], undefined, {persoon_id: "FLOAT"})
    );
    expect(rapport.overtredingen.map(({regel, totaal}) => [regel, totaal])).toEqual([
      ["geen_sleutel", 1],
      ["sleutel_als_kommagetal", 2]
    ]);
  });
});
