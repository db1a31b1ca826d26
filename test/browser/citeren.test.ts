import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import readXlsx from "read-excel-file/universal";
import {describe, expect, it} from "vitest";
import {editiecode, editietekst} from "../../components/herkomst/editie.js";
import {axeFouten} from "./hulp/axe.js";
import {haalBestand, pasted, tabelwaarden, wachtOpAlles} from "./hulp/pagina.js";
import {maakProef} from "./hulp/proef.js";
import {testWerkbank} from "./hulp/site.js";

const proef = maakProef();
const permissions = ["clipboard-read", "clipboard-write"];
const manifest = () =>
  JSON.parse(readFileSync(join(testWerkbank.dist, "_file", "tabellen", "manifest.json"), "utf8")) as {
    hash: string;
    gemaakt: string;
  };

const zichtbaar = (pagina: Page, selector: string) => pagina.locator(selector).filter({visible: true});

/** Copies the citation behind a button, and reads it from the clipboard. */
async function kopieer(pagina: Page, knop: ReturnType<Page["locator"]>): Promise<string> {
  const gelezen = () => pasted(pagina.context());
  await pagina.evaluate(() => navigator.clipboard.writeText("niets"));
  await knop.click();
  await expect.poll(gelezen).not.toBe("niets");
  return gelezen();
}

const adresVan = (tekst: string) => /http\S+$/.exec(tekst)![0];

describe("the menu of a figure, on every page", () => {
  it.each([
    ["levensweg?gebied=GM0344&vergelijk=NL", 3, "peilmoment=2015-01-01"],
    ["?gebied=GM0344", 4, "periode=2018HJ01"],
    ["rapport?gebied=GM0344", 25, "periode=2018HJ01"],
    ["wijkprofiel?gebied=GM0344", 3, "periode=2018HJ01"],
    ["clientervaring?gebied=GM0344", 3, "periode=2017JJ00"],
    ["aanlevering", 2, "periode="],
    ["database?gebied=GM0344", 0, "periode=2018HJ01"]
  ])("opens on %s, and cites each figure with edition and periode", async (adres, minstens, tijd) => {
    const pagina = await proef.open(adres, {permissions});
    const menus = zichtbaar(pagina, "[data-menu]");
    const aantal = await menus.count();
    expect(aantal).toBeGreaterThanOrEqual(minstens);
    for (let i = 0; i < aantal; i++) await menus.nth(i).click();
    const open = await pagina
      .locator(".figuur-menu:not([hidden])")
      .evaluateAll((lijsten) =>
        lijsten.map((lijst) =>
          [...lijst.querySelectorAll<HTMLElement>("[data-download]")].map((knop) => knop.dataset["download"])
        )
      );
    for (const soorten of open) expect(soorten.slice(0, 3)).toEqual(["csv", "excel", "xlsx"]);
    const citaten = zichtbaar(pagina, "[data-verwijzing]");
    expect(await citaten.count()).toBeGreaterThanOrEqual(Math.max(1, aantal));
    for (let i = 0; i < (await citaten.count()); i++) {
      const tekst = await kopieer(pagina, citaten.nth(i));
      expect(tekst).toMatch(/^Levenswegwerkbank, (figuur \S+|tabel): “.+”\. .+; .+\. Bron: Synthetisch Nederland\. /);
      expect(tekst).toContain(`Status: synthetisch (geen echte mensen). Editie ${editietekst(manifest() as never)}. `);
      expect(adresVan(tekst)).toContain(tijd);
      expect(adresVan(tekst)).toMatch(new RegExp(`[?&]editie=${editiecode(manifest())}$`));
    }
    expect(await axeFouten(pagina)).toEqual([]);
  });
});

