import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";
import type * as zuiverModule from "../../components/toelichting/zuiver.js";
import {leesToelichting} from "../../components/toelichting/bestand.js";
import type {Dienst} from "../../loaders/site/dienst.js";
import {bestanden} from "../../loaders/hulp/bestanden.js";
import {startChromium} from "../../loaders/hulp/chromium.js";
import {gebieden} from "../components/cohort/gebieden.js";
import {hostileTexts} from "../hulp/hostileTexts.js";
import {kwaad} from "./hulp/kwaad.js";
import {moduleIn, nieuwePagina, wachtOpAlles, type Bewaakt} from "./hulp/pagina.js";
import {startTestSite, testWerkbank} from "./hulp/site.js";
import {startVreemd} from "./hulp/vreemd.js";

const bekend = {gebieden, figuren: ["1.6"]};

let browser: Browser;
let dienst: Dienst;
let vreemd: Awaited<ReturnType<typeof startVreemd>>;
let bewaakt: Bewaakt;
let pagina: Page;

beforeAll(async () => {
  [browser, dienst, vreemd] = await Promise.all([startChromium(), startTestSite(), startVreemd()]);
});
afterAll(() => Promise.all([browser?.close(), dienst?.sluit(), vreemd?.sluit()]));
beforeEach(async () => {
  bewaakt = await nieuwePagina(browser, `${dienst.adres}?gebied=GM0344&figuur=1.6`);
  pagina = bewaakt.pagina;
  await knop("Schrijf een toelichting").waitFor();
});
afterEach(async () => {
  await bewaakt.sluit();
  expect(bewaakt.klachten).toEqual([]);
});

const vak = () => pagina.locator('figure[data-figuur="1.6"] .toelichting');
const knop = (name: string) => vak().getByRole("button", {name, exact: true});
const tekst = () => vak().locator(".toelichting-stuk .toelichting-tekst");

async function schrijf(inhoud: string) {
  await knop("Schrijf een toelichting").click();
  await vak().getByLabel("Uw toelichting over Utrecht").fill(inhoud);
  await vak().getByLabel("Uw rol, zonder naam").fill("raadslid");
}
/** Puts a toelichting in the browser's store as any other program could, and opens the page again. */
async function bewaarHeimelijk(anders: object) {
  const gewoon = {figuur: "1.6", gebied: "GM0344", periode: null, rol: "raadslid", datum: "2018-05-15", tekst: "x"};
  const inhoud = JSON.stringify({"GM0344 1.6": {...gewoon, ...anders}});
  await pagina.evaluate((inhoud) => localStorage.setItem("toelichtingen", inhoud), inhoud);
  await pagina.reload();
  await knop("Verwijder").waitFor();
}
const bewaar = () => knop("Bewaar in deze browser").click();

