import {describe, expect, it} from "vitest";
import {type DeliveryRule, deliveryRules} from "../../../components/wmoAanlevering/deliveryRules.js";
import type {DeliveryField} from "../../../data/wmoAanlevering.js";
import {type Draft, findingsOf, type Row, soundH1, soundH2} from "./soundDelivery.js";

/** Row 10 of the second halfjaar is on line 12: of a person who was there before, in category 07, without an end. */
const AT = 10;
const LINE = AT + 2;

interface Planted {
  what: string;
  /** Spoils a delivery that is sound, or the one before it. */
  plant: (draft: Draft, before: Draft) => void;
  rule: DeliveryRule;
  line: number | null;
  column: string | null;
  /** What must be found too, because of it. */
  follows?: DeliveryRule[];
}

const set = (field: DeliveryField, value: string) => (draft: Draft) => void (draft.rows[AT]![field] = value);
const setAll = (values: Partial<Row>) => (draft: Draft) => void Object.assign(draft.rows[AT]!, values);
const setMany = (from: number, until: number, values: Partial<Row>) => (draft: Draft) =>
  draft.rows.slice(from, until).forEach((row) => Object.assign(row, values));
const lines = (change: (lines: string[]) => string[]) => (draft: Draft) => void (draft.lines = change);
const editLine = (change: (line: string) => string) =>
  lines((all) => all.map((line, i) => (i === LINE - 1 ? change(line) : line)));
const bytes = (change: (bytes: Uint8Array) => Uint8Array) => (draft: Draft) => void (draft.bytes = change);
const withByte = (all: Uint8Array, place: number, byte: number) => all.map((one, i) => (i === place ? byte : one));
const running = ({rows}: Draft) => rows.filter(({einde_ondersteuning: end}) => end === "");
const cell = (
  what: string,
  field: DeliveryField,
  value: string,
  rule: DeliveryRule,
  column: string = field,
  follows: DeliveryRule[] = []
): Planted => ({what, plant: set(field, value), rule, line: LINE, column, follows});
const whole = (
  what: string,
  rule: DeliveryRule,
  line: number,
  plant: Planted["plant"],
  column: string | null = null
): Planted => ({
  ...{what, rule, line, plant, column}
});

const ofFile: Planted[] = [
  whole(
    "an empty file",
    "leeg",
    1,
    bytes(() => new Uint8Array())
  ),
  whole(
    "a workbook",
    "geen_csv",
    1,
    bytes(() => Uint8Array.of(0x50, 0x4b, 3, 4))
  ),
  whole(
    "UTF-16",
    "geen_utf8",
    1,
    bytes((all) => Uint8Array.of(0xff, 0xfe, ...all))
  ),
  whole(
    "a letter in Windows-1252",
    "geen_utf8",
    LINE,
    bytes((all) => {
      const place =
        new TextDecoder()
          .decode(all)
          .split("\n")
          .slice(0, AT + 1)
          .join("\n").length + 1;
      return withByte(all, place, 0xe9);
    })
  ),
  whole(
    "a zero byte",
    "nulbyte",
    1,
    bytes((all) => withByte(all, 0, 0))
  ),
  whole(
    "a byte order mark",
    "bom",
    1,
    bytes((all) => Uint8Array.of(0xef, 0xbb, 0xbf, ...all))
  ),
  whole("tabs", "scheidingsteken", 1, (draft) => void (draft.separator = "\t")),
  whole(
    "a line for Excel",
    "sep_regel",
    1,
    lines((all) => ["sep=;", ...all])
  ),
  whole(
    "a title above the header",
    "kop_lager",
    1,
    lines((all) => ["Uitvoer Wmo", "", ...all])
  ),
  whole(
    "no header",
    "geen_kop",
    1,
    lines((all) => all.slice(1))
  ),
  whole("a column that is missing", "kolom_ontbreekt", 1, ({columns}) => void columns.splice(13, 1), "volume"),
  whole("a column that is there twice", "kolom_dubbel", 1, ({columns}) => void columns.push("volume"), "volume"),
  whole("a column of another", "kolom_onbekend", 1, ({columns}) => void columns.push("agb_code"), "agb_code"),
  whole("no records", "geen_records", 1, ({rows}) => void rows.splice(0)),
  whole(
    "a quote that stays open",
    "aanhalingsteken_open",
    LINE,
    editLine((line) => line.replace("P-", '"P-'))
  ),
  whole(
    "a quote in a field",
    "aanhalingsteken_los",
    LINE,
    editLine((line) => line.replace("P-", 'P"-'))
  ),
  whole(
    "text after a quote",
    "aanhalingsteken_los",
    LINE,
    editLine((line) => line.replace(/P-\d+/, '"$&"x'))
  ),
  whole(
    "a field too few",
    "aantal_velden",
    LINE,
    editLine((line) => line.slice(0, line.lastIndexOf(";")))
  ),
  whole(
    "a field too many",
    "aantal_velden",
    LINE,
    editLine((line) => line.replace("350.50", "350;50"))
  ),
  whole(
    "an empty line",
    "lege_regel",
    LINE,
    lines((all) => [...all.slice(0, LINE - 1), "", ...all.slice(LINE - 1)])
  )
];

