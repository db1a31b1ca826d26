import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {startBare} from "./util/bare.js";
import {nextPage} from "./util/page.js";
import {startTestSite, testWerkbank} from "./util/site.js";

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium({together: true}), startTestSite()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

/** What stands in every address of a page and is not followed: what the page must name. */
type Foreign = readonly [address: string, ...mentioned: string[]];

const long = "A".repeat(15_000);

/** Of every page. An empty name: there is nothing to tell. */
const everywhere: readonly Foreign[] = [
  ["?__proto__=1", "__proto__"],
  ["?constructor=1&toString=2", "constructor", "tostring"],
  ["?onzin", "onzin"],
  ["?=x&&&"],
  ["?gebied=__proto__", "__proto__"],
  ["?gebied=constructor&vergelijk=hasOwnProperty", "gebied “constructor”", "hasOwnProperty"],
  ["?gebied=%E0%A4%A", "gebied"],
  ["?%E0%A4%A=%FF", "uit het adres"],
  [`?gebied=${long}`, "15.000 tekens"],
  [`?${long}=1`, "15.000 tekens"],
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
const gebied: readonly Foreign[] = [
  ["?gebied=GM0344,GM9999", "GM9999"],
  ["?gebied=WK034499", "WK034499"],
  ["?gebied=GM0363&periode=1999HJ01", "1999HJ01"],
  ["?periode=2016HJ01.__proto__", "__proto__"]
];
/** Of a page of the monitor. */
const monitor: readonly Foreign[] = [
  ...gebied,
  ["?gebied=GM0344&vergelijk=GM0344", "zelf kan niet"],
  ["?gebied=GM0344,GM0363&vergelijk=GM0363,GM0344", "zelf kan niet"],
  ["?gebied=PV26,GM0344", "een lijst bestaat uit gemeenten"],
  ["?periode=", "periode is leeg"],
  ["?leeftijd=75+", "leeftijd"],
  ["?editie=x&gebied=GM0344&vergelijk=geen"]
];

const pages: Record<string, readonly Foreign[]> = {
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
  trajecten: [
    ["?gebied=GM0344,GM9999", "GM9999"],
    ["?gebied=GM0344&vergelijk=GM0344", "zelf kan niet"],
    ["?peilmoment=2015-13-45", "2015-13-45"],
    ["?leeftijd=75%2B,gisteren", "gisteren"],
    ["?wet=Wmo,constructor", "constructor"],
    ["?huishoudtype=__proto__&geslacht=x", "__proto__", "geslacht “x”"],
    ["?volg=toString&wie=startgroep", "volg"],
    ["?volg=wmo&wie=startgroep&kant=b"],
    ["?van=2015-13-45&naar=__proto__", "van", "naar"],
    ["?groepen=99&afstand=valueOf", "groepen", "afstand"],
    ["?periode=2016HJ01", "periode"]
  ],
  vergelijken: [
    ["?gebied=GM0344,GM9999", "GM9999"],
    ["?gebied=GM0344&vergelijk=GM0344"],
    ["?gebied=PV26&vergelijk=GK8"],
    ["?peilmoment=2015-13-45", "2015-13-45"],
    ["?maat=blijft-wlz&tegen=__proto__", "blijft-wlz", "__proto__"],
    ["?maat=klok-wsnp&op=99", "op “99”"],
    ["?gewicht=toString:2,inwoners:2", "toString:2"],
    ["?volgorde=valueOf&grenzen=x", "valueOf", "grenzen"],
    ["?huishoudtype=eenouder&leeftijd=75%2B"],
    ["?huishoudtype=__proto__", "__proto__"],
    ["?wet=wmo&b.geslacht=M&zonder=wsnp", "wet, zonder levensgebeurtenis en cohort B tellen hier niet mee"]
  ],
  gebeurtenissen: [
    ["?gebied=GM0344,GM9999", "GM9999"],
    ["?gebied=GM0344&vergelijk=GM0344", "zelf kan niet"],
    ["?klok=toString&volg=__proto__", "klok", "volg"],
    ["?klok=wsnp&naast=alle&op=-3"],
    ["?op=99&naast=x", "op", "naast"],
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
    [`?zoek=${long}`],
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
const texts = new Set(["begrippen", "verantwoording"]);

/** Waits until a page says what it should of its address, or has had the time to; returns all that it says. */
async function said(page: Page, naam: string, mentioned: readonly string[] = []): Promise<string> {
  if (texts.has(naam)) await page.waitForLoadState("networkidle");
  else await page.waitForFunction(() => document.documentElement.dataset["klaar"] !== undefined);
  const text = async () => (await page.locator(".address-notice:not([hidden])").allInnerTexts()).join("\n");
  if (mentioned.length > 0)
    await page
      .waitForFunction(
        (pieces) => {
          const text = document.querySelector<HTMLElement>(".address-notice")?.innerText ?? "";
          return pieces.every((piece) => text.includes(piece));
        },
        mentioned,
        {timeout: 3000}
      )
      .catch(() => {});
  return text();
}

/** Pages read what they share with the same code: each shared address is tried on one or two pages, or on every third of the monitor. */
const turnOf = (own: readonly Foreign[], place: number): Foreign[] => [
  ...everywhere.filter((_, i) => i % 8 === place % 8),
  ...own.filter((foreign, i) => !monitor.includes(foreign) || i % 3 === place % 3)
];

/** The names of the parameters in an address, and # where it points at a place. */
const namesIn = (address: string): string[] => {
  const [query = "", ...hash] = address.split("#");
  const names = query.slice(1).split("&");
  return [...names.map((pair) => pair.split("=")[0]!.toLowerCase()), ...(hash.length > 0 ? ["#"] : [])];
};

/** How many of what it does not follow a page tells at once. */
const TOLD = 3;

/** One address for several that say nothing of each other's parameters, so that a page opens once for all. */
function joined(addresses: readonly Foreign[]): Foreign[] {
  const groups: Foreign[] = [];
  for (const foreign of addresses) {
    const [address, ...mentioned] = foreign;
    const taken = new Set(namesIn(address));
    const place = groups.findIndex(
      ([other, ...others]) =>
        others.length > 0 === mentioned.length > 0 &&
        namesIn(other).length + taken.size <= TOLD &&
        other.length + address.length < 2000 &&
        namesIn(other).every((name) => name === "" || !taken.has(name))
    );
    if (place < 0) groups.push(foreign);
    else {
      const [query = "", hash] = groups[place]![0].split("#");
      const [ownQuery = "", ownHash] = address.split("#");
      const parameters = [query, ownQuery].map((text) => text.slice(1)).filter((text) => text !== "");
      const target = hash ?? ownHash;
      groups[place] = [
        `${parameters.length > 0 ? `?${parameters.join("&")}` : ""}${target === undefined ? "" : `#${target}`}`,
        ...groups[place]!.slice(1),
        ...mentioned
      ];
    }
  }
  return groups;
}

describe.each(Object.entries(pages).map(([naam, own], place) => [naam, joined(turnOf(own, place))] as const))(
  "/%s with an odd address",
  (naam, addresses) => {
    it("names what it does not follow, without a complaint or an empty page", async () => {
      expect(addresses.flatMap(([address]) => namesIn(address)).length).toBeGreaterThanOrEqual(8);
      const {page, complaints, close} = await nextPage(browser, server.address + naam);
      await said(page, naam);
      const plain = (await page.locator("main").innerText()).length;
      for (const [address, ...mentioned] of addresses) {
        const here = `/${naam}${address.slice(0, 200)}`;
        // A hash alone would not open the page anew.
        await page.goto("about:blank");
        await page.goto(server.address + naam + address, {waitUntil: "commit"});
        const text = await said(page, naam, mentioned);
        for (const piece of mentioned) expect.soft(text, here).toContain(piece);
        if (mentioned.length === 0) expect.soft(text, here).toBe("");
        const content = address.includes("zoek=") ? 200 : plain / 3;
        expect.soft((await page.locator("main").innerText()).length, here).toBeGreaterThan(content);
        expect.soft(complaints.splice(0), here).toEqual([]);
      }
      await close();
    }, 240_000);
  }
);

describe("what is told of an address", () => {
  it("goes when it is closed, and when something else is chosen; the address then holds what is known", async () => {
    const {page, complaints, close} = await nextPage(browser, `${server.address}?gebied=GM0344&onzin=1&beeld=film`);
    expect(await said(page, "")).toContain("onzin");
    expect(new URL(page.url()).searchParams.has("onzin")).toBe(false);
    expect(new URL(page.url()).searchParams.get("beeld")).toBe("film");
    const button = page.getByRole("button", {name: "Sluit deze melding"});
    await button.click();
    expect(await button.isVisible()).toBe(false);
    await page.reload();
    expect(await said(page, "")).toContain("film");
    await page.getByRole("tab", {selected: false}).first().click();
    await button.waitFor({state: "hidden"});
    expect(new URL(page.url()).searchParams.has("onzin")).toBe(false);
    expect(new URL(page.url()).searchParams.get("gebied")).toBe("GM0344");
    await close();
    expect(complaints).toEqual([]);
  });
});

describe("the menu", () => {
  it("takes gebied and comparison along to every page, and keeps up with the choice", async () => {
    const {page, complaints, close} = await nextPage(browser, `${server.address}rapport?gebied=GM0344&vergelijk=PV26`);
    const to = (naam: string) => page.getByRole("navigation", {name: "Hoofdmenu"}).getByRole("link", {name: naam});
    await said(page, "rapport");
    for (const naam of ["Verantwoording", "Levensweg", "Aanlevering", "Start"]) {
      await to(naam).click();
      await page.waitForURL((address) => address.search.startsWith("?gebied=GM0344&vergelijk=PV26"));
      expect(await said(page, naam.toLowerCase()), naam).toBe("");
    }
    const field = page.locator('input[name="gebied"]');
    await field.fill("Amsterdam");
    await page
      .getByRole("option", {name: /^Amsterdam/})
      .first()
      .click();
    await page.waitForURL(/gebied=GM0363/);
    for (const link of [to("Rapport"), page.locator(".brand")])
      expect(new URL((await link.getAttribute("href"))!, page.url()).search).toBe("?gebied=GM0363&vergelijk=PV26");
    await to("Database").click();
    await page.getByRole("grid").or(page.getByRole("table")).first().waitFor();
    expect(await page.locator(".database-table").innerText()).toMatch(/Utrecht[^]*Amsterdam/);
    await close();
    expect(complaints).toEqual([]);
  });
});

describe("a slash behind the name of a page", () => {
  it("leads to the page, with what is asked, on our own server and on a plain host", async () => {
    const bare = await startBare(testWerkbank.dist);
    for (const {address} of [server, bare]) {
      const {page, complaints, close} = await nextPage(browser, `${address}levensweg/?gebied=GM0344#figuur-5.2`);
      await page.locator('figure[data-figuur="5.1"] svg').waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/levensweg(\.html)?$/);
      expect(new URL(page.url()).search).toContain("gebied=GM0344");
      await page.getByRole("link", {name: "Verantwoording"}).first().click();
      await page.getByRole("heading", {level: 1, name: "Verantwoording"}).waitFor();
      await close();
      expect(complaints).toEqual([]);
    }
    await bare.close();
  });
});

describe("an address of no page", () => {
  it("shows menu and style at any depth, and leads on", async () => {
    for (const address of ["weg", "weg/en/verder?gebied=GM0344", "levensweg/x", "%E0%A4%A", "__proto__"]) {
      const {page, complaints, close} = await nextPage(browser, server.address + address);
      expect(await page.getByRole("heading", {level: 1}).innerText()).toBe("Deze pagina is er niet");
      expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
      expect(complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
      await page.getByRole("link", {name: "Begrippen"}).first().click();
      await page.getByRole("heading", {level: 1, name: "Begrippen"}).waitFor();
      await close();
    }
  });
});
