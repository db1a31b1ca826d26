import type {BrowserContextOptions, Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {axeErrors} from "./util/axe.js";
import {tableValues, waitForAll} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const now = ["1.6", "1.3", "1.2", "1.5"];
const course = ["2.10", "2.2", "2.3", "2.4", "2.5"];

const trial = makeTrial();
let page: Page;

const open = async (path = "", width = 1280, options: BrowserContextOptions = {}) => {
  const screen = {viewport: {width, height: 900}, reducedMotion: "reduce"} as const;
  page = await trial.open(path, {...screen, ...options});
};
const searchPart = () => decodeURIComponent(new URL(page.url()).search);
const choose = (naam: string, find: string) =>
  waitForAll(page, async () => {
    await page.locator(`input[name="${naam}"]`).fill(find);
    await page.keyboard.press("Enter");
  });
const button = (name: RegExp | string) => page.getByRole("button", {name});
const tile = (figure: string) => page.locator(`[data-tegel="${figure}"]`);
const figures = () =>
  page
    .locator("figure[data-figuur]")
    .evaluateAll((list) => list.map((figure) => (figure as HTMLElement).dataset["figuur"]));

describe("/", () => {
  describe("of nobody's choice", () => {
    beforeEach(() => open());

    it("shows Nederland: the key figure and four tiles with numbers", async () => {
      expect(await figures()).toEqual(now);
      expect(await page.locator(".core-number").innerText()).toMatch(/^[1-9]\d*$/);
      expect(await page.locator(".core-fact").innerText()).toMatch(
        /huishoudens in Nederland( zonder de \d+ gemeenten die [a-z ]+)? gebruiken meer dan één voorziening/
      );
      for (const figure of now) expect((await tableValues(page, figure)).length).toBeGreaterThan(3);
    });

    it("answers in two steps, by keyboard: how many here, compared with Nederland, and how often so", async () => {
      await page.locator('input[name="gebied"]').focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Utrecht");
      await waitForAll(page, () => page.keyboard.press("Enter"));
      expect(searchPart()).toBe("?gebied=GM0344&periode=2018HJ01");
      expect(await page.locator(".core-beside").innerText()).toMatch(
        /^Dat is ((iets )?(meer|minder) dan in|ongeveer evenveel als in|geen duidelijk verschil met) de rest van Nederland[^(]* \(\d/
      );
      await button(/Bekijk het verloop/).focus();
      await waitForAll(page, () => page.keyboard.press("Enter"));
      expect(searchPart()).toBe("?gebied=GM0344&beeld=ontwikkelingen&figuur=2.10&periode=2018HJ01");
      const rows = await tableValues(page, "2.10");
      expect(rows.length).toBeGreaterThan(5);
      expect(await page.locator('figure[data-figuur="2.10"] table').isVisible()).toBe(true);
      expect(
        await page.evaluate(() => document.activeElement?.closest("[data-tegel]")?.getAttribute("data-tegel"))
      ).toBe("2.10");
    });

    it("goes between its two views by arrow key, and back", async () => {
      await page.getByRole("tab", {name: "Huidige situatie"}).focus();
      await waitForAll(page, () => page.keyboard.press("ArrowRight"));
      expect(await figures()).toEqual(course);
      expect(searchPart()).toBe("?beeld=ontwikkelingen&periode=2018HJ01");
      await waitForAll(page, () => page.goBack());
      expect(await figures()).toEqual(now);
      expect(await page.getByRole("tab", {selected: true}).innerText()).toBe("Huidige situatie");
    });
  });

  it("opens a tile into its table, course, definition and source, and shuts it", async () => {
    await open("?gebied=GM0344");
    expect(await tile("1.3").locator("table").isVisible()).toBe(false);
    await waitForAll(page, () => tile("1.3").getByRole("button", {name: /^Meer/}).click());
    expect(searchPart()).toBe("?gebied=GM0344&figuur=1.3&periode=2018HJ01");
    expect(await tile("1.3").locator("table").first().isVisible()).toBe(true);
    expect(await tile("1.3").locator('figure[data-figuur="2.3"]').isVisible()).toBe(true);
    expect(await tile("1.3").locator(".definition").innerText()).toMatch(/Wmo-cliënten[^]*Gedeeld door[^]*Bron/);
    await waitForAll(page, () => tile("1.3").getByRole("button", {name: "Minder"}).click());
    expect(searchPart()).toBe("?gebied=GM0344&periode=2018HJ01");
    expect(await figures()).toEqual(now);
  });

  it("shows the same for the same address, and says what in it is not known", async () => {
    await open("?gebied=GM0344,GM0363&vergelijk=GK8&periode=2016HJ02&figuur=2.2&kaart=wmo&wet=x&beeld=film");
    expect(await page.locator(".address-notice p").allInnerTexts()).toEqual([
      "beeld “film” uit het adres is niet bekend; u ziet de gewone weergave.",
      "“wet” uit het adres kent deze pagina niet."
    ]);
    expect(await page.getByRole("tab", {selected: true}).innerText()).toBe("Ontwikkelingen");
    expect(await page.locator('input[name="vergelijk"]').inputValue()).toBe("De gemeenten vanaf 250.000 inwoners");
    expect(await page.locator("#keuze-periode").inputValue()).toBe("2016HJ02");
    expect(await page.locator("#keuze-kaart").inputValue()).toBe("wmo");
    expect(await page.locator('.tile[aria-selected="true"]').count()).toBe(2);
    const initially = await tableValues(page, "2.2");
    await choose("vergelijk", "NL");
    await choose("vergelijk", "GK8");
    expect(searchPart()).toBe("?gebied=GM0344,GM0363&vergelijk=GK8&periode=2016HJ02&figuur=2.2&kaart=wmo");
    expect(await tableValues(page, "2.2")).toEqual(initially);
  });

  it("follows vergelijk and periode, of a wijk too, and takes them along to other pages", async () => {
    await open("?gebied=WK034404&vergelijk=GM0344");
    expect(await page.locator(".core-fact").innerText()).toContain("(Utrecht)");
    await waitForAll(page, () => page.locator("#keuze-periode").selectOption("2016HJ01"));
    const links = await page.locator(".onward a").evaluateAll((list) => list.map((a) => a.getAttribute("href")));
    expect(links).toEqual([
      "./rapport?gebied=WK034404&vergelijk=GM0344&periode=2016HJ01",
      "./wijkprofiel?gebied=GM0344&periode=2016HJ01",
      "./clientervaring?gebied=WK034404&vergelijk=GM0344&periode=2016HJ01",
      "./levensweg?gebied=WK034404&vergelijk=GM0344",
      "./database?gebied=WK034404&vergelijk=GM0344&periode=2016HJ01"
    ]);
  });

  it("chooses on the map with arrow keys, and several with the box ticked", async () => {
    await open("?gebied=GM0344");
    const chosen = page.locator('.tile[aria-selected="true"]');
    await chosen.waitFor();
    expect(await page.locator(".tile-raster [role=gridcell]").count()).toBe(380);
    expect(await page.locator('.tile-raster [tabindex="0"]').count()).toBe(1);
    await chosen.focus();
    await page.keyboard.press("ArrowRight");
    const here = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(here).toMatch(/^(?!Utrecht).+: (\d.* per 1\.000 huishoudens|0 per|niet geleverd|opt-out)/);
    expect(await page.locator(".tile-reading").innerText()).toBe(here);
    await waitForAll(page, () => page.keyboard.press("Enter"));
    expect(searchPart()).toMatch(/^\?gebied=GM\d{4}&periode=2018HJ01$/);
    await page.getByLabel("Meer gemeenten samen kiezen").check();
    await waitForAll(page, () => page.locator('.tile[aria-label^="Utrecht:"]').click());
    expect(searchPart()).toMatch(/^\?gebied=GM\d{4},GM0344&periode=2018HJ01$/);
  });

  it("reads a tile out at a first touch, and chooses it at the button that comes with it", async () => {
    await open("?gebied=GM0344", 390, {hasTouch: true});
    await page.locator(".map-box > summary").tap();
    await page.locator('.tile[aria-label^="Amsterdam:"]').tap();
    expect(await page.locator(".tile-reading").innerText()).toMatch(/^Amsterdam: /);
    expect(searchPart()).toBe("?gebied=GM0344&periode=2018HJ01");
    await waitForAll(page, () => button("Kies Amsterdam").tap());
    expect(searchPart()).toBe("?gebied=GM0363&periode=2018HJ01");
  });

  it("passes axe with a tile open and someone writing, on a phone in the dark", async () => {
    await open("?gebied=GM0344&figuur=1.6", 390);
    await page.emulateMedia({colorScheme: "dark"});
    await page.locator(".map-box > summary").click();
    await page
      .locator('[data-tegel="1.6"] > .tile-figure')
      .getByRole("button", {name: "Schrijf een toelichting"})
      .click();
    await page.locator('.tile[aria-selected="true"]').waitFor();
    expect(await axeErrors(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
