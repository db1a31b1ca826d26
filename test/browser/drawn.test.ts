import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {newPage, waitForAll} from "./util/page.js";
import {startTestSite} from "./util/site.js";

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium(), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

const compared = "gebied=GM0344&vergelijk=NL";
const addresses = [
  ...[`?${compared}`, `?${compared}&beeld=ontwikkelingen&figuur=2.1`, `rapport?${compared}`, `levensweg?${compared}`],
  ...[
    `levensweg?${compared}&huishoudtype=eenouder`,
    `trajecten?${compared}`,
    `gebeurtenissen?${compared}`,
    `vergelijken?${compared}`,
    "vergelijken?maat=klok-wsnp&volgorde=waarde",
    `wijkprofiel?${compared}`,
    `clientervaring?${compared}`
  ],
  ...["aanlevering?gebied=GM0344", "database", "database?beeld=lijnen", "begrippen"]
];

/** How far two texts may lie over each other before one cannot be read, in pixels: boxes are higher than letters. */
const LAP = 4;

/** Texts of charts that lie over another text, or stick out of their figure. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate((lap) => {
    const found: string[] = [];
    for (const figure of document.querySelectorAll<HTMLElement>("figure[data-figuur]")) {
      const chart = figure.querySelector<HTMLElement>(".figure-chart");
      if (!chart || chart.offsetParent === null) continue;
      chart.scrollIntoView();
      const name = `figuur ${figure.dataset["figuur"]}`;
      const bounds = figure.getBoundingClientRect();
      const texts = [...chart.querySelectorAll<SVGTextElement>("svg text")]
        .filter((text) => text.textContent?.trim() && getComputedStyle(text).opacity !== "0")
        .map((text) => ({text: text.textContent!, box: text.getBoundingClientRect()}))
        .filter(({box}) => box.width > 0);
      for (const {text, box} of texts)
        if (box.left < bounds.left - 2 || box.right > bounds.right + 2) found.push(`${name}: “${text}” sticks out`);
      texts.forEach((one, i) => {
        for (const other of texts.slice(i + 1)) {
          const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          if (wide > lap && high > lap) found.push(`${name}: “${one.text}” lies over “${other.text}”`);
        }
      });
    }
    return found;
  }, LAP);

describe.each([390, 1024, 1920])("charts at %i px", (width) => {
  it.each(addresses)("have no text over another or outside its figure: /%s", async (address) => {
    const {page, complaints, close} = await newPage(browser, `${server.address}${address}`, {
      viewport: {width, height: 900},
      reducedMotion: "reduce"
    });
    if ((await page.locator("figure[data-figuur]").count()) > 0) await waitForAll(page);
    const found = await faults(page);
    await close();
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("a chart", () => {
  it("is read with the pointer and with the keyboard, aloud, and lights up its rows in the table", async () => {
    const {page, complaints, close} = await newPage(browser, `${server.address}levensweg?${compared}`);
    await waitForAll(page);
    const figure = page.locator('figure[data-figuur="5.1"]');
    const chart = figure.locator(".figure-chart");
    const tip = chart.locator(".chart-tip");
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => tip.innerText()).toMatch(/^Totaal, Utrecht/);
    const first = await chart.locator('[role="status"]').innerText();
    await page.keyboard.press("ArrowRight");
    expect(await chart.locator('[role="status"]').innerText()).not.toBe(first);
    await page.keyboard.press("Escape");
    expect(await tip.isVisible()).toBe(false);
    await figure.locator(".figure-table summary").click();
    await chart.scrollIntoViewIfNeeded();
    const point = await chart.locator("svg .mark-symbol path").first().boundingBox();
    await page.mouse.move(point!.x + point!.width / 2, point!.y + point!.height / 2);
    await tip.waitFor();
    expect(await tip.innerText()).toMatch(/95%-interval/);
    expect(await figure.locator("tr.lit").count()).toBeGreaterThan(0);
    await close();
    expect(complaints).toEqual([]);
  });
});
