import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {goTo, nextPage, waitForAll} from "./util/page.js";
import {startTestSite} from "./util/site.js";

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium({together: true}), startTestSite()]);
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

/** Drawings and texts of charts that stick out of their figure, and texts that lie over another one. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(async (lap) => {
    const found: string[] = [];
    const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    const faultsOf = (figure: HTMLElement, chart: HTMLElement): string[] => {
      const own: string[] = [];
      const name = `figuur ${figure.dataset["figuur"]}`;
      const bounds = figure.getBoundingClientRect();
      for (const drawing of chart.querySelectorAll("svg")) {
        const outer = drawing.getBoundingClientRect();
        // The background of a Vega chart is invisible and may keep the size of the chart before: marks are measured.
        const inner = [...drawing.querySelectorAll("path:not(.background), line, rect, text")].map((mark) =>
          mark.getBoundingClientRect()
        );
        if (inner.length === 0) own.push(`${name}: nothing is drawn`);
        const [right, bottom] = [
          Math.max(...inner.map((box) => box.right)),
          Math.max(...inner.map((box) => box.bottom))
        ];
        const beyond = Math.max(outer.right - bounds.right, right - outer.right, bottom - outer.bottom);
        if (beyond > lap + 1) own.push(`${name}: the drawing is cut off by ${Math.round(beyond)} px`);
      }
      const texts = [...chart.querySelectorAll<SVGTextElement>("svg text")]
        .filter((text) => text.textContent?.trim() && getComputedStyle(text).opacity !== "0")
        .map((text) => ({text: text.textContent!, box: text.getBoundingClientRect()}))
        .filter(({box}) => box.width > 0);
      for (const {text, box} of texts)
        if (box.left < bounds.left - 2 || box.right > bounds.right + 2) own.push(`${name}: “${text}” sticks out`);
      texts.forEach((one, i) => {
        for (const other of texts.slice(i + 1)) {
          const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          if (wide > lap && high > lap) own.push(`${name}: “${one.text}” lies over “${other.text}”`);
        }
      });
      return own;
    };
    for (const figure of document.querySelectorAll<HTMLElement>("figure[data-figuur]")) {
      const chart = figure.querySelector<HTMLElement>(".figure-chart");
      if (!chart || chart.offsetParent === null) continue;
      chart.scrollIntoView();
      // Out of sight a figure is measured, and drawn at its new size a moment after it comes in sight: each is waited for by itself.
      const until = performance.now() + 5000;
      let own: string[];
      do {
        await frame().then(frame);
        own = faultsOf(figure, chart);
      } while (own.length > 0 && performance.now() < until);
      found.push(...own);
    }
    return found;
  }, LAP);

const A4 = {width: 643, height: 971};

describe("charts on a phone, a desk and a projector, one after another, and on paper", () => {
  it.each(addresses)(
    "have no text over another or outside its figure: /%s",
    async (address) => {
      const {page, complaints, close} = await nextPage(browser, `${server.address}${address}`, {
        viewport: {width: 390, height: 900},
        reducedMotion: "reduce"
      });
      if ((await page.locator("figure[data-figuur]").count()) > 0) await waitForAll(page);
      // What is drawn anew may move what was looked at before it.
      const settled = (where: string) => expect.poll(() => faults(page), {message: where, timeout: 30_000}).toEqual([]);
      await settled("390 px");
      for (const width of [1024, 1920]) {
        await page.setViewportSize({width, height: 900});
        await settled(`${width} px`);
      }
      await page.setViewportSize(A4);
      await page.emulateMedia({media: "print"});
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await settled("on paper");
      await close();
      expect(complaints).toEqual([]);
    },
    300_000
  );
});

/**
 * What is drawn in the charts of a page, figure by figure: of every mark its kind, its look and its text. Of lines and areas it
 * matters which lies over which; other marks do not stand in an order.
 */
const drawings = (page: Page): Promise<Record<string, string[]>> =>
  page.locator("figure[data-figuur]").evaluateAll((figures) =>
    Object.fromEntries(
      figures.map((figure) => {
        const marks = [...figure.querySelectorAll(".figure-chart:not([hidden]) svg .role-mark *")].map((mark) => {
          const look = [...mark.attributes].map(({name, value}) => `${name}=${value.replace(/clip\d+/, "clip")}`);
          const text = mark.childElementCount === 0 ? mark.textContent : "";
          const line = `${mark.localName} ${look.sort().join(" ")} ${text}`;
          return {line, lies: mark.closest(".mark-line, .mark-area") !== null};
        });
        const [over, beside] = [true, false].map((lies) => marks.filter((mark) => mark.lies === lies));
        return [
          figure.getAttribute("data-figuur")!,
          [...over!.map(({line}) => line), ...beside!.map(({line}) => line).sort()]
        ];
      })
    )
  );

/** Of each page other choices than the first, of other groups, sides and lengths. */
const others = ["gebied=GM0363&vergelijk=GM0344", "gebied=NL", "gebied=GM0014&vergelijk=NL"];
const changed: [string, string[]][] = [
  ["", others],
  ["rapport", others],
  ["levensweg", [...others, `${compared}&huishoudtype=eenouder&wet=wmo`, `${compared}&peilmoment=2016-07-01`]],
  ["trajecten", [...others, `${compared}&volg=jeugdwet`]],
  ["gebeurtenissen", [...others, `${compared}&klok=wsnp&volg=wmo`]],
  ["vergelijken", [...others, `${compared}&maat=klok-wsnp&volgorde=waarde`]],
  ["wijkprofiel", [...others, "gebied=GM0344&maat=verschil"]],
  ["clientervaring", others]
];

describe("a chart that is changed", () => {
  it.each(changed)(
    "looks after other choices as when it is drawn at once: /%s",
    async (name, choices) => {
      const {page, complaints, close} = await nextPage(browser, `${server.address}${name}?${compared}`);
      await waitForAll(page);
      const atOnce = await drawings(page);
      expect(Object.values(atOnce).flat().length).toBeGreaterThan(30);
      let different = 0;
      for (const choice of choices) {
        await goTo(page, choice);
        different += Number(JSON.stringify(await drawings(page)) !== JSON.stringify(atOnce));
      }
      expect(different).toBeGreaterThan(1);
      await goTo(page, compared);
      expect(await drawings(page)).toEqual(atOnce);
      await close();
      expect(complaints).toEqual([]);
    },
    120_000
  );
});

describe("a chart", () => {
  it("is read with the pointer and with the keyboard, aloud, and lights up its rows in the table", async () => {
    const {page, complaints, close} = await nextPage(browser, `${server.address}levensweg?${compared}`);
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
