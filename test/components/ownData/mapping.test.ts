import {describe, expect, it} from "vitest";
import {
  emptyMapping,
  type FileHead,
  type Mapping,
  mappingGaps,
  mappingJson,
  readMapping
} from "../../../components/ownData/mapping.js";
import {OwnFault} from "../../../components/ownData/ownFiles.js";
import {persoonTables} from "../../../components/pipeline/source/schema.js";

const lists = {geslacht: [{code: "M"}, {code: "V"}]};
const mapping = (): Mapping => ({
  ...emptyMapping(),
  tabellen: {
    personen: {
      bestand: "map/mensen.csv",
      kolommen: {persoon_id: "rin", geboortedatum: "geb", geslacht: "__proto__"},
      codes: {
        geslacht: [
          {eigen: "__proto__", code: "M"},
          {eigen: "vrouw", code: "V"}
        ]
      }
    }
  }
});
const head = (path: string, columns: string[]): FileHead => ({name: path, path, columns, values: new Map()});

describe("readMapping(json, lists)", () => {
  it("gives back what mappingJson() wrote, whatever the names", () => {
    expect(readMapping(mappingJson(mapping()), lists)).toEqual(mapping());
    expect(readMapping(mappingJson(emptyMapping()))).toEqual(emptyMapping());
  });

  const change = (text: string, to: string) => mappingJson(mapping()).replace(text, to);
  it.each<[string, string, RegExp]>([
    ["no JSON", "{", /is geen JSON: kies het bestand/],
    ["null", "null", /is geen koppelingsbestand/],
    ["a list", "[]", /is geen koppelingsbestand/],
    ["another file", '{"vorm": "iets"}', /is geen koppelingsbestand/],
    ["a text without end", " ".repeat(5_000_001), /is geen koppelingsbestand/],
    ["another version", change('"versie": 1', '"versie": 2'), /andere versie/],
    ["a file that is a number", change('"map/mensen.csv"', "3"), /beschadigd bij tabellen › personen › bestand/],
    ["a key too many", change('"bestand":', '"x": 1, "bestand":'), /beschadigd bij tabellen › personen/],
    ["an unknown table", change('"personen"', '"mensen"'), /“mensen” is geen tabel; verwacht: personen, verblijf/],
    ["a table of every object", change('"personen"', '"constructor"'), /“constructor” is geen tabel/],
    ["an unknown column", change('"geboortedatum"', '"geboren"'), /geen kolom “geboren”; verwacht: persoon_id/],
    ["one column for two", change('"geb"', '"rin"'), /kolom “rin” zowel persoon_id en geboortedatum/],
    ["an unknown code", change('"code": "V"', '"code": "X"'), /“X” is geen code voor geslacht/],
    [
      "a value with two codes",
      change('"eigen": "vrouw"', '"eigen": "__proto__"'),
      /“__proto__” van geslacht staat er twee keer: M en V/
    ],
    [
      "codes of a day",
      change('"codes": {\n        "geslacht"', '"codes": {\n        "geboortedatum"'),
      /geboortedatum van tabel personen heeft geen codes/
    ],
    ["a name that turns a message around", change('"personen"', '"a\\u202eb"'), /“a\\u202eb” is geen tabel/]
  ])("refuses %s", (_, json, said) => {
    expect(() => readMapping(json, lists)).toThrow(OwnFault);
    expect(() => readMapping(json, lists)).toThrow(said);
  });
});

describe("mappingGaps(mapping, heads)", () => {
  const whole = (): Mapping => ({
    ...emptyMapping(),
    tabellen: {
      personen: {
        bestand: "p",
        kolommen: {persoon_id: "id", geboortedatum: "geb", geslacht: "g", overlijdensdatum: "o"},
        codes: {}
      },
      verblijf: {
        bestand: "v",
        kolommen: {
          persoon_id: "id",
          begindatum: "b",
          einddatum: "t",
          gemeente: "g",
          wijk: "w",
          huishouden_id: "hh",
          huishoudtype: "h"
        },
        codes: {}
      },
      voorzieningen: {
        bestand: "z",
        kolommen: {persoon_id: "id", wet: "w", voorziening: "v", begindatum: "b", einddatum: "t"},
        codes: {}
      },
      gebeurtenissen: {bestand: "e", kolommen: {persoon_id: "id", gebeurtenis: "e", datum: "d"}, codes: {}},
      // Without vorm and omschrijving.
      clientervaring: {
        bestand: "c",
        kolommen: {gemeente: "g", jaar: "j", stelling: "s", n: "n", eens: "e", neutraal: "t", oneens: "o"},
        codes: {}
      }
    }
  });
  const heads = () => [
    head("p", ["id", "geb", "g", "o"]),
    head("v", ["id", "b", "t", "g", "w", "hh", "h"]),
    head("z", ["id", "w", "v", "b", "t"]),
    head("e", ["id", "e", "d"]),
    head("c", ["g", "j", "s", "n", "e", "t", "o"])
  ];

  it("finds none where every table has its columns; one that may lack, can", () => {
    expect(mappingGaps(whole(), heads())).toEqual([]);
  });

  it("asks for the tables about persons, not for those about gemeenten", () => {
    expect(mappingGaps(emptyMapping(), [])).toEqual(
      persoonTables.map((table) => `Kies het bestand met de tabel ${table}.`)
    );
  });

  it("asks for a file that is not given, a column not chosen, not there or there twice, and a file of two tables", () => {
    const lacking = whole();
    lacking.tabellen.personen!.bestand = "weg.csv";
    delete lacking.tabellen.verblijf!.kolommen.gemeente;
    delete lacking.tabellen.verblijf!.kolommen.wijk;
    lacking.tabellen.voorzieningen!.kolommen.wet = "wetten";
    const given = heads();
    given[3] = head("e", ["id", "e", "d", "d"]);
    expect(mappingGaps(lacking, given)).toEqual([
      "weg.csv, voor de tabel personen, is niet gegeven: kies een ander bestand, of geef het erbij.",
      "Kies in v de kolom voor gemeente (tabel verblijf).",
      "Kies in v de kolom voor wijk (tabel verblijf); staat zij er niet, voeg haar dan toe: zij mag leeg zijn.",
      "Kies in z een andere kolom voor wet (tabel voorzieningen): “wetten” staat er niet.",
      "Kies in e een andere kolom voor datum (tabel gebeurtenissen): “d” staat er 2 keer."
    ]);
    const doubled = whole();
    doubled.tabellen.personen!.kolommen.overlijdensdatum = "geb";
    expect(mappingGaps(doubled, heads())).toEqual([
      "In p is kolom “geb” voor geboortedatum en overlijdensdatum gekozen (tabel personen): kies elk een eigen kolom."
    ]);
    const twice = whole();
    twice.tabellen.personen!.bestand = "v";
    expect(mappingGaps(twice, heads()).at(-1)).toBe(
      "v is voor meer dan één tabel gekozen: kies per tabel een eigen bestand."
    );
  });
});
