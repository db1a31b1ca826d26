import fc from "fast-check";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, it, vi} from "vitest";
import {type Answer, answer} from "../../../components/queries/figure5.js";
import {csv} from "../../../components/figure/csv.js";
import {columns51, columns52, columns53, rows51, rows52, rows53} from "../../../components/cohort/rows.js";
import {type Choice, noChoice} from "../../../components/model/choice.js";
import {findGebied} from "../../../components/model/gebied.js";
import {type Manifest, since} from "../../../components/model/forms.js";
import {openMonitor} from "../../../components/monitor/monitor.js";
import type {MonitorRow} from "../../../components/monitor/row.js";
import {makeRelationSetter, relationStatements} from "../../../components/tables/cells.js";
import {withValues} from "../../../components/queries/query.js";
import {fromFirst, readFirst} from "../../../components/tables/first.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {indicatoren} from "../../../data/indicator.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";
import {countFigures, type CommandFigure, makeFigure} from "../../../loaders/figure/makeFigure.js";
import {countLoose, indicatorRows} from "../../../loaders/indicator/rows.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {fetchCells} from "../../../loaders/tables/cellFile.js";
import {open} from "../../../loaders/tables/makeCells.js";
import {makeTables} from "../../../loaders/tables/makeTables.js";
import {queryRunner} from "../../../components/pipeline/connection.js";
import {startBrowserEngine} from "../../util/browserEngine.js";
import {randomChoice, untidySource} from "../../util/random.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import type {Source} from "../../util/sourceRow.js";
import {cases} from "../../util/cases.js";

const sources = Number(process.env["WILLEKEURIGE_MAPPEN"] ?? cases(1, 5));
const codes = ["NL", "PV26", "GM0344", "WK034401", "GM0307,GM0363"];

afterEach(() => vi.unstubAllGlobals());

/** The answer to the SQL as a page shows it: the relation `cohort` made anew, and every query with its values in the text. */
async function asShown(
  engine: Awaited<ReturnType<typeof startBrowserEngine>>,
  sides: readonly string[],
  choice: Choice,
  moments: string[]
) {
  const chosen = sides.map((code) => findGebied(gebieden(), code)!);
  for (const sql of relationStatements("cohort", chosen, choice.peilmoment)) engine.run(sql);
  return answer((query) => engine.runQuery({sql: withValues(query), values: []}), choice, moments);
}

/** A source taken along the three roads: tables as files, and the cells that the commands read. */
async function alongWeigh(source: Source) {
  const folder = mkdtempSync(join(tmpdir(), "wegen-"));
  const [from, result, cache] = [join(folder, "bron"), join(folder, "tabellen"), join(folder, "cache")];
  writeSourceFolder(source, from);
  const {manifest} = await makeTables({bron: from, uit: result, cache, toch: true});
  const {bestand: file} = await fetchCells(from, {cache, toch: true});
  const connection = await open(file, {access_mode: "READ_ONLY"});
  vi.stubGlobal("fetch", async (address: URL) => new Response(readFileSync(address.pathname)));
  const basis = new URL(`file://${result}/`);
  return {
    ...{van: from, manifest, basis, connection},
    eerste: (start: string) => readFirst(readFileSync(join(result, `eerste-${start}.arrow`))),
    close() {
      connection.closeSync();
      rmSync(folder, {recursive: true});
    }
  };
}

const asCsv = (figure: CommandFigure, counted: Answer, choice: Choice) => {
  if (figure === "5.1") return csv(columns51, rows51(counted, choice));
  if (figure === "5.2") return csv(columns52, rows52(counted, choice));
  return csv(columns53, rows53(counted, choice));
};

const key = ({indicator, categorie, periode}: MonitorRow) => `${indicator} ${categorie} ${periode}`;

describe("the commands figuur and indicator, and the tables as a page reads them", () => {
  it(
    `count the same on ${sources} untidy sources`,
    async () => {
      const engine = await startBrowserEngine();
      await fc.assert(
        fc.asyncProperty(
          untidySource,
          fc.array(randomChoice, {minLength: 3, maxLength: 3}),
          async (source, choices) => {
            const weigh = await alongWeigh(source).catch((error: Error) => error);
            if (weigh instanceof Error) {
              expect(weigh.message).toMatch(/geen enkele bruikbare rij/);
              return;
            }
            await sameFigures(weigh, engine, choices);
            await sameIndicatoren(weigh);
            await figureBesideIndicator(weigh);
            weigh.close();
          }
        ),
        {numRuns: sources, endOnFailure: true}
      );
    },
    20 * 60_000
  );
});

type Weigh = Awaited<ReturnType<typeof alongWeigh>>;

