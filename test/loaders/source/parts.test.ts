import fc from "fast-check";
import {mkdir, readFile, rename, rm, symlink, truncate, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {type SchemaTable, tables} from "../../../components/pipeline/source/schema.js";
import {reportCsv, reportText, type SourceReport} from "../../../components/pipeline/source/sourceReport.js";
import {recogniseSource} from "../../../loaders/source/findFiles.js";
import {makeParquet} from "./parquetFolder.js";
import {cutInParts, type TestPart, writePart, writePartedSource} from "./partsFolder.js";
import {connect, met, neat, read, short, untidy, writeSource} from "./sourceFolder.js";
import {cases} from "../../util/cases.js";

type Format = "csv" | "parquet";

/** The findings with every row and file as they are in a source of single files. */
function asSingle(report: SourceReport, parts: readonly TestPart[], format: Format): unknown[] {
  const first = format === "csv" ? 2 : 1;
  const begins = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const {path, lines} of parts) {
    const [table = ""] = path.split("/");
    begins.set(path, counts.get(table) ?? 0);
    counts.set(table, (counts.get(table) ?? 0) + lines.length - 1);
  }
  const single = (path: string) => path.replace(/\/.*\./, ".");
  const text = (explanation: string) =>
    explanation
      .replace(
        /(regel|rij) (\d+) van (\w+\/[\w/=.-]+\.(csv|parquet))/g,
        (_, word: string, row: string, path: string) => {
          return `${word} ${Number(row) + begins.get(path)!}`;
        }
      )
      .replace(/\w+\/[\w/=.-]+\.(csv|parquet)/g, single);
  return report.violations.map(({eerste: rows, bestand: file, ...group}) => ({
    ...group,
    bestand: single(file),
    eerste: rows.map(({bestand: part, rij: row, uitleg: explanation, ...rest}) => ({
      ...rest,
      bestand: single(part),
      rij: row === 0 ? 0 : begins.get(part)! + row,
      uitleg: text(explanation)
    })),
    first
  }));
}

const withFirst = (report: SourceReport, format: Format) =>
  report.violations.map((group) => ({...group, first: format === "csv" ? 2 : 1}));

const allParts = (content: Record<SchemaTable, string[]>, cuts: readonly number[], format: Format) =>
  tables.flatMap((table) =>
    cutInParts(
      table,
      content[table],
      cuts.filter((cut) => cut < content[table].length),
      {format}
    )
  );

const day = {geboortedatum: "DATE", overlijdensdatum: "DATE", begindatum: "DATE", einddatum: "DATE", datum: "DATE"};

