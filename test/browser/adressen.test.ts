import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {startChromium} from "../../loaders/hulp/chromium.js";
import type {Dienst} from "../../loaders/site/dienst.js";
import {startKaal} from "./hulp/kaal.js";
import {nieuwePagina} from "./hulp/pagina.js";
import {startTestSite, testWerkbank} from "./hulp/site.js";

let browser: Browser;
let dienst: Dienst;

beforeAll(async () => {
  [browser, dienst] = await Promise.all([startChromium(), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), dienst?.sluit()]));

/** What stands in every address of a page and is not followed: what the page must name. */
type Vreemd = readonly [adres: string, ...genoemd: string[]];

const lang = "A".repeat(15_000);

/** Of every page. An empty name: there is nothing to tell. */
const overal: readonly Vreemd[] = [
  ["?__proto__=1", "__proto__"],
  ["?constructor=1&toString=2", "constructor", "tostring"],
  ["?onzin", "onzin"],
  ["?=x&&&"],
  ["?gebied=__proto__", "__proto__"],
  ["?gebied=constructor&vergelijk=hasOwnProperty", "gebied “constructor”", "hasOwnProperty"],
  ["?gebied=%E0%A4%A", "gebied"],
  ["?%E0%A4%A=%FF", "uit het adres"],
  [`?gebied=${lang}`, "15.000 tekens"],
  [`?${lang}=1`, "15.000 tekens"],
  ["?gebied=GM0344&gebied=GM0344"],
  ["?gebied=gm0344&VERGELIJK=nl"],
  ["?gebied=GM0081", "Leeuwarderadeel", "GM0080"],
  ["?gebied=GM1961", "Vijfheerenlanden"],
  ["?gebied=", "gebied is leeg"],
  ["?vergelijk=PV99", "vergelijk “PV99”"],
  ["?gebied=<img src=x onerror=alert(1)>", "<img src=x"],
  ["#%E0%A4%A", "%E0%A4%A"],
  ["#__proto__", "__proto__"],
  ["#inhoud"]
];

/** Of every page with a choice of gebied. */
const gebied: readonly Vreemd[] = [
  ["?gebied=GM0344,GM9999", "GM9999"],
  ["?gebied=WK034499", "WK034499"],
  ["?gebied=GM0363&periode=1999HJ01", "1999HJ01"],
  ["?periode=2016HJ01.__proto__", "__proto__"]
];
/** Of a page of the monitor. */
const monitor: readonly Vreemd[] = [
  ...gebied,
  ["?gebied=GM0344&vergelijk=GM0344", "zelf kan niet"],
  ["?gebied=GM0344,GM0363&vergelijk=GM0363,GM0344", "zelf kan niet"],
  ["?gebied=PV26,GM0344", "een lijst bestaat uit gemeenten"],
  ["?periode=", "periode is leeg"],
  ["?leeftijd=75+", "leeftijd"],
  ["?editie=x&gebied=GM0344&vergelijk=geen"]
];

