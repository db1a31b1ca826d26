import {once} from "node:events";
import {mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {zoekGebied} from "../../components/werkbank/zoek.js";
import {startChromium} from "../../loaders/hulp/chromium.js";
import {schrijfRapporten} from "../../loaders/rapport/schrijf.js";
import type {Dienst} from "../../loaders/site/dienst.js";
import {gebieden} from "../../loaders/tabellen/gebieden.js";
import {nieuwePagina, tabelwaarden, wachtOpAlles} from "./hulp/pagina.js";
import {startTestSite} from "./hulp/site.js";

let browser: Browser;
let dienst: Dienst;

beforeAll(async () => {
  [browser, dienst] = await Promise.all([startChromium(), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), dienst?.sluit()]));

/** The number of the browser whose profile is in a folder, as its lock tells. */
function browserIn(map: string): number {
  const profiel = readdirSync(map).find((naam) => naam.startsWith("werkbank-"));
  return Number(
    readlinkSync(join(map, profiel ?? "", "profiel", "SingletonLock"))
      .split("-")
      .at(-1)
  );
}

describe("/rapport", () => {
  it("has five chapters of figures, each drawn, with a sentence and a table, and follows the choice", async () => {
    const bewaakt = await nieuwePagina(browser, `${dienst.adres}rapport?gebied=GM0344`);
    const {pagina, klachten, sluit} = bewaakt;
    await wachtOpAlles(pagina);
    expect(await pagina.locator("h1").innerText()).toBe("Het sociaal domein in Utrecht");
    const leeg = await pagina.locator("figure[data-figuur]").evaluateAll((figuren) =>
      figuren.flatMap((figuur) => {
        const zin = figuur.querySelector(".figuur-zin")!.textContent!;
        const rond = /\.$/.test(zin) && !/undefined|NaN|null/.test(figuur.textContent!);
        const getekend = figuur.querySelector("svg text") && figuur.querySelector("td[data-waarde], tbody td");
        return rond && getekend ? [] : [figuur.getAttribute("data-figuur")];
      })
    );
    expect(leeg).toEqual([]);
    expect(await pagina.locator("figure[data-figuur]").count()).toBeGreaterThan(25);
    expect(await pagina.locator(".rapport-hoofdstuk > h2").allInnerTexts()).toHaveLength(5);
    const utrecht = await tabelwaarden(pagina, "1.6");
    await wachtOpAlles(pagina, async () => {
      await pagina.locator('input[name="gebied"]').fill("Groningen");
      await pagina.keyboard.press("Enter");
    });
    expect(await pagina.locator("h1").innerText()).toBe("Het sociaal domein in Groningen");
    expect(await tabelwaarden(pagina, "1.6")).not.toEqual(utrecht);
    expect(await pagina.locator('figure[data-figuur="5.1"] .figuur-zin').textContent()).toContain("Groningen");
    await sluit();
    expect(klachten).toEqual([]);
  });

  it("says on its cover in which division the numbers are", async () => {
    const bewaakt = await nieuwePagina(browser, `${dienst.adres}rapport?gebied=GM1961-2020`);
    await wachtOpAlles(bewaakt.pagina);
    expect(await bewaakt.pagina.locator(".rapport-omslag dl").innerText()).toContain(
      "Geteld uit de inwoners van Leerdam, Vianen en Zederik, de gemeenten van 2018 die erin opgingen."
    );
    await bewaakt.sluit();
    expect(bewaakt.klachten).toEqual([]);
  });

  it("says of an estimated gemeente that nobody can be followed in it, and of the next one what there is", async () => {
    const bewaakt = await nieuwePagina(browser, `${dienst.adres}rapport?gebied=GM1966-2020`);
    const {pagina} = bewaakt;
    await wachtOpAlles(pagina);
    expect(await pagina.locator("#hoofdstuk-5").innerText()).toMatch(/is geschat uit aantallen/);
    expect(await pagina.locator('figure[data-figuur="5.1"]').isVisible()).toBe(false);
    await wachtOpAlles(pagina, async () => {
      await pagina.locator('input[name="gebied"]').fill("Groningen");
      await pagina.keyboard.press("Enter");
    });
    expect(await pagina.locator('figure[data-figuur="5.1"] .figuur-zin').textContent()).toContain("Groningen");
    expect(await pagina.locator('figure[data-figuur="5.1"]').isVisible()).toBe(true);
    await bewaakt.sluit();
    expect(bewaakt.klachten).toEqual([]);
  });

  it("prints kernpunten, no controls and a table with every figure", async () => {
    const bewaakt = await nieuwePagina(browser, `${dienst.adres}rapport?gebied=GM0344`);
    const {pagina} = bewaakt;
    await wachtOpAlles(pagina);
    expect(await pagina.locator("section.rapport-kernpunten li").count()).toBeGreaterThanOrEqual(4);
    await pagina.emulateMedia({media: "print"});
    const zonderTabel = await pagina
      .locator("main figure[data-figuur]")
      .evaluateAll((figuren) =>
        figuren
          .filter((figuur) => ![...figuur.querySelectorAll("table")].some((tabel) => tabel.getClientRects().length > 0))
          .map((figuur) => figuur.getAttribute("data-figuur"))
      );
    expect(zonderTabel).toEqual([]);
    expect(await pagina.locator("main :is(button, input, select, summary):visible").allInnerTexts()).toEqual([]);
    await bewaakt.sluit();
    expect(bewaakt.klachten).toEqual([]);
  });

  it("leads from the contents to the figure, and from the figure to its definition", async () => {
    const bewaakt = await nieuwePagina(browser, `${dienst.adres}rapport?gebied=GM0344`);
    const dood = await bewaakt.pagina
      .locator(".rapport a[href^='#']")
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute("href")!).filter((href) => !document.getElementById(href.slice(1)))
      );
    await bewaakt.sluit();
    expect(dood).toEqual([]);
  });
});

