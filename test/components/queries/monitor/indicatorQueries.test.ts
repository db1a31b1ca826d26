import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {rmSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findGebied} from "../../../../components/model/gebied.js";
import {cohortColumns} from "../../../../components/queries/cohort.js";
import {
  counts,
  indicatorQueries,
  noemerColumn,
  type ShownQuery
} from "../../../../components/queries/monitor/indicatorQueries.js";
import {type Query, withValues} from "../../../../components/queries/query.js";
import {indicator, indicatoren, restsOnWmo} from "../../../../data/indicator.js";
import {levenswegIndicatoren} from "../../../../data/indicator/levensweg.js";
import type {Indicator} from "../../../../data/indicator/shape.js";
import {stellingen} from "../../../../data/stelling.js";
import {voorzieningen} from "../../../../data/voorziening.js";
import {cellSteps, houses, spellSteps} from "../../../../components/pipeline/monitor/cells.js";
import {clientervaringMembers, countMonitor} from "../../../../components/pipeline/monitor/countMonitor.js";
import {makeRedenen} from "../../../../components/pipeline/monitor/coverage.js";
import {boxNumber, redenen, streamMembers} from "../../../../components/pipeline/monitor/rows.js";
import {cellViews, type Gebruik, multiHomes} from "../../../../components/pipeline/monitor/wide.js";
import {cellTable, makeCellTables, makePersonen} from "../../../../components/pipeline/persoon/cells.js";
import {gebieden, readGemeenten} from "../../../../components/pipeline/persoon/gebieden.js";
import {periodeCodes, type Tijdvak, tijdvak} from "../../../../components/pipeline/persoon/tijdvak.js";
import {readSource} from "../../../../loaders/source/source.js";
import {firstRows} from "../../../../components/pipeline/tables/writeCohort.js";
import {queryRunner} from "../../../../components/pipeline/connection.js";
import {startBrowserEngine} from "../../../util/browserEngine.js";
import {largeSource} from "../../../util/random.js";
import {writeSourceFolder} from "../../../util/sourceFolder.js";

const delivered = (gemeente: string, periode: string, state: string, basis: string) => ({
  ...{gemeente, periode, geleverd: state, goedgekeurd: state, opt_out_basis: basis, opt_out_facultatief: "nee"}
});
const folder = writeSourceFolder({
  ...largeSource(20_150_101, 24),
  aanlevering: [
    delivered("GM0344", "2015HJ01", "ja", "nee"),
    delivered("GM0363", "2015HJ01", "ja", "ja"),
    delivered("GM0344", "2016HJ02", "nee", "nee"),
    delivered("GM0307", "2016HJ02", "ja", "nee"),
    delivered("GM0363", "2016HJ02", "ja", "nee")
  ],
  clientervaring: ["GM0344", "GM0307"].flatMap((gemeente, i) =>
    stellingen.slice(i).map(({code}, place) => ({
      ...{gemeente, jaar: "2015", stelling: code},
      ...{n: String(40 + place), eens: String(20 + place), neutraal: "5", oneens: String(7 + i)}
    }))
  )
});

let node: DuckDBConnection;
let browser: Awaited<ReturnType<typeof startBrowserEngine>>;
let time: Tijdvak;
let perioden: string[];

type Row = Record<string, number | string>;

/** The rows of a shown query: the same in both engines, with its values bound and with its values in the text. */
async function rowsOf(query: Query): Promise<Row[]> {
  const sorted = (rows: Row[]) => rows.map((row) => JSON.stringify(Object.entries(row))).sort();
  const [inNode, inBrowser] = [queryRunner(node), browser.runQuery];
  const text = {sql: withValues(query), values: []};
  const rows = await inNode<Row>(query);
  const other = query.values.length > 0 ? [inNode<Row>(text), inBrowser<Row>(query)] : [];
  for (const again of [...other, inBrowser<Row>(text)])
    if (JSON.stringify(sorted(await again)) !== JSON.stringify(sorted(rows))) throw new Error(`differs: ${query.sql}`);
  return rows;
}

/** Takes a relation of the loader to the browser's engine, as a table. */
async function copy(naam: string, as = naam): Promise<void> {
  const columns = (await node.runAndReadAll(`DESCRIBE ${naam}`)).getRows() as [string, string][];
  const rows = (
    await node.runAndReadAll(`SELECT ${columns.map(([column]) => `${column}::VARCHAR`).join(", ")} FROM ${naam}`)
  ).getRows();
  browser.run(`CREATE OR REPLACE TABLE ${as} (${columns.map(([column, type]) => `${column} ${type}`).join(", ")})`);
  const value = (waarde: unknown) => (waarde === null ? "NULL" : `'${waarde as string}'`);
  if (rows.length > 0)
    browser.run(`INSERT INTO ${as} VALUES ${rows.map((row) => `(${row.map(value).join(", ")})`).join(", ")}`);
}