const paginas: Record<string, readonly Vreemd[]> = {
  "": [...monitor, ["?beeld=film", "film"], ["?figuur=99", "99"], ["?kaart=toString", "toString"]],
  rapport: monitor,
  wijkprofiel: [
    ...monitor,
    ["?maat=meer&klein=toString", "meer", "toString"],
    ["?indicator=wmo_clienten&ordening=x", "“x”"]
  ],
  clientervaring: monitor,
  aanlevering: [...monitor, ["?staat=valueOf", "valueOf"], ["?volgorde=-__proto__", "__proto__"]],
  levensweg: [
    ["?gebied=GM0344,GM9999", "GM9999"],
    ["?gebied=GM0344&vergelijk=GM0344", "zelf kan niet"],
    ["?gebied=GM0344,GM0363&vergelijk=GM0363,GM0344", "zelf kan niet"],
    ["?peilmoment=2015-13-45", "2015-13-45"],
    ["?peilmoment=2015-01-01&peilmoment=2015-07-01", "2015-07-01"],
    ["?leeftijd=75+&leeftijd=65-74"],
    ["?leeftijd=75%2B,gisteren", "gisteren"],
    ["?wet=Wmo,constructor", "constructor"],
    ["?huishoudtype=__proto__&geslacht=x", "__proto__", "geslacht “x”"],
    ["?basis=&noemer=toString", "basis is leeg", "toString"],
    ["?periode=2016HJ01", "periode"]
  ],
  database: [
    ["?gebied=GM0344.0363.XX99", "XX99"],
    ["?gebied=GM0344,GM0363&vergelijk=NL"],
    ["?gebied=WK034499", "WK034499"],
    ["?periode=__proto__.2016HJ01", "__proto__"],
    ["?periode=constructor", "constructor"],
    ["?indicator=", "indicator is leeg"],
    ["?indicator=wmo_clienten&categorie=wmo_clienten.__proto__", "__proto__"],
    ["?categorie=__proto__.x", "__proto__"],
    ["?indeling=gebied_gebied.gebied.gebied", "indeling"],
    ["?indeling=__proto___constructor", "__proto__"],
    ["?sorteer=-toString", "toString"],
    ["?maat=per&maat=valueOf", "valueOf"]
  ],
  begrippen: [
    ["?zoek=__proto__"],
    ["?zoek=%E0%A4%A"],
    [`?zoek=${lang}`],
    ["?zoek=75+#wmo"],
    ["#indicator-__proto__", "indicator-__proto__"],
    ["?zoek=&leeftijd=75+", "leeftijd"],
    ["?periode=2016HJ01#wmo", "periode"],
    ["#wmo"],
    ["?gebied=GM0344,GM9999", "GM9999"],
    ["?gebied=PV26,GM0344", "een lijst bestaat uit gemeenten"]
  ],
  verantwoording: [
    ["?zoek=x", "zoek"],
    ["?leeftijd=75+", "leeftijd"],
    ["?periode=2016HJ01#bron", "periode"],
    ["#bron"],
    ["#bron%20", "bron"],
    ["?gebied=GM0344,GM9999", "GM9999"],
    ["?gebied=PV26,GM0344", "een lijst bestaat uit gemeenten"],
    ["?gebied=WK034499", "WK034499"],
    ["?vergelijk=geen"],
    ["?gebied=GM0344&vergelijk=geen#weg", "weg"]
  ]
};

/** Pages without numbers, which tell of nothing when they are drawn. */
const teksten = new Set(["begrippen", "verantwoording"]);

/** Waits until a page says what it should of its address, or has had the time to; returns all that it says. */
async function gezegd(pagina: Page, naam: string, genoemd: readonly string[] = []): Promise<string> {
  if (teksten.has(naam)) await pagina.waitForLoadState("networkidle");
  else await pagina.waitForFunction(() => document.documentElement.dataset["volledig"] !== undefined);
  const tekst = async () => (await pagina.locator(".adresmelding:not([hidden])").allInnerTexts()).join("\n");
  if (genoemd.length > 0)
    await pagina
      .waitForFunction(
        (stukken) => {
          const tekst = document.querySelector<HTMLElement>(".adresmelding")?.innerText ?? "";
          return stukken.every((stuk) => tekst.includes(stuk));
        },
        genoemd,
        {timeout: 3000}
      )
      .catch(() => {});
  return tekst();
}

describe.each(Object.entries(paginas))("/%s with an odd address", (naam, eigen) => {
  it("names what it does not follow, without a complaint or an empty page", async () => {
    const adressen = [...overal, ...eigen];
    expect(adressen.length).toBeGreaterThanOrEqual(30);
    const {pagina, klachten, sluit} = await nieuwePagina(browser, dienst.adres + naam);
    const gewoon = (await pagina.locator("main").innerText()).length;
    for (const [adres, ...genoemd] of adressen) {
      const hier = `/${naam}${adres.slice(0, 60)}`;
      // A hash alone would not open the page anew.
      await pagina.goto("about:blank");
      await pagina.goto(dienst.adres + naam + adres, {waitUntil: "commit"});
      const tekst = await gezegd(pagina, naam, genoemd);
      for (const stuk of genoemd) expect.soft(tekst, hier).toContain(stuk);
      if (genoemd.length === 0) expect.soft(tekst, hier).toBe("");
      const inhoud = adres.includes("zoek=") ? 200 : gewoon / 3;
      expect.soft((await pagina.locator("main").innerText()).length, hier).toBeGreaterThan(inhoud);
      expect.soft(klachten.splice(0), hier).toEqual([]);
    }
    await sluit();
  }, 240_000);
});

