import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {tableValues, waitForAll, waitForFigures} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
let page: Page;

beforeEach(async () => {
  page = await trial.open("clientervaring?gebied=GM0344");
});

const title = () => page.locator('[id="figuur-4.1"]').textContent();
const choose = (code: string) =>
  waitForFigures(page, async () => {
    await page.locator('input[name="gebied"]').fill(code);
    await page.keyboard.press("Enter");
  });

describe("/clientervaring", () => {
  it("shows the four effect statements, eens and oneens, beside Nederland, and all ten below", async () => {
    expect(await title()).toContain("Utrecht");
    const four = await tableValues(page, "4.1");
    expect(four).toHaveLength(8);
    expect(await tableValues(page, "4.5")).toHaveLength(10);
    for (const row of four) expect(Number(row[1])).toBeGreaterThan(10);
    expect(await page.locator(".participation").innerText()).toMatch(/antwoorden per stelling\. Het is een steekproef/);
  });

  it("follows year and gebied, in the address too, and goes back", async () => {
    const initially = await tableValues(page, "4.1");
    await waitForFigures(page, () => page.locator("#keuze-periode").selectOption("2016JJ00"));
    expect(new URL(page.url()).search).toBe("?gebied=GM0344&periode=2016JJ00");
    expect(await tableValues(page, "4.1")).not.toEqual(initially);
    await waitForFigures(page, () => page.goBack());
    expect(await tableValues(page, "4.1")).toEqual(initially);
    await choose("PV26");
    expect(await title()).toContain("de provincie Utrecht");
  });

  it("says who did not take part, and that it is no low score", async () => {
    await choose("NL");
    await page.getByText("Welke gemeenten deden niet mee?").click();
    const names = await page.locator(".participation-list li").allTextContents();
    expect(names).toHaveLength(380 - 247);
    await choose(names.find((naam) => /^[A-Z][a-z]+$/.test(naam))!);
    await page.getByText("Dat is iets anders dan een lage score.").waitFor();
    expect(await page.locator(".participation").innerText()).toContain("heeft de bron geen antwoorden uit");
    expect(await title()).toContain("geen cijfer");
  });

  it("says that the source holds no research of another form, and how to add it", async () => {
    const section = page.locator(".other-onderzoek");
    expect(await section.locator(".empty").innerText()).toContain("geen ander onderzoek");
    expect(await section.locator("table").isVisible()).toBe(false);
  });

  it("shows a notice and no empty figure where the source has no onderzoek", async () => {
    await page.route(/manifest\.[^/]*json$/, async (route) => {
      const answer = await route.fetch();
      const manifest = (await answer.json()) as {perioden: string[]};
      const perioden = manifest.perioden.filter((periode) => !periode.endsWith("JJ00"));
      await route.fulfill({response: answer, json: {...manifest, perioden}});
    });
    await page.reload();
    await waitForAll(page);
    expect(await page.locator(".notice:visible").innerText()).toContain("bevat geen cliëntervaringsonderzoek");
    expect(await page.locator("figure:visible, .monitor-bar").count()).toBe(0);
    expect(await page.locator("#observablehq-main > p:visible").count()).toBe(1);
    expect(await page.locator(".other-onderzoek .empty").innerText()).toContain("voor Nederland geen ander onderzoek");
  });
});
