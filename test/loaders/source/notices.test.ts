import {mkdir, rename, rm, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {tables} from "../../../components/pipeline/source/schema.js";
import {readSource} from "../../../loaders/source/source.js";
import {reportText} from "../../../components/pipeline/source/sourceReport.js";
import {SourceError} from "../../../components/pipeline/systemErrors.js";
import {makeParquet} from "./parquetFolder.js";
import {connect, type Content, met, neat, read, short, writeSource} from "./sourceFolder.js";

async function notice(folder: string): Promise<string> {
  const error = await readSource(await connect(), folder).then(
    () => new Error("gelezen zonder fout"),
    (error: unknown) => error
  );
  expect(error).toBeInstanceOf(SourceError);
  return (error as Error).message;
}

const text = (table: keyof typeof neat) => `${neat[table].join("\n")}\n`;

describe("a file that is something else", () => {
  it("is a folder, a pipe dream, or has another name, also when the table may be missing", async () => {
    const asFolder = await writeSource({verblijf: null});
    await mkdir(join(asFolder, "verblijf.csv"));
    expect(await notice(asFolder)).toBe("verblijf.csv is een map; maak er één bestand van met die naam");
    const spark = await writeSource({verblijf: null});
    await mkdir(join(spark, "verblijf.parquet"));
    for (const part of ["part-0.parquet", "part-1.parquet"])
      await writeFile(join(spark, "verblijf.parquet", part), "PAR1");
    expect(await notice(spark)).toContain("verblijf.parquet is een map met 2 delen (part-0.parquet)");
    const json = await writeSource();
    await rm(join(json, "bron.json"));
    await mkdir(join(json, "bron.json"));
    expect(await notice(json)).toContain("bron.json is een map");
    const route = await writeSource({personen: null});
    await symlink(join(route, "nergens.csv"), join(route, "personen.csv"));
    expect(await notice(route)).toBe(
      `personen.csv verwijst naar een bestand dat er niet is: zet het bestand zelf in ${route}`
    );
  });

  it.each([
    [
      "voorzieningen.csv",
      "Voorzieningen.CSV",
      "Voorzieningen.CSV gevonden, voorzieningen.csv verwacht: geef het bestand die naam"
    ],
    ["aanlevering.csv", "AANLEVERING.csv", "AANLEVERING.csv gevonden, aanlevering.csv verwacht"],
    [
      "clientervaring.csv",
      "clientervaring.xlsx",
      "clientervaring.xlsx gevonden, clientervaring.csv of clientervaring.parquet verwacht: sla het op in die vorm"
    ],
    ["personen.csv", "personen.csv.gz", "personen.csv.gz gevonden, personen.csv of personen.parquet verwacht"],
    ["personen.csv", "personen (1).csv", "personen (1).csv gevonden, personen.csv verwacht"],
    ["bron.json", "Bron.json", "Bron.json gevonden, bron.json verwacht"]
  ])("%s is called %s", async (good, otherwise, expected) => {
    const folder = await writeSource();
    await rename(join(folder, good), join(folder, otherwise));
    expect(await notice(folder)).toContain(expected);
  });

  it.each<[string, Buffer, string]>([
    ["gebeurtenissen.csv", gzipSync(text("gebeurtenissen")), "geen CSV maar ingepakt (gzip); pak het eerst uit"],
    ["gebeurtenissen.csv", Buffer.from("PAR1....PAR1"), "geen CSV maar een Parquet-bestand; noem het .parquet"],
    ["gebeurtenissen.csv", Buffer.from("PK\x03\x04...."), "geen CSV maar een Excel-bestand of zip"],
    [
      "gebeurtenissen.csv",
      Buffer.from(`\uFEFF${text("gebeurtenissen")}`, "utf16le"),
      "geen UTF-8 maar UTF-16; sla het op met tekenset UTF-8"
    ],
    ["gebeurtenissen.csv", Buffer.from(text("gebeurtenissen"), "utf16le"), "geen UTF-8 maar UTF-16"],
    ["gebeurtenissen.csv", Buffer.from(text("gebeurtenissen"), "utf16le").swap16(), "geen UTF-8 maar UTF-16"],
    ["gebeurtenissen.csv", Buffer.from("<!DOCTYPE html><html>"), "geen CSV maar een webpagina"],
    ["gebeurtenissen.csv", Buffer.from('[{"persoon_id": 1}]'), "geen CSV maar JSON"],
    [
      "gebeurtenissen.parquet",
      Buffer.from(text("gebeurtenissen")),
      "geen Parquet maar tekst; is het CSV, noem het dan .csv"
    ],
    ["gebeurtenissen.parquet", gzipSync("x"), "geen Parquet maar ingepakt (gzip)"],
    ["bron.json", Buffer.from("\uFEFF{}", "utf16le"), "geen UTF-8 maar UTF-16"]
  ])("%s holds %j", async (file, content, expected) => {
    const folder = await writeSource(file.startsWith("bron") ? {} : {gebeurtenissen: null});
    await writeFile(join(folder, file), content);
    expect(await notice(folder)).toContain(`${file}: ${expected}`);
  });
});

describe("a header that is not where it should be, or not what", () => {
  const otherwise = (table: keyof typeof neat, changeStay: (lines: string[]) => string[]): Content => ({
    [table]: changeStay(neat[table])
  });

  it.each<[string, Content, string]>([
    [
      "tabs",
      otherwise("personen", (r) => r.map((line) => line.replaceAll(",", "\t"))),
      "personen.csv: het scheidingsteken is een tab"
    ],
    [
      "bars",
      otherwise("verblijf", (r) => r.map((line) => line.replaceAll(",", "|"))),
      "verblijf.csv: het scheidingsteken is een verticale streep"
    ],
    [
      "sep=",
      otherwise("personen", (r) => ["sep=;", ...r.map((line) => line.replaceAll(",", ";"))]),
      'personen.csv: "sep=;" op regel 1: haal die regel weg'
    ],
    [
      "a title",
      otherwise("voorzieningen", (r) => ["Uitdraai van mei", "", ...r]),
      "voorzieningen.csv: de kop staat op regel 3; haal de 2 regels erboven weg"
    ],
    [
      "an empty line",
      otherwise("voorzieningen", (r) => ["", ...r]),
      "voorzieningen.csv: de kop staat op regel 2; haal de regel erboven weg"
    ],
    [
      "no header",
      otherwise("verblijf", (r) => r.slice(1)),
      "de eerste regel lijkt op gegevens: zet er een kopregel boven"
    ],
    [
      "another name",
      otherwise("personen", (r) => [r[0]!.replace("persoon_id", "Persoon-ID"), ...r.slice(1)]),
      '"persoon-id" moet persoon_id heten'
    ]
  ])("%s", async (_, content, expected) => {
    expect(await notice(await writeSource(content))).toContain(expected);
  });

  it("is read where names have invisible characters, or go on over lines, after a byte order mark", async () => {
    for (const end of ["\n", "\r\n"]) {
      const heading = `"soort${end}bewijs";"twee${end}${end}regels";\u200bpersoon_id\u00a0;geboortedatum;geslacht;overlijdensdatum`;
      const rows = neat.personen.slice(1).map((row, i) => `x;"y${i ? end : ""}";${row.replaceAll(",", ";")}`);
      const {clean, report} = await read(
        await writeSource({personen: `\uFEFF${[heading, ...rows, "x;y;p9;1980-01-01;Q;"].join(end)}`})
      );
      expect(clean.personen).toEqual(neat.personen.slice(1));
      expect(short(report)).toContain("fout onbekende_code personen.csv:10 geslacht=Q");
    }
  });
});

describe("a code that is not known", () => {
  it.each([
    ["GM0081", "GM0081 ging op in GM0080 (Leeuwarden)"],
    ["GM0048", "GM0048 ging op in GM1950 (Westerwolde)"],
    ["GM1969", "Westerkwartier) is er pas sinds de indeling van 2019"],
    ["gm0363", "bedoelt u GM0363 (Amsterdam)?"],
    ["363", "bedoelt u GM0363 (Amsterdam)?"],
    ["amsterdam", "bedoelt u GM0363 (Amsterdam)?"],
    ["G\u041c0363", "\u041c is U+041C"]
  ])("gemeente %s: %s", async (code, expected) => {
    const {report} = await read(await writeSource(met("verblijf", `p2,2000-01-01,2012-03-03,${code},,h9,overig`)));
    expect(report.violations[0]).toMatchObject({regel: "onbekende_code", kolom: "gemeente", totaal: 1});
    expect(report.violations[0]!.eerste[0]!.uitleg).toContain(expected);
    expect(report.violations[0]!.eerste[0]!.uitleg).not.toContain("GM0003");
  });

  it.each([
    ["WK194903", "is een wijkcode van Waadhoeke van 2018 of later"],
    ["WK026500", "hoort niet bij de wijken van 2017"],
    ["034402", "bedoelt u WK034402?"],
    ["-", "is geen wijkcode"]
  ])("wijk %s is emptied, the row stays: %s", async (code, expected) => {
    const {report, clean} = await read(
      await writeSource(met("verblijf", `p2,2000-01-01,2012-03-03,GM0344,${code},h9,overig`))
    );
    expect(short(report)).toEqual([`signaal onbekende_wijk verblijf.csv:6 wijk=${code}`]);
    expect(report.violations[0]!.eerste[0]!.uitleg).toContain(expected);
    expect(clean.verblijf).toContain("p2,2000-01-01,2012-03-03,GM0344,,h9,overig");
  });

  it.each([
    ["man", "bedoelt u M?"],
    ["v", "bedoelt u V?"],
    ["2", "bedoelt u V?"],
    ["onbekend", "verwacht: M, V"]
  ])("geslacht %s: %s", async (code, expected) => {
    const {report} = await read(await writeSource(met("personen", `p9,1980-01-01,${code},`)));
    expect(report.violations[0]!.eerste[0]!.uitleg).toBe(`"${code}" is geen bekende code voor geslacht; ${expected}`);
  });

  it("of a few letters otherwise is recognised, of two that are as near it is not", async () => {
    const {report} = await read(
      await writeSource(
        met(
          "voorzieningen",
          "p1,WMO,hulp_bij_huishouden,2014-01-01,",
          "p1,jeugdwet,jeugdhulp met verblijf,2014-01-01,",
          "p1,wmo,ondersteuning_thuiss,2014-01-01,",
          "p1,w,wsw,2014-01-01,"
        )
      )
    );
    expect(
      report.violations.flatMap(({eerste: first}) => first.map(({uitleg: explanation}) => explanation.split("; ")[1]))
    ).toEqual([
      "bedoelt u wmo?",
      "verwacht: wmo, participatiewet, jeugdwet, wsw",
      "bedoelt u jeugdhulp_met_verblijf?",
      "bedoelt u ondersteuning_thuis?"
    ]);
  });
});

describe("a person whose key differs by form alone", () => {
  const heading = neat.gebeurtenissen[0]!;

  it("is named with the key in personen", async () => {
    const personen = [neat.personen[0]!, ...["0457", "AB12", "C-7", "88"].map((id) => `${id},1980-01-01,M,`)];
    const ids = ["457", "ab12", "C7", "00088", "999", "88"];
    const {report} = await read(
      await writeSource({
        personen,
        verblijf: [neat.verblijf[0]!],
        voorzieningen: [neat.voorzieningen[0]!],
        gebeurtenissen: [heading, ...ids.map((id) => `${id},huwelijk,2015-01-01`)]
      })
    );
    expect(short(report)).toEqual([
      ...["457", "ab12", "C7", "00088"].map(
        (id, i) => `fout persoon_anders_geschreven gebeurtenissen.csv:${i + 2} persoon_id=${id}`
      ),
      "fout onbekende_persoon gebeurtenissen.csv:6 persoon_id=999"
    ]);
    expect(report.violations[0]!.eerste[0]!.uitleg).toContain(
      'persoon_id "457" in gebeurtenissen.csv lijkt op "0457" in personen'
    );
    expect(report.tabellen.gebeurtenissen).toMatchObject({geweigerd: 5, gebruikt: 1});
    expect(report.warnings).toEqual([
      "4 van 6 rijen van gebeurtenissen.csv: persoon staat anders geschreven in personen"
    ]);
  });

  it("is told apart from one whose own row was refused", async () => {
    const {report} = await read(await writeSource({personen: [...neat.personen.slice(0, 3), "p3,1940-12-32,V,"]}));
    const verblijf = report.violations.find(
      ({bestand: file, regel: line}) => file === "verblijf.csv" && line === "onbekende_persoon"
    )!;
    expect(verblijf.eerste[0]!.uitleg).toContain("heeft wel een rij in personen, maar die is zelf geweigerd");
  });

  it("is signalled where both stand in one column", async () => {
    const verblijf = [
      "p1,2010-01-01,,GM0344,,071,overig",
      "p2,2010-01-01,,GM0344,,71,overig",
      "p3,1990-01-01,2016-03-04,GM0003,,0071,overig"
    ];
    const {report} = await read(await writeSource({verblijf: [neat.verblijf[0]!, ...verblijf]}));
    expect(short(report)).toEqual([
      "signaal sleutels_lijken verblijf.csv:3 huishouden_id=71",
      "signaal sleutels_lijken verblijf.csv:4 huishouden_id=0071"
    ]);
    expect(report.violations[0]!.eerste[0]!.uitleg).toContain('huishouden_id "71" lijkt op "071" (regel 2)');
  });
});

describe("deaths that cannot be", () => {
  it("stand at the head of the report when they are many", async () => {
    const dead = neat.personen.map((row, i) => (i === 0 ? row : row.replace(/[^,]*$/, "1901-02-03")));
    const {report} = await read(await writeSource({personen: dead}));
    expect(report.violations.map(({regel: line, totaal: total}) => `${line} ${total}`)).toEqual(
      expect.arrayContaining(["voor_geboorte 3", "overleden_voor_verblijf 3"])
    );
    expect(report.warnings).toHaveLength(2);
    expect(reportText(report).split("\n")[2]).toBe(`LET OP: ${report.warnings[0]}`);
    expect(report.warnings.join()).toContain(
      "3 van 3 personen zijn volgens overlijdensdatum overleden voor hun eerste verblijf en tellen nergens mee"
    );
  });

  it("are none when someone died on the day of the first verblijf", async () => {
    const {report} = await read(
      await writeSource({personen: [...neat.personen.slice(0, 3), "p3,1940-12-31,V,1990-01-01"]})
    );
    expect(report.violations.some(({regel: line}) => line === "overleden_voor_verblijf")).toBe(false);
    expect(report.warnings).toEqual([]);
  });
});

describe("burgerservicenummers in any form", () => {
  /** Numbers of nine digits that pass the elfproef. */
  const bsn = Array.from({length: 60_000}, (_, i) => String(310_000_000 + i * 7))
    .filter((n) => [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, weight, i) => sum + weight * Number(n[i]), 0) % 11 === 0)
    .slice(0, 24);
  const shapes: [string, (n: string) => string][] = [
    ["a decimal of nothing", (n) => `${n}.0`],
    ["a decimal comma", (n) => `"${n},00"`],
    ["a prefix", (n) => `BSN-${n}`],
    ["ten digits", (n) => `0${n}`],
    ["twelve digits", (n) => `000${n}`],
    ["invisible characters", (n) => `${n.slice(0, 4)}\u200b${n.slice(4)}\u00a0`],
    ["dots", (n) => `${n.slice(0, 4)}.${n.slice(4, 6)}.${n.slice(6)}`]
  ];

  it.each(shapes)("are refused as keys with %s", async (_, shape) => {
    const personen = [neat.personen[0]!, ...bsn.map((n) => `${shape(n)},1980-01-01,M,`)];
    expect(await notice(await writeSource({personen}))).toContain(
      "personen.csv: kolom persoon_id lijkt burgerservicenummers te bevatten: 24 van 24"
    );
  });

  it.each(["csv", "parquet"])("are refused in every column, of the contract or beside it (%s)", async (format) => {
    for (const table of tables) {
      const fields = neat[table][0]!.split(",");
      for (const place of [...fields.keys(), fields.length]) {
        if (fields[place] === "persoon_id" || (format === "parquet" && place % 3 > 0)) continue;
        const example = neat[table][1]!.split(",");
        const rows = bsn.map((n) => [...example, ""].map((field, i) => (i === place ? `${n}.0` : field)).join(","));
        const folder = await writeSource({[table]: [`${fields.join(",")},kenmerk`, ...rows]});
        expect(await notice(format === "csv" ? folder : await makeParquet(folder, [table]))).toContain(
          `kolom ${fields[place] ?? "kenmerk"} lijkt burgerservicenummers`
        );
      }
    }
  });

  it("are not seen in days, nor in a column that has them now and then", async () => {
    const days = Array.from(
      {length: 40},
      (_, i) => `p1,huwelijk,2015-01-01,20${10 + (i % 10)}-0${1 + (i % 9)}-1${i % 9}`
    );
    const numbers = bsn.map((n, i) => `p2,huwelijk,2015-01-02,${Number(n) + (i % 2)}`);
    const {report} = await read(
      await writeSource({gebeurtenissen: [`${neat.gebeurtenissen[0]!},los`, ...days, ...numbers]})
    );
    expect(report.tabellen.gebeurtenissen.gelezen).toBe(64);
  });
});
