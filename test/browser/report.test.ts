import {once} from "node:events";
import {mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findGebied} from "../../components/model/gebied.js";
import {gebieden} from "../../components/pipeline/persoon/gebieden.js";
import {writeReports} from "../../loaders/report/writeReports.js";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {makeCommand} from "./util/command.js";
import {nextPage, tableValues, waitForAll} from "./util/page.js";
import {startTestSite} from "./util/site.js";

let browser: Browser;
let server: SiteServer;
const command = makeCommand();

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium({together: true}), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

/** The number of the browser whose profile is in a folder, as its lock tells. */
function browserIn(folder: string): number {
  const profiel = readdirSync(folder).find((naam) => naam.startsWith("werkbank-"));
  return Number(
    readlinkSync(join(folder, profiel ?? "", "profiel", "SingletonLock"))
      .split("-")
      .at(-1)
  );
}

describe("/rapport", () => {
  it("has five chapters of figures, each drawn, with a sentence and a table, and follows the choice", async () => {
    const guarded = await nextPage(browser, `${server.address}rapport?gebied=GM0344`);
    const {page, complaints, close} = guarded;
    await waitForAll(page);
    expect(await page.locator("h1").innerText()).toBe("Het sociaal domein in Utrecht");
    const empty = await page.locator("figure[data-figuur]").evaluateAll((figures) =>
      figures.flatMap((figure) => {
        const sentence = figure.querySelector(".figure-sentence")!.textContent!;
        const round = /\.$/.test(sentence) && !/undefined|NaN|null/.test(figure.textContent!);
        const drawn = figure.querySelector("svg text") && figure.querySelector("td[data-waarde], tbody td");
        return round && drawn ? [] : [figure.getAttribute("data-figuur")];
      })
    );
    expect(empty).toEqual([]);
    expect(await page.locator("figure[data-figuur]").count()).toBeGreaterThan(25);
    expect(await page.locator(".report-chapter > h2").allInnerTexts()).toHaveLength(5);
    const utrecht = await tableValues(page, "1.6");
    await waitForAll(page, async () => {
      await page.locator('input[name="gebied"]').fill("Groningen");
      await page.keyboard.press("Enter");
    });
    expect(await page.locator("h1").innerText()).toBe("Het sociaal domein in Groningen");
    expect(await tableValues(page, "1.6")).not.toEqual(utrecht);
    expect(await page.locator('figure[data-figuur="5.1"] .figure-sentence').textContent()).toContain("Groningen");
    await close();
    expect(complaints).toEqual([]);
  });

  it("tells in chapter 5 the stay and the clock of the gemeente, beside the reference group, with the numbers of the command", async () => {
    const {page, complaints, close} = await nextPage(browser, `${server.address}rapport?gebied=PV28&vergelijk=NL`);
    await waitForAll(page);
    const sentence = (figure: string) => page.locator(`figure[data-figuur="${figure}"] .figure-sentence`).textContent();
    expect(await sentence("5.4")).toMatch(
      /^Zonder overlijden of vertrek zou na drieënhalf jaar in .+ van de startgroep van [\d.]+ inwoners nog zonder onderbreking een voorziening gebruiken\. (Er|Dat) is .+ de rest van Nederland\./
    );
    expect(await sentence("5.5")).toMatch(
      /^Een jaar erna gebruikte in .+ mensen na een echtscheiding een voorziening\. .+Samenhang is geen oorzaak/
    );
    const both = [
      ["gebied", "PV28"],
      ["vergelijk", "NL"]
    ] as [string, string][];
    const last = async (figure: string, more: [string, string][]) =>
      (await command.csv(figure, [...both, ...more]))
        .trim()
        .split("\n")
        .map((line) => line.split(","));
    const shown = (await tableValues(page, "5.4")).filter((cells) => cells.length > 6);
    for (const [heading, ...lines] of [await last("verblijf", [["wet", "wmo"]])])
      for (const line of lines) {
        const field = (naam: string) => line[heading!.indexOf(naam)]!;
        const cells = [field("risico"), field("gestopt"), field("overleden"), field("vertrokken")];
        expect(shown.some((own) => own.slice(1, 5).join() === cells.join())).toBe(true);
      }
    const [heading, ...lines] = await last("klok", [["gebeurtenis", "echtscheiding"]]);
    const clock = await tableValues(page, "5.5");
    for (const line of lines) {
      const field = (naam: string) => line[heading!.indexOf(naam)]!;
      if (field("groep") === "met" && field("personen") !== "0")
        expect(clock.some((own) => own[0] === field("personen") && own[1] === field("gebruik"))).toBe(true);
    }
    await close();
    expect(complaints).toEqual([]);
  });

  it("says on its cover in which division the numbers are", async () => {
    const guarded = await nextPage(browser, `${server.address}rapport?gebied=GM1961-2020`);
    await waitForAll(guarded.page);
    expect(await guarded.page.locator(".report-cover dl").innerText()).toContain(
      "Geteld uit de inwoners van Leerdam, Vianen en Zederik, de gemeenten van 2018 die erin opgingen."
    );
    await guarded.close();
    expect(guarded.complaints).toEqual([]);
  });

  it("says of an estimated gemeente that nobody can be followed in it, and of the next one what there is", async () => {
    const guarded = await nextPage(browser, `${server.address}rapport?gebied=GM1966-2020`);
    const {page} = guarded;
    await waitForAll(page);
    expect(await page.locator("#hoofdstuk-5").innerText()).toMatch(/is geschat uit aantallen/);
    expect(await page.locator('figure[data-figuur="5.1"]').isVisible()).toBe(false);
    await waitForAll(page, async () => {
      await page.locator('input[name="gebied"]').fill("Groningen");
      await page.keyboard.press("Enter");
    });
    expect(await page.locator('figure[data-figuur="5.1"] .figure-sentence').textContent()).toContain("Groningen");
    expect(await page.locator('figure[data-figuur="5.1"]').isVisible()).toBe(true);
    await guarded.close();
    expect(guarded.complaints).toEqual([]);
  });

  it("prints kernpunten, no controls and a table with every figure", async () => {
    const guarded = await nextPage(browser, `${server.address}rapport?gebied=GM0344`);
    const {page} = guarded;
    await waitForAll(page);
    expect(await page.locator("section.report-key-points li").count()).toBeGreaterThanOrEqual(4);
    await page.emulateMedia({media: "print"});
    const withoutTable = await page
      .locator("main figure[data-figuur]")
      .evaluateAll((figures) =>
        figures
          .filter((figure) => ![...figure.querySelectorAll("table")].some((table) => table.getClientRects().length > 0))
          .map((figure) => figure.getAttribute("data-figuur"))
      );
    expect(withoutTable).toEqual([]);
    expect(await page.locator("main :is(button, input, select, summary):visible").allInnerTexts()).toEqual([]);
    await guarded.close();
    expect(guarded.complaints).toEqual([]);
  });

  it("leads from the contents to the figure, and from the figure to its definition", async () => {
    const guarded = await nextPage(browser, `${server.address}rapport?gebied=GM0344`);
    const dead = await guarded.page
      .locator(".report a[href^='#']")
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute("href")!).filter((href) => !document.getElementById(href.slice(1)))
      );
    await guarded.close();
    expect(dead).toEqual([]);
  });
});

