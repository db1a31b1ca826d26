import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {antwoord} from "../../../components/cohort/antwoord.js";
import {cohortKolommen} from "../../../components/queries/cohort.js";
import {cohortView, samenvoegen} from "../../../components/queries/kanten.js";
import {arrowStroom, type Kolom} from "../../../loaders/hulp/arrow.js";
import {maakBevraag} from "../../../loaders/hulp/bevraag.js";
import {startBrowsermotor} from "../../hulp/browsermotor.js";
import {opVolgorde} from "../../hulp/volgorde.js";
import {willekeurigeKeuze} from "../../hulp/willekeurig.js";

const momenten = ["2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01"];
const hoogste: Partial<Record<(typeof cohortKolommen)[number], number>> = {
  ...{huishoudtype: 5, leeftijdsklasse: 7, geslacht: 1, gebeurtenissen: 4095, aantal: 40}
};

/** Cells of one gebied, by a running number instead of chance: some 600 rows over all values. */
function cellen(aantal: number, sprong: number): Record<string, Kolom> {
  const kolom = (naam: (typeof cohortKolommen)[number], i: number): Kolom => ({
    soort: naam === "aantal" ? "u32" : naam === "gebeurtenissen" ? "u16" : "u8",
    waarden: Array.from({length: aantal}, (_, rij) => ((rij + 1) * (sprong + i * 7919)) % ((hoogste[naam] ?? 15) + 1))
  });
  return Object.fromEntries(cohortKolommen.map((naam, i) => [naam, kolom(naam, i)]));
}

const browser = startBrowsermotor();

async function node(kanten: Record<string, Kolom>[]) {
  const verbinding = await (await DuckDBInstance.create(":memory:")).connect();
  const rijen = kanten.flatMap((kolommen, kant) =>
    Array.from({length: kolommen["aantal"]!.waarden.length}, (_, rij) =>
      [kant, ...cohortKolommen.map((naam) => kolommen[naam]!.waarden[rij])].join(", ")
    )
  );
  await verbinding.run(
    `CREATE TABLE cohort AS SELECT * FROM (VALUES ${rijen.map((rij) => `(${rij})`).join(", ")}) AS cellen(kant, ${cohortKolommen.join(", ")})`
  );
  return maakBevraag(verbinding);
}

describe("every query, in both engines", () => {
  it("gives the same rows in the browser's engine and in Node, whatever the choice", async () => {
    const motor = await browser;
    const kanten = [cellen(613, 104729), cellen(211, 1299709)];
    kanten.forEach((kant, i) => motor.voegToe(`kant_${i}`, arrowStroom(kant)));
    motor.voerUit(cohortView([{tabel: "kant_0"}, {tabel: "kant_1"}]));
    const inNode = await node(kanten);
    await fc.assert(
      fc.asyncProperty(willekeurigeKeuze, async (keuze) => {
        expect(opVolgorde(await antwoord(motor.bevraag, keuze, momenten))).toEqual(
          opVolgorde(await antwoord(inNode, keuze, momenten))
        );
      }),
      {numRuns: 60}
    );
  });

  it("binds on empty tables and gives no rows", async () => {
    const motor = await browser;
    motor.voegToe("leeg", arrowStroom(cellen(0, 1)));
    motor.voerUit(cohortView([{tabel: "leeg"}]));
    await fc.assert(
      fc.asyncProperty(willekeurigeKeuze, async (keuze) => {
        const {figuur51, figuur52, figuur53} = await antwoord(motor.bevraag, keuze, momenten);
        expect([figuur51, figuur52, figuur53]).toEqual([[], [], []]);
      }),
      {numRuns: 5}
    );
  });

  it("limits a side to a wijk and adds gemeenten up without losing anyone", async () => {
    const motor = await browser;
    const wijk: Kolom = {soort: "tekst", waarden: Array.from({length: 300}, (_, i) => `WK03440${i % 3}`)};
    motor.voegToe("gm_a", arrowStroom({wijk, ...cellen(300, 15485863)}));
    motor.voegToe("gm_b", arrowStroom({wijk, ...cellen(300, 32452843)}));
    const som = async (tabel: string, waar = "true") =>
      (
        await motor.bevraag<{som: number}>({
          sql: `SELECT sum(aantal)::INTEGER AS som FROM ${tabel} WHERE ${waar}`,
          waarden: []
        })
      )[0]!.som;
    motor.voerUit(cohortView([{tabel: "gm_a", wijk: "WK034401"}, {tabel: "gm_b"}]));
    expect(await som("cohort", "kant = 0")).toBe(await som("gm_a", "wijk = 'WK034401'"));
    motor.voerUit(samenvoegen("samen", ["gm_a", "gm_b"]));
    expect(await som("samen")).toBe((await som("gm_a")) + (await som("gm_b")));
  });

  it("refuses a name that is no name", () => {
    expect(() => cohortView([{tabel: "a; DROP TABLE b"}])).toThrow("not a name for SQL");
    expect(() => cohortView([{tabel: "a", wijk: "x' OR 1=1"}])).toThrow("not a name for SQL");
  });
});
