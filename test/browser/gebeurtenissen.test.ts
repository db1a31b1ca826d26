import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {asPageFile, commandsOf, twelveCohorts} from "./util/cohorts.js";
import {makeCommand} from "./util/command.js";
import {csvLines, goTo, tableValues, waitForAll} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
const command = makeCommand();

const title = (page: Page, figure: string) => page.locator(`figure[data-figuur="${figure}"] h2`).textContent();
const choose = (page: Page, naam: string, code: string) =>
  waitForAll(page, async () => void (await page.locator(`select[name="${naam}"]`).selectOption(code)));

describe("/gebeurtenissen", () => {
  it("gives the numbers of the command for twelve cohorts, beside people who are alike and beside all", async () => {
    const page = await trial.open("gebeurtenissen");
    const followed = ["gebied", "vergelijk", "huishoudtype", "leeftijd", "geslacht"];
    // The clock is not there per wijk.
    const cohorts = twelveCohorts.map((find) => find.replace("WK036304", "GM0363"));
    for (const [i, find] of cohorts.entries()) {
      const more = {
        volg: i % 3 === 0 ? "wmo" : "totaal",
        naast: i % 2 === 0 ? "gelijke" : "alle"
      };
      const own = {gebeurtenis: i < 4 ? "langdurige_ziekte" : "verhuizing", ...more};
      await goTo(page, `${find}&${new URLSearchParams({klok: own.gebeurtenis, ...more})}`);
      const printed = await asPageFile(commandsOf(find, followed), (args) =>
        command.csv("klok", [...args, ...Object.entries(own)])
      );
      expect(await csvLines(page, "K1"), find).toEqual(printed);
      expect((await tableValues(page, "K1")).length, find).toBeGreaterThan(5);
    }
  }, 240_000);

  it("says of every figure what one sees, and that it is no effect", async () => {
    const page = await trial.open("gebeurtenissen?gebied=NL&klok=langdurige_ziekte");
    expect(await title(page, "K1")).toMatch(/% vlak voor en .*% een jaar erna, na een langdurige ziekte$/);
    expect(await title(page, "K2")).toMatch(/^Het verschil met wie dit niet meemaakte: [+−]?\d/);
    expect(await title(page, "K4")).toMatch(
      /^Een jaar erna is er bij (geen|\d+) van de \d+ gebeurtenissen een duidelijk verschil$/
    );
    expect(await title(page, "K3")).toMatch(/% nog in beeld$/);
    for (const figure of ["K1", "K2", "K3", "K4"])
      expect(await page.locator(`figure[data-figuur="${figure}"]`).textContent()).toContain("Samenhang, geen effect");
  });

  it("follows its own choices, in the address too, and goes back", async () => {
    const page = await trial.open("gebeurtenissen?gebied=NL&peilmoment=2015-01-01");
    const before = await title(page, "K1");
    const ranked = (await tableValues(page, "K4")).length;
    await choose(page, "klok", "verhuizing");
    expect(await title(page, "K1")).not.toBe(before);
    await choose(page, "naast", "alle");
    await choose(page, "op", "4");
    expect(new URL(page.url()).search).toBe("?gebied=NL&peilmoment=2015-01-01&klok=verhuizing&naast=alle&op=4");
    expect(await title(page, "K4")).toMatch(/^Twee jaar erna/);
    expect((await tableValues(page, "K4")).length).toBeLessThanOrEqual(ranked);
    await waitForAll(page, () => page.goBack());
    await waitForAll(page, () => page.goBack());
    await waitForAll(page, () => page.goBack());
    expect(await title(page, "K1")).toBe(before);
  });

  it("fetches no cells of the startgroep, which it does not show", async () => {
    const page = await trial.open("gebeurtenissen?gebied=GM0344&leeftijd=23-44");
    await expect
      .poll(() => page.locator(".cohort-words .status").first().textContent(), {timeout: 30_000})
      .toMatch(/^Klaar|^Figuren/);
    const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
    expect(fetched.some((name) => name.includes("/klok/GM0344"))).toBe(true);
    expect(fetched.filter((name) => name.includes("/cohort/"))).toEqual([]);
  });

  it("shows a second gebeurtenis beside the first, with the numbers of the command, and never one beside itself", async () => {
    const page = await trial.open("gebeurtenissen?gebied=GM0344&klok=verhuizing&peilmoment=2015-01-01");
    await choose(page, "tweede", "echtscheiding");
    expect(new URL(page.url()).search).toBe(
      "?gebied=GM0344&peilmoment=2015-01-01&klok=verhuizing&tweede=echtscheiding"
    );
    const printed = async (gebeurtenis: string) =>
      (await command.csv("klok", Object.entries({gebied: "GM0344", gebeurtenis}))).trim().split("\n");
    const [heading, ...own] = await printed("verhuizing");
    expect(await csvLines(page, "K1")).toEqual([heading, ...own, ...(await printed("echtscheiding")).slice(1)]);
    expect(await page.locator('figure[data-figuur="K1"] svg').textContent()).toContain("Echtscheiding");
    expect(await page.locator('select[name="tweede"] option[value="verhuizing"]').count()).toBe(0);
    await choose(page, "klok", "echtscheiding");
    expect(await page.locator('select[name="tweede"]').inputValue()).toBe("geen");
    expect(await csvLines(page, "K1")).toEqual(await printed("echtscheiding"));
  });

  it("is clear where nobody belongs to the choice", async () => {
    const page = await trial.open("gebeurtenissen?gebied=GM0088&leeftijd=0-3&klok=wsnp");
    expect(await title(page, "K1")).toBe("Gebruik voor en na een schuldsanering (Wsnp)");
    expect(await page.locator('figure[data-figuur="K1"]').textContent()).toContain("Niemand hoort bij deze keuze.");
  });
});
