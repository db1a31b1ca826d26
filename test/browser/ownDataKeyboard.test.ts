import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {axeErrors} from "./util/axe.js";
import {filesOf, given, makeCsvFolder, openOwnData, type OwnPage, textsOf, withoutProof} from "./util/ownData.js";
import {startTestSite} from "./util/site.js";

let browser: Browser;
let server: SiteServer;
let folder: string;

beforeAll(async () => {
  [browser, server, folder] = await Promise.all([startChromium({visit: "long"}), startTestSite(), makeCsvFolder()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

/** Where the focus is, and whether one sees it; null where it was lost. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const {activeElement: element, body} = document;
    if (!element || element === body) return null;
    const {outlineStyle, outlineWidth} = getComputedStyle(element);
    const {width, height} = element.getBoundingClientRect();
    const seen =
      (outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && width > 0 && height > 0) ||
      element.tagName === "IFRAME";
    return {what: `${element.tagName} ${element.textContent?.slice(0, 30)}`, seen};
  });

/** Goes there with Tab alone. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await target.waitFor();
  for (let i = 0; i < 250; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await focus(page)).toMatchObject({seen: true});
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`not reached with Tab: ${target}`);
}

/** Presses a button with the keyboard alone, and waits until what it does is to be seen; the focus is somewhere then. */
async function press(page: Page, target: Locator, result: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
  await result.first().waitFor({state: "attached", timeout: 300_000});
  await expect.poll(() => focus(page)).not.toBeNull();
}

const personen = (texts: Record<string, string>, change: (id: string) => string) =>
  Object.entries(texts).map(([name, text]) => given(name, text.replace(/^\d+(?=,)/gm, change)));

describe("/eigen-data by keyboard alone", () => {
  it("goes from files to a page on them, back, and to nothing, with the focus always in sight", async () => {
    const own = await openOwnData(browser, server.address);
    const {page, button} = own;
    await tabTo(page, page.locator(".own-picker input").first());
    const texts = textsOf(folder);
    texts["Mensen.csv"] = texts["personen.csv"]!.replace("geslacht", "x");
    delete texts["personen.csv"];
    await own.give(Object.entries(texts).map(([name, text]) => given(name, text)));
    expect(await focus(page)).not.toBeNull();
    await press(page, page.locator(".own-mapping > summary"), page.locator(".own-mapping:not([open])"));
    await press(page, page.locator(".own-mapping > summary"), page.locator(".own-mapping[open]"), "Space");
    await tabTo(page, page.locator("#koppeling-personen-geslacht"));
    await page.keyboard.press("x");
    await page.getByText("Alle tabellen en kolommen zijn gekozen.").waitFor();
    await press(page, button("Kijk na en reken"), page.locator(".own-go"));
    await press(
      page,
      page.locator(".own-report details > summary").or(button("Verslag (CSV)")).first(),
      page.locator(".own-report")
    );
    await press(page, button("Levensweg"), page.locator(".own-bench:not([hidden])"));
    expect(await focus(page)).toMatchObject({what: "BUTTON Bestanden en bewijs", seen: true});
    await page.frameLocator(".own-frame").locator("html[data-volledig]").waitFor();
    await tabTo(page, page.locator(".own-frame"));
    await expect
      .poll(() => page.frames()[1]!.evaluate(() => document.activeElement?.tagName), {message: "into the frame"})
      .not.toBe("BODY");
    await button("Bestanden en bewijs").focus();
    await page.keyboard.press("Space");
    await page.locator(".own-bench").waitFor({state: "hidden"});
    expect(await focus(page)).toMatchObject({what: "H3 Werk met uw bestanden"});
    await press(page, button("Probeer iets te versturen"), page.locator(".own-proof-outcome strong"));
    await tabTo(page, button("Wis alles"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Alles is gewist").waitFor();
    expect(
      await page
        .locator(".own-picker input")
        .first()
        .evaluate((input) => input === document.activeElement)
    ).toBe(true);
    await own.close();
    expect(withoutProof(own.complaints)).toEqual([]);
  });

  it("chooses again, replaces numbers, and keeps and wipes, without losing the focus", async () => {
    const own = await openOwnData(browser, server.address);
    const {page, button} = own;
    const small = {
      "personen.csv":
        "persoon_id,geboortedatum,geslacht\n111222333,1980-01-01,M\n123456782,1990-02-03,V\n999999990,1990-02-03,V\n"
    };
    await own.give(personen(small, (id) => id));
    await press(page, button("Kies opnieuw"), page.locator(".own-files:empty"));
    await own.give(personen(small, (id) => id));
    await press(page, button("Maak een sleutel en vervang"), button("Vergeet de sleutel"));
    await press(page, button("Vergeet de sleutel"), page.getByText("De sleutel is vergeten"));
    await press(page, button("Ga verder"), page.locator(".own-mapping"));
    await own.close();
    expect(own.complaints).toEqual([]);
  });
});

/** Every state of the page, and how a visitor gets there. */
const states: [string, (own: OwnPage) => Promise<void>][] = [
  ["before anything is given", async () => {}],
  [
    "the proof",
    async (own) => {
      await own.button("Probeer iets te versturen").click();
      await own.page.locator(".own-proof-outcome strong").waitFor({timeout: 60_000});
      await own.page
        .locator(".own-proof details")
        .last()
        .evaluate((details) => details.setAttribute("open", ""));
    }
  ],
  [
    "burgerservicenummers",
    (own) => own.give([given("personen.csv", "persoon_id,a\n111222333,1\n123456782,1\n999999990,1\n")])
  ],
  ["a file that is refused", (own) => own.give([given("personen.csv", "")])],
  [
    "the mapping",
    (own) => own.give(filesOf(folder).filter((file) => !file.endsWith("verblijf.csv") && !file.endsWith(".json")))
  ],
  [
    "the report and what can be done next",
    async (own) => {
      await own.give(filesOf(folder));
      await own.count();
      await own.page
        .locator("details:visible")
        .evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    }
  ],
  ["a page on own files", async (own) => void (await own.bench("Levensweg"))]
];

describe("/eigen-data for everyone", () => {
  it("has no fault against WCAG 2.2 AA in any state, 320 and 1280 pixels wide", async () => {
    const own = await openOwnData(browser, server.address);
    const faults: string[] = [];
    for (const [state, reach] of states) {
      await reach(own);
      for (const width of [320, 1280]) {
        const where = `${state}, ${width} pixels`;
        await own.page.setViewportSize({width, height: 900});
        await own.page.frames()[1]?.evaluate(() => new Promise(requestAnimationFrame));
        for (const view of own.page.frames().filter((frame) => frame.url() !== "about:blank"))
          faults.push(...(await axeErrors(view)).map((fault) => `${where}: ${fault}`));
        const wide = await own.page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) faults.push(`${where}: ${wide} pixels wide`);
      }
    }
    await own.close();
    expect(faults).toEqual([]);
  });
});
