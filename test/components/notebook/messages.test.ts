import {describe, expect, it} from "vitest";
import {readFromChart, readFromJs} from "../../../components/notebook/messages.js";
import {objectsOf, plainValue, tableOfRows} from "../../../components/notebook/cellTable.js";

const table = {columns: [{naam: "a", values: [1, null]}], rows: 2, more: false};

describe("readFromJs(message)", () => {
  it.each([
    {kind: "output", id: 1, output: {as: "nothing"}},
    {kind: "output", id: 1, output: {as: "value", text: "1", value: 1}},
    {kind: "output", id: 1, output: {as: "value", text: "[]", value: [1, "a"]}},
    {kind: "output", id: 1, output: {as: "html", html: "<p>x"}},
    {kind: "output", id: 1, output: {as: "table", table}},
    {kind: "error", id: 1, message: "x", line: null, column: 2},
    {kind: "sql", ask: 1, sql: "SELECT 1"}
  ])("takes %o", (message) => expect(readFromJs(message)).toEqual(message));

  it.each([
    null,
    "x",
    {},
    {kind: "output", id: "1", output: {as: "nothing"}},
    {kind: "output", id: 1},
    {kind: "output", id: 1, output: {as: "svg", svg: "<svg>"}},
    {kind: "output", id: 1, output: {as: "html", html: {toString: "x"}}},
    {kind: "output", id: 1, output: {as: "value", text: "1", value: {a: 1}}},
    {kind: "output", id: 1, output: {as: "table", table: {...table, rows: 3}}},
    {kind: "output", id: 1, output: {as: "table", table: {...table, columns: [null]}}},
    {
      kind: "output",
      id: 1,
      output: {as: "table", table: {columns: [{naam: "a", values: [{}, {}]}], rows: 2, more: false}}
    },
    {kind: "output", id: 1, output: {as: "table", table: {columns: [], rows: 1e9, more: false}}},
    {kind: "error", id: 1, message: 1, line: null, column: null},
    {kind: "error", id: 1, message: "x", line: -1, column: null},
    {kind: "sql", ask: 1.5, sql: "SELECT 1"},
    {kind: "sql", ask: 1, sql: "x".repeat(200_001)},
    {kind: "run", id: 1}
  ])("refuses %o", (message) => expect(readFromJs(message)).toBeNull());
});

describe("readFromChart(message)", () => {
  it("takes a picture or a fault, and nothing else", () => {
    expect(readFromChart({kind: "svg", id: 1, svg: "<svg>"})).toEqual({kind: "svg", id: 1, svg: "<svg>"});
    expect(readFromChart({kind: "svg", id: 1, svg: "x".repeat(8_000_001)})?.kind).toBe("error");
    expect(readFromChart({kind: "svg", id: 1, svg: 1})).toBeNull();
    expect(readFromChart({kind: "html", id: 1, svg: ""})).toBeNull();
  });
});

describe("tableOfRows(rows, most)", () => {
  it("makes plain columns of rows of any shape, and says when there were more", () => {
    const made = tableOfRows([{a: 1n, b: new Date(0)}, {a: {x: 1}}, {c: 2}], 2);
    expect(made.more).toBe(true);
    expect(objectsOf(made)).toEqual([
      {a: 1, b: "1970-01-01T00:00:00.000Z"},
      {a: '{"x":1}', b: null}
    ]);
    expect(plainValue(2n ** 80n)).toBe("1208925819614629174706176");
    expect(plainValue(NaN)).toBeNull();
  });
});
