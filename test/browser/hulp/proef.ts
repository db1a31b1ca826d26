import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect} from "vitest";
import {startChromium} from "../../../loaders/hulp/chromium.js";
import type {Dienst} from "../../../loaders/site/dienst.js";
import {nieuwePagina, wachtOpAlles, type Bewaakt} from "./pagina.js";
import {startTestSite} from "./site.js";

/** The test site and a browser for the tests of a file; a page that complained fails the test that opened it. */
export function maakProef() {
  let browser: Browser;
  let dienst: Dienst;
  let bewaakt: Bewaakt | undefined;

  beforeAll(async () => {
    [browser, dienst] = await Promise.all([startChromium(), startTestSite()]);
  });
  afterAll(() => Promise.all([browser?.close(), dienst?.sluit()]));
  afterEach(sluit);

  async function sluit() {
    const klaar = bewaakt;
    bewaakt = undefined;
    await klaar?.sluit();
    expect(klaar?.klachten ?? []).toEqual([]);
  }

  return {
    /** Opens an address of the site, in place of the page before; resolves when everything is drawn. */
    async open(adres: string, opties: BrowserContextOptions = {}): Promise<Page> {
      await sluit();
      bewaakt = await nieuwePagina(browser, dienst.adres + adres, {viewport: {width: 1280, height: 900}, ...opties});
      await wachtOpAlles(bewaakt.pagina);
      return bewaakt.pagina;
    },
    /** Opens a page beside it. */
    ernaast: (adres: string) => nieuwePagina(browser, adres)
  };
}
