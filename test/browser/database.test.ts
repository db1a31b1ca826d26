import {tableFromIPC} from "@uwdata/flechette";
import {parquetReadObjects} from "hyparquet";
import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import readXlsx from "read-excel-file/universal";
import {describe, expect, it} from "vitest";
import {tableValues, waitForAll, waitForFigures} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
let page: Page;

async function open(find = "") {
  page = await trial.open(`database${find}`);
}

const searchPart = () => new URL(page.url()).search;
const grid = () => page.locator(".grid-table");
const measure = async () => [await grid().getAttribute("aria-rowcount"), await grid().getAttribute("aria-colcount")];
const rows = () =>
  page
    .locator(".grid-table tbody:not([aria-hidden]) tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td.number")].map((cell) => cell.textContent))
    );
const click = (selector: string) => waitForFigures(page, () => page.locator(selector).first().click());

describe("/database", () => {
  it("opens with Wmo-cliënten of the land and the provincies", async () => {
    await open();
    expect(searchPart()).toBe("?periode=2018HJ01");
    expect(await measure()).toEqual(["15", "11"]);
    const [country] = await rows();
    expect(country?.[0]).toBe("Nederland");
    expect(Number(country?.[1]?.replaceAll(".", ""))).toBeGreaterThan(0);
  });

  it("follows the choices, says what they yield, and goes back", async () => {
    await open();
    const initially = await rows();
    await click("#keuze-periode summary + * input, #indicator-inwoners");
    expect(searchPart()).toBe("?indicator=wmo_clienten.inwoners&periode=2018HJ01");
    expect(await page.locator(".tally").innerText()).toContain("6 categorieën van 2 indicatoren × 13 gebieden");
    await waitForFigures(page, () => page.goBack());
    expect(await rows()).toEqual(initially);
    expect(await page.locator("#indicator-inwoners").isChecked()).toBe(false);
  });

  it("turns by keyboard: a dimension to the rows, and before another", async () => {
    await open();
    const button = (naam: string) => page.getByRole("button", {name: naam, exact: true});
    await button("Categorie naar de rijen").focus();
    await waitForFigures(page, () => page.keyboard.press("Enter"));
    expect(searchPart()).toBe("?indeling=gebied.categorie_indicator.periode&periode=2018HJ01");
    expect(await measure()).toEqual([String(1 + 13 * 5), "4"]);
    await button("Categorie eerder op de rijen").focus();
    await waitForFigures(page, () => page.keyboard.press("Space"));
    expect((await rows()).slice(0, 2).map(([categorie, gebied]) => [categorie, gebied])).toEqual([
      ["Totaal", "Nederland"],
      ["Totaal", "Drenthe (provincie)"]
    ]);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset["knop"])).toContain("categorie");
  });

  it("goes through the table by keyboard and sorts", async () => {
    await open();
    await grid().focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await waitForFigures(page, () => page.keyboard.press("Enter"));
    expect(searchPart()).toBe("?sorteer=-wmo_clienten.totaal.2018HJ01.aantal&periode=2018HJ01");
    const counts = (await rows()).map((row) => Number(row[1]?.replaceAll(".", "")));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(await page.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("descending");
    await grid().focus();
    await page.keyboard.press("Control+End");
    const active = await grid().getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).getAttribute("aria-colindex")).toBe("11");
  });

  it("draws only what is in sight of many rows, and each row says which it is", async () => {
    await open("?gebied=GM*&periode=HJ*.JJ*&indeling=gebied.periode.categorie_indicator");
    expect(await measure()).toEqual([String(1 + 380 * 10 * 5), "5"]);
    expect(await grid().locator("tr").count()).toBeLessThan(80);
    await grid().focus();
    await page.keyboard.press("Control+End");
    const last = grid().locator("tbody:not([aria-hidden]) tr").last();
    expect(await last.getAttribute("aria-rowindex")).toBe(String(1 + 380 * 10 * 5));
  });

  it("shows what is not there by signs that differ, with their meaning", async () => {
    await open("?gebied=GM*&maat=per&indicator=wmo_clienten.inwoners");
    const redenen = await grid()
      .locator("td[data-reden]")
      .evaluateAll((cells) => cells.map((cell) => `${cell.textContent} ${cell.getAttribute("aria-label")}`));
    const key = await page.locator(".sign-key dt").allInnerTexts();
    expect(redenen.length).toBeGreaterThan(0);
    for (const reden of new Set(redenen)) expect(key).toContain(reden);
  });

  it("reads a choice from the address, and says what it does not know", async () => {
    await open("?gebied=GM0344.0363.XX99&periode=HJ*&maat=aantal&sorteer=-gebied");
    expect((await rows()).map(([gebied]) => gebied)).toEqual(["Utrecht", "Amsterdam"]);
    expect(await page.locator(".address-notice").innerText()).toContain("XX99");
  });

  it("says what is too much before it is fetched", async () => {
    await open("?indicator=*&gebied=NL.PV*.GM*.WK*&periode=HJ*.JJ*");
    expect(await page.locator(".notice").innerText()).toMatch(/cellen; een tabel gaat tot 1\.000\.000/);
    expect(await grid().isVisible()).toBe(false);
  });

  it("says what is still to be chosen", async () => {
    await open("?gebied=geen");
    expect(await page.locator(".notice").innerText()).toContain("kies ten minste een gebied");
    expect(await page.locator(".export-bar").isVisible()).toBe(false);
    await page.locator("#keuze-gebied summary").first().click();
    await waitForAll(page, () => page.locator("#gebied-groep-NL").click());
    expect(await page.locator(".notice").count()).toBe(0);
    expect((await rows()).map(([gebied]) => gebied)).toEqual(["Nederland"]);
    expect(await page.locator(".export-bar").isVisible()).toBe(true);
  });

  it("finds wijken of a gemeente and adds them", async () => {
    await open();
    await page.locator("#keuze-gebied summary").first().click();
    await page.locator("#zoek-gebied").fill("wijken van utrecht");
    await click('label:has-text("Wijken van Utrecht")');
    expect(searchPart()).toMatch(/^\?gebied=NL\.PV\*\.GM0344\*&periode=2018HJ01$/);
    expect((await rows()).some(([naam]) => naam?.endsWith("(Utrecht)"))).toBe(true);
  });

  it("shows the choice as bars, lines and a map, and finds a gemeente of the map in the table", async () => {
    await open("?gebied=NL.GM*&periode=HJ*&maat=per&categorie=wmo_clienten.totaal");
    await page.locator('label[for="beeld-staven"]').click();
    await page.locator('figure[data-figuur="A"] svg').waitFor();
    expect(await page.locator("#figuur-A").innerText()).toBe("Wmo-cliënten: Totaal, 1e halfjaar 2018");
    await page.locator('label[for="beeld-lijnen"]').click();
    await page.locator('#figuur-A:has-text("1e halfjaar 2015 – 1e halfjaar 2018")').waitFor();
    await page.locator('label[for="beeld-kaart"]').click();
    await page.locator('.tile[aria-label^="Utrecht:"]').click();
    const active = await grid().getAttribute("aria-activedescendant");
    expect(await page.locator(`tr:has(#${active}) th`).innerText()).toBe("Utrecht");
  });

  it("has figure 5.1 like any indicator: found, chosen, drawn, and the same on the page Levensweg", async () => {
    await open("?gebied=GM0344&maat=aantal.n");
    await page.locator("#zoek-indicator").fill("levensweg");
    expect(await page.locator("#keuze-indicator fieldset:visible legend").innerText()).toBe("Levensweg");
    await click("#indicator-figuur_5_1");
    await page.locator("#zoek-indicator").fill("");
    await click("#indicator-wmo_clienten");
    expect(searchPart()).toBe("?indicator=figuur_5_1&gebied=GM0344&periode=2015-01-01&maat=aantal.n");
    await open(
      `${searchPart()}&indeling=categorie_indicator.gebied.periode&categorie=figuur_5_1.totaal_na_0.totaal_na_1`
    );
    const shown = await rows();
    expect(shown.map(([naam]) => naam)).toEqual(["Totaal, op het startpeilmoment", "Totaal, na ½ jaar"]);
    await page.locator('label[for="beeld-staven"]').click();
    await page.locator('figure[data-figuur="A"] svg').waitFor();
    const note = page.locator(".levensweg-note");
    expect(await note.locator('a[href^="./begrippen#indicator"]').getAttribute("href")).toBe(
      "./begrippen#indicator-figuur_5_1"
    );
    await note.getByRole("link", {name: "Utrecht, 1 januari 2015"}).click();
    await page.waitForURL(/levensweg\?gebied=GM0344&peilmoment=2015-01-01$/);
    await waitForAll(page);
    const levensweg = await tableValues(page, "5.1");
    expect(shown.map(([, gebruik, n]) => [n, gebruik].map((cell) => cell!.replaceAll(".", "")))).toEqual(
      levensweg.slice(0, 2).map((row) => row.slice(0, 2))
    );
  });

  it("says that the figures of the Levensweg do not exist for wijken, nor without a startpeilmoment", async () => {
    await open("?indicator=figuur_5_3&gebied=WK034401&maat=aantal&categorie=figuur_5_3.detentie_met");
    expect(await grid().locator("td[data-reden]").getAttribute("data-reden")).toBe("niet_van_toepassing");
    await open("?indicator=figuur_5_3&gebied=NL&maat=aantal&categorie=figuur_5_3.detentie_met&periode=2018HJ01");
    expect(await grid().locator("td[data-reden]").getAttribute("data-reden")).toBe("niet_van_toepassing");
    expect(await page.locator(".levensweg-note").innerText()).toContain("Kies bij Perioden een startpeilmoment");
  });

  it("gives files that hold the same numbers as the table", async () => {
    await open("?gebied=GM0344.0363&periode=2017HJ01&maat=aantal");
    const shown = (await rows()).flatMap((row) => row.slice(1));
    const fetchBytes = async (kind: string) => {
      const button = page.locator(`[data-download="${kind}"]`);
      const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
      expect(file.suggestedFilename()).toMatch(/^monitor_wmo-clienten_amsterdam-en-utrecht_2017HJ01[._]/);
      await page.waitForFunction(() => document.querySelector("progress")?.hidden);
      return readFile(await file.path());
    };
    type Row = Record<string, unknown>;
    const values = (rows: Row[]) =>
      rows
        .sort((a, b) => (a["gebied"] === b["gebied"] ? 0 : a["gebied"] === "GM0363" ? -1 : 1))
        .map(({waarde, reden}) => (waarde === null ? String(reden) : String(waarde)));
    const csv = (await fetchBytes("csv"))
      .toString()
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(csv).toHaveLength(1 + 10);
    const [sheet] = await readXlsx(new Blob([new Uint8Array(await fetchBytes("xlsx"))]));
    const [heading = [], ...data] = sheet!.data;
    const xlsx = data.map((row): Row => Object.fromEntries(row.map((cell, i) => [String(heading[i]), cell])));
    const parquet = new Uint8Array(await fetchBytes("parquet")).buffer as ArrayBuffer;
    const arrow = tableFromIPC(new Uint8Array(await fetchBytes("arrow"))).toArray() as Row[];
    const fromParquet = values((await parquetReadObjects({file: parquet})) as Row[]);
    expect(fromParquet).toHaveLength(10);
    expect(values(arrow)).toEqual(fromParquet);
    expect(values(xlsx).map(amount)).toEqual(fromParquet.map(amount));
    expect(fromParquet.map(amount)).toEqual(shown.map((cell) => amount(cell!.replaceAll(".", ""))));
    expect((await fetchBytes("tabel")).toString()).toContain(`#,"Adres: http`);
  });
});

/** A number; anything else is a reason, which each place says in its own way. */
const amount = (text: string) => (/^\d+$/.test(text) ? Number(text) : null);
