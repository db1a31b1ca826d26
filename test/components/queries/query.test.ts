import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {withValues} from "../../../components/queries/query.js";
import {queryRunner} from "../../../components/pipeline/connection.js";

describe("withValues(query)", () => {
  it("puts each value in its place, and leaves what is quoted or said in a comment", () => {
    const sql = `SELECT ? AS "a?", 'wat?' AS b, -- echt?\n ? + /* en dit? */ ? AS c`;
    expect(withValues({sql, values: ["l'été", -1, 2.5]})).toBe(
      `SELECT 'l''été' AS "a?", 'wat?' AS b, -- echt?\n (-1) + /* en dit? */ 2.5 AS c`
    );
    expect(withValues({sql: "SELECT 1"})).toBe("SELECT 1");
  });

  it("refuses too few values, too many, and what is no number", () => {
    expect(() => withValues({sql: "SELECT ?", values: []})).toThrow("too few values");
    expect(() => withValues({sql: "SELECT 1", values: [1]})).toThrow("too many values");
    expect(() => withValues({sql: "SELECT ?", values: [NaN]})).toThrow("not a number for SQL: NaN");
  });

  it("gives a text that answers as the query with its values bound, whatever the text of a value", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const run = queryRunner(connection);
    const text = fc.string({unit: "grapheme"}).filter((value) => !value.includes("\0"));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1}), async (name, amount) => {
        const query = {sql: "SELECT ?::VARCHAR AS naam, 2 - ?::INTEGER::BIGINT AS aantal", values: [name, amount]};
        expect(await run({sql: withValues(query), values: []})).toEqual(await run(query));
      }),
      {numRuns: 200}
    );
    connection.closeSync();
  });
});
