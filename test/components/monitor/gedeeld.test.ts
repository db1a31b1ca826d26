import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, it} from "vitest";
import {
  huishoudindicatoren,
  huishoudvakken,
  maakDubbel,
  type Gedeeldrij,
  type Huishoudstaat
} from "../../../components/monitor/gedeeld.js";
import {telOp} from "../../../components/monitor/telop.js";
import {relatieViews} from "../../../components/queries/monitor/relaties.js";
import {tellingen} from "../../../components/queries/monitor/voorwaarden.js";
import {indicator, indicatoren} from "../../../data/indicator.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {rijen} from "./voorbeeld.js";

/** The first voorziening of Jeugd, P-wet and Wmo, as bits. */
const bits = ["jeugdwet", "wsw", "wmo"].map((wet) => 1 << voorzieningen.findIndex((item) => item.wet === wet));

describe("huishoudvakken(staat)", () => {
  it("agrees with the conditions in SQL on every huishoudtype, combination of wetten and number of voorzieningen", async () => {
    const staten: Huishoudstaat[] = [0, 1, 2, 3, 4, 5].flatMap((huishoudtype) =>
      [0, 1, 2, 3, 4, 5, 6, 7].flatMap((wetten) =>
        [0, 1, 2, 3, 4, 5, 6].map((aantal) => ({huishoudtype, wetten, voorzieningen: aantal}))
      )
    );
    const verbinding = await (await DuckDBInstance.create(":memory:")).connect();
    const waarden = staten.map(({huishoudtype, wetten, voorzieningen: aantal}, i) => {
      const gebruik = bits.reduce((som, bit, plaats) => som + ((wetten >> plaats) & 1) * bit, 0);
      return `(${i}, 0, ${huishoudtype}, ${gebruik}, ${aantal}, 1)`;
    });
    await verbinding.run(`CREATE TEMP VIEW huishoudencel AS
SELECT * FROM (VALUES ${waarden.join(", ")}) AS h(gemeente, wijk, huishoudtype, gebruik, voorzieningen, aantal)`);
    await verbinding.run(relatieViews.huishouden);
    const gevonden = staten.map((): string[] => []);
    for (const code of huishoudindicatoren)
      for (const [categorie, {teller, noemer}] of Object.entries(tellingen[code]!)) {
        const uit = await verbinding.runAndReadAll(
          `SELECT gemeente, ${teller.waar} AS telt, ${noemer.waar} AS noemer FROM huishouden ORDER BY gemeente`
        );
        for (const [staat, telt, inNoemer] of uit.getRows() as [number, boolean, boolean][]) {
          expect(inNoemer).toBe(true);
          if (telt) gevonden[staat]!.push(`${code} ${categorie}`);
        }
      }
    expect(staten.map((staat) => huishoudvakken(staat).sort())).toEqual(gevonden.map((vakken) => vakken.sort()));
    verbinding.closeSync();
  });

  it("knows every indicator that counts huishoudens", () => {
    const eigen = indicatoren.filter(({eenheid}) => eenheid === "huishoudens").map(({code}) => code);
    expect([...huishoudindicatoren].sort()).toEqual(eigen.sort());
    expect(huishoudindicatoren.map((code) => indicator(code).code)).toEqual(huishoudindicatoren);
  });
});

const lid = (geval: number, gemeente: string, staat: Partial<Huishoudstaat>, huishoudens = 1): Gedeeldrij => ({
  ...{periode: "2018HJ01", geval, gemeente, huishoudtype: 5, wetten: 0, voorzieningen: 0, ...staat, huishoudens}
});

/** Three huishoudens: one in three gemeenten, two that are alike in two of them. */
const gedeeld = Object.freeze([
  lid(1, "GM0003", {wetten: 1, voorzieningen: 2}),
  lid(1, "GM0010", {wetten: 4, voorzieningen: 5, huishoudtype: 2}),
  lid(1, "GM0014", {wetten: 2, voorzieningen: 1}),
  lid(2, "GM0003", {wetten: 4, voorzieningen: 1}, 2),
  lid(2, "GM0014", {wetten: 4, voorzieningen: 1}, 2)
]);