describe("a source in parts", () => {
  it.each(["csv", "parquet"] as const)(
    "in %s gives the tables and findings of the same source in single files",
    async (format) => {
      const parts = allParts(untidy, [0, 2, 3, 3, 6], format);
      const inParts = await read(await writePartedSource({}, parts));
      const folder = await writeSource(untidy);
      const single = await read(format === "csv" ? folder : await makeParquet(folder, tables));
      expect(inParts.clean).toEqual(single.clean);
      expect(asSingle(inParts.report, parts, format)).toEqual(withFirst(single.report, format));
      expect(short(single.report).length).toBeGreaterThan(20);
    }
  );

  it("gives the same whatever the cuts are, in CSV and in Parquet of other types per part", async () => {
    const source = {csv: await writeSource(untidy), parquet: await makeParquet(await writeSource(untidy), tables)};
    const single = {csv: await read(source.csv), parquet: await read(source.parquet)};
    const cut = fc.array(fc.integer({min: 0, max: 12}), {maxLength: 6});
    await fc.assert(
      fc.asyncProperty(
        cut,
        fc.constantFrom("csv" as const, "parquet" as const),
        fc.boolean(),
        async (cuts, format, mixed) => {
          // A part of which every date can be one has dates, where the types differ.
          const parts = allParts(untidy, cuts, format).map((part, i) => ({...part, types: mixed && i % 2 ? day : {}}));
          const inParts = await read(await writePartedSource({}, parts));
          expect(inParts.clean).toEqual(single[format].clean);
          expect(asSingle(inParts.report, parts, format)).toEqual(withFirst(single[format].report, format));
        }
      ),
      {numRuns: cases(10, 36), seed: 3}
    );
  });

  it("names the part and the row or line in its report, and the part of the other row", async () => {
    const parts = cutInParts("personen", [...neat.personen, neat.personen[1]!, "p9,1980-13-01,V,"], [3, 4]);
    const {report} = await read(await writePartedSource({}, parts));
    expect(short(report)).toEqual([
      "fout onmogelijke_datum personen/deel-002.csv:2 geboortedatum=1980-13-01",
      "signaal dubbele_rij personen/deel-001.csv:2 persoon_id=p1"
    ]);
    expect(report.tabellen.personen).toMatchObject({bestand: "personen/*.csv", gelezen: 5, gebruikt: 3});
    expect(reportText(report)).toContain(
      "    personen/deel-001.csv, regel 2: gelijk aan regel 2 van personen/deel-000.csv"
    );
    expect(reportText(report)).toContain("  personen/*.csv, geboortedatum: onmogelijke datum (1)");
    expect(reportCsv(report)).toContain("personen/deel-002.csv,2,geboortedatum,1980-13-01");
    const parquet = cutInParts("personen", [...neat.personen, "p9,1980-13-01,V,"], [2], {format: "parquet"});
    expect(short((await read(await writePartedSource({}, parquet))).report)).toEqual([
      "fout onmogelijke_datum personen/deel-001.parquet:2 geboortedatum=1980-13-01"
    ]);
  });

  it("holds empty lines, line breaks in quotes and rows of another length at their line in their part", async () => {
    const heading = `${neat.personen[0]},noot`;
    const parts = [
      {path: "personen/a.csv", lines: [heading, "", 'p1,1980-05-01,M,,"een', 'twee"', "p2,1982-02-28,V"]},
      {
        path: "personen/b.csv",
        lines: [heading, 'p3,1940-12-31,V,2016-03-04,"x', "", 'y"', "p4,1980-99-01,M,,z,te veel"]
      }
    ];
    expect(short((await read(await writePartedSource({}, parts))).report)).toEqual([
      "fout onmogelijke_datum personen/b.csv:5 geboortedatum=1980-99-01",
      "signaal extra_kolom personen/*.csv:0 noot=",
      "signaal aantal_velden personen/a.csv:5 =",
      "signaal aantal_velden personen/b.csv:5 ="
    ]);
  });

  it("reads columns by their name, each part in an order and with a separator of its own", async () => {
    const parts = [
      {path: "personen/1.csv", lines: neat.personen.slice(0, 2)},
      {
        path: "personen/2.csv",
        lines: ["geslacht;Overlijdensdatum;persoon_id;geboortedatum", "V;;p2;1982-02-28", "V;2016-03-04;p3;1940-12-31"]
      }
    ];
    const {clean, report} = await read(await writePartedSource({}, parts));
    expect(clean).toEqual((await read(await writeSource())).clean);
    expect(short(report)).toEqual([]);
  });

  it("keeps keys whole numbers when every part has them, and makes all text when one has not", async () => {
    const digits = (lines: readonly string[]) =>
      lines.map((line, i) => (i ? line.replaceAll(/\b[ph](?=\d)/g, "") : line));
    const whole = {persoon_id: "INTEGER", huishouden_id: "BIGINT"};
    const type = async (other: string) => {
      const parts = (["personen", "verblijf", "voorzieningen", "gebeurtenissen"] as const).flatMap((table) =>
        cutInParts(table, digits(neat[table]), [1], {
          format: "parquet",
          types: (i) => (table === "personen" && i === 1 ? {persoon_id: other} : whole)
        })
      );
      const connection = await connect();
      const {clean} = await read(await writePartedSource({}, parts), connection);
      expect(clean.personen).toEqual(digits(neat.personen).slice(1));
      const types = "SELECT DISTINCT data_type FROM duckdb_columns() WHERE column_name = 'persoon_id'";
      return (await connection.runAndReadAll(types)).getRows();
    };
    expect(await type("BIGINT")).toEqual([["BIGINT"]]);
    expect(await type("VARCHAR")).toEqual([["VARCHAR"]]);
  });

  it("keeps the order of many rows over the parts, by their names", async () => {
    const rows = Array.from({length: 30_000}, (_, i) => `p${100_000 + i},1980-01-01,M,`);
    const heading = neat.personen[0]!;
    const forms: [format: string, types: Record<string, string>][] = [
      ["csv", {}],
      ["parquet", {}],
      ["parquet", {geboortedatum: "DATE"}]
    ];
    for (const [format, types] of forms) {
      const parts = [2, 10, 1].map((name, i) => ({
        path: `personen/deel-${name}.${format}`,
        types: i === 1 ? types : {},
        lines: [heading, ...rows.slice(i * 10_000, (i + 1) * 10_000)]
      }));
      const connection = await connect();
      await read(await writePartedSource({}, parts), connection);
      // deel-1, deel-10, deel-2: as text, and not as numbers.
      const firsts = "SELECT persoon_id FROM personen WHERE rowid IN (0, 9999, 10000, 20000, 29999) ORDER BY rowid";
      const ids = (await connection.runAndReadAll(firsts)).getRows().flat();
      expect(ids).toEqual(["p120000", "p129999", "p110000", "p100000", "p109999"]);
    }
  });

  it("refuses BSNs that are spread over parts, also in a column beside the contract that one part has", async () => {
    const bsn = ["111222333", "123456782", "999999990", "111111110"];
    const parts = bsn.map((number, i) => ({
      path: `personen/${i}.csv`,
      lines: [`${neat.personen[0]}${i ? ",nummer" : ""}`, `${i ? `p${i}` : "p9"},1980-01-01,M,${i ? `,${number}` : ""}`]
    }));
    await expect(read(await writePartedSource({}, parts))).rejects.toThrow(
      "personen/*.csv: kolom nummer lijkt burgerservicenummers te bevatten: 3 van 3"
    );
    const keys = bsn.map((number, i) => ({
      path: `personen/${i}.parquet`,
      lines: [neat.personen[0]!, `${number},1980-01-01,M,`]
    }));
    await expect(read(await writePartedSource({}, keys))).rejects.toThrow(
      "kolom persoon_id lijkt burgerservicenummers"
    );
  });

  it("passes over what engines leave beside parts", async () => {
    const folder = await writePartedSource({}, cutInParts("personen", neat.personen, [1]));
    for (const name of ["_SUCCESS", "._SUCCESS.crc", ".DS_Store", "deel-000.csv.crc", "_started_12", ".x/y.csv"])
      await writePart(folder, {path: `personen/${name}`, lines: ["geen deel"]});
    expect((await read(folder)).clean).toEqual((await read(await writeSource())).clean);
  });
});

