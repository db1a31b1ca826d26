import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, it} from "vitest";
import {sumUp} from "../../../components/monitor/combinaties.js";
import {
  huishoudenBoxes,
  huishoudenIndicatoren,
  type HuishoudenState,
  makeDouble,
  type SharedRow
} from "../../../components/monitor/shared.js";
import {relationViews} from "../../../components/queries/monitor/indicatorQueries.js";
import {indicator, indicatoren} from "../../../data/indicator.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {rows} from "./example.js";

/** The first voorziening of Jeugd, P-wet and Wmo, as bits. */
const bits = ["jeugdwet", "wsw", "wmo"].map((wet) => 1 << voorzieningen.findIndex((item) => item.wet === wet));

function talliesOf(code: string) {
  const {counted} = indicator(code);
  if (counted.by !== "conditions") throw new Error(`no conditions: ${code}`);
  return counted.tallies;
}

describe("huishoudenBoxes(state)", () => {
  it("agrees with the conditions in SQL on every huishoudtype, combination of wetten and number of voorzieningen", async () => {
    const states: HuishoudenState[] = [0, 1, 2, 3, 4, 5].flatMap((huishoudtype) =>
      [0, 1, 2, 3, 4, 5, 6, 7].flatMap((wetten) =>
        [0, 1, 2, 3, 4, 5, 6].map((aantal) => ({huishoudtype, wetten, voorzieningen: aantal}))
      )
    );
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const values = states.map(({huishoudtype, wetten, voorzieningen: aantal}, i) => {
      const gebruik = bits.reduce((sum, bit, place) => sum + ((wetten >> place) & 1) * bit, 0);
      return `(${i}, 0, ${huishoudtype}, ${gebruik}, ${aantal}, 1)`;
    });
    await connection.run(`CREATE TEMP VIEW huishoudencel AS
SELECT * FROM (VALUES ${values.join(", ")}) AS h(gemeente, wijk, huishoudtype, gebruik, voorzieningen, aantal)`);
    await connection.run(relationViews.huishouden);
    const found = states.map((): string[] => []);
    for (const code of huishoudenIndicatoren)
      for (const [categorie, {teller, noemer}] of Object.entries(talliesOf(code))) {
        const result = await connection.runAndReadAll(
          `SELECT gemeente, ${teller.where} AS telt, ${noemer.where} AS noemer FROM huishouden ORDER BY gemeente`
        );
        for (const [state, isCounted, inNoemer] of result.getRows() as [number, boolean, boolean][]) {
          expect(inNoemer).toBe(true);
          if (isCounted) found[state]!.push(`${code} ${categorie}`);
        }
      }
    expect(states.map((state) => huishoudenBoxes(state).sort())).toEqual(found.map((boxes) => boxes.sort()));
    connection.closeSync();
  });

  it("knows every indicator that counts huishoudens", () => {
    const own = indicatoren.filter(({eenheid: unit}) => unit === "huishoudens").map(({code}) => code);
    expect([...huishoudenIndicatoren].sort()).toEqual(own.sort());
    expect(huishoudenIndicatoren.map((code) => indicator(code).code)).toEqual(huishoudenIndicatoren);
  });
});

const member = (item: number, gemeente: string, state: Partial<HuishoudenState>, huishoudens = 1): SharedRow => ({
  ...{periode: "2018HJ01", geval: item, gemeente, huishoudtype: 5, wetten: 0, voorzieningen: 0, ...state, huishoudens}
});

/** Three huishoudens: one in three gemeenten, two that are alike in two of them. */
const shared = Object.freeze([
  member(1, "GM0003", {wetten: 1, voorzieningen: 2}),
  member(1, "GM0010", {wetten: 4, voorzieningen: 5, huishoudtype: 2}),
  member(1, "GM0014", {wetten: 2, voorzieningen: 1}),
  member(2, "GM0003", {wetten: 4, voorzieningen: 1}, 2),
  member(2, "GM0014", {wetten: 4, voorzieningen: 1}, 2)
]);