const isView = ({sql}: ShownQuery) => sql.startsWith("CREATE");

/** Makes the relations of an indicator in both engines by the texts that are shown. */
async function makeRelations(shown: readonly ShownQuery[]): Promise<void> {
  for (const view of shown.filter(isView)) {
    await node.run(withValues(view));
    browser.run(withValues(view));
  }
}

beforeAll(async () => {
  browser = await startBrowserEngine();
  node = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
  const report = await readSource(node, folder, {});
  time = tijdvak(report.bron);
  perioden = periodeCodes(time);
  await makePersonen(node, report, time);
  await makeCellTables(node, time);
  await countMonitor(node, time);
  for (const sql of [...spellSteps(time), houses()]) await node.run(sql);
  for (const table of ["aanlevering", "clientervaring"]) await copy(table);
});
afterAll(() => {
  node.closeSync();
  rmSync(folder, {recursive: true});
});

interface Counted {
  waarde: number;
  n: number;
  reden: number;
}

/** What the loader wrote of a periode: `gebied vak` with its numbers. */
async function written(periode: string): Promise<Map<string, Counted>> {
  const result = await node.runAndReadAll(
    `SELECT gebied, vak, waarde, n, reden FROM monitor WHERE periode = ${perioden.indexOf(periode)}`
  );
  return new Map(
    (result.getRows() as number[][]).map(([gebied, box, waarde, n, reden]) => [
      `${gebied} ${box}`,
      {waarde: waarde!, n: n!, reden: reden!}
    ])
  );
}

/** Every gebied but wijken with its gemeenten, all and those that publish, and the wijken, by number. */
async function membership() {
  const rows = async (sql: string) => (await node.runAndReadAll(sql)).getRows() as [number, number, boolean, number][];
  const perGebied = new Map<number, {together: boolean; all: number[]; publishing: number[]}>();
  for (const [gebied, gemeente, together, reden] of await rows(
    "SELECT gebied, gemeente, samen, reden FROM lid_alle JOIN gemeentereden USING (gemeente)"
  )) {
    const item = perGebied.get(gebied) ?? {together, all: [], publishing: []};
    item.all.push(gemeente);
    if (reden === 0) item.publishing.push(gemeente);
    perGebied.set(gebied, item);
  }
  const wijken = (await rows("SELECT gebied, wijk, true, 0 FROM wijkgebied")).map(
    ([gebied, wijk]) => [gebied, wijk] as const
  );
  return {perGebied, wijken};
}

/** Sums of every column of the shown texts of indicatoren, `code column gemeente` and by wijk. */
interface Sums {
  gemeente: Map<string, number>;
  wijk: Map<string, number>;
}

async function sums(own: readonly Indicator[], only?: string): Promise<Sums> {
  const result: Sums = {gemeente: new Map(), wijk: new Map()};
  for (const item of own) {
    const shown = indicatorQueries(item, {perioden, peilmomenten: time.moments});
    await makeRelations(shown);
    const asked = shown.filter(
      ({sql}) => sql.startsWith("SELECT gemeente, wijk") && (!only || sql.includes(`FROM ${only} `))
    );
    for (const query of asked)
      for (const {gemeente, wijk, ...columns} of await rowsOf(query))
        for (const [column, amount] of Object.entries(columns))
          for (const [sums, place] of [
            [result.gemeente, gemeente],
            [result.wijk, wijk]
          ] as const) {
            const key = `${item.code} ${column} ${place}`;
            sums.set(key, (sums.get(key) ?? 0) + (amount as number));
          }
  }
  return result;
}