describe("a table in folders that name a column and its value", () => {
  const byYear = (lines: readonly string[], column: number) => {
    const [heading, ...rows] = lines;
    const years = [...new Set(rows.map((row) => row.split(",")[column]!.slice(0, 4)))];
    return years.map((year) => ({
      year,
      lines: [heading!, ...rows.filter((row) => row.split(",")[column]!.startsWith(year))]
    }));
  };

  it.each(["csv", "parquet"])(
    "in %s is read without the column when the contract does not know it, and says so",
    async (format) => {
      const parts = byYear(neat.verblijf, 1).map(({year, lines}) => ({
        path: `verblijf/jaar=${year}/deel.${format}`,
        lines
      }));
      const {clean, report} = await read(await writePartedSource({}, parts));
      expect(clean).toEqual((await read(await writeSource())).clean);
      expect(short(report)).toEqual([`signaal extra_kolom verblijf/jaar=*/*.${format}:0 jaar=`]);
    }
  );

  it.each(["csv", "parquet"])("in %s gives the rows of a part the value that they lack", async (format) => {
    const without = (line: string) =>
      line
        .split(",")
        .filter((_, i) => i !== 3)
        .join(",");
    const parts = ["GM0344", "GM0003"].map((gemeente) => ({
      path: `verblijf/Gemeente=${gemeente}/deel.${format}`,
      lines: [neat.verblijf[0]!, ...neat.verblijf.filter((line) => line.includes(gemeente))].map(without)
    }));
    const {clean, report} = await read(await writePartedSource({}, parts));
    expect(clean).toEqual((await read(await writeSource())).clean);
    expect(short(report)).toEqual([]);
  });

  it("is read as the engine writes it, also an empty value and one with signs in it", async () => {
    const folder = await writeSource(met("verblijf", "p3,1980-01-01,1980-02-01,GM0003,,h3,eenpersoons"));
    const single = await read(folder);
    const connection = await connect();
    await connection.run(
      `COPY (FROM read_csv('${folder}/verblijf.csv', all_varchar = true)) TO '${folder}/verblijf' (FORMAT parquet, PARTITION_BY (wijk, begindatum))`
    );
    await rm(join(folder, "verblijf.csv"));
    expect((await read(folder)).clean).toEqual(single.clean);
    await connection.run(
      `COPY (FROM read_csv('${folder}/gebeurtenissen.csv', all_varchar = true)) TO '${folder}/gebeurtenissen' (FORMAT csv, PARTITION_BY (persoon_id))`
    );
    await rm(join(folder, "gebeurtenissen.csv"));
    expect((await read(folder)).clean).toEqual(single.clean);
  });

  it("signals a code of a folder that does not exist, at every row", async () => {
    const parts = [
      {
        path: "gebeurtenissen/gebeurtenis=feest/x.parquet",
        lines: ["persoon_id,datum", "p1,2013-12-01", "p2,2012-03-04"]
      }
    ];
    expect(short((await read(await writePartedSource({}, parts))).report)).toEqual([
      "fout onbekende_code gebeurtenissen/gebeurtenis=feest/x.parquet:1 gebeurtenis=feest",
      "fout onbekende_code gebeurtenissen/gebeurtenis=feest/x.parquet:2 gebeurtenis=feest"
    ]);
  });

  it.each(["csv", "parquet"])(
    "in %s is refused at the first row that says otherwise than its folder",
    async (format) => {
      const parts = [{path: `verblijf/gemeente=GM0344/a.${format}`, lines: neat.verblijf}];
      await expect(read(await writePartedSource({}, parts))).rejects.toThrow(
        `verblijf/gemeente=GM0344/a.${format}, ${format === "csv" ? "regel 5" : "rij 4"}: gemeente is "GM0003", en de map zegt "GM0344"; verbeter een van beide`
      );
      const right = [{path: `verblijf/gemeente=GM0344/a.${format}`, lines: neat.verblijf.slice(0, 4)}];
      expect((await read(await writePartedSource({}, right))).report.tabellen.verblijf.gebruikt).toBe(3);
    }
  );
});

