import {describe, expect, it} from "vitest";
import type {Chart} from "../../../components/charts/chart.js";
import {colours} from "../../../components/charts/theme.js";
import type {ClockChoice} from "../../../components/gebeurtenissen/choice.js";
import {clockFigure, type ClocksShown, differenceFigure} from "../../../components/gebeurtenissen/figures.js";
import type {ClockAnswer} from "../../../components/gebeurtenissen/openClock.js";
import {rankingFigure} from "../../../components/gebeurtenissen/ranking.js";
import {sightFigure} from "../../../components/gebeurtenissen/sight.js";
import {type Choice, noChoice} from "../../../components/model/choice.js";
import type {ClockRow} from "../../../components/queries/klok.js";
import type {Gebeurtenis} from "../../../data/gebeurtenis.js";
import {gebieden} from "../cohort/gebieden.js";

const moments = ["2015-01-01", "2015-07-01", "2016-01-01"];
const manifest = {
  ...{naam: "Proef", synthetisch: true, status: "synthetisch", peilmomenten: moments, starts: moments, perioden: []},
  ...{gemaakt: "2026-01-01", hash: "0123456789abcdef", brontellingen: [], tabellen: []}
} as never;

const row = (side: number, distance: number, gebruik: number, share: number, met = 200): ClockRow => ({
  ...{kant: side, afstand: distance, gevallen: 250, met, met_gebruik: gebruik, met_eerste: 5, met_laatste: 3},
  ...{zonder: 5000, zonder_gebruik: 5000 * share, zonder_aandeel: share, zonder_variantie: 0.00001},
  ...{gedeeld: met, gedeeld_gebruik: gebruik}
});

const clock = (gebeurtenis: Gebeurtenis, rows: readonly ClockRow[], choice: Partial<Choice> = {}): ClockAnswer => ({
  ...{gebeurtenis, rows, moments, gebieden, manifest, sql: () => [{sql: "CREATE x", values: []}]},
  choice: {...noChoice(moments[0]!), gebied: "GM0344", ...choice}
});

const own: ClockChoice = {
  ...{klok: "wsnp", tweede: null, volg: "totaal", naast: "gelijke", op: 2}
};
const wsnp = [row(0, -1, 22, 0.1), row(0, 0, 24, 0.1), row(0, 2, 60, 0.1)];
const move = [row(0, -1, 10, 0.05), row(0, 0, 10, 0.05), row(0, 2, 11, 0.05)];
const one: ClocksShown = {clocks: [clock("wsnp", wsnp)], own};
const two: ClocksShown = {
  clocks: [clock("wsnp", wsnp), clock("verhuizing", move)],
  own: {...own, tweede: "verhuizing"}
};
const compared = (rows: readonly ClockRow[]) => [...rows, ...rows.map((item) => ({...item, kant: 1}))];
const four: ClocksShown = {
  clocks: [clock("wsnp", compared(wsnp), {vergelijk: "NL"}), clock("verhuizing", compared(move), {vergelijk: "NL"})],
  own: two.own
};
const nobody: ClocksShown = {clocks: [clock("wsnp", []), clock("detentie", [])], own: {...own, tweede: "detentie"}};

const titleOf = (figure: typeof clockFigure | typeof sightFigure, shown: ClocksShown) =>
  figure.words(shown).attribute.titel;
const panels = (chart: Chart | string) =>
  typeof chart === "string" ? chart : new Set(chart.data["rows"]!.map((item) => (item as {panel: number}).panel)).size;

describe("the figures of one gebeurtenis", () => {
  it("say what one sees, with the difference and its interval, without naming the gebeurtenis in every line", () => {
    expect(titleOf(clockFigure, one)).toBe(
      "Een voorziening: 12,0% vlak voor en 30,0% een jaar erna, na een schuldsanering (Wsnp)"
    );
    const words = clockFigure.words(one);
    expect(words.sentences).toEqual([
      expect.stringMatching(
        /^Een jaar erna gebruikt 30,0% een voorziening, vaker dan mensen van dezelfde leeftijd, hetzelfde geslacht en hetzelfde huishoudtype die dit niet meemaakten \(10,0%\); het verschil is .+\.$/
      )
    ]);
    expect(words.tabel.headings[0]).toBe("Cohort");
    expect(words.sentences![0]).toContain("; het verschil is 20,0 procentpunt");
    expect(titleOf(differenceFigure, one)).toBe(
      "Het verschil met wie dit niet meemaakte: +1,0 procentpunt een half jaar ervoor en +20,0 een jaar erna"
    );
    expect(titleOf(sightFigure, one)).toBe("Een jaar erna is 80,0% nog in beeld");
    expect(panels(clockFigure.chart(one, 900))).toBe(1);
  });
});

describe("the legend of a clock", () => {
  it("shows each line in the colour in which it is drawn, of no wet", () => {
    for (const figure of [clockFigure, sightFigure]) {
      const {params, data} = figure.chart(one, 900) as Chart;
      const drawn = new Map((data["rows"] as {naam: string; colour: string}[]).map(({naam, colour}) => [naam, colour]));
      expect(params["tints"]).toEqual((params["series"] as string[]).map((naam) => drawn.get(naam)));
      expect(params["tints"]).not.toEqual(expect.arrayContaining([colours.wmo]));
      expect(params["tints"]).not.toEqual(expect.arrayContaining([colours.participatiewet]));
    }
  });
});

