import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {startTestSite} from "./util/site.js";

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium(), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

/** A page whose requests of one kind fail: cut off, or answered with a status. */
async function withFailure(find: string, pattern: RegExp, status: number | null, run: (page: Page) => Promise<void>) {
  const context = await browser.newContext({locale: "nl-NL"});
  await context.route(pattern, (route) => (status === null ? route.abort() : route.fulfill({status, body: ""})));
  const page = await context.newPage();
  await page.goto(`${server.address}levensweg${find}`);
  await run(page).finally(() => context.close());
}

const text = (page: Page, picker: string) => page.locator(picker).innerText();

describe.each([
  ["wasm cut off", /\.wasm$/, null],
  ["wasm gone", /\.wasm$/, 404],
  ["worker cut off", /\.worker\.\w+\.js$/, null]
] as const)("an engine that does not start: %s", (_naam, pattern, status) => {
  it("is told of, and gives no old numbers to a new choice", async () => {
    expect.hasAssertions();
    await withFailure("", pattern, status, async (page) => {
      await page.locator(".status", {hasText: "kon niet worden geladen"}).waitFor({timeout: 20_000});
      expect(await text(page, ".cohort-sentence:not([hidden])")).toMatch(/^\d/);
      expect(await page.locator('figure[data-figuur="5.1"] .figure-chart').isVisible()).toBe(true);
      await page.locator('input[value="eenouder"]').check();
      await page.locator(".notice", {hasText: "De rekenkern kon niet worden geladen"}).waitFor();
      expect(await text(page, ".cohort-sentence:not([hidden])")).toMatch(/^De inwoners/);
      expect(await page.locator('figure[data-figuur="5.1"] .figure-chart').isVisible()).toBe(false);
      await page.getByRole("button", {name: "Maak ongedaan"}).last().click();
      await page.locator('figure[data-figuur="5.1"] .figure-chart').waitFor();
      expect(await text(page, ".cohort-sentence:not([hidden])")).toMatch(/^\d/);
    });
  });
});

describe("tables that cannot be had", () => {
  it("are told of by their date, without a path or a way back that leaves the site", async () => {
    expect.hasAssertions();
    await withFailure("?peilmoment=2015-07-01", /eerste-2015-07-01.*\.arrow$/, null, async (page) => {
      await page.locator(".notice").waitFor();
      expect(await text(page, ".notice p")).toBe(
        "De tabellen van 1 juli 2015 zijn niet te bereiken. Controleer uw verbinding of laad de pagina opnieuw."
      );
      expect(await page.locator(".notice button").allInnerTexts()).toEqual(["Probeer opnieuw"]);
    });
  });
});
