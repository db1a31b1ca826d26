import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {onderzoeksvormen} from "../../../data/onderzoeksvorm.js";
import {stellingen} from "../../../data/stelling.js";
import {recogniseSource} from "../../../loaders/source/findFiles.js";
import {type GemeenteTable, gemeenteTables} from "../../../components/pipeline/source/schema.js";
import {readSource} from "../../../loaders/source/source.js";
import {reportText} from "../../../components/pipeline/source/sourceReport.js";
import {makeParquet} from "./parquetFolder.js";
import {connect, met, neat, read, short, writeSource} from "./sourceFolder.js";

const readWith = async (table: GemeenteTable, ...rows: string[]) => read(await writeSource(met(table, ...rows)));
const clean = (table: GemeenteTable, ...added: string[]) => [...neat[table].slice(1), ...added].sort();

const types = async (folder: string) => {
  const connection = await connect();
  await readSource(connection, folder);
  const sql = (table: string) =>
    `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '${table}' ORDER BY column_index`;
  const from = async (table: string) => (await connection.runAndReadAll(sql(table))).getRows();
  return {aanlevering: await from("aanlevering"), clientervaring: await from("clientervaring")};
};

const list = (codes: readonly string[]) => `ENUM(${codes.map((code) => `'${code}'`).join(", ")})`;

describe("a source without the tables about gemeenten", () => {
  it("is valid, has them clean and empty, of the same types, and does not report them", async () => {
    const folder = await writeSource({aanlevering: null, clientervaring: null});
    const {report, clean} = await read(folder);
    expect(short(report)).toEqual([]);
    expect([clean.aanlevering, clean.clientervaring]).toEqual([[], []]);
    expect(Object.keys(report.tabellen)).toEqual(["personen", "verblijf", "voorzieningen", "gebeurtenissen"]);
    expect(reportText(report)).not.toContain("aanlevering");
    expect(await types(folder)).toEqual(await types(await writeSource()));
  });

  it("replaces what an earlier source had", async () => {
    const connection = await connect();
    await read(await writeSource(), connection);
    const {clean} = await read(await writeSource({aanlevering: null}), connection);
    expect(clean.aanlevering).toEqual([]);
    expect(clean.clientervaring).toHaveLength(2);
  });

  it("has another vingerafdruk than one with them", async () => {
    const folder = await writeSource();
    const initially = (await recogniseSource(folder)).fingerprint;
    await rm(join(folder, "aanlevering.csv"));
    expect((await recogniseSource(folder)).fingerprint).not.toBe(initially);
  });

  it("may not have one of them twice", async () => {
    const folder = await writeSource();
    await writeFile(join(folder, "clientervaring.parquet"), await readFile(join(folder, "clientervaring.csv")));
    await expect(read(folder)).rejects.toThrow("tabel clientervaring staat er twee keer");
  });
});

describe("the clean tables about gemeenten", () => {
  it("hold codes as ENUM in the order of the lists, and whole numbers", async () => {
    const {aanlevering, clientervaring} = await types(await writeSource());
    const noYes = list(["nee", "ja"]);
    expect(aanlevering.slice(1)).toEqual([
      ["periode", "VARCHAR"],
      ["geleverd", noYes],
      ["goedgekeurd", noYes],
      ["opt_out_basis", noYes],
      ["opt_out_facultatief", noYes]
    ]);
    expect(clientervaring.slice(1)).toEqual([
      ["jaar", "INTEGER"],
      ["stelling", list(stellingen.map(({code}) => code))],
      ["n", "INTEGER"],
      ["eens", "INTEGER"],
      ["neutraal", "INTEGER"],
      ["oneens", "INTEGER"],
      ["vorm", list(onderzoeksvormen.map(({code}) => code))],
      ["omschrijving", "VARCHAR"]
    ]);
    const connection = await connect();
    await readSource(connection, await writeSource());
    const equal =
      "SELECT count(*)::INTEGER FROM (SELECT DISTINCT data_type FROM duckdb_columns() WHERE column_name = 'gemeente')";
    expect((await connection.runAndReadAll(equal)).getRows()).toEqual([[1]]);
  });

  it("need only the seven columns of the questionnaire", async () => {
    const seven = neat.clientervaring.slice(0, 2).map((line) => line.split(",").slice(0, 7).join(","));
    const folder = await writeSource({clientervaring: seven});
    const csv = await read(folder);
    expect(short(csv.report)).toEqual([]);
    expect(csv.clean.clientervaring).toEqual(["GM0344,2016,zelfredzaamheid,420,350,50,20,vragenlijst,"]);
    const parquet = await read(
      await makeParquet(folder, ["clientervaring"], undefined, {jaar: "SMALLINT", n: "DOUBLE", eens: "BIGINT"})
    );
    expect(parquet.clean).toEqual(csv.clean);
    expect(short(parquet.report)).toEqual([]);
  });

  it("are refused without one of them", async () => {
    await expect(read(await writeSource({clientervaring: ["gemeente,jaar", "GM0344,2016"]}))).rejects.toThrow(
      "clientervaring.csv: kolom stelling, n, eens, neutraal, oneens ontbreekt; gevonden kolommen: gemeente, jaar"
    );
  });
});

