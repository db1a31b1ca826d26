import {describe, expect, it} from "vitest";
import {inOrder} from "../../../components/wijkprofiel/indicatorFigure.js";
import type {WijkTally} from "../../../components/wijkprofiel/profiel.js";
import {type Requested, wijkFigures, wijkSentences, wijkTitle} from "../../../components/wijkprofiel/wijkFigures.js";
import {indicator} from "../../../data/indicator.js";
import {source, tally as t} from "./example.js";

const wmo = indicator("wmo_clienten");
const query: Requested = {
  ...{indicator: wmo, categorie: wmo.categorieen[0]!, periode: "2017HJ01", klein: "ruw", vergelijk: null}
};
/** The total first; the four groups do not matter here. */
const row = (waarde: number | null, n = 1000): WijkTally[] => [t(waarde, n), ...[0, 0, 0, 0].map(() => t(n / 50, n))];
const values = (wijken: WijkTally[][], whole: WijkTally[], otherwise: Partial<Requested> = {}) =>
  wijkFigures(source("wmo_clienten", wijken, whole), {...query, ...otherwise});

describe("wijkTitle(values) and wijkzinnen(cijfers)", () => {
  const mixed = values([row(150), row(100), row(40), row(98)], row(388, 4000));

  it("counts the wijken that clearly differ from the rest of the gemeente, and names them", () => {
    expect(wijkTitle(mixed)).toBe(
      "Wmo-cliënten, totaal: in 1 wijk van Voorbeeld meer en in 1 wijk minder dan in de rest van de gemeente"
    );
    const sentences = wijkSentences(mixed);
    expect(sentences[0]).toBe(
      "In het eerste halfjaar van 2017 gebruikten in Voorbeeld 97 van de 1.000 inwoners een Wmo-voorziening (95%-interval 88 tot 107)."
    );
    expect(sentences).toContain("Meer dan in de rest van de gemeente is het in Wijk 1.");
    expect(sentences).toContain("In 2 wijken is er geen duidelijk verschil met de rest van de gemeente.");
    expect(sentences.join(" ")).toMatch(
      /De wijken lopen uiteen van 40 in Wijk 3 \(95%-interval 30 tot 54\) tot 150 in Wijk 1 \(95%-interval 129 tot 173\)\./
    );
  });

  it("compares a wijk with the gemeente without it, and says iets below the threshold", () => {
    const large = values(
      [row(62_000, 1_000_000), row(60_000, 1_000_000), row(50_000, 1_000_000)],
      row(172_000, 3_000_000)
    );
    expect(wijkTitle(large)).toBe(
      "Wmo-cliënten, totaal: in 2 wijken van Voorbeeld meer en in 1 wijk minder dan in de rest van de gemeente"
    );
    const almost = values([row(60_000, 1_000_000), row(58_000, 1_000_000)], row(118_000, 2_000_000));
    expect(almost.wijken.map(({oordeel: judgement}) => judgement)).toEqual(["iets hoger", "iets lager"]);
    expect(wijkTitle(almost)).toBe(
      "Wmo-cliënten, totaal: in 1 wijk van Voorbeeld iets meer en in 1 wijk iets minder dan in de rest van de gemeente"
    );
    expect(wijkSentences(almost)).toEqual([
      "In het eerste halfjaar van 2017 gebruikten in Voorbeeld 59,0 van de 1.000 inwoners een Wmo-voorziening (95%-interval ±0,4).",
      "De wijken lopen uiteen van 58,0 in Wijk 2 (95%-interval ±0,5) tot 60,0 in Wijk 1 (95%-interval ±0,5).",
      "Iets meer dan in de rest van de gemeente is het in Wijk 1.",
      "Iets minder dan in de rest van de gemeente is het in Wijk 2."
    ]);
  });

  it("says of a gemeente with one wijk nothing: there is no rest", () => {
    const one = values([row(100)], row(100));
    expect(one.wijken[0]!.oordeel).toBeNull();
    expect(wijkTitle(one)).toBe("Wmo-cliënten, totaal: Voorbeeld heeft geen rest om een wijk mee te vergelijken");
  });

  it("says equal only of wijken with so many people that it is known", () => {
    const equal = values([row(58_000, 1_000_000), row(58_100, 1_000_000)], row(116_100, 2_000_000));
    expect(wijkSentences(equal).slice(1)).toEqual([
      "Tussen de wijken onderling is geen duidelijk verschil.",
      "Ongeveer evenveel als in de rest van de gemeente is het in Wijk 1 en Wijk 2."
    ]);
  });

  it("says of no wijk that it has more or less where the difference may be none", () => {
    const equal = values([row(100), row(104), row(96)], row(300, 3000));
    expect(wijkTitle(equal)).toBe(
      "Wmo-cliënten, totaal: geen wijk van Voorbeeld verschilt duidelijk van de rest van de gemeente"
    );
    expect(wijkSentences(equal).join(" ")).not.toMatch(/meer|minder/);
  });

  it("leaves small numbers out of who lies furthest apart", () => {
    const small = values([row(9, 20), row(200), row(50)], row(259, 2020));
    expect(wijkSentences(small).join(" ")).toMatch(/De wijken lopen uiteen van 50 in Wijk 3 .* tot 200 in Wijk 2 /);
  });

  it("says what is not there and why, and takes it for no number", () => {
    const partly = values([row(null), row(100), row(99)], row(200, 2000));
    expect(wijkSentences(partly).at(-1)).toBe("1 wijk heeft geen cijfer (niet geleverd).");
    const nothing = values([row(null), row(null)], row(null));
    expect(wijkTitle(nothing)).toContain("is er geen cijfer");
    expect(wijkSentences(nothing)).toEqual(["2 wijken hebben geen cijfer (niet geleverd)."]);
  });

  it("withholds as CBS does, with a second wijk", () => {
    const result = values([row(3), row(51), row(99)], row(153, 3000), {klein: "cbs"});
    expect(result.wijken.map(({measurement}) => measurement.waarde)).toEqual([null, null, 100]);
    expect(wijkSentences(result).at(-1)).toBe("2 wijken hebben geen cijfer (afgeschermd).");
    expect(result.wijken[2]!.measurement.aandeel).toBe(0.1);
  });

  it("rounds what is compared with in the same way", () => {
    const loose = {...source("wmo_clienten", [row(100)], row(100)), tally: () => t(613, 9998)};
    const result = wijkFigures(loose, {...query, klein: "cbs", vergelijk: {code: "NL", naam: "Nederland"}});
    expect(result.vergelijk!.measurement).toMatchObject({waarde: 615, n: 10000, kant: 1});
  });
});

describe("inOrder(values, mode)", () => {
  const result = values([row(40), row(null), row(150)], row(388, 4000));
  it("puts the largest number first and a missing one last, or follows the names", () => {
    expect(inOrder(result, "cijfer").map(({naam}) => naam)).toEqual(["Wijk 3", "Wijk 1", "Wijk 2"]);
    expect(inOrder(result, "naam").map(({naam}) => naam)).toEqual(["Wijk 1", "Wijk 2", "Wijk 3"]);
  });
});
