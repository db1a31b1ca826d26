import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cohortColumns, cohortShape, cohortView, merge} from "../../../components/queries/cohort.js";
import {attritionQuery} from "../../../components/queries/attrition.js";
import {type CohortQuery, figure51, figure52, figure53} from "../../../components/queries/figure5.js";
import {arrowStream, type Column} from "../../../components/pipeline/arrow.js";
import {queryRunner} from "../../../components/pipeline/connection.js";
import {startBrowserEngine} from "../../util/browserEngine.js";
import {sorted} from "../../util/order.js";
import {randomChoice} from "../../util/random.js";
import {cases} from "../../util/cases.js";

const moments = ["2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01"];
const highest: Partial<Record<(typeof cohortColumns)[number], number>> = {
  ...{huishoudtype: 5, leeftijdsklasse: 7, geslacht: 1, gebeurtenissen: 4095, aantal: 40}
};

/** Cells of one gebied, by a running number instead of chance: some 600 rows over all values. */
function cells(aantal: number, jump: number): Record<string, Column> {
  const column = (naam: (typeof cohortColumns)[number], i: number): Column => ({
    soort: naam === "aantal" ? "u32" : naam === "gebeurtenissen" ? "u16" : "u8",
    values: Array.from({length: aantal}, (_, row) => ((row + 1) * (jump + i * 7919)) % ((highest[naam] ?? 15) + 1))
  });
  return Object.fromEntries(cohortColumns.map((naam, i) => [naam, column(naam, i)]));
}

const browser = startBrowserEngine();

async function node(sides: Record<string, Column>[]) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = sides.flatMap((columns, side) =>
    Array.from({length: columns["aantal"]!.values.length}, (_, row) =>
      [side, ...cohortColumns.map((naam) => columns[naam]!.values[row])].join(", ")
    )
  );
  await connection.run(
    `CREATE TABLE cohort AS SELECT * FROM (VALUES ${rows.map((row) => `(${row})`).join(", ")}) AS cellen(kant, ${cohortColumns.join(", ")})`
  );
  return queryRunner(connection);
}

/** The queries of the cohort; a new one is added here, and runs in both engines. */
const queries: readonly CohortQuery<unknown>[] = [(choice) => attritionQuery(choice), figure51, figure52, figure53];

describe("every query, in both engines", () => {
  it("gives the same rows in the browser's engine and in Node, whatever the choice", async () => {
    const engine = await browser;
    const sides = [cells(613, 104729), cells(211, 1299709)];
    sides.forEach((side, i) => engine.addTo(`kant_${i}`, arrowStream(side)));
    engine.run(cohortView([{tabel: "kant_0"}, {tabel: "kant_1"}]));
    const inNode = await node(sides);
    await fc.assert(
      fc.asyncProperty(randomChoice, async (choice) => {
        for (const query of queries) {
          const asked = query(choice, moments.length);
          expect(sorted(await engine.runQuery(asked))).toEqual(sorted(await inNode(asked)));
        }
      }),
      {numRuns: cases(30, 60)}
    );
  });

  it("binds on empty tables and gives no rows", async () => {
    const engine = await browser;
    engine.addTo("leeg", arrowStream(cells(0, 1)));
    engine.run(cohortView([{tabel: "leeg"}]));
    await fc.assert(
      fc.asyncProperty(randomChoice, async (choice) => {
        for (const query of queries) expect(await engine.runQuery(query(choice, moments.length))).toEqual([]);
      }),
      {numRuns: 5}
    );
  });

  it("limits a side to a wijk and adds gemeenten up without losing anyone", async () => {
    const engine = await browser;
    const wijk: Column = {soort: "tekst", values: Array.from({length: 300}, (_, i) => `WK03440${i % 3}`)};
    engine.addTo("gm_a", arrowStream({wijk, ...cells(300, 15485863)}));
    engine.addTo("gm_b", arrowStream({wijk, ...cells(300, 32452843)}));
    const sum = async (table: string, where = "true") =>
      (
        await engine.runQuery<{som: number}>({
          sql: `SELECT sum(aantal)::INTEGER AS som FROM ${table} WHERE ${where}`,
          values: []
        })
      )[0]!.som;
    engine.run(cohortView([{tabel: "gm_a", wijk: "WK034401"}, {tabel: "gm_b"}]));
    expect(await sum("cohort", "kant = 0")).toBe(await sum("gm_a", "wijk = 'WK034401'"));
    engine.run(merge(cohortShape, "samen", ["gm_a", "gm_b"]));
    expect(await sum("samen")).toBe((await sum("gm_a")) + (await sum("gm_b")));
  });

  it("refuses a name that is no name", () => {
    expect(() => cohortView([{tabel: "a; DROP TABLE b"}])).toThrow("not a name for SQL");
    expect(() => cohortView([{tabel: "a", wijk: "x' OR 1=1"}])).toThrow("not a name for SQL");
  });
});
