import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {startChromium} from "../../loaders/hulp/chromium.js";
import type {Dienst} from "../../loaders/site/dienst.js";
import {nieuwePagina, wachtOpAlles} from "./hulp/pagina.js";
import {startTestSite} from "./hulp/site.js";

let browser: Browser;
let dienst: Dienst;

beforeAll(async () => {
  [browser, dienst] = await Promise.all([startChromium(), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), dienst?.sluit()]));

/** A control by name: bij “Wie telt mee”, voor “Wie er nog is”, de knop “Haal ze op”. */
const genoemd = /(?:\bbij|\bvoor|\bknop|\bkies|\bkeuze|\bonder) “([^”]+)”/gi;

/** The controls that the notes, hints and messages of a page name, and the names of those that it has. */
const lees = (pagina: Page) =>
  pagina.evaluate((patroon) => {
    const teksten = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({textContent}) => textContent!.replace(/\s+/g, " ").trim());
    const noten = teksten(
      ".figuur-toelichting, .figuur-zin, .figuur-onderschrift, .hulp, .leeg, .melding, .status, .rapport-inleiding, .rapport-leeswijzer, main > p"
    );
    const namen = [
      ...teksten("label, legend, summary, button, option, th[scope=col]"),
      ...[...document.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label")!),
      // a label holds its explanation too
      ...[...document.querySelectorAll("label")].map(({firstChild}) => firstChild?.textContent?.trim() ?? "")
    ];
    return {
      noten,
      namen,
      wel: noten.flatMap((noot) => [...noot.matchAll(new RegExp(patroon, "gi"))].map(([, naam]) => naam!))
    };
  }, genoemd.source);

const adressen = [
  ...["./levensweg", "./levensweg?noemer=risico&basis=enige&gebied=GM0344&vergelijk=NL", "./rapport?gebied=GM0344"],
  ...["./", "./?gebied=GM0344&periode=2017JJ00", "./wijkprofiel?gebied=GM0344&klein=cbs", "./clientervaring"],
  ...["./database", "./aanlevering"]
];

describe("the notes of every page", () => {
  it("name only controls that are on it", async () => {
    const gevonden = new Map<string, string[]>();
    for (const adres of adressen) {
      const {pagina, sluit} = await nieuwePagina(browser, new URL(adres, dienst.adres).href);
      if ((await pagina.locator("[data-figuur]").count()) > 0 && !adres.startsWith("./database"))
        await wachtOpAlles(pagina);
      const {noten, namen, wel} = await lees(pagina);
      await sluit();
      expect(noten.length, adres).toBeGreaterThan(0);
      gevonden.set(adres, wel);
      expect
        .soft(
          wel.filter((naam) => !namen.includes(naam)),
          adres
        )
        .toEqual([]);
      if (!adres.startsWith("./levensweg")) expect.soft(noten.join(" "), adres).not.toContain("Wie telt mee");
    }
    expect(gevonden.get("./levensweg")).toEqual([
      "Wie telt mee",
      "Wie er nog is",
      "Wie telt mee",
      "Wie er nog is",
      "Wet"
    ]);
  }, 300_000);
});
