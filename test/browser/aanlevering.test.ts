import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {tableValues, waitForAll} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
let page: Page;

beforeEach(() => open("?periode=2017HJ02"));

async function open(find: string) {
  page = await trial.open(`aanlevering${find}`);
}

const searchPart = () => new URL(page.url()).search;
const list = () => page.locator(".aanlevering-list tbody tr");

describe("/aanlevering", () => {
  it("shows the second halfjaar of 2017 as it was published", async () => {
    expect(await page.locator("#figuur-1").textContent()).toBe(
      "Over het tweede halfjaar van 2017 publiceren 318 van de 380 gemeenten in Nederland hun Wmo-gegevens"
    );
    const rows = await tableValues(page, "1");
    expect(rows.map((row) => row.slice(0, 4).concat(row.slice(5)))).toContainEqual(["332", "323", "5", "318", "380"]);
    expect(rows[0]).toEqual(["", "", "", "", "", ""]);
    expect(await list().count()).toBe(60);
    await page.getByRole("button", {name: "Toon alle 380 gemeenten"}).click();
    await list().nth(379).waitFor({state: "attached"});
    expect(await list().count()).toBe(380);
  });

  it("filters by state, name and provincie, with the state and the gebied in the address", async () => {
    await waitForAll(page, () => page.locator("#keuze-staat").selectOption("opt_out"));
    expect(searchPart()).toBe("?periode=2017HJ02&staat=opt_out");
    expect(await list().count()).toBe(5);
    await open(searchPart());
    expect(await list().count()).toBe(5);
    await waitForAll(page, () => page.locator("#keuze-staat").selectOption("alle"));
    await page.locator("#lever-zoek").fill("utrecht");
    const names = await list().locator("th").allTextContents();
    expect(names).toContain("Utrecht");
    expect(names.length).toBeLessThan(5);
    await page.locator("#lever-zoek").fill("");
    await waitForAll(page, async () => {
      await page.locator('input[name="gebied"]').fill("PV26");
      await page.keyboard.press("Enter");
    });
    expect(new Set(await list().locator("td:nth-child(2)").allTextContents())).toEqual(new Set(["Utrecht"]));
    expect(await page.locator("#figuur-1").textContent()).toContain("gemeenten in de provincie Utrecht");
  });

  it("leaves the list and the figure of the land as they are when another gemeente is chosen", async () => {
    const changed = await page.evaluateHandle(() => {
      const places: string[] = [];
      const watch = new MutationObserver((all) => {
        for (const {target} of all) places.push((target as HTMLElement).closest("[class]")!.className.toString());
      });
      for (const part of document.querySelectorAll(
        ".aanlevering-list tbody, figure[data-figuur] .figure-chart, .history"
      ))
        watch.observe(part, {subtree: true, childList: true, attributes: true});
      return places;
    });
    await waitForAll(page, async () => {
      await page.locator('input[name="gebied"]').fill("GM0344");
      await page.keyboard.press("Enter");
    });
    expect(await page.locator(".history li").count()).toBeGreaterThan(5);
    expect(new Set(await changed.jsonValue())).toEqual(new Set(["history"]));
  });

  it("reads the line of a figure by keyboard, halfjaar after halfjaar, also where nothing was said", async () => {
    await page.locator('figure[data-figuur="1"] .figure-chart').focus();
    const said = async (key: string) => {
      await page.keyboard.press(key);
      return page.locator('figure[data-figuur="1"] .chart-said').textContent();
    };
    expect(await said("ArrowRight")).toBe("Publiceert, gemeenten in Nederland; 1e halfjaar 2015: geen cijfer");
    expect(await said("End")).toBe("Publiceert, gemeenten in Nederland; 1e halfjaar 2018: 322 gemeenten; n = 380");
    const centre = async (find: string) => {
      const {x, y, width, height} = (await page.locator(`figure[data-figuur="1"] ${find}`).last().boundingBox())!;
      return {x: expect.closeTo(x + width / 2, 0), y: expect.closeTo(y + height / 2, 0)};
    };
    const {x, y, width, height} = (await page.locator('figure[data-figuur="1"] .chart-ring').boundingBox())!;
    expect({x: x + width / 2, y: y + height / 2}).toEqual(
      await centre(".mark-symbol.role-mark path[stroke='#1F2933']")
    );
    expect(await said("ArrowLeft")).toBe(
      "Publiceert, gemeenten in Nederland; 2e halfjaar 2017: 318 gemeenten; n = 380"
    );
    expect(await said("ArrowDown")).toContain("Goedgekeurd, gemeenten in Nederland; 2e halfjaar 2017: 323");
  });

  it("sorts by keyboard", async () => {
    const heading = page.locator('.aanlevering-list th[data-kolom="2017HJ02"]');
    await page.getByRole("button", {name: "Toon alle 380 gemeenten"}).click();
    await heading.locator("button").focus();
    await waitForAll(page, () => page.keyboard.press("Enter"));
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
    const states = await list().locator("td:nth-child(5)").allTextContents();
    expect(new Set(states).size).toBe(4);
    expect(states[0]).toBe("● publiceert");
    expect(states.at(-1)).toBe("○ niet geleverd");
  });

  it("chooses a gemeente on the map by keyboard, and shows its history", async () => {
    const tile = page.locator('.aanlevering-map [role="gridcell"][tabindex="0"]');
    await tile.focus();
    const naam = (await tile.getAttribute("aria-label"))!.split(":")[0]!;
    await waitForAll(page, () => page.keyboard.press("Enter"));
    expect(searchPart()).toMatch(/gebied=GM\d{4}/);
    expect(await page.locator(".history li").count()).toBe(7);
    expect(await page.getByRole("heading", {name: `De leveringen van ${naam}`}).isVisible()).toBe(true);
    await waitForAll(page, () => page.goBack());
    expect(await page.locator(".history").isVisible()).toBe(false);
  });
});
