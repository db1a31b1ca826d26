import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Cells, makeFigure, readFigureArgs} from "../../loaders/figure/makeFigure.js";
import {periode} from "../../loaders/persoon/tijdvak.js";
import {fetchCells} from "../../loaders/tables/cellFile.js";
import {open} from "../../loaders/tables/makeCells.js";
import {queryRunner} from "../../loaders/util/query.js";
import {fetchFile, tableValues, waitForAll} from "./util/page.js";
import {testWerkbank} from "./util/site.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
const figures = Array.from({length: 11}, (_, i) => `T${i + 1}`);
let cells: Cells;
let closeCells = () => {};

beforeAll(async () => {
  const {bestand: file, report} = await fetchCells(testWerkbank.bron);
  const connection = await open(file, {access_mode: "READ_ONLY"});
  cells = {runQuery: queryRunner(connection), moments: periode(report.bron).moments};
  closeCells = () => connection.closeSync();
});
afterAll(() => closeCells());

const choose = (page: Page, naam: string, code: string) =>
  waitForAll(page, async () => void (await page.locator(`select[name="${naam}"]`).selectOption(code)));
const title = (page: Page, figure: string) => page.locator(`figure[data-figuur="${figure}"] h2`).textContent();

/** The rows of a file of the page, without what is told above them. */
async function rowsOf(page: Page, figure: string): Promise<string[]> {
  const {content} = await fetchFile(page, figure, "csv");
  return content
    .toString()
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/)
    .filter((line) => !line.startsWith("#"));
}

async function command(figure: string, args: Record<string, string>): Promise<string[]> {
  const {
    figuur: chosen,
    choice,
    until
  } = readFigureArgs([
    ...[figure, "--bron", testWerkbank.bron],
    ...Object.entries(args).flatMap(([naam, waarde]) => [`--${naam}`, waarde])
  ]);
  return (await makeFigure(chosen, choice, cells, until)).trim().split(/\r?\n/);
}

describe("/trajecten", () => {
  it("opens with every figure of Nederland, each with a title that is a sentence, and its table", async () => {
    const page = await trial.open("trajecten");
    for (const figure of figures) {
      expect((await tableValues(page, figure)).length, figure).toBeGreaterThan(0);
      expect(await title(page, figure)).toMatch(/^(Na|Van|Ononderbroken|De|Tien|Dat|Er|\d+%) .+/);
    }
  });

  it.each([
    ["", {}],
    ["gebied=GM0344&vergelijk=NL", {gebied: "GM0344", vergelijk: "NL"}],
    ["gebied=PV26&huishoudtype=eenouder", {gebied: "PV26", huishoudtype: "eenouder"}],
    ["gebied=NL&gebeurtenis=verhuizing&leeftijd=23-44", {gebied: "NL", gebeurtenis: "verhuizing", leeftijd: "23-44"}]
  ])("gives the numbers of the command for %s", async (address, args) => {
    const page = await trial.open(`trajecten?${address}&volg=wmo&naar=2017-01-01`);
    const [heading, ...all] = await rowsOf(page, "T1");
    const start = cells.moments[0]!;
    expect([heading, ...all.filter((line) => !line.includes(`,${start},`))]).toEqual(await command("toestanden", args));
    expect(await rowsOf(page, "T3")).toEqual(await command("overgang", {...args, naar: "2017-01-01"}));
    expect(await rowsOf(page, "T5")).toEqual(await command("reeksen", args));
    expect(await rowsOf(page, "T9")).toEqual(await command("verblijf", {...args, wet: "wmo"}));
    expect(await rowsOf(page, "T10")).toEqual(await command("terugkeer", {...args, wet: "wmo"}));
  });

  it("keeps its own choices in the address, beside those of the cohort, and goes back through them", async () => {
    const page = await trial.open("trajecten?gebied=NL&wie=startgroep&peilmoment=2015-01-01");
    const search = () => new URL(page.url()).search;
    const before = await title(page, "T1");
    expect(before).toContain("wie bij de start iets gebruikte");
    await choose(page, "wie", "inwoners");
    expect(search()).toBe("?gebied=NL&peilmoment=2015-01-01");
    await choose(page, "volg", "wmo");
    await choose(page, "van", "2015-07-01");
    expect(search()).toBe("?gebied=NL&peilmoment=2015-01-01&volg=wmo&van=2015-07-01");
    await waitForAll(page, () => page.locator('input[name="huishoudtype"][value="eenpersoons"]').check());
    expect(search()).toContain("huishoudtype=eenpersoons&volg=wmo&van=2015-07-01");
    await waitForAll(page, () => page.goBack());
    await waitForAll(page, () => page.goBack());
    expect(search()).toBe("?gebied=NL&peilmoment=2015-01-01&volg=wmo");
    expect(await page.locator('select[name="van"]').inputValue()).toBe("start");
  });

  it("makes as many groups as are asked", async () => {
    const page = await trial.open("trajecten?wie=startgroep&groepen=3");
    expect(await tableValues(page, "T11")).toHaveLength(3);
    await choose(page, "groepen", "5");
    expect(await tableValues(page, "T11")).toHaveLength(5);
    expect(await title(page, "T11")).toContain("5 groepen");
  });

  it("shows the other side where two are compared, and knows no sides where not", async () => {
    const page = await trial.open("trajecten");
    const side = page.locator('select[name="kant"]');
    expect(await side.isVisible()).toBe(false);
    await trial.open("trajecten?gebied=GM0344&vergelijk=NL&kant=b").then(async (page) => {
      expect(await page.locator('select[name="kant"] option').allInnerTexts()).toEqual(["Utrecht", "Nederland"]);
      expect(await page.locator('figure[data-figuur="T1"]').textContent()).toContain("beeld van Nederland");
    });
  });

  it("is clear where nobody belongs to the choice", async () => {
    const page = await trial.open(
      "trajecten?gebied=GM0088&leeftijd=0-3&huishoudtype=institutioneel&geslacht=M&wet=wsw"
    );
    for (const figure of ["T1", "T7", "T9"]) expect(await title(page, figure)).toMatch(/^(Niemand|De)/);
  });
});
