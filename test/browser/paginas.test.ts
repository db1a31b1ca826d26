import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Dienst} from "../../loaders/site/dienst.js";
import {paginas as paginasVan} from "../../loaders/site/paginas.js";
import {startChromium} from "../../loaders/hulp/chromium.js";
import {axeFouten} from "./hulp/axe.js";
import {nieuwePagina, wachtOpAlles} from "./hulp/pagina.js";
import {startTestSite, testWerkbank} from "./hulp/site.js";

let browser: Browser;
let dienst: Dienst;

beforeAll(async () => {
  [browser, dienst] = await Promise.all([startChromium(), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), dienst?.sluit()]));

/** What has no place on paper; a word with a meaning behind it, or the head of a column, prints as text. */
const BEDIENING =
  "main :is(button:not(.begrip-woord, .sorteerkop, .rooster-sorteer), input, select, textarea, [role=tab]), #observablehq-header nav, .adresmelding";

/** What each figure of the site is about, by its number: one number, one subject. */
const onderwerpen = new Map<string, string>();

const figurenOp = (pagina: Page) =>
  pagina.locator("figure[data-figuur]").evaluateAll((figuren) =>
    figuren
      .filter((figuur) => (figuur as HTMLElement).offsetParent !== null)
      .map((figuur) => {
        const tekst = (klasse: string) => figuur.querySelector(klasse)?.textContent ?? "";
        return {
          nummer: figuur.getAttribute("data-figuur")!,
          zichtbaar: tekst(".figuur-nummer"),
          onderwerp: tekst(".figuur-onderschrift").split(" · ")[0]!
        };
      })
  );

describe.each([
  {colorScheme: "light", width: 1280},
  {colorScheme: "dark", width: 390}
] as const)("every page, $colorScheme, $width px", ({colorScheme, width}) => {
  it("opens without complaint, asks nothing elsewhere and passes axe", async () => {
    const paginas = paginasVan(testWerkbank.dist);
    expect(paginas.length).toBeGreaterThan(0);
    for (const naam of paginas) {
      const adres = new URL(naam.replace(/(^|\/)index\.html$|\.html$/, "$1"), dienst.adres).href;
      const {pagina, klachten, sluit} = await nieuwePagina(browser, adres, {
        colorScheme,
        viewport: {width, height: 844},
        reducedMotion: "reduce"
      });
      if ((await pagina.locator("[data-figuur]").count()) > 0) await wachtOpAlles(pagina);
      await pagina.evaluate(() => document.querySelectorAll("details").forEach((vak) => (vak.open = true)));
      const fouten = await axeFouten(pagina);
      for (const {nummer, zichtbaar, onderwerp} of await figurenOp(pagina)) {
        expect.soft(zichtbaar, naam).toBe(`Figuur ${nummer}`);
        expect.soft(onderwerpen.get(nummer) ?? onderwerp, `${naam}, figuur ${nummer}`).toBe(onderwerp);
        onderwerpen.set(nummer, onderwerp);
      }
      await pagina.emulateMedia({media: "print"});
      const bediening = await pagina.locator(BEDIENING).filter({visible: true}).count();
      expect.soft(bediening, `${naam} prints controls`).toBe(0);
      await pagina.emulateMedia({media: null});
      const breedte = await pagina.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const ruw = await pagina.locator(".observablehq--inspect").allTextContents();
      await sluit();
      expect.soft(ruw, `${naam} shows a value as code`).toEqual([]);
      expect.soft([...klachten, ...fouten], naam).toEqual([]);
      expect.soft(breedte, `${naam} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  }, 300_000);
});
