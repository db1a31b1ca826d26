import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {fetchFile, tableValues, waitForAll} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
let page: Page;

beforeEach(() => open("?gebied=GM0344&periode=2017HJ01"));

async function open(find: string) {
  page = await trial.open(`wijkprofiel${find}`);
}

const searchPart = () => new URL(page.url()).search;
const figure = (number: string) => page.locator(`figure[data-figuur="${number}"]`);
const heading = (column: string) => figure("4").locator(`th[data-kolom="${column}"]`);
const column = async (number: string, place: number) =>
  (await tableValues(page, number)).map((row) => row[place]!).map(Number);
const names = () => figure("4").locator("tbody th").allTextContents();
const choose = (id: string) => waitForAll(page, () => page.locator(`label[for="${id}"]`).click());

describe("/wijkprofiel", () => {
  it("shows the ten wijken of Utrecht by combination, under each other to the gemeente", async () => {
    expect(await names()).toHaveLength(10);
    const totals = await column("4", 7);
    const foot = await figure("4").locator("tfoot tr").last().locator("td").last().getAttribute("data-waarde");
    const rest = await figure("4").locator("tfoot tr:not(:last-child) td:last-child").allTextContents();
    const sum = [...totals, ...rest.map(Number)].reduce((a, b) => a + b, 0);
    expect(sum).toBe(Number(foot));
    expect(Number(foot)).toBeGreaterThan(0);
  });

  it("sorts by keyboard, says so to a screen reader, and goes back", async () => {
    const initially = await names();
    await heading("totaal").locator("button").focus();
    await waitForAll(page, () => page.keyboard.press("Enter"));
    expect(await heading("totaal").getAttribute("aria-sort")).toBe("descending");
    expect(await heading("naam").getAttribute("aria-sort")).toBeNull();
    const off = await column("4", 7);
    expect(off).toEqual([...off].sort((a, b) => b - a));
    expect(searchPart()).toContain("volgorde=-totaal");
    await waitForAll(page, () => page.keyboard.press("Space"));
    expect(await heading("totaal").getAttribute("aria-sort")).toBe("ascending");
    expect(await column("4", 7)).toEqual([...off].reverse().sort((a, b) => a - b));
    await waitForAll(page, () => page.goBack());
    await waitForAll(page, () => page.goBack());
    expect(await names()).toEqual(initially);
  });

  it("lays the published table beside the computed one, for Utrecht in that halfjaar alone", async () => {
    expect(await figure("4b").isVisible()).toBe(true);
    expect(await figure("4b").locator("tbody th").count()).toBe(10);
    expect(await figure("4b").locator("tfoot td").last().textContent()).toMatch(/^28\.290 \(/);
    await waitForAll(page, () => page.locator("#keuze-periode").selectOption("2017HJ02"));
    expect(await figure("4b").isVisible()).toBe(false);
    await waitForAll(page, () => page.getByRole("button", {name: /Toon de tabel van huishoudens/}).click());
    expect(await figure("4b").isVisible()).toBe(true);
  });

  it("withholds small numbers, and shows the same for the same address", async () => {
    await choose("klein-cbs");
    const foot = () => figure("4").locator("tfoot th").allTextContents();
    expect((await foot()).filter((naam) => naam.startsWith("Nederland"))).toEqual([]);
    await choose("maat-per_1000");
    expect((await foot()).at(-1)).toMatch(/^Nederland( zonder .*)?$/);
    expect(searchPart()).toContain("klein=cbs");
    await choose("maat-aantal");
    const cells = await tableValues(page, "4");
    for (const cell of cells.flat().filter((cell) => cell !== "")) expect(Number(cell) % 5).toBe(0);
    expect(cells.flat().filter((cell) => ["1", "2", "3", "4", "5", "6", "7", "0"].includes(cell))).toEqual([]);
    for (let j = 0; j < 8; j++) expect(cells.filter((row) => row[j] === "").length).not.toBe(1);
    await open(searchPart());
    expect(await tableValues(page, "4")).toEqual(cells);
    expect(await page.locator("#klein-cbs").isChecked()).toBe(true);
  });

  it("draws an indicator by wijk, with the gemeente and vergelijk in its table", async () => {
    await waitForAll(page, () => page.locator("#keuze-indicator").selectOption("inwoners_leeftijd"));
    await waitForAll(page, () => page.locator("#keuze-categorie").selectOption("75+"));
    expect(searchPart()).toContain("indicator=inwoners_leeftijd&categorie=75%2B");
    const rows = await tableValues(page, "5");
    expect(rows).toHaveLength(12);
    const parts = rows.slice(0, 10).map((row) => Number(row[2]));
    expect(parts).toEqual([...parts].sort((a, b) => b - a));
    expect(await figure("5").locator("svg").count()).toBe(1);
    expect(await figure("5").locator("h2").textContent()).toContain("Utrecht");
  });

  it("reads the bars by keyboard in the order of the wijken, and the gemeente after them; the table lights up with them", async () => {
    const chart = figure("5").locator(".figure-chart");
    const rows = figure("5").locator("details tbody tr");
    const said = async (key: string) => {
      await page.keyboard.press(key);
      return (await figure("5").locator(".chart-said").textContent())!;
    };
    const namesBelow = await rows.locator("th").allTextContents();
    await chart.focus();
    for (const naam of namesBelow.slice(0, 10)) expect(await said("ArrowDown")).toMatch(`${naam}, `);
    expect(await rows.nth(9).getAttribute("class")).toBe("lit");
    expect(await said("ArrowDown")).toMatch(/^Utrecht \(hele gemeente\); .*; 95%-interval .*; n = /);
  });

  it("makes the table of all indicators when it is unfolded, and gives it to take home", async () => {
    expect(await figure("6").locator("tbody tr").count()).toBe(0);
    await figure("6").locator("summary").click();
    await figure("6").locator("tbody tr").first().waitFor();
    expect(await figure("6").locator("tbody tr").count()).toBe(10);
    const file = await fetchFile(page, "6", "csv");
    expect(file.naam).toMatch(/^figuur-6_utrecht_2017HJ01_.*\.csv$/);
    const lines = file.content.toString().trim().split("\n");
    expect(lines.filter((line) => line.startsWith("#")).length).toBeGreaterThan(4);
    const columns = "gebied,naam,soort,indicator,categorie,periode,waarde,n,aandeel,ondergrens,bovengrens,reden";
    expect(lines).toContain(columns);
    expect(lines.filter((line) => line.startsWith("WK034401,")).length).toBeGreaterThan(80);
  });

  it("says why a gemeente without delivery has no Wmo numbers, with the way to its deliveries", async () => {
    await page.goto(new URL("aanlevering?periode=2017HJ02&staat=niet_geleverd", page.url()).href);
    const naam = (await page.locator(".aanlevering-list tbody th").first().textContent())!;
    await open("?periode=2017HJ02");
    await waitForAll(page, async () => {
      await page.locator('input[name="gebied"]').fill(naam);
      await page.keyboard.press("Enter");
    });
    expect(await page.locator(".notice").innerText()).toContain("niet geleverd");
    expect(await figure("4").locator("tfoot td").first().textContent()).toBe("niet geleverd");
    await page.getByRole("link", {name: `Bekijk de leveringen van ${naam}`}).click();
    await page.locator(".history li").first().waitFor();
    expect(await page.locator(".history li").allTextContents()).toContainEqual(
      expect.stringContaining("niet geleverd")
    );
  });

  it("takes an example where no gemeente was chosen, and follows a choice", async () => {
    await open("");
    expect(await page.locator(".notice").innerText()).toContain("Utrecht als voorbeeld");
    await waitForAll(page, async () => {
      await page.locator('input[name="gebied"]').fill("GM0014");
      await page.keyboard.press("Enter");
    });
    expect(searchPart()).toBe("?gebied=GM0014&periode=2018HJ01");
    expect(await page.locator(".notice").count()).toBe(0);
  });
});
