import {compile} from "vega-lite";
import {describe, expect, it} from "vitest";
import {type Chart, vegaLite} from "../../../components/charts/chart.js";
import type {Content} from "../../../components/figure/figure.js";
import type {MeasureValue} from "../../../components/model/missing.js";
import {type AskedPoint, type AskedQuestion, nothingToAsk, shareValue} from "../../../components/workshop/asked.js";
import {
  predictionContent,
  predictionSentences,
  predictionTable,
  readAmount,
  shownTitle,
  writeAmount
} from "../../../components/workshop/prediction.js";

const value = (waarde: number | null, reach = 2, part: Partial<MeasureValue> = {}): MeasureValue => ({
  ...{waarde, onder: waarde === null ? null : waarde - reach, boven: waarde === null ? null : waarde + reach},
  ...{klein: false, empty: waarde === null ? "niet_geleverd" : null, n: 500, ...part}
});
const point = (naam: string, own: MeasureValue, given = false): AskedPoint => ({naam, short: naam, value: own, given});

const content = {
  attribute: {figuur: "5.1", titel: "Wat men ziet", bestand: "figuur-5.1_utrecht", choices: [["Selectie", "geen"]]},
  ...{subtitle: "In gebruik per wet", toelichting: "Uitleg", sentences: ["Een zin van de figuur."]},
  ...{tabel: {caption: "", headings: [], rowHeadings: 0, rijen: []}, data: {kolommen: [], rijen: []}},
  chart: () => "niets"
} as unknown as Content;

const asked = (points: AskedPoint[], part: Partial<AskedQuestion> = {}): AskedQuestion => ({
  ...{points, shape: "lijn", per: 100, tot: 100, colour: "#000", naam: "Utrecht", vraag: "Welk deel?", content},
  ...{begrippen: [], address: "https://voorbeeld.nl/levensweg", without: null, note: "Wat men weten moet."},
  question: {code: "deel", vraag: "", uitleg: "", bespreek: "", figuur: {soort: "5.1", groep: "totaal"}, tot: 100},
  ...part
});
const line = [point("start", value(100, 0), true), point("half jaar", value(60)), point("jaar", value(31))];

describe("readAmount(text, per)", () => {
  it.each([
    ["40", 40],
    [" 12,5 ", 12.5],
    ["12.5%", 12.5],
    ["0", 0],
    ["100", 100]
  ])("reads %j", (text, amount) => expect(readAmount(text, 100)).toBe(amount));
  it.each(["", "veel", "101", "-3", "1.000", "12,345", "1e2", "٤٠"])("knows no number in %j", (text) =>
    expect(readAmount(text, 100)).toBeNull()
  );
  it("goes to a thousand where that is the scale", () => expect(readAmount("250", 1000)).toBe(250));
  it("reads what it writes", () => {
    for (const amount of [0, 0.5, 12.25, 99.99]) expect(readAmount(writeAmount(amount), 100)).toBe(amount);
    expect(writeAmount(null)).toBe("");
  });
});

