import {describe, expect, it} from "vitest";
import {mappingGaps, mappingJson, readMapping} from "../../../components/ownData/mapping.js";
import {
  codeOf,
  headOf,
  headOfCsv,
  suggestMapping,
  suggestTable,
  unknownCodes
} from "../../../components/ownData/recognise.js";
import {contract, type SchemaTable, tables} from "../../../components/pipeline/source/schema.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {wetten} from "../../../data/wet.js";

const named = (path: string) => ({name: path.split("/").at(-1)!, path});
const head = (path: string, columns: readonly string[], rows: string[][] = []) => headOf(named(path), columns, rows);
const noYes = [{code: "nee"}, {code: "ja"}];
const lists = {
  geslacht: [
    {code: "M", naam: "Man"},
    {code: "V", naam: "Vrouw"}
  ],
  gemeente: [
    {code: "GM0344", naam: "Utrecht"},
    {code: "GM0014", naam: "Groningen"},
    {code: "GM9998", naam: "Dubbel"},
    {code: "GM9999", naam: "Dubbel"}
  ],
  wijk: [{code: "WK034401"}, {code: "WK001400"}],
  huishoudtype: huishoudtypen,
  wet: wetten,
  gebeurtenis: gebeurtenissen,
  geleverd: noYes
};

/** The columns of a table as the contract names them. */
const own = (table: SchemaTable) => contract[table].map(({naam}) => naam);
const complete = () => tables.map((table) => head(`${table}.csv`, own(table)));
const fileOf = (paths: Record<string, readonly string[]>, table: SchemaTable) => {
  const {mapping, open} = suggestMapping(Object.entries(paths).map(([path, columns]) => head(path, columns)));
  return (
    mapping.tabellen[table]?.bestand ?? open.find((item) => item.table === table && item.column === undefined)?.text
  );
};

/** Headers as files have them, each for the column of the contract that is meant. */
const headers: [table: SchemaTable, column: string, header: string][] = [
  ...[
    "Persoon_ID",
    "PERSOON-ID",
    " persoon id ",
    "persoonid",
    "PersoonsID",
    "bsn_pseudo",
    "BSN (pseudo)",
    "RIN",
    "rinpersoon",
    "cliëntnummer",
    "Client-ID",
    "burgerservicenummer"
  ].map((header): [SchemaTable, string, string] => ["personen", "persoon_id", header]),
  ...["geb_datum", "geboorte_datum", "Geboorte-datum", "GEBDAT", "Datum geboorte", "geboren_op"].map(
    (header): [SchemaTable, string, string] => ["personen", "geboortedatum", header]
  ),
  ...["sekse", "Geslachtsaanduiding", "M/V", "GBAGESLACHT"].map((header): [SchemaTable, string, string] => [
    "personen",
    "geslacht",
    header
  ]),
  ...["datum_overlijden", "overleden op"].map((header): [SchemaTable, string, string] => [
    "personen",
    "overlijdensdatum",
    header
  ]),
  ...["start", "Ingangsdatum", "datum_begin", "Datum aanvang", "BEGIN_DATUM", "vanaf"].map(
    (header): [SchemaTable, string, string] => ["verblijf", "begindatum", header]
  ),
  ...["einde", "datum_einde", "t/m", "Stopdatum", "eind-datum"].map((header): [SchemaTable, string, string] => [
    "verblijf",
    "einddatum",
    header
  ]),
  ...["gemeentecode", "gem", "GM_code", "Woongemeente"].map((header): [SchemaTable, string, string] => [
    "verblijf",
    "gemeente",
    header
  ]),
  ...["wijkcode", "WK_CODE", "CBS-wijk"].map((header): [SchemaTable, string, string] => ["verblijf", "wijk", header]),
  ...["hh_id", "Huishoudnummer"].map((header): [SchemaTable, string, string] => ["verblijf", "huishouden_id", header]),
  ...["TYPHH", "type_huishouden"].map((header): [SchemaTable, string, string] => ["verblijf", "huishoudtype", header]),
  ...["wettelijk kader", "WET"].map((header): [SchemaTable, string, string] => ["voorzieningen", "wet", header]),
  ...["Product", "soort_voorziening"].map((header): [SchemaTable, string, string] => [
    "voorzieningen",
    "voorziening",
    header
  ]),
  ["gebeurtenissen", "gebeurtenis", "Event"],
  ["gebeurtenissen", "datum", "datum_gebeurtenis"]
];

