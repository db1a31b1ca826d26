import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, it} from "vitest";
import {maakBevraag} from "../../../loaders/hulp/bevraag.js";
import {leesKolommen} from "../../../loaders/hulp/kolommen.js";

const verbinding = DuckDBInstance.create(":memory:").then((instantie) => instantie.connect());

describe("leesKolommen(verbinding, sql)", () => {
  it("reads all rows, over many blocks, each column in its own width", async () => {
    const {a, b} = await leesKolommen(
      await verbinding,
      "SELECT i::UINTEGER AS a, (i % 7)::UTINYINT AS b FROM range(10000) AS t(i)"
    );
    expect([a!.length, a![9999], b!.constructor.name, b![9999]]).toEqual([10_000, 9999, "Uint8Array", 9999 % 7]);
  });

  it("gives empty columns for no rows", async () => {
    expect((await leesKolommen(await verbinding, "SELECT 1::UINTEGER AS a WHERE false")).a).toHaveLength(0);
  });

  it("refuses a column that is no whole number", async () => {
    await expect(leesKolommen(await verbinding, "SELECT 'x' AS tekst")).rejects.toThrow(
      "not a column of whole numbers: tekst VARCHAR"
    );
  });
});

describe("maakBevraag(verbinding)", () => {
  it("turns counts into numbers and refuses one that is too large", async () => {
    const bevraag = maakBevraag(await verbinding);
    expect(await bevraag({sql: "SELECT count(*) AS n FROM range(?)", waarden: [5]})).toEqual([{n: 5}]);
    await expect(bevraag({sql: "SELECT 9007199254740993 AS n", waarden: []})).rejects.toThrow(
      "not a safe whole number"
    );
  });

  it("says which SQL failed", async () => {
    await expect(maakBevraag(await verbinding)({sql: "SELECT * FROM nergens", waarden: []})).rejects.toThrow(/nergens/);
  });
});
