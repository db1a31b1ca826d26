import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {startServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {files} from "../../loaders/util/files.js";
import {startBare} from "./util/bare.js";
import {findFirefox, startFirefox} from "./util/firefox.js";
import {newPage} from "./util/page.js";
import {makeTestSite} from "./util/site.js";
import {startTeller} from "./util/teller.js";
import {hostileNotebook} from "./util/waysOut.js";

type Server = {address: string; close(): Promise<unknown>};
/** All that a notebook is, as it is kept. */
type Kept = {title: string; cells: {kind: string; text: string; name: string; folded: boolean}[]};

let browser: Browser;
let dist: string;
let elsewhere: Awaited<ReturnType<typeof startTeller>>;

beforeAll(async () => {
  [browser, dist, elsewhere] = await Promise.all([startChromium(), makeTestSite(), startTeller()]);
});
afterAll(() => Promise.all([browser?.close(), elsewhere?.close()]));
beforeEach(() => {
  elsewhere.hits.length = 0;
});

/** Addresses in the built site of what a notebook in a page needs. */
function parts() {
  const find = (pattern: RegExp) => `/${files(dist).find((naam) => pattern.test(naam))}`;
  return {
    notebook: find(/_import\/components\/notebook\/notebook\.\w+\.js$/),
    document: find(/_import\/components\/notebook\/document\.\w+\.js$/),
    werkbank: find(/_import\/components\/tables\/werkbank\.\w+\.js$/),
    files: {
      manifest: find(/_file\/tabellen\/manifest\.\w+\.json$/),
      core: {wasm: find(/duckdb-eh\.\w+\.wasm$/), worker: find(/duckdb-browser-eh\.worker\.\w+\.js$/)},
      frame: find(/_file\/notitieboek\/kader\.\w+\.html$/),
      programs: {
        javascript: find(/_file\/notitieboek\/javascript\.\w+\.js$/),
        chart: find(/_file\/notitieboek\/grafiek\.\w+\.js$/)
      }
    }
  };
}

/** Opens a notebook in a page as if it had come from a file, and runs all of it: as text, for a test may not import in a page. */
const opening = `async ({notebook, document: documentFile, werkbank, files, kept}) => {
  const tables = await (await import(werkbank)).openTables(files.manifest, files.core);
  const read = (await import(documentFile)).readNotebook(kept);
  document.querySelector("main").replaceChildren((await import(notebook)).notebook(tables, files, read));
}`;

const openNotebook = (page: Page, kept: Kept): Promise<unknown> =>
  page.evaluate(`(${opening})(${JSON.stringify({...parts(), kept})})`);

const unsettled = '.cell:is([data-staat="stale"], [data-staat="waiting"], [data-staat="running"], :not([data-staat]))';

/** How each cell stands, and what it shows. */
const outcomes = (page: Page) =>
  page.locator(".cell").evaluateAll((cells) =>
    cells.map((cell) => ({
      kind: cell.getAttribute("data-soort")!,
      state: cell.getAttribute("data-staat")!,
      shown: cell.querySelector(".cell-result")?.textContent ?? "",
      fault: cell.querySelector(".cell-fault")?.textContent ?? ""
    }))
  );

describe.each<[string, (folder: string) => Promise<Server>]>([
  ["with the headers of our own server", (folder) => startServer(folder, {poort: 0})],
  ["from a plain static host, the policies only in the files", startBare]
])("a notebook of an enemy, %s", (_name, start) => {
  let server: Server;
  beforeAll(async () => {
    server = await start(dist);
  });
  afterAll(() => server?.close());

  it("runs, and reaches nothing", async () => {
    const kept = hostileNotebook(elsewhere.address, elsewhere.port);
    expect(kept.cells.length).toBeGreaterThan(200);
    const {page, close} = await newPage(browser, `${server.address}begrippen`);
    await openNotebook(page, kept);
    await page.waitForFunction((picker) => !document.querySelector(picker), unsettled, {timeout: 45_000});
    const cells = await outcomes(page);
    await page.waitForTimeout(1500);
    const touched = await page.evaluate(() => "geraakt" in globalThis);
    const address = page.url();
    await close();
    expect(cells.length).toBe(kept.cells.length);
    expect(cells.filter(({shown}) => shown.includes("arrived"))).toEqual([]);
    expect(cells.filter(({kind, state}) => kind === "sql" && state !== "error")).toEqual([]);
    expect(cells.filter(({kind, state}) => kind === "js" && state === "done").length).toBeGreaterThan(40);
    expect(cells.filter(({fault}) => /gestopt|vast/.test(fault))).toEqual([]);
    expect(touched).toBe(false);
    expect(new URL(address).pathname).toBe("/begrippen");
    expect(elsewhere.hits).toEqual([]);
  }, 90_000);
});

const firefox = findFirefox();

describe("a notebook of an enemy in Firefox", () => {
  it.skipIf(firefox === undefined)(
    "runs, and reaches nothing",
    async () => {
      const {title, cells} = hostileNotebook(elsewhere.address, elsewhere.port);
      // There a worker that starts another may never return: each of those runs by itself, and is left when it takes long.
      const nests = ({text}: {text: string}) => text.includes("new Worker(");
      const kept = {title, cells: cells.filter((cell) => !nests(cell))};
      const [program, server] = await Promise.all([startFirefox(firefox!), startBare(dist)]);
      try {
        const page = await program.open(`${server.address}begrippen`);
        const open = Object.assign(() => undefined, {toString: () => opening}) as (values: object) => undefined;
        await page.evaluate(open, {...parts(), kept});
        await page.waitFor((picker) => !document.querySelector(picker), unsettled);
        const shown = await page.evaluate(() =>
          [...document.querySelectorAll(".cell")].map((cell) => ({
            state: cell.getAttribute("data-staat"),
            kind: cell.getAttribute("data-soort"),
            result: cell.querySelector(".cell-result")?.textContent
          }))
        );
        for (const cell of cells.filter(nests)) {
          await page.evaluate(open, {...parts(), kept: {title, cells: [cell]}});
          await page.waitFor(() => document.querySelector('.cell:not([data-staat="stale"])') !== null);
          await new Promise((done) => setTimeout(done, 900));
          expect(await page.evaluate(() => document.querySelector(".cell-result")?.textContent)).not.toContain(
            "arrived"
          );
        }
        expect(shown.length).toBe(kept.cells.length);
        expect(shown.filter(({result}) => result?.includes("arrived"))).toEqual([]);
        expect(shown.filter(({kind, state}) => kind === "js" && state === "done").length).toBeGreaterThan(40);
        expect(elsewhere.hits).toEqual([]);
      } finally {
        await Promise.all([program.close(), server.close()]);
      }
    },
    120_000
  );
});

describe("a cell that does not end", () => {
  const endless = {
    loop: {kind: "js", text: "let i = 0;\nwhile (true) i++;"},
    memory: {
      kind: "js",
      text: "const all = [];\nwhile (true) all.push(Array.from({length: 1e5}, (_, i) => ({i, all})));"
    },
    query: {kind: "sql", text: "SELECT count(*) FROM range(1000000000000) AS a(x)\nWHERE x * x % 7 = 3"},
    function: {kind: "sql", text: "SELECT levenshtein(repeat('a', 300000), repeat('b', 300000)) AS d"},
    chart: {
      kind: "chart",
      text: JSON.stringify({data: {sequence: {start: 0, stop: 1e12, step: 1}}, mark: "point"}, null, 2)
    }
  };
  const after = {
    js: {kind: "js", text: "6 * 7", shown: "42"},
    sql: {kind: "sql", text: "SELECT 42 AS antwoord", shown: "42"},
    chart: {
      kind: "chart",
      text: JSON.stringify({data: {values: [{a: 1}]}, mark: "bar", encoding: {x: {field: "a", type: "quantitative"}}}),
      shown: "0,5"
    }
  } as const;

  let server: Server;
  beforeAll(async () => {
    server = await startServer(dist, {poort: 0});
  });
  afterAll(() => server?.close());

  it("whose frame dies is told so, and the next one runs in a frame made anew", async () => {
    const {page, close} = await newPage(browser, `${server.address}begrippen`);
    const cells = [after.js, endless.loop].map((cell) => ({...cell, name: "", folded: false}));
    await openNotebook(page, {title: "x", cells});
    await page.locator('[data-cel="1"][data-staat="done"]').waitFor();
    await page.locator('[data-cel="2"][data-staat="running"]').waitFor();
    const frame = page.frames().find((frame) => frame.parentFrame() !== null)!;
    const [own, other] = [await page.context().newCDPSession(page), await page.context().newCDPSession(frame)];
    // Playwright takes the end of a frame for that of its page, and asks that nothing more.
    const ask = async (expression: string) => {
      const {result} = await own.send("Runtime.evaluate", {expression, awaitPromise: true, returnByValue: true});
      return result.value as string;
    };
    const whenThere = (picker: string, text: string) =>
      ask(`new Promise((done, failed) => {
        const late = setTimeout(() => failed(new Error("not there")), 10000);
        const look = setInterval(() => {
          if (!document.querySelector(${JSON.stringify(picker)})) return;
          clearInterval(look);
          clearTimeout(late);
          done(document.querySelector(${JSON.stringify(text)}).textContent);
        }, 100);
      })`);
    other.send("Page.crash").catch(() => {});
    const fault = await whenThere('[data-cel="2"][data-staat="error"]', '[data-cel="2"] .cell-fault');
    await ask(
      `[...document.querySelectorAll('[data-cel="1"] button')].find((one) => one.textContent === "Voer uit").click()`
    );
    const shown = await whenThere('[data-cel="1"][data-staat="done"]', '[data-cel="1"] .cell-result');
    const text = await ask(
      `[...document.querySelectorAll('[data-cel="2"] .cm-line')].map((one) => one.textContent).join("\\n")`
    );
    await close();
    expect(fault).toBe("Het geheugen was op, of de code liep vast.");
    expect(shown).toContain(after.js.shown);
    expect(text).toBe(endless.loop.text);
  }, 60_000);

  it.each(Object.keys(endless) as (keyof typeof endless)[])(
    "is stopped within 3 s, and no text is lost: %s",
    async (which) => {
      const bad = endless[which];
      const good = after[bad.kind as keyof typeof after];
      const {page, close} = await newPage(browser, `${server.address}begrippen`);
      await openNotebook(page, {title: "x", cells: [good, bad].map((cell) => ({...cell, name: "", folded: false}))});
      const [first, second] = [page.locator('[data-cel="1"]'), page.locator('[data-cel="2"]')];
      const done = (state: string) => page.locator(`[data-cel="2"][data-staat="${state}"]`);
      await done("running").waitFor();
      await page.waitForTimeout(bad.kind === "js" ? 1000 : 2500);
      await second.locator(".cm-content").click();
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.type(" -- nog");
      const began = Date.now();
      if ((await second.getAttribute("data-staat")) === "running")
        await second.getByRole("button", {name: "Stop"}).click();
      await page.locator('[data-cel="2"]:not([data-staat="running"])').waitFor({timeout: 3000});
      const took = Date.now() - began;
      await first.getByRole("button", {name: "Voer uit"}).click();
      await page.locator('[data-cel="1"][data-staat="done"]').waitFor({timeout: 15_000});
      const shown = await first.locator(".cell-result").textContent();
      const text = await second.locator(".cm-line").allTextContents();
      await close();
      expect(took).toBeLessThan(3000);
      expect(shown).toContain(good.shown);
      expect(text.join("\n")).toBe(`${bad.text} -- nog`);
    },
    60_000
  );
});
