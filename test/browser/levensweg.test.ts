import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {fetchFile, tableValues, waitForAll} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
let page: Page;

beforeEach(async () => {
  page = await trial.open("levensweg");
});

const choose = (naam: string, find: string) =>
  waitForAll(page, async () => {
    await page.locator(`input[name="${naam}"]`).fill(find);
    await page.keyboard.press("Enter");
  });

const tick = (naam: string, code: string) =>
  waitForAll(page, () => page.locator(`input[name="${naam}"][value="${code}"]`).check());

const searchPart = () => new URL(page.url()).search;

describe("/levensweg", () => {
  it("opens with the three figures of Nederland, each with its table", async () => {
    for (const figure of ["5.1", "5.2", "5.3"]) {
      expect((await tableValues(page, figure)).length).toBeGreaterThan(0);
    }
    const [start] = await tableValues(page, "5.1");
    expect(Number(start?.[0])).toBeGreaterThan(100);
    expect(start?.slice(1, 3)).toEqual([start?.[0], "1"]);
  });

  it("follows a choice of gemeente, comparison and filter, in the address too", async () => {
    const country = await tableValues(page, "5.1");
    await choose("gebied", "GM0344");
    expect(searchPart()).toBe("?gebied=GM0344&peilmoment=2015-01-01");
    const utrecht = await tableValues(page, "5.1");
    expect(Number(utrecht[0]?.[0])).toBeLessThan(Number(country[0]?.[0]));
    await choose("vergelijk", "Nederland");
    expect(await tableValues(page, "5.1")).toEqual([...utrecht, ...country]);
    await tick("huishoudtype", "eenpersoons");
    expect(searchPart()).toBe("?gebied=GM0344&vergelijk=NL&huishoudtype=eenpersoons&peilmoment=2015-01-01");
    const filtered = await tableValues(page, "5.1");
    expect(Number(filtered[0]?.[0])).toBeLessThanOrEqual(Number(utrecht[0]?.[0]));
  });

  it("goes back and forward through the choices", async () => {
    const country = await tableValues(page, "5.1");
    await choose("gebied", "GM0344");
    const utrecht = await tableValues(page, "5.1");
    await waitForAll(page, () => page.goBack());
    expect(await tableValues(page, "5.1")).toEqual(country);
    expect(await page.locator('input[name="gebied"]').inputValue()).toBe("Nederland");
    await waitForAll(page, () => page.goForward());
    expect(await tableValues(page, "5.1")).toEqual(utrecht);
  });

  it("shows the same for the same address", async () => {
    await choose("gebied", "GM0344");
    await tick("huishoudtype", "eenpersoons");
    await tick("gebeurtenis", "verhuizing");
    const tables = await Promise.all(["5.1", "5.2", "5.3"].map((figure) => tableValues(page, figure)));
    const other = await trial.beside(page.url());
    await waitForAll(other.page);
    const again = await Promise.all(["5.1", "5.2", "5.3"].map((figure) => tableValues(other.page, figure)));
    const chosen = await other.page.locator('input[value="eenpersoons"]').isChecked();
    await other.close();
    expect(again).toEqual(tables);
    expect(chosen).toBe(true);
    expect(other.complaints).toEqual([]);
  });

  it("does not compare a gebied with itself, and says so", async () => {
    await choose("gebied", "GM0344");
    await choose("vergelijk", "GM0344");
    expect(searchPart()).toBe("?gebied=GM0344&peilmoment=2015-01-01");
    expect(await page.locator('input[name="vergelijk"]').inputValue()).toBe("");
    expect(await page.locator(".address-notice").innerText()).toContain("er wordt niet vergeleken");
    await choose("vergelijk", "Nederland");
    expect(await page.locator(".address-notice").isVisible()).toBe(false);
  });

  it("counts the choices on the drawer, wipes them but the gebied, and brings them back", async () => {
    await choose("gebied", "GM0344");
    await choose("vergelijk", "Nederland");
    await tick("huishoudtype", "eenouder");
    const full = searchPart();
    const button = (name: string) => page.locator(".cohort-heading").getByRole("button", {name, exact: true});
    const drawer = () => page.locator(".drawer > summary").textContent();
    expect(await drawer()).toBe("Keuzes maken (2)");
    await waitForAll(page, () => button("Wis alles").click());
    expect(searchPart()).toBe("?gebied=GM0344&peilmoment=2015-01-01");
    expect(await drawer()).toBe("Keuzes maken");
    await waitForAll(page, () => button("Maak ongedaan").click());
    expect(searchPart()).toBe(full);
  });

  it("gives numbers and picture of a figure to take home", async () => {
    await choose("gebied", "GM0344");
    const fetchBytes = (kind: string) => fetchFile(page, "5.1", kind);
    const csv = await fetchBytes("csv");
    expect(csv.naam).toMatch(/^figuur-5\.1_utrecht_.*\.csv$/);
    const lines = csv.content.toString().trim().split("\n");
    const rows = lines.filter((line) => !line.startsWith("#"));
    expect(rows[0]).toBe("figuur,gebied,wet,peilmoment,startgroep,gebruik,aandeel,ondergrens,bovengrens");
    expect(rows).toHaveLength(1 + (await tableValues(page, "5.1")).length);
    const svg = (await fetchBytes("svg")).content.toString();
    const error = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")?.textContent,
      svg
    );
    expect(error).toBeUndefined();
    expect(svg).not.toMatch(/(?:href|src)="https?:|url\(["']?https?:/);
    const png = (await fetchBytes("png")).content;
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(600);
  });

  it("can be done by keyboard alone", async () => {
    const tabTo = async (selector: string) => {
      for (let i = 0; i < 120; i++) {
        if (await page.evaluate((target) => document.activeElement?.matches(target) ?? false, selector)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`not reached with Tab: ${selector}`);
    };
    await tabTo('input[name="gebied"]');
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Utrecht");
    await waitForAll(page, () => page.keyboard.press("Enter"));
    expect(searchPart()).toMatch(/^\?gebied=\w+&peilmoment=2015-01-01$/);
    await tabTo('input[name="huishoudtype"][value="eenouder"]');
    await waitForAll(page, () => page.keyboard.press("Space"));
    expect(searchPart()).toContain("huishoudtype=eenouder");
    await tabTo('figure[data-figuur="5.1"] summary');
    await page.keyboard.press("Enter");
    expect(await page.locator('figure[data-figuur="5.1"] table').isVisible()).toBe(true);
    await tabTo('figure[data-figuur="5.1"] [data-menu]');
    await page.keyboard.press("Enter");
    await tabTo('figure[data-figuur="5.1"] [data-download="csv"]');
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
  });
});
