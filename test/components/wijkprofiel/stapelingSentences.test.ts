import {describe, expect, it} from "vitest";
import type {ProfielRow} from "../../../components/wijkprofiel/profiel.js";
import {stapeling, stapelingSentences} from "../../../components/wijkprofiel/stapeling.js";
import {indicator} from "../../../data/indicator.js";
import {tally as t} from "./example.js";

const codes = indicator("stapeling_huishoudens").categorieen.map(({code}) => code);
/** `one` with one wet, `more` with several, in the order of the categorieën. */
const row = (naam: string, kind: ProfielRow["soort"], one: number | null, more: number): ProfielRow => ({
  ...{code: naam, naam, soort: kind},
  tallies: [one, 0, 0, more, 0, 0, 0, one === null ? null : one + more].map((waarde) => t(waarde, 10_000))
});

describe("stapelingSentences(rows, codes, unit)", () => {
  it("says how many use more than one wet, and between which wijken that differs", () => {
    const rows = [row("A", "wijk", 900, 100), row("B", "wijk", 700, 300), row("Stad", "gemeente", 1600, 400)];
    expect(stapelingSentences(rows, codes, "huishoudens")).toEqual([
      "In Stad gebruikt 20% van de huishoudens met voorzieningen meer dan één wet",
      "Dat aandeel loopt uiteen van 10% in A tot 30% in B (van de huishoudens daar met voorzieningen)."
    ]);
  });

  it("sees no difference where it may be none, nor where numbers are small", () => {
    const equal = [row("A", "wijk", 90, 20), row("B", "wijk", 80, 20), row("Stad", "gemeente", 170, 40)];
    expect(stapelingSentences(equal, codes, "huishoudens")[1]).toContain("geen duidelijk verschil");
    const small = [row("A", "wijk", 9, 2), row("B", "wijk", 80, 20), row("Stad", "gemeente", 89, 22)];
    expect(stapelingSentences(small, codes, "huishoudens")[1]).toContain("te klein");
  });

  it("does not call small what is withheld or not delivered", () => {
    const zonder = (naam: string, reden: "afgeschermd" | "niet_geleverd") => {
      const entire = row(naam, "wijk", 80, 20);
      return {...entire, tallies: entire.tallies.map((cell) => ({...cell, waarde: null, reden}))};
    };
    const city = row("Stad", "gemeente", 170, 40);
    const sentence = (...wijken: Parameters<typeof stapelingSentences>[0][number][]) =>
      stapelingSentences([...wijken, city], codes, "huishoudens")[1];
    expect(sentence(zonder("A", "afgeschermd"), row("B", "wijk", 80, 20))).toBe(
      "De wijken zijn niet te vergelijken: in 1 van de 2 wijken ontbreken aantallen (afgeschermd)."
    );
    expect(sentence(zonder("A", "afgeschermd"), zonder("B", "niet_geleverd"))).toBe(
      "De wijken zijn niet te vergelijken: in 2 van de 2 wijken ontbreken aantallen (afgeschermd, niet geleverd)."
    );
  });

  it("speaks of the total alone where a combination is withheld, and of nothing without a number", () => {
    const withheld = row("Stad", "gemeente", 170, 40);
    const zonder = {...withheld, tallies: withheld.tallies.map((cell, j) => (j === 4 ? t(null) : cell))};
    expect(stapelingSentences([zonder], codes, "inwoners")).toEqual([
      "In Stad gebruiken 210 inwoners een voorziening",
      ""
    ]);
    expect(stapelingSentences([row("Stad", "gemeente", null, 0)], codes, "inwoners")[0]).toBe(
      "Over stapeling is er voor Stad geen cijfer: niet geleverd"
    );
  });
});

describe("stapeling(row, codes)", () => {
  it("keeps rounded parts within their rounded total", () => {
    const cells = [0, 0, 0, 15, 15, 15, 15, 55].map((waarde) => t(waarde));
    expect(stapeling({tallies: cells}, codes)).toEqual({samen: 55, totaal: 55});
  });
});
