import {renameSync, rmSync} from "node:fs";
import type {Browser, BrowserContext, Page} from "playwright-core";

/** Width at which figures are drawn for paper; see `components/figuur/figuur.ts`. */
const viewport = {width: 720, height: 1000};
const GEDULD = 60_000;

/** A page that holds the report, and shows one gebied after the other. */
export interface Rapportpagina {
  /** Writes the report of an address of the page as PDF: beside its place, and there when it is whole. */
  schrijf(zoekdeel: string, doel: string): Promise<void>;
  sluit(): Promise<void>;
}

/** Opens the report in a process of its own; the page is loaded at the first report, and stays. */
export async function openRapport(browser: Browser, adres: string): Promise<Rapportpagina> {
  const context: BrowserContext = await browser.newContext({locale: "nl-NL", viewport, reducedMotion: "reduce"});
  const pagina = await context.newPage();
  await pagina.emulateMedia({media: "print"});
  let open = false;
  return {
    async schrijf(zoekdeel, doel) {
      if (open) await wissel(pagina, zoekdeel);
      else await pagina.goto(`${adres}rapport${zoekdeel}`);
      open = false;
      await wachtTotVolledig(pagina);
      const nieuw = `${doel}.nieuw`;
      try {
        const vorm = {preferCSSPageSize: true, printBackground: true, tagged: true, outline: true};
        await pagina.pdf({path: nieuw, ...vorm});
        renameSync(nieuw, doel);
      } finally {
        rmSync(nieuw, {force: true});
      }
      open = true;
    },
    sluit: () => context.close()
  };
}

/** Another choice in the same page: as if the visitor went back to it. */
async function wissel(pagina: Page, zoekdeel: string): Promise<void> {
  await pagina.evaluate((zoekdeel) => {
    delete document.documentElement.dataset["volledig"];
    history.replaceState(history.state, "", zoekdeel);
    dispatchEvent(new PopStateEvent("popstate"));
  }, zoekdeel);
}

async function wachtTotVolledig(pagina: Page): Promise<void> {
  const uitkomst = await pagina.waitForFunction(
    () => {
      const {volledig, fout} = document.documentElement.dataset;
      return fout !== undefined ? {fout} : volledig !== undefined ? {fout: null} : null;
    },
    null,
    {timeout: GEDULD}
  );
  const {fout} = (await uitkomst.jsonValue())!;
  if (fout !== null) throw new Error(fout);
}
