import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "@uwdata/flechette";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {askMacros} from "../../../components/notebook/askTables.js";
import {
  personView,
  readableSample,
  SAMPLE_WEIGHT,
  sampleFile,
  type SampleName,
  sampleTables
} from "../../../components/notebook/sampleTables.js";
import {makePersonen} from "../../../components/pipeline/persoon/cells.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {keepSample} from "../../../components/pipeline/persoon/sample.js";
import {tijdvak} from "../../../components/pipeline/persoon/tijdvak.js";
import {recogniseSource} from "../../../loaders/source/findFiles.js";
import {readSource} from "../../../loaders/source/source.js";
import {makeCells} from "../../../loaders/tables/makeCells.js";
import {writeSample} from "../../../components/pipeline/tables/writeSample.js";
import {makeWriter} from "../../../loaders/util/folderWriter.js";
import {startBrowserEngine} from "../../util/browserEngine.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import type {Source} from "../../util/sourceRow.js";

const folder = mkdtempSync(join(tmpdir(), "steekproef-"));
afterAll(() => rmSync(folder, {recursive: true}));

const HOMES = 1500;
const day = "2015-01-01";

/** Homes of one to four people in Utrecht and Zwolle, of whom every fifth uses the Wmo; in July of 2015 the second of a home moves to another. */
const lives = ((): Source => {
  const people = Array.from({length: HOMES}, (_, home) =>
    Array.from({length: 1 + (home % 4)}, (_, member) => ({home, member, persoon_id: `p${home}-${member}`}))
  ).flat();
  const homeKey = (home: number) => `h${home % HOMES}`;
  const place = (home: number) =>
    home % 3 === 0 ? {gemeente: "GM0193", wijk: "WK019310"} : {gemeente: "GM0344", wijk: ""};
  return {
    ...{eerste_peilmoment: day, laatste_peilmoment: "2016-01-01"},
    personen: people.map(({persoon_id, member}) => ({
      ...{persoon_id, geboortedatum: `19${50 + member}-02-03`, geslacht: member % 2 ? "V" : "M"},
      overlijdensdatum: persoon_id === "p7-0" ? "2014-06-01" : ""
    })),
    verblijf: people.flatMap(({persoon_id, home, member}) => {
      const first = {persoon_id, begindatum: "2012-01-01", huishouden_id: homeKey(home), huishoudtype: "overig"};
      const later = {...first, begindatum: "2015-07-01", huishouden_id: homeKey(home + 1)};
      return member === 1
        ? [
            {...first, ...place(home), einddatum: "2015-06-30"},
            {...later, ...place(home + 1), einddatum: ""}
          ]
        : [{...first, ...place(home), einddatum: ""}];
    }),
    voorzieningen: people
      .filter(({home, member}) => (home * 7 + member * 3) % 5 === 0)
      .map(({persoon_id}) => ({
        ...{persoon_id, wet: "wmo", voorziening: "hulp_bij_huishouden", begindatum: "2014-01-01", einddatum: ""}
      })),
    gebeurtenissen: people
      .filter(({home}) => home % 10 === 0)
      .map(({persoon_id}) => ({persoon_id, gebeurtenis: "verhuizing", datum: "2015-07-01"}))
  };
})();

const source = writeSourceFolder(lives, join(folder, "bron"));

/** The samples of one source: the same twice, and everyone. */
async function drawAll() {
  const connection = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
  const report = await readSource(connection, source);
  const draw = async (naam: string, oneIn: number) => {
    await makePersonen(connection, report, tijdvak(report.bron), () => {}, {oneIn});
    await keepSample(connection);
    const writer = makeWriter(join(folder, naam));
    await writeSample(connection, day, writer);
    return writer.tabellen;
  };
  const tables = await draw("een", SAMPLE_WEIGHT);
  await draw("twee", SAMPLE_WEIGHT);
  await draw("alle", 1);
  connection.closeSync();
  return {tables, engine: await startBrowserEngine()};
}
const drawn = drawAll();

const utrecht = gebieden().find(({code}) => code === "GM0344")!;
const land = gebieden().find(({code}) => code === "NL")!;

/** Asks as a notebook does, of the tables in one folder. */
async function asker(naam: string, area: string, gebied: typeof land, weight = SAMPLE_WEIGHT) {
  const {engine} = await drawn;
  engine.run(askMacros);
  const tableOf = (table: SampleName) => `${naam}_${area}_${table}`;
  const rowsOf = (table: SampleName) => readableSample(table, tableOf(table));
  for (const {naam: table} of sampleTables) {
    engine.run(`DROP TABLE IF EXISTS ${tableOf(table)}`);
    engine.addTo(tableOf(table), readFileSync(join(folder, naam, sampleFile(area, table))));
  }
  return <Row>(sql: string) => {
    for (const {naam: table} of sampleTables) engine.run(personView(table, {rowsOf, gebied, first: day, weight}));
    return engine.runQuery<Row>({sql, values: []});
  };
}

