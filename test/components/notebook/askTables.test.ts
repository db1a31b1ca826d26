import {describe, expect, it} from "vitest";
import {askMacros, askTables, readableView, toestandenView} from "../../../components/notebook/askTables.js";
import {personView, readableSample, type SampleName, sampleTables} from "../../../components/notebook/sampleTables.js";
import {cohortColumns, cohortShape} from "../../../components/queries/cohort.js";
import {clockColumns, clockCounts, clockKey} from "../../../components/queries/klok.js";
import {arrowStream, type Column} from "../../../components/pipeline/arrow.js";
import {startBrowserEngine} from "../../util/browserEngine.js";

const numbers = (names: readonly string[], rows: number): Record<string, Column> =>
  Object.fromEntries(names.map((naam) => [naam, {soort: "u8", values: Array<number>(rows).fill(1)}]));
const texts = (...names: string[]): Record<string, Column> =>
  Object.fromEntries(names.map((naam) => [naam, {soort: "tekst", values: ["x"]}]));

/** The tables as a notebook finds them, with a row or two in each. */
async function engine() {
  const engine = await startBrowserEngine();
  engine.run(askMacros);
  engine.addTo("cellen", arrowStream(numbers(cohortColumns, 2)));
  engine.run(readableView(cohortShape, [{tabel: "cellen"}]));
  engine.addTo("uren", arrowStream(numbers(clockColumns, 2)));
  engine.run(readableView({name: "klok", key: clockKey, counts: clockCounts}, [{tabel: "uren"}]));
  engine.run(toestandenView(["2015-01-01", "2015-07-01"]));
  const counted = {...texts("gebied", "indicator", "categorie", "periode", "reden"), ...numbers(["waarde", "n"], 1)};
  engine.addTo("monitor", arrowStream(counted));
  engine.addTo(
    "gebieden",
    arrowStream({...texts("code", "naam", "soort", "gemeenten"), ...numbers(["kolom", "rij"], 1)})
  );
  engine.addTo(
    "s_personen",
    arrowStream(numbers(["persoon_id", "geboortedatum", "geslacht", "overlijdensdatum", "getrokken_met"], 1))
  );
  engine.addTo(
    "s_verblijf",
    arrowStream({
      ...numbers(["persoon_id", "begindatum", "einddatum", "huishouden_id", "huishoudtype"], 1),
      ...texts("gemeente", "wijk")
    })
  );
  engine.addTo(
    "s_voorzieningen",
    arrowStream(numbers(["persoon_id", "wet", "voorziening", "begindatum", "einddatum"], 1))
  );
  engine.addTo("s_gebeurtenissen", arrowStream(numbers(["persoon_id", "gebeurtenis", "datum"], 1)));
  const wijk = {code: "WK034401", naam: "x", soort: "wijk" as const, gemeenten: ["GM0344"]};
  const rowsOf = (table: SampleName) => readableSample(table, `s_${table}`);
  for (const {naam} of sampleTables)
    engine.run(personView(naam, {rowsOf, gebied: wijk, first: "2015-01-01", weight: 50}));
  return engine;
}
const started = engine();

describe("askTables", () => {
  it.each(askTables.map((table) => [table.naam, table] as const))(
    "describes every column of %s that one can ask",
    async (naam, table) => {
      const found = await (
        await started
      ).runQuery<{column_name: string}>({
        sql: `SELECT column_name FROM (DESCRIBE ${naam})`,
        values: []
      });
      const names = new Set(found.map(({column_name}) => column_name));
      // The place on the tile map is of the map alone.
      const shown = [...names].filter((name) => naam !== "gebieden" || !["kolom", "rij"].includes(name));
      expect(new Set(table.kolommen.map(({naam}) => naam))).toEqual(new Set(shown));
    }
  );

  it.each(askTables.map(({naam, voorbeeld: example}) => [naam, example] as const))(
    "has an example for %s that runs",
    async (_naam, sql) => {
      expect(await (await started).runQuery({sql, values: []})).toBeInstanceOf(Array);
    }
  );

  it("says bits and places in words", async () => {
    const {runQuery} = await started;
    const [row] = await runQuery<Record<string, unknown>>({
      sql: `SELECT huishoudtype, echtscheiding, overlijden_dierbare, in_gebruik(wmo, 0) AS nu, in_gebruik(wmo, 1) AS later, sum(aantal)::INTEGER AS aantal
FROM cohort GROUP BY ALL`,
      values: []
    });
    expect(row).toEqual({
      ...{huishoudtype: "paar_zonder_kinderen", echtscheiding: true, overlijden_dierbare: false},
      ...{nu: true, later: false, aantal: 2}
    });
    const states = await runQuery({sql: "SELECT stap, toestand, aantal FROM toestanden ORDER BY stap", values: []});
    expect(states).toEqual([
      {stap: 0, toestand: "overleden", aantal: 2},
      {stap: 1, toestand: "vertrokken", aantal: 2}
    ]);
  });
});
