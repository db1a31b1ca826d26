import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect} from "vitest";
import type {SiteServer} from "../../../loaders/site/server.js";
import {startChromium} from "../../../loaders/util/chromium.js";
import {type Guarded, newPage, nextPage, waitForAll} from "./page.js";
import {startTestSite} from "./site.js";

/** Options that a page needs no context of its own for. */
const ofNextPage = ["viewport", "colorScheme", "reducedMotion", "permissions"];

/** The test site (or another) and a browser for the tests of a file; a page that complained fails the test that opened it. */
export function makeTrial(start: () => Promise<SiteServer> = startTestSite) {
  let browser: Browser;
  let server: SiteServer;
  let guarded: Guarded | undefined;

  beforeAll(async () => {
    [browser, server] = await Promise.all([startChromium({together: true}), start()]);
  });
  afterAll(() => Promise.all([browser?.close(), server?.close()]));
  afterEach(close);

  async function close() {
    const done = guarded;
    guarded = undefined;
    await done?.close();
    expect(done?.complaints ?? []).toEqual([]);
  }

  async function openBare(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    await close();
    const all = {viewport: {width: 1280, height: 900}, ...options};
    const open = Object.keys(all).every((name) => ofNextPage.includes(name)) ? nextPage : newPage;
    guarded = await open(browser, server.address + address, all);
    return guarded.page;
  }

  return {
    /** Opens an address of the site, in place of the page before; resolves when everything is drawn. */
    async open(address: string, options?: BrowserContextOptions): Promise<Page> {
      const page = await openBare(address, options);
      await waitForAll(page);
      return page;
    },
    /** The same for a page without figures of its own: resolves when its network rests. */
    openBare,
    /** Opens a page beside it. */
    beside: (address: string) => newPage(browser, address)
  };
}
