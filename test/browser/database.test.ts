import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import readXlsx from "read-excel-file/universal";
import {tableFromIPC} from "@uwdata/flechette";
import {parquetReadObjects} from "hyparquet";
import {describe, expect, it} from "vitest";
import {tabelwaarden, wachtOpAlles, wachtOpFiguren} from "./hulp/pagina.js";
import {maakProef} from "./hulp/proef.js";

const proef = maakProef();
let pagina: Page;

async function open(zoek = "") {
  pagina = await proef.open(`database${zoek}`);
}

const zoekdeel = () => new URL(pagina.url()).search;
const rooster = () => pagina.locator(".rooster-tabel");
const maat = async () => [await rooster().getAttribute("aria-rowcount"), await rooster().getAttribute("aria-colcount")];
const rijen = () =>
  pagina
    .locator(".rooster-tabel tbody:not([aria-hidden]) tr")
    .evaluateAll((rijen) =>
      rijen.map((rij) => [...rij.querySelectorAll("th, td.getal")].map((cel) => cel.textContent))
    );
const klik = (selector: string) => wachtOpFiguren(pagina, () => pagina.locator(selector).first().click());

describe("/database", () => {
  it("opens with Wmo-cliënten of the land and the provincies", async () => {
    await open();
    expect(zoekdeel()).toBe("?periode=2018HJ01");
    expect(await maat()).toEqual(["15", "11"]);
    const [land] = await rijen();
    expect(land?.[0]).toBe("Nederland");
    expect(Number(land?.[1]?.replaceAll(".", ""))).toBeGreaterThan(0);
  });

  it("follows the choices, says what they yield, and goes back", async () => {
    await open();
    const eerst = await rijen();
    await klik("#keuze-periode summary + * input, #indicator-inwoners");
    expect(zoekdeel()).toBe("?indicator=wmo_clienten.inwoners&periode=2018HJ01");
    expect(await pagina.locator(".telling").innerText()).toContain("6 categorieën van 2 indicatoren × 13 gebieden");
    await wachtOpFiguren(pagina, () => pagina.goBack());
    expect(await rijen()).toEqual(eerst);
    expect(await pagina.locator("#indicator-inwoners").isChecked()).toBe(false);
  });

  it("turns by keyboard: a dimension to the rows, and before another", async () => {
    await open();
    const knop = (naam: string) => pagina.getByRole("button", {name: naam, exact: true});
    await knop("Categorie naar de rijen").focus();
    await wachtOpFiguren(pagina, () => pagina.keyboard.press("Enter"));
    expect(zoekdeel()).toBe("?indeling=gebied.categorie_indicator.periode&periode=2018HJ01");
    expect(await maat()).toEqual([String(1 + 13 * 5), "4"]);
    await knop("Categorie eerder op de rijen").focus();
    await wachtOpFiguren(pagina, () => pagina.keyboard.press("Space"));
    expect((await rijen()).slice(0, 2).map(([categorie, gebied]) => [categorie, gebied])).toEqual([
      ["Totaal", "Nederland"],
      ["Totaal", "Drenthe (provincie)"]
    ]);
    expect(await pagina.evaluate(() => (document.activeElement as HTMLElement).dataset["knop"])).toContain("categorie");
  });

  it("goes through the table by keyboard and sorts", async () => {
    await open();
    await rooster().focus();
    await pagina.keyboard.press("Control+Home");
    await pagina.keyboard.press("ArrowDown");
    await pagina.keyboard.press("ArrowRight");
    await wachtOpFiguren(pagina, () => pagina.keyboard.press("Enter"));
    expect(zoekdeel()).toBe("?sorteer=-wmo_clienten.totaal.2018HJ01.aantal&periode=2018HJ01");
    const aantallen = (await rijen()).map((rij) => Number(rij[1]?.replaceAll(".", "")));
    expect(aantallen).toEqual([...aantallen].sort((a, b) => b - a));
    expect(await pagina.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("descending");
    await rooster().focus();
    await pagina.keyboard.press("Control+End");
    const actief = await rooster().getAttribute("aria-activedescendant");
    expect(await pagina.locator(`#${actief}`).getAttribute("aria-colindex")).toBe("11");
  });

  it("draws only what is in sight of many rows, and each row says which it is", async () => {
    await open("?gebied=GM*&periode=HJ*.JJ*&indeling=gebied.periode.categorie_indicator");
    expect(await maat()).toEqual([String(1 + 380 * 10 * 5), "5"]);
    expect(await rooster().locator("tr").count()).toBeLessThan(80);
    await rooster().focus();
    await pagina.keyboard.press("Control+End");
    const laatste = rooster().locator("tbody:not([aria-hidden]) tr").last();
    expect(await laatste.getAttribute("aria-rowindex")).toBe(String(1 + 380 * 10 * 5));
  });

  it("shows what is not there by signs that differ, with their meaning", async () => {
    await open("?gebied=GM*&maat=per&indicator=wmo_clienten.inwoners");
    const redenen = await rooster()
      .locator("td[data-reden]")
      .evaluateAll((cellen) => cellen.map((cel) => `${cel.textContent} ${cel.getAttribute("aria-label")}`));
    const sleutel = await pagina.locator(".tekensleutel dt").allInnerTexts();
    expect(redenen.length).toBeGreaterThan(0);
    for (const reden of new Set(redenen)) expect(sleutel).toContain(reden);
  });

  it("reads a choice from the address, and says what it does not know", async () => {
    await open("?gebied=GM0344.0363.XX99&periode=HJ*&maat=aantal&sorteer=-gebied");
    expect((await rijen()).map(([gebied]) => gebied)).toEqual(["Utrecht", "Amsterdam"]);
    expect(await pagina.locator(".adresmelding").innerText()).toContain("XX99");
  });

  it("says what is too much before it is fetched", async () => {
    await open("?indicator=*&gebied=NL.PV*.GM*.WK*&periode=HJ*.JJ*");
    expect(await pagina.locator(".melding").innerText()).toMatch(/cellen; een tabel gaat tot 1\.000\.000/);
    expect(await rooster().isVisible()).toBe(false);
  });

  it("says what is still to be chosen", async () => {
    await open("?gebied=geen");
    expect(await pagina.locator(".melding").innerText()).toContain("kies ten minste een gebied");
  });

  it("finds wijken of a gemeente and adds them", async () => {
    await open();
    await pagina.locator("#keuze-gebied summary").first().click();
    await pagina.locator("#zoek-gebied").fill("wijken van utrecht");
    await klik('label:has-text("Wijken van Utrecht")');
    expect(zoekdeel()).toMatch(/^\?gebied=NL\.PV\*\.GM0344\*&periode=2018HJ01$/);
    expect((await rijen()).some(([naam]) => naam?.endsWith("(Utrecht)"))).toBe(true);
  });

  it("shows the choice as bars, lines and a map, and finds a gemeente of the map in the table", async () => {
    await open("?gebied=NL.GM*&periode=HJ*&maat=per&categorie=wmo_clienten.totaal");
    await pagina.locator('label[for="beeld-staven"]').click();
    await pagina.locator('figure[data-figuur="A"] svg').waitFor();
    expect(await pagina.locator("#figuur-A").innerText()).toBe("Wmo-cliënten: Totaal, 1e halfjaar 2018");
    await pagina.locator('label[for="beeld-lijnen"]').click();
    await pagina.locator('#figuur-A:has-text("1e halfjaar 2015 – 1e halfjaar 2018")').waitFor();
    await pagina.locator('label[for="beeld-kaart"]').click();
    await pagina.locator('.tegel[aria-label^="Utrecht:"]').click();
    const actief = await rooster().getAttribute("aria-activedescendant");
    expect(await pagina.locator(`tr:has(#${actief}) th`).innerText()).toBe("Utrecht");
  });

  it("has figure 5.1 like any indicator: found, chosen, drawn, and the same on the page Levensweg", async () => {
    await open("?gebied=GM0344&maat=aantal.n");
    await pagina.locator("#zoek-indicator").fill("levensweg");
    expect(await pagina.locator("#keuze-indicator fieldset:visible legend").innerText()).toBe("Levensweg");
    await klik("#indicator-figuur_5_1");
    await pagina.locator("#zoek-indicator").fill("");
    await klik("#indicator-wmo_clienten");
    expect(zoekdeel()).toBe("?indicator=figuur_5_1&gebied=GM0344&periode=2015-01-01&maat=aantal.n");
    await open(
      `${zoekdeel()}&indeling=categorie_indicator.gebied.periode&categorie=figuur_5_1.totaal_na_0.totaal_na_1`
    );
    const getoond = await rijen();
    expect(getoond.map(([naam]) => naam)).toEqual(["Totaal, op het startpeilmoment", "Totaal, na ½ jaar"]);
    await pagina.locator('label[for="beeld-staven"]').click();
    await pagina.locator('figure[data-figuur="A"] svg').waitFor();
    const noot = pagina.locator(".levensweg-noot");
    expect(await noot.locator('a[href^="./begrippen#indicator"]').getAttribute("href")).toBe(
      "./begrippen#indicator-figuur_5_1"
    );
    await noot.getByRole("link", {name: "Utrecht, 1 januari 2015"}).click();
    await pagina.waitForURL(/levensweg\?gebied=GM0344&peilmoment=2015-01-01$/);
    await wachtOpAlles(pagina);
    const levensweg = await tabelwaarden(pagina, "5.1");
    expect(getoond.map(([, gebruik, n]) => [n, gebruik].map((cel) => cel!.replaceAll(".", "")))).toEqual(
      levensweg.slice(0, 2).map((rij) => rij.slice(0, 2))
    );
  });

  it("says that the figures of the Levensweg do not exist for wijken, nor without a startpeilmoment", async () => {
    await open("?indicator=figuur_5_3&gebied=WK034401&maat=aantal&categorie=figuur_5_3.detentie_met");
    expect(await rooster().locator("td[data-reden]").getAttribute("data-reden")).toBe("niet_van_toepassing");
    await open("?indicator=figuur_5_3&gebied=NL&maat=aantal&categorie=figuur_5_3.detentie_met&periode=2018HJ01");
    expect(await rooster().locator("td[data-reden]").getAttribute("data-reden")).toBe("niet_van_toepassing");
    expect(await pagina.locator(".levensweg-noot").innerText()).toContain("Kies bij Perioden een startpeilmoment");
  });

  it("gives files that hold the same numbers as the table", async () => {
    await open("?gebied=GM0344.0363&periode=2017HJ01&maat=aantal");
    const getoond = (await rijen()).flatMap((rij) => rij.slice(1));
    const haal = async (soort: string) => {
      const knop = pagina.locator(`[data-download="${soort}"]`);
      const [bestand] = await Promise.all([pagina.waitForEvent("download"), knop.click()]);
      expect(bestand.suggestedFilename()).toMatch(/^monitor_wmo-clienten_amsterdam-en-utrecht_2017HJ01[._]/);
      await pagina.waitForFunction(() => document.querySelector("progress")?.hidden);
      return readFile(await bestand.path());
    };
    type Rij = Record<string, unknown>;
    const waarden = (rijen: Rij[]) =>
      rijen
        .sort((a, b) => (a["gebied"] === b["gebied"] ? 0 : a["gebied"] === "GM0363" ? -1 : 1))
        .map(({waarde, reden}) => (waarde === null ? String(reden) : String(waarde)));
    const csv = (await haal("csv"))
      .toString()
      .split("\n")
      .filter((regel) => regel !== "" && !regel.startsWith("#"));
    expect(csv).toHaveLength(1 + 10);
    const [blad] = await readXlsx(new Blob([new Uint8Array(await haal("xlsx"))]));
    const [kop = [], ...data] = blad!.data;
    const xlsx = data.map((rij): Rij => Object.fromEntries(rij.map((cel, i) => [String(kop[i]), cel])));
    const parquet = new Uint8Array(await haal("parquet")).buffer as ArrayBuffer;
    const arrow = tableFromIPC(new Uint8Array(await haal("arrow"))).toArray() as Rij[];
    const uitParquet = waarden((await parquetReadObjects({file: parquet})) as Rij[]);
    expect(uitParquet).toHaveLength(10);
    expect(waarden(arrow)).toEqual(uitParquet);
    expect(waarden(xlsx).map(getal)).toEqual(uitParquet.map(getal));
    expect(uitParquet.map(getal)).toEqual(getoond.map((cel) => getal(cel!.replaceAll(".", ""))));
    expect((await haal("tabel")).toString()).toContain(`#,"Adres: http`);
  });
});

/** A number; anything else is a reason, which each place says in its own way. */
const getal = (tekst: string) => (/^\d+$/.test(tekst) ? Number(tekst) : null);
