import {describe, expect, it} from "vitest";
import type {Profielrij} from "../../../components/wijkprofiel/profiel.js";
import {stapeling, stapelzinnen} from "../../../components/wijkprofiel/stapelzin.js";
import {indicator} from "../../../data/indicator.js";
import {telling as t} from "./voorbeeld.js";

const codes = indicator("stapeling_huishoudens").categorieen.map(({code}) => code);
/** `een` with one wet, `meer` with several, in the order of the categorieën. */
const rij = (naam: string, soort: Profielrij["soort"], een: number | null, meer: number): Profielrij => ({
  ...{code: naam, naam, soort},
  tellingen: [een, 0, 0, meer, 0, 0, 0, een === null ? null : een + meer].map((waarde) => t(waarde, 10_000))
});

describe("stapelzinnen(rijen, codes, eenheid)", () => {
  it("says how many use more than one wet, and between which wijken that differs", () => {
    const rijen = [rij("A", "wijk", 900, 100), rij("B", "wijk", 700, 300), rij("Stad", "gemeente", 1600, 400)];
    expect(stapelzinnen(rijen, codes, "huishoudens")).toEqual([
      "In Stad gebruikt 20% van de huishoudens met voorzieningen meer dan één wet",
      "Dat aandeel loopt uiteen van 10% in A tot 30% in B (van de huishoudens daar met voorzieningen)."
    ]);
  });

  it("sees no difference where it may be none, nor where numbers are small", () => {
    const gelijk = [rij("A", "wijk", 90, 20), rij("B", "wijk", 80, 20), rij("Stad", "gemeente", 170, 40)];
    expect(stapelzinnen(gelijk, codes, "huishoudens")[1]).toContain("geen duidelijk verschil");
    const klein = [rij("A", "wijk", 9, 2), rij("B", "wijk", 80, 20), rij("Stad", "gemeente", 89, 22)];
    expect(stapelzinnen(klein, codes, "huishoudens")[1]).toContain("te klein");
  });

  it("does not call small what is withheld or not delivered", () => {
    const zonder = (naam: string, reden: "afgeschermd" | "niet_geleverd") => {
      const heel = rij(naam, "wijk", 80, 20);
      return {...heel, tellingen: heel.tellingen.map((cel) => ({...cel, waarde: null, reden}))};
    };
    const stad = rij("Stad", "gemeente", 170, 40);
    const zin = (...wijken: Parameters<typeof stapelzinnen>[0][number][]) =>
      stapelzinnen([...wijken, stad], codes, "huishoudens")[1];
    expect(zin(zonder("A", "afgeschermd"), rij("B", "wijk", 80, 20))).toBe(
      "De wijken zijn niet te vergelijken: in 1 van de 2 wijken ontbreken aantallen (afgeschermd)."
    );
    expect(zin(zonder("A", "afgeschermd"), zonder("B", "niet_geleverd"))).toBe(
      "De wijken zijn niet te vergelijken: in 2 van de 2 wijken ontbreken aantallen (afgeschermd, niet geleverd)."
    );
  });

  it("speaks of the total alone where a combination is withheld, and of nothing without a number", () => {
    const afgeschermd = rij("Stad", "gemeente", 170, 40);
    const zonder = {...afgeschermd, tellingen: afgeschermd.tellingen.map((cel, j) => (j === 4 ? t(null) : cel))};
    expect(stapelzinnen([zonder], codes, "inwoners")).toEqual(["In Stad gebruiken 210 inwoners een voorziening", ""]);
    expect(stapelzinnen([rij("Stad", "gemeente", null, 0)], codes, "inwoners")[0]).toBe(
      "Over stapeling is er voor Stad geen cijfer: niet geleverd"
    );
  });
});

describe("stapeling(rij, codes)", () => {
  it("keeps rounded parts within their rounded total", () => {
    const cellen = [0, 0, 0, 15, 15, 15, 15, 55].map((waarde) => t(waarde));
    expect(stapeling({tellingen: cellen}, codes)).toEqual({samen: 55, totaal: 55});
  });
});
