import type {Browser} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {begrippen} from "../../data/begrip.js";
import {indicatoren} from "../../data/indicator.js";
import {startChromium} from "../../loaders/hulp/chromium.js";
import type {Dienst} from "../../loaders/site/dienst.js";
import {nieuwePagina, pasted, type Bewaakt} from "./hulp/pagina.js";
import {startTestSite} from "./hulp/site.js";

let browser: Browser;
let dienst: Dienst;
let bewaakt: Bewaakt;

beforeAll(async () => {
  [browser, dienst] = await Promise.all([startChromium(), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), dienst?.sluit()]));

const open = async (adres: string) => {
  bewaakt = await nieuwePagina(browser, new URL(adres, dienst.adres).href, {
    permissions: ["clipboard-read", "clipboard-write"]
  });
  await bewaakt.pagina.waitForSelector(".indicator");
  return bewaakt.pagina;
};
afterEach(async () => {
  expect(bewaakt.klachten).toEqual([]);
  await bewaakt.sluit();
});

describe("the page of begrippen", () => {
  it("has every term and indicator, each at its place, and finds them by a part of a word", async () => {
    const pagina = await open("begrippen");
    expect(await pagina.locator(".begrip").count()).toBe(begrippen.length);
    expect(await pagina.locator(".indicator").count()).toBe(indicatoren.length + 3);
    await pagina.getByRole("searchbox").fill("samenloop");
    expect(await pagina.locator(".begrip:visible").evaluateAll((vakken) => vakken.map(({id}) => id))).toEqual([
      "combinatie",
      "stapeling"
    ]);
    expect(await pagina.locator(".hoofdstuk:visible").count()).toBe(0);
    expect(await pagina.getByRole("status").first().textContent()).toBe("2 begrippen en 0 indicatoren gevonden.");
    expect(new URL(pagina.url()).searchParams.get("zoek")).toBe("samenloop");
    await pagina.keyboard.press("Enter");
    expect(await pagina.evaluate(() => document.activeElement?.textContent)).toBe("Combinatie van wetten");
    await pagina.getByRole("searchbox").press("Escape");
    expect(await pagina.locator(".begrip:visible").count()).toBe(begrippen.length);
    expect(new URL(pagina.url()).search).toBe("");
  });

  it("opens with the question of its address, and shows all for a place that it hid", async () => {
    const pagina = await open("begrippen?zoek=85994NED");
    await pagina.waitForSelector(".begrip[hidden]", {state: "attached"});
    expect(await pagina.locator("#indicator-stapeling_huishoudens").isVisible()).toBe(true);
    await pagina.evaluate(() => (location.hash = "#indicator-kwetsbaarheid"));
    await pagina.locator("#indicator-kwetsbaarheid").waitFor({state: "visible"});
    expect(await pagina.getByRole("searchbox").inputValue()).toBe("");
  });

  it("gives the SQL of an indicator to take along", async () => {
    const pagina = await open("begrippen#indicator-wmo_clienten");
    const vak = pagina.locator("#indicator-wmo_clienten");
    await vak.getByText("Hoe het is berekend (SQL)").click();
    const sql = await vak.locator("pre").first().textContent();
    expect(sql).toContain("FROM inwoner");
    await vak.getByRole("button", {name: "Kopieer de SQL van Wmo-cliënten", exact: true}).click();
    await vak.getByText("Gekopieerd").waitFor();
    expect(await pasted(pagina.context())).toBe(sql);
  });
});

describe("a term where it is used", () => {
  const woord = () => bewaakt.pagina.locator("#indicator-wmo_clienten .begrip-woord").first();
  const bel = () => bewaakt.pagina.locator(".begrip-bel:visible");
  beforeEach(() => open("begrippen"));

  it("opens by hover, stays while the pointer moves onto it, and goes when it leaves", async () => {
    await woord().hover();
    await bel().waitFor();
    await bel().hover();
    await bewaakt.pagina.waitForTimeout(400);
    expect(await bel().count()).toBe(1);
    await bewaakt.pagina.mouse.move(0, 0);
    await bel().waitFor({state: "hidden"});
  });

  it("opens by focus, is closed by Escape without losing the place, and leads on to the list", async () => {
    const {pagina} = bewaakt;
    await pagina.locator("#indicator-wmo_clienten h4 a").focus();
    await pagina.keyboard.press("Tab");
    await bel().waitFor();
    expect(await woord().getAttribute("aria-expanded")).toBe("true");
    await pagina.keyboard.press("Tab");
    expect(await pagina.evaluate(() => document.activeElement?.getAttribute("href"))).toMatch(/begrippen#/);
    await pagina.keyboard.press("Escape");
    expect(await bel().count()).toBe(0);
    expect(await woord().evaluate((knop) => knop === document.activeElement)).toBe(true);
  });

  it("opens and closes by a press, one at a time", async () => {
    const {pagina} = bewaakt;
    await woord().dispatchEvent("click");
    await bel().waitFor();
    await pagina.locator("#indicator-wmo_clienten .begrip-woord").nth(1).dispatchEvent("click");
    expect(await bel().count()).toBe(1);
    await pagina.locator("h1").click();
    expect(await bel().count()).toBe(0);
  });
});
