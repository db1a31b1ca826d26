import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {nextOrder, readOrder, sortRows, writeOrder} from "../../../components/sortTable/sortTable.js";

describe("sort(rows, waarde, off)", () => {
  const self = <T>(x: T) => x;

  it("puts numbers in order of size and words in that of the alphabet, with the numbers in them as numbers", () => {
    expect(sortRows([10, 9, 100], self, false)).toEqual([9, 10, 100]);
    expect(sortRows([10, 9, 100], self, true)).toEqual([100, 10, 9]);
    expect(sortRows(["Wijk 10", "wijk 2", "Élan", "Eemnes"], self, false)).toEqual([
      "Eemnes",
      "Élan",
      "wijk 2",
      "Wijk 10"
    ]);
  });

  it("leaves what has no value last, either way", () => {
    expect(sortRows([null, 1, null, 2], self, false)).toEqual([1, 2, null, null]);
    expect(sortRows([null, 1, null, 2], self, true)).toEqual([2, 1, null, null]);
  });

  it("keeps every row, and equals in the order they came in", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({a: fc.option(fc.integer({min: 0, max: 3})), i: fc.nat()})),
        fc.boolean(),
        (rows, off) => {
          const numbered = Object.freeze(rows.map((row, i) => ({...row, i})));
          const result = sortRows(numbered, ({a}) => a, off);
          expect([...result].sort((x, y) => x.i - y.i)).toEqual(numbered);
          for (const [k, row] of result.entries()) {
            const previous = result[k - 1];
            if (previous && previous.a === row.a) expect(previous.i).toBeLessThan(row.i);
          }
        }
      )
    );
  });

  it("gives an empty table back empty", () => {
    expect(sortRows([], self, true)).toEqual([]);
  });
});

describe("a volgorde in the address", () => {
  it("comes back as it was", () => {
    for (const text of ["naam", "-naam", "-jeugd_wmo"]) expect(writeOrder(readOrder(text))).toBe(text);
  });

  it("turns at a second press; numbers begin with the largest", () => {
    const initially = nextOrder({kolom: "naam", off: false}, "totaal", "getal");
    expect(initially).toEqual({kolom: "totaal", off: true});
    expect(nextOrder(initially, "totaal", "getal")).toEqual({kolom: "totaal", off: false});
    expect(nextOrder(initially, "naam", "tekst")).toEqual({kolom: "naam", off: false});
  });
});
