import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {makeCommand} from "./util/command.js";
import {csvLines, tableValues, waitForAll} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
const figures = Array.from({length: 11}, (_, i) => `T${i + 1}`);
const command = makeCommand();

const choose = (page: Page, naam: string, code: string) =>
  waitForAll(page, async () => void (await page.locator(`select[name="${naam}"]`).selectOption(code)));
const title = (page: Page, figure: string) => page.locator(`figure[data-figuur="${figure}"] h2`).textContent();

describe("/trajecten", () => {
  it("opens with every figure of Nederland, each with a title that is a sentence, and its table", async () => {
    const page = await trial.open("trajecten");
    for (const figure of figures) {
      expect((await tableValues(page, figure)).length, figure).toBeGreaterThan(0);
      expect(await title(page, figure)).toMatch(/^(Na|Van|Ononderbroken|De|Tien|Dat|Er|\d+%) .+/);
    }
  });

  it.each(["trajecten", "gebeurtenissen"])(
    "draws what is in sight of /%s before it asks for the engine",
    async (path) => {
      const page = await trial.open(`${path}?gebied=GM0344&vergelijk=NL`);
      const [first, engine] = await page.evaluate(() => [
        performance.getEntriesByName("eerste-figuur")[0]!.startTime,
        performance.getEntriesByType("resource").find(({name}) => name.endsWith(".wasm"))!.startTime
      ]);
      expect(first!).toBeLessThan(engine!);
    }
  );

  it.each([
    ["", {}],
    ["gebied=GM0344&vergelijk=NL", {gebied: "GM0344", vergelijk: "NL"}],
    ["gebied=PV26&huishoudtype=eenouder", {gebied: "PV26", huishoudtype: "eenouder"}],
    ["gebied=NL&gebeurtenis=verhuizing&leeftijd=23-44", {gebied: "NL", gebeurtenis: "verhuizing", leeftijd: "23-44"}]
  ])("gives the numbers of the command for %s", async (address, args) => {
    const printed = async (figure: string, more: Record<string, string> = {}) =>
      (await command.csv(figure, Object.entries({...args, ...more}))).trim().split(/\r?\n/);
    const page = await trial.open(`trajecten?${address}&volg=wmo&naar=2017-01-01`);
    const [heading, ...all] = await csvLines(page, "T1");
    const start = command.moments()[0]!;
    expect([heading, ...all.filter((line) => !line.includes(`,${start},`))]).toEqual(await printed("toestanden"));
    expect(await csvLines(page, "T3")).toEqual(await printed("overgang", {naar: "2017-01-01"}));
    expect(await csvLines(page, "T5")).toEqual(await printed("reeksen"));
    expect(await csvLines(page, "T9")).toEqual(await printed("verblijf", {wet: "wmo"}));
    expect(await csvLines(page, "T10")).toEqual(await printed("terugkeer", {wet: "wmo"}));
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

  it("makes a cohort of a group: a rule in the address that is counted, that the command knows, and that can be taken out", async () => {
    const page = await trial.open("trajecten?gebied=NL&groepen=3");
    const [, second] = await page
      .locator('figure[data-figuur="T11"] table tbody td:nth-of-type(1)')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-waarde")));
    await page.locator("summary", {hasText: "Maak van een groep een cohort"}).click();
    await waitForAll(page, () =>
      page.locator(".typology-cohorts li").nth(1).getByRole("button", {name: "Maak er cohort A van"}).click()
    );
    const code = new URL(page.url()).searchParams.get("reeks")!;
    expect(code).toMatch(/^om-[1-3](-\d{8}){3}$/);
    const [heading, ...all] = await csvLines(page, "T1");
    const start = command.moments()[0]!;
    const printed = (await command.csv("toestanden", [["reeks", code]])).trim().split(/\r?\n/);
    expect([heading, ...all.filter((line) => !line.includes(`,${start},`))]).toEqual(printed);
    const own = all.filter((line) => line.includes(`,${start},`)).map((line) => Number(line.split(",")[4]));
    expect(own.reduce((sum, n) => sum + n, 0)).toBe(Number(second));
    await page.locator(".attrition summary").click();
    await page.locator('button[data-stap="reeks"]').waitFor();
    await waitForAll(page, () => page.locator('button[data-stap="reeks"]').click());
    expect(new URL(page.url()).searchParams.has("reeks")).toBe(false);
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
