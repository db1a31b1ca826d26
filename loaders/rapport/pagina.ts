import type {Browser, BrowserContext, Page} from "playwright-core";
import {UserError} from "../hulp/foutmelding.js";
import {writeWhole} from "../hulp/werkbestand.js";
import {bladzijden} from "./bladzijden.js";

/** About the width at which figures are drawn for paper. */
const viewport = {width: 720, height: 1000};
const GEDULD = 60_000;

/** What a report is made of; null: as the page does when nobody chooses. */
export interface Rapportkeuze {
  gebied: string;
  vergelijk: string | null;
  periode: string | null;
}

/** A page that holds the report, and shows one gebied after the other. */
export interface Rapportpagina {
  /** Writes the report of a gebied as PDF: beside its place, and there when it is whole. */
  schrijf(keuze: Rapportkeuze, doel: string): Promise<void>;
  sluit(): Promise<void>;
}

/** Opens the report in a process of its own; the page is loaded at the first report, and stays. */
export async function openRapport(browser: Browser, adres: string): Promise<Rapportpagina> {
  const context: BrowserContext = await browser.newContext({locale: "nl-NL", viewport, reducedMotion: "reduce"});
  const pagina = await context.newPage();
  await pagina.emulateMedia({media: "print"});
  let open = false;
  return {
    async schrijf(keuze, doel) {
      const zoekdeel = zoekdeelVan(keuze);
      if (open) await wissel(pagina, zoekdeel);
      else await pagina.goto(`${adres}rapport${zoekdeel}`);
      open = false;
      await wachtTotVolledig(pagina, keuze.gebied);
      const vorm = {preferCSSPageSize: true, printBackground: true, tagged: true, outline: true};
      await nummerInhoud(pagina, bladzijden((await pagina.pdf(vorm)).toString("latin1")));
      writeWhole(doel, await pagina.pdf(vorm));
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

/** The page of each figure in the contents, where there is room for it: the second print has the pages of the first. */
async function nummerInhoud(pagina: Page, bladzijden: ReadonlyMap<string, number>): Promise<void> {
  await pagina.evaluate((nummers) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".rapport-inhoud a"))
      link.dataset["bladzijde"] = String(nummers[link.hash.slice(1)] ?? "");
  }, Object.fromEntries(bladzijden));
}

async function wachtTotVolledig(pagina: Page, gebied: string): Promise<void> {
  const uitkomst = await pagina.waitForFunction(
    () => {
      const {volledig, fout} = document.documentElement.dataset;
      const getoond = document.querySelector<HTMLElement>(".rapport-omslag")?.dataset["gebied"];
      return fout === undefined && volledig === undefined ? null : {fout, getoond};
    },
    null,
    {timeout: GEDULD}
  );
  const {fout, getoond} = (await uitkomst.jsonValue())!;
  if (fout !== undefined) throw new UserError(`de pagina meldt een fout: ${fout.split("\n")[0]}`);
  if (getoond !== gebied) throw new UserError(`de pagina toont een ander gebied: ${getoond}`);
}

function zoekdeelVan({gebied, vergelijk, periode}: Rapportkeuze): string {
  const adres = new URLSearchParams({gebied});
  if (vergelijk !== null) adres.set("vergelijk", vergelijk);
  if (periode !== null) adres.set("periode", periode);
  return `?${adres}`;
}
