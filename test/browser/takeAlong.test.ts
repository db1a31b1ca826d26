import {DuckDBInstance} from "@duckdb/node-api";
import {unzipSync} from "fflate";
import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {fetchFile} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
const folder = mkdtempSync(join(tmpdir(), "meenemen-"));

afterAll(() => rmSync(folder, {recursive: true, force: true}));

function unpack(name: string, content: Buffer): {files: string[]; own: string} {
  const zip = unzipSync(new Uint8Array(content));
  const own = join(folder, name);
  for (const [path, bytes] of Object.entries(zip)) {
    mkdirSync(dirname(join(own, path)), {recursive: true});
    writeFileSync(join(own, path), bytes);
  }
  return {files: Object.keys(zip), own};
}

const counts = ["LEESMIJ.txt", "analyse.R", "analyse.py", "analyse.sql", "cijfers.csv", "cijfers.parquet"];

/** The figure of each page of which the notebook is opened (empty: the first), and whether its question runs there. */
const figures = [
  ["?gebied=GM0344&vergelijk=NL", "", true],
  ["levensweg?gebied=GM0344&huishoudtype=eenouder", "5.1", true],
  ["gebeurtenissen?gebied=GM0344", "K1", true],
  ["trajecten?gebied=GM0344", "T1", true],
  ["vergelijken", "V2", false],
  ["wijkprofiel?gebied=WK034401", "", false],
  ["clientervaring?gebied=GM0344", "4.4", true],
  ["aanlevering", "1", false]
] as const;

describe("Neem mee", () => {
  it("gives figure 5.1 with its picture, and what counts its numbers again where R and Python are", async () => {
    const page = await trial.openBare("levensweg?gebied=GM0344&vergelijk=NL");
    await page.locator('figure[data-figuur="5.1"]:not(.figure-pending)').waitFor();
    const {naam, content} = await fetchFile(page, "5.1", "zip");
    expect(naam).toMatch(/^figuur-5\.1_utrecht-en-nederland_.*\.zip$/);
    const {files, own} = unpack("5.1", content);
    expect(files).toEqual(
      expect.arrayContaining([
        ...counts,
        ...["cijfers.xlsx", "figuur.svg", "figuur.png", "keuze.json", "tabellen/cohort.csv", "tabellen/cohort.parquet"]
      ])
    );
    for (const [program, script] of [
      ["python3", "analyse.py"],
      ["Rscript", "analyse.R"]
    ] as const) {
      if (spawnSync(program, ["--version"]).status !== 0) continue;
      const {stdout, stderr} = spawnSync(program, [join(own, script)], {encoding: "utf8"});
      expect(stdout + stderr).toMatch(/^cijfers: alle \d+ regels gelijk aan de pagina\n$/);
    }
  });

  it("gives a figure of vergelijken with the strata, of which another DuckDB counts the same", async () => {
    const page = await trial.openBare("vergelijken?maat=blijft-totaal&huishoudtype=eenouder");
    await page.locator('figure[data-figuur="V2"]:not(.figure-pending)').waitFor();
    const {files, own} = unpack("V2", (await fetchFile(page, "V2", "zip")).content);
    expect(files).toEqual(expect.arrayContaining([...counts, "tabellen/strata.csv", "antwoord-1.csv"]));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const sql = readFileSync(join(own, "analyse.sql"), "utf8").replace("'tabellen/", `'${own}/tabellen/`);
    const counted = (await connection.runAndReadAll(sql)).getRows();
    const shown = await connection.runAndReadAll(
      `FROM read_csv('${own}/antwoord-1.csv', types = {gemeente: 'VARCHAR'})`
    );
    connection.closeSync();
    expect(counted.length).toBeGreaterThan(20);
    const rounded = (rows: unknown[][]) =>
      rows.map(([gemeente, ...rest]) => [gemeente, ...rest.map((one) => Number(one).toFixed(8))]);
    expect(rounded(counted)).toEqual(rounded(shown.getRows()));
  });

  it("gives a cell of a notebook with its rows, its query and its tables", async () => {
    const page = await trial.openBare("onderzoek");
    const cell = page.locator('.cell:has(.cell-name:is([value="gebruik"]))');
    const button = cell.locator('[data-download="zip"]');
    await button.waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const {readFile} = await import("node:fs/promises");
    const {files} = unpack("cel", await readFile(await file.path()));
    expect(files).toEqual(
      expect.arrayContaining([...counts, "notitieboek.json", "tabellen/cohort.csv", "antwoord-1.csv"])
    );
  });
});

describe("Open in notitieboek", () => {
  it("opens a figure of every page with its question, numbers and chart, which run", async () => {
    const page = await trial.openBare("levensweg");
    for (const [address, figure, live] of figures) {
      await page.goto(new URL(`/${address}`, page.url()).href);
      const which = figure === "" ? "figure[data-figuur]:visible:has([data-menu])" : `figure[data-figuur="${figure}"]`;
      const box = page.locator(`${which}:not(.figure-pending)`).first();
      await box.scrollIntoViewIfNeeded();
      await box.locator("[data-menu]").click();
      await box.locator('[data-download="notitieboek"]').click();
      await page.waitForURL(/\/onderzoek/);
      await page.locator(".cell").first().waitFor();
      const cells = page.locator(".cell:is([data-soort=sql], [data-soort=js], [data-soort=chart])");
      await expect
        .poll(
          () =>
            cells.evaluateAll((all) =>
              all.every((cell) => ["done", "error"].includes((cell as HTMLElement).dataset["staat"]!))
            ),
          {timeout: 20_000}
        )
        .toBe(true);
      const faults = await page.locator(".cell-fault:visible").allTextContents();
      expect([address, faults]).toEqual([address, []]);
      const questions = await page.locator('.cell[data-soort="sql"]').count();
      expect([address, questions > 0]).toEqual([address, live]);
      if (live) expect(await page.locator('.cell[data-soort="sql"] tbody tr').count()).toBeGreaterThan(0);
      expect(await page.locator('.cell[data-soort="js"] tbody tr').count()).toBeGreaterThan(0);
    }
  });
});
