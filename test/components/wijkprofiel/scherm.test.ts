import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {rond5, scherm, type Sommen} from "../../../components/wijkprofiel/scherm.js";

/** A table with its sums under and beside it. */
function metRanden(kern: number[][]): number[][] {
  const breed = kern.map((rij) => [...rij, som(rij)]);
  return [...breed, breed[0]!.map((_, j) => som(breed.map((rij) => rij[j]!)))];
}
const som = (getallen: number[]) => getallen.reduce((a, b) => a + b, 0);

/** Whether hidden cells follow exactly from the shown ones, by elimination over the sums; says which. */
function volgtUit(weg: boolean[][], sommen: Sommen): number[] {
  const breedte = weg[0]!.length;
  const onbekend = weg.flatMap((rij, i) => rij.flatMap((ja, j) => (ja ? [i * breedte + j] : [])));
  const lijn = (plekken: number[], laatste: number) =>
    onbekend.map((plek) => (plek === laatste ? -1 : Number(plekken.includes(plek))));
  const omlaag = weg[0]!.map((_, j) => {
    const plekken = weg.map((_, i) => i * breedte + j);
    return lijn(plekken, plekken.at(-1)!);
  });
  const opzij = weg.map((rij, i) => {
    const plekken = rij.map((_, j) => i * breedte + j);
    return lijn(plekken, plekken.at(-1)!);
  });
  const stelsel = [...(sommen.rij ? omlaag : []), ...(sommen.kolom ? opzij : [])];
  let rang = 0;
  for (let k = 0; k < onbekend.length; k++) {
    const spil = stelsel.findIndex((rij, i) => i >= rang && Math.abs(rij[k]!) > 1e-9);
    if (spil < 0) continue;
    [stelsel[rang], stelsel[spil]] = [stelsel[spil]!, stelsel[rang]!];
    const rij = stelsel[rang]!.map((waarde) => waarde / stelsel[rang]![k]!);
    stelsel.forEach((ander, i) => {
      if (i !== rang) stelsel[i] = ander.map((waarde, m) => waarde - ander[k]! * rij[m]!);
    });
    stelsel[rang++] = rij;
  }
  return stelsel
    .map((rij) => rij.flatMap((waarde, k) => (Math.abs(waarde) > 1e-9 ? [k] : [])))
    .filter((plaatsen) => plaatsen.length === 1)
    .map(([k]) => onbekend[k!]!);
}

const tabel = fc.tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 2, max: 5})).chain(([rijen, kolommen]) =>
  fc.array(fc.array(fc.oneof(fc.nat(9), fc.nat(60)), {minLength: kolommen, maxLength: kolommen}), {
    minLength: rijen,
    maxLength: rijen
  })
);

describe("rond5(aantal)", () => {
  it("gives the nearest multiple of five", () => {
    expect([0, 2, 3, 7, 8, 12, 13, 1002].map(rond5)).toEqual([0, 0, 5, 5, 10, 10, 15, 1000]);
  });
});

describe("scherm(cellen, sommen)", () => {
  const kolom = (...waarden: number[]) =>
    scherm(
      [...waarden, som(waarden)].map((waarde) => [waarde]),
      {rij: true, kolom: false}
    );

  it("hides 0 to 7 and shows 8", () => {
    expect(kolom(0, 7, 8, 20).flat()).toEqual([true, true, false, false, false]);
  });

  it("hides the next smallest beside a single hidden wijk, which the total would give away", () => {
    expect(kolom(3, 40, 12, 90).flat()).toEqual([true, false, true, false, false]);
  });

  it("hides the total too where a gemeente has one wijk", () => {
    expect(kolom(3).flat()).toEqual([true, true]);
  });

  it("hides nothing where nothing is small", () => {
    expect(kolom(8, 40, 12).flat()).toEqual([false, false, false, false]);
  });

  it("leaves a table that does not add up with its small cells hidden only", () => {
    expect(scherm([[3, 40, 12]], {rij: false, kolom: false})).toEqual([[true, false, false]]);
  });

  it("hides one more where rows and columns together would give a cell away", () => {
    const weg = scherm(
      metRanden([
        [3, 50, 60],
        [70, 80, 90],
        [40, 20, 30]
      ]),
      {rij: true, kolom: true}
    );
    expect(weg[0]![0]).toBe(true);
    for (const lijn of [...weg, ...weg[0]!.map((_, j) => weg.map((rij) => rij[j]!))])
      expect(lijn.filter(Boolean).length).not.toBe(1);
  });

  it("does not stop at a number that is missing", () => {
    expect(scherm([[null], [3], [40], [60]], {rij: true, kolom: false}).flat()).toEqual([true, true, false, false]);
  });

  it.each([
    {rij: true, kolom: true},
    {rij: true, kolom: false}
  ])("leaves no small cell to be computed from the shown ones, whatever the table: %o", (sommen) => {
    fc.assert(
      fc.property(tabel, (kern) => {
        const cellen = metRanden(kern);
        const weg = scherm(cellen, sommen);
        cellen.forEach((rij, i) => rij.forEach((waarde, j) => waarde <= 7 && expect(weg[i]![j]).toBe(true)));
        expect(volgtUit(weg, sommen)).toEqual([]);
      })
    );
  });

  it("would be caught out by the elimination where only the small cells were hidden", () => {
    const cellen = metRanden([
      [3, 50],
      [70, 80]
    ]);
    const alleenKlein = cellen.map((rij) => rij.map((waarde) => waarde <= 7));
    expect(volgtUit(alleenKlein, {rij: true, kolom: true})).toEqual([0]);
  });
});
