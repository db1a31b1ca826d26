import {
  Bool,
  DateDay,
  Decimal,
  Float64,
  Int32,
  Int64,
  TimestampMillisecond,
  Utf8,
  type Vector,
  vectorFromArray
} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {rows, type ArrowTable} from "../../../components/tables/engine.js";

function table(columns: Record<string, Vector>): ArrowTable {
  const names = Object.entries(columns);
  return {
    numRows: names[0]?.[1].length ?? 0,
    schema: {fields: names.map(([name, {type}]) => ({name, type}))},
    getChildAt: (i) => names[i]?.[1] ?? null
  };
}

describe("rows(table)", () => {
  it("gives numbers, strings, booleans and null", () => {
    const result = rows(
      table({
        n: vectorFromArray([1, null], new Int32()),
        d: vectorFromArray([0.5, -1], new Float64()),
        s: vectorFromArray(["a", ""], new Utf8()),
        b: vectorFromArray([true, null], new Bool())
      })
    );
    expect(result).toEqual([
      {n: 1, d: 0.5, s: "a", b: true},
      {n: null, d: -1, s: "", b: null}
    ]);
  });

  it("gives a date and a time as text, and a long integer as a number while it fits", () => {
    const at = new Date("2015-01-01T00:00:00Z");
    const result = rows(
      table({
        dag: vectorFromArray([at], new DateDay()),
        tijd: vectorFromArray([at], new TimestampMillisecond()),
        lang: vectorFromArray([2n ** 40n], new Int64())
      })
    );
    expect(result).toEqual([{dag: "2015-01-01", tijd: "2015-01-01T00:00:00.000Z", lang: 2 ** 40}]);
  });

  it("is empty for no rows", () => {
    expect(rows(table({n: vectorFromArray([], new Int32())}))).toEqual([]);
  });

  it("throws rather than lose something, and names the column", () => {
    expect(() => rows(table({lang: vectorFromArray([2n ** 60n], new Int64())}))).toThrow("column lang");
    const decimal = vectorFromArray([new Uint32Array([1, 0, 0, 0])], new Decimal(2, 38));
    expect(() => rows(table({som: decimal}))).toThrow("column som");
  });
});
