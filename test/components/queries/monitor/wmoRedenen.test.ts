import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, it} from "vitest";
import {type Levering, leverstaat, redenOf, redenOfYear} from "../../../../components/monitor/row.js";
import {wmoRedenen} from "../../../../components/queries/monitor/indicatorQueries.js";
import {queryRunner} from "../../../../components/pipeline/connection.js";
import {startBrowserEngine} from "../../../util/browserEngine.js";

const yesNo = ["nee", "ja"] as const;
/** Every row that can be, and none. */
const cases: (Levering | null)[] = [
  null,
  ...yesNo.flatMap((delivered) =>
    yesNo.flatMap((approved) =>
      yesNo.flatMap((opt_out_basis) =>
        yesNo.map((opt_out_facultatief) => ({
          geleverd: delivered,
          goedgekeurd: approved,
          opt_out_basis,
          opt_out_facultatief
        }))
      )
    )
  )
];
/** Each pair of cases for the two halves of 2017 is a gemeente. */
const gemeenten = cases.flatMap((first, i) =>
  cases.map((second, j) => ({code: `GM${String(i * 100 + j).padStart(4, "0")}`, halves: [first, second]}))
);
const perioden = ["2017HJ01", "2017HJ02"];

const choice = "ENUM('nee', 'ja')";
const table = (rows: string[]) => [
  `CREATE TABLE aanlevering (gemeente ENUM(${gemeenten.map(({code}) => `'${code}'`).join(", ")}), periode VARCHAR,
    geleverd ${choice}, goedgekeurd ${choice}, opt_out_basis ${choice}, opt_out_facultatief ${choice})`,
  ...(rows.length > 0 ? [`INSERT INTO aanlevering VALUES ${rows.join(", ")}`] : [])
];
const rows = gemeenten.flatMap(({code, halves}) =>
  halves.flatMap((levering, i) =>
    levering === null ? [] : [`(${[code, perioden[i], ...Object.values(levering)].map((w) => `'${w}'`).join(", ")})`]
  )
);

const expected = gemeenten
  .flatMap(({code, halves}) => {
    const states = halves.map((levering) => leverstaat(levering, true));
    const redenen = [...states.map(redenOf), redenOfYear(states)];
    return [...perioden, "2017JJ00"].map((periode, i) => ({gemeente: code, periode, reden: redenen[i]}));
  })
  .filter(({reden}) => reden !== null);

type Row = {gemeente: string; periode: string; reden: string};
const inOrder = (list: Row[]) =>
  list
    .map((row) => ({...row}))
    .sort((a, b) => a.gemeente.localeCompare(b.gemeente) || (a.periode < b.periode ? -1 : 1));

async function inNode(sql: string[]) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const command of sql) await connection.run(command);
  return queryRunner(connection);
}

describe("wmoRedenen", () => {
  it("says of every combination of two halves what reden.ts says, in Node and in the browser", async () => {
    const node = await inNode(table(rows));
    const engine = await startBrowserEngine();
    for (const command of table(rows)) engine.run(command);
    for (const runQuery of [node, engine.runQuery])
      expect(inOrder(await runQuery<Row>({sql: wmoRedenen, values: []}))).toEqual(inOrder(expected as Row[]));
  });

  it("withholds nothing without rows", async () => {
    const node = await inNode(table([]));
    expect(await node({sql: wmoRedenen, values: []})).toEqual([]);
  });
});
