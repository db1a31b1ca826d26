import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {auditPublished, auditText} from "../../loaders/publicatie/audit.js";
import {readPublished} from "../../loaders/publicatie/publishedFolder.js";
import {axeErrors} from "./util/axe.js";
import {csvLines, fetchFile, tableValues, waitForAll} from "./util/page.js";
import {startPublishedSite} from "./util/published.js";
import {makeTrial} from "./util/trial.js";

let folder = "";
const trial = makeTrial(async () => {
  const site = await startPublishedSite();
  ({folder} = site);
  return site;
});

/** Keys of persons and huishoudens in the source. */
const keys = /GM0\d{3}-(h\d|1\d{3}(?!\d))/;

function textsOf(file: string): string[] {
  const bytes = readFileSync(file);
  const whole = file.endsWith(".br") ? brotliDecompressSync(bytes) : file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return (["latin1", "utf16le"] as const).map((coding) => whole.toString(coding));
}

/** Pages that draw what was published, in an address in which something is withheld. */
const drawn = [
  "?gebied=GM0310",
  "rapport?gebied=GM0310",
  "wijkprofiel?gebied=GM0344",
  "levensweg?gebied=GM0310&vergelijk=NL",
  "database?gebied=GM0310"
];
const texts = ["aanlevering", "clientervaring", "begrippen", "verantwoording", "eigen-data"];
/** Pages that need counts by combinations. */
const without = ["gebeurtenissen", "trajecten", "vergelijken", "onderzoek", "workshop"];

const counts = ["waarde", "n", "startgroep", "gebruik", "personen", "zonder_personen", "zonder_gebruik"];

/** The counts in a CSV file of a figure. */
function countsIn(lines: readonly string[]): string[] {
  const [head = "", ...rows] = lines;
  const places = head.split(",").flatMap((column, i) => (counts.includes(column) ? [i] : []));
  return rows.flatMap((row) => places.map((place) => row.split(",")[place]!));
}

/** Withheld, or rounded to a multiple of 5 and large enough. */
const mayBePublished = (text: string) => text === "" || (Number(text) >= 8 && Number(text) % 5 === 0);

describe("a published site", () => {
  it.each(drawn)("shows /%s with what is withheld, and without a fault", async (address) => {
    const page = await trial.open(address);
    expect(await page.locator("#observablehq-main").innerText()).toContain("afgeschermd");
    expect(await page.locator(".strip").innerText()).toContain("Beschermd");
    expect(await axeErrors(page)).toEqual([]);
  });

  it.each(texts)("shows /%s without a fault", async (address) => {
    const page = await trial.openBare(address);
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await axeErrors(page)).toEqual([]);
  });

  it.each(without)(
    "says on /%s that it has no such numbers and what one can do, and shows nothing else",
    async (address) => {
      const page = await trial.openBare(address);
      const notice = page.locator(".not-published-notice");
      await notice.waitFor();
      expect(await notice.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual([
        ...["./verantwoording#bescherming", "./levensweg", "./", "./eigen-data"]
      ]);
      expect(await page.locator("#observablehq-main :is(figure, form, button):visible").count()).toBe(0);
      expect(await axeErrors(page)).toEqual([]);
    }
  );

  it.each([
    ["levensweg?gebied=GM0344", "5.1"],
    ["levensweg?gebied=GM0344", "5.3"],
    ["?gebied=GM0310", "1.2"],
    ["wijkprofiel?gebied=GM0344", "4"]
  ])("takes from /%s home figure %s without a count that is small or not rounded", async (address, figure) => {
    const page = await trial.open(address);
    const found = countsIn(await csvLines(page, figure));
    expect(found.filter((text) => text !== "").length).toBeGreaterThan(0);
    expect(found.filter((text) => !mayBePublished(text))).toEqual([]);
    const {content} = await fetchFile(page, figure, "csv");
    expect(content.toString()).toContain("Afgerond op vijftallen");
  });

  it("offers the Levensweg a gebied and nothing finer, says so, and goes by keyboard", async () => {
    const page = await trial.open("levensweg?gebied=WK034401&huishoudtype=eenouder");
    expect(await page.locator(".address-notice").innerText()).toMatch(/wijk[^]*Utrecht[^]*regels/);
    expect(await page.locator(".choice-bar fieldset").count()).toBe(0);
    expect(await page.locator(".choice-bar").innerText()).toContain("niet gepubliceerd");
    await page.locator("#keuze-peilmoment").focus();
    await waitForAll(page, () => page.keyboard.press("ArrowDown"));
    expect(new URL(page.url()).searchParams.get("peilmoment")).toBe("2015-07-01");
    expect((await tableValues(page, "5.1")).length).toBeGreaterThan(0);
  });

  it("draws no share where a count is withheld", async () => {
    const page = await trial.open("levensweg?gebied=GM0310");
    const rows = await tableValues(page, "5.1");
    const gone = rows.filter(([startgroep, gebruik]) => startgroep === "" || gebruik === "");
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.map(([, , ...share]) => share.join(""))).toEqual(gone.map(() => ""));
  });

  it("tells rule, edition and how many numbers are withheld", async () => {
    const page = await trial.openBare("verantwoording");
    const section = page.locator("#bescherming");
    await section.waitFor();
    expect(await section.innerText()).toMatch(/Editie [0-9a-f]{7}[^]*84799NED/);
    expect(await section.locator("tbody tr").count()).toBeGreaterThan(1);
  });

  it("holds the report of the audit, which found no leak", async () => {
    const page = await trial.openBare("verantwoording");
    const report = await page.evaluate(async () => (await fetch("./publicatie/toets.json")).json());
    expect(report).toMatchObject({rule: "cbs", leaks: [], attack: {exposed: 0}});
    expect(report.attack.large).toBeGreaterThan(100);
  });

  it("passes the audit that its owner runs on it, with the texts beside its figures", async () => {
    const report = await auditPublished(readPublished(folder), {seconds: 0});
    expect(report.leaks).toEqual([]);
    expect(report.attack.large).toBeGreaterThan(100);
    expect(auditText(report)).not.toContain("Niet getoetst");
    expect(auditText({...report, toelichtingen: 2})).toContain(
      "Niet getoetst: wat u zelf schreef bij figuren (2 toelichtingen)"
    );
  });

  it("holds no key of a person or a huishouden in any of its files", () => {
    const files = readdirSync(folder, {recursive: true, encoding: "utf8", withFileTypes: true})
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name));
    expect(files.filter((file) => file.endsWith(".arrow")).length).toBeGreaterThan(20);
    expect(files.filter((file) => textsOf(file).some((text) => keys.test(text)))).toEqual([]);
    const source = readFileSync(join(folder, "..", "bron", "verblijf.csv"), "latin1");
    expect(source.match(new RegExp(keys, "g"))!.length).toBeGreaterThan(1000);
  });

  it("says in the catalogue by which rule it is protected", async () => {
    const page = await trial.openBare("verantwoording");
    const catalogue = await page.evaluate(async () => (await fetch("./catalogus.json")).json());
    expect(catalogue["werkbank:bescherming"]["skos:notation"]).toBe("cbs");
    expect(catalogue["werkbank:editie"]).toMatch(/^[0-9a-f]{7}$/);
  });
});
