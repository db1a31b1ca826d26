import type {Browser, Page} from "playwright-core";
import {type BenchMeasurement, ms, onSite, quantile} from "./report.js";

/** A choice in the database that gives about 100,000 cells with all gemeenten; the change adds the wijken of one. */
const hundredThousand = "indicator=wmo_clienten.stapeling_huishoudens.inwoners_leeftijd.kwetsbaarheid&periode=HJ*.JJ*";

/** The pages of the monitor, each with the addresses between which it changes. */
const pages: readonly {path: string; addresses: (gebied: string) => string}[] = [
  {path: "", addresses: (gebied) => `?gebied=${gebied}`},
  {path: "rapport", addresses: (gebied) => `?gebied=${gebied}`},
  {path: "wijkprofiel", addresses: (gebied) => `?gebied=${gebied}`},
  {path: "clientervaring", addresses: (gebied) => `?gebied=${gebied}`},
  {path: "aanlevering", addresses: (gebied) => `?gebied=${gebied}`},
  {path: "gebeurtenissen", addresses: (gebied) => `?gebied=${gebied}&vergelijk=NL`},
  {path: "trajecten", addresses: (gebied) => `?gebied=${gebied}&vergelijk=NL`},
  {path: "vergelijken", addresses: (gebied) => `?gebied=${gebied}`},
  {path: "database", addresses: (gebied) => `?${hundredThousand}&gebied=GM*.${gebied}*`}
];

/** Pages of which the first figure is to be there sooner, and before the engine. */
const deeper = new Set(["gebeurtenissen", "trajecten", "vergelijken"]);

const gebieden = [
  ...["GM0344", "GM0363", "GM0014", "GM0599", "GM0518", "GM0772", "GM0034", "GM0855", "GM0758", "GM0268"],
  ...["GM0200", "GM0307", "GM0153", "GM0202", "GM0479", "GM0193", "GM0080", "GM0935", "GM0546", "GM0637"]
];

const done = (mark: string) => performance.getEntriesByName(mark).length > 0;

/** Per page: the first figure from a cold load, and from a change of address to the frame after everything is drawn anew. */
export function measureMonitor(dist: string): Promise<BenchMeasurement[]> {
  return onSite(dist, async (browser, address) => {
    const result: BenchMeasurement[] = [];
    for (const {path, addresses} of pages) {
      const cold: ColdStart[] = [];
      for (let i = 0; i < 5; i++) cold.push(await coldStart(browser, address + path + addresses("GM0344")));
      const first = quantile(
        cold.map(({first}) => first),
        0.5
      );
      const early = cold.filter(({first, engine}) => engine !== null && engine < first).length;
      const {times, everything} = await swaps(browser, address + path, addresses);
      const naam = `/${path}`;
      result.push(
        {
          wat: `${naam}: eerste figuur, koud (mediaan van 5)`,
          waarde: ms(first),
          limit: deeper.has(path) ? "1000 ms" : "1500 ms"
        },
        ...(deeper.has(path)
          ? [{wat: `${naam}: keren van 5 dat de rekenkern al was gevraagd`, waarde: String(early), limit: "0"}]
          : []),
        {wat: `${naam}: ander gebied (p50 van ${times.length})`, waarde: ms(quantile(times, 0.5))},
        {wat: `${naam}: ander gebied (p95)`, waarde: ms(quantile(times, 0.95)), limit: "100 ms"},
        {wat: `${naam}: ander gebied, ook wat buiten beeld is (p50)`, waarde: ms(quantile(everything, 0.5))}
      );
    }
    return result;
  });
}

async function open(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(done, "eerste-figuur", {timeout: 60_000});
  return page;
}

/** When the first figure of a page was drawn, and when it asked for the engine, if it had. */
interface ColdStart {
  first: number;
  engine: number | null;
}

async function coldStart(browser: Browser, address: string): Promise<ColdStart> {
  const page = await open(browser, address);
  const time = await page.evaluate(() => ({
    first: performance.getEntriesByName("eerste-figuur")[0]!.startTime,
    engine: performance.getEntriesByType("resource").find(({name}) => name.endsWith(".wasm"))?.startTime ?? null
  }));
  await page.context().close();
  return time;
}

async function swaps(browser: Browser, page: string, addresses: (gebied: string) => string) {
  const sheet = await open(browser, page + addresses("GM0344"));
  await sheet.waitForTimeout(500);
  await sheet.evaluate(() => document.querySelector("figure[data-figuur]")?.scrollIntoView({block: "center"}));
  const times: number[] = [];
  const everything: number[] = [];
  for (const gebied of [...gebieden.slice(1), ...gebieden]) {
    times.push(await swap(sheet, addresses(gebied), "klaar"));
    await sheet.waitForTimeout(60);
  }
  for (const gebied of gebieden) {
    everything.push(await swap(sheet, addresses(gebied), "volledig"));
    await sheet.waitForTimeout(60);
  }
  await sheet.context().close();
  return {times, everything};
}

/** From a change of address to the frame after what is in sight (`done`), or all of it (`complete`), is drawn anew. */
function swap(sheet: Page, address: string, mark: "klaar" | "volledig"): Promise<number> {
  return sheet.evaluate(
    ({address, mark}) =>
      new Promise<number>((ready) => {
        const wait = new MutationObserver(() => {
          wait.disconnect();
          requestAnimationFrame(() => setTimeout(() => ready(performance.now() - begin)));
        });
        wait.observe(document.documentElement, {attributeFilter: [`data-${mark}`]});
        history.pushState({stappen: 1}, "", address);
        const begin = performance.now();
        window.dispatchEvent(new PopStateEvent("popstate", {state: history.state}));
      }),
    {address, mark}
  );
}

const words = ["wmo", "samenloop", "jeugd", "inwoner", "bijstand", "stapeling", "periode", "xyz", ""];

/** The page of begrippen: until every term stands there from a cold load, and from a word searched to the list that holds it. */
export function measureBegrippen(dist: string): Promise<BenchMeasurement[]> {
  return onSite(dist, async (browser, address) => {
    const cold: number[] = [];
    const find: number[] = [];
    for (let i = 0; i < 5; i++) {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}});
      const page = await context.newPage();
      await page.goto(`${address}begrippen`, {waitUntil: "commit"});
      const state = await page.waitForFunction(() => document.querySelector(".indicator") && performance.now());
      cold.push(Number(await state.jsonValue()));
      await page.waitForTimeout(500);
      for (const word of words) {
        const time = await page.locator("input[type=search]").evaluate(
          (box, word) =>
            new Promise<number>((ready) => {
              const begin = performance.now();
              (box as HTMLInputElement).value = word;
              box.dispatchEvent(new InputEvent("input", {bubbles: true}));
              requestAnimationFrame(() => setTimeout(() => ready(performance.now() - begin)));
            }),
          word
        );
        find.push(time);
      }
      await context.close();
    }
    return [
      {wat: "/begrippen: alle begrippen, koud (mediaan van 5)", waarde: ms(quantile(cold, 0.5)), limit: "1500 ms"},
      {wat: `/begrippen: zoeken (p50 van ${find.length})`, waarde: ms(quantile(find, 0.5))},
      {wat: "/begrippen: zoeken (p95)", waarde: ms(quantile(find, 0.95)), limit: "100 ms"}
    ];
  });
}
