import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import readXlsx from "read-excel-file/universal";
import {describe, expect, it} from "vitest";
import {editieCode, editieText} from "../../components/model/provenance.js";
import {axeErrors} from "./util/axe.js";
import {fetchFile, pasted, tableValues, waitForAll} from "./util/page.js";
import {testWerkbank} from "./util/site.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
const permissions = ["clipboard-read", "clipboard-write"];
const manifest = () =>
  JSON.parse(readFileSync(join(testWerkbank.dist, "_file", "tabellen", "manifest.json"), "utf8")) as {
    hash: string;
    gemaakt: string;
  };

const visible = (page: Page, selector: string) => page.locator(selector).filter({visible: true});

/** Copies the citation behind a button, and reads it from the clipboard. */
async function copy(page: Page, button: ReturnType<Page["locator"]>): Promise<string> {
  let text = "";
  await page.evaluate(() => navigator.clipboard.writeText("niets"));
  await button.click();
  await expect.poll(async () => (text = await pasted(page.context()))).not.toBe("niets");
  return text;
}

const addressOf = (text: string) => /http\S+$/.exec(text)![0];

describe("the menu of a figure, on every page", () => {
  it.each([
    ["levensweg?gebied=GM0344&vergelijk=NL", 3, "peilmoment=2015-01-01"],
    ["trajecten?gebied=GM0344&vergelijk=NL&volg=wmo", 11, "peilmoment=2015-01-01"],
    ["gebeurtenissen?gebied=GM0344&vergelijk=NL", 4, "peilmoment=2015-01-01"],
    ["vergelijken?gebied=GM0344", 6, "peilmoment=2015-01-01"],
    ["?gebied=GM0344", 4, "periode=2018HJ01"],
    ["rapport?gebied=GM0344", 25, "periode=2018HJ01"],
    ["wijkprofiel?gebied=GM0344", 3, "periode=2018HJ01"],
    ["clientervaring?gebied=GM0344", 3, "periode=2017JJ00"],
    ["aanlevering", 2, "periode="],
    ["database?gebied=GM0344", 0, "periode=2018HJ01"]
  ])("opens on %s, and cites each figure with edition and periode", async (address, atLeast, time) => {
    const page = await trial.open(address, {permissions});
    const menus = visible(page, "[data-menu]");
    const aantal = await menus.count();
    expect(aantal).toBeGreaterThanOrEqual(atLeast);
    await menus.evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLButtonElement).click()));
    const open = await page
      .locator(".figure-menu:not([hidden])")
      .evaluateAll((lists) =>
        lists.map((list) =>
          [...list.querySelectorAll<HTMLElement>("[data-download]")].map((button) => button.dataset["download"])
        )
      );
    for (const kinds of open) expect(kinds.slice(0, 3)).toEqual(["csv", "excel", "xlsx"]);
    const citations = visible(page, "[data-verwijzing]");
    expect(await citations.count()).toBeGreaterThanOrEqual(Math.max(1, aantal));
    for (let i = 0; i < (await citations.count()); i++) {
      const text = await copy(page, citations.nth(i));
      expect(text).toMatch(/^Levenswegwerkbank, (figuur \S+|tabel): “.+”\. .+; .+\. Bron: Synthetisch Nederland\. /);
      expect(text).toContain(`Status: synthetisch (geen echte mensen). Editie ${editieText(manifest() as never)}. `);
      expect(addressOf(text)).toContain(time);
      expect(addressOf(text)).toMatch(new RegExp(`[?&]editie=${editieCode(manifest())}$`));
    }
    expect(await axeErrors(page)).toEqual([]);
  });
});

