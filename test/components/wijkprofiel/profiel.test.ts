import {describe, expect, it} from "vitest";
import {aandeelOf, profiel, ratio} from "../../../components/wijkprofiel/profiel.js";
import {indicator} from "../../../data/indicator.js";
import {source, tally} from "./example.js";

const leeftijd75 = indicator("ouderen_75plus");
const t = tally;

describe("profiel(source, indicator, small)", () => {
  it("gives the wijken and the gemeente, and no rest where the wijken are the whole", () => {
    const rows = profiel(
      source(
        "ouderen_75plus",
        [
          [t(30, 40), t(10, 40)],
          [t(50, 60), t(10, 60)]
        ],
        [t(80, 100), t(20, 100)]
      ),
      leeftijd75,
      "ruw"
    );
    expect(rows.map(({naam, soort: kind}) => `${naam}/${kind}`)).toEqual([
      "Wijk 1/wijk",
      "Wijk 2/wijk",
      "Voorbeeld/gemeente"
    ]);
    expect(rows[2]!.tallies.map(({waarde}) => waarde)).toEqual([80, 20]);
  });

  it("puts those of no known wijk in a row of their own, computed from counts", () => {
    const rows = profiel(source("ouderen_75plus", [[t(30, 40), t(10, 40)]], [t(33, 45), t(12, 45)]), leeftijd75, "ruw");
    expect(rows[1]).toMatchObject({naam: "Zonder bekende wijk", soort: "rest"});
    expect(rows[1]!.tallies).toEqual([t(3, 5), t(2, 5)]);
  });

  it("does not call it people where households count in two wijken", () => {
    const rows = profiel(source("ouderen_75plus", [[t(30, 40), t(10, 40)]], [t(29, 40), t(10, 40)]), leeftijd75, "ruw");
    expect(rows[1]!.naam).toBe("Gemeente min wijken");
  });

  it("makes no rest where a wijk has no number, and keeps the reason", () => {
    const rows = profiel(
      source(
        "ouderen_75plus",
        [
          [t(null), t(null)],
          [t(30, 40), t(10, 40)]
        ],
        [t(33, 45), t(12, 45)]
      ),
      leeftijd75,
      "ruw"
    );
    expect(rows.map(({soort: kind}) => kind)).toEqual(["wijk", "wijk", "gemeente"]);
    expect(rows[0]!.tallies[0]!.reden).toBe("niet_geleverd");
  });

  it("shows as CBS does: multiples of five, 0 to 7 withheld, and a second one so that the total gives nothing away", () => {
    const result = profiel(
      source(
        "wmo_clienten",
        [
          [t(61), t(3), t(21), t(14), t(32)],
          [t(152), t(43), t(51), t(14), t(32)],
          [t(93), t(22), t(51), t(14), t(32)]
        ],
        [t(306, 3000), t(68, 3000), t(123, 3000), t(42, 3000), t(96, 3000)]
      ),
      indicator("wmo_clienten"),
      "cbs"
    );
    expect(result.map(({tallies}) => tallies[0]!.waarde)).toEqual([60, 150, 95, 305]);
    expect(result.map(({tallies}) => tallies[1]!.waarde)).toEqual([null, 45, null, 70]);
    expect(result.map(({tallies}) => tallies[1]!.reden)).toEqual(["afgeschermd", null, "afgeschermd", null]);
  });

  it("computes a rate from the rounded counts, and none from a withheld one", () => {
    const [one, two] = profiel(
      source(
        "ouderen_75plus",
        [
          [t(31, 52), t(21, 52)],
          [t(4, 60), t(56, 60)]
        ],
        [t(35, 112), t(77, 112)]
      ),
      leeftijd75,
      "cbs"
    );
    expect(ratio(leeftijd75, two!.tallies[0]!)).toBeNull();
    expect(aandeelOf(two!.tallies[0]!).aandeel).toBeNull();
    expect(one!.tallies[0]!.reden).toBe("afgeschermd");
    expect(two!.tallies[0]!.n).toBe(60);
  });

  it("minds the sum over the categorieën that other tables show", () => {
    const result = profiel(
      source(
        "ouderen_75plus",
        [
          [t(30, 33), t(3, 33)],
          [t(30, 36), t(6, 36)]
        ],
        [t(60, 69), t(9, 69)]
      ),
      leeftijd75,
      "cbs"
    );
    expect(result.flatMap(({tallies}) => tallies.map(({waarde}) => waarde))).toEqual([null, null, null, null, 60, 10]);
  });
});