const sum = (indicator: string, categorie: string, gemeenten: readonly string[], periode = "2018HJ01") =>
  makeDouble(shared)({indicator, categorie, periode}, gemeenten);

describe("makeDouble(shared)", () => {
  it("says how often too many a huishouden is in the sum of gemeenten", () => {
    expect(sum("huishoudens", "totaal", ["GM0003", "GM0010", "GM0014"])).toEqual({waarde: 4, n: 4});
    expect(sum("huishoudens", "totaal", ["GM0003", "GM0010"])).toEqual({waarde: 1, n: 1});
    expect(sum("huishoudens_type", "institutioneel", ["GM0010", "GM0003"]).waarde).toBe(0);
    expect(sum("huishoudens_type", "paar_met_kinderen", ["GM0010", "GM0003"]).waarde).toBe(1);
  });

  it("gives the huishouden what its members have together, also where no part has it", () => {
    const all = ["GM0003", "GM0010", "GM0014"];
    expect(sum("stapeling_huishoudens", "jeugd_pwet_wmo", all).waarde).toBe(-1);
    expect(sum("stapeling_huishoudens", "jeugd_wmo", ["GM0003", "GM0010"]).waarde).toBe(-1);
    expect(sum("stapeling_huishoudens", "alleen_wmo", all).waarde).toBe(1 + 2);
    expect(sum("stapeling_huishoudens", "totaal", all).waarde).toBe(2 + 2);
    expect(sum("voorzieningen_huishoudens", "6_of_meer", all).waarde).toBe(-1);
    expect(sum("voorzieningen_huishoudens", "2", ["GM0003", "GM0014"]).waarde).toBe(1 - 2);
    const parts = ["2", "3", "4", "5", "6_of_meer"].map(
      (aantal) => sum("voorzieningen_huishoudens", aantal, all).waarde
    );
    expect(sum("meer_dan_een_voorziening", "meer_dan_een", all).waarde).toBe(parts.reduce((a, b) => a + b));
  });

  it("takes nothing from one gemeente, from persons, or from a periode without such huishoudens", () => {
    const nothing = {waarde: 0, n: 0};
    expect(sum("huishoudens", "totaal", ["GM0003"])).toEqual(nothing);
    expect(sum("huishoudens", "totaal", ["GM0003", "GM0037"])).toEqual(nothing);
    expect(sum("inwoners", "totaal", ["GM0003", "GM0010"])).toEqual(nothing);
    expect(sum("huishoudens", "totaal", ["GM0003", "GM0010"], "2018HJ02")).toEqual(nothing);
  });
});

describe("sumUp(gebied, parts, double)", () => {
  const gemeente = (code: string, wmo: readonly [number, number] | "opt_out") => [
    ...rows(code, "huishoudens", {"2018HJ01": {totaal: [50, 50]}}),
    ...rows(code, "stapeling_huishoudens", {"2018HJ01": {alleen_wmo: wmo}})
  ];

  it("counts a huishouden once, and of the Wmo once in the gemeenten that publish", () => {
    const parts = [gemeente("GM0003", [9, 50]), gemeente("GM0010", "opt_out"), gemeente("GM0014", [8, 50])];
    const gebied = "GM0003,GM0010,GM0014";
    expect(sumUp(gebied, Object.freeze(parts), makeDouble(shared))).toEqual([
      ...rows(gebied, "huishoudens", {"2018HJ01": {totaal: [146, 146]}}),
      ...rows(gebied, "stapeling_huishoudens", {"2018HJ01": {alleen_wmo: [17 - 2, 100 - 3]}})
    ]);
  });

  it("is empty of nothing, and one gemeente as it stands", () => {
    expect(sumUp("", [], makeDouble(shared))).toEqual([]);
    expect(sumUp("GM0003", [gemeente("GM0003", "opt_out")], makeDouble(shared))).toEqual(gemeente("GM0003", "opt_out"));
  });
});