const ofField: Planted[] = [
  {
    ...{what: "burgerservicenummers", rule: "bsn", line: 2, column: "persoon"},
    plant: ({rows}) => rows.forEach((row, i) => (row.persoon = bsn(i)))
  },
  cell("one burgerservicenummer among pseudonyms", "persoon", "111222333", "bsn"),
  cell("no persoon", "persoon", "", "verplicht_leeg"),
  cell("no gemeentecode", "gemeentecode", "", "verplicht_leeg"),
  cell("no aanmaakdatum", "aanmaakdatum_bestand", "", "verplicht_leeg"),
  {
    ...{what: "no productcategorie", rule: "een_van_beide", line: LINE, column: "type_toewijzing"},
    plant: setAll({type_toewijzing: "", type_declaratie: ""})
  },
  {
    ...{what: "no start", rule: "een_van_beide", line: LINE, column: "start_rechtsgeldigheid"},
    plant: setAll({start_rechtsgeldigheid: "", start_ondersteuning: ""})
  },
  cell("blanks around a value", "eenheid", " uur", "spaties"),
  cell("a pseudonym that is too long", "persoon", "x".repeat(65), "te_lang"),
  cell("an amount that is too long", "betaald_bedrag", "1234567890.12", "te_lang"),
  cell("a sign that a pseudonym may not have", "persoon", "J. de Vriés", "tekens"),
  cell("a direction mark", "persoon", "P-\u202e1", "tekens"),
  cell("nobody", "persoon", "onbekend", "geen_pseudoniem"),
  cell("a productcategorie that is none", "type_declaratie", "19", "onbekende_code"),
  cell("a productcategorie without its zero", "type_toewijzing", "7", "onbekende_code"),
  cell("a leveringsvorm that is none", "leveringsvorm_declaratie", "PGB", "onbekende_code"),
  cell("an aanbieder that is none", "type_aanbieder", "bedrijf", "onbekende_code"),
  cell("a unit that is none", "eenheid", "weken", "onbekende_code"),
  cell("a frequency that is none", "frequentie", "soms", "onbekende_code"),
  cell("a reason that is none", "reden_beeindiging", "weg", "onbekende_code"),
  cell("a gemeente by its number", "gemeentecode", "344", "gemeente_vorm"),
  cell("a gemeente by its name", "gemeentecode", "Utrecht", "gemeente_vorm"),
  cell("a row of another gemeente", "gemeentecode", "GM0363", "gemeente_verschilt"),
  {
    ...{what: "a gemeente that never was", rule: "gemeente_onbekend", line: 2, column: "gemeentecode"},
    plant: ({rows}) => rows.forEach((row) => (row.gemeentecode = "GM9999"))
  },
  {
    ...{what: "a gemeente that had ended", rule: "gemeente_niet_in_periode", line: 2, column: "gemeentecode"},
    plant: ({rows}) => rows.forEach((row) => (row.gemeentecode = "GM0478"))
  },
  {
    ...{what: "a gemeente that came later", rule: "gemeente_niet_in_periode", line: 2, column: "gemeentecode"},
    plant: ({rows}) => rows.forEach((row) => (row.gemeentecode = "GM1982"))
  },
  cell("a day the Dutch way", "start_ondersteuning", "31-12-2019", "datum_vorm"),
  cell("a day with a time", "start_ondersteuning", "2019-12-31 00:00:00", "datum_vorm"),
  cell("a day without dashes", "einde_rechtsgeldigheid", "20201231", "datum_vorm"),
  cell("30 February", "beoogde_einddatum", "2021-02-30", "datum_onmogelijk"),
  cell("29 February of 2021", "beoogde_einddatum", "2021-02-29", "datum_onmogelijk"),
  cell("month 13", "einde_ondersteuning", "2020-13-01", "datum_onmogelijk"),
  cell("the year 9999", "einde_ondersteuning", "9999-12-31", "datum_buiten_bereik"),
  cell("the year 1019", "start_rechtsgeldigheid", "1019-05-02", "datum_buiten_bereik"),
  cell("a decimal comma", "betaald_bedrag", "350,50", "getal_vorm"),
  cell("words for a number", "volume", "twee", "getal_vorm"),
  cell("a negative number", "betaald_bedrag", "-12", "getal_negatief"),
  cell("another aanmaakdatum", "aanmaakdatum_bestand", "2021-03-02", "aanmaakdatum_verschilt"),
  {
    ...{what: "an aanmaakdatum to come", rule: "aanmaakdatum_toekomst", line: 2, column: "aanmaakdatum_bestand"},
    plant: ({rows}) => rows.forEach((row) => (row.aanmaakdatum_bestand = "2021-04-02"))
  },
  {
    ...{what: "an end before the start", rule: "einde_voor_start", line: LINE, column: "einde_ondersteuning"},
    plant: setAll({einde_ondersteuning: "2017-12-31"})
  },
  {
    ...{
      what: "a right that ends before it begins",
      rule: "einde_voor_start",
      line: LINE,
      column: "einde_rechtsgeldigheid"
    },
    plant: setAll({einde_rechtsgeldigheid: "2017-12-31"})
  }
];