describe("suggestTable(table, head, lists)", () => {
  it.each(headers)("knows for %s.%s the header %j", (table, column, header) => {
    const columns = own(table).map((name) => (name === column ? header : name));
    const {mapped, open} = suggestTable(table, head("a.csv", columns));
    expect(mapped.kolommen).toEqual(Object.fromEntries(own(table).map((name, i) => [name, columns[i]])));
    expect(open).toEqual([]);
  });

  it.each(["RINPERSOONS", "naam", "datum", "x", "", "constructor", "__proto__", "toString"])(
    "makes nothing of %j",
    (header) => {
      const {mapped, open} = suggestTable(
        "personen",
        head("a.csv", [header, "geboortedatum", "geslacht", "overlijdensdatum"])
      );
      expect(mapped.kolommen).toEqual({
        geboortedatum: "geboortedatum",
        geslacht: "geslacht",
        overlijdensdatum: "overlijdensdatum"
      });
      expect(open).toEqual([
        {
          table: "personen",
          column: "persoon_id",
          text: "persoon_id (tabel personen): in a.csv is geen kolom herkend; kies haar zelf."
        }
      ]);
    }
  );

  it("takes the name itself before one that only resembles it, and that before another word", () => {
    const {mapped} = suggestTable(
      "personen",
      head("a", ["bsn", "Persoon-id", "persoon_id", "sekse", "GESLACHT", "geboortedatum"])
    );
    expect(mapped.kolommen).toMatchObject({persoon_id: "persoon_id", geslacht: "GESLACHT"});
  });

  it("leaves open which of two is meant, and says so", () => {
    const {mapped, open} = suggestTable(
      "personen",
      head("a", ["persoon_id", "gebdatum", "geboren", "geslacht", "overlijdensdatum"])
    );
    expect(mapped.kolommen).not.toHaveProperty("geboortedatum");
    expect(open.map(({text}) => text)).toEqual([
      "geboortedatum (tabel personen): gebdatum en geboren passen allebei; kies er een."
    ]);
  });

  it.each(["datum", " Datum"])("leaves a column open that stands there twice, as datum and as %j", (other) => {
    const {mapped, open} = suggestTable("gebeurtenissen", head("a", ["persoon_id", "gebeurtenis", "datum", other]));
    expect(mapped.kolommen).toEqual({persoon_id: "persoon_id", gebeurtenis: "gebeurtenis"});
    expect(open[0]!.text).toBe(
      "datum (tabel gebeurtenissen): kolom datum staat meer dan eens in a; geef er een een andere naam."
    );
  });

  it("sees by the values whether a name that could be either is the gemeente or the wijk, and asks where they do not say", () => {
    const columns = ["persoon_id", "begindatum", "einddatum", "gwb", "huishouden_id", "huishoudtype"];
    const withValues = (...values: string[]) =>
      suggestTable(
        "verblijf",
        head(
          "a",
          columns,
          values.map((value) => ["1", "", "", value, "", ""])
        )
      );
    expect(withValues("WK034401", "034402").mapped.kolommen).toMatchObject({wijk: "gwb"});
    expect(withValues("GM0344", "14").mapped.kolommen).toMatchObject({gemeente: "gwb"});
    for (const {mapped, open} of [withValues("GM0344", "WK034401"), withValues()]) {
      expect(Object.values(mapped.kolommen)).not.toContain("gwb");
      expect(open.map(({text}) => text)).toContain("gemeente (tabel verblijf): gwb kan ook wijk zijn; kies zelf.");
    }
  });

  it("asks also for a column that may be empty: without it every verblijf would go on", () => {
    const {open} = suggestTable(
      "verblijf",
      head(
        "a",
        own("verblijf").filter((name) => name !== "einddatum")
      )
    );
    expect(open.map(({text}) => text)).toEqual([
      "einddatum (tabel verblijf): in a is geen kolom herkend; kies haar zelf, of voeg haar leeg toe."
    ]);
  });

  it("gives codes that are clear, and asks for the others", () => {
    const rows = ["1", "Vrouw", "M", " V ", "onbekend", "0"].map((value) => ["1", "2000-01-01", value, ""]);
    const {mapped, open} = suggestTable("personen", head("a", own("personen"), rows), lists);
    expect(mapped.codes).toEqual({
      geslacht: [
        {eigen: "1", code: "M"},
        {eigen: "Vrouw", code: "V"}
      ]
    });
    expect(open.map(({column, value}) => [column, value])).toEqual([
      ["geslacht", "onbekend"],
      ["geslacht", "0"]
    ]);
  });
});

describe("codeOf(column, value, list)", () => {
  it.each<[keyof typeof lists, string, string | null]>([
    ["geslacht", "m", "M"],
    ["geslacht", "MAN", "M"],
    ["geslacht", "2", "V"],
    ["geslacht", "f", "V"],
    ["geslacht", "3", null],
    ["geslacht", "x", null],
    ["geslacht", "", null],
    ["geslacht", "constructor", null],
    ["gemeente", "344", "GM0344"],
    ["gemeente", "0014", "GM0014"],
    ["gemeente", "gm0344", "GM0344"],
    ["gemeente", "utrecht", "GM0344"],
    ["gemeente", "345", null],
    ["gemeente", "Dubbel", null],
    ["wijk", "34401", "WK034401"],
    ["wijk", "001400", "WK001400"],
    ["wijk", "34", null],
    ["huishoudtype", "Paar met kinderen", "paar_met_kinderen"],
    ["huishoudtype", "Alleenstaand", "eenpersoons"],
    ["huishoudtype", "1", null],
    ["wet", "P-wet", "participatiewet"],
    ["wet", "WMO", "wmo"],
    ["gebeurtenis", "Scheiding", "echtscheiding"],
    ["geleverd", "TRUE", "ja"],
    ["geleverd", "0", "nee"],
    ["geleverd", "misschien", null]
  ])("makes of %s %j %j", (column, value, code) => {
    expect(codeOf(column, value, lists[column])).toBe(code);
  });
});

