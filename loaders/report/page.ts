import type {Browser, BrowserContext, Page} from "playwright-core";
import {UserError} from "../../components/pipeline/systemErrors.js";
import {writeWhole} from "../util/workFile.js";

/**
 * The page of every named place in a PDF as Chromium writes it: its objects are plain text, the pages hang in a tree of `/Kids`, and every
 * element that a link leads to is a named destination.
 */
export function reportPages(pdf: string): Map<string, number> {
  const objects = new Map<string, string>();
  for (const [, number, content] of pdf.matchAll(/(?:^|[\r\n])(\d+) 0 obj\s*(<<[\s\S]*?>>)\s*(?:endobj|stream)/g))
    objects.set(number!, content!);
  const pages = new Map<string, number>();
  const walk = (number: string): void => {
    const content = objects.get(number) ?? "";
    const children = /\/Kids \[([^\]]*)\]/.exec(content);
    if (!/\/Type \/Pages\b/.test(content) || children === null) pages.set(number, pages.size + 1);
    else for (const [, child] of children[1]!.matchAll(/(\d+) 0 R/g)) walk(child!);
  };
  const catalogue = [...objects.values()].find((content) => /\/Type \/Catalog\b/.test(content)) ?? "";
  const reference = (naam: string): string | undefined => new RegExp(`/${naam} (\\d+) 0 R`).exec(catalogue)?.[1];
  walk(reference("Pages") ?? "");
  const result = new Map<string, number>();
  for (const [, naam, page] of (objects.get(reference("Dests") ?? "") ?? "").matchAll(/\/([^\s/[\]]+) \[(\d+) 0 R/g)) {
    const number = pages.get(page!);
    if (number !== undefined) result.set(readable(naam!), number);
  }
  return result;
}

/** A name in a PDF writes odd signs as #20. */
const readable = (naam: string): string =>
  naam.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** About the width at which figures are drawn for paper. */
const viewport = {width: 720, height: 1000};
const PATIENCE = 60_000;

/** What a report is made of; null: as the page does when nobody chooses. */
interface ReportChoice {
  gebied: string;
  vergelijk: string | null;
  periode: string | null;
}

/** A page that holds the report, and shows one gebied after the other. */
export interface ReportPage {
  /** Writes the report of a gebied as PDF: beside its place, and there when it is whole. */
  write(choice: ReportChoice, target: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the report in a process of its own; the page is loaded at the first report, and stays. */
export async function openReport(browser: Browser, address: string): Promise<ReportPage> {
  const context: BrowserContext = await browser.newContext({locale: "nl-NL", viewport, reducedMotion: "reduce"});
  const page = await context.newPage();
  await page.emulateMedia({media: "print"});
  let open = false;
  return {
    async write(choice, target) {
      const searchPart = searchPartOf(choice);
      if (open) await swap(page, searchPart);
      else await page.goto(`${address}rapport${searchPart}`);
      open = false;
      await waitUntilComplete(page, choice.gebied);
      const shape = {preferCSSPageSize: true, printBackground: true, tagged: true, outline: true};
      await numberContent(page, reportPages((await page.pdf(shape)).toString("latin1")));
      writeWhole(target, await page.pdf(shape));
      open = true;
    },
    close: () => context.close()
  };
}

/** Another choice in the same page: as if the visitor went back to it. */
async function swap(page: Page, searchPart: string): Promise<void> {
  await page.evaluate((searchPart) => {
    delete document.documentElement.dataset["volledig"];
    history.replaceState(history.state, "", searchPart);
    dispatchEvent(new PopStateEvent("popstate"));
  }, searchPart);
}

/** The page of each figure in the contents, where there is room for it: the second print has the pages of the first. */
async function numberContent(page: Page, pages: ReadonlyMap<string, number>): Promise<void> {
  await page.evaluate((numbers) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".report-contents a"))
      link.dataset["bladzijde"] = String(numbers[link.hash.slice(1)] ?? "");
  }, Object.fromEntries(pages));
}

async function waitUntilComplete(page: Page, gebied: string): Promise<void> {
  const outcome = await page.waitForFunction(
    () => {
      const {volledig: complete, fout: error} = document.documentElement.dataset;
      const shown = document.querySelector<HTMLElement>(".report-cover")?.dataset["gebied"];
      return error === undefined && complete === undefined ? null : {fout: error, shown};
    },
    null,
    {timeout: PATIENCE}
  );
  const {fout: error, shown} = (await outcome.jsonValue())!;
  if (error !== undefined) throw new UserError(`de pagina meldt een fout: ${error.split("\n")[0]}`);
  if (shown !== gebied) throw new UserError(`de pagina toont een ander gebied: ${shown}`);
}

function searchPartOf({gebied, vergelijk: compare, periode}: ReportChoice): string {
  const address = new URLSearchParams({gebied});
  if (compare !== null) address.set("vergelijk", compare);
  if (periode !== null) address.set("periode", periode);
  return `?${address}`;
}
