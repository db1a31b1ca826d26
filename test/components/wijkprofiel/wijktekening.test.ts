import {describe, expect, it} from "vitest";
import {kleuren} from "../../../components/figuur/kleur.js";
import {wijkTekening} from "../../../components/wijkprofiel/wijktekening.js";

const getal = (naam: string, waarde: number | null, klein = false) => ({
  ...{naam, waarde, klein, onder: waarde && waarde - 5, boven: waarde && waarde + 5},
  leeg: waarde === null ? ("afgeschermd" as const) : null
});
const teken = (width: number, stad: number | null = 40) =>
  wijkTekening([getal("Wijk 1", 60), getal("Wijk 2", 20, true), getal("Wijk 3", null)], {
    ...{width, kleur: kleuren.wmo, tekst: String, astekst: String},
    referenties: [
      {...getal("Stad", stad), eigen: true},
      {...getal("Nederland", 80), eigen: false},
      {...getal("elders", null), eigen: false}
    ]
  });

describe("wijkTekening(wijken, opties)", () => {
  it.each([900, 360])("draws a bar per wijk, hollow where uncertain and hatched where withheld, at %i px", (width) => {
    const {balken, teksten, height} = teken(width);
    const staven = balken.filter(({vulling}) => vulling === kleuren.wmo);
    expect(staven).toHaveLength(1);
    expect(balken.some(({kleur, vulling}) => kleur === kleuren.wmo && vulling === kleuren.papier)).toBe(true);
    const woorden = teksten.map(({tekst}) => tekst);
    for (const tekst of ["60", "20 onzeker", "afgeschermd"]) expect(woorden).toContain(tekst);
    expect(Math.max(...balken.map(({y2}) => y2))).toBeLessThan(height);
  });

  it("keeps every mark within its width, and the scale large enough for what is compared with", () => {
    const {balken, strepen, opschriften} = teken(900);
    expect(Math.max(...[...balken, ...strepen].map(({x2}) => x2))).toBeLessThanOrEqual(900);
    expect(opschriften.map(({tekst}) => tekst)).toContain("Nederland: 80");
    const gestippeld = strepen.filter(({patroon}) => patroon.length > 0);
    expect(gestippeld).toHaveLength(1);
    expect(gestippeld[0]!.x).toBe(gestippeld[0]!.x2);
  });

  it("does not take what is compared with for the gemeente, where that has no number", () => {
    const {strepen, vlakken} = teken(900, null);
    expect(strepen.filter(({x, x2, y, y2}) => x === x2 && y !== y2).every(({patroon}) => patroon.length > 0)).toBe(
      true
    );
    expect(vlakken).toEqual([]);
  });

  it("says so where there are no wijken", () => {
    expect(
      wijkTekening([], {width: 600, kleur: kleuren.wmo, tekst: String, astekst: String, referenties: []}).teksten
    ).toHaveLength(1);
  });
});
