import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {axeErrors} from "./util/axe.js";
import {type Guarded, newPage} from "./util/page.js";
import {startTestSite} from "./util/site.js";

let browser: Browser;
let server: SiteServer;
let guarded: Guarded | undefined;

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium(), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));
afterEach(async () => {
  const done = guarded;
  guarded = undefined;
  await done?.close();
  expect(done?.complaints ?? []).toEqual([]);
});

async function open(): Promise<Page> {
  guarded = await newPage(browser, `${server.address}notitieboek`, {viewport: {width: 1280, height: 900}});
  await settled(guarded.page.locator('.cell[data-soort="chart"]'));
  return guarded.page;
}

const cell = (page: Page, name: string) => page.locator(`.cell:has(.cell-name:is([value="${name}"]))`);
const settled = (cells: Locator) =>
  cells.and(cells.page().locator('[data-staat="done"], [data-staat="error"], [data-staat="stopped"]')).waitFor();
const rows = (of: Locator) =>
  of
    .locator(".cell-table tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));

/** Types in a cell in place of what stood there, and runs it. */
async function type(of: Locator, text: string) {
  await of.locator(".cm-content").click();
  await of.page().keyboard.press("ControlOrMeta+a");
  await of.page().keyboard.insertText(text);
  await of.page().keyboard.press("ControlOrMeta+Enter");
}

const number = (text: string | null | undefined) => Number((text ?? "").replaceAll(".", "").replace(",", "."));

describe("/notitieboek", () => {
  it("answers SQL on the cohort, hands the rows to JavaScript behind the wall, and draws what that gives", async () => {
    const page = await open();
    const asked = await rows(cell(page, "gebruik"));
    expect(asked.length).toBeGreaterThan(3);
    const shares = await rows(cell(page, "aandelen"));
    const expected = asked.map(([huishoudtype, inwoners, met]) => [huishoudtype, number(met) / number(inwoners)]);
    expect(shares.map(([huishoudtype, share]) => [huishoudtype, number(share).toFixed(4)])).toEqual(
      expected.map(([huishoudtype, share]) => [huishoudtype, (share as number).toFixed(4)])
    );
    expect(await page.locator(".cell-chart svg path").count()).toBeGreaterThanOrEqual(asked.length);
    expect(await axeErrors(page)).toEqual([]);
  });

  it("runs again what reads a choice, and says where SQL goes wrong", async () => {
    const page = await open();
    const before = await rows(cell(page, "gebruik"));
    await page.locator("#keuze-cel-2").fill("0");
    await expect
      .poll(async () => (await rows(cell(page, "gebruik"))).map(([, inwoners, met]) => inwoners === met))
      .toEqual(before.map(() => true));
    await type(cell(page, "gebruik"), "SELECT huishoudtype\nFROM cohort\nWHERE weg = 1");
    const fault = cell(page, "gebruik").locator(".cell-fault");
    await fault.filter({hasText: "weg"}).waitFor();
    expect(await fault.textContent()).toMatch(/^Regel 3, teken 7: Binder Error/);
    await settled(cell(page, "aandelen"));
    expect(await cell(page, "aandelen").locator(".cell-fault").textContent()).toContain("Wacht op “gebruik”");
  });
});
