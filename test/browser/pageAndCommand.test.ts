import {execFile} from "node:child_process";
import {promisify} from "node:util";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {amounts, argsOf, commandArgs, likeCsv, makeCommand} from "./util/command.js";
import {nextPage, tableValues, waitForAll} from "./util/page.js";
import {startTestSite} from "./util/site.js";

const run = promisify(execFile);
const figures = ["5.1", "5.2", "5.3"];

const cohorts = [
  "",
  "gebied=GM0344",
  "gebied=GM0344&vergelijk=NL",
  "gebied=PV26&huishoudtype=eenouder&huishoudtype=eenpersoons",
  "gebied=GM0344&wet=wmo",
  "gebied=NL&wet=wmo&wet=jeugdwet",
  "gebied=NL&gebeurtenis=verhuizing&wet=wmo",
  "gebied=GM0363&vergelijk=GM0599&leeftijd=23-44&leeftijd=45-64",
  "gebied=NL&geslacht=V&basis=enige",
  "gebied=GM0518&noemer=risico&peilmoment=2016-07-01",
  "gebied=GM0344,GM0310&vergelijk=PV26&wet=participatiewet&basis=enige&noemer=risico",
  "gebied=NL&voorziening=bijstand&voorziening=re_integratie&zonder=verhuizing",
  "gebied=PV26&vergelijk=NL&wet=wmo&wet=participatiewet&alle=wet&stapeling=2",
  "gebied=NL&combinatie=pwet_wmo&combinatie=alleen_jeugd&gebeurtenis=verhuizing&gebeurtenis=huwelijk&alle=gebeurtenis",
  "gebied=WK036304&leeftijd=75%2B&gebeurtenis=overlijden_dierbare"
];

let browser: Browser;
let server: SiteServer;
const command = makeCommand();

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium({together: true}), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

describe("the tables of the page", () => {
  it.each(cohorts)("equal the command for ?%s", async (find) => {
    const {page, complaints, close} = await nextPage(browser, `${server.address}levensweg?${find}`);
    await waitForAll(page);
    for (const figure of figures) {
      const expected = amounts(await command.csv(figure, argsOf(figure, find)));
      expect(likeCsv(await tableValues(page, figure))).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    }
    await close();
    expect(complaints).toEqual([]);
  });

  it("equal what npm run figuur prints", async () => {
    const find = "gebied=GM0344&vergelijk=NL&huishoudtype=eenouder";
    const {stdout} = await run(process.execPath, [
      "--import",
      "tsx",
      "loaders/figure.ts",
      ...commandArgs("5.2", argsOf("5.2", find))
    ]);
    expect(stdout).toBe(await command.csv("5.2", argsOf("5.2", find)));
  });
});
