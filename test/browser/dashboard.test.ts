import type {BrowserContextOptions, Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {axeFouten} from "./hulp/axe.js";
import {tabelwaarden, wachtOpAlles} from "./hulp/pagina.js";
import {maakProef} from "./hulp/proef.js";

const nu = ["1.6", "1.3", "1.2", "1.5"];
const verloop = ["2.10", "2.2", "2.3", "2.4", "2.5"];

const proef = maakProef();
let pagina: Page;

const open = async (pad = "", width = 1280, opties: BrowserContextOptions = {}) => {
  const scherm = {viewport: {width, height: 900}, reducedMotion: "reduce"} as const;
  pagina = await proef.open(pad, {...scherm, ...opties});
};
const zoekdeel = () => decodeURIComponent(new URL(pagina.url()).search);
const kies = (naam: string, zoek: string) =>
  wachtOpAlles(pagina, async () => {
    await pagina.locator(`input[name="${naam}"]`).fill(zoek);
    await pagina.keyboard.press("Enter");
  });
const knop = (name: RegExp | string) => pagina.getByRole("button", {name});
const tegel = (figuur: string) => pagina.locator(`[data-tegel="${figuur}"]`);
const figuren = () =>
  pagina
    .locator("figure[data-figuur]")
    .evaluateAll((lijst) => lijst.map((figuur) => (figuur as HTMLElement).dataset["figuur"]));

describe("/", () => {
  describe("of nobody's choice", () => {
    beforeEach(() => open());

    it("shows Nederland: the key figure and four tiles with numbers", async () => {
      expect(await figuren()).toEqual(nu);
      expect(await pagina.locator(".kern-getal").innerText()).toMatch(/^[1-9]\d*$/);
      expect(await pagina.locator(".kern-feit").innerText()).toMatch(
        /huishoudens in Nederland( zonder de \d+ gemeenten die [a-z ]+)? gebruiken meer dan één voorziening/
      );
      for (const figuur of nu) expect((await tabelwaarden(pagina, figuur)).length).toBeGreaterThan(3);
    });

    it("answers in two steps, by keyboard: how many here, compared with Nederland, and how often so", async () => {
      await pagina.locator('input[name="gebied"]').focus();
      await pagina.keyboard.press("Control+A");
      await pagina.keyboard.type("Utrecht");
      await wachtOpAlles(pagina, () => pagina.keyboard.press("Enter"));
      expect(zoekdeel()).toBe("?gebied=GM0344&periode=2018HJ01");
      expect(await pagina.locator(".kern-naast").innerText()).toMatch(
        /^Dat is ((iets )?(meer|minder) dan in|ongeveer evenveel als in|geen duidelijk verschil met) de rest van Nederland[^(]* \(\d/
      );
      await knop(/Bekijk het verloop/).focus();
      await wachtOpAlles(pagina, () => pagina.keyboard.press("Enter"));
      expect(zoekdeel()).toBe("?gebied=GM0344&beeld=ontwikkelingen&figuur=2.10&periode=2018HJ01");
      const rijen = await tabelwaarden(pagina, "2.10");
      expect(rijen.length).toBeGreaterThan(5);
      expect(await pagina.locator('figure[data-figuur="2.10"] table').isVisible()).toBe(true);
      expect(
        await pagina.evaluate(() => document.activeElement?.closest("[data-tegel]")?.getAttribute("data-tegel"))
      ).toBe("2.10");
    });

    it("goes between its two views by arrow key, and back", async () => {
      await pagina.getByRole("tab", {name: "Huidige situatie"}).focus();
      await wachtOpAlles(pagina, () => pagina.keyboard.press("ArrowRight"));
      expect(await figuren()).toEqual(verloop);
      expect(zoekdeel()).toBe("?beeld=ontwikkelingen&periode=2018HJ01");
      await wachtOpAlles(pagina, () => pagina.goBack());
      expect(await figuren()).toEqual(nu);
      expect(await pagina.getByRole("tab", {selected: true}).innerText()).toBe("Huidige situatie");
    });
  });

  it("opens a tile into its table, course, definition and source, and shuts it", async () => {
    await open("?gebied=GM0344");
    expect(await tegel("1.3").locator("table").isVisible()).toBe(false);
    await wachtOpAlles(pagina, () => tegel("1.3").getByRole("button", {name: /^Meer/}).click());
    expect(zoekdeel()).toBe("?gebied=GM0344&figuur=1.3&periode=2018HJ01");
    expect(await tegel("1.3").locator("table").first().isVisible()).toBe(true);
    expect(await tegel("1.3").locator('figure[data-figuur="2.3"]').isVisible()).toBe(true);
    expect(await tegel("1.3").locator(".definitie").innerText()).toMatch(/Wmo-cliënten[^]*Gedeeld door[^]*Bron/);
    await wachtOpAlles(pagina, () => tegel("1.3").getByRole("button", {name: "Minder"}).click());
    expect(zoekdeel()).toBe("?gebied=GM0344&periode=2018HJ01");
    expect(await figuren()).toEqual(nu);
  });

  it("shows the same for the same address, and says what in it is not known", async () => {
    await open("?gebied=GM0344,GM0363&vergelijk=GK8&periode=2016HJ02&figuur=2.2&kaart=wmo&wet=x&beeld=film");
    expect(await pagina.locator(".adresmelding p").allInnerTexts()).toEqual([
      "beeld “film” uit het adres is niet bekend; u ziet de gewone weergave.",
      "“wet” uit het adres kent deze pagina niet."
    ]);
    expect(await pagina.getByRole("tab", {selected: true}).innerText()).toBe("Ontwikkelingen");
    expect(await pagina.locator('input[name="vergelijk"]').inputValue()).toBe("De gemeenten vanaf 250.000 inwoners");
    expect(await pagina.locator("#keuze-periode").inputValue()).toBe("2016HJ02");
    expect(await pagina.locator("#keuze-kaart").inputValue()).toBe("wmo");
    expect(await pagina.locator('.tegel[aria-selected="true"]').count()).toBe(2);
    const eerst = await tabelwaarden(pagina, "2.2");
    await kies("vergelijk", "NL");
    await kies("vergelijk", "GK8");
    expect(zoekdeel()).toBe("?gebied=GM0344,GM0363&vergelijk=GK8&periode=2016HJ02&figuur=2.2&kaart=wmo");
    expect(await tabelwaarden(pagina, "2.2")).toEqual(eerst);
  });

  it("follows vergelijk and periode, of a wijk too, and takes them along to other pages", async () => {
    await open("?gebied=WK034404&vergelijk=GM0344");
    expect(await pagina.locator(".kern-feit").innerText()).toContain("(Utrecht)");
    await wachtOpAlles(pagina, () => pagina.locator("#keuze-periode").selectOption("2016HJ01"));
    const links = await pagina.locator(".verder a").evaluateAll((lijst) => lijst.map((a) => a.getAttribute("href")));
    expect(links).toEqual([
      "./rapport?gebied=WK034404&vergelijk=GM0344&periode=2016HJ01",
      "./wijkprofiel?gebied=GM0344&periode=2016HJ01",
      "./clientervaring?gebied=WK034404&vergelijk=GM0344&periode=2016HJ01",
      "./levensweg?gebied=WK034404&vergelijk=GM0344",
      "./database?gebied=WK034404&vergelijk=GM0344&periode=2016HJ01"
    ]);
  });

  it("chooses on the map with arrow keys, and several with the box ticked", async () => {
    await open("?gebied=GM0344");
    const gekozen = pagina.locator('.tegel[aria-selected="true"]');
    await gekozen.waitFor();
    expect(await pagina.locator(".tegel-raster [role=gridcell]").count()).toBe(380);
    expect(await pagina.locator('.tegel-raster [tabindex="0"]').count()).toBe(1);
    await gekozen.focus();
    await pagina.keyboard.press("ArrowRight");
    const hier = await pagina.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(hier).toMatch(/^(?!Utrecht).+: (\d.* per 1\.000 huishoudens|0 per|niet geleverd|opt-out)/);
    expect(await pagina.locator(".tegel-aflezing").innerText()).toBe(hier);
    await wachtOpAlles(pagina, () => pagina.keyboard.press("Enter"));
    expect(zoekdeel()).toMatch(/^\?gebied=GM\d{4}&periode=2018HJ01$/);
    await pagina.getByLabel("Meer gemeenten samen kiezen").check();
    await wachtOpAlles(pagina, () => pagina.locator('.tegel[aria-label^="Utrecht:"]').click());
    expect(zoekdeel()).toMatch(/^\?gebied=GM\d{4},GM0344&periode=2018HJ01$/);
  });

  it("reads a tile out at a first touch, and chooses it at the button that comes with it", async () => {
    await open("?gebied=GM0344", 390, {hasTouch: true});
    await pagina.locator(".kaartvak > summary").tap();
    await pagina.locator('.tegel[aria-label^="Amsterdam:"]').tap();
    expect(await pagina.locator(".tegel-aflezing").innerText()).toMatch(/^Amsterdam: /);
    expect(zoekdeel()).toBe("?gebied=GM0344&periode=2018HJ01");
    await wachtOpAlles(pagina, () => knop("Kies Amsterdam").tap());
    expect(zoekdeel()).toBe("?gebied=GM0363&periode=2018HJ01");
  });

  it("passes axe with a tile open and someone writing, on a phone in the dark", async () => {
    await open("?gebied=GM0344&figuur=1.6", 390);
    await pagina.emulateMedia({colorScheme: "dark"});
    await pagina.locator(".kaartvak > summary").click();
    await pagina
      .locator('[data-tegel="1.6"] > .tegel-figuur')
      .getByRole("button", {name: "Schrijf een toelichting"})
      .click();
    await pagina.locator('.tegel[aria-selected="true"]').waitFor();
    expect(await axeFouten(pagina)).toEqual([]);
    expect(await pagina.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
