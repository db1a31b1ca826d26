import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, it} from "vitest";
import {noChoice} from "../../../components/model/choice.js";
import {queryRunner} from "../../../components/pipeline/connection.js";
import {strataOfMoments, strataQuery} from "../../../components/queries/strata.js";

/** Strata of forty gemeenten that have nothing to do with each other, some of them empty. */
const strata = `CREATE TABLE strata AS SELECT gemeente, wet, moment, leeftijdsklasse, geslacht, huishoudtype,
  startgroep, least(startgroep, (hash(gemeente, wet, moment, leeftijdsklasse, geslacht, huishoudtype) % 60)::INTEGER) AS gebruik
FROM (SELECT 'GM' || lpad(g::VARCHAR, 4, '0') AS gemeente, w AS wet, leeftijdsklasse, geslacht, huishoudtype,
    (hash(g, w, leeftijdsklasse, geslacht, huishoudtype) % 90)::INTEGER - 20 AS startgroep
  FROM range(40) AS a(g), unnest(['totaal', 'wmo']) AS b(w), range(6) AS c(leeftijdsklasse),
    range(2) AS d(geslacht), range(7) AS e(huishoudtype)
) JOIN (SELECT unnest([1, 2, 3, 9]) AS moment) ON startgroep > 0`;

describe("strataOfMoments(choice, moments, group)", () => {
  it("gives to the last bit what strataQuery gives of one moment after the other", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(strata);
    const runQuery = queryRunner(connection);
    for (const choice of [noChoice("2015-01-01"), {...noChoice("2015-01-01"), huishoudtype: ["eenouder" as const]}]) {
      const expected = [];
      for (const moment of [1, 3, 9])
        for (const {landelijk: _, ...row} of await runQuery(strataQuery(choice, moment, "wmo")))
          expected.push({moment, ...row});
      expect(expected).toHaveLength(3 * 40);
      expect(await runQuery(strataOfMoments(choice, [1, 3, 9], "wmo"))).toEqual(expected);
    }
    connection.closeSync();
  });
});
