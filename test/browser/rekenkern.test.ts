import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {startChromium} from "../../loaders/hulp/chromium.js";
import type {Dienst} from "../../loaders/site/dienst.js";
import {startTestSite} from "./hulp/site.js";

let browser: Browser;
let dienst: Dienst;

beforeAll(async () => {
  [browser, dienst] = await Promise.all([startChromium(), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), dienst?.sluit()]));

/** A page whose requests of one kind fail: cut off, or answered with a status. */
async function metStoring(zoek: string, patroon: RegExp, status: number | null, doe: (pagina: Page) => Promise<void>) {
  const context = await browser.newContext({locale: "nl-NL"});
  await context.route(patroon, (route) => (status === null ? route.abort() : route.fulfill({status, body: ""})));
  const pagina = await context.newPage();
  await pagina.goto(`${dienst.adres}levensweg${zoek}`);
  await doe(pagina).finally(() => context.close());
}

const tekst = (pagina: Page, kiezer: string) => pagina.locator(kiezer).innerText();

describe.each([
  ["wasm cut off", /\.wasm$/, null],
  ["wasm gone", /\.wasm$/, 404],
  ["worker cut off", /\.worker\.\w+\.js$/, null]
] as const)("an engine that does not start: %s", (_naam, patroon, status) => {
  it("is told of, and gives no old numbers to a new choice", async () => {
    expect.hasAssertions();
    await metStoring("", patroon, status, async (pagina) => {
      await pagina.locator(".status", {hasText: "kon niet worden geladen"}).waitFor({timeout: 20_000});
      expect(await tekst(pagina, ".cohort-zin")).toMatch(/^\d/);
      expect(await pagina.locator(".figuren").isVisible()).toBe(true);
      await pagina.locator('input[value="eenouder"]').check();
      await pagina.locator(".melding", {hasText: "De rekenkern kon niet worden geladen"}).waitFor();
      expect(await tekst(pagina, ".cohort-zin")).toMatch(/^De inwoners/);
      expect(await pagina.locator(".figuren").isVisible()).toBe(false);
      await pagina.getByRole("button", {name: "Maak ongedaan"}).last().click();
      await pagina.locator(".figuren").waitFor();
      expect(await tekst(pagina, ".cohort-zin")).toMatch(/^\d/);
    });
  });
});

describe("tables that cannot be had", () => {
  it("are told of by their date, without a path or a way back that leaves the site", async () => {
    expect.hasAssertions();
    await metStoring("?peilmoment=2015-07-01", /eerste-2015-07-01.*\.arrow$/, null, async (pagina) => {
      await pagina.locator(".melding").waitFor();
      expect(await tekst(pagina, ".melding p")).toBe(
        "De tabellen van 1 juli 2015 zijn niet te bereiken. Controleer uw verbinding of laad de pagina opnieuw."
      );
      expect(await pagina.locator(".melding button").allInnerTexts()).toEqual(["Probeer opnieuw"]);
    });
  });
});