describe("an address with an edition", () => {
  it("shows the same numbers, and says nothing where the edition is this one", async () => {
    const pagina = await proef.open("levensweg?gebied=GM0344&huishoudtype=eenpersoons", {permissions});
    const eerst = await tabelwaarden(pagina, "5.1");
    const adres = adresVan(await kopieer(pagina, pagina.locator('figure[data-figuur="5.1"] [data-verwijzing]')));
    const zelfde = await proef.ernaast(adres);
    await wachtOpAlles(zelfde.pagina);
    expect(await tabelwaarden(zelfde.pagina, "5.1")).toEqual(eerst);
    expect(await zelfde.pagina.locator(".strook-editie, .melding").count()).toBe(0);
    await zelfde.sluit();
    const ander = await proef.ernaast(adres.replace(/editie=\w+/, "editie=0badc0d"));
    await wachtOpAlles(ander.pagina);
    expect(await tabelwaarden(ander.pagina, "5.1")).toEqual(eerst);
    expect(await ander.pagina.locator(".strook-editie").innerText()).toBe(
      `Dit adres hoort bij editie 0badc0d; u ziet editie ${editietekst(manifest() as never)}. De cijfers kunnen verschillen.`
    );
    expect(ander.klachten).toEqual([]);
    await ander.sluit();
  });

  it("says so on the pages of the monitor too, in the strip", async () => {
    for (const adres of ["?gebied=GM0344&editie=0badc0d", "rapport?editie=0badc0d", "database?editie=x%22y"]) {
      const pagina = await proef.open(adres);
      expect(await pagina.locator(".strook .strook-editie").count()).toBe(1);
      expect(await pagina.locator(".strook-editie").innerText()).toContain("De cijfers kunnen verschillen.");
    }
  });
});

describe("Kopieer verwijzing without a clipboard", () => {
  it("shows the text, selected", async () => {
    const pagina = await proef.open("levensweg");
    await pagina.evaluate(() => Object.defineProperty(navigator, "clipboard", {value: undefined}));
    await pagina.locator('figure[data-figuur="5.2"] [data-verwijzing]').click();
    const vak = pagina.locator('figure[data-figuur="5.2"] textarea');
    await vak.waitFor();
    const gekozen = await vak.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd)
    );
    expect(gekozen).toMatch(/^Levenswegwerkbank, figuur 5\.2: “.*editie=[0-9a-f]{7}$/);
    expect(await axeFouten(pagina)).toEqual([]);
  });
});

describe("the files of a figure", () => {
  it("hold the numbers of its table, in a workbook and in a CSV for a Dutch Excel", async () => {
    const pagina = await proef.open("levensweg?gebied=GM0344");
    const tabel = await tabelwaarden(pagina, "5.1");
    const xlsx = await haalBestand(pagina, "5.1", "xlsx");
    const bladen = await readXlsx(new Blob([new Uint8Array(xlsx.inhoud)]));
    const [cijfers, toelichting] = bladen.map(({data}) => data);
    expect(cijfers!.length).toBe(tabel.length + 1);
    expect(cijfers!.slice(1).map((rij) => rij.slice(4, 6).map(String))).toEqual(tabel.map((rij) => rij.slice(0, 2)));
    expect(toelichting!.map(([naam]) => naam)).toEqual(
      expect.arrayContaining(["Figuur 5.1", "Gebied", "Periode", "n", "Definitie", "Bron", "Status", "Editie", "Adres"])
    );
    const excel = await haalBestand(pagina, "5.1", "excel");
    expect(excel.naam).toMatch(/_excel\.csv$/);
    const regels = excel.inhoud.toString("utf8").split("\r\n");
    expect(regels[0]!.startsWith('\uFEFF"# Figuur 5.1: ')).toBe(true);
    const rijen = regels.filter((regel) => regel.startsWith("5.1;")).map((regel) => regel.split(";"));
    expect(rijen.map((rij) => rij.slice(4, 6))).toEqual(tabel.map((rij) => rij.slice(0, 2)));
    expect(rijen[0]![6]).toBe("1,00000000");
  });

  it("carry periode, gebied, n, definition, edition and address in the picture", async () => {
    const pagina = await proef.open("?gebied=GM0344");
    const svg = (await haalBestand(pagina, "1.3", "svg")).inhoud.toString().replace(/<[^>]*>/g, " ");
    for (const stuk of [
      "Utrecht (GM0344)",
      "1e halfjaar 2018",
      "n = ",
      "Status: synthetisch",
      "Definitie: ",
      `Editie ${editiecode(manifest())}`
    ])
      expect(svg).toContain(stuk);
    expect(svg.replace(/\s+/g, "")).toMatch(
      /http:\/\/127\.0\.0\.1:\d+\/\?gebied=GM0344&amp;periode=2018HJ01&amp;editie=/
    );
  });
});
