import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {nextPage, waitForAll} from "./util/page.js";
import {startTestSite} from "./util/site.js";

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium({together: true}), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

/** A control by name: bij “Wie telt mee”, voor “Wie er nog is”, de knop “Haal ze op”. */
const mentioned = /(?:\bbij|\bvoor|\bknop|\bkies|\bkeuze|\bonder) “([^”]+)”/gi;

/** The controls that the notes, hints and messages of a page name, and the names of those that it has. */
const read = (page: Page) =>
  page.evaluate((pattern) => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({textContent}) => textContent!.replace(/\s+/g, " ").trim());
    const notes = texts(
      ".figure-toelichting, .figure-sentence, .figure-caption, .help, .empty, .notice, .status, .report-introduction, .report-chapter > p, .report-reading-guide, main > p"
    );
    const names = [
      ...texts("label, legend, summary, button, option, th[scope=col]"),
      ...[...document.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label")!),
      // a label holds its explanation too
      ...[...document.querySelectorAll("label")].map(({firstChild}) => firstChild?.textContent?.trim() ?? "")
    ];
    return {
      notes,
      names,
      indeed: notes.flatMap((note) => [...note.matchAll(new RegExp(pattern, "gi"))].map(([, naam]) => naam!))
    };
  }, mentioned.source);

const addresses = [
  ...["./levensweg", "./levensweg?noemer=risico&basis=enige&gebied=GM0344&vergelijk=NL", "./rapport?gebied=GM0344"],
  ...["./", "./?gebied=GM0344&periode=2017JJ00", "./wijkprofiel?gebied=GM0344&klein=cbs", "./clientervaring"],
  ...["./database", "./aanlevering"]
];

describe("the notes of every page", () => {
  it("name only controls that are on it", async () => {
    const found = new Map<string, string[]>();
    for (const address of addresses) {
      const {page, close} = await nextPage(browser, new URL(address, server.address).href);
      if ((await page.locator("[data-figuur]").count()) > 0 && !address.startsWith("./database"))
        await waitForAll(page);
      const {notes, names, indeed} = await read(page);
      await close();
      expect(notes.length, address).toBeGreaterThan(0);
      found.set(address, indeed);
      expect
        .soft(
          indeed.filter((naam) => !names.includes(naam)),
          address
        )
        .toEqual([]);
      if (!address.startsWith("./levensweg")) expect.soft(notes.join(" "), address).not.toContain("Wie telt mee");
    }
    expect(found.get("./levensweg")).toEqual(["Wie telt mee", "Wie er nog is", "Wie telt mee", "Wie er nog is", "Wet"]);
  }, 300_000);
});