describe("fouten: the row is left out", () => {
  const cases: [GemeenteTable, string, string, string][] = [
    ["aanlevering", ",2017HJ02,ja,ja,nee,nee", "ontbreekt gemeente=", "gemeente is verplicht en leeg"],
    [
      "aanlevering",
      "GM9999,2017HJ02,ja,ja,nee,nee",
      "onbekende_code gemeente=GM9999",
      '"GM9999" is geen gemeentecode van de indeling van 2018 (GM en vier cijfers), en ook geen andere tussen 2010 en 2025'
    ],
    ["aanlevering", "GM0344,,ja,ja,nee,nee", "ontbreekt periode=", "periode is verplicht en leeg"],
    [
      "aanlevering",
      "GM0344,2017HJ03,ja,ja,nee,nee",
      "onmogelijk_halfjaar periode=2017HJ03",
      '"2017HJ03" is geen halfjaar zoals 2017HJ02'
    ],
    [
      "aanlevering",
      "GM0344,2017JJ00,ja,ja,nee,nee",
      "onmogelijk_halfjaar periode=2017JJ00",
      '"2017JJ00" is geen halfjaar zoals 2017HJ02'
    ],
    [
      "aanlevering",
      "GM0344,2017HJ02,1,ja,nee,nee",
      "onbekende_code geleverd=1",
      '"1" is geen bekende code voor geleverd; bedoelt u ja?'
    ],
    ["aanlevering", "GM0344,2017HJ02,ja,,nee,nee", "ontbreekt goedgekeurd=", "goedgekeurd is verplicht en leeg"],
    [
      "aanlevering",
      "GM0344,2017HJ02,ja,ja,Ja,nee",
      "onbekende_code opt_out_basis=Ja",
      '"Ja" is geen bekende code voor opt_out_basis; bedoelt u ja?'
    ],
    [
      "aanlevering",
      "GM0344,2017HJ02,ja,ja,nee,",
      "ontbreekt opt_out_facultatief=",
      "opt_out_facultatief is verplicht en leeg"
    ],
    ["clientervaring", "GM0003,,snelheid,10,7,2,1,,", "ontbreekt jaar=", "jaar is verplicht en leeg"],
    ["clientervaring", "GM0003,17,snelheid,10,7,2,1,,", "onmogelijk_jaar jaar=17", '"17" is geen jaar zoals 2017'],
    ["clientervaring", "GM0003,2017,,10,7,2,1,,", "ontbreekt stelling=", "stelling is verplicht en leeg"],
    [
      "clientervaring",
      "GM0003,2017,gemak,10,7,2,1,,",
      "onbekende_code stelling=gemak",
      `"gemak" is geen bekende code voor stelling; verwacht: ${stellingen.map(({code}) => code).join(", ")}`
    ],
    ["clientervaring", "GM0003,2017,snelheid,,7,2,1,,", "ontbreekt n=", "n is verplicht en leeg"],
    [
      "clientervaring",
      "GM0003,2017,snelheid,-1,0,0,0,,",
      "geen_aantal n=-1",
      '"-1" is voor n geen heel getal van 0 of meer, zonder punt of komma'
    ],
    [
      "clientervaring",
      "GM0003,2017,snelheid,10,7.5,2,1,,",
      "geen_aantal eens=7.5",
      '"7.5" is voor eens geen heel getal van 0 of meer, zonder punt of komma'
    ],
    [
      "clientervaring",
      "GM0003,2017,snelheid,1.000,7,2,1,,",
      "geen_aantal n=1.000",
      '"1.000" is voor n geen heel getal van 0 of meer, zonder punt of komma'
    ],
    [
      "clientervaring",
      "GM0003,2017,snelheid,10,7,2,2,,",
      "te_veel_antwoorden n=10",
      "eens 7, neutraal 2 en oneens 2 zijn samen meer dan n 10"
    ],
    ["clientervaring", "GM0003,2021,snelheid,10,7,,1,panel,", "ontbreekt neutraal=", "neutraal is verplicht en leeg"],
    ["clientervaring", "GM0003,2021,,10,7,2,1,panel,", "ontbreekt stelling=", "stelling is verplicht en leeg"],
    [
      "clientervaring",
      "GM0003,2021,,,,,,brief,",
      "onbekende_code vorm=brief",
      '"brief" is geen bekende code voor vorm; verwacht: vragenlijst, gesprekken, panel, anders'
    ]
  ];

  it.each(cases)("%s: %s → %s", async (table, row, expected, text) => {
    const parsed = await readWith(table, row);
    const [line, place] = expected.split(/ (.*)/s) as [string, string];
    expect(short(parsed.report)).toEqual([`fout ${line} ${table}.csv:4 ${place}`]);
    expect(parsed.report.violations[0]?.eerste[0]?.uitleg).toBe(text);
    expect(parsed.clean[table]).toEqual(clean(table));
    expect(parsed.report.tabellen[table]).toMatchObject({gelezen: 3, geweigerd: 1, gebruikt: 2});
  });

  it("leaves out all rows of one gemeente and periode that differ", async () => {
    const {report, clean} = await readWith("aanlevering", "GM0344,2016HJ02,ja,ja,ja,ja");
    expect(short(report)).toEqual([
      "fout tegenstrijdige_rij aanlevering.csv:2 gemeente=GM0344",
      "fout tegenstrijdige_rij aanlevering.csv:4 gemeente=GM0344"
    ]);
    expect(report.violations[0]?.eerste[0]?.uitleg).toBe(
      "er zijn verschillende rijen voor GM0344, 2016HJ02; geen ervan telt mee"
    );
    expect(clean.aanlevering).toEqual(["GM0003,2016HJ02,nee,nee,nee,nee"]);
  });

  it("leaves out all rows of one stelling that differ, not those of another form of research", async () => {
    const {report, clean} = await readWith(
      "clientervaring",
      "GM0344,2016,zelfredzaamheid,420,350,50,19,,",
      "GM0344,2021,snelheid,10,5,5,0,,",
      "GM0344,2021,snelheid,20,5,5,0,panel,"
    );
    expect(short(report)).toEqual([
      "fout tegenstrijdige_rij clientervaring.csv:2 gemeente=GM0344",
      "fout tegenstrijdige_rij clientervaring.csv:4 gemeente=GM0344"
    ]);
    expect(clean.clientervaring).toHaveLength(3);
  });
});

