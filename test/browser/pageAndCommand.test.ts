import {publishedUntil} from "../../components/model/forms.js";
import {execFile} from "node:child_process";
import {promisify} from "node:util";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Cells, makeFigure, readFigureArgs} from "../../loaders/figure/makeFigure.js";
import {periode} from "../../loaders/persoon/tijdvak.js";
import type {SiteServer} from "../../loaders/site/server.js";
import {fetchCells} from "../../loaders/tables/cellFile.js";
import {open} from "../../loaders/tables/makeCells.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {queryRunner} from "../../loaders/util/query.js";
import {newPage, tableValues, waitForAll} from "./util/page.js";
import {startTestSite, testWerkbank} from "./util/site.js";

const run = promisify(execFile);
const figures = ["5.1", "5.2", "5.3"];

const cohorts = [
  "",
  "gebied=GM0344",
  "gebied=GM0344&vergelijk=NL",
  "gebied=PV26&huishoudtype=eenouder&huishoudtype=eenpersoons",
  "gebied=GM0344&wet=wmo",
  "gebied=NL&wet=wmo&wet=jeugdwet",
  "gebied=NL&gebeurtenis=verhuizing&wet=wmo",
  "gebied=GM0363&vergelijk=GM0599&leeftijd=23-44&leeftijd=45-64",
  "gebied=NL&geslacht=V&basis=enige",
  "gebied=GM0518&noemer=risico&peilmoment=2016-07-01",
  "gebied=GM0344,GM0310&vergelijk=PV26&wet=participatiewet&basis=enige&noemer=risico",
  "gebied=NL&voorziening=bijstand&voorziening=re_integratie&zonder=verhuizing",
  "gebied=PV26&vergelijk=NL&wet=wmo&wet=participatiewet&alle=wet&stapeling=2",
  "gebied=NL&combinatie=pwet_wmo&combinatie=alleen_jeugd&gebeurtenis=verhuizing&gebeurtenis=huwelijk&alle=gebeurtenis",
  "gebied=WK036304&leeftijd=75%2B&gebeurtenis=overlijden_dierbare"
];

let browser: Browser;
let server: SiteServer;
let cells: Cells;
let closeCells = () => {};

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium(), startTestSite()]);
  const {bestand: file, report} = await fetchCells(testWerkbank.bron);
  const connection = await open(file, {access_mode: "READ_ONLY"});
  cells = {runQuery: queryRunner(connection), moments: periode(report.bron).moments};
  closeCells = () => connection.closeSync();
});
afterAll(async () => {
  closeCells();
  await Promise.all([browser?.close(), server?.close()]);
});

const asArgs = (figure: string, find: string) => [
  figure,
  ...["--bron", testWerkbank.bron],
  ...[...new URLSearchParams(find)].flatMap(([naam, waarde]) => [`--${naam}`, waarde])
];

/** The CSV of the command, without starting a process for it. */
async function command(figure: string, find: string): Promise<string> {
  const {figuur: chosen, choice} = readFigureArgs(asArgs(figure, find));
  return makeFigure(
    chosen,
    choice,
    cells,
    figure === "5.3" || choice.peilmoment >= publishedUntil ? null : publishedUntil
  );
}

/** The numbers in a CSV, as the page keeps them behind its cells. */
function amounts(csv: string): string[][] {
  const [heading = "", ...lines] = csv.trim().split("\n");
  const columns = heading.split(",");
  const since = Math.max(columns.indexOf("personen"), columns.indexOf("startgroep"));
  return lines.map((line) => line.split(",").slice(since - columns.length));
}

const likeCsv = (rows: string[][]) =>
  rows.map((row) => row.slice(0, 5).map((waarde, i) => (i < 2 || waarde === "" ? waarde : Number(waarde).toFixed(8))));

describe("the tables of the page", () => {
  it.each(cohorts)("equal the command for ?%s", async (find) => {
    const {page, complaints, close} = await newPage(browser, `${server.address}levensweg?${find}`);
    await waitForAll(page);
    for (const figure of figures) {
      const expected = amounts(await command(figure, find));
      expect(likeCsv(await tableValues(page, figure))).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    }
    await close();
    expect(complaints).toEqual([]);
  });

  it("equal what npm run figuur prints", async () => {
    const find = "gebied=GM0344&vergelijk=NL&huishoudtype=eenouder";
    const {stdout} = await run(process.execPath, [
      "--import",
      "tsx",
      "loaders/figure.ts",
      ...asArgs("5.2", `${find}&tot=${publishedUntil}`)
    ]);
    expect(stdout).toBe(await command("5.2", find));
  });
});