describe("predictionSentences(asked, predicted)", () => {
  it("tells of the last step of a line, and how many lay within their interval", () => {
    expect(predictionSentences(asked(line), [null, 61, 40])).toEqual([
      "jaar: voorspeld 40%, het is 31% (95%-interval 29% tot 33%); 9,0 procentpunt te hoog voorspeld.",
      "Van de 2 voorspellingen ligt er 1 binnen het 95%-interval."
    ]);
  });
  it("says so when none or all of them do", () => {
    expect(predictionSentences(asked(line), [null, 90, 90])[1]).toBe(
      "Geen van de 2 voorspellingen ligt binnen het 95%-interval."
    );
    expect(predictionSentences(asked(line), [null, 60, 31])[1]).toBe(
      "Alle 2 voorspellingen liggen binnen het 95%-interval."
    );
  });
  it("tells of the first bar, and of one prediction that it lies within the interval", () => {
    const bars = asked([point("Wsnp", value(4.2)), point("Detentie", value(9))], {shape: "staven", per: 1000});
    expect(predictionSentences(bars, [5, null])).toEqual([
      "Wsnp: voorspeld 5 per 1.000, het is 4,2 per 1.000 (95%-interval 2,2 tot 6,2); de voorspelling ligt binnen het 95%-interval."
    ]);
  });
  it("names the line, where the figure has more of them", () => {
    expect(predictionSentences(asked(line, {line: "Wmo"}), [null, null, 31])[0]).toMatch(/^Wmo, jaar: voorspeld 31%/);
    const drawn = predictionContent(asked(line, {line: "Wmo"}), [null, null, 31]).chart(900) as Chart;
    expect((drawn.data["rows"] as {heading: string}[]).map(({heading}) => heading)).toContain("Wmo");
  });
  it("gives the bounds of a narrow interval a decimal, so that they differ", () => {
    const narrow = asked([point("Wsnp", value(40.1, 0.2))], {shape: "staven"});
    expect(predictionSentences(narrow, [30])[0]).toContain("(95%-interval 39,9% tot 40,3%)");
  });
  it("has no judgement by an interval where there is none, and says when few people stand behind a number", () => {
    const bare = value(20, 0, {onder: null, boven: null, klein: true});
    expect(predictionSentences(asked([point("geen", bare)], {shape: "staven"}), [20])).toEqual([
      "geen: voorspeld 20%, het is 20%; precies voorspeld. Het cijfer is onzeker: het gaat om weinig mensen."
    ]);
  });
  it("repeats a prediction as it was typed, in chart and table too", () => {
    const half = asked([point("Wsnp", value(40))], {shape: "staven"});
    expect(predictionSentences(half, [12.5])[0]).toContain("voorspeld 12,5%, het is 40%");
    expect(predictionTable(half, [12.5]).rijen[0]!.cells[0]!.tekst).toBe("12,5%");
    const drawn = predictionContent(half, [12.5]).chart(900) as Chart;
    expect((drawn.data["rows"] as {label: string}[]).map(({label}) => label)).toEqual(["40%", "12,5%"]);
  });
  it("leaves out what is given, what is missing and what was not predicted", () => {
    const missing = [...line.slice(0, 2), point("jaar", value(null))];
    expect(predictionSentences(asked(missing), [90, null, 40])).toEqual(["De groep voorspelde hier niets."]);
  });
});

describe("predictionTable(asked, predicted)", () => {
  const {rijen: rows} = predictionTable(asked([...line, point("later", value(null))]), [null, null, 40, 12]);

  it("has a line for each point, with why something is not there", () => {
    expect(rows.map(({headings, cells}) => [...headings, ...cells.map((cell) => cell.tekst)])).toEqual([
      ["start", "gegeven", "100,0%", "100,0%", "100,0%", "–"],
      ["half jaar", "niet voorspeld", "60,0%", "58,0%", "62,0%", "–"],
      ["jaar", "40%", "31,0%", "29,0%", "33,0%", "+9,0"],
      ["later", "niet gevraagd", "niet geleverd", "–", "–", "–"]
    ]);
  });
  it("keeps the exact numbers behind the words", () =>
    expect(rows[2]!.cells.map(({waarde}) => waarde)).toEqual([40, 31, 29, 33, 9]));
});

