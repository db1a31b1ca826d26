import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {residentFilters} from "../../components/model/choice.js";
import {asPageFile, commandsOf, twelveCohorts} from "./util/cohorts.js";
import {makeCommand} from "./util/command.js";
import {csvLines, goTo, tableValues, waitForAll} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
const figures = Array.from({length: 11}, (_, i) => `T${i + 1}`);
const command = makeCommand();
/** What a command takes of a cohort when all its residents are followed. */
const ofResidents = ["gebied", "vergelijk", "peilmoment", "alle", ...residentFilters];

const choose = (page: Page, naam: string, code: string) =>
  waitForAll(page, async () => void (await page.locator(`select[name="${naam}"]`).selectOption(code)));
const title = (page: Page, figure: string) => page.locator(`figure[data-figuur="${figure}"] h2`).textContent();

describe("/trajecten", () => {
  it("opens with every figure of Nederland, each with a title that is a sentence, and its table", async () => {
    const page = await trial.open("trajecten");
    for (const figure of figures) {
      expect((await tableValues(page, figure)).length, figure).toBeGreaterThan(0);
      expect(await title(page, figure)).toMatch(/^(Na|Van|Zonder|Ononderbroken|De|Tien|Dat|Er|\d+%) .+/);
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

  it("gives the numbers of the commands for twelve cohorts, of all and of who used something", async () => {
    const page = await trial.open("trajecten");
    for (const [i, find] of twelveCohorts.entries()) {
      const who = i % 2 === 0 ? "startgroep" : "inwoners";
      await goTo(page, `${find}&volg=wmo&wie=${who}&van=2017-01-01&naar=2018-01-01`);
      const rules = who === "inwoners" ? ofResidents : undefined;
      const printed = (figure: string, more: Record<string, string>, keys?: readonly string[]) =>
        asPageFile(commandsOf(find, keys), (args) => command.csv(figure, [...args, ...Object.entries(more)]));
      const start = new URLSearchParams(find).get("peilmoment") ?? command.moments()[0]!;
      const states = (await csvLines(page, "T1")).filter((line) => !line.includes(`,${start},`));
      expect(states, find).toEqual(await printed("toestanden", {wie: who}, rules));
      const moves = {wie: who, van: "2017-01-01", naar: "2018-01-01"};
      expect(await csvLines(page, "T3"), find).toEqual(await printed("overgang", moves, rules));
      expect(await csvLines(page, "T5"), find).toEqual(await printed("reeksen", {wie: who}, rules));
      expect(await csvLines(page, "T9"), find).toEqual(await printed("verblijf", {volg: "wmo"}));
      expect(await csvLines(page, "T10"), find).toEqual(await printed("terugkeer", {volg: "wmo"}));
    }
  }, 240_000);

  it("keeps its own choices in the address, beside those of the cohort, and goes back through them", async () => {
    const page = await trial.open("trajecten?gebied=NL&wie=startgroep&peilmoment=2015-01-01");
    const search = () => new URL(page.url()).search;
    const before = await title(page, "T1");
    expect(before).toContain("bij de start iets gebruikte");
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

  it("says of both cohorts how many they are, as the figures count them", async () => {
    const page = await trial.open("trajecten?leeftijd=23-44&wet=wmo&b.geslacht=V&b.leeftijd=23-44");
    const counts = (await page.locator(".cohort-sentence").allTextContents()).map((text) => /[\d.]+/.exec(text)?.[0]);
    const [heading = "", ...lines] = await csvLines(page, "T9");
    const columns = heading.split(",");
    const first = ["A", "B"].map((letter) => lines.find((line) => line.startsWith(`${letter},`))!.split(","));
    const whole = first.map((line) =>
      ["risico", "overleden", "vertrokken"].reduce((sum, naam) => sum + Number(line[columns.indexOf(naam)]), 0)
    );
    expect(counts).toEqual(whole.map((n) => n.toLocaleString("nl-NL")));
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