/** Counts a periode by the shown texts alone, and names each number in which the table differs. */
async function compare(periode: string, i: number, gebruik: Gebruik): Promise<{unequal: string[]; compared: number}> {
  for (const sql of cellSteps(i, time)) await node.run(sql);
  const halfjaren = time.halfjaren.slice(i, gebruik === "gebruik" ? i + 1 : i + 2);
  const partly = await makeRedenen(node, halfjaren);
  const kind = gebruik === "gebruik" ? "halfjaar" : "jaar";
  const own = indicatoren.filter((item) => item.periodiciteit.includes(kind) && counts(item).length > 0);
  const prepare = async (commands: string[]) => {
    for (const sql of commands) await node.run(sql);
    for (const table of ["inwonercel", "huishoudencel"]) await copy(table);
  };
  await prepare(cellViews(gebruik));
  for (const table of ["gebeurteniscel", "voorzieningcel"]) await copy(table);
  const {gemeente: perGemeente, wijk: perWijk} = await sums(own);
  const houses = own.filter((item) => counts(item).some(({relation}) => relation === "huishouden"));
  const extra: Sums["gemeente"][] = [];
  for (const [member, onlyPublishing] of [
    ["lid_alle", false],
    ["lid_alle", true],
    ["wijkgebied", false]
  ] as const) {
    await prepare(multiHomes(member, gebruik, onlyPublishing));
    extra.push((await sums(houses, "huishouden")).gemeente);
  }
  const table = await written(periode);
  const {perGebied, wijken} = await membership();
  const from = (from: Sums["gemeente"], code: string, column: string, places: readonly number[]) =>
    places.reduce((sum, place) => sum + (from.get(`${code} ${column} ${place}`) ?? 0), 0);
  const unequal: string[] = [];
  let compared = 0;
  const check = (gebied: number, item: Indicator, categorie: string, count: (column: string) => number) => {
    const found = table.get(`${gebied} ${boxNumber(item.code, categorie)}`);
    const [waarde, n] = [count(categorie), count(noemerColumn(item, categorie))];
    if (!found) {
      if (waarde + n > 0 && item.wijk) unequal.push(`${gebied} ${item.code} ${categorie}: not in the table`);
      return;
    }
    compared += waarde > 0 ? 1 : 0;
    if ((found.reden === 0 && found.waarde !== waarde) || found.n !== n)
      unequal.push(`${gebied} ${item.code} ${categorie}: ${JSON.stringify(found)} is ${waarde} of ${n}`);
  };
  for (const item of own)
    for (const {code} of item.categorieen) {
      for (const [gebied, {together, all, publishing}] of perGebied) {
        const less = restsOnWmo(item, code) && together && partly;
        check(
          gebied,
          item,
          code,
          (column) =>
            from(perGemeente, item.code, column, less ? publishing : all) +
            from(extra[less ? 1 : 0]!, item.code, column, [gebied])
        );
      }
      for (const [gebied, wijk] of wijken)
        check(
          gebied,
          item,
          code,
          (column) => from(perWijk, item.code, column, [wijk]) + from(extra[2]!, item.code, column, [gebied])
        );
    }
  return {unequal, compared};
}

