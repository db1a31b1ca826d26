import type {Browser} from "playwright-core";
import {startChromium} from "../hulp/chromium.js";
import {startDienst} from "../site/dienst.js";

/** Serves a built site, opens a browser, and closes both when what is measured in them is known. */
export async function opSite<T>(dist: string, meet: (browser: Browser, adres: string) => Promise<T>): Promise<T> {
  const dienst = await startDienst(dist, {poort: 0});
  const browser = await startChromium();
  try {
    return await meet(browser, dienst.adres);
  } finally {
    await browser.close();
    await dienst.sluit();
  }
}