/** `npm run figuur` beside the browser's engine on the files, and the small table of the first view. */
async function sameFigures(
  {manifest, basis, connection, eerste: first}: Weigh,
  engine: Awaited<ReturnType<typeof startBrowserEngine>>,
  choices: readonly Choice[]
) {
  for (const {sql} of await engine.runQuery<{sql: string}>({
    sql: "SELECT 'DROP TABLE ' || table_name AS sql FROM duckdb_tables() WHERE starts_with(table_name, 'cellen_')",
    values: []
  }))
    engine.run(sql);
  const setCohort = makeRelationSetter(
    {
      ...{runQuery: engine.runQuery, close: async () => {}},
      run: async (sql) => engine.run(sql),
      addTo: async (naam, bytes) => engine.addTo(naam, bytes)
    },
    basis
  );
  const cells = {runQuery: queryRunner(connection), moments: manifest.peilmomenten};
  const withoutChoice = manifest.starts.map((start) => ({...noChoice(start), gebied: "PV26", vergelijk: "GM0363"}));
  for (const choice of [...choices, ...withoutChoice]) {
    const sides = [choice.gebied, ...(choice.vergelijk === null ? [] : [choice.vergelijk])];
    const moments = since(manifest, choice.peilmoment);
    await setCohort(
      "cohort",
      sides.map((code) => findGebied(gebieden(), code)!),
      choice.peilmoment,
      {}
    );
    const onPage = await answer(engine.runQuery, choice, moments);
    const shown = await asShown(engine, sides, choice, moments);
    const small = fromFirst(first(choice.peilmoment), choice, moments);
    for (const figure of ["5.1", "5.2", "5.3"] as const) {
      const command = await makeFigure(figure, choice, cells);
      expect(asCsv(figure, onPage, choice)).toBe(command);
      expect(asCsv(figure, shown, choice)).toBe(command);
      if (small) expect(asCsv(figure, small, choice)).toBe(command);
    }
  }
}

/** `npm run indicator` beside the files, and beside the count of one periode by itself. */
async function sameIndicatoren({van: from, manifest, basis, connection}: Weigh) {
  const monitor = await openMonitor(basis);
  const rows = async (from: typeof connection, code: string, periode: string, number: number) => {
    const gebied = findGebied(gebieden(), code)!;
    return (
      await Promise.all(
        indicatoren.map((indicator) => indicatorRows(from, indicator, gebied, {periode, nummer: number}))
      )
    ).flat();
  };
  for (const code of codes)
    for (const [number, periode] of manifest.perioden.entries()) {
      const onPage = new Map((await monitor.rijen(code, periode)).map((row) => [key(row), row]));
      const command = await rows(connection, code, periode, number);
      const found = command.filter((row) => onPage.has(key(row)));
      expect(found).toHaveLength(onPage.size);
      expect(found).toEqual(found.map((row) => onPage.get(key(row))));
      const elsewhere = command.filter((row) => !onPage.has(key(row)));
      expect(elsewhere.filter(({waarde}) => (waarde ?? 0) > 0)).toEqual([]);
    }
  for (const [periode, number] of [
    ["2015HJ02", 0],
    ["2016JJ00", 2]
  ] as const) {
    const loose = await countLoose(from, periode, () => {});
    for (const code of codes)
      expect(await rows(loose, code, periode, number)).toEqual(
        await rows(connection, code, periode, manifest.perioden.indexOf(periode))
      );
    loose.closeSync();
  }
}

/** What both ask on the first day of a halfjaar: residents, those who went through a gebeurtenis, and who is in gebruik. */
async function figureBesideIndicator({manifest, basis, connection}: Weigh) {
  const monitor = await openMonitor(basis);
  const cells = {runQuery: queryRunner(connection), moments: manifest.peilmomenten};
  for (const gebied of codes.filter((code) => !code.startsWith("WK")))
    for (const peilmoment of manifest.peilmomenten) {
      const choice = {...noChoice(peilmoment), gebied};
      const periode = halfjaarOf(manifest, peilmoment);
      const counted = new Map((await monitor.rijen(gebied, periode)).map((row) => [key(row), row.waarde]));
      const stand = (indicator: string, categorie: string) => counted.get(`${indicator} ${categorie} ${periode}`);
      const {geteld: figure, asked} = await countFigures(choice, cells);
      expect(rows53(figure, asked).map(({gebeurtenis, personen, zonder}) => [gebeurtenis, personen, zonder])).toEqual(
        gebeurtenissen.map(({code}) => {
          const personen = stand("levensgebeurtenissen", code)!;
          return [code, personen, expect.objectContaining({personen: stand("inwoners", "totaal")! - personen})];
        })
      );
      const start = rows51(figure, asked).filter((row) => row.peilmoment === peilmoment);
      const groups = new Map(start.map(({wet, startgroep}) => [wet, startgroep]));
      for (const {code: wet} of wetten.filter(({code}) => code !== "wmo")) {
        const standen = voorzieningen
          .filter((item) => item.wet === wet)
          .map(({code}) => stand("voorzieningen_stand", code)!);
        expect(groups.get(wet)).toBeGreaterThanOrEqual(Math.max(...standen));
        expect(groups.get(wet)).toBeLessThanOrEqual(standen.reduce((sum, one) => sum + one, 0));
      }
      expect(groups.get("wsw")).toBe(stand("voorzieningen_stand", "wsw"));
    }
}

const halfjaarOf = ({perioden}: Manifest, day: string): string =>
  perioden.find((code) => code === `${day.slice(0, 4)}HJ${day.slice(5, 7) === "07" ? "02" : "01"}`)!;