describe("writeReports(command)", () => {
  it("writes a PDF of at least twelve pages per gebied; one that fails does not take the others with it", async () => {
    const result = mkdtempSync(join(tmpdir(), "rapport-"));
    const all = gebieden();
    const good = ["GM0344", "GM0277"].map((code) => findGebied(all, code)!);
    const error = {...good[0]!, code: "GM0344,GM0000", naam: "Nergens"};
    const lines: string[] = [];
    const failed = await writeReports({
      ...{address: server.address, gebieden: [good[0]!, error, good[1]!], vergelijk: "NL", periode: null},
      ...{namePeriode: "2018HJ01", uit: result, notify: (text: string) => lines.push(text)}
    });
    const files = readdirSync(result).sort();
    const pages = files.map((naam) => readFileSync(join(result, naam), "latin1").match(/\/Type \/Page\b/g)!.length);
    rmSync(result, {recursive: true});
    expect(files).toEqual(["rapport_rozendaal_2018hj01.pdf", "rapport_utrecht_2018hj01.pdf"]);
    for (const aantal of pages) expect(aantal).toBeGreaterThanOrEqual(12);
    expect(failed).toEqual(["Nergens"]);
    expect(lines.at(-1)).toMatch(/^3 van 3: /);
  });

  it("says in one line of Dutch that its browser ended, names all that it did not write, and leaves nothing", async () => {
    const [result, tmp] = [mkdtempSync(join(tmpdir(), "rapport-")), process.env["TMPDIR"]];
    const server = createServer(() => process.kill(browserIn(result), "SIGKILL")).listen(0, "127.0.0.1");
    await once(server, "listening");
    const good = ["GM0344", "GM0277", "GM0014"].map((code) => findGebied(gebieden(), code)!);
    const lines: string[] = [];
    process.env["TMPDIR"] = result;
    const failed = await writeReports({
      ...{address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, gebieden: good, vergelijk: "NL"},
      ...{periode: null, namePeriode: "2018HJ01", uit: join(result, "pdf"), notify: (text: string) => lines.push(text)}
    });
    if (tmp === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = tmp;
    server.close();
    const over = readdirSync(result, {recursive: true});
    rmSync(result, {recursive: true});
    expect(new Set(failed)).toEqual(new Set(good.map(({naam}) => naam)));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^\d van 3: \S+ is mislukt: de browser is gestopt; [^\n]*$/);
    expect(over).toEqual(["pdf"]);
  });
});
