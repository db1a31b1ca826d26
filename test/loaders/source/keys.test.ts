import {describe, expect, it} from "vitest";
import {makeParquet} from "./parquetFolder.js";
import {connect, neat, read, short, writeSource} from "./sourceFolder.js";

const heading = neat.personen[0]!;
const personen = (...ids: string[]) => ({personen: [heading, ...ids.map((id) => `${id},1980-01-01,M,`)]});
const empty = {
  verblijf: [neat.verblijf[0]!],
  voorzieningen: [neat.voorzieningen[0]!],
  gebeurtenissen: [neat.gebeurtenissen[0]!]
};
const keys = (rows: string[]) => rows.map((row) => row.split(",")[0]);

describe("blanks and invisible characters around a key", () => {
  const marks = [
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

  it.each(["csv", "parquet"])("are left out, each with a signal (%s)", async (format) => {
    const rows = marks.flatMap((draw, i) => [`"k${i}${draw}"`, `"${draw}m${i}"`]);
    const folder = await writeSource({...empty, ...personen(...rows)});
    const {clean, report} = await read(format === "csv" ? folder : await makeParquet(folder, ["personen"]));
    expect(keys(clean.personen)).toEqual(marks.flatMap((_, i) => [`k${i}`, `m${i}`]).sort());
    expect(report.violations.map(({regel: line, kolom: column, totaal: total}) => [line, column, total])).toEqual([
      ["onzichtbare_tekens", "persoon_id", rows.length]
    ]);
  });

  it("join what they kept apart: a person over tables, a huishouden over rows", async () => {
    const {clean, report} = await read(
      await writeSource({
        personen: [heading, "p1\u200b,1980-05-01,M,", ...neat.personen.slice(2)],
        verblijf: neat.verblijf.map((row, i) => (i === 2 ? row.replace(",h1,", ",h1    ,") : row)),
        gebeurtenissen: neat.gebeurtenissen.map((row) => row.replace("p2,", "p\u00ad2,"))
      })
    );
    for (const table of ["personen", "verblijf", "gebeurtenissen"] as const)
      expect(clean[table]).toEqual(neat[table].slice(1).sort());
    expect(report.violations.map((o) => o.eerste[0]!.uitleg)).toEqual([
      '"p1‹spatie zonder breedte›": onzichtbare tekens in de waarde, gelezen als "p1"; haal ze weg',
      '"h1␣␣␣␣": spaties achter de waarde, gelezen als "h1"; haal ze weg',
      '"p‹zacht afbreekstreepje›2": onzichtbare tekens in de waarde, gelezen als "p2"; haal ze weg'
    ]);
  });

  it("are left out of every other column too, of all tables", async () => {
    const shift = (rows: string[]) =>
      rows.map((row, i) =>
        i === 0
          ? row
          : row
              .split(",")
              .map((field) => (field ? ` ${field}\u00a0` : field))
              .join(",")
      );
    const content = Object.fromEntries(Object.entries(neat).map(([table, rows]) => [table, shift(rows)]));
    const {clean, report} = await read(await writeSource(content));
    for (const [table, rows] of Object.entries(neat))
      expect(clean[table as "personen"].map((row) => row.replace(/[ \u00a0]*(,|$)[ \u00a0]*/g, "$1"))).toEqual(
        rows.slice(1).sort()
      );
    expect(new Set(report.violations.map(({regel: line}) => line))).toEqual(new Set(["onzichtbare_tekens"]));
  });
});

describe("a placeholder for a key", () => {
  const placeholders = [
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
    const ids = [...placeholders, "\u00a0NULL", "NA "];
    const {clean, report} = await read(await writeSource({...empty, ...personen(...ids.map((id) => `"${id}"`), "a1")}));
    expect(keys(clean.personen)).toEqual(["a1"]);
    expect(short(report)).toEqual(ids.map((id, i) => `fout geen_sleutel personen.csv:${i + 2} persoon_id=${id}`));
    const explanation = (id: string) => report.violations[0]!.eerste.find(({waarde}) => waarde === id)!.uitleg;
    expect(explanation("-1")).toBe(
      '"-1" is een plaatsvervanger en geen sleutel; geef elke persoon een eigen persoon_id'
    );
    expect(explanation("1.23457E+11")).toContain("wetenschappelijke notatie, waarin cijfers verloren zijn");
  });

  it("is nobody's huishouden: each member is one alone, in every row of that person", async () => {
    const ids = [...placeholders, "", "  "];
    const rows = ids.flatMap((id, i) => [
      `w${i},2010-01-01,2013-12-31,GM0344,,"${id}",overig`,
      `w${i},2014-01-01,,GM0344,,"${placeholders[i % 3]!}",overig`
    ]);
    const source = {...empty, ...personen(...ids.map((_, i) => `w${i}`)), verblijf: [neat.verblijf[0]!, ...rows]};
    const connection = await connect();
    const {report} = await read(await writeSource(source), connection);
    expect(report.violations.map(({regel: line, totaal: total}) => [line, total])).toEqual([
      ["geen_huishouden", rows.length]
    ]);
    const per = await connection.runAndReadAll(
      "SELECT count(DISTINCT huishouden_id)::INTEGER, count(DISTINCT persoon_id)::INTEGER, count(DISTINCT (persoon_id, huishouden_id))::INTEGER FROM verblijf"
    );
    expect(per.getRows()).toEqual([[ids.length, ids.length, ids.length]]);
  });

  it("in whole numbers is the same, and never meets the huishouden of another", async () => {
    const rows = [
      "11,2010-01-01,,GM0344,,0,overig",
      "12,2010-01-01,,GM0344,,-1,overig",
      "13,2010-01-01,,GM0344,,11,overig",
      "14,2010-01-01,,GM0344,,,overig"
    ];
    const types = {persoon_id: "INTEGER", huishouden_id: "BIGINT"};
    const folder = await writeSource({
      ...empty,
      ...personen("11", "12", "13", "14", "0"),
      verblijf: [neat.verblijf[0]!, ...rows]
    });
    const {clean, report} = await read(
      await makeParquet(folder, ["personen", "verblijf", "voorzieningen", "gebeurtenissen"], undefined, types)
    );
    expect(short(report)).toEqual([
      "fout geen_sleutel personen.parquet:5 persoon_id=0",
      "signaal geen_huishouden verblijf.parquet:1 huishouden_id=0",
      "signaal geen_huishouden verblijf.parquet:2 huishouden_id=-1",
      "signaal geen_huishouden verblijf.parquet:4 huishouden_id="
    ]);
    expect(clean.verblijf.map((row) => row.split(",")[5])).toEqual([" 11", " 12", "11", " 14"]);
  });

  it("is not a pseudonym that only looks a little like one", async () => {
    const ids = ["12e5", "1234e567", "a0", "00a", "nul", "nan1", "10", "0-1", "1.000", "12.5", "p-1"];
    const {clean, report} = await read(await writeSource({...empty, ...personen(...ids)}));
    expect(keys(clean.personen)).toEqual([...ids].sort());
    expect(short(report)).toEqual([]);
  });
});