const ofContent: Planted[] = [
  {
    ...{what: "a file made too early", rule: "aanmaakdatum_vroeg", line: 2, column: "aanmaakdatum_bestand"},
    plant: ({rows}) =>
      rows.forEach((row) =>
        Object.assign(row, {aanmaakdatum_bestand: "2020-12-31"}, row.einde_ondersteuning > "2020-12-31" && {})
      )
  },
  {
    ...{what: "a start after the halfjaar", rule: "start_na_halfjaar", line: 121, column: "start_ondersteuning"},
    plant: ({rows}) => Object.assign(rows[119]!, {start_ondersteuning: "2021-01-02", einde_ondersteuning: ""})
  },
  {
    ...{what: "an end before the halfjaar", rule: "einde_voor_halfjaar", line: 122, column: "einde_ondersteuning"},
    plant: ({rows}) =>
      void rows.push({
        ...rows[AT]!,
        persoon: "P-nieuw",
        einde_ondersteuning: "2020-05-05",
        reden_beeindiging: "overdracht"
      })
  },
  {
    ...{what: "an end to come", rule: "einde_in_toekomst", line: LINE, column: "einde_ondersteuning"},
    plant: setAll({einde_ondersteuning: "2021-03-02"})
  },
  cell("a reason without an end", "reden_beeindiging", "overdracht", "reden_zonder_einde"),
  {
    ...{what: "a row that is there twice", rule: "dubbel", line: 122, column: null},
    plant: ({rows}) => void rows.push({...rows[AT]!})
  },
  {
    ...{what: "the same voorziening on the same days", rule: "overlap", line: 122, column: "start_ondersteuning"},
    plant: ({rows}) => void rows.push({...rows[AT]!, start_ondersteuning: "2020-08-03"})
  },
  cell("another type granted", "type_toewijzing", "02", "type_verschilt", "type_declaratie"),
  cell(
    ...(["another leveringsvorm granted", "leveringsvorm_toewijzing", "zin"] as const),
    ...(["leveringsvorm_verschilt", "leveringsvorm_declaratie"] as const)
  ),
  cell(
    ...(["support before the right", "start_rechtsgeldigheid", "2020-02-02"] as const),
    ...(["ondersteuning_voor_recht", "start_ondersteuning"] as const)
  ),
  cell(
    ...(["support after the right", "einde_rechtsgeldigheid", "2020-10-01"] as const),
    ...(["ondersteuning_na_recht", "einde_ondersteuning"] as const)
  ),
  cell("a volume without a unit", "eenheid", "", "volume_onvolledig"),
  {
    ...{what: "a start after death", rule: "start_na_overlijden", line: 103, column: "start_ondersteuning"},
    plant: (draft) => void (draft.overlijdens = new Map([[draft.rows[101]!.persoon, "2020-07-01"]]))
  },
  {
    ...{
      what: "use after a death that is known",
      rule: "loopt_na_overlijden",
      line: LINE,
      column: "einde_ondersteuning"
    },
    plant: (draft) => void (draft.overlijdens = new Map([[draft.rows[AT]!.persoon, "2020-10-10"]]))
  },
  {
    ...{what: "a start after an end by death", rule: "start_na_overlijden", line: 122, column: "start_ondersteuning"},
    plant({rows}) {
      Object.assign(rows[AT]!, {einde_ondersteuning: "2020-08-01", reden_beeindiging: "overlijden"});
      rows.push({...rows[119]!, persoon: rows[AT]!.persoon, start_ondersteuning: "2020-11-03"});
    }
  },
  {
    ...{what: "many starts on 1 January", rule: "veel_starts_1_januari", line: null, column: null},
    plant: setMany(0, 30, {start_ondersteuning: "2019-01-01", start_rechtsgeldigheid: "2019-01-01"})
  },
  {
    ...{what: "many ends on the last day", rule: "veel_eindes_laatste_dag", line: null, column: null},
    plant: setMany(0, 30, {einde_ondersteuning: "2020-12-31", reden_beeindiging: "overeenstemming"})
  },
  {
    ...{what: "a column that is often empty", rule: "veel_onbekend", line: null, column: "type_aanbieder"},
    ...{plant: setMany(0, 40, {type_aanbieder: ""}), follows: ["meer_onbekend"]}
  },
  {
    ...{what: "many in a rest", rule: "veel_overig", line: null, column: "type_declaratie"},
    plant(draft, before) {
      for (const {rows} of [draft, before])
        for (const row of rows.filter(({type_declaratie: type}) => type > "02" && type < "15"))
          row.type_declaratie = row.type_toewijzing = "10";
    }
  },
  {
    ...{what: "nothing that ended", rule: "niets_beeindigd", line: null, column: null, follows: ["meer_zonder_einde"]},
    plant: setMany(0, 120, {einde_ondersteuning: "", reden_beeindiging: ""})
  }
];

