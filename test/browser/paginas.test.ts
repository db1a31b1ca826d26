import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {bestanden} from "../../loaders/hulp/bestanden.js";
import type {Dienst} from "../../loaders/site/dienst.js";
import {startChromium} from "../../loaders/hulp/chromium.js";
import {nieuwePagina} from "./hulp/pagina.js";
import {startTestSite, testWerkbank} from "./hulp/site.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const regels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let browser: Browser;
let dienst: Dienst;

beforeAll(async () => {
  [browser, dienst] = await Promise.all([startChromium(), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), dienst?.sluit()]));

describe.each([
  {colorScheme: "light", width: 1280},
  {colorScheme: "dark", width: 1280},
  {colorScheme: "light", width: 390},
  {colorScheme: "dark", width: 390}
] as const)("every page, $colorScheme, $width px", ({colorScheme, width}) => {
  it("opens without complaint, asks nothing elsewhere and passes axe", async () => {
    const paginas = bestanden(testWerkbank.dist).filter((naam) => naam.endsWith(".html"));
    expect(paginas.length).toBeGreaterThan(0);
    for (const naam of paginas) {
      const adres = new URL(naam.replace(/(^|\/)index\.html$|\.html$/, "$1"), dienst.adres).href;
      const {pagina, klachten, sluit} = await nieuwePagina(browser, adres, {
        colorScheme,
        viewport: {width, height: 844},
        reducedMotion: "reduce"
      });
      await pagina.waitForFunction(
        () => !document.querySelector("[data-figuur]") || Number(document.documentElement.dataset["klaar"]) > 0
      );
      await pagina.evaluate(() => document.querySelectorAll("details").forEach((vak) => (vak.open = true)));
      await pagina.evaluate(axe);
      const fouten = await pagina.evaluate(async (values) => {
        const {axe} = globalThis as unknown as {axe: {run(doel: Document, opties: object): Promise<AxeResults>}};
        const {violations} = await axe.run(document, {runOnly: {type: "tag", values}});
        return violations.flatMap(({id, nodes}) =>
          nodes.map(({target, failureSummary}) => `${id}: ${target} ${failureSummary}`)
        );
      }, regels);
      const breedte = await pagina.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await sluit();
      expect.soft([...klachten, ...fouten], naam).toEqual([]);
      expect.soft(breedte, `${naam} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });
});
