import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {axeErrors} from "./util/axe.js";
import {tableValues, waitForAll, waitForFigures} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();

const searchPart = (page: Page) => new URL(page.url()).search;
const status = (page: Page) => page.locator(".cohort-words .status").first().textContent();

/** Goes forward with Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string) {
  for (let i = 0; i < 150; i++) {
    if (await page.evaluate((target) => document.activeElement?.matches(target) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached with Tab: ${selector}`);
}

describe("two cohorts on /levensweg", () => {
  it("are built and compared by keyboard alone, with what remains after each rule", async () => {
    const page = await trial.open("levensweg");
    const press = (key: string) => waitForAll(page, () => page.keyboard.press(key));
    await tabTo(page, 'input[name="huishoudtype"][value="eenpersoons"]');
    await press("Space");
    await tabTo(page, ".more-rules > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, "#keuze-stapeling > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, 'input[name="stapeling"][value="1"]');
    await press("Space");
    await tabTo(page, ".cohort-fold.attrition > summary");
    await page.keyboard.press("Enter");
    await page.locator(".attrition-table").first().waitFor();
    await tabTo(page, ".cohort-fold:not(.attrition) > summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("cohort-b");
    await tabTo(page, 'input[name="huishoudtype"][value="eenpersoons"]');
    await press("Space");
    await tabTo(page, 'input[name="huishoudtype"][value="paar_zonder_kinderen"]');
    await press("Space");
    expect(searchPart(page)).toBe(
      "?huishoudtype=eenpersoons&stapeling=1&b.huishoudtype=paar_zonder_kinderen&b.stapeling=1&peilmoment=2015-01-01"
    );
    expect(await page.locator(".cohort-letter").allTextContents()).toEqual(["A", "B"]);
    expect(await page.locator("figure[data-figuur='5.1'] h2").textContent()).toMatch(/cohort A .*cohort B/);
    expect(await page.locator("figure[data-figuur='5.1'] thead").textContent()).toContain("Cohort");
    expect(await page.locator(".attrition-table caption").allTextContents()).toEqual(["Cohort A", "Cohort B"]);
    const [a] = await tableValues(page, "5.1");
    const remain = page.locator('.attrition-table:has(caption:text("Cohort A")) tbody tr:last-child td').first();
    await expect.poll(() => remain.getAttribute("data-waarde")).toBe(a![0]);
    expect(await status(page)).toMatch(/^Figuren bijgewerkt: A \d.* en B \d/);
    expect(await axeErrors(page)).toEqual([]);
  });

  it("change places, follow each other and part again", async () => {
    const page = await trial.open("levensweg?geslacht=V&b.geslacht=M");
    const values = await tableValues(page, "5.1");
    const half = values.length / 2;
    await page.locator(".cohort-fold:not(.attrition) > summary").click();
    const button = (name: string) => page.locator(".cohort-fold").getByRole("button", {name, exact: true});
    await waitForAll(page, () => button("Wissel A en B").click());
    expect(await tableValues(page, "5.1")).toEqual([...values.slice(half), ...values.slice(0, half)]);
    expect(searchPart(page)).toBe("?geslacht=M&b.geslacht=V&peilmoment=2015-01-01");
    await waitForAll(page, () => button("Geef B de regels van A").click());
    expect(searchPart(page)).toBe("?geslacht=M&peilmoment=2015-01-01");
    expect(await tableValues(page, "5.1")).toEqual(values.slice(half));
  });

  it("go along to the pages that follow a cohort, and to no other", async () => {
    const page = await trial.open("levensweg?gebied=GM0344&wet=wmo&b.regels=geen");
    const to = (name: string) =>
      page
        .locator("#observablehq-header")
        .getByRole("link", {name, exact: true})
        .first()
        .evaluate((a: HTMLAnchorElement) => a.search);
    expect(await to("Levensweg")).toBe("?gebied=GM0344&wet=wmo&b.regels=geen");
    expect(await to("Database")).toBe("?gebied=GM0344");
  });

  it("are undone and done again with keys, except where somebody types", async () => {
    const page = await trial.open("levensweg");
    await waitForAll(page, () =>
      page.locator('input[name="geslacht"][value="V"]').evaluate((box: HTMLElement) => box.click())
    );
    await page.locator("h1").click();
    await waitForAll(page, () => page.keyboard.press("Control+z"));
    expect(searchPart(page)).toBe("?peilmoment=2015-01-01");
    await waitForAll(page, () => page.keyboard.press("Control+Shift+z"));
    expect(searchPart(page)).toContain("geslacht=V");
    await page.locator('input[name="gebied"]').focus();
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(200);
    expect(searchPart(page)).toContain("geslacht=V");
    await page.locator("h1").click();
    const button = (name: string) => page.locator(".cohort-heading").getByRole("button", {name, exact: true});
    await waitForAll(page, () => button("Maak ongedaan").click());
    await waitForAll(page, () => button("Opnieuw").click());
    expect(searchPart(page)).toContain("geslacht=V");
    expect(await button("Opnieuw").isDisabled()).toBe(true);
  });
});

describe("a cohort that is kept", () => {
  it("has a name in words and figures, stays in the browser, and comes back after it was removed or from a file", async () => {
    const page = await trial.open("levensweg?leeftijd=75%2B&wet=wmo");
    const fold = page.locator(".cohort-fold:not(.attrition)");
    const button = (name: string) => fold.getByRole("button", {name, exact: true});
    await fold.locator("summary").click();
    await fold.locator("#cohort-naam").fill("Oud met Wmo");
    await button("Bewaar dit cohort").click();
    expect(searchPart(page)).toContain("naam=Oud+met+Wmo");
    expect(await page.locator(".cohort-letter").first().textContent()).toBe("Oud met Wmo");
    const [file] = await Promise.all([page.waitForEvent("download"), button("Bewaar als bestand").click()]);
    await button("Verwijder: Oud met Wmo").click();
    expect(await fold.locator("li").count()).toBe(0);
    await button("Zet terug").click();
    await button("Hernoem: Oud met Wmo").click();
    await page.keyboard.type("Oud");
    await page.keyboard.press("Enter");
    await fold.locator("#cohort-bestand").setInputFiles(await file.path());
    await expect.poll(() => fold.locator("li strong").allTextContents()).toEqual(["Oud", "Oud met Wmo"]);
    await fold.locator("#cohort-bestand").setInputFiles({name: "x.json", mimeType: "", buffer: Buffer.from("{")});
    await expect.poll(() => fold.locator("[role=status]").textContent()).toMatch(/geen JSON-bestand/);
    await waitForAll(page, () =>
      page.locator('input[name="wet"][value="wmo"]').evaluate((box: HTMLElement) => box.click())
    );
    expect(searchPart(page)).not.toContain("naam=");
    await waitForAll(page, () => button("Zet als B: Oud").click());
    expect(searchPart(page)).toBe("?leeftijd=75%2B&b.leeftijd=75%2B&b.wet=wmo&b.naam=Oud&peilmoment=2015-01-01");
    expect(await page.locator("figure[data-figuur='5.1'] tbody th:first-child").last().textContent()).toBe("B: Oud");
    expect(await axeErrors(page)).toEqual([]);
    await page.reload();
    await waitForAll(page);
    await fold.locator("summary").click();
    expect(await fold.locator("li strong").allTextContents()).toEqual(["Oud", "Oud met Wmo"]);
  });
});

describe("unusual cohorts", () => {
  it.each([
    [
      "nobody",
      "gebied=GM0344&leeftijd=0-3&wet=wsw",
      /Niemand voldoet aan al deze keuzes samen\. Dit laat wel mensen over:/
    ],
    ["everyone", "", /^\s*$/],
    [
      "a contradiction of use",
      "wet=jeugdwet&alle=wet&combinatie=alleen_wmo",
      /“Wet: Jeugdwet” en “Combinatie van wetten: Alleen Wmo” sluiten elkaar uit/
    ],
    ["a contradiction of what happened", "gebeurtenis=wsnp&zonder=wsnp", /sluiten elkaar uit/],
    [
      "three wetten that one person cannot count",
      "stapeling=3_of_meer&wet=wsw&combinatie=alleen_pwet",
      /sluiten elkaar uit/
    ],
    ["an empty cohort B", "b.leeftijd=0-3&b.wet=wsw", /Cohort B: Niemand voldoet/],
    ["a contradiction in B", "b.voorziening=bijstand&b.combinatie=alleen_jeugd", /Cohort B: “Voorziening: Bijstand” en/]
  ])("give a clear state: %s", async (_, find, said) => {
    const page = await trial.open(`levensweg?${find}`);
    await expect.poll(() => page.locator(".cohort-words .notices").textContent()).toMatch(said);
    for (const figure of ["5.1", "5.2", "5.3"]) {
      const box = page.locator(`figure[data-figuur="${figure}"]`);
      expect(await box.locator("h2").textContent()).not.toMatch(/berekend|undefined|NaN|kon niet/);
      expect(await tableValues(page, figure)).not.toEqual([]);
    }
    expect(await page.locator(".cohort-sentence").first().textContent()).toMatch(/inwoner/);
  });

  it.each([
    ["unknown codes", "wet=wlz&zonder=loterij&b.stapeling=9", /wet “wlz”.*zonder “loterij”.*b\.stapeling “9”/s],
    ["an old address", "gebied=Utrecht&type=1ouder", /gebied “Utrecht”.*“type” uit het adres kent deze pagina niet/s],
    ["a cohort beside itself", "wet=wmo&b.wet=wmo", /Cohort B is gelijk aan cohort A; er wordt niet vergeleken/]
  ])("tell what of the address is not followed: %s", async (_, find, said) => {
    const page = await trial.open(`levensweg?${find}`);
    expect(await page.locator(".address-notice").innerText()).toMatch(said);
    expect((await tableValues(page, "5.1")).length).toBeGreaterThan(0);
  });

  it("takes out the rule that emptied a cohort", async () => {
    const page = await trial.open("levensweg?wet=jeugdwet&combinatie=alleen_wmo");
    const out = page.getByRole("button", {name: /^Verwijder Combinatie van wetten \(\d/});
    await waitForFigures(page, () => out.click());
    expect(searchPart(page)).toBe("?wet=jeugdwet&peilmoment=2015-01-01");
  });
});