describe("predictionContent(asked, predicted)", () => {
  it("draws the prediction of a line from the last given number on, beside the real one", () => {
    const {chart} = predictionContent(asked(line), [null, 61, 40]);
    const drawn = chart(900) as Chart;
    expect(() => compile(vegaLite(drawn) as never)).not.toThrow();
    const rows = drawn.data["rows"] as {side: string; waarde: number | null; label: string}[];
    const of = (side: string) => rows.filter((row) => row.side === side);
    expect(of("Voorspelling van de groep").map(({waarde}) => waarde)).toEqual([100, 61, 40]);
    expect(of("Utrecht").map(({waarde}) => waarde)).toEqual([100, 60, 31]);
    expect(rows.filter(({label}) => label !== "").map(({label}) => label)).toEqual(["40%", "31%"]);
  });
  it("draws a bar of the prediction only where there is one", () => {
    const bars = asked([point("Wsnp", value(4.2)), point("Detentie", value(null))], {shape: "staven"});
    const drawn = predictionContent(bars, [5, 6]).chart(900) as Chart;
    const rows = drawn.data["rows"] as {side: number; waarde: number | null; missing: string}[];
    expect(rows.map(({side, waarde, missing}) => [side, waarde, missing])).toEqual([
      [0, 4.2, ""],
      [1, 5, ""],
      [0, null, "niet geleverd"]
    ]);
  });
  it("says nothing of the figure that was not asked, and names its address in the file", () => {
    const made = predictionContent(asked(line), [null, 61, 40]);
    expect(made.attribute.titel).toBe("Gebruik in Utrecht: van 100% (start) naar 31% (jaar)");
    expect(made.toelichting).toBe("Het gekleurde vlak is het 95%-interval. Wat men weten moet.");
    expect(made.attribute.choices).toContainEqual(["Figuur op", "https://voorbeeld.nl/levensweg"]);
    expect(made.subtitle.split(" · ")[0]).toBe("In gebruik per wet");
    expect(made.sentences).toEqual(predictionSentences(asked(line), [null, 61, 40]));
    expect(made.data.rijen[2]).toMatchObject({onderdeel: "jaar", voorspeld: 40, cijfer: 31});
  });
});

describe("shownTitle(asked)", () => {
  it("names the line that was asked, with its own numbers", () => {
    const trend = [point("1e halfjaar 2015", value(27)), point("2e halfjaar 2017", value(26))];
    expect(shownTitle(asked(trend, {line: "Hulp bij het huishouden", per: 1000}))).toBe(
      "Hulp bij het huishouden in Utrecht: van 27 per 1.000 (1e halfjaar 2015) naar 26 per 1.000 (2e halfjaar 2017)"
    );
  });
  it("names the bars that are drawn, with which of them is unsure, and none that is missing", () => {
    const bars = [
      point("Wsnp", value(42)),
      point("Detentie", value(9.5, 1, {klein: true})),
      point("Diploma", value(null))
    ];
    expect(shownTitle(asked(bars, {shape: "staven"}))).toBe("Utrecht: wsnp 42% en detentie 9,5% (onzeker)");
  });
  it("keeps what the figure says where that is of these numbers, and where there is none", () => {
    expect(shownTitle(asked(line, {title: "Utrecht naast Nederland"}))).toBe("Utrecht naast Nederland");
    expect(shownTitle(asked([point("start", value(null))]))).toBe("Wat men ziet");
  });
});

describe("nothingToAsk(points)", () => {
  it("says why where no number is there, and nothing where one is", () => {
    expect(nothingToAsk([point("start", value(100), true), point("jaar", value(null))])).toBe(
      "Er is hier geen cijfer te tonen: niet geleverd."
    );
    expect(nothingToAsk(line)).toBeNull();
  });
  it("asks nothing of fewer than ten people", () => {
    const few = shareValue({aandeel: 0.5, ondergrens: 0.2, bovengrens: 0.8}, {n: 8, klein: true});
    expect(few).toMatchObject({waarde: 50, onder: 20, boven: 80, empty: null});
    expect(nothingToAsk([point("a", few)])).toBe("Er zijn hier te weinig mensen voor deze vraag.");
  });
  it("knows that nobody is there to be a part of", () =>
    expect(shareValue({aandeel: null, ondergrens: null, bovengrens: null}, {n: 0, klein: false}).empty).toBe(
      "lege_noemer"
    ));
});
