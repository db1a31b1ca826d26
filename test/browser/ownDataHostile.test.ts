import {strToU8, zipSync} from "fflate";
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {startBare} from "./util/bare.js";
import {type Given, given, openOwnData, type OwnPage, withoutProof} from "./util/ownData.js";
import {startTestSite, testWerkbank} from "./util/site.js";

let browser: Browser;
let server: SiteServer;
let folder: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium({visit: "long"}), startTestSite()]);
  folder = mkdtempSync(join(tmpdir(), "eigen-data-"));
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  rmSync(folder, {recursive: true, force: true});
});

const run = "globalThis.geraakt=1";
const image = `<img src=x onerror="${run}">`;
const formula = '=HYPERLINK("http://elders.example/","klik")';

const source = (naam: string) =>
  given(
    "bron.json",
    JSON.stringify({
      ...{naam, synthetisch: false, indeling: 2018, toelichting: naam},
      ...{eerste_peilmoment: "2015-01-01", laatste_peilmoment: "2018-07-01", laatste_halfjaar: "2018HJ02"}
    })
  );

/** A small source that is right, of which some files are replaced. */
function sourceWith(files: Record<string, string | Uint8Array> = {}, naam = "Proef") {
  const tables = {
    "personen.csv": "persoon_id,geboortedatum,geslacht,overlijdensdatum\na,1980-01-01,M,\nb,1990-02-03,V,\n",
    "verblijf.csv":
      "persoon_id,begindatum,einddatum,gemeente,wijk,huishouden_id,huishoudtype\na,2010-01-01,,GM0344,WK034401,h,eenpersoons\nb,2010-01-01,,GM0344,WK034401,i,eenpersoons\n",
    "voorzieningen.csv": "persoon_id,wet,voorziening,begindatum,einddatum\na,wmo,ondersteuning_thuis,2014-01-01,\n",
    "gebeurtenissen.csv": "persoon_id,gebeurtenis,datum\na,verhuizing,2014-05-01\n"
  };
  return [source(naam), ...Object.entries({...tables, ...files}).map(([name, content]) => given(name, content))];
}

/** Opens the page with an ear for dialogs and pop-ups; afterwards nothing may have run, been fetched, or become an element. */
async function onPage(visit: (own: OwnPage) => Promise<void>): Promise<void> {
  const own = await openOwnData(browser, server.address);
  const {page} = own;
  const heard: string[] = [];
  const files = page.context();
  page.on("dialog", (dialog) => {
    if (dialog.type() !== "beforeunload") heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  files.on("page", () => heard.push("another page"));
  files.on("request", (request) => {
    if (/\/x$|elders/.test(request.url())) heard.push(request.url());
  });
  try {
    await visit(own);
    expect(await touched(page)).toEqual([]);
    expect(heard).toEqual([]);
    expect(own.complaints).toEqual([]);
  } finally {
    await own.close();
  }
}

/** What text of a file could have made: elements that no page of the site has by itself, and what their code would set. */
const touched = async (page: Page): Promise<string[]> => {
  const found = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => [
          ...("geraakt" in globalThis ? ["code ran"] : []),
          ...[
            ...document.querySelectorAll("img, script[src*=elders], [onerror], [onload], b.planted, a[href*=elders]")
          ].map(({outerHTML}) => outerHTML)
        ])
      )
  );
  return found.flat();
};

const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text])
    )
  );

/** A zip with a name changed in it to one as long. */
const renamed = (bytes: Uint8Array, from: string, to: string) =>
  Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");

const latin1 = (text: string) => Buffer.from(text, "latin1");
const parquet = () => readFileSync(join(testWerkbank.bron, "personen.parquet"));

const withParquet = (bytes: Uint8Array) => [
  ...sourceWith().filter(({name}) => name !== "personen.csv"),
  given("personen.parquet", bytes)
];

/** Files that cannot be used, and what is said of them. */
const refused: [string, () => Given[], RegExp][] = [
  ["a zip bomb", () => [given("bom.zip", zip({"personen.csv": new Uint8Array(60_000_000)}))], /zip-bom/],
  ["a zip in a zip", () => [given("b.zip", zip({"a.csv": zip({"personen.csv": "x"})}))], /b\.zip.*zip/],
  [
    "a zip that is cut off",
    () => [given("b.zip", zip({"a.csv": "x".repeat(500)}).slice(0, 60))],
    /beschadigd of afgebroken/
  ],
  [
    "a zip that leads out of its folder",
    () => [given("b.zip", renamed(zip({"ab/cd/personen.csv": "x"}), "ab/cd/personen", "../../personen"))],
    /b\.zip/
  ],
  [
    "a Parquet file that is cut off",
    () => withParquet(parquet().subarray(0, 50_000)),
    /personen\.parquet is geen leesbaar Parquet-bestand/
  ],
  [
    "a Parquet file with another in its middle",
    () => {
      const bytes = Buffer.from(parquet());
      bytes.fill(0xff, 5_000, bytes.length - 3_000);
      return withParquet(bytes);
    },
    /personen\.parquet/
  ],
  ["an empty file", () => sourceWith({"voorzieningen.csv": ""}), /voorzieningen\.csv is leeg \(0 bytes\)/],
  ["bytes that are no text", () => sourceWith({"personen.csv": Buffer.alloc(2000)}), /personen\.csv/],
  [
    "letters of another alphabet than it says",
    () =>
      sourceWith({"personen.csv": latin1("persoon_id,geboortedatum,geslacht,overlijdensdatum\nJosé,1980-01-01,M,\n")}),
    /personen\.csv.*UTF-8/
  ]
];

