import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, it} from "vitest";
import {queryRunner, readColumns} from "../../../components/pipeline/connection.js";

const connection = DuckDBInstance.create(":memory:").then((instantie) => instantie.connect());

describe("readColumns(connection, sql)", () => {
  it("reads all rows, over many blocks, each column in its own width", async () => {
    const {a, b} = await readColumns(
      await connection,
      "SELECT i::UINTEGER AS a, (i % 7)::UTINYINT AS b FROM range(10000) AS t(i)"
    );
    expect([a!.length, a![9999], b!.constructor.name, b![9999]]).toEqual([10_000, 9999, "Uint8Array", 9999 % 7]);
  });

  it("gives empty columns for no rows", async () => {
    expect((await readColumns(await connection, "SELECT 1::UINTEGER AS a WHERE false")).a).toHaveLength(0);
  });

  it("refuses a column that is no whole number", async () => {
    await expect(readColumns(await connection, "SELECT 'x' AS tekst")).rejects.toThrow(
      "not a column of whole numbers: tekst VARCHAR"
    );
  });
});

describe("queryRunner(connection)", () => {
  it("turns counts into numbers and refuses one that is too large", async () => {
    const runQuery = queryRunner(await connection);
    expect(await runQuery({sql: "SELECT count(*) AS n FROM range(?)", values: [5]})).toEqual([{n: 5}]);
    await expect(runQuery({sql: "SELECT 9007199254740993 AS n", values: []})).rejects.toThrow(
      "not a safe whole number"
    );
  });

  it("says which SQL failed", async () => {
    await expect(queryRunner(await connection)({sql: "SELECT * FROM nergens", values: []})).rejects.toThrow(/nergens/);
  });
});