describe("a toelichting of one's own", () => {
  it("is kept in the browser, goes home as a file, and comes back from it", async () => {
    await schrijf("Sinds **maart** anders.\n\n- een\n- twee");
    expect(await vak().locator(".toelichting-schrijver .toelichting-tekst strong").innerText()).toBe("maart");
    await bewaar();
    await pagina.waitForFunction(() => document.activeElement?.textContent === "Wijzig");
    await pagina.reload();
    await tekst().locator("strong").waitFor();
    expect(await tekst().locator("li").count()).toBe(2);
    expect(await vak().locator(".toelichting-stuk").innerText()).toContain(
      "Uw toelichting, alleen in deze browser · raadslid"
    );
    const [bestand] = await Promise.all([pagina.waitForEvent("download"), knop("Neem mee als bestand").click()]);
    expect(bestand.suggestedFilename()).toMatch(/^toelichting_utrecht_1\.6_\w+\.md$/);
    const inhoud = await readFile(await bestand.path(), "utf8");
    expect(leesToelichting(inhoud, bekend).toelichting).toMatchObject({
      ...{figuur: "1.6", gebied: "GM0344", rol: "raadslid", tekst: "Sinds **maart** anders.\n\n- een\n- twee"}
    });
    await knop("Verwijder").click();
    expect(await tekst().count()).toBe(0);
    await vak()
      .locator('input[type="file"]')
      .setInputFiles({name: "1.6.md", mimeType: "text/markdown", buffer: Buffer.from(inhoud)});
    await tekst().locator("strong").waitFor();
  });

  it("comes back when it was wiped or changed by mistake", async () => {
    await schrijf("Eerst.");
    await bewaar();
    await knop("Wijzig").click();
    await vak().getByLabel("Uw toelichting over Utrecht").fill("Later.");
    await bewaar();
    await expect.poll(() => tekst().innerText()).toBe("Later.");
    await knop("Maak ongedaan").click();
    await expect.poll(() => tekst().innerText()).toBe("Eerst.");
    await knop("Verwijder").click();
    await knop("Maak ongedaan").click();
    await expect.poll(() => tekst().innerText()).toBe("Eerst.");
  });

  it("stays in the making when another gebied is chosen, and is kept for its own", async () => {
    await schrijf("Over Utrecht.");
    await wachtOpAlles(pagina, async () => {
      await pagina.locator('input[name="gebied"]').fill("GM0363");
      await pagina.keyboard.press("Enter");
    });
    await bewaar();
    expect(await tekst().count()).toBe(0);
    await wachtOpAlles(pagina, () => pagina.goBack());
    await tekst().waitFor();
    expect(await tekst().innerText()).toBe("Over Utrecht.");
  });

  it("says of a file that breaks the rules where and how", async () => {
    const buffer = Buffer.from("---\nfiguur: 1.6\ngebied: Utrecht\nrol: x\ndatum: gisteren\n---\nTekst.");
    await vak().locator('input[type="file"]').setInputFiles({name: "mis.md", mimeType: "text/markdown", buffer});
    await pagina.waitForFunction(() => /mis\.md/.test(document.body.innerText));
    expect(await vak().getByRole("status").innerText()).toBe(
      "mis.md: regel 3, gebied “Utrecht” is niet bekend; regel 5, datum “gisteren” is geen dag (JJJJ-MM-DD)."
    );
    expect(await tekst().count()).toBe(0);
  });

  it("stays whole and can be changed and removed whatever one has kept", async () => {
    const table = hostileTexts().find((text) => text.startsWith("|a"))!;
    for (const inhoud of [">".repeat(9000), "1. ".repeat(3000), `${" ".repeat(20_000)}x`, "<b>".repeat(3000), table]) {
      await bewaarHeimelijk({tekst: inhoud});
      await knop("Wijzig").click();
      await knop("Annuleer").click();
      await knop("Verwijder").click();
      await knop("Schrijf een toelichting").waitFor();
      expect(await tekst().count()).toBe(0);
    }
  });

  it("shows all that others put in the store as words, and takes it out again", async () => {
    const alles = hostileTexts(vreemd.adres)
      .filter((text) => text.length < 3000)
      .join("\n\n");
    await bewaarHeimelijk({tekst: alles, rol: "\u001b[2J\u202erol<script>", datum: "gisteren", periode: "altijd"});
    const woorden = await vak().locator(".toelichting-wie").first().innerText();
    expect(woorden).toContain("\\x1b[2J\\u202erol<script> · gisteren · over altijd");
    expect(await tekst().innerText()).not.toMatch(/[\u001b\u202e\u200b]/);
    expect(await pagina.evaluate(() => (globalThis as {geraakt?: unknown}).geraakt)).toBeUndefined();
    expect(vreemd.geraakt).toEqual([]);
    for (const megabyte of [" ".repeat(1_000_000), `x${" ".repeat(1_000_000)}x`]) {
      await bewaarHeimelijk({tekst: megabyte});
      expect(await vak().innerText()).toContain(
        "Deze tekst staat hier zonder opmaak: zij is langer dan 10.000 tekens."
      );
    }
    await knop("Verwijder").click();
    await knop("Schrijf een toelichting").waitFor();
    // what is parsed to be cleaned has the page's own policy over it, and Chromium says what that would stop
    const gezegd = bewaakt.klachten.splice(0);
    expect(gezegd.filter((klacht) => !/violates the following Content Security Policy directive/.test(klacht))).toEqual(
      []
    );
  });

  it("lets nothing through that can run, load or restyle", async () => {
    const stukken = kwaad(vreemd.adres);
    const naam = bestanden(testWerkbank.dist).find((naam) => /toelichting\/zuiver\.[^/]*js$/.test(naam))!;
    const zuiver = await moduleIn<typeof zuiverModule>(pagina, `/${naam}`);
    const gevonden = await zuiver.evaluate(({zuiver}, stukken) => {
      const vakken = stukken.map((tekst) => {
        const vak = document.createElement("div");
        vak.append(zuiver(tekst));
        document.querySelector("main")!.append(vak);
        return vak;
      });
      const elementen = vakken.flatMap((vak) => [...vak.querySelectorAll("*")]);
      return {
        elementen: [...new Set(elementen.map(({localName}) => localName))],
        attributen: [...new Set(elementen.flatMap((element) => element.getAttributeNames()))],
        links: vakken.flatMap((vak) => [...vak.querySelectorAll("a")].map((a) => a.getAttribute("href")))
      };
    }, stukken);
    await schrijf(stukken.join("\n\n"));
    await bewaar();
    await tekst().waitFor();
    await pagina.waitForLoadState("networkidle");
    const goed = [
      "p",
      "a",
      "h4",
      "em",
      "strong",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "pre",
      "code",
      "ul",
      "li"
    ];
    expect(stukken.length).toBeGreaterThan(30);
    expect(gevonden.elementen).toContain("p");
    expect(gevonden.elementen.filter((naam) => !goed.includes(naam))).toEqual([]);
    expect(gevonden.attributen.filter((naam) => !["href", "rel"].includes(naam))).toEqual([]);
    expect(gevonden.links.filter((href) => href !== null && !/^(https?:\/\/|mailto:|\.\/|#)/.test(href))).toEqual([]);
    expect(await pagina.evaluate(() => (globalThis as {geraakt?: unknown}).geraakt)).toBeUndefined();
    expect(vreemd.geraakt).toEqual([]);
    // what is parsed to be cleaned has the page's own policy over it, and Chromium says what that would stop
    const gezegd = bewaakt.klachten.splice(0);
    expect(gezegd.filter((klacht) => !/violates the following Content Security Policy directive/.test(klacht))).toEqual(
      []
    );
  });
});
