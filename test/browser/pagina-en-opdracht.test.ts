import {execFile} from "node:child_process";
import {promisify} from "node:util";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {leesArgumenten} from "../../loaders/figuur/argumenten.js";
import {maakFiguur, type Cellen} from "../../loaders/figuur/maak.js";
import {maakBevraag} from "../../loaders/hulp/bevraag.js";
import type {Dienst} from "../../loaders/site/dienst.js";
import {haalCellen, open} from "../../loaders/tabellen/celbestand.js";
import {periode} from "../../loaders/tabellen/periode.js";
import {startChromium} from "../../loaders/hulp/chromium.js";
import {nieuwePagina, tabelwaarden, wachtOpAlles} from "./hulp/pagina.js";
import {startTestSite, testWerkbank} from "./hulp/site.js";

const draai = promisify(execFile);
const figuren = ["5.1", "5.2", "5.3"];

const cohorten = [
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
  "gebied=WK036304&leeftijd=75%2B&gebeurtenis=overlijden_dierbare"
];

let browser: Browser;
let dienst: Dienst;
let cellen: Cellen;
let sluitCellen = () => {};

beforeAll(async () => {
  [browser, dienst] = await Promise.all([startChromium(), startTestSite()]);
  const {bestand, rapport} = await haalCellen(testWerkbank.bron);
  const verbinding = await open(bestand, {access_mode: "READ_ONLY"});
  cellen = {bevraag: maakBevraag(verbinding), momenten: periode(rapport.bron).momenten};
  sluitCellen = () => verbinding.closeSync();
});
afterAll(async () => {
  sluitCellen();
  await Promise.all([browser?.close(), dienst?.sluit()]);
});

const alsArgumenten = (figuur: string, zoek: string) => [
  figuur,
  ...["--bron", testWerkbank.bron],
  ...[...new URLSearchParams(zoek)].flatMap(([naam, waarde]) => [`--${naam}`, waarde])
];

/** The CSV of the command, without starting a process for it. */
async function opdracht(figuur: string, zoek: string): Promise<string> {
  const {figuur: gekozen, keuze} = leesArgumenten(alsArgumenten(figuur, zoek));
  return maakFiguur(gekozen, keuze, cellen);
}

/** The numbers in a CSV, as the page keeps them behind its cells. */
function getallen(csv: string): string[][] {
  const [kop = "", ...regels] = csv.trim().split("\n");
  const kolommen = kop.split(",");
  const vanaf = Math.max(kolommen.indexOf("personen"), kolommen.indexOf("startgroep"));
  return regels.map((regel) => regel.split(",").slice(vanaf - kolommen.length));
}

const zoalsCsv = (rijen: string[][]) =>
  rijen.map((rij) => rij.slice(0, 5).map((waarde, i) => (i < 2 || waarde === "" ? waarde : Number(waarde).toFixed(8))));

describe("the tables of the page", () => {
  it.each(cohorten)("equal the command for ?%s", async (zoek) => {
    const {pagina, klachten, sluit} = await nieuwePagina(browser, `${dienst.adres}levensweg?${zoek}`);
    await wachtOpAlles(pagina);
    for (const figuur of figuren) {
      const verwacht = getallen(await opdracht(figuur, zoek));
      expect(zoalsCsv(await tabelwaarden(pagina, figuur))).toEqual(verwacht);
      expect(verwacht.length).toBeGreaterThan(0);
    }
    await sluit();
    expect(klachten).toEqual([]);
  });

  it("equal what npm run figuur prints", async () => {
    const zoek = "gebied=GM0344&vergelijk=NL&huishoudtype=eenouder";
    const {stdout} = await draai(process.execPath, [
      "--import",
      "tsx",
      "loaders/figuur.ts",
      ...alsArgumenten("5.2", zoek)
    ]);
    expect(stdout).toBe(await opdracht("5.2", zoek));
  });
});
