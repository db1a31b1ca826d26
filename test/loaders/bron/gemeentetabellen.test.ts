import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {onderzoeksvormen} from "../../../data/onderzoeksvorm.js";
import {stellingen} from "../../../data/stelling.js";
import {herkenBron, gemeentetabellen, leesBron, rapportTekst, type Gemeentetabel} from "../../../loaders/bron/index.js";
import {kort, lees, met, netjes, schrijfBron, verbind} from "./bronmap.js";
import {maakParquet} from "./parquetmap.js";

const leesMet = async (tabel: Gemeentetabel, ...rijen: string[]) => lees(await schrijfBron(met(tabel, ...rijen)));
const schoon = (tabel: Gemeentetabel, ...erbij: string[]) => [...netjes[tabel].slice(1), ...erbij].sort();

const typen = async (map: string) => {
  const verbinding = await verbind();
  await leesBron(verbinding, map);
  const sql = (tabel: string) =>
    `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '${tabel}' ORDER BY column_index`;
  const van = async (tabel: string) => (await verbinding.runAndReadAll(sql(tabel))).getRows();
  return {aanlevering: await van("aanlevering"), clientervaring: await van("clientervaring")};
};

const lijst = (codes: readonly string[]) => `ENUM(${codes.map((code) => `'${code}'`).join(", ")})`;

describe("a source without the tables about gemeenten", () => {
  it("is valid, has them clean and empty, of the same types, and does not report them", async () => {
    const map = await schrijfBron({aanlevering: null, clientervaring: null});
    const {rapport, schoon} = await lees(map);
    expect(kort(rapport)).toEqual([]);
    expect([schoon.aanlevering, schoon.clientervaring]).toEqual([[], []]);
    expect(Object.keys(rapport.tabellen)).toEqual(["personen", "verblijf", "voorzieningen", "gebeurtenissen"]);
    expect(rapportTekst(rapport)).not.toContain("aanlevering");
    expect(await typen(map)).toEqual(await typen(await schrijfBron()));
  });

  it("replaces what an earlier source had", async () => {
    const verbinding = await verbind();
    await lees(await schrijfBron(), verbinding);
    const {schoon} = await lees(await schrijfBron({aanlevering: null}), verbinding);
    expect(schoon.aanlevering).toEqual([]);
    expect(schoon.clientervaring).toHaveLength(2);
  });

  it("has another vingerafdruk than one with them", async () => {
    const map = await schrijfBron();
    const eerst = (await herkenBron(map)).vingerafdruk;
    await rm(join(map, "aanlevering.csv"));
    expect((await herkenBron(map)).vingerafdruk).not.toBe(eerst);
  });

  it("may not have one of them twice", async () => {
    const map = await schrijfBron();
    await writeFile(join(map, "clientervaring.parquet"), await readFile(join(map, "clientervaring.csv")));
    await expect(lees(map)).rejects.toThrow("tabel clientervaring staat er twee keer");
  });
});

describe("the clean tables about gemeenten", () => {
  it("hold codes as ENUM in the order of the lists, and whole numbers", async () => {
    const {aanlevering, clientervaring} = await typen(await schrijfBron());
    const neeJa = lijst(["nee", "ja"]);
    expect(aanlevering.slice(1)).toEqual([
      ["periode", "VARCHAR"],
      ["geleverd", neeJa],
      ["goedgekeurd", neeJa],
      ["opt_out_basis", neeJa],
      ["opt_out_facultatief", neeJa]
    ]);
    expect(clientervaring.slice(1)).toEqual([
      ["jaar", "INTEGER"],
      ["stelling", lijst(stellingen.map(({code}) => code))],
      ["n", "INTEGER"],
      ["eens", "INTEGER"],
      ["neutraal", "INTEGER"],
      ["oneens", "INTEGER"],
      ["vorm", lijst(onderzoeksvormen.map(({code}) => code))],
      ["omschrijving", "VARCHAR"]
    ]);
    const verbinding = await verbind();
    await leesBron(verbinding, await schrijfBron());
    const gelijk =
      "SELECT count(*)::INTEGER FROM (SELECT DISTINCT data_type FROM duckdb_columns() WHERE column_name = 'gemeente')";
    expect((await verbinding.runAndReadAll(gelijk)).getRows()).toEqual([[1]]);
  });

  it("need only the seven columns of the questionnaire", async () => {
    const zeven = netjes.clientervaring.slice(0, 2).map((regel) => regel.split(",").slice(0, 7).join(","));
    const map = await schrijfBron({clientervaring: zeven});
    const csv = await lees(map);
    expect(kort(csv.rapport)).toEqual([]);
    expect(csv.schoon.clientervaring).toEqual(["GM0344,2016,zelfredzaamheid,420,350,50,20,vragenlijst,"]);
    const parquet = await lees(
      await maakParquet(map, ["clientervaring"], undefined, {jaar: "SMALLINT", n: "DOUBLE", eens: "BIGINT"})
    );
    expect(parquet.schoon).toEqual(csv.schoon);
    expect(kort(parquet.rapport)).toEqual([]);
  });

  it("are refused without one of them", async () => {
    await expect(lees(await schrijfBron({clientervaring: ["gemeente,jaar", "GM0344,2016"]}))).rejects.toThrow(
      "clientervaring.csv: kolom stelling, n, eens, neutraal, oneens ontbreekt; gevonden kolommen: gemeente, jaar"
    );
  });
});

