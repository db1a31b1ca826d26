import {readFile} from "node:fs/promises";
import type {Browser, BrowserContext, BrowserContextOptions, JSHandle, Page} from "playwright-core";

export interface Bewaakt {
  pagina: Page;
  /** What went wrong so far: console errors and warnings, page errors, failed answers, requests to another origin. */
  klachten: string[];
  sluit(): Promise<void>;
}

/** A page in a context of its own, in which every complaint of the browser is kept. */
export async function nieuwePagina(
  browser: Browser,
  adres: string,
  opties: BrowserContextOptions = {}
): Promise<Bewaakt> {
  const context = await browser.newContext({locale: "nl-NL", ...opties});
  const pagina = await context.newPage();
  const klachten: string[] = [];
  const {origin} = new URL(adres);
  pagina.on("console", (bericht) => {
    if (["error", "warning"].includes(bericht.type())) klachten.push(`${bericht.type()}: ${bericht.text()}`);
  });
  pagina.on("pageerror", (fout) => klachten.push(`page error: ${fout.message}`));
  pagina.on("response", (antwoord) => {
    if (antwoord.status() >= 400) klachten.push(`answer ${antwoord.status()}: ${antwoord.url()}`);
  });
  context.on("request", (vraag) => {
    const doel = new URL(vraag.url());
    if (/^(https?|wss?):$/.test(doel.protocol) && doel.origin !== origin) klachten.push(`other origin: ${vraag.url()}`);
  });
  await pagina.goto(adres);
  await pagina.waitForLoadState("networkidle");
  return {pagina, klachten, sluit: () => context.close()};
}

/** Does something and waits until the figures have been drawn again. */
export async function wachtOpFiguren(
  pagina: Page,
  doe: () => Promise<unknown> = () => Promise.resolve()
): Promise<void> {
  const eerder = await pagina.evaluate(() => Number(document.documentElement.dataset["klaar"] ?? 0));
  await doe();
  await pagina.waitForFunction((n) => Number(document.documentElement.dataset["klaar"] ?? 0) > n, eerder);
}

/** The same, until also what is out of sight has been drawn, on pages that draw that later. */
export async function wachtOpAlles(pagina: Page, doe?: () => Promise<unknown>): Promise<void> {
  if (doe) await wachtOpFiguren(pagina, doe);
  await pagina.waitForFunction(() => {
    const {klaar, volledig} = document.documentElement.dataset;
    return klaar !== undefined && klaar === volledig;
  });
}

/** The exact values behind the table of a figure, row by row. */
export function tabelwaarden(pagina: Page, figuur: string): Promise<string[][]> {
  return pagina
    .locator(`figure[data-figuur="${figuur}"] table tbody tr`)
    .evaluateAll((rijen) =>
      rijen.map((rij) => [...rij.querySelectorAll("td")].map((cel) => cel.getAttribute("data-waarde") ?? ""))
    );
}

/** A file of a figure, out of its menu. */
export async function haalBestand(
  pagina: Page,
  figuur: string,
  soort: string
): Promise<{naam: string; inhoud: Buffer}> {
  const vak = pagina.locator(`figure[data-figuur="${figuur}"]`);
  const menu = vak.locator("[data-menu]");
  if ((await menu.getAttribute("aria-expanded")) === "false") await menu.click();
  const [bestand] = await Promise.all([
    pagina.waitForEvent("download"),
    vak.locator(`[data-download="${soort}"]`).click()
  ]);
  return {naam: bestand.suggestedFilename(), inhoud: await readFile(await bestand.path())};
}

/** A module of the built site, imported in the page: to be passed to `evaluate`. */
export async function moduleIn<Module>(pagina: Page, adres: string): Promise<JSHandle<Module>> {
  return (await pagina.evaluateHandle(`import(${JSON.stringify(adres)})`)) as JSHandle<Module>;
}

/** What is on the clipboard, pasted with the keyboard on a page of its own: the site itself may write to it, not read it. */
export async function pasted(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.setContent("<textarea autofocus></textarea>");
  await page.locator("textarea").focus();
  await page.keyboard.press("ControlOrMeta+v");
  const text = await page.locator("textarea").inputValue();
  await page.close();
  return text;
}
