import {readFileSync} from "node:fs";
import type {Browser, Frame, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {amounts, argsOf, likeCsv, makeCommand} from "./util/command.js";
import {filesOf, type Given, given, makeCsvFolder, openOwnData, type OwnPage, textsOf} from "./util/ownData.js";
import {csvLines, goTo, tableValues} from "./util/page.js";
import {startTestSite} from "./util/site.js";

/** More than two hundred thousand persons. */
const LARGE = 0.0118;

let browser: Browser;
let server: SiteServer;
let folder: string;
const largeCommand = makeCommand(() => makeCsvFolder(LARGE));
const command = makeCommand(() => makeCsvFolder());

beforeAll(async () => {
  [browser, server, folder] = await Promise.all([startChromium({visit: "long"}), startTestSite(), makeCsvFolder()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

/** The page opens without a word of the browser, and none comes. */
async function onPage(run: (own: OwnPage) => Promise<void>): Promise<void> {
  const own = await openOwnData(browser, server.address);
  try {
    await run(own);
    expect(own.complaints).toEqual([]);
  } finally {
    await own.close();
  }
}

const linesOf = (csv: string): string[] => csv.trim().split(/\r?\n/);

/** Are figures 5.1 to 5.3 of a cohort those of the command? */
async function expectFigures(frame: Frame, find: string, {csv} = command): Promise<void> {
  await goTo(frame, find);
  for (const figure of ["5.1", "5.2", "5.3"]) {
    const printed = amounts(await csv(figure, argsOf(figure, find)));
    expect(likeCsv(await tableValues(frame, figure)), `${figure} of ${find}`).toEqual(printed);
    expect(printed.length).toBeGreaterThan(5);
  }
}

/** What the browser keeps for this site, of every kind. */
const keptIn = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => {
    const root = (await navigator.storage.getDirectory()) as unknown as {keys(): AsyncIterable<string>};
    const files: string[] = [];
    for await (const name of root.keys()) files.push(name);
    const stores = [localStorage, sessionStorage].flatMap((store) => Object.keys(store));
    return [...stores, ...(await indexedDB.databases()), ...(await caches.keys()), ...files];
  });

describe("own files", () => {
  it(
    "of 227,099 persons give the figures of the command on the same folder, and nothing is left once they are wiped",
    () =>
      onPage(async (own) => {
        await own.give(filesOf(await makeCsvFolder(LARGE)));
        await own.count();
        const cohorts = ["gebied=NL", "gebied=PV26&vergelijk=NL&wet=wmo", "gebied=NL&stapeling=2&basis=enige"];
        let frame = await own.bench("Levensweg");
        for (const find of cohorts) await expectFigures(frame, find, largeCommand);
        await own.back();
        frame = await own.bench("Gebeurtenissen");
        await goTo(frame, "gebied=NL&klok=verhuizing&volg=wmo");
        const clock = Object.entries({gebied: "NL", gebeurtenis: "verhuizing", volg: "wmo"});
        expect(await csvLines(frame, "K1")).toEqual(linesOf(await largeCommand.csv("klok", clock)));
        await own.back();
        frame = await own.bench("Trajecten");
        await goTo(frame, "gebied=NL&volg=wmo");
        const stay = Object.entries({gebied: "NL", volg: "wmo"});
        expect(await csvLines(frame, "T9")).toEqual(linesOf(await largeCommand.csv("verblijf", stay)));
        await own.back();
        frame = await own.bench("Wijkprofiel");
        await goTo(frame, "gebied=GM0344&periode=2017HJ01");
        const printed = await largeCommand.indicator("stapeling_huishoudens", "GM0344", "2017HJ01");
        const total = frame.locator('figure[data-figuur="4"] tfoot tr').last().locator("td");
        expect(
          await total.evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("data-waarde"))))
        ).toEqual(printed.map(({waarde}) => waarde));
        await own.back();
        for (const name of ["Vergelijken", "Database", "Rapport"]) {
          await own.bench(name);
          await own.back();
        }
        await own.wipe();
        expect(await keptIn(own.page)).toEqual([]);
        expect(own.page.frames()).toHaveLength(1);
        expect(await own.page.locator(".own-report, .own-go, .own-mapping, .own-files li").count()).toBe(0);
      }),
    600_000
  );

  it(
    "are kept with a password only, come back with it alone, and are gone when they are wiped",
    () =>
      onPage(async (own) => {
        const {page} = own;
        const shown = page.locator(".own-files li");
        await own.give(filesOf(folder));
        const given = await shown.allInnerTexts();
        expect(given).toHaveLength(filesOf(folder).length);
        await own.count();
        expect(await keptIn(page)).toEqual([]);
        await page.getByText("Bewaren in deze browser, versleuteld").click();
        await page.locator("#own-wachtwoord").fill("een lang wachtwoord");
        await page.locator("#own-nogmaals").fill("een ander wachtwoord");
        await own.button("Bewaar in deze browser").click();
        expect(await own.warning()).toBe("De twee wachtwoorden zijn niet gelijk.");
        expect(await keptIn(page)).toEqual([]);
        await page.locator("#own-nogmaals").fill("een lang wachtwoord");
        await own.button("Bewaar in deze browser").click();
        await page.getByText(/^Bewaard tot /).waitFor();
        expect(await keptIn(page)).toEqual(["eigen-data"]);

        await page.reload();
        await page.locator("#own-openen").fill("een fout wachtwoord");
        await own.button("Open").click();
        await page.locator(".own-kept [role=alert]:visible").waitFor();
        expect(await own.warning()).toMatch(/^dit wachtwoord past niet/i);
        await page.locator("#own-openen").fill("een lang wachtwoord");
        await own.button("Open").click();
        await own.button("Kijk na en reken").waitFor();
        expect(await shown.allInnerTexts()).toEqual(given);
        await own.wipe();
        expect(await keptIn(page)).toEqual([]);
        await page.reload();
        await own.button("Probeer iets te versturen").waitFor();
        expect(await page.locator("#own-openen").count()).toBe(0);
      }),
    600_000
  );
});

/** The files of a table with other names: of the file, its columns, and codes by column. */
interface Renamed {
  file: string;
  columns: string[];
  codes?: Record<number, Record<string, string>>;
}

/** The same tables as someone else would have named them; of some columns nobody can guess the meaning. */
const renamed: Record<string, Renamed> = {
  personen: {
    file: "Clienten.csv",
    columns: ["pseudoniem", "geb_datum", "sekse", "datum_overlijden"],
    codes: {2: {M: "man", V: "vrouw"}}
  },
  verblijf: {
    file: "Woonplaatsen.csv",
    columns: ["pseudoniem", "sinds", "tot_en_met", "gemeentecode", "wijkcode", "huishoudnummer", "samenstelling"],
    codes: {6: {eenpersoons: "alleenstaand", paar_met_kinderen: "stel met kroost"}}
  },
  voorzieningen: {
    file: "Indicaties.csv",
    columns: ["pseudoniem", "wettelijk kader", "product", "ingangsdatum", "stopdatum"],
    codes: {1: {participatiewet: "PW"}}
  },
  gebeurtenissen: {
    file: "Events.csv",
    columns: ["pseudoniem", "soort gebeurtenis", "opdatum"],
    codes: {1: {verhuizing: "verhuisd"}}
  }
};

/** The files of the folder under other names, with semicolons, and `bron.json` as it was. */
function renamedFiles(): Given[] {
  const texts = textsOf(folder);
  const tables = Object.entries(renamed).map(([table, {file, columns, codes = {}}]) => {
    const rows = linesOf(texts[`${table}.csv`]!)
      .slice(1)
      .map((line) =>
        line
          .split(",")
          .map((value, i) => codes[i]?.[value] ?? value)
          .join(";")
      );
    return given(file, `${[columns.join(";"), ...rows].join("\r\n")}\r\n`);
  });
  const others = ["bron.json", "aanlevering.csv", "clientervaring.csv"];
  return [...tables, ...others.map((name) => given(name, texts[name]!))];
}

describe("files with names of their own", () => {
  it(
    "lead to the same figures once the page is told what is what, which can be kept and given again",
    () =>
      onPage(async (own) => {
        const {page} = own;
        await own.give(renamedFiles());
        const desk = page.locator(".own-mapping");
        expect(await desk.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
        await own.button("Kijk na en reken").click();
        await page.locator(".own-data > .own-status").getByText("Kies het bestand met de tabel verblijf.").waitFor();
        await desk.locator("#koppeling-verblijf-bestand").selectOption("Woonplaatsen.csv");
        for (const [column, name] of [
          ["begindatum", "sinds"],
          ["einddatum", "tot_en_met"],
          ["huishoudtype", "samenstelling"]
        ])
          await desk.locator(`#koppeling-verblijf-${column}`).selectOption(name!);
        await desk.getByLabel("stel met kroost").selectOption("paar_met_kinderen");
        await desk.getByLabel("alleenstaand").selectOption("eenpersoons");
        expect(await desk.locator(".mapping-gaps").innerText()).toBe("Alle tabellen en kolommen zijn gekozen.");
        const kept = async () => {
          const download = page.waitForEvent("download");
          await own.button("Bewaar koppeling als bestand").click();
          return readFileSync(await (await download).path(), "utf8");
        };
        const mapping = await kept();

        await page.reload();
        await own.give(renamedFiles());
        await desk.locator("#koppeling-lees").setInputFiles({...given("koppeling.json", mapping)});
        await desk.getByText("Alle tabellen en kolommen zijn gekozen.").waitFor();
        expect(await kept()).toBe(mapping);
        await own.count();
        const frame = await own.bench("Levensweg");
        for (const find of ["gebied=NL", "gebied=PV26&wet=wmo"]) await expectFigures(frame, find);
      }),
    600_000
  );
});

/** Gives each person a number that passes the test of burgerservicenummers: nine weights, the last negative, and a sum that eleven divides. */
function bsnGiver(): (person: string) => string {
  const numbers = new Map<string, string>();
  let next = 10_000_000;
  const fresh = (): string => {
    const digits = String(++next);
    const rest = [...digits].reduce((sum, digit, i) => sum + Number(digit) * (9 - i), 0) % 11;
    return rest === 10 ? fresh() : `${digits}${rest}`;
  };
  return (person) => numbers.get(person) ?? numbers.set(person, fresh()).get(person)!;
}

describe("burgerservicenummers", () => {
  it(
    "are not read; with pseudonyms in their place the figures are the same",
    () =>
      onPage(async (own) => {
        const {page} = own;
        const bsnOf = bsnGiver();
        const withBsn = Object.entries(textsOf(folder)).map(([name, text]) => {
          if (!text.startsWith("persoon_id,")) return given(name, text);
          const [heading, ...rows] = linesOf(text);
          const changed = rows.map((row) => row.replace(/^\d+/, bsnOf));
          return given(name, `${[heading, ...changed].join("\n")}\n`);
        });
        await own.give(withBsn);
        expect(await page.locator(".own-bsn").innerText()).toContain("persoon_id in personen.csv");
        expect(await own.button("Kijk na en reken").count()).toBe(0);
        await own.button("Maak een sleutel en vervang").click();
        await own.button("Ga verder").click();
        await own.button("Kijk na en reken").waitFor();
        await own.count();
        await expectFigures(await own.bench("Levensweg"), "gebied=NL");
        const bench = await page.locator("html").innerHTML();
        expect(bench).not.toContain(bsnOf("1"));
      }),
    600_000
  );
});
