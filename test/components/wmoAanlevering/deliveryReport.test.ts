import {describe, expect, it} from "vitest";
import {checkDelivery} from "../../../components/wmoAanlevering/checkDelivery.js";
import {csvRecords} from "../../../components/wmoAanlevering/csvRecords.js";
import {runAll, runGently} from "../../../components/wmoAanlevering/delivery.js";
import {
  changesCsv,
  deliveryCsv,
  deliveryHtml,
  deliveryVerdict,
  spellsCsv
} from "../../../components/wmoAanlevering/deliveryReport.js";
import {mergeDeliveries} from "../../../components/wmoAanlevering/merge.js";
import {hostileTexts} from "../../util/hostileTexts.js";
import {bytesOf, type Draft, gemeenten, readDraft, soundH1, soundH2, today} from "./soundDelivery.js";

const steps = (draft: Draft, before: Draft | null) => {
  const [file, previous] = [draft, before].map((one) => one && {name: one.file, bytes: bytesOf(one)});
  return checkDelivery(file!, previous!, {today, gemeenten});
};
const checked = (draft: Draft, before: Draft | null = null) => runAll(steps(draft, before));
const spoilt = (change: (draft: Draft) => void) => {
  const draft = soundH2();
  change(draft);
  return draft;
};
const rows = (text: string, separator: "," | ";") =>
  [...csvRecords(text.replace(/^\uFEFF/, ""), separator)].map(({fields}) => fields);

describe("deliveryVerdict(checked)", () => {
  it.each<[Draft, string]>([
    [soundH2(), "Technisch goedgekeurd, zonder signalen."],
    [spoilt(({rows}) => (rows[3]!.eenheid = "")), "Technisch goedgekeurd, met 1 signaal."],
    [spoilt(({rows}) => (rows[3]!.eenheid = " uur")), "Technisch goedgekeurd, met 1 opmerking."],
    [
      spoilt(({rows}) => [3, 4].forEach((i) => Object.assign(rows[i]!, {eenheid: "", volume: " 2"}))),
      "Technisch goedgekeurd, met 2 signalen en 2 opmerkingen."
    ],
    [spoilt(({rows}) => (rows[3]!.eenheid = "x")), "Technisch afgekeurd: 1 fout."]
  ])("says %#: in one line what became of it", (draft, verdict) => {
    expect(deliveryVerdict(checked(draft))).toBe(verdict);
  });
});

describe("deliveryHtml(checked, day)", () => {
  it("is one file that runs and fetches nothing, and names what was checked and how to mend it", () => {
    const html = deliveryHtml(
      checked(
        spoilt(({rows}) => (rows[3]!.eenheid = "weken")),
        soundH1()
      ),
      today
    );
    for (const text of [
      "<title>Controle van wmo_GM0344_2020HJ02.csv</title>",
      "default-src 'none'; style-src 'unsafe-inline'",
      "Technisch afgekeurd: 1 fout.",
      "Het is niet het officiële schema van CBS of VNG",
      "<td>5</td><td>weken</td>",
      "Zo verhelpt u het: Neem een code uit het schema.",
      "1 april 2021"
    ])
      expect(html).toContain(text);
    expect(html).not.toMatch(/<(script|img|link|a|iframe|form|base)\b|\son\w+=|https?:|url\(/i);
  });

  it("shows hostile texts as text, in every column, and in the name of the file", () => {
    for (const text of hostileTexts()) {
      const one = text.replace(/[;\r\n"]/g, " ");
      const draft = spoilt(({rows}) => {
        Object.assign(rows[3]!, {persoon: one, eenheid: one, start_ondersteuning: one, betaald_bedrag: one});
      });
      draft.file = `${one}.csv`;
      draft.periode = null;
      const report = checked(draft);
      expect(report.sound).toBe(false);
      const html = deliveryHtml(report, today);
      const inside = html.slice(html.indexOf("<body>"));
      expect(inside).not.toMatch(/<(?!\/?(?:body|h1|h2|p|section|span|table|caption|thead|tbody|tr|th|td|html)\b)/);
      expect(inside).not.toMatch(/<\w+ (?!class="(?:fout|signaal|info)"|scope="col")/);
      expect(deliveryCsv(report)).not.toMatch(/(?:^|[;\n])[=+@]/);
    }
  });

  it("keeps the first hundred rows of a rule, and says how many there are", () => {
    const html = deliveryHtml(checked(spoilt(({rows}) => rows.forEach((row) => (row.eenheid = "weken")))), today);
    expect(html).toContain("120 keer in wmo_GM0344_2020HJ02.csv. Hieronder de eerste 100.");
    expect(html.match(/<td>weken<\/td>/g)).toHaveLength(100);
  });
});

describe("deliveryCsv(checked)", () => {
  it("has a line for each row that was found, with severity, rule, place, value and how to mend it", () => {
    const [head, ...lines] = rows(deliveryCsv(checked(spoilt(({rows}) => (rows[3]!.eenheid = "weken")))), ";");
    expect(head).toEqual(["ernst", "regel_code", "bestand", "regel", "kolom", "waarde", "uitleg", "herstel", "totaal"]);
    expect(lines).toEqual([
      [
        ...["fout", "onbekende_code", "wmo_GM0344_2020HJ02.csv", "5", "eenheid", "weken"],
        "Een code staat niet in de lijst: Mogelijk: minuut, uur, dagdeel, etmaal, stuk, euro.",
        ...["Neem een code uit het schema.", "1"]
      ]
    ]);
  });
});

describe("changesCsv(comparison) and spellsCsv(spells)", () => {
  it("have a line for each change, with both sides", () => {
    const {comparison} = checked(
      spoilt(({rows}) => rows.splice(10, 1)),
      soundH1()
    );
    const [head, ...lines] = rows(changesCsv(comparison!), ",");
    expect(head).toHaveLength(10);
    expect(lines.filter(([kind]) => kind === "verdwenen")).toEqual([
      ["verdwenen", "P-0012", "14", "08", "2018-01-14", "", "", "", "", ""]
    ]);
  });

  it("have a line for each spell, with what it rests on and where it is absent", () => {
    const lines = rows(
      spellsCsv(mergeDeliveries([soundH1(), spoilt(({rows}) => rows.splice(10, 1))].map(readDraft))),
      ","
    );
    expect(lines).toHaveLength(141);
    expect(lines.find(([, persoon]) => persoon === "P-0012")).toEqual([
      ...["GM0344", "P-0012", "08", "pgb", "2018-01-14", "", "wmo_GM0344_2020HJ01.csv:14", "wmo_GM0344_2020HJ02.csv"]
    ]);
  });
});

describe("runGently(steps, progress, signal)", () => {
  it("gives what running to the end gives, with progress that only rises", async () => {
    const parts: number[] = [];
    const draft = spoilt((one) => {
      const [row] = one.rows;
      one.rows = Array.from({length: 20_000}, (_, i) => ({...row!, persoon: `P-${i}`}));
    });
    const result = await runGently(steps(draft, soundH1()), (part) => parts.push(part));
    expect(result).toEqual(runAll(steps(draft, soundH1())));
    expect(parts.length).toBeGreaterThan(2);
    expect([...parts].sort((a, b) => a - b)).toEqual(parts);
    expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(runGently(steps(soundH2(), null), () => {}, stop.signal)).rejects.toThrow("aborted");
  });
});
