import {describe, expect, it} from "vitest";
import type {Chart} from "../../../components/charts/chart.js";
import {nothing} from "../../../components/model/missing.js";
import type {
  CountedOvergang,
  CountedReeks,
  CountedTerugkeer,
  CountedToestand,
  CountedVerblijf
} from "../../../components/queries/trajecten.js";
import {alluvialFigure, matrixFigure} from "../../../components/trajecten/overgang.js";
import {bySteps, frequentFigure, indexFigure, reeksText} from "../../../components/trajecten/reeksen.js";
import {terugkeerFigure} from "../../../components/trajecten/terugkeer.js";
import {meanFigure, toestandenFigure} from "../../../components/trajecten/toestanden.js";
import {typologyFigure} from "../../../components/trajecten/typologie.js";
import {endingFigure, typeFigure, verblijfFigure} from "../../../components/trajecten/verblijf.js";
import {begrippen} from "../../../data/begrip.js";
import {answerOf, moments} from "./example.js";

const title = (words: {attribute: {titel: string}}) => words.attribute.titel;
const compared = {vergelijk: "NL"};

const states = (side: number, ...counts: [moment: number, toestand: string, personen: number][]): CountedToestand[] =>
  counts.map(([moment, toestand, personen]) => ({kant: side, moment, toestand, personen}));
const utrecht = states(
  0,
  ...([
    [0, "geen", 700],
    [0, "alleen_wmo", 300],
    [1, "geen", 750],
    [1, "alleen_wmo", 250],
    [2, "geen", 780],
    [2, "alleen_wmo", 200],
    [2, "overleden", 20]
  ] as [number, string, number][])
);
const land = states(
  1,
  ...([0, 1, 2].flatMap((moment) => [
    [moment, "geen", 7000],
    [moment, "alleen_wmo", 3000]
  ]) as [number, string, number][])
);

describe("toestandenFigure and meanFigure", () => {
  it("say in the title what one sees, and beside what it is set", () => {
    expect(title(toestandenFigure.words(answerOf(utrecht)))).toBe(
      "Na een jaar gebruikt 20% van de inwoners van Utrecht een voorziening"
    );
    expect(title(toestandenFigure.words(answerOf([...utrecht, ...land], {}, compared)))).toMatch(
      /; minder vaak dan in de rest van Nederland$/
    );
    expect(title(meanFigure.words(answerOf(utrecht)))).toBe(
      "De inwoners van Utrecht gebruiken op gemiddeld 0,8 van de 3 peilmomenten een voorziening"
    );
  });

  it("never write 0,00 for a toestand that occurs", () => {
    const rare = states(0, [0, "geen", 9999], [1, "geen", 9999], [2, "geen", 9999], [2, "jeugd_wmo", 1]);
    const row = meanFigure.words(answerOf(rare)).tabel.rijen.find(({serie}) => serie === "jeugd_wmo")!;
    expect(row.cells.map((cell) => cell.tekst)).toEqual(["<0,01"]);
    const {tabel: table} = meanFigure.words(answerOf(utrecht));
    expect(table.rijen.find(({serie}) => serie === "jeugd_wmo")!.cells[0]!.tekst).toBe("0,00");
  });

  it("have a row per peilmoment and a column per toestand, that add up to everybody", () => {
    const {tabel: table} = toestandenFigure.words(answerOf(utrecht));
    expect(table.rijen).toHaveLength(3);
    for (const {cells} of table.rijen)
      expect(cells.slice(1).reduce((sum, {waarde}) => sum + Number(waarde), 0)).toBeCloseTo(1, 12);
  });

  it("are a sentence and an en dash of nobody, never 0", () => {
    expect(toestandenFigure.chart(answerOf<CountedToestand>([]), 800)).toBe(nothing.nobody);
    expect(title(toestandenFigure.words(answerOf<CountedToestand>([])))).toBe(
      "Niemand in Utrecht hoort bij deze keuze"
    );
    const {tabel: table} = meanFigure.words(answerOf<CountedToestand>([]));
    expect(new Set(table.rijen.flatMap(({cells}) => cells.map((cell) => cell.tekst)))).toEqual(new Set(["–"]));
    expect(meanFigure.chart(answerOf<CountedToestand>([]), 800)).toBe(nothing.nobody);
  });

  it("say nothing of a handful", () => {
    const few = states(0, [0, "geen", 9], [1, "geen", 9], [2, "geen", 9]);
    expect(title(toestandenFigure.words(answerOf(few)))).toMatch(/te klein voor een uitspraak \(n = 9\)$/);
  });

  it("show the side that is chosen, where there are two", () => {
    const last = (chart: Chart | string) => (chart as Chart).data["rows"]!.length;
    const both = [...utrecht, ...land];
    expect(last(toestandenFigure.chart(answerOf(both, {side: 1}, compared), 800))).toBe(2 * 3);
    expect(last(toestandenFigure.chart(answerOf(utrecht, {side: 1}), 800))).toBe(3 * 3);
  });

  it("leave out of words what does not count for all inwoners", () => {
    const asked = {wet: ["wmo" as const], huishoudtype: ["eenouder" as const]};
    const {subtitle} = toestandenFigure.words(answerOf(utrecht, {}, asked));
    expect(subtitle).toContain("Eenoudergezin");
    expect(subtitle).not.toContain("Wmo");
    expect(toestandenFigure.words(answerOf(utrecht, {who: "startgroep"}, asked)).subtitle).toContain("Wmo");
  });
});

