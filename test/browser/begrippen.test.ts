import type {Browser} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {begrippen} from "../../data/begrip.js";
import {indicatoren} from "../../data/indicator.js";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {type Guarded, nextPage, pasted} from "./util/page.js";
import {startTestSite} from "./util/site.js";

let browser: Browser;
let server: SiteServer;
let guarded: Guarded;

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium({together: true}), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

const open = async (address: string) => {
  guarded = await nextPage(browser, new URL(address, server.address).href, {
    permissions: ["clipboard-read", "clipboard-write"]
  });
  await guarded.page.waitForSelector(".indicator");
  return guarded.page;
};
afterEach(async () => {
  expect(guarded.complaints).toEqual([]);
  await guarded.close();
});

describe("the page of begrippen", () => {
  it("has every term and indicator, each at its place, and finds them by a part of a word", async () => {
    const page = await open("begrippen");
    expect(await page.locator(".begrip").count()).toBe(begrippen.length);
    expect(await page.locator(".indicator").count()).toBe(indicatoren.length + 3);
    await page.getByRole("searchbox").fill("samenloop");
    expect(await page.locator(".begrip:visible").evaluateAll((boxes) => boxes.map(({id}) => id))).toEqual([
      "combinatie",
      "stapeling"
    ]);
    expect(await page.locator(".chapter:visible").count()).toBe(0);
    expect(await page.getByRole("status").first().textContent()).toBe("2 begrippen en 0 indicatoren gevonden.");
    expect(new URL(page.url()).searchParams.get("zoek")).toBe("samenloop");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Combinatie van wetten");
    await page.getByRole("searchbox").press("Escape");
    expect(await page.locator(".begrip:visible").count()).toBe(begrippen.length);
    expect(new URL(page.url()).search).toBe("");
  });

  it("opens with the question of its address, and shows all for a place that it hid", async () => {
    const page = await open("begrippen?zoek=85994NED");
    await page.waitForSelector(".begrip[hidden]", {state: "attached"});
    expect(await page.locator("#indicator-stapeling_huishoudens").isVisible()).toBe(true);
    await page.evaluate(() => (location.hash = "#indicator-kwetsbaarheid"));
    await page.locator("#indicator-kwetsbaarheid").waitFor({state: "visible"});
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
  });

  it("gives the SQL of an indicator to take along", async () => {
    const page = await open("begrippen#indicator-wmo_clienten");
    const box = page.locator("#indicator-wmo_clienten");
    await box.getByText("Hoe het is berekend (SQL)").click();
    const sql = await box.locator("pre").first().textContent();
    expect(sql).toContain("FROM inwoner");
    expect(await box.locator("pre").count()).toBe(3);
    await box
      .getByRole("button", {name: "Kopieer SQL van Wmo-cliënten: Geteld op de relatie inwoner", exact: true})
      .click();
    await box.getByText("Gekopieerd").waitFor();
    expect(await pasted(page.context())).toBe(sql);
    await box.locator("pre").last().focus();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(
      /^SQL van Wmo-cliënten: /
    );
  });
});

describe("a term where it is used", () => {
  const word = () => guarded.page.locator("#indicator-wmo_clienten .begrip-word").first();
  const ring = () => guarded.page.locator(".begrip-balloon:visible");
  beforeEach(() => open("begrippen"));

  it("opens by hover, stays while the pointer moves onto it, and goes when it leaves", async () => {
    await word().hover();
    await ring().waitFor();
    await ring().hover();
    await guarded.page.waitForTimeout(400);
    expect(await ring().count()).toBe(1);
    await guarded.page.mouse.move(0, 0);
    await ring().waitFor({state: "hidden"});
  });

  it("opens by focus, is closed by Escape without losing the place, and leads on to the list", async () => {
    const {page} = guarded;
    await page.locator("#indicator-wmo_clienten h4 a").focus();
    await page.keyboard.press("Tab");
    await ring().waitFor();
    expect(await word().getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toMatch(/begrippen#/);
    await page.keyboard.press("Escape");
    expect(await ring().count()).toBe(0);
    expect(await word().evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("opens and closes by a press, one at a time", async () => {
    const {page} = guarded;
    await word().dispatchEvent("click");
    await ring().waitFor();
    await page.locator("#indicator-wmo_clienten .begrip-word").nth(1).dispatchEvent("click");
    expect(await ring().count()).toBe(1);
    await page.locator("h1").click();
    expect(await ring().count()).toBe(0);
  });
});