describe("a folder of parts that is refused", () => {
  const [heading, row] = neat.personen as [string, string];
  const whole = [heading, row];
  const refused: [what: string, parts: TestPart[], message: string][] = [
    [
      "beside a file of the table",
      [
        {path: "personen/a.csv", lines: whole},
        {path: "personen.csv", lines: whole}
      ],
      "tabel personen staat er twee keer: personen.csv en de map personen; laat er een weg"
    ],
    [
      "with CSV and Parquet",
      [
        {path: "personen/a.csv", lines: whole},
        {path: "personen/b.parquet", lines: whole}
      ],
      "tabel personen heeft delen in CSV en in Parquet (personen/a.csv, personen/b.parquet): houd er één soort van"
    ],
    [
      "without parts",
      [{path: "personen/_SUCCESS", lines: []}],
      "map personen heeft geen deel (.csv of .parquet): zet de delen erin, of haal de map weg"
    ],
    [
      "with something else",
      [
        {path: "personen/a.csv", lines: whole},
        {path: "personen/leesmij.txt", lines: whole}
      ],
      "personen/leesmij.txt is geen deel van tabel personen (.csv of .parquet): haal het daar weg"
    ],
    [
      "with a packed part",
      [{path: "personen/a.csv.gz", lines: whole}],
      "personen/a.csv.gz is geen deel van tabel personen (.csv of .parquet): pak het eerst uit"
    ],
    [
      "with a name in capitals",
      [{path: "personen/A.CSV", lines: whole}],
      "personen/A.CSV is geen deel van tabel personen (.csv of .parquet): schrijf .csv of .parquet in kleine letters"
    ],
    [
      "in capitals",
      [{path: "Personen/a.csv", lines: whole}],
      "Personen gevonden, personen verwacht: geef de map met delen die naam"
    ],
    [
      "with a folder that names no column",
      [{path: "personen/2015/a.csv", lines: whole}],
      "personen/2015/ is een map zonder kolom=waarde als naam (zoals jaar=2015): noem haar zo, of zet de delen in personen zelf"
    ],
    [
      "with parts in folders and beside them",
      [
        {path: "personen/a.csv", lines: whole},
        {path: "personen/jaar=2015/a.csv", lines: whole}
      ],
      "personen/a.csv en personen/jaar=2015/a.csv liggen niet in dezelfde soort mappen"
    ],
    [
      "that was not written to its end",
      [
        {path: "personen/a.csv", lines: whole},
        {path: "personen/_temporary/0/b.csv", lines: whole}
      ],
      "personen/_temporary: het schrijven ervan is niet afgemaakt; schrijf personen opnieuw, als losse delen"
    ],
    [
      "of Delta",
      [
        {path: "personen/a.parquet", lines: whole},
        {path: "personen/_delta_log/0.json", lines: whole}
      ],
      "personen/_delta_log: het is een Delta-tabel"
    ],
    [
      "with a part that lacks a column",
      [
        {path: "personen/a.csv", lines: whole},
        {path: "personen/b.csv", lines: ["persoon_id,geboortedatum,geslacht", "p2,1980-01-01,V"]}
      ],
      "personen/b.csv: kolom overlijdensdatum ontbreekt"
    ],
    [
      "with a part in Parquet that lacks a column",
      [
        {path: "personen/a.parquet", lines: whole},
        {path: "personen/b.parquet", lines: ["persoon_id,geboortedatum", "p2,1980-01-01"]}
      ],
      "personen/b.parquet: kolom geslacht, overlijdensdatum ontbreekt"
    ],
    [
      "with a part that is no text",
      [
        {path: "personen/a.csv", lines: whole},
        {path: "personen/b.csv", lines: ["PAR1"]}
      ],
      "personen/b.csv: geen CSV maar een Parquet-bestand; noem het .parquet"
    ],
    [
      "with a part in which a quote is not closed",
      [
        {path: "personen/a.csv", lines: whole},
        {path: "personen/b.csv", lines: [heading, 'p2,1980-01-01,"V,']}
      ],
      "personen/b.csv, regel 2: een aanhalingsteken wordt nergens gesloten"
    ]
  ];
  it.each(refused)("%s", async (_, parts, message) => {
    const folder = await writeSource({personen: null});
    for (const part of parts) await writePart(folder, part);
    await expect(read(folder)).rejects.toThrow(message);
  });

  it("when a column that may be missing is in one part and not in another", async () => {
    const [first, second] = neat.clientervaring.slice(1) as [string, string];
    const parts = [
      {path: "clientervaring/a.csv", lines: [neat.clientervaring[0]!, first]},
      {
        path: "clientervaring/b.csv",
        lines: [neat.clientervaring[0]!, second].map((line) => line.split(",").slice(0, 8).join(","))
      }
    ];
    await expect(read(await writePartedSource({}, parts))).rejects.toThrow(
      "clientervaring/b.csv: kolom omschrijving ontbreekt, en clientervaring/a.csv heeft haar wel; geef elk deel dezelfde kolommen"
    );
  });

  it("with an empty part, a cut part, a damaged part and a link to nothing, each by its name", async () => {
    const folder = await writePartedSource({}, cutInParts("personen", neat.personen, [1, 2], {format: "parquet"}));
    const [second, third] = [1, 2].map((i) => join(folder, "personen", `deel-00${i}.parquet`)) as [string, string];
    const bytes = await readFile(second);
    await truncate(second, bytes.length - 6);
    await expect(read(folder)).rejects.toThrow(
      "personen/deel-001.parquet is geen leesbaar Parquet-bestand: afgebroken of beschadigd"
    );
    await writeFile(second, bytes.fill(0xff, 4, 60));
    await expect(read(folder)).rejects.toThrow(
      "personen/deel-001.parquet is geen leesbaar Parquet-bestand: afgebroken of beschadigd"
    );
    await truncate(second, 0);
    await expect(read(folder)).rejects.toThrow("personen/deel-001.parquet is leeg (0 bytes)");
    await rm(second);
    await rename(third, join(folder, "weg"));
    await symlink(join(folder, "nergens"), second);
    await expect(read(folder)).rejects.toThrow("personen/deel-001.parquet verwijst naar een bestand dat er niet is");
  });

  it("with a folder of a part's name, and with a link that leads back", async () => {
    const folder = await writePartedSource({}, cutInParts("personen", neat.personen, [1]));
    await mkdir(join(folder, "personen", "x.csv"));
    await expect(read(folder)).rejects.toThrow("personen/x.csv/ is een map zonder kolom=waarde");
    await rm(join(folder, "personen", "x.csv"), {recursive: true});
    await symlink(join(folder, "personen"), join(folder, "personen", "jaar=2015"));
    await expect(read(folder)).rejects.toThrow("personen/jaar=2015/jaar=2015/ is een map zonder kolom=waarde");
  });
});

describe("recogniseSource", () => {
  it("gives another fingerprint for other bytes in a part, another name or another part, and not for what is beside them", async () => {
    const folder = await writePartedSource({}, cutInParts("personen", neat.personen, [1]));
    const {fingerprint} = await recogniseSource(folder);
    const now = async () => (await recogniseSource(folder)).fingerprint;
    await writePart(folder, {path: "personen/_SUCCESS", lines: []});
    expect(await now()).toBe(fingerprint);
    const part = join(folder, "personen", "deel-000.csv");
    const bytes = await readFile(part, "utf8");
    await writeFile(part, bytes.replace("1980", "1981"));
    expect(await now()).not.toBe(fingerprint);
    await writeFile(part, bytes);
    expect(await now()).toBe(fingerprint);
    await rename(part, join(folder, "personen", "deel-0.csv"));
    expect(await now()).not.toBe(fingerprint);
    await rename(join(folder, "personen", "deel-0.csv"), part);
    await writePart(folder, {path: "personen/deel-9.csv", lines: [neat.personen[0]!]});
    expect(await now()).not.toBe(fingerprint);
  });
});