const som = (indicator: string, categorie: string, gemeenten: readonly string[], periode = "2018HJ01") =>
  maakDubbel(gedeeld)({indicator, categorie, periode}, gemeenten);

describe("maakDubbel(gedeeld)", () => {
  it("says how often too many a huishouden is in the sum of gemeenten", () => {
    expect(som("huishoudens", "totaal", ["GM0003", "GM0010", "GM0014"])).toEqual({waarde: 4, n: 4});
    expect(som("huishoudens", "totaal", ["GM0003", "GM0010"])).toEqual({waarde: 1, n: 1});
    expect(som("huishoudens_type", "institutioneel", ["GM0010", "GM0003"]).waarde).toBe(0);
    expect(som("huishoudens_type", "paar_met_kinderen", ["GM0010", "GM0003"]).waarde).toBe(1);
  });

  it("gives the huishouden what its members have together, also where no part has it", () => {
    const alle = ["GM0003", "GM0010", "GM0014"];
    expect(som("stapeling_huishoudens", "jeugd_pwet_wmo", alle).waarde).toBe(-1);
    expect(som("stapeling_huishoudens", "jeugd_wmo", ["GM0003", "GM0010"]).waarde).toBe(-1);
    expect(som("stapeling_huishoudens", "alleen_wmo", alle).waarde).toBe(1 + 2);
    expect(som("stapeling_huishoudens", "totaal", alle).waarde).toBe(2 + 2);
    expect(som("voorzieningen_huishoudens", "6_of_meer", alle).waarde).toBe(-1);
    expect(som("voorzieningen_huishoudens", "2", ["GM0003", "GM0014"]).waarde).toBe(1 - 2);
    const delen = ["2", "3", "4", "5", "6_of_meer"].map(
      (aantal) => som("voorzieningen_huishoudens", aantal, alle).waarde
    );
    expect(som("meer_dan_een_voorziening", "meer_dan_een", alle).waarde).toBe(delen.reduce((a, b) => a + b));
  });

  it("takes nothing from one gemeente, from persons, or from a periode without such huishoudens", () => {
    const niets = {waarde: 0, n: 0};
    expect(som("huishoudens", "totaal", ["GM0003"])).toEqual(niets);
    expect(som("huishoudens", "totaal", ["GM0003", "GM0037"])).toEqual(niets);
    expect(som("inwoners", "totaal", ["GM0003", "GM0010"])).toEqual(niets);
    expect(som("huishoudens", "totaal", ["GM0003", "GM0010"], "2018HJ02")).toEqual(niets);
  });
});

describe("telOp(gebied, delen, dubbel)", () => {
  const gemeente = (code: string, wmo: readonly [number, number] | "opt_out") => [
    ...rijen(code, "huishoudens", {"2018HJ01": {totaal: [50, 50]}}),
    ...rijen(code, "stapeling_huishoudens", {"2018HJ01": {alleen_wmo: wmo}})
  ];

  it("counts a huishouden once, and of the Wmo once in the gemeenten that publish", () => {
    const delen = [gemeente("GM0003", [9, 50]), gemeente("GM0010", "opt_out"), gemeente("GM0014", [8, 50])];
    const gebied = "GM0003,GM0010,GM0014";
    expect(telOp(gebied, Object.freeze(delen), maakDubbel(gedeeld))).toEqual([
      ...rijen(gebied, "huishoudens", {"2018HJ01": {totaal: [146, 146]}}),
      ...rijen(gebied, "stapeling_huishoudens", {"2018HJ01": {alleen_wmo: [17 - 2, 100 - 3]}})
    ]);
  });

  it("is empty of nothing, and one gemeente as it stands", () => {
    expect(telOp("", [], maakDubbel(gedeeld))).toEqual([]);
    expect(telOp("GM0003", [gemeente("GM0003", "opt_out")], maakDubbel(gedeeld))).toEqual(
      gemeente("GM0003", "opt_out")
    );
  });
});
