import {describe, expect, it} from "vitest";
import {runAll} from "../../../components/wmoAanlevering/delivery.js";
import {readDelivery} from "../../../components/wmoAanlevering/readDelivery.js";
import {bytesOf, type Draft, gemeenten, readDraft, soundH2, today} from "./soundDelivery.js";

const spoilt = (change: (draft: Draft) => unknown): Draft => {
  const draft = soundH2();
  change(draft);
  return draft;
};
const rulesOf = (draft: Draft) => readDraft(draft).findings.map(({rule, total}) => [rule, total]);
const recordsOf = (draft: Draft) => readDraft(draft).records.map(({row, ...record}) => [row !== "", record]);

describe("readDelivery(file, bytes, options)", () => {
  it("reads the same of a file with commas, other line ends, quotes, capitals in the head, or its columns in another order", () => {
    const sound = recordsOf(soundH2());
    expect(sound).toHaveLength(120);
    expect(recordsOf(spoilt((draft) => (draft.separator = ",")))).toEqual(sound);
    expect(recordsOf(spoilt((draft) => draft.columns.reverse()))).toEqual(sound);
    const lines = (change: (line: string) => string) =>
      recordsOf(spoilt((draft) => (draft.lines = (all) => all.map(change))));
    expect(lines((line) => `${line}\r`)).toEqual(sound);
    expect(
      lines((line) =>
        line
          .split(";")
          .map((field) => `"${field}"`)
          .join(";")
      )
    ).toEqual(sound);
    expect(lines((line) => (line.startsWith("aanmaak") ? line.toUpperCase() : line))).toEqual(sound);
  });

  it("counts lines as an editor does, also after a line end in quotes", () => {
    const draft = spoilt(({rows}) => {
      rows[3]!.type_aanbieder = '"in\nstelling"';
      rows[5]!.eenheid = "weken";
    });
    expect(readDraft(draft).findings.flatMap(({first}) => first.map(({rule, line}) => [rule, line]))).toEqual([
      ["onbekende_code", 5],
      ["onbekende_code", 8]
    ]);
  });

  it("takes empty lines at the end, and rows of nothing but separators, for no rows", () => {
    const draft = spoilt((one) => (one.lines = (all) => [...all, ";;;;;;;;;;;;;;;;;", "", ""]));
    expect([readDraft(draft).rows, rulesOf(draft)]).toEqual([120, []]);
  });

  it("takes the halfjaar that is given, else that of the name, else the one before the aanmaakdatum", () => {
    const periode = (name: string, given: string | null = null) =>
      runAll(readDelivery(name, bytesOf(soundH2()), {periode: given, today, gemeenten})).periode;
    expect(periode("x_2019hj01.csv", "2018HJ02")).toBe("2018HJ02");
    expect(periode("x_2019hj01.csv")).toBe("2019HJ01");
    expect(periode("x.csv")).toBe("2020HJ02");
  });

  it("takes what was delivered before what was granted, days and type alike", () => {
    const draft = spoilt(({rows}) => {
      Object.assign(rows[0]!, {
        type_toewijzing: "02",
        leveringsvorm_toewijzing: "zin",
        start_rechtsgeldigheid: "2018-01-01"
      });
      Object.assign(rows[1]!, {type_declaratie: "", leveringsvorm_declaratie: "", start_ondersteuning: ""});
      Object.assign(rows[1]!, {einde_rechtsgeldigheid: "2020-12-30"});
    });
    const [delivered, granted] = readDraft(draft).records;
    expect(delivered).toMatchObject({
      productcategorie: "01",
      leveringsvorm: "pgb",
      start: "2018-01-02",
      end: null,
      view: "ondersteuning"
    });
    expect(granted).toMatchObject({
      productcategorie: "02",
      leveringsvorm: "zin",
      start: "2019-02-03",
      end: "2020-12-30",
      view: "rechtsgeldigheid"
    });
  });

  it("leaves a row with a fault out of the records, and keeps one with a signal", () => {
    const draft = spoilt(({rows}) => {
      rows[3]!.eenheid = "weken";
      rows[4]!.eenheid = "";
    });
    const {records, rows} = readDraft(draft);
    expect([records.length, rows]).toEqual([119, 120]);
  });

  it("checks a gemeente without a list of gemeenten by what ended and what is new", () => {
    const of = (gemeente: string) => {
      const draft = spoilt(({rows}) => rows.forEach((row) => (row.gemeentecode = gemeente)));
      const {findings} = runAll(readDelivery(draft.file, bytesOf(draft), {today, gemeenten: []}));
      return findings.map(({rule}) => rule);
    };
    expect([of("GM0344"), of("GM1966"), of("GM0003"), of("GM0478"), of("GM1979")]).toEqual([
      ...[[], [], []],
      ...[["gemeente_niet_in_periode"], ["gemeente_niet_in_periode"]]
    ]);
  });

  it("lets numbers be pseudonyms that are burgerservicenummers no more often than by chance", () => {
    const numbered = (name: (i: number) => string) =>
      rulesOf(spoilt(({rows}) => rows.forEach((row, i) => (row.persoon = name(i)))));
    expect(numbered((i) => String(100_000_007 + 13 * i))).toEqual([]);
    expect(numbered((i) => `P${100_000_007 + 13 * i}`)).toEqual([]);
  });

  it("refuses burgerservicenummers with dots, letters or zeros around them, and shows none of them", () => {
    const known = ["111222333", "123456782", "100000009"];
    for (const dress of [
      (n: string) => n,
      (n: string) => `BSN${n}`,
      (n: string) => `${n.slice(0, 4)}.${n.slice(4, 6)}.${n.slice(6)}`,
      (n: string) => `0${n}`
    ]) {
      const draft = spoilt(({rows}) => rows.forEach((row, i) => (row.persoon = dress(known[i % 3]!))));
      const {findings} = readDraft(draft);
      expect(findings.filter(({rule}) => rule === "bsn").map(({first}) => first[0]!.line)).toEqual([2]);
      expect(JSON.stringify(findings)).not.toMatch(/111222333|123456782|100000009/);
    }
  });

  it("shows no burgerservicenummer of a file without a head, or with a quote that stays open", () => {
    const draft = spoilt(({rows}) => (rows[0]!.persoon = "111222333"));
    const headless = {...draft, lines: (all: string[]) => all.slice(1)};
    const open = spoilt(({rows}) => (rows[0]!.persoon = '"111222333'));
    for (const one of [headless, open]) {
      const {findings} = readDraft(one);
      expect(findings.length).toBeGreaterThan(0);
      expect(JSON.stringify(findings)).not.toContain("111222333");
    }
  });
});