describe("matrixFigure and alluvialFigure", () => {
  const rows: CountedOvergang[] = [
    {kant: 0, van: "alleen_wmo", naar: "alleen_wmo", personen: 60},
    {kant: 0, van: "alleen_wmo", naar: "geen", personen: 40},
    {kant: 0, van: "geen", naar: "geen", personen: 100}
  ];

  it("share by whom one comes from, or by everybody", () => {
    const shares = (basis: "van" | "groep") =>
      (matrixFigure.chart(answerOf(rows, {basis}), 900) as Chart).data["rows"]!.map(
        (row) => (row as {share: string}).share
      );
    expect(shares("van")).toEqual(["100%", "0", "40%", "60%"]);
    expect(shares("groep")).toEqual(["50%", "0", "20%", "30%"]);
  });

  it("mark a row of fewer people than a share can rest on, where the share is of that row", () => {
    const few: CountedOvergang[] = [...rows, {kant: 0, van: "jeugd_pwet", naar: "geen", personen: 3}];
    const marked = (basis: "van" | "groep") =>
      (matrixFigure.chart(answerOf(few, {basis}), 900) as Chart).params["uncertain"];
    expect([marked("van"), marked("groep")]).toEqual([["Jeugd en P-wet"], []]);
    expect(matrixFigure.words(answerOf(few)).toelichting).toContain("minder dan 30 mensen");
    expect(matrixFigure.words(answerOf(rows)).toelichting).not.toContain("minder dan 30 mensen");
  });

  it("draw no streams where there is one moment", () => {
    const one = {...answerOf(rows), moments: moments.slice(0, 1)};
    expect(alluvialFigure.chart(one, 800)).toBe(nothing.oneMoment);
  });

  it("say how many changed, and where users went", () => {
    expect(title(matrixFigure.words(answerOf(rows)))).toBe(
      "Na een jaar is 20% van de inwoners van Utrecht in een andere toestand"
    );
    expect(title(alluvialFigure.words(answerOf(rows)))).toBe(
      "Van wie in Utrecht op 1 januari 2015 iets gebruikte, is 60% op 1 januari 2016 in dezelfde toestand en 40% zonder voorziening"
    );
    expect(alluvialFigure.chart(answerOf<CountedOvergang>([]), 900)).toBe(nothing.nobody);
  });
});

describe("frequentFigure and indexFigure", () => {
  const rows: CountedReeks[] = [
    {kant: 0, reeks: "geen-geen-geen", personen: 60},
    {kant: 0, reeks: "alleen_wmo-alleen_wmo-geen", personen: 30},
    {kant: 0, reeks: "alleen_wmo-geen-alleen_wmo", personen: 10}
  ];

  it("say how many never change, and how many sequences there are", () => {
    expect(title(frequentFigure.words(answerOf(rows)))).toBe(
      "60% van de inwoners van Utrecht is op elk peilmoment in dezelfde toestand"
    );
    expect(indexFigure.words(answerOf(rows)).attribute.n).toBe("100 inwoners bij de start, 3 verschillende reeksen");
  });

  it("say how many are not drawn", () => {
    const codes = [
      "geen",
      "alleen_wmo",
      "alleen_jeugd",
      "alleen_pwet",
      "jeugd_wmo",
      "pwet_wmo",
      "jeugd_pwet",
      "overleden",
      "vertrokken"
    ];
    const many = codes.flatMap((a) =>
      codes.flatMap((b) => codes.map((c) => ({kant: 0, reeks: `${a}-${b}-${c}`, personen: 2})))
    );
    expect(indexFigure.words(answerOf(many)).toelichting).toContain(
      "Niet getekend: 129 zeldzame reeksen van samen 258 mensen."
    );
  });

  it("write a sequence as its spells, and lay sequences by their first toestand", () => {
    expect(reeksText("alleen_wmo-alleen_wmo-geen", moments)).toBe("Alleen Wmo → Geen (vanaf jan 2016)");
    expect([...rows].sort(bySteps).map(({personen}) => personen)).toEqual([60, 10, 30]);
  });
});