describe("fouten: the row is left out", () => {
  const gevallen: [Gemeentetabel, string, string, string][] = [
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

  it.each(gevallen)("%s: %s → %s", async (tabel, rij, verwacht, tekst) => {
    const gelezen = await leesMet(tabel, rij);
    const [regel, plaats] = verwacht.split(/ (.*)/s) as [string, string];
    expect(kort(gelezen.rapport)).toEqual([`fout ${regel} ${tabel}.csv:4 ${plaats}`]);
    expect(gelezen.rapport.overtredingen[0]?.eerste[0]?.uitleg).toBe(tekst);
    expect(gelezen.schoon[tabel]).toEqual(schoon(tabel));
    expect(gelezen.rapport.tabellen[tabel]).toMatchObject({gelezen: 3, geweigerd: 1, gebruikt: 2});
  });

  it("leaves out all rows of one gemeente and periode that differ", async () => {
    const {rapport, schoon} = await leesMet("aanlevering", "GM0344,2016HJ02,ja,ja,ja,ja");
    expect(kort(rapport)).toEqual([
      "fout tegenstrijdige_rij aanlevering.csv:2 gemeente=GM0344",
      "fout tegenstrijdige_rij aanlevering.csv:4 gemeente=GM0344"
    ]);
    expect(rapport.overtredingen[0]?.eerste[0]?.uitleg).toBe(
      "er zijn verschillende rijen voor GM0344, 2016HJ02; geen ervan telt mee"
    );
    expect(schoon.aanlevering).toEqual(["GM0003,2016HJ02,nee,nee,nee,nee"]);
  });

  it("leaves out all rows of one stelling that differ, not those of another form of research", async () => {
    const {rapport, schoon} = await leesMet(
      "clientervaring",
      "GM0344,2016,zelfredzaamheid,420,350,50,19,,",
      "GM0344,2021,snelheid,10,5,5,0,,",
      "GM0344,2021,snelheid,20,5,5,0,panel,"
    );
    expect(kort(rapport)).toEqual([
      "fout tegenstrijdige_rij clientervaring.csv:2 gemeente=GM0344",
      "fout tegenstrijdige_rij clientervaring.csv:4 gemeente=GM0344"
    ]);
    expect(schoon.clientervaring).toHaveLength(3);
  });
});

describe("signalen: the row stays", () => {
  it.each(gemeentetabellen)("counts an exact duplicate in %s once", async (tabel) => {
    const gelezen = await leesMet(tabel, netjes[tabel][1]!, netjes[tabel][2]!, netjes[tabel][1]!);
    const gemeenten = [1, 2, 1].map((i) => netjes[tabel][i]!.slice(0, 6));
    expect(kort(gelezen.rapport)).toEqual(
      gemeenten.map((g, i) => `signaal dubbele_rij ${tabel}.csv:${4 + i} gemeente=${g}`)
    );
    expect(gelezen.rapport.overtredingen[0]?.eerste[0]?.uitleg).toBe("gelijk aan regel 2; telt één keer");
    expect(gelezen.rapport.tabellen[tabel]).toMatchObject({geweigerd: 0, samengevoegd: 3, gebruikt: 2});
    expect(gelezen.schoon[tabel]).toEqual(schoon(tabel));
  });

  const gevallen: [Gemeentetabel, string, string, string][] = [
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

  it.each(gevallen)("%s: %s → %s", async (tabel, rij, verwacht, tekst) => {
    const gelezen = await leesMet(tabel, rij);
    expect(kort(gelezen.rapport)).toEqual([`signaal ${verwacht}`]);
    expect(gelezen.rapport.overtredingen[0]?.eerste[0]?.uitleg).toBe(tekst);
    expect(gelezen.schoon[tabel]).toEqual(schoon(tabel, rij));
  });

  it.each([
    ["clientervaring", "GM0344,2016,snelheid,0,0,0,0,vragenlijst,"],
    ["clientervaring", "GM0344,2016,snelheid,10,7,2,0,vragenlijst,"],
    ["clientervaring", "GM0344,2021,,,,,,gesprekken,Nog eens twaalf gesprekken"],
    ["clientervaring", "GM0344,2021,snelheid,10,7,2,1,panel,"],
    ["aanlevering", "GM0344,2017HJ01,ja,ja,ja,nee"]
  ] as const)("has nothing to say about %s %s", async (tabel, rij) => {
    const gelezen = await leesMet(tabel, rij);
    expect(kort(gelezen.rapport)).toEqual([]);
    expect(gelezen.schoon[tabel]).toEqual(schoon(tabel, rij));
  });
});