describe("unknownCodes(values, list)", () => {
  it("leaves out codes, blanks around them, and what is empty", () => {
    expect(unknownCodes(["M", " V", "", " ", "m", " m ", "X"], lists.geslacht)).toEqual(["m", "X"]);
  });
});

describe("suggestMapping(heads, lists)", () => {
  it("makes a whole mapping of files as the contract has them, that can be kept and read", () => {
    const {mapping, open} = suggestMapping(complete(), lists);
    expect(open).toEqual([]);
    expect(mappingGaps(mapping, complete())).toEqual([]);
    expect(Object.entries(mapping.tabellen).map(([table, {bestand: path}]) => [table, path])).toEqual(
      tables.map((table) => [table, `${table}.csv`])
    );
    expect(readMapping(mappingJson(mapping), lists)).toEqual(mapping);
  });

  const personen = own("personen");
  it.each<[string, Record<string, readonly string[]>, string | undefined]>([
    ["capitals and another end", {"PERSONEN.PARQUET": personen}, "PERSONEN.PARQUET"],
    ["a copy", {"map/personen - kopie (1).csv": personen}, "map/personen - kopie (1).csv"],
    ["a date", {"2018_Personen_definitief v2.csv": personen}, "2018_Personen_definitief v2.csv"],
    ["another name", {"brp.csv": personen, "gebeurtenissen.csv": own("gebeurtenissen")}, "brp.csv"],
    ["only the columns", {"a.csv": personen, "b.csv": own("verblijf")}, "a.csv"],
    ["only the name", {"personen.parquet": []}, "personen.parquet"],
    ["only the folder", {"personen/deel-0.parquet": []}, "personen/deel-0.parquet"],
    [
      "the name of another table, but its columns",
      {"verblijf.csv": personen, "a.csv": own("verblijf")},
      "verblijf.csv"
    ],
    [
      "two that are equal",
      {"personen.csv": personen, "personen (1).csv": personen},
      "Bij de tabel personen passen personen.csv en personen (1).csv even goed: kies er een."
    ],
    [
      "many parts",
      Object.fromEntries(Array.from({length: 5}, (_, i) => [`personen/deel-${i}.parquet`, personen])),
      "Bij de tabel personen passen personen/deel-0.parquet, personen/deel-1.parquet, personen/deel-2.parquet en nog 2 even goed: kies er een."
    ],
    ["nothing alike", {"notulen.csv": ["datum", "tekst"]}, "Bij de tabel personen past geen bestand: kies het zelf."],
    ["nothing", {}, "Bij de tabel personen past geen bestand: kies het zelf."]
  ])("finds the file of personen by %s", (_, paths, found) => {
    expect(fileOf(paths, "personen")).toBe(found);
  });

  it("leaves open a file that fits two tables", () => {
    const both = [...new Set([...own("verblijf"), ...own("voorzieningen")])];
    const {mapping, open} = suggestMapping([head("alles.csv", both)]);
    expect(mapping.tabellen).toEqual({});
    expect(open.find(({table}) => table === "verblijf")!.text).toBe(
      "alles.csv past bij verblijf en voorzieningen: kies van welke tabel het is."
    );
  });

  it("never gives one file to two tables, whatever the files", () => {
    const all = [
      ...complete(),
      head("alles.csv", [...new Set(tables.flatMap(own))]),
      head("x.csv", ["persoon_id", "begindatum"])
    ];
    for (let skip = 0; skip < all.length; skip++) {
      const {mapping} = suggestMapping(all.filter((_, i) => i !== skip));
      const paths = Object.values(mapping.tabellen).map(({bestand: path}) => path);
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths.length).toBeGreaterThan(3);
    }
  });

  it("asks for no table about gemeenten that is not there", () => {
    expect(new Set(suggestMapping([]).open.map(({table}) => table))).toEqual(
      new Set(["personen", "verblijf", "voorzieningen", "gebeurtenissen"])
    );
  });
});

describe("headOfCsv(file)", () => {
  it("gives the columns of a file and the different values in them", async () => {
    const blob = new Blob(["\uFEFFRIN;Sekse\r\n1;man\r\n2;vrouw\r\n3;man\r\n4;\r\n"]);
    const found = await headOfCsv({...named("map/mensen.csv"), blob});
    expect(found).toEqual({
      ...named("map/mensen.csv"),
      columns: ["RIN", "Sekse"],
      values: new Map([
        ["RIN", ["1", "2", "3", "4"]],
        ["Sekse", ["man", "vrouw"]]
      ])
    });
  });
});