describe("verblijfFigure, typeFigure and endingFigure", () => {
  const ended = (group: string, side: number, stop: number, all: number): (CountedVerblijf & {groep: string})[] => [
    {groep: group, kant: side, stap: 1, uitkomst: "gestopt", personen: stop},
    {groep: group, kant: side, stap: 2, uitkomst: "overleden", personen: 10},
    {groep: group, kant: side, stap: 3, uitkomst: "blijft", personen: all - stop - 10}
  ];

  it("say which share stays, beside the rest of what is compared with, and test it", () => {
    const rows = [...ended("totaal", 0, 100, 200), ...ended("totaal", 1, 1000, 4000)];
    const words = verblijfFigure.words(answerOf(rows, {}, compared));
    expect(title(words)).toBe(
      "Zonder overlijden of vertrek zou na een jaar 50% van de startgroep in Utrecht nog zonder onderbreking een voorziening gebruiken; minder vaak dan in de rest van Nederland"
    );
    expect(words.sentences).toEqual([
      expect.stringMatching(
        /^Log-ranktoets: de duur van het gebruik verschilt tussen Utrecht en de rest van Nederland \(χ² = .+, 1 vrijheidsgraad, p < 0,001\)\.$/
      )
    ]);
  });

  it("does not claim a difference that the interval does not bear", () => {
    const rows = [...ended("totaal", 0, 50, 200), ...ended("totaal", 1, 1000, 4000)];
    const words = verblijfFigure.words(answerOf(rows, {}, compared));
    expect(title(words)).toMatch(/; geen duidelijk verschil met de rest van Nederland$/);
    expect(words.sentences![0]).toContain("is niet aangetoond");
  });

  it("sets two huishoudtypen beside each other that are fixed beforehand, with the judgement that the interval allows", () => {
    const rows = [
      ...ended("eenouder", 0, 150, 200),
      ...ended("paar_met_kinderen", 0, 20, 200),
      ...ended("overig", 0, 0, 200)
    ];
    expect(title(typeFigure.words(answerOf(rows)))).toMatch(
      /^Zonder overlijden of vertrek zou na een jaar in Utrecht 25% van wie in een eenoudergezin woonde nog zonder onderbreking een voorziening gebruiken, minder vaak dan in .+ \(90%\)$/
    );
    const equal = [...ended("eenouder", 0, 50, 200), ...ended("paar_met_kinderen", 0, 52, 200)];
    expect(title(typeFigure.words(answerOf(equal)))).toContain("geen duidelijk verschil met");
    expect(typeFigure.words(answerOf(equal)).sentences![0]).toContain("is niet aangetoond");
    expect(title(typeFigure.words(answerOf(ended("eenouder", 0, 50, 200))))).toContain("te weinig mensen");
  });

  it("says how stays ended, of the startgroep", () => {
    expect(title(endingFigure.words(answerOf(ended("totaal", 0, 100, 200))))).toBe(
      "Van de startgroep in Utrecht is na een jaar 50% gestopt, 5% overleden en 0% vertrokken"
    );
    expect(endingFigure.chart(answerOf<CountedVerblijf & {groep: string}>([]), 800)).toBe(nothing.nobody);
  });
});

describe("terugkeerFigure", () => {
  const rows: CountedTerugkeer[] = [{kant: 0, na: 1, gestopt: 200, terug: 30}];
  it("says who is back, and nothing of a handful or nobody", () => {
    expect(title(terugkeerFigure.words(answerOf(rows)))).toBe(
      "Van wie in Utrecht stopte, gebruikt een half jaar later 15% weer een voorziening"
    );
    expect(title(terugkeerFigure.words(answerOf([{...rows[0]!, gestopt: 9, terug: 1}])))).toContain("te weinig mensen");
    expect(title(terugkeerFigure.words(answerOf<CountedTerugkeer>([])))).toContain("Niemand");
    expect(terugkeerFigure.chart(answerOf<CountedTerugkeer>([]), 800)).toBe(nothing.nobody);
  });
});

