import {
  Bool,
  DateDay,
  Decimal,
  Float64,
  Int32,
  Int64,
  TimestampMillisecond,
  Utf8,
  vectorFromArray,
  type Vector
} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {rijen, type Tabel} from "../../../components/duckdb/rijen.js";

function tabel(kolommen: Record<string, Vector>): Tabel {
  const namen = Object.entries(kolommen);
  return {
    numRows: namen[0]?.[1].length ?? 0,
    schema: {fields: namen.map(([name, {type}]) => ({name, type}))},
    getChildAt: (i) => namen[i]?.[1] ?? null
  };
}

describe("rijen(tabel)", () => {
  it("gives numbers, strings, booleans and null", () => {
    const uit = rijen(
      tabel({
        n: vectorFromArray([1, null], new Int32()),
        d: vectorFromArray([0.5, -1], new Float64()),
        s: vectorFromArray(["a", ""], new Utf8()),
        b: vectorFromArray([true, null], new Bool())
      })
    );
    expect(uit).toEqual([
      {n: 1, d: 0.5, s: "a", b: true},
      {n: null, d: -1, s: "", b: null}
    ]);
  });

  it("gives a date and a time as text, and a long integer as a number while it fits", () => {
    const op = new Date("2015-01-01T00:00:00Z");
    const uit = rijen(
      tabel({
        dag: vectorFromArray([op], new DateDay()),
        tijd: vectorFromArray([op], new TimestampMillisecond()),
        lang: vectorFromArray([2n ** 40n], new Int64())
      })
    );
    expect(uit).toEqual([{dag: "2015-01-01", tijd: "2015-01-01T00:00:00.000Z", lang: 2 ** 40}]);
  });

  it("is empty for no rows", () => {
    expect(rijen(tabel({n: vectorFromArray([], new Int32())}))).toEqual([]);
  });

  it("throws rather than lose something, and names the column", () => {
    expect(() => rijen(tabel({lang: vectorFromArray([2n ** 60n], new Int64())}))).toThrow("column lang");
    const decimaal = vectorFromArray([new Uint32Array([1, 0, 0, 0])], new Decimal(2, 38));
    expect(() => rijen(tabel({som: decimaal}))).toThrow("column som");
  });
});
