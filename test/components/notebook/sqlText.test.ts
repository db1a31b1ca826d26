import {describe, expect, it} from "vitest";
import {parametersOf, sqlFault, wordsOfQuery, wrapped} from "../../../components/notebook/sqlText.js";

const fill = (sql: string, values: Record<string, number | string | string[]> = {}) =>
  wrapped(sql, new Map(Object.entries(values)));

describe("wrapped(sql, values)", () => {
  it("makes one query of the cell, with a row more than is shown, and a line of its own for every line", () => {
    expect(fill("SELECT 1 -- einde")).toBe("SELECT * FROM (\nSELECT 1 -- einde\n) LIMIT 200001");
  });

  it("puts values in as literals, whatever is in them, and a list between brackets", () => {
    const values = {wet: "o'; DROP TABLE x --", n: -2, lijst: ["a", "b"], leeg: []};
    expect(fill("SELECT ${wet}, ${ n } WHERE x IN ${lijst} OR x IN ${leeg}", values)).toContain(
      "SELECT 'o''; DROP TABLE x --', (-2) WHERE x IN ('a', 'b') OR x IN (NULL)"
    );
  });

  it("reads nothing in comments and texts, and leaves a question mark of the visitor", () => {
    expect(fill("SELECT '${a}', '?' /* ${b} */ -- ${c}")).toContain("SELECT '${a}', '?' /* ${b} */ -- ${c}");
    expect(parametersOf("SELECT '${a}', ${b}, ${ b } -- ${c}")).toEqual(["b"]);
  });

  it("says which value is missing", () => {
    expect(() => fill("SELECT ${weg}")).toThrow("geen waarde voor ${weg}");
  });
});

describe("wordsOfQuery(sql)", () => {
  it("gives the words that may be tables, in small letters", () => {
    expect([...wordsOfQuery('SELECT n FROM Klok JOIN "monitor" -- gebieden')]).toEqual(
      expect.arrayContaining(["klok", "monitor"])
    );
    expect(wordsOfQuery("SELECT 'klok' -- gebieden").has("klok")).toBe(false);
    expect(wordsOfQuery("SELECT 'klok' -- gebieden").has("gebieden")).toBe(false);
  });
});

describe("sqlFault(message)", () => {
  it("finds line and column of the cell", () => {
    const message = 'Binder Error: Referenced column "x" not found\n\nLINE 3: WHERE x = 1\n              ^';
    expect(sqlFault(message)).toEqual({
      message: 'Binder Error: Referenced column "x" not found',
      line: 2,
      column: 7
    });
    expect(sqlFault("Out of Memory Error: failed").line).toBeNull();
  });
});
