import type {Browser} from "playwright-core";
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
      const breedte = await pagina.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await sluit();
      expect.soft([...klachten, ...fouten], naam).toEqual([]);
      expect.soft(breedte, `${naam} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  }, 300_000);
});