describe("a whole number written with decimals", () => {
  it("is the whole number, with a signal: in a file of text", async () => {
    const source = {
      ...empty,
      ...personen("601", "602.0", "603.00"),
      gebeurtenissen: [
        neat.gebeurtenissen[0]!,
        "601.0,huwelijk,2015-01-01",
        '"602,0",huwelijk,2015-01-01',
        "603,huwelijk,2015-01-01"
      ]
    };
    const {clean, report} = await read(await writeSource(source));
    expect(keys(clean.gebeurtenissen)).toEqual(["601", "602", "603"]);
    expect(short(report)).toEqual([
      "signaal sleutel_als_kommagetal personen.csv:3 persoon_id=602.0",
      "signaal sleutel_als_kommagetal personen.csv:4 persoon_id=603.00",
      "signaal sleutel_als_kommagetal gebeurtenissen.csv:2 persoon_id=601.0",
      "signaal sleutel_als_kommagetal gebeurtenissen.csv:3 persoon_id=602,0"
    ]);
  });

  it("is so in a Parquet column of any type with decimals; not-a-number is empty, and digits that are lost make it none", async () => {
    for (const type of ["DOUBLE", "FLOAT", "DECIMAL(12,1)"]) {
      const source = {
        ...empty,
        ...personen("601", "602"),
        gebeurtenissen: [
          neat.gebeurtenissen[0]!,
          "601,huwelijk,2015-01-01",
          "602,huwelijk,2015-01-01",
          ",huwelijk,2015-01-01"
        ]
      };
      const {clean, report} = await read(
        await makeParquet(await writeSource(source), ["gebeurtenissen"], undefined, {persoon_id: type})
      );
      expect(keys(clean.gebeurtenissen)).toEqual(["601", "602"]);
      expect(report.violations.map(({regel: line, totaal: total}) => [line, total])).toEqual([
        ["ontbreekt", 1],
        ["sleutel_als_kommagetal", 2]
      ]);
    }
    const large = {...empty, ...personen("16777217", "33554433", "5")};
    const {report} = await read(
      await makeParquet(await writeSource(large), ["personen"], undefined, {persoon_id: "FLOAT"})
    );
    expect(report.violations.map(({regel: line, totaal: total}) => [line, total])).toEqual([
      ["geen_sleutel", 1],
      ["sleutel_als_kommagetal", 2]
    ]);
  });
});