describe("the figures of trajecten", () => {
  it("have one title where the last peilmoment is the start", () => {
    const one = <Row>(rows: readonly Row[]) => ({...answerOf(rows), moments: moments.slice(0, 1)});
    const moved = one<CountedOvergang>([{kant: 0, van: "alleen_wmo", naar: "alleen_wmo", personen: 100}]);
    const sequences = one<CountedReeks>([{kant: 0, reeks: "geen", personen: 100}]);
    const stays = one([
      {groep: "totaal", kant: 0, stap: 1, uitkomst: "blijft" as const, personen: 100},
      {groep: "eenouder", kant: 0, stap: 1, uitkomst: "blijft" as const, personen: 100}
    ]);
    const all = [
      ...[toestandenFigure.words(one(utrecht.slice(0, 2))), meanFigure.words(one(utrecht.slice(0, 2)))],
      ...[matrixFigure.words(moved), alluvialFigure.words(moved)],
      ...[frequentFigure.words(sequences), indexFigure.words(sequences)],
      typologyFigure.words({...sequences, groupings: null}),
      ...[verblijfFigure.words(stays), typeFigure.words(stays), endingFigure.words(stays)],
      terugkeerFigure.words(one<CountedTerugkeer>([]))
    ];
    expect(new Set(all.map(title))).toEqual(
      new Set(["De reeks eindigt op 1 januari 2015: er is nog geen later peilmoment"])
    );
    expect(meanFigure.chart(one(utrecht.slice(0, 2)), 800)).toBe(nothing.oneMoment);
    expect(typologyFigure.chart({...sequences, groupings: null}, 800)).toBe(nothing.oneMoment);
  });

  it("say of which side a picture is that has room for one, and that words compare only where they do", () => {
    const both = <Row extends {kant: number}>(rows: readonly Row[]) =>
      [...rows, ...rows.map((row) => ({...row, kant: 1, personen: 9000}))] as unknown as Row[];
    const words = (side: 0 | 1) => {
      const answer = <Row>(rows: readonly Row[]) => answerOf(rows, {side}, compared);
      const moved = answer(both<CountedOvergang>([{kant: 0, van: "alleen_wmo", naar: "geen", personen: 100}]));
      const sequences = answer(both<CountedReeks>([{kant: 0, reeks: "geen-geen-geen", personen: 100}]));
      const stays = answer(
        both([{groep: "totaal", kant: 0, stap: 3, uitkomst: "blijft" as const, personen: 100}] as const)
      );
      return {
        comparing: [toestandenFigure.words(answer([...utrecht, ...land])), matrixFigure.words(moved)],
        single: [
          ...[alluvialFigure.words(moved), frequentFigure.words(sequences), indexFigure.words(sequences)],
          ...[typologyFigure.words({...sequences, groupings: null}), endingFigure.words(stays)]
        ]
      };
    };
    for (const side of [0, 1] as const) {
      const {comparing, single} = words(side);
      const naam = ["Utrecht", "Nederland"][side]!;
      for (const {subtitle} of [...comparing, ...single]) expect(subtitle).toContain(`beeld van ${naam}`);
      for (const {toelichting} of comparing)
        expect(toelichting).toContain(
          side === 0 ? "; de tabel toont heel Nederland." : "; beeld en tabel tonen heel Nederland."
        );
      for (const {subtitle, toelichting, attribute} of single) {
        expect(subtitle).not.toContain("vergeleken met");
        expect(toelichting).not.toContain("De woorden vergelijken");
        expect(attribute.titel).toContain(naam);
        expect(attribute.n).toMatch(side === 0 ? /^100 / : /^9\.000 /);
      }
    }
  });

  it("rest on begrippen that have a place in the list", () => {
    const codes = begrippen.map(({code}) => code);
    const figures = [toestandenFigure, meanFigure, matrixFigure, alluvialFigure, frequentFigure, indexFigure];
    for (const {begrippen} of [...figures, verblijfFigure, typeFigure, endingFigure, terugkeerFigure])
      expect(codes).toEqual(expect.arrayContaining([...begrippen]));
  });
});
