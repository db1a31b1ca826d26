import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {pages} from "../../loaders/site/page.js";
import type {SiteServer} from "../../loaders/site/server.js";
import {type Firefox, type FirefoxPage, findFirefox, startFirefox} from "./util/firefox.js";
import {startForeign} from "./util/foreign.js";
import {startTestSite, testWerkbank} from "./util/site.js";

const program = findFirefox();
if (!program) console.error("geen Firefox gevonden: wat in Firefox wordt getest, is overgeslagen");

/** Pages that tell of no drawing: of text alone, the notebook, whose cells each tell of themselves, and the workshop, which begins with a choice. */
const text = [
  "404.html",
  "begrippen.html",
  "onderzoek.html",
  "verantwoording.html",
  "workshop.html",
  "eigen-data.html"
];

/** Until what the visitor sees has been drawn again, and then what is out of sight. */
const waitForAll = (page: FirefoxPage, earlier = 0) =>
  page.waitFor((earlier) => {
    const {klaar: done, volledig: complete} = document.documentElement.dataset;
    return Number(done ?? 0) > earlier && done === complete;
  }, earlier);

describe.skipIf(!program)("in Firefox", () => {
  let firefox: Firefox;
  let server: SiteServer;

  beforeAll(async () => {
    [firefox, server] = await Promise.all([startFirefox(program!), startTestSite()]);
  });
  afterAll(() => Promise.all([firefox?.close(), server?.close()]));

  it("every page opens without complaint, draws its figures and asks nothing elsewhere", async () => {
    const names = pages(testWerkbank.dist);
    expect(names).toEqual(expect.arrayContaining(text));
    for (const naam of names) {
      const page = await firefox.open(new URL(naam.replace(/(^|\/)index\.html$|\.html$/, "$1"), server.address).href);
      if (!text.includes(naam)) await waitForAll(page);
      const {heading, empty} = await page.evaluate(() => ({
        heading: document.querySelector("h1")?.textContent ?? "",
        empty: [...document.querySelectorAll<HTMLElement>("figure[data-figuur]")]
          .filter((figure) => figure.offsetParent !== null && !figure.querySelector("svg, canvas, table"))
          .map((figure) => figure.dataset["figuur"])
      }));
      await page.close();
      expect.soft(heading, naam).not.toBe("");
      expect.soft(empty, `figures of ${naam} without anything in them`).toEqual([]);
      expect.soft(page.complaints, naam).toEqual([]);
    }
  });

  it("/levensweg counts anew with DuckDB-WASM when a filter changes", async () => {
    const page = await firefox.open(`${server.address}levensweg`);
    await waitForAll(page);
    const tableValues = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('figure[data-figuur="5.1"] table tbody tr')].map((row) =>
          [...row.querySelectorAll("td")].map((cell) => cell.getAttribute("data-waarde") ?? "")
        )
      );
    const everyone = await tableValues();
    const earlier = await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('input[name="huishoudtype"][value="eenpersoons"]')!.click();
      return Number(document.documentElement.dataset["klaar"]);
    });
    await waitForAll(page, earlier);
    const alone = await tableValues();
    await page.close();
    expect(page.complaints).toEqual([]);
    expect(page.answered.filter((answer) => /^GET .*duckdb.*\.wasm$/.test(answer))).toHaveLength(1);
    expect(alone).toHaveLength(everyone.length);
    expect(Number(alone[0]![0])).toBeGreaterThan(0);
    expect(Number(alone[0]![0])).toBeLessThan(Number(everyone[0]![0]));
  });

  it.each(["csv", "xlsx", "parquet", "arrow"])("/database makes a file in a worker: %s", async (kind) => {
    const page = await firefox.open(`${server.address}database`);
    await waitForAll(page);
    await page.evaluate((kind) => document.querySelector<HTMLElement>(`[data-download="${kind}"]`)!.click(), kind);
    const status = () => page.evaluate(() => document.querySelector(".export-busy .status")!.textContent);
    await page.waitFor(() =>
      / is gemaakt| kon niet /.test(document.querySelector(".export-busy .status")!.textContent ?? "")
    );
    const said = await status();
    await page.close();
    expect(said).toMatch(/ is gemaakt \(/);
    expect(page.complaints).toEqual([]);
  });

  it("a page that is not as it should be is complained about", async () => {
    const foreign = await startForeign();
    const bad = createServer((query, answer) => {
      answer.writeHead(query.url === "/" ? 200 : 404, {"Content-Type": "text/html"});
      answer.end(`<link rel="icon" href="data:,"><script>
        console.error("said"); fetch("/gone"); fetch("${foreign.address}/data"); setTimeout(() => { throw new Error("thrown"); });
      </script>`);
    });
    await new Promise<void>((done) => bad.listen(0, "127.0.0.1", done));
    const address = `http://127.0.0.1:${(bad.address() as AddressInfo).port}/`;
    const page = await firefox.open(address);
    await page.close();
    bad.closeAllConnections();
    await Promise.all([foreign.close(), new Promise((done) => bad.close(done))]);
    expect(page.complaints.sort()).toEqual([
      `answer 404: ${address}gone`,
      "error: Error: thrown",
      "error: said",
      `other origin: ${foreign.address}/data`
    ]);
    expect(foreign.touched).toEqual(["GET /data"]);
  });
});