describe("what is told of an address", () => {
  it("goes when it is closed, and when something else is chosen; the address then holds what is known", async () => {
    const {pagina, klachten, sluit} = await nieuwePagina(browser, `${dienst.adres}?gebied=GM0344&onzin=1&beeld=film`);
    expect(await gezegd(pagina, "")).toContain("onzin");
    expect(new URL(pagina.url()).searchParams.has("onzin")).toBe(false);
    expect(new URL(pagina.url()).searchParams.get("beeld")).toBe("film");
    const knop = pagina.getByRole("button", {name: "Sluit deze melding"});
    await knop.click();
    expect(await knop.isVisible()).toBe(false);
    await pagina.reload();
    expect(await gezegd(pagina, "")).toContain("film");
    await pagina.getByRole("tab", {selected: false}).first().click();
    await knop.waitFor({state: "hidden"});
    expect(new URL(pagina.url()).searchParams.has("onzin")).toBe(false);
    expect(new URL(pagina.url()).searchParams.get("gebied")).toBe("GM0344");
    await sluit();
    expect(klachten).toEqual([]);
  });
});

describe("the menu", () => {
  it("takes gebied and comparison along to every page, and keeps up with the choice", async () => {
    const {pagina, klachten, sluit} = await nieuwePagina(
      browser,
      `${dienst.adres}rapport?gebied=GM0344&vergelijk=PV26`
    );
    const naar = (naam: string) => pagina.getByRole("navigation", {name: "Hoofdmenu"}).getByRole("link", {name: naam});
    await gezegd(pagina, "rapport");
    for (const naam of ["Verantwoording", "Levensweg", "Aanlevering", "Start"]) {
      await naar(naam).click();
      await pagina.waitForURL((adres) => adres.search.startsWith("?gebied=GM0344&vergelijk=PV26"));
      expect(await gezegd(pagina, naam.toLowerCase()), naam).toBe("");
    }
    const veld = pagina.locator('input[name="gebied"]');
    await veld.fill("Amsterdam");
    await pagina
      .getByRole("option", {name: /^Amsterdam/})
      .first()
      .click();
    await pagina.waitForURL(/gebied=GM0363/);
    for (const link of [naar("Rapport"), pagina.locator(".merk")])
      expect(new URL((await link.getAttribute("href"))!, pagina.url()).search).toBe("?gebied=GM0363&vergelijk=PV26");
    await naar("Database").click();
    await pagina.getByRole("grid").or(pagina.getByRole("table")).first().waitFor();
    expect(await pagina.locator(".database-tabel").innerText()).toMatch(/Utrecht[^]*Amsterdam/);
    await sluit();
    expect(klachten).toEqual([]);
  });
});

describe("a slash behind the name of a page", () => {
  it("leads to the page, with what is asked, on our own server and on a plain host", async () => {
    const kaal = await startKaal(testWerkbank.dist);
    for (const {adres} of [dienst, kaal]) {
      const {pagina, klachten, sluit} = await nieuwePagina(browser, `${adres}levensweg/?gebied=GM0344#figuur-5.2`);
      await pagina.locator('figure[data-figuur="5.1"] svg').waitFor();
      expect(new URL(pagina.url()).pathname).toMatch(/^\/levensweg(\.html)?$/);
      expect(new URL(pagina.url()).search).toContain("gebied=GM0344");
      await pagina.getByRole("link", {name: "Verantwoording"}).first().click();
      await pagina.getByRole("heading", {level: 1, name: "Verantwoording"}).waitFor();
      await sluit();
      expect(klachten).toEqual([]);
    }
    await kaal.sluit();
  });
});

describe("an address of no page", () => {
  it("shows menu and style at any depth, and leads on", async () => {
    for (const adres of ["weg", "weg/en/verder?gebied=GM0344", "levensweg/x", "%E0%A4%A", "__proto__"]) {
      const {pagina, klachten, sluit} = await nieuwePagina(browser, dienst.adres + adres);
      expect(await pagina.getByRole("heading", {level: 1}).innerText()).toBe("Deze pagina is er niet");
      expect(await pagina.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
      expect(klachten.filter((klacht) => !klacht.includes("404"))).toEqual([]);
      await pagina.getByRole("link", {name: "Begrippen"}).first().click();
      await pagina.getByRole("heading", {level: 1, name: "Begrippen"}).waitFor();
      await sluit();
    }
  });
});
