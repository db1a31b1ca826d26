import {describe, expect, it} from "vitest";
import {parametersOf, sqlFault, tablesOfQuery, wrapped} from "../../../components/notebook/sqlText.js";

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

describe("tablesOfQuery(sql)", () => {
  it.each([
    ['SELECT n FROM Klok JOIN "monitor" -- gebieden', ["klok", "monitor"]],
    ["SELECT 'klok' -- gebieden", []],
    [
      "SELECT sum(aantal) AS personen, verblijf FROM cohort AS c, gebieden WHERE n IN (SELECT n FROM klok)",
      ["cohort", "gebieden", "klok"]
    ],
    [
      "FROM (FROM personen SEMI JOIN voorzieningen USING (persoon_id)), (verblijf)",
      ["personen", "voorzieningen", "verblijf"]
    ],
    [
      "WITH a AS (SELECT 1 AS x, personen FROM cohort) SELECT a.x, personen FROM a JOIN klok ON a.x = klok.x",
      ["cohort", "a", "klok"]
    ],
    ["SELECT * FROM (SUMMARIZE gebeurtenissen)", ["gebeurtenissen"]]
  ])("finds what is named where a table is: %s", (sql, tables) => {
    expect([...tablesOfQuery(sql)].sort()).toEqual([...tables].sort());
  });
});

describe("sqlFault(message)", () => {
  it("finds line and column of the cell", () => {
    const message = 'Binder Error: Referenced column "x" not found\n\nLINE 3: WHERE x = 1\n              ^';
    expect(sqlFault(message)).toEqual({
      message: 'De kolom “x” is er niet (Binder Error: Referenced column "x" not found).',
      line: 2,
      column: 7
    });
    expect(sqlFault("Out of Memory Error: failed").line).toBeNull();
  });

  it("says in Dutch what is wrong, what is near to it, and what the engine said", () => {
    const message =
      'Binder Error: Referenced column "geslcht" not found in FROM clause!\nCandidate bindings: "geslacht"';
    expect(sqlFault(message).message).toBe(
      'De kolom “geslcht” is er niet (Binder Error: Referenced column "geslcht" not found in FROM clause!). Lijkt erop: "geslacht".'
    );
    expect(sqlFault('Parser Error: syntax error at or near "FORM"').message).toMatch(/^Dit is geen geldige SQL \(/);
    expect(sqlFault("Something else").message).toBe("Something else");
  });
});
