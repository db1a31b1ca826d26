import {DuckDBInstance} from "@duckdb/node-api";
import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {parquetReadObjects} from "hyparquet";
import {unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {rows51, rows52, rows53, columns51, columns52} from "../../../components/cohort/rows.js";
import {csvWithWords, sideData, type TableData} from "../../../components/figure/csv.js";
import {data53} from "../../../components/levensweg/gebeurtenis.js";
import type {Recount} from "../../../components/figure/recount.js";
import {numberFiles, recountFiles, takeAlong, type ZipFiles} from "../../../components/figure/takeAlong.js";
import {recountOf} from "../../../components/levensweg/recount.js";
import {type Choice, noChoice, noRules} from "../../../components/model/choice.js";
import {monitorContent} from "../../../components/monitor/figure/content.js";
import {figurePlan} from "../../../components/monitor/figure/figures.js";
import {cohortColumns, cohortShape, sidesView} from "../../../components/queries/cohort.js";
import {answer, figure51} from "../../../components/queries/figure5.js";
import {clockColumns, clockCounts, clockKey, klokQuery} from "../../../components/queries/klok.js";
import {toestandenQuery} from "../../../components/queries/trajecten.js";
import type {Query} from "../../../components/queries/query.js";
import {arrowStream, type Column} from "../../../components/pipeline/arrow.js";
import {startBrowserEngine} from "../../util/browserEngine.js";
import {random} from "../../util/random.js";
import {trialSource} from "../../util/trialSource.js";
import {gebieden} from "../cohort/gebieden.js";
import {environment, rows} from "../monitor/example.js";

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const withR = has("Rscript", "--version");
const withPython = has("python3", "--version");
const withDuckDb = withPython && has("python3", "-c", "import duckdb");

const folder = mkdtempSync(join(tmpdir(), "meenemen-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

async function unpacked(name: string, files: ZipFiles): Promise<string> {
  const own = join(folder, name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(own, path)), {recursive: true});
    const bytes = content instanceof Blob ? await content.arrayBuffer() : content;
    writeFileSync(join(own, path), bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes);
  }
  return own;
}

function run(program: string, script: string) {
  const {status, stdout, stderr} = spawnSync(program, [script], {encoding: "utf8", cwd: tmpdir()});
  return {status, said: stdout + stderr};
}

const moments = ["2015-01-01", "2015-07-01", "2016-01-01"];
const most: Record<string, number> = {
  ...{huishoudtype: 6, leeftijdsklasse: 8, geslacht: 2, gebeurtenissen: 4096, voorzieningen: 4096},
  ...{wmo: 8, participatiewet: 8, jeugdwet: 8, wsw: 8, aanwezig: 8, overleden: 8, aantal: 60},
  ...{groep: 3, gebeurtenis: 2, referentie: 2, stap: 3, gezien: 60}
};

/** Cells with numbers that follow from a seed. */
function cells(columns: readonly string[], seed: number, count = 600): Record<string, Column> {
  const next = random(seed);
  return Object.fromEntries(
    columns.map((column) => {
      const kind = most[column]! > 256 || column === "gebeurtenissen" ? "u32" : "u8";
      const values = Array.from({length: count}, () => Math.floor(next() * (most[column] ?? 5)));
      return [column, {soort: kind, values} as Column];
    })
  );
}

const started = startBrowserEngine().then((engine) => {
  engine.addTo("links", arrowStream(cells(cohortColumns, 1)));
  engine.addTo("rechts", arrowStream(cells(cohortColumns, 2)));
  engine.addTo("uren", arrowStream(cells(clockColumns, 3)));
  engine.run(sidesView(cohortShape, [{tabel: "links"}, {tabel: "rechts"}]));
  engine.run(sidesView({name: "klok", key: clockKey, counts: clockCounts}, [{tabel: "uren"}]));
  return engine;
});

const compared: Choice = {
  ...noChoice(moments[0]!),
  ...{gebied: "GM0344", vergelijk: "NL", huishoudtype: ["eenouder", "eenpersoons", "paar_met_kinderen"]},
  ...{zonder: ["detentie"], stapeling: ["1", "2"] as never, noemer: "risico"}
};
const cohorts: Choice = {
  ...noChoice(moments[0]!),
  ...{gebied: "GM0344", geslacht: ["V"], wet: ["wmo"], basis: "enige"},
  rulesB: {...noRules(), gebeurtenis: ["echtscheiding", "wsnp"], alle: ["gebeurtenis"]}
};

async function answered(choice: Choice, queries: readonly Query[]) {
  const {runQuery} = await started;
  const manifest = {...trialSource, perioden: [], peilmomenten: moments} as never;
  return {...{choice, moments, gebieden, manifest, rows: [], ask: runQuery}, sql: () => queries};
}

/** A figure with its numbers and what counts them again. */
async function published(figure: "5.1" | "5.2" | "5.3", choice: Choice): Promise<{data: TableData; recount: Recount}> {
  const {runQuery} = await started;
  const found = await answer(runQuery, choice, moments);
  const data = {
    "5.1": () => sideData(choice, columns51, rows51(found, choice)),
    "5.2": () => sideData(choice, columns52, rows52(found, choice)),
    "5.3": () => data53(rows53(found, choice), choice)
  }[figure]();
  const recount = (await recountOf(figure, await answered(choice, [figure51(choice, moments.length)])))!;
  return {data, recount};
}

const monitorFigure = () => {
  const own = rows("GM0344", "wmo_clienten", {
    "2018HJ01": {totaal: [6200, 100000], verblijf_en_opvang: "afgeschermd", hulp_bij_huishouden: [0, 100000]}
  });
  const other = rows("NL", "wmo_clienten", {"2018HJ01": {totaal: [58000, 1000000]}});
  return monitorContent(figurePlan("1.3"), environment(own, other));
};

/** Figures that are counted again without any package. */
const plain: [string, () => Promise<{data: TableData; recount: Recount}>][] = [
  ["5.1, two gebieden", () => published("5.1", compared)],
  ["5.1, two cohorts", () => published("5.1", cohorts)],
  ["5.2", () => published("5.2", compared)],
  ["5.3, two cohorts", () => published("5.3", cohorts)],
  [
    "1.3",
    async () => {
      const {data, recount} = monitorFigure();
      return {data, recount: (await recount!())!};
    }
  ]
];

describe("analyse.R and analyse.py of a figure", () => {
  for (const [name, make] of plain) {
    it.skipIf(!withR)(`count ${name} again in base R${withR ? "" : " (R is not installed)"}`, async () => {
      const {data, recount} = await make();
      const own = await unpacked(`r ${name}`, {
        ...(await numberFiles([["Bron", "proef"]], data)),
        ...recountFiles(recount)
      });
      expect(run("Rscript", join(own, "analyse.R"))).toEqual({
        status: 0,
        said: `cijfers: alle ${data.rijen.length} regels gelijk aan de pagina\n`
      });
    });
    it.skipIf(!withPython)(
      `count ${name} again in Python${withPython ? "" : " (Python is not installed)"}`,
      async () => {
        const {data, recount} = await make();
        const own = await unpacked(`py ${name}`, {
          ...(await numberFiles([["Bron", "proef"]], data)),
          ...recountFiles(recount)
        });
        expect(run("python3", join(own, "analyse.py"))).toEqual({
          status: 0,
          said: `cijfers: alle ${data.rijen.length} regels gelijk aan de pagina\n`
        });
      }
    );
  }

  it.skipIf(!withR && !withPython)("stop where a number is another one", async () => {
    const {data, recount} = await published("5.1", compared);
    const other = data.rijen.map((row, i) => (i === 3 ? {...row, gebruik: Number(row["gebruik"]) + 1} : row));
    const files = {"cijfers.csv": csvWithWords([], {...data, rijen: other}), ...recountFiles(recount)};
    const own = await unpacked("anders", files);
    for (const [there, program, script] of [
      [withR, "Rscript", "analyse.R"],
      [withPython, "python3", "analyse.py"]
    ] as const) {
      if (!there) continue;
      const {status, said} = run(program, join(own, script));
      expect(status).toBe(1);
      expect(said).toContain("kolom gebruik verschilt in regel 4");
    }
  });
});

describe("analyse.sql", () => {
  const questions: [string, Query, "5.1" | "T1" | "K1"][] = [
    ["figure 5.1", figure51(compared, moments.length), "5.1"],
    ["toestanden", toestandenQuery(compared, moments.length), "T1"],
    ["the clock", klokQuery({...compared, vergelijk: null}, "echtscheiding", "totaal", moments.length), "K1"]
  ];
  it.each(questions)("gives in another DuckDB what %s gave on the page", async (name, query, figure) => {
    const recount = (await recountOf(figure, await answered(compared, [query])))!;
    const own = await unpacked(`sql ${name}`, recountFiles(recount));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(`SET file_search_path = '${own}'`);
    const statements = readFileSync(join(own, "analyse.sql"), "utf8").split(";\n").slice(0, -1);
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await connection.runAndReadAll(statement)).getRowObjectsJson();
    connection.closeSync();
    const given = recount.questions[0]!.antwoord!.rijen;
    expect(given.length).toBeGreaterThan(0);
    expect(rows.map((row) => Object.values(row as object).map(String))).toEqual(
      given.map((row) => Object.values(row).map(String))
    );
    if (figure === "5.1" || !withPython) return;
    const {status, said} = run("python3", join(own, "analyse.py"));
    if (withDuckDb) expect(said).toContain("gelijk aan de pagina");
    else expect([status, said]).toEqual([2, "DuckDB voor Python is hier niet: pip install duckdb\n"]);
  });
});

