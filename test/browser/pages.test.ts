import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {pages as paginasVan} from "../../loaders/site/page.js";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {axeErrors} from "./util/axe.js";
import {nextPage, waitForAll} from "./util/page.js";
import {startTestSite, testWerkbank} from "./util/site.js";

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium({together: true}), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

/** What has no place on paper; a word with a meaning behind it, or the head of a column, prints as text. */
const CONTROLS =
  "main :is(button:not(.begrip-word, .sort-heading, .grid-sort), input, select, textarea, [role=tab]), #observablehq-header nav, .address-notice";

/** What each figure of the site is about, by its number: one number, one subject. */
const subjects = new Map<string, string>();

const figuresOn = (page: Page) =>
  page.locator("figure[data-figuur]").evaluateAll((figures) =>
    figures
      .filter((figure) => (figure as HTMLElement).offsetParent !== null)
      .map((figure) => {
        const text = (klasse: string) => figure.querySelector(klasse)?.textContent ?? "";
        return {
          nummer: figure.getAttribute("data-figuur")!,
          visible: text(".figure-number"),
          onderwerp: text(".figure-caption").split(" · ")[0]!
        };
      })
  );

/** Running text that goes on for more letters on a line than one reads with ease. */
const tooWide = (page: Page): Promise<string[]> =>
  page.locator("main p").evaluateAll((paragraphs) =>
    paragraphs
      .filter((text) => !text.closest("figure, .cell") && text.textContent!.length > 160)
      .filter((text) => text.getBoundingClientRect().width > 45 * parseFloat(getComputedStyle(text).fontSize))
      .map((text) => text.textContent!.slice(0, 60))
  );

/** How a page is looked at, one way after the other. */
const looks = [
  {colorScheme: "dark", width: 390},
  {colorScheme: "light", width: 1280}
] as const;

describe("every page", () => {
  it("opens without complaint, asks nothing elsewhere and passes axe, on a phone in the dark and on a desk", async () => {
    const pages = paginasVan(testWerkbank.dist);
    expect(pages.length).toBeGreaterThan(0);
    for (const naam of pages) {
      const address = new URL(naam.replace(/(^|\/)index\.html$|\.html$/, "$1"), server.address).href;
      const {page, complaints, close} = await nextPage(browser, address, {
        ...{colorScheme: looks[0].colorScheme, viewport: {width: looks[0].width, height: 844}, reducedMotion: "reduce"}
      });
      if ((await page.locator("[data-figuur]").count()) > 0) await waitForAll(page);
      await page.evaluate(() => document.querySelectorAll("details").forEach((box) => (box.open = true)));
      for (const {colorScheme, width} of looks) {
        const where = `${naam}, ${colorScheme}, ${width} px`;
        await page.setViewportSize({width, height: 844});
        await page.emulateMedia({colorScheme});
        expect.soft(await axeErrors(page), where).toEqual([]);
        const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(pageWidth, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
        expect.soft(await tooWide(page), `${where} has long lines`).toEqual([]);
      }
      for (const {nummer: number, visible, onderwerp: subject} of await figuresOn(page)) {
        expect.soft(visible, naam).toBe(`Figuur ${number}`);
        expect.soft(subjects.get(number) ?? subject, `${naam}, figuur ${number}`).toBe(subject);
        subjects.set(number, subject);
      }
      await page.emulateMedia({media: "print"});
      const controls = await page.locator(CONTROLS).filter({visible: true}).count();
      expect.soft(controls, `${naam} prints controls`).toBe(0);
      const raw = await page.locator(".observablehq--inspect").allTextContents();
      await close();
      expect.soft(raw, `${naam} shows a value as code`).toEqual([]);
      expect.soft(complaints, naam).toEqual([]);
    }
  }, 400_000);
});