describe("indicatorQueries(indicator, perioden)", () => {
  it("counts in both engines what the loader wrote, every indicator with conditions and gebied", async () => {
    for (const code of ["2015HJ01", "2016HJ02"]) {
      const i = time.halfjaren.indexOf(code);
      const {unequal, compared} = await compare(code, i, "gebruik");
      expect([code, unequal]).toEqual([code, []]);
      expect(compared).toBeGreaterThan(500);
      const year = time.years.find(({eerste: first}) => first === i);
      if (!year) continue;
      expect([year.code, (await compare(year.code, i, "gebruik_jaar")).unequal]).toEqual([year.code, []]);
    }
  });

  it("counts in- and outflow as the loader wrote it, of the Wmo over the gemeenten that publish", async () => {
    for (const [i, periode] of time.halfjaren.entries()) {
      for (const sql of cellSteps(i, time)) await node.run(sql);
      const partly = await makeRedenen(node, [periode]);
      const table = await written(periode);
      await copy("doorstroom");
      const {perGebied} = await membership();
      for (const onlyPublishing of [false, partly])
        for (const {code, counted} of indicatoren) {
          if (counted.by !== "flow") continue;
          await node.run(streamMembers(onlyPublishing));
          await copy("lid");
          const [stream, ...rest] = indicatorQueries(indicator(code), {perioden, peilmomenten: time.moments});
          expect(rest.map(({sql}) => sql)).toContain(counts(indicator("inwoners"))[0]!.sql);
          const rows = await rowsOf(stream!);
          expect(rows.length).toBeGreaterThan(0);
          const found = new Map(rows.map((row) => [`${row["gebied"]} ${row["voorziening"]}`, row[counted.column]]));
          const unequal = [...perGebied.keys()].flatMap((gebied) =>
            voorzieningen.flatMap((item, number) => {
              if (restsOnWmo(indicator(code), item.code) !== (onlyPublishing && partly)) return [];
              const {waarde, reden} = table.get(`${gebied} ${boxNumber(code, item.code)}`)!;
              const counted = found.get(`${gebied} ${number}`) ?? 0;
              return reden > 0 || waarde === counted ? [] : [`${gebied} ${item.code}: ${waarde} is ${counted}`];
            })
          );
          expect([periode, code, unequal]).toEqual([periode, code, []]);
        }
    }
  });

  it("counts the answers to the survey as the loader wrote them, of the year that it names", async () => {
    const until = perioden.slice(0, perioden.indexOf("2015JJ00") + 1);
    const table = await written("2015JJ00");
    await node.run(clientervaringMembers(2015));
    await copy("lid");
    for (const kind of ["eens", "oneens"]) {
      const code = `clientervaring_${kind}`;
      const [query] = indicatorQueries(indicator(code), {perioden: until, peilmomenten: time.moments});
      expect(query!.values).toEqual([2015]);
      const rows = await rowsOf(query!);
      const found = new Map(rows.map((row) => [`${row["gebied"]} ${row["stelling"]}`, row]));
      const own = [...table].filter(([key]) =>
        stellingen.some((item) => key.endsWith(` ${boxNumber(code, item.code)}`))
      );
      expect(own.filter(([, {reden}]) => reden === 0)).toHaveLength(rows.length);
      for (const item of stellingen)
        for (const [key, {waarde, n, reden}] of own) {
          const [gebied, box] = key.split(" ");
          if (Number(box) !== boxNumber(code, item.code)) continue;
          const row = found.get(`${gebied} ${item.code}`);
          expect(reden > 0 ? undefined : [waarde, n]).toEqual(row && [row[kind], row["n"]]);
        }
    }
  });

  it("says of each gemeente why its Wmo numbers are missing, as the loader wrote it", async () => {
    const query = indicatorQueries(indicator("wmo_clienten"), {perioden, peilmomenten: time.moments}).at(-1)!;
    const found = (await rowsOf(query)).map(({gemeente, periode, reden}) => `${gemeente} ${periode} ${reden}`);
    const codes = new Map(gebieden().map(({code}, number) => [code, number]));
    const expected: string[] = [];
    for (const periode of perioden) {
      const table = await written(periode);
      for (const {gemeente} of readGemeenten()) {
        const {reden} = table.get(`${codes.get(gemeente)} ${boxNumber("wmo_clienten", "totaal")}`)!;
        if (reden > 0) expected.push(`${gemeente} ${periode} ${redenen[reden]}`);
      }
    }
    expect(expected.length).toBeGreaterThan(0);
    expect(found.sort()).toEqual(expected.sort());
  });

  it("counts the figures of the Levensweg as the loader wrote them", async () => {
    const all = gebieden();
    const chosen = ["NL", "GM0344", "GM0363"].map((code) => findGebied(all, code)!);
    const withoutWijken = all.filter(({soort: kind}) => kind !== "wijk");
    const table = await firstRows(node, withoutWijken, time.moments, 0);
    const gemeente = (code: string) => readGemeenten().findIndex((item) => item.gemeente === code);
    for (const {code} of chosen) {
      await node.run(`CREATE OR REPLACE TEMP TABLE cellen AS SELECT ${cohortColumns.join(", ")} FROM ${cellTable(0)}
WHERE ${code === "NL" ? "true" : `gemeente = ${gemeente(code)}`}`);
      await copy("cellen");
      for (const [place, item] of levenswegIndicatoren(time.moments.length).entries()) {
        const shown = indicatorQueries(item, {perioden, peilmomenten: time.moments});
        await makeRelations(shown);
        const rows = (await rowsOf(shown.find((query) => !isView(query))!)).map((row) =>
          place === 2
            ? [row["gebeurtenis"], 0, row["personen"], row["gebruik"], row["zonder_personen"], row["zonder_gebruik"]]
            : [row["groep"], row["moment"], row["startgroep"], row["gebruik"], 0, 0]
        );
        const own = table.filter(({gebied, figuur: number}) => gebied === code && number === 51 + place);
        expect(own.length).toBeGreaterThan(0);
        expect(rows.map(String).sort()).toEqual(
          own
            .map((row) =>
              String([row.groep, row.moment, row.personen, row.gebruik, row.zonder_personen, row.zonder_gebruik])
            )
            .sort()
        );
      }
    }
  });

  it("shows a query for every indicator and figure", () => {
    for (const item of [...indicatoren, ...levenswegIndicatoren(4)]) {
      const shown = indicatorQueries(item, {perioden, peilmomenten: time.moments});
      expect([item.code, shown.filter((query) => !isView(query)).length > 0]).toEqual([item.code, true]);
      expect(new Set(shown.map(({title}) => title)).size).toBe(shown.length);
    }
  });
});
