import {readFile} from "node:fs/promises";
import type {Browser, BrowserContext, BrowserContextOptions, Frame, JSHandle, Page, Request} from "playwright-core";

export interface Guarded {
  page: Page;
  /** What went wrong so far: console errors and warnings, page errors, failed answers, requests to another origin. */
  complaints: string[];
  close(): Promise<void>;
}

/** A page in a context of its own, in which every complaint of the browser is kept. */
export async function newPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {}
): Promise<Guarded> {
  const context = await browser.newContext({locale: "nl-NL", ...options});
  const page = await context.newPage();
  const {complaints} = guard(page, new URL(address).origin);
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  return {page, complaints, close: () => context.close()};
}

/** What can be chosen for a page in a context that is there already. */
type NextOptions = Pick<BrowserContextOptions, "viewport" | "colorScheme" | "reducedMotion" | "permissions">;

/** One context for all pages of a browser, with a page of the site without scripts that keeps the process and what it compiled. */
interface Shared {
  context: BrowserContext;
  keeper: Page;
}
const shared = new WeakMap<Browser, Promise<Shared>>();

async function share(browser: Browser): Promise<Shared> {
  const context = await browser.newContext({locale: "nl-NL"});
  return {context, keeper: await context.newPage()};
}

/**
 * A page that finds nothing of the pages before it in this browser but what was compiled of the engine, which saves half its
 * time. The browser must have been started so that pages of a site share a process.
 */
export async function nextPage(
  browser: Browser,
  address: string,
  {
    viewport = {width: 1280, height: 720},
    colorScheme = "light",
    reducedMotion = "no-preference",
    permissions = []
  }: NextOptions = {}
): Promise<Guarded> {
  if (!shared.has(browser)) shared.set(browser, share(browser));
  const {context, keeper} = await shared.get(browser)!;
  const {origin} = new URL(address);
  const without = `${origin}/catalogus.json`;
  if (keeper.url() !== without) await keeper.goto(without);
  await context.setOffline(false);
  await context.clearCookies();
  await context.clearPermissions();
  // Granting none would deny also what a page may by itself.
  if (permissions.length > 0) await context.grantPermissions(permissions);
  const session = await context.newCDPSession(keeper);
  await session.send("Storage.clearDataForOrigin", {origin, storageTypes: "all"});
  await session.detach();
  // What a page wrote just before its end may still wait in the process that it shared.
  await keeper.evaluate(() => localStorage.clear());
  const page = await context.newPage();
  await page.setViewportSize(viewport!);
  await page.emulateMedia({colorScheme, reducedMotion});
  const {complaints, release} = guard(page, origin);
  page.on("response", (answer) => {
    // The browser may be closed before it has been compiled.
    if (answer.url().endsWith(".wasm")) keeper.evaluate(keepCompiled, answer.url()).catch(() => {});
  });
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  return {
    ...{page, complaints},
    async close() {
      release();
      await page.close();
    }
  };
}

/** In the page that stays: holds what is compiled of a program, so that it need not be compiled again while the browser is open. */
async function keepCompiled(address: string): Promise<void> {
  const kept = window as unknown as Record<string, WebAssembly.Module>;
  kept[address] ??= await WebAssembly.compileStreaming(fetch(address));
}

/** Keeps what goes wrong in a page of a site. */
function guard(page: Page, origin: string) {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
  page.on("response", (answer) => {
    if (answer.status() >= 400) complaints.push(`answer ${answer.status()}: ${answer.url()}`);
  });
  const onRequest = (query: Request) => {
    const target = new URL(query.url());
    if (/^(https?|wss?):$/.test(target.protocol) && target.origin !== origin)
      complaints.push(`other origin: ${query.url()}`);
  };
  page.context().on("request", onRequest);
  return {complaints, release: () => void page.context().off("request", onRequest)};
}

/** A page of the site: by itself, or in the frame of another. */
export type View = Page | Frame;

/** Does something and waits until the figures have been drawn again. */
export async function waitForFigures(page: View, run: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  const earlier = await page.evaluate(() => Number(document.documentElement.dataset["klaar"] ?? 0));
  await run();
  await page.waitForFunction((n) => Number(document.documentElement.dataset["klaar"] ?? 0) > n, earlier);
}

/** The same, until also what is out of sight has been drawn, on pages that draw that later. */
export async function waitForAll(page: View, run?: () => Promise<unknown>): Promise<void> {
  if (run) await waitForFigures(page, run);
  await page.waitForFunction(() => {
    const {klaar: done, volledig: complete} = document.documentElement.dataset;
    return done !== undefined && done === complete;
  });
}

/** Another address of the same page, as if the visitor went back to it: the engine and what was fetched stay. */
export async function goTo(page: View, search: string): Promise<void> {
  await waitForAll(page, () =>
    page.evaluate((search) => {
      history.pushState({stappen: 0}, "", `${location.pathname}?${search}`);
      dispatchEvent(new PopStateEvent("popstate"));
    }, search)
  );
}

/** The exact values behind the table of a figure, row by row. */
export function tableValues(page: View, figure: string): Promise<string[][]> {
  return page
    .locator(`figure[data-figuur="${figure}"] table tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.getAttribute("data-waarde") ?? ""))
    );
}

/** A file of a figure, out of its menu. */
export async function fetchFile(page: View, figure: string, kind: string): Promise<{naam: string; content: Buffer}> {
  const box = page.locator(`figure[data-figuur="${figure}"]`);
  const menu = box.locator("[data-menu]");
  if ((await menu.getAttribute("aria-expanded")) === "false") await menu.click();
  const whole = "page" in page ? page.page() : page;
  const [file] = await Promise.all([whole.waitForEvent("download"), box.locator(`[data-download="${kind}"]`).click()]);
  return {naam: file.suggestedFilename(), content: await readFile(await file.path())};
}

/** A module of the built site, imported in the page: to be passed to `evaluate`. */
export async function moduleIn<Module>(page: Page, address: string): Promise<JSHandle<Module>> {
  return (await page.evaluateHandle(`import(${JSON.stringify(address)})`)) as JSHandle<Module>;
}

const pads = new WeakMap<BrowserContext, Promise<Page>>();

async function openPad(context: BrowserContext): Promise<Page> {
  const pad = await context.newPage();
  await pad.setContent("<textarea></textarea>");
  return pad;
}

/** What is on the clipboard, pasted with the keyboard on a page of its own: the site itself may write to it, not read it. */
export async function pasted(context: BrowserContext): Promise<string> {
  if (!pads.has(context)) pads.set(context, openPad(context));
  const pad = await pads.get(context)!;
  const field = pad.locator("textarea");
  await field.fill("");
  await field.focus();
  await pad.keyboard.press("ControlOrMeta+v");
  // A browser that is busy pastes after the key was let go.
  await pad.waitForFunction(() => document.querySelector("textarea")!.value !== "");
  return field.inputValue();
}

/** The lines of the CSV file of a figure, header first, without what is told above them. */
export async function csvLines(page: View, figure: string): Promise<string[]> {
  const {content} = await fetchFile(page, figure, "csv");
  return content
    .toString()
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/)
    .filter((line) => !line.startsWith("#"));
}