describe("writeSample(connection, first, writer)", () => {
  it("draws whole huishoudens, each person with all their rows, and the same each time", async () => {
    const ask = await asker("een", "NL", land);
    const [count] = await ask<Record<string, number>>(
      "SELECT count(*)::INTEGER AS n, count(DISTINCT getrokken_met)::INTEGER AS homes, sum(gewicht) AS weight FROM personen"
    );
    expect(count!["homes"]).toBeGreaterThan(10);
    expect(count!["homes"]).toBeLessThan(60);
    expect(count!["weight"]).toBe(50 * count!["n"]!);
    const homes = await ask<{members: number; size: number}>(
      `SELECT count(DISTINCT persoon_id)::INTEGER AS members, max(extract(year FROM geboortedatum) - 1949)::INTEGER AS size
FROM personen GROUP BY getrokken_met`
    );
    // Those of a home are born in 1950, 1951, …: the last of them tells how many there were.
    expect(homes.filter(({members, size}) => members !== size)).toEqual([]);
    const movers = await ask<{n: number}>(
      `SELECT count(*)::INTEGER AS n FROM personen p JOIN verblijf v USING (persoon_id)
WHERE begindatum = '2015-07-01' AND huishouden_id <> getrokken_met`
    );
    expect(movers[0]!.n).toBeGreaterThan(5);
    for (const {naam} of sampleTables)
      expect(readFileSync(join(folder, "twee", sampleFile("NL", naam)))).toEqual(
        readFileSync(join(folder, "een", sampleFile("NL", naam)))
      );
  });

  it("estimates numbers and shares whose margins hold those of everyone, which have no margin", async () => {
    const question = (where: string) => `SELECT sum(n * gewicht)::DOUBLE AS inwoners, marge_totaal(n, gewicht) AS marge,
  sum(wmo * gewicht) / sum(n * gewicht) AS aandeel, marge_aandeel(wmo, n, gewicht) AS marge_aandeel
FROM (
  SELECT getrokken_met, any_value(p.gewicht) AS gewicht, count(*)::DOUBLE AS n,
    (count(*) FILTER (persoon_id IN (SELECT persoon_id FROM voorzieningen WHERE op_peilmoment(begindatum, einddatum, '${day}'))))::DOUBLE AS wmo
  FROM personen p JOIN verblijf v USING (persoon_id)
  WHERE ${where} AND op_peilmoment(begindatum, einddatum, '${day}') AND in_leven(overlijdensdatum, '${day}')
  GROUP BY getrokken_met
)`;
    type Row = {inwoners: number; marge: number; aandeel: number; marge_aandeel: number};
    const sample = await asker("een", "NL", land);
    const everyone = await asker("alle", "NL", land, 1);
    const all = lives.personen.length - 1;
    const wheres = ["true", "gemeente = 'GM0344'", "gemeente = 'GM0193'", "geslacht = 'V'", "geslacht = 'M'"];
    let held = 0;
    for (const where of wheres) {
      const [estimate] = await sample<Row>(question(where));
      const [whole] = await everyone<Row>(question(where));
      if (where === "true") expect(whole!.inwoners).toBe(all);
      expect([whole!.marge, whole!.marge_aandeel]).toEqual([0, 0]);
      expect(estimate!.marge / whole!.inwoners).toBeGreaterThan(0.05);
      held += Number(Math.abs(estimate!.inwoners - whole!.inwoners) <= estimate!.marge);
      held += Number(Math.abs(estimate!.aandeel - whole!.aandeel) <= estimate!.marge_aandeel);
    }
    expect(held).toBeGreaterThanOrEqual(9);
  });

  it("gives a provincie everyone who lived there, with what they did elsewhere", async () => {
    const ask = await asker("een", "PV26", utrecht);
    const [count] = await ask<Record<string, number>>(
      `SELECT count(*) FILTER (in_gebied)::INTEGER AS inside, count(*) FILTER (NOT in_gebied)::INTEGER AS outside,
  count(DISTINCT persoon_id) FILTER (in_gebied)::INTEGER AS here, count(DISTINCT persoon_id)::INTEGER AS people FROM verblijf`
    );
    expect(count!["outside"]).toBeGreaterThan(0);
    expect(count!["here"]).toBe(count!["people"]);
    const {tables} = await drawn;
    const flevoland = tables.find(({bestand: file}) => file === sampleFile("PV24", "personen"));
    expect(flevoland!.rijen).toBe(0);
    expect(tableFromIPC(readFileSync(join(folder, "een", sampleFile("PV24", "personen")))).numRows).toBe(0);
  });

  it("keeps no person of a source that does not say that it is synthetic", async () => {
    const own = writeSourceFolder(lives, join(folder, "eigen"));
    const description = JSON.parse(readFileSync(join(own, "bron.json"), "utf8")) as object;
    writeFileSync(join(own, "bron.json"), JSON.stringify({...description, synthetisch: false}));
    const file = join(folder, "cellen.duckdb");
    await makeCells(own, file, {toch: false, voortgang: () => {}, staat: await recogniseSource(own)});
    const connection = await (await DuckDBInstance.create(file, {access_mode: "READ_ONLY"})).connect();
    const result = await connection.runAndReadAll("SELECT table_name FROM duckdb_tables()");
    connection.closeSync();
    const names = result.getRows().map(([naam]) => String(naam));
    expect(names).toContain("cel_0");
    expect(names.filter((naam) => /steekproef|trekking|getrokken/.test(naam))).toEqual([]);
  });
});
