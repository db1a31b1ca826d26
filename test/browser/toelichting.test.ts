import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";
import type * as sanitiseModule from "../../components/toelichting/sanitise.js";
import {readToelichting} from "../../components/toelichting/toelichting.js";
import type {SiteServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {files} from "../../loaders/util/files.js";
import {gebieden} from "../components/cohort/gebieden.js";
import {hostileTexts} from "../util/hostileTexts.js";
import {startForeign} from "./util/foreign.js";
import {anger} from "./util/hostile.js";
import {type Guarded, moduleIn, nextPage, waitForAll} from "./util/page.js";
import {startTestSite, testWerkbank} from "./util/site.js";

const known = {gebieden, figures: ["1.6"]};

let browser: Browser;
let server: SiteServer;
let foreign: Awaited<ReturnType<typeof startForeign>>;
let guarded: Guarded;
let page: Page;

beforeAll(async () => {
  [browser, server, foreign] = await Promise.all([startChromium({together: true}), startTestSite(), startForeign()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close(), foreign?.close()]));
beforeEach(async () => {
  guarded = await nextPage(browser, `${server.address}?gebied=GM0344&figuur=1.6`);
  page = guarded.page;
  await button("Schrijf een toelichting").waitFor();
});
afterEach(async () => {
  await guarded.close();
  expect(guarded.complaints).toEqual([]);
});

const box = () => page.locator('figure[data-figuur="1.6"] .toelichting');
const button = (name: string) => box().getByRole("button", {name, exact: true});
const text = () => box().locator(".toelichting-entry .toelichting-text");

async function write(content: string) {
  await button("Schrijf een toelichting").click();
  await box().getByLabel("Uw toelichting over Utrecht").fill(content);
  await box().getByLabel("Uw rol, zonder naam").fill("raadslid");
}
/** Puts a toelichting in the browser's store as any other program could, and opens the page again. */
async function keepStealthy(otherwise: object) {
  const plain = {figuur: "1.6", gebied: "GM0344", periode: null, rol: "raadslid", datum: "2018-05-15", tekst: "x"};
  const content = JSON.stringify({"GM0344 1.6": {...plain, ...otherwise}});
  await page.evaluate((content) => localStorage.setItem("toelichtingen", content), content);
  await page.reload();
  await button("Verwijder").waitFor();
}
const keep = () => button("Bewaar in deze browser").click();

describe("a toelichting of one's own", () => {
  it("is kept in the browser, goes home as a file, and comes back from it", async () => {
    await write("Sinds **maart** anders.\n\n- een\n- twee");
    expect(await box().locator(".toelichting-editor .toelichting-text strong").innerText()).toBe("maart");
    await keep();
    await page.waitForFunction(() => document.activeElement?.textContent === "Wijzig");
    await page.reload();
    await text().locator("strong").waitFor();
    expect(await text().locator("li").count()).toBe(2);
    expect(await box().locator(".toelichting-entry").innerText()).toContain(
      "Uw toelichting, alleen in deze browser · raadslid"
    );
    const [file] = await Promise.all([page.waitForEvent("download"), button("Neem mee als bestand").click()]);
    expect(file.suggestedFilename()).toMatch(/^toelichting_utrecht_1\.6_\w+\.md$/);
    const content = await readFile(await file.path(), "utf8");
    expect(readToelichting(content, known).toelichting).toMatchObject({
      ...{figuur: "1.6", gebied: "GM0344", rol: "raadslid", tekst: "Sinds **maart** anders.\n\n- een\n- twee"}
    });
    await button("Verwijder").click();
    expect(await text().count()).toBe(0);
    await box()
      .locator('input[type="file"]')
      .setInputFiles({name: "1.6.md", mimeType: "text/markdown", buffer: Buffer.from(content)});
    await text().locator("strong").waitFor();
  });

  it("comes back when it was wiped or changed by mistake", async () => {
    await write("Eerst.");
    await keep();
    await button("Wijzig").click();
    await box().getByLabel("Uw toelichting over Utrecht").fill("Later.");
    await keep();
    await expect.poll(() => text().innerText()).toBe("Later.");
    await button("Maak ongedaan").click();
    await expect.poll(() => text().innerText()).toBe("Eerst.");
    await button("Verwijder").click();
    await button("Maak ongedaan").click();
    await expect.poll(() => text().innerText()).toBe("Eerst.");
  });

  it("stays in the making when another gebied is chosen, and is kept for its own", async () => {
    await write("Over Utrecht.");
    await waitForAll(page, async () => {
      await page.locator('input[name="gebied"]').fill("GM0363");
      await page.keyboard.press("Enter");
    });
    await keep();
    expect(await text().count()).toBe(0);
    await waitForAll(page, () => page.goBack());
    await text().waitFor();
    expect(await text().innerText()).toBe("Over Utrecht.");
  });

  it("says of a file that breaks the rules where and how", async () => {
    const buffer = Buffer.from("---\nfiguur: 1.6\ngebied: Utrecht\nrol: x\ndatum: gisteren\n---\nTekst.");
    await box().locator('input[type="file"]').setInputFiles({name: "mis.md", mimeType: "text/markdown", buffer});
    await page.waitForFunction(() => /mis\.md/.test(document.body.innerText));
    expect(await box().getByRole("status").innerText()).toBe(
      "mis.md: regel 3, gebied “Utrecht” is niet bekend; regel 5, datum “gisteren” is geen dag (JJJJ-MM-DD)."
    );
    expect(await text().count()).toBe(0);
  });

  it("stays whole and can be changed and removed whatever one has kept", async () => {
    const table = hostileTexts().find((text) => text.startsWith("|a"))!;
    for (const content of [">".repeat(9000), "1. ".repeat(3000), `${" ".repeat(20_000)}x`, "<b>".repeat(3000), table]) {
      await keepStealthy({tekst: content});
      await button("Wijzig").click();
      await button("Annuleer").click();
      await button("Verwijder").click();
      await button("Schrijf een toelichting").waitFor();
      expect(await text().count()).toBe(0);
    }
  });

  it("shows all that others put in the store as words, and takes it out again", async () => {
    const everything = hostileTexts(foreign.address)
      .filter((text) => text.length < 3000)
      .join("\n\n");
    await keepStealthy({tekst: everything, rol: "\u001b[2J\u202erol<script>", datum: "gisteren", periode: "altijd"});
    const words = await box().locator(".toelichting-author").first().innerText();
    expect(words).toContain("\\x1b[2J\\u202erol<script> · gisteren · over altijd");
    expect(await text().innerText()).not.toMatch(/[\u001b\u202e\u200b]/);
    expect(await page.evaluate(() => (globalThis as {touched?: unknown}).touched)).toBeUndefined();
    expect(foreign.touched).toEqual([]);
    for (const megabyte of [" ".repeat(1_000_000), `x${" ".repeat(1_000_000)}x`]) {
      await keepStealthy({tekst: megabyte});
      expect(await box().innerText()).toContain(
        "Deze tekst staat hier zonder opmaak: zij is langer dan 10.000 tekens."
      );
    }
    await button("Verwijder").click();
    await button("Schrijf een toelichting").waitFor();
    // what is parsed to be cleaned has the page's own policy over it, and Chromium says what that would stop
    const said = guarded.complaints.splice(0);
    expect(
      said.filter((complaint) => !/violates the following Content Security Policy directive/.test(complaint))
    ).toEqual([]);
  });

  it("lets nothing through that can run, load or restyle", async () => {
    const pieces = anger(foreign.address);
    const naam = files(testWerkbank.dist).find((naam) => /toelichting\/sanitise\.[^/]*js$/.test(naam))!;
    const sanitise = await moduleIn<typeof sanitiseModule>(page, `/${naam}`);
    const found = await sanitise.evaluate(({sanitise}, pieces) => {
      const boxes = pieces.map((text) => {
        const box = document.createElement("div");
        box.append(sanitise(text));
        document.querySelector("main")!.append(box);
        return box;
      });
      const elements = boxes.flatMap((box) => [...box.querySelectorAll("*")]);
      return {
        elements: [...new Set(elements.map(({localName}) => localName))],
        attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames()))],
        links: boxes.flatMap((box) => [...box.querySelectorAll("a")].map((a) => a.getAttribute("href")))
      };
    }, pieces);
    await write(pieces.join("\n\n"));
    await keep();
    await text().waitFor();
    await page.waitForLoadState("networkidle");
    const good = [
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
    expect(pieces.length).toBeGreaterThan(30);
    expect(found.elements).toContain("p");
    expect(found.elements.filter((naam) => !good.includes(naam))).toEqual([]);
    expect(found.attributes.filter((naam) => !["href", "rel"].includes(naam))).toEqual([]);
    expect(found.links.filter((href) => href !== null && !/^(https?:\/\/|mailto:|\.\/|#)/.test(href))).toEqual([]);
    expect(await page.evaluate(() => (globalThis as {touched?: unknown}).touched)).toBeUndefined();
    expect(foreign.touched).toEqual([]);
    // what is parsed to be cleaned has the page's own policy over it, and Chromium says what that would stop
    const said = guarded.complaints.splice(0);
    expect(
      said.filter((complaint) => !/violates the following Content Security Policy directive/.test(complaint))
    ).toEqual([]);
  });
});