const besidePrevious: Planted[] = [
  {
    ...{what: "a previous delivery with a fault", rule: "vorige_afgekeurd", line: null, column: null},
    plant: (_, before) => set("type_declaratie", "99")(before)
  },
  {
    ...{
      what: "a previous delivery of another gemeente",
      rule: "vorige_andere_gemeente",
      line: null,
      column: "gemeentecode"
    },
    plant: (_, {rows}) => rows.forEach((row) => (row.gemeentecode = "GM0363"))
  },
  {
    ...{what: "the same delivery twice", rule: "vorige_zelfde", line: null, column: null},
    plant: (draft, before) => void Object.assign(before, {rows: draft.rows})
  },
  {
    ...{what: "a previous delivery of long ago", rule: "vorige_niet_aansluitend", line: null, column: null},
    plant: (_, before) => void (before.periode = "2019HJ02"),
    follows: []
  },
  {
    ...{what: "many more clients", rule: "aantal_clienten", line: null, column: null},
    plant({rows}) {
      for (let i = 0; i < 32; i++) rows.push({...rows[100 + (i % 20)]!, persoon: `P-meer-${i}`});
    }
  },
  {
    ...{what: "clients who shift", rule: "verschuiving", line: null, column: null},
    plant: ({rows}) =>
      rows.slice(0, 100).forEach((row, i) => i % 2 === 0 && row.type_declaratie === "01" && shift(row)),
    follows: ["stand_sluit_niet_aan", "verdwenen", "opgedoken"]
  },
  {
    ...{what: "a column that is emptier", rule: "meer_onbekend", line: null, column: "leveringsvorm_declaratie"},
    plant: setMany(0, 20, {leveringsvorm_toewijzing: "", leveringsvorm_declaratie: ""})
  },
  {
    ...{what: "fewer ends", rule: "meer_zonder_einde", line: null, column: null},
    plant: (draft) =>
      draft.rows.slice(0, 90).forEach((row) => Object.assign(row, {einde_ondersteuning: "", reden_beeindiging: ""}))
  },
  {
    ...{what: "a voorziening that is gone", rule: "verdwenen", line: LINE + 2, column: "persoon"},
    plant: ({rows}) => void rows.splice(AT, 1),
    follows: ["stand_sluit_niet_aan"]
  },
  {
    ...{what: "a voorziening that begins anew", rule: "herstart", line: LINE, column: "start_ondersteuning"},
    ...{plant: set("start_ondersteuning", "2020-07-01"), follows: ["stand_sluit_niet_aan"]}
  },
  {
    ...{what: "an end that comes late", rule: "alsnog_beeindigd", line: LINE, column: "einde_ondersteuning"},
    plant: setAll({einde_ondersteuning: "2020-05-31", reden_beeindiging: "verhuizing"}),
    follows: ["stand_sluit_niet_aan", "einde_voor_halfjaar"]
  },
  {
    ...{what: "a voorziening that was not there", rule: "opgedoken", line: 121, column: "start_ondersteuning"},
    plant: ({rows}) =>
      Object.assign(rows[119]!, {start_ondersteuning: "2020-03-03", start_rechtsgeldigheid: "2020-03-03"}),
    follows: ["stand_sluit_niet_aan"]
  },
  {
    ...{what: "stocks that differ", rule: "stand_sluit_niet_aan", line: null, column: null, follows: ["verdwenen"]},
    plant: (draft) =>
      void running(draft)
        .slice(0, 3)
        .forEach((row) => draft.rows.splice(draft.rows.indexOf(row), 1))
  }
];

