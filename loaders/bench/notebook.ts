import type {Browser, Page} from "playwright-core";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {wetten} from "../../data/wet.js";
import type {Notebook} from "../../components/notebook/document.js";
import {type BenchMeasurement, ms, onSite, quantile} from "./report.js";

const ADDRESS = "onderzoek";

/** A choice and the five cells that read it: two queries, a program on the rows of one, a chart of that, and a text. */
const dependents: Pick<Notebook, "title" | "cells"> = {
  title: "Proef",
  cells: (
    [
      ["control", "stap", '{"soort": "schuif", "label": "Stap", "van": 1, "tot": 7, "stap": 1, "waarde": 1}'],
      [
        "sql",
        "gebruik",
        `SELECT huishoudtype, leeftijdsklasse, sum(aantal) AS n,
  sum(aantal) FILTER (in_gebruik(wmo, \${stap})) AS later
FROM cohort WHERE in_gebruik(wmo, 0) GROUP BY ALL`
      ],
      ["sql", "plaatsen", "SELECT toestand, sum(aantal) AS n FROM toestanden WHERE stap = ${stap} GROUP BY ALL"],
      [
        "js",
        "aandelen",
        `aq.from(gebruik).groupby("huishoudtype")
  .rollup({n: aq.op.sum("n"), later: aq.op.sum("later")}).derive({aandeel: (d) => d.later / d.n})`
      ],
      ["chart", "", '{"from": "aandelen", "mark": "bar", "x": "aandeel", "y": "huishoudtype"}'],
      ["markdown", "", "Na ${stap} halve jaren zijn er ${plaatsen.length} toestanden."]
    ] as const
  ).map(([kind, name, text], i) => ({id: i + 1, kind, name, text, folded: false}))
};

/** A hundred questions to `cohort`, no two of them alike. */
function questions(): string[] {
  return Array.from({length: 100}, (_, i) => {
    const wet = wetten[i % wetten.length]!.code;
    const [huishoudtype, leeftijd] = [huishoudtypen, leeftijdsklassen].map((list) => list[i % list.length]!.code);
    const where = i % 3 === 0 ? `huishoudtype = '${huishoudtype}'` : `leeftijdsklasse <> '${leeftijd}'`;
    return `SELECT geslacht, ${i % 2 === 0 ? "leeftijdsklasse" : "huishoudtype"}, sum(aantal) AS n,
  sum(aantal) FILTER (in_gebruik(${wet}, ${1 + (i % 7)})) AS later
FROM cohort WHERE ${where} AND in_gebruik(${wet}, 0) GROUP BY ALL ORDER BY n DESC -- ${i}`;
  });
}

/** Time to the text of the notebook, from Ctrl+Enter to the answer of an SQL cell, and from a choice to all cells that read it. */
export const measureNotebook = (dist: string): Promise<BenchMeasurement[]> =>
  onSite(dist, async (browser, address) => {
    const cold = [];
    for (let i = 0; i < 5; i++) cold.push(await coldText(browser, address + ADDRESS));
    const page = await openPage(browser, address + ADDRESS);
    const sql = await askQuestions(page);
    const rerun = await changeChoice(page);
    await page.context().close();
    return [
      {wat: "notitieboek, tekst, koud (mediaan van 5)", waarde: ms(quantile(cold, 0.5)), limit: "1000 ms"},
      {wat: `SQL-cel op cohort van het land (p50 van ${sql.length})`, waarde: ms(quantile(sql, 0.5))},
      {wat: "SQL-cel op cohort van het land (p95)", waarde: ms(quantile(sql, 0.95)), limit: "250 ms"},
      {wat: `keuze tot vijf cellen opnieuw (p50 van ${rerun.length})`, waarde: ms(quantile(rerun, 0.5))},
      {wat: "keuze tot vijf cellen opnieuw (p95)", waarde: ms(quantile(rerun, 0.95)), limit: "400 ms"}
    ];
  });

/** From the start of a cold page to the frame in which the text of the notebook stands there, in milliseconds. */
async function coldText(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address, {waitUntil: "commit"});
  const there = await page.waitForFunction(() => document.querySelector(".cell-prose") && performance.now());
  const time = (await there.jsonValue()) as number;
  await context.close();
  return time;
}

/** The page when all that it opens with has run. */
async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.cell[data-soort="chart"][data-staat="done"]').waitFor({timeout: 60_000});
  return page;
}

/** Shows a notebook in the place of the one that is open, and waits until it has run. */
async function show(page: Page, fresh: Pick<Notebook, "title" | "cells">): Promise<void> {
  await page.evaluate((fresh) => {
    (document.querySelector(".notebook") as unknown as {value: unknown}).value = {...fresh, gebied: "NL"};
  }, fresh);
  await page.waitForFunction(
    (count) => document.querySelectorAll('.cell[data-staat="done"]').length === count,
    fresh.cells.length,
    {timeout: 60_000}
  );
}

/** From an event in the page until every cell is done again and drawn, in milliseconds. */
async function timed(page: Page, event: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate((event) => {
    const measured = new Promise<number>((done, failed) => {
      let begin = 0;
      addEventListener(event, () => (begin = performance.now()), {capture: true, once: true});
      const wait = new MutationObserver(() => {
        const fault = document.querySelector('.cell[data-staat="error"] .cell-fault');
        if (fault) failed(new Error(fault.textContent));
        if (begin === 0 || document.querySelector('.cell:not([data-staat="done"])')) return;
        wait.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
      });
      wait.observe(document.querySelector(".cells")!, {subtree: true, attributeFilter: ["data-staat"]});
    });
    Object.assign(globalThis, {measured});
  }, event);
  await act();
  return page.evaluate(() => (globalThis as unknown as {measured: Promise<number>}).measured);
}

async function askQuestions(page: Page): Promise<number[]> {
  const [first, ...rest] = questions();
  await show(page, {title: "Proef", cells: [{id: 1, kind: "sql", name: "", text: first!, folded: false}]});
  const times = [];
  for (const question of [...rest, first!]) {
    await page.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(question);
    times.push(await timed(page, "keydown", () => page.keyboard.press("ControlOrMeta+Enter")));
  }
  return times;
}

async function changeChoice(page: Page): Promise<number[]> {
  await show(page, dependents);
  const slider = page.locator('.cell[data-soort="control"] input[type="range"]');
  const times = [];
  for (let i = 0; i < 60; i++) {
    const step = String(1 + ((i * 3 + 1) % 7));
    times.push(await timed(page, "input", () => slider.fill(step)));
    await page.waitForTimeout(60);
  }
  return times;
}
