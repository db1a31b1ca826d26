import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {haalBestand, tabelwaarden, wachtOpAlles} from "./hulp/pagina.js";
import {maakProef} from "./hulp/proef.js";

const proef = maakProef();
let pagina: Page;

beforeEach(async () => {
  pagina = await proef.open("levensweg");
});

const kies = (naam: string, zoek: string) =>
  wachtOpAlles(pagina, async () => {
    await pagina.locator(`input[name="${naam}"]`).fill(zoek);
    await pagina.keyboard.press("Enter");
  });

const vink = (naam: string, code: string) =>
  wachtOpAlles(pagina, () => pagina.locator(`input[name="${naam}"][value="${code}"]`).check());

const zoekdeel = () => new URL(pagina.url()).search;

describe("/levensweg", () => {
  it("opens with the three figures of Nederland, each with its table", async () => {
    for (const figuur of ["5.1", "5.2", "5.3"]) {
      expect((await tabelwaarden(pagina, figuur)).length).toBeGreaterThan(0);
    }
    const [start] = await tabelwaarden(pagina, "5.1");
    expect(Number(start?.[0])).toBeGreaterThan(100);
    expect(start?.slice(1, 3)).toEqual([start?.[0], "1"]);
  });

  it("follows a choice of gemeente, comparison and filter, in the address too", async () => {
    const land = await tabelwaarden(pagina, "5.1");
    await kies("gebied", "GM0344");
    expect(zoekdeel()).toBe("?gebied=GM0344&peilmoment=2015-01-01");
    const utrecht = await tabelwaarden(pagina, "5.1");
    expect(Number(utrecht[0]?.[0])).toBeLessThan(Number(land[0]?.[0]));
    await kies("vergelijk", "Nederland");
    expect(await tabelwaarden(pagina, "5.1")).toEqual([...utrecht, ...land]);
    await vink("huishoudtype", "eenpersoons");
    expect(zoekdeel()).toBe("?gebied=GM0344&vergelijk=NL&huishoudtype=eenpersoons&peilmoment=2015-01-01");
    const gefilterd = await tabelwaarden(pagina, "5.1");
    expect(Number(gefilterd[0]?.[0])).toBeLessThanOrEqual(Number(utrecht[0]?.[0]));
  });

  it("goes back and forward through the choices", async () => {
    const land = await tabelwaarden(pagina, "5.1");
    await kies("gebied", "GM0344");
    const utrecht = await tabelwaarden(pagina, "5.1");
    await wachtOpAlles(pagina, () => pagina.goBack());
    expect(await tabelwaarden(pagina, "5.1")).toEqual(land);
    expect(await pagina.locator('input[name="gebied"]').inputValue()).toBe("Nederland");
    await wachtOpAlles(pagina, () => pagina.goForward());
    expect(await tabelwaarden(pagina, "5.1")).toEqual(utrecht);
  });

  it("shows the same for the same address", async () => {
    await kies("gebied", "GM0344");
    await vink("huishoudtype", "eenpersoons");
    await vink("gebeurtenis", "verhuizing");
    const tabellen = await Promise.all(["5.1", "5.2", "5.3"].map((figuur) => tabelwaarden(pagina, figuur)));
    const ander = await proef.ernaast(pagina.url());
    await wachtOpAlles(ander.pagina);
    const opnieuw = await Promise.all(["5.1", "5.2", "5.3"].map((figuur) => tabelwaarden(ander.pagina, figuur)));
    const gekozen = await ander.pagina.locator('input[value="eenpersoons"]').isChecked();
    await ander.sluit();
    expect(opnieuw).toEqual(tabellen);
    expect(gekozen).toBe(true);
    expect(ander.klachten).toEqual([]);
  });

  it("does not compare a gebied with itself, and says so", async () => {
    await kies("gebied", "GM0344");
    await kies("vergelijk", "GM0344");
    expect(zoekdeel()).toBe("?gebied=GM0344&peilmoment=2015-01-01");
    expect(await pagina.locator('input[name="vergelijk"]').inputValue()).toBe("");
    expect(await pagina.locator(".adresmelding").innerText()).toContain("er wordt niet vergeleken");
    await kies("vergelijk", "Nederland");
    expect(await pagina.locator(".adresmelding").isVisible()).toBe(false);
  });

  it("counts the choices on the drawer, wipes them but the gebied, and brings them back", async () => {
    await kies("gebied", "GM0344");
    await kies("vergelijk", "Nederland");
    await vink("huishoudtype", "eenouder");
    const vol = zoekdeel();
    const knop = (name: string) => pagina.locator(".cohort-kop").getByRole("button", {name, exact: true});
    const la = () => pagina.locator(".la > summary").textContent();
    expect(await la()).toBe("Keuzes maken (2)");
    await wachtOpAlles(pagina, () => knop("Wis alles").click());
    expect(zoekdeel()).toBe("?gebied=GM0344&peilmoment=2015-01-01");
    expect(await la()).toBe("Keuzes maken");
    await wachtOpAlles(pagina, () => knop("Maak ongedaan").click());
    expect(zoekdeel()).toBe(vol);
  });

  it("gives numbers and picture of a figure to take home", async () => {
    await kies("gebied", "GM0344");
    const haal = (soort: string) => haalBestand(pagina, "5.1", soort);
    const csv = await haal("csv");
    expect(csv.naam).toMatch(/^figuur-5\.1_utrecht_.*\.csv$/);
    const regels = csv.inhoud.toString().trim().split("\n");
    const rijen = regels.filter((regel) => !regel.startsWith("#"));
    expect(rijen[0]).toBe("figuur,gebied,wet,peilmoment,startgroep,gebruik,aandeel,ondergrens,bovengrens");
    expect(rijen).toHaveLength(1 + (await tabelwaarden(pagina, "5.1")).length);
    const svg = (await haal("svg")).inhoud.toString();
    const fout = await pagina.evaluate(
      (tekst) => new DOMParser().parseFromString(tekst, "image/svg+xml").querySelector("parsererror")?.textContent,
      svg
    );
    expect(fout).toBeUndefined();
    expect(svg).not.toMatch(/(?:href|src)="https?:|url\(["']?https?:/);
    const png = (await haal("png")).inhoud;
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(600);
  });

  it("can be done by keyboard alone", async () => {
    const tabNaar = async (selector: string) => {
      for (let i = 0; i < 120; i++) {
        if (await pagina.evaluate((doel) => document.activeElement?.matches(doel) ?? false, selector)) return;
        await pagina.keyboard.press("Tab");
      }
      throw new Error(`not reached with Tab: ${selector}`);
    };
    await tabNaar('input[name="gebied"]');
    await pagina.keyboard.press("Control+A");
    await pagina.keyboard.type("Utrecht");
    await wachtOpAlles(pagina, () => pagina.keyboard.press("Enter"));
    expect(zoekdeel()).toMatch(/^\?gebied=\w+&peilmoment=2015-01-01$/);
    await tabNaar('input[name="huishoudtype"][value="eenouder"]');
    await wachtOpAlles(pagina, () => pagina.keyboard.press("Space"));
    expect(zoekdeel()).toContain("huishoudtype=eenouder");
    await tabNaar('figure[data-figuur="5.1"] summary');
    await pagina.keyboard.press("Enter");
    expect(await pagina.locator('figure[data-figuur="5.1"] table').isVisible()).toBe(true);
    await tabNaar('figure[data-figuur="5.1"] [data-menu]');
    await pagina.keyboard.press("Enter");
    await tabNaar('figure[data-figuur="5.1"] [data-download="csv"]');
    const [bestand] = await Promise.all([pagina.waitForEvent("download"), pagina.keyboard.press("Enter")]);
    expect(bestand.suggestedFilename()).toMatch(/\.csv$/);
  });
});