/** A number of nine digits that passes the elfproef. */
function bsn(i: number): string {
  for (let number = 100_000_000 + 37 * i; ; number++) {
    const sum = [...String(number)].reduce((total, digit, j) => total + Number(digit) * (j === 8 ? -1 : 9 - j), 0);
    if (sum % 11 === 0) return String(number);
  }
}

const shift = (row: Row) => Object.assign(row, {type_declaratie: "02", type_toewijzing: "02"});

const planted = [...ofFile, ...ofField, ...ofContent, ...besidePrevious];

describe("checkDelivery(file, before, options)", () => {
  it("finds nothing in a sound delivery, alone or beside the one before", () => {
    expect(findingsOf(soundH1(), null)).toEqual([]);
    expect(findingsOf(soundH2(), soundH1())).toEqual([]);
  });

  it.each(planted)("finds $what at its place, and nothing else", ({plant, rule, line, column, follows = []}) => {
    const [draft, before] = [soundH2(), soundH1()];
    plant(draft, before);
    const found = findingsOf(draft, before);
    const own = found.filter((one) => one.rule === rule);
    expect(own.map((one) => [one.line, one.column])).toEqual([[line, column]]);
    expect([...new Set(found.filter((one) => one.rule !== rule).map((one) => one.rule))].sort()).toEqual(
      [...follows].sort()
    );
  });

  it.each<[string, Planted["plant"]]>([
    [
      "a voorziening and a right of one day",
      setAll({
        start_rechtsgeldigheid: "2019-11-12",
        einde_rechtsgeldigheid: "2020-11-12",
        start_ondersteuning: "2019-11-12",
        einde_ondersteuning: "2020-11-12"
      })
    ],
    [
      "a right of one day",
      ({rows}) =>
        Object.assign(rows[119]!, {
          start_rechtsgeldigheid: "2020-09-09",
          einde_rechtsgeldigheid: "2020-09-09",
          start_ondersteuning: "2020-09-09",
          einde_ondersteuning: "2020-09-09"
        })
    ],
    ["an end on the aanmaakdatum", setAll({einde_ondersteuning: "2021-03-01"})],
    ["an end on the first day of the halfjaar", setAll({einde_ondersteuning: "2020-07-01"})],
    [
      "a start on the last day",
      ({rows}) => Object.assign(rows[119]!, {start_ondersteuning: "2020-12-31", einde_ondersteuning: ""})
    ],
    [
      "a start on the first day of what is new",
      ({rows}) => Object.assign(rows[119]!, {start_rechtsgeldigheid: "2020-07-01", start_ondersteuning: "2020-07-01"})
    ],
    [
      "an end on the last day of the halfjaar before",
      ({rows}, before) => {
        const [gone] = rows.splice(AT, 1);
        before.rows.find(({persoon}) => persoon === gone!.persoon)!.einde_ondersteuning = "2020-06-30";
      }
    ],
    [
      "an end on the day of death",
      (draft) => {
        draft.rows[AT]!.einde_ondersteuning = "2020-10-10";
        draft.overlijdens = new Map([[draft.rows[AT]!.persoon, "2020-10-10"]]);
      }
    ],
    [
      "the same productcategorie again, after the first ended",
      ({rows}) =>
        rows.push({...rows[3]!, start_ondersteuning: "2020-12-01", einde_ondersteuning: "", reden_beeindiging: ""})
    ],
    [
      "another leveringsvorm on the same days",
      ({rows}) => rows.push({...rows[AT]!, leveringsvorm_toewijzing: "zin", leveringsvorm_declaratie: "zin"})
    ],
    ["a pseudonym of 64 signs", ({rows}) => (rows[119]!.persoon = "x".repeat(64))],
    ["nothing of volume, unit and frequency", setAll({volume: "", eenheid: "", frequentie: ""})],
    ["29 February of a leap year", setAll({beoogde_einddatum: "2024-02-29"})]
  ])("finds nothing in %s", (_, plant) => {
    const [draft, before] = [soundH2(), soundH1()];
    plant(draft, before);
    expect(findingsOf(draft, before)).toEqual([]);
  });

  it("has a planted error for every rule", () => {
    expect(Object.keys(deliveryRules).filter((rule) => !planted.some((one) => one.rule === rule))).toEqual([]);
    expect(planted.length).toBeGreaterThan(90);
  });

  it("comes to an end with a field of a million blanks, dots or quotes", () => {
    for (const sign of [" ", ".", '""', "-0", "1,000."]) {
      const draft = soundH2();
      const long = `1${sign.repeat(1_000_000)}x`;
      Object.assign(draft.rows[AT]!, {
        persoon: `"${long}"`,
        betaald_bedrag: `"${long}"`,
        start_ondersteuning: `"${long}"`
      });
      const found = findingsOf(draft, null);
      expect(found.map(({rule, line}) => [rule, line])).toEqual([
        ["te_lang", LINE],
        ["te_lang", LINE],
        ["datum_vorm", LINE]
      ]);
      expect(JSON.stringify(found).length).toBeLessThan(3000);
    }
  });

  it("shows no burgerservicenummer, in whatever column it stands", () => {
    const draft = soundH2();
    Object.assign(draft.rows[AT]!, {type_aanbieder: "111222333"});
    expect(JSON.stringify(findingsOf(draft, null))).not.toContain("111222333");
  });
});