describe("the difference in the sentence", () => {
  const sentence = (part: Partial<ClockRow>) =>
    clockFigure.words({clocks: [clock("wsnp", [row(0, 0, 24, 0.1), {...row(0, 2, 0, 0), ...part}])], own})
      .sentences![0];
  it("says that it was taken before rounding, where the rounded shares give another", () =>
    expect(
      sentence({met: 3066, met_gebruik: 710, gedeeld: 3066, gedeeld_gebruik: 710, zonder_aandeel: 0.127412})
    ).toMatch(/gebruikt 23,2% .*\(12,7%\); het verschil is vóór afronding 10,4 procentpunt/));
  it("says of whom it is, where not everybody has people to be compared with", () =>
    expect(sentence({met: 200, met_gebruik: 60, gedeeld: 180, gedeeld_gebruik: 45, zonder_aandeel: 0.1})).toMatch(
      /gebruikt 30,0% .*\(10,0%\); het verschil is bij wie er vergelijkbare mensen zijn 15,0 procentpunt/
    ));
});

describe("two gebeurtenissen beside each other", () => {
  it("are drawn in panels of their own, in sentence, table and file", () => {
    for (const figure of [clockFigure, differenceFigure, sightFigure]) {
      expect(panels(figure.chart(two, 900))).toBe(2);
      expect(panels(figure.chart(four, 900))).toBe(4);
      const {tabel: table, data, attribute} = figure.words(two);
      expect(table.headings.slice(0, 2)).toEqual(["Gebeurtenis", "Cohort"]);
      expect(new Set(table.rijen.map(({headings}) => headings[0]))).toEqual(
        new Set(["Schuldsanering (Wsnp)", "Verhuizing (aangenomen)"])
      );
      expect(new Set(data.rijen.map(({gebeurtenis}) => gebeurtenis))).toEqual(new Set(["wsnp", "verhuizing"]));
      expect(attribute.choices?.[0]).toEqual(["Gebeurtenis", "Schuldsanering (Wsnp); Verhuizing (aangenomen)"]);
    }
    expect(titleOf(clockFigure, two)).toBe(
      "Een voorziening, vlak voor en een jaar erna: bij schuldsanering (Wsnp) 12,0% en 30,0%; bij verhuizing (aangenomen) 5,0% en 5,5%"
    );
    expect(clockFigure.words(two).sentences).toEqual([
      expect.stringMatching(
        /^Na een schuldsanering \(Wsnp\), een jaar erna, gebruikt 30,0% een voorziening, vaker dan/
      ),
      expect.stringMatching(
        /^Na een verhuizing, een jaar erna, gebruikt 5,5% een voorziening, geen duidelijk verschil met/
      )
    ]);
  });

  it("do not say which difference is larger, for some went through both", () => {
    expect(clockFigure.words(two).toelichting).toContain("Wie beide gebeurtenissen meemaakte, telt bij beide mee");
    expect(clockFigure.words(one).toelichting).not.toContain("beide");
  });

  it("ask each relation once and each gebeurtenis its own question", async () => {
    const apart = two.clocks.map((answer, i) => ({
      ...answer,
      sql: () => [
        {sql: "CREATE VIEW klok", values: []},
        {sql: "SELECT ?", values: [i]}
      ]
    }));
    const {sql} = clockFigure.words({...two, clocks: apart});
    const queries = await (sql as () => Promise<readonly {title?: string}[]>)();
    expect(queries.map(({title}) => title)).toEqual(["Wie er vergeleken worden", "De vraag", "De vraag"]);
  });

  it("are clear where nobody belongs to the choice", () => {
    expect(titleOf(clockFigure, nobody)).toBe(
      "Een voorziening, vlak voor en een jaar erna: bij schuldsanering (Wsnp) te weinig mensen; bij detentie te weinig mensen"
    );
    expect(titleOf(differenceFigure, nobody)).toBe("Het verschil met wie dit niet meemaakte");
    expect(titleOf(sightFigure, nobody)).toBe("Wie in beeld blijft");
    expect(clockFigure.chart(nobody, 900)).toBe("Niemand hoort bij deze keuze.");
    expect(clockFigure.words(nobody).sentences).toEqual([]);
  });
});

describe("the figures of a wijk", () => {
  it("say that there is no clock of a wijk, and what to choose", () => {
    const wijk = {clocks: [clock("wsnp", [], {gebied: "GM0344", vergelijk: "WK034404"})], own};
    for (const figure of [clockFigure, differenceFigure, sightFigure, rankingFigure]) {
      expect(figure.chart(wijk, 900)).toMatch(/^De gebeurtenisklok is per gemeente geteld\. Kies de gemeente/);
      expect(figure.words(wijk).attribute.titel).toBe("De gebeurtenisklok is er niet per wijk");
    }
  });
});

describe("rankingFigure", () => {
  it("counts the clear differences, and seeks no largest among many", () => {
    const {attribute, data} = rankingFigure.words(two);
    expect(attribute.titel).toBe("Een jaar erna is er bij 1 van de 2 gebeurtenissen een duidelijk verschil");
    expect(data.rijen).toHaveLength(2);
    expect(rankingFigure.words(nobody).attribute.titel).toBe("Geen gebeurtenis heeft een jaar erna genoeg mensen");
  });
});