describe("schrijfRapporten(opdracht)", () => {
  it("writes a PDF of at least twelve pages per gebied; one that fails does not take the others with it", async () => {
    const uit = mkdtempSync(join(tmpdir(), "rapport-"));
    const alle = gebieden();
    const goed = ["GM0344", "GM0277"].map((code) => zoekGebied(alle, code)!);
    const fout = {...goed[0]!, code: "GM0344,GM0000", naam: "Nergens"};
    const regels: string[] = [];
    const mislukt = await schrijfRapporten({
      ...{adres: dienst.adres, gebieden: [goed[0]!, fout, goed[1]!], vergelijk: "NL", periode: null},
      ...{naamperiode: "2018HJ01", uit, melden: (tekst: string) => regels.push(tekst)}
    });
    const bestanden = readdirSync(uit).sort();
    const paginas = bestanden.map((naam) => readFileSync(join(uit, naam), "latin1").match(/\/Type \/Page\b/g)!.length);
    rmSync(uit, {recursive: true});
    expect(bestanden).toEqual(["rapport_rozendaal_2018hj01.pdf", "rapport_utrecht_2018hj01.pdf"]);
    for (const aantal of paginas) expect(aantal).toBeGreaterThanOrEqual(12);
    expect(mislukt).toEqual(["Nergens"]);
    expect(regels.at(-1)).toMatch(/^3 van 3: /);
  });

  it("says in one line of Dutch that its browser ended, names all that it did not write, and leaves nothing", async () => {
    const [uit, tmp] = [mkdtempSync(join(tmpdir(), "rapport-")), process.env["TMPDIR"]];
    const server = createServer(() => process.kill(browserIn(uit), "SIGKILL")).listen(0, "127.0.0.1");
    await once(server, "listening");
    const goed = ["GM0344", "GM0277", "GM0014"].map((code) => zoekGebied(gebieden(), code)!);
    const regels: string[] = [];
    process.env["TMPDIR"] = uit;
    const mislukt = await schrijfRapporten({
      ...{adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, gebieden: goed, vergelijk: "NL"},
      ...{periode: null, naamperiode: "2018HJ01", uit: join(uit, "pdf"), melden: (tekst: string) => regels.push(tekst)}
    });
    if (tmp === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = tmp;
    server.close();
    const over = readdirSync(uit, {recursive: true});
    rmSync(uit, {recursive: true});
    expect(new Set(mislukt)).toEqual(new Set(goed.map(({naam}) => naam)));
    expect(regels.length).toBeGreaterThan(0);
    for (const regel of regels) expect(regel).toMatch(/^\d van 3: \S+ is mislukt: de browser is gestopt; [^\n]*$/);
    expect(over).toEqual(["pdf"]);
  });
});