describe("an address with an edition", () => {
  it("shows the same numbers, and says nothing where the edition is this one", async () => {
    const page = await trial.open("levensweg?gebied=GM0344&huishoudtype=eenpersoons", {permissions});
    const initially = await tableValues(page, "5.1");
    const address = addressOf(await copy(page, page.locator('figure[data-figuur="5.1"] [data-verwijzing]')));
    const same = await trial.beside(address);
    await waitForAll(same.page);
    expect(await tableValues(same.page, "5.1")).toEqual(initially);
    expect(await same.page.locator(".strip-editie, .notice").count()).toBe(0);
    await same.close();
    const other = await trial.beside(address.replace(/editie=\w+/, "editie=0badc0d"));
    await waitForAll(other.page);
    expect(await tableValues(other.page, "5.1")).toEqual(initially);
    expect(await other.page.locator(".strip-editie").innerText()).toBe(
      `Dit adres hoort bij editie 0badc0d; u ziet editie ${editieText(manifest() as never)}. De cijfers kunnen verschillen.`
    );
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  it("says so on the pages of the monitor too, in the strip", async () => {
    for (const address of ["?gebied=GM0344&editie=0badc0d", "rapport?editie=0badc0d", "database?editie=x%22y"]) {
      const page = await trial.open(address);
      expect(await page.locator(".strip .strip-editie").count()).toBe(1);
      expect(await page.locator(".strip-editie").innerText()).toContain("De cijfers kunnen verschillen.");
    }
  });
});

describe("Kopieer verwijzing without a clipboard", () => {
  it("shows the text, selected", async () => {
    const page = await trial.open("levensweg");
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", {value: undefined}));
    await page.locator('figure[data-figuur="5.2"] [data-verwijzing]').click();
    const box = page.locator('figure[data-figuur="5.2"] textarea');
    await box.waitFor();
    const chosen = await box.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd)
    );
    expect(chosen).toMatch(/^Levenswegwerkbank, figuur 5\.2: “.*editie=[0-9a-f]{7}$/);
    expect(await axeErrors(page)).toEqual([]);
  });
});

describe("the files of a figure", () => {
  it("hold the numbers of its table, in a workbook and in a CSV for a Dutch Excel", async () => {
    const page = await trial.open("levensweg?gebied=GM0344");
    const table = await tableValues(page, "5.1");
    const xlsx = await fetchFile(page, "5.1", "xlsx");
    const sheets = await readXlsx(new Blob([new Uint8Array(xlsx.content)]));
    const [values, toelichting] = sheets.map(({data}) => data);
    expect(values!.length).toBe(table.length + 1);
    expect(values!.slice(1).map((row) => row.slice(4, 6).map(String))).toEqual(table.map((row) => row.slice(0, 2)));
    expect(toelichting!.map(([naam]) => naam)).toEqual(
      expect.arrayContaining(["Figuur 5.1", "Gebied", "Periode", "n", "Definitie", "Bron", "Status", "Editie", "Adres"])
    );
    const excel = await fetchFile(page, "5.1", "excel");
    expect(excel.naam).toMatch(/_excel\.csv$/);
    const lines = excel.content.toString("utf8").split("\r\n");
    expect(lines[0]!.startsWith('\uFEFF"# Figuur 5.1: ')).toBe(true);
    const rows = lines.filter((line) => line.startsWith("5.1;")).map((line) => line.split(";"));
    expect(rows.map((row) => row.slice(4, 6))).toEqual(table.map((row) => row.slice(0, 2)));
    expect(rows[0]![6]).toBe("1,00000000");
  });

  it("carry periode, gebied, n, definition, edition and address in the picture", async () => {
    const page = await trial.open("?gebied=GM0344");
    const svg = (await fetchFile(page, "1.3", "svg")).content.toString().replace(/<[^>]*>/g, " ");
    for (const piece of [
      "Utrecht (GM0344)",
      "1e halfjaar 2018",
      "n = ",
      "Status: synthetisch",
      "Definitie: ",
      `Editie ${editieCode(manifest())}`
    ])
      expect(svg).toContain(piece);
    expect(svg.replace(/\s+/g, "")).toMatch(
      /http:\/\/127\.0\.0\.1:\d+\/\?gebied=GM0344&amp;periode=2018HJ01&amp;editie=/
    );
  });
});