describe("takeAlong(content, chart)", () => {
  const earlier = globalThis.location;
  beforeAll(() => void Object.assign(globalThis, {location: {href: "http://127.0.0.1/?gebied=GM0344"}}));
  afterAll(() => void Object.assign(globalThis, {location: earlier}));

  it("holds numbers, choice, definition, source, tables and what counts them again", async () => {
    const content = monitorFigure();
    const zip = unzipSync(new Uint8Array(await (await takeAlong(content)).arrayBuffer()));
    expect(Object.keys(zip).sort()).toEqual(
      [
        ...["LEESMIJ.txt", "analyse.R", "analyse.py", "analyse.sql", "cijfers.csv", "cijfers.parquet", "cijfers.xlsx"],
        ...["keuze.json", "tabellen/monitor.csv", "tabellen/monitor.parquet"]
      ].sort()
    );
    const text = (name: string) => new TextDecoder().decode(zip[name]);
    expect(JSON.parse(text("keuze.json"))).toMatchObject({
      figuur: "1.3",
      parameters: {gebied: "GM0344"},
      vergelijk: "Nederland (NL)"
    });
    expect(text("LEESMIJ.txt")).toContain(`Definitie: ${content.attribute.definitions[0]}`);
    expect(text("LEESMIJ.txt")).toContain("Bron: Proefbron");
    const parquet = zip["cijfers.parquet"]!;
    const rows = await parquetReadObjects({file: parquet.slice().buffer});
    expect(rows).toHaveLength(content.data.rijen.length);
    expect(rows[0]).toMatchObject({indicator: "wmo_clienten", waarde: 6200, aandeel: 0.062});
  });
});