describe("signalen: the row stays", () => {
  it.each(gemeenteTables)("counts an exact duplicate in %s once", async (table) => {
    const parsed = await readWith(table, neat[table][1]!, neat[table][2]!, neat[table][1]!);
    const gemeenten = [1, 2, 1].map((i) => neat[table][i]!.slice(0, 6));
    expect(short(parsed.report)).toEqual(
      gemeenten.map((g, i) => `signaal dubbele_rij ${table}.csv:${4 + i} gemeente=${g}`)
    );
    expect(parsed.report.violations[0]?.eerste[0]?.uitleg).toBe("gelijk aan regel 2; telt één keer");
    expect(parsed.report.tabellen[table]).toMatchObject({geweigerd: 0, merged: 3, gebruikt: 2});
    expect(parsed.clean[table]).toEqual(clean(table));
  });

  const cases: [GemeenteTable, string, string, string][] = [
    [
      "aanlevering",
      "GM0344,2017HJ01,nee,ja,nee,nee",
      "goedgekeurd_zonder_levering aanlevering.csv:4 goedgekeurd=ja",
      'goedgekeurd is "ja" en geleverd "nee"; de gemeente telt als niet geleverd'
    ],
    [
      "aanlevering",
      "GM0344,2028HJ01,ja,ja,nee,nee",
      "ver_buiten_periode aanlevering.csv:4 periode=2028HJ01",
      "ligt ver buiten de periode (verwacht van 2005 tot en met 2027)"
    ],
    [
      "clientervaring",
      "GM0344,2004,snelheid,10,7,2,1,vragenlijst,",
      "ver_buiten_periode clientervaring.csv:4 jaar=2004",
      "ligt ver buiten de periode (verwacht van 2005 tot en met 2027)"
    ],
    [
      "clientervaring",
      "GM0344,2020,,,,,,panel,Spiegelgesprek",
      "vorm_voor_2021 clientervaring.csv:4 vorm=panel",
      'vorm "panel" in 2020: tot 2021 was de vragenlijst (vorm vragenlijst) de norm'
    ]
  ];

  it.each(cases)("%s: %s → %s", async (table, row, expected, text) => {
    const parsed = await readWith(table, row);
    expect(short(parsed.report)).toEqual([`signaal ${expected}`]);
    expect(parsed.report.violations[0]?.eerste[0]?.uitleg).toBe(text);
    expect(parsed.clean[table]).toEqual(clean(table, row));
  });

  it.each([
    ["clientervaring", "GM0344,2016,snelheid,0,0,0,0,vragenlijst,"],
    ["clientervaring", "GM0344,2016,snelheid,10,7,2,0,vragenlijst,"],
    ["clientervaring", "GM0344,2021,,,,,,gesprekken,Nog eens twaalf gesprekken"],
    ["clientervaring", "GM0344,2021,snelheid,10,7,2,1,panel,"],
    ["aanlevering", "GM0344,2017HJ01,ja,ja,ja,nee"]
  ] as const)("has nothing to say about %s %s", async (table, row) => {
    const parsed = await readWith(table, row);
    expect(short(parsed.report)).toEqual([]);
    expect(parsed.clean[table]).toEqual(clean(table, row));
  });
});