describe("files that cannot be used", () => {
  it.each(refused)("are refused in words: %s", (_, files, words) =>
    onPage(async (own) => {
      await own.give(files());
      if ((await own.warning()) === "") {
        await own.button("Kijk na en reken").click();
        await own.page.locator(".own-data [role=alert]:visible, .own-go").first().waitFor();
      }
      expect(await own.warning()).toMatch(words);
      expect(await own.page.locator(".own-go").count()).toBe(0);
    })
  );

  it("are refused at once when a page has no room for them, with the command that has", () =>
    onPage(async (own) => {
      const names = ["personen.csv", "personen.parquet", "personen.arrow"];
      for (const name of names) {
        const place = join(folder, name);
        const file = openSync(place, "w");
        ftruncateSync(file, 2 ** 31);
        closeSync(file);
        await own.give([place]);
        expect(await own.warning(), name).toMatch(/te groot voor een pagina.*npm start -- --bron MAP/);
      }
    }));
});

describe("text that would be more than text", () => {
  it("is shown as it stands, wherever a file, column, value or source is called so", () =>
    onPage(async (own) => {
      const {page} = own;
      const cells = [image, formula, `</td><script>${run}</script>`, "javascript:alert(1)"];
      const rows = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
      const personen = `persoon_id,geboortedatum,geslacht,overlijdensdatum,"${image.replaceAll('"', '""')}"\na,1980-01-01,M,,\nb,1990-02-03,V,,\n${rows
        .map((cell) => `${cell},${cell},${cell},${cell},${cell}\n`)
        .join("")}`;
      const files = sourceWith({"personen.csv": personen}, image);
      await own.give([...files, given(`${image}.csv`, `<b class="planted">kolom</b>\nx\n`)]);
      await page.locator(".own-mapping").evaluate((details) => details.setAttribute("open", ""));
      expect(await page.locator(".own-files").innerText()).toContain(image);
      expect(await page.locator(".own-mapping").innerText()).toContain("<script>");
      expect(await touched(page)).toEqual([]);
      await own.button("Kijk na en reken").click();
      await page.locator(".own-report").waitFor();
      await page
        .locator(".own-report details")
        .evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
      expect(await page.locator(".own-report").innerText()).toContain("<img src=x");
      const [file] = await Promise.all([page.waitForEvent("download"), own.button("Verslag (CSV)").click()]);
      const report = readFileSync(await file.path(), "utf8");
      expect(report.split(/[,\n]/).filter((cell) => /^"?[=@]/.test(cell))).toEqual([]);
      await own.button("Reken toch met de rest").click();
      await page.locator(".own-go").waitFor();
      for (const name of ["Levensweg", "Rapport", "Database"]) {
        const frame = await own.bench(name);
        expect(await frame.locator(".strip").innerText()).toContain(image);
        expect(await touched(page), name).toEqual([]);
        await own.back();
      }
    }));
});

describe("the proof", () => {
  const proof = async (own: OwnPage) => {
    await own.button("Probeer iets te versturen").click();
    await own.page.locator(".own-proof-outcome strong").waitFor({timeout: 60_000});
    return own.page.locator(".own-proof").innerText();
  };

  it("says that all was stopped, and that nothing went elsewhere since files were chosen", async () => {
    const own = await openOwnData(browser, server.address);
    await own.give(sourceWith());
    const text = await proof(own);
    expect(text).toContain("Alles is tegengehouden.");
    expect(text).not.toContain("niet tegengehouden");
    expect(text).toContain("Verzoeken naar een ander adres sinds u bestanden koos: geen.");
    // What was stopped is logged by the browser itself, and nothing else is.
    expect(withoutProof(own.complaints)).toEqual([]);
    await own.close();
  });

  it("says that not all was stopped where the same page comes without its policy", async () => {
    const copy = join(folder, "kopie");
    mkdirSync(copy);
    for (const name of readdirSync(testWerkbank.dist)) symlinkSync(resolve(testWerkbank.dist, name), join(copy, name));
    const html = readFileSync(join(testWerkbank.dist, "eigen-data.html"), "utf8");
    const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    expect(open).not.toBe(html);
    rmSync(join(copy, "eigen-data.html"));
    writeFileSync(join(copy, "eigen-data.html"), open);
    const bare = await startBare(copy);
    const own = await openOwnData(browser, bare.address);
    const text = await proof(own);
    expect(text).toContain("Niet alles is tegengehouden: gebruik deze pagina niet.");
    expect(text).toMatch(/ophalen \(fetch\): niet tegengehouden/);
    await own.close();
    await bare.close();
  });
});
