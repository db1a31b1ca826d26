import {readFileSync} from "node:fs";
import type {Locator, Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {notitieboeken} from "../../data/notitieboek.js";
import {axeErrors} from "./util/axe.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();

async function open(): Promise<Page> {
  const page = await trial.openBare("onderzoek");
  await settled(page.locator('.cell[data-soort="chart"]'));
  return page;
}

const cell = (page: Page, name: string) => page.locator(`.cell:has(.cell-name:is([value="${name}"]))`);
const settled = (cells: Locator) =>
  cells.and(cells.page().locator('[data-staat="done"], [data-staat="error"], [data-staat="stopped"]')).waitFor();
const rows = (of: Locator) =>
  of
    .locator(".cell-table tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));

/** Types in a cell in place of what stood there, and runs it. */
async function type(of: Locator, text: string) {
  await of.locator(".cm-content").click();
  await of.page().keyboard.press("ControlOrMeta+a");
  await of.page().keyboard.insertText(text);
  await of.page().keyboard.press("ControlOrMeta+Enter");
}

const number = (text: string | null | undefined) => Number((text ?? "").replaceAll(".", "").replace(",", "."));

describe("/onderzoek", () => {
  it("answers SQL on the cohort, hands the rows to JavaScript behind the wall, and draws what that gives", async () => {
    const page = await open();
    const asked = await rows(cell(page, "gebruik"));
    expect(asked.length).toBeGreaterThan(3);
    const shares = await rows(cell(page, "aandelen"));
    const expected = asked.map(([huishoudtype, inwoners, met]) => [huishoudtype, number(met) / number(inwoners)]);
    expect(shares.map(([huishoudtype, share]) => [huishoudtype, number(share).toFixed(4)])).toEqual(
      expected.map(([huishoudtype, share]) => [huishoudtype, (share as number).toFixed(4)])
    );
    expect(await page.locator(".cell-chart svg path").count()).toBeGreaterThanOrEqual(asked.length);
    expect(await axeErrors(page)).toEqual([]);
  });

  it("runs again what reads a choice, and says where SQL goes wrong", async () => {
    const page = await open();
    const before = await rows(cell(page, "gebruik"));
    const name = cell(page, "gebruik").locator(".cell-name");
    await name.fill("met spatie!");
    await name.press("Tab");
    await page.getByText("Een naam bestaat uit letters").waitFor();
    await name.fill("gebruik");
    await name.press("Tab");
    await page.locator("#keuze-cel-2").fill("0");
    await expect
      .poll(async () => (await rows(cell(page, "gebruik"))).map(([, inwoners, met]) => inwoners === met))
      .toEqual(before.map(() => true));
    await page.getByRole("button", {name: "Maak ongedaan"}).click();
    await expect.poll(() => rows(cell(page, "gebruik"))).toEqual(before);
    await type(cell(page, "gebruik"), "SELECT huishoudtype\nFROM cohort\nWHERE weg = 1");
    const fault = cell(page, "gebruik").locator(".cell-fault");
    await fault.filter({hasText: "weg"}).waitFor();
    expect(await fault.textContent()).toMatch(/^Regel 3, teken 7: De kolom “weg” is er niet \(Binder Error/);
    await settled(cell(page, "aandelen"));
    expect(await cell(page, "aandelen").locator(".cell-fault").textContent()).toContain("Wacht op “gebruik”");
    const ofSample = `SELECT count(*) AS n, sum(gewicht) AS personen FROM personen
WHERE persoon_id IN (SELECT persoon_id FROM verblijf WHERE in_gebied AND op_peilmoment(begindatum, einddatum, '2015-01-01'))`;
    await type(cell(page, "gebruik"), ofSample);
    await expect.poll(async () => (await rows(cell(page, "gebruik"))).map((row) => row.length)).toEqual([2]);
    const [[drawn, people] = []] = await rows(cell(page, "gebruik"));
    expect(number(drawn)).toBeGreaterThan(300);
    expect(number(people)).toBe(50 * number(drawn));
  });
});

describe("/onderzoek?notitieboek=", () => {
  it("opens every worked question and comes to its answer, in the engine of the page", async () => {
    const page = await trial.openBare("verantwoording");
    for (const {code} of notitieboeken.slice(1)) {
      // Where the frame is there from the start, Playwright does not see the network come to rest.
      await page.goto(new URL(`onderzoek?notitieboek=${code}`, page.url()).href);
      const answer = page.locator(".cell-prose", {hasText: "Het antwoord"});
      await settled(page.locator('.cell[data-soort="chart"]').first());
      await answer.filter({hasNotText: "…"}).waitFor();
      const faults = await page.locator(".cell-fault:visible").allTextContents();
      expect.soft(faults, code).toEqual([]);
      expect.soft(await answer.textContent(), code).not.toMatch(/undefined|NaN|\$\{/);
      expect.soft(await page.locator(".cell-chart svg path").count(), code).toBeGreaterThan(3);
    }
  });
});

describe("/onderzoek by keyboard", () => {
  it("makes a notebook out of nothing, saves it as a file and opens that, which runs when it is asked to", async () => {
    const page = await open();
    const {keyboard} = page;
    const kinds = () =>
      page.locator(".cell").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-soort")));
    const press = async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key);
    };
    const pressButton = async (name: string) => {
      await page.getByRole("button", {name, exact: true}).focus();
      await press("Enter");
    };
    await page.locator(".cell").first().focus();
    await press("Delete", "Delete", "Delete", "Delete");
    expect(await kinds()).toEqual(["chart"]);
    await press("Control+z", "Control+z", "Control+z", "Control+z");
    expect(await kinds()).toEqual(["markdown", "control", "sql", "js", "chart"]);
    await press("Control+y", "Control+y", "Control+y", "Control+y");
    await pressButton("Nieuw");
    expect(await kinds()).toEqual(["markdown"]);

    const add = async (kind: string, text: string) => {
      await pressButton(`+ ${kind}`);
      await page.locator(".cell:last-child .cm-content:focus").waitFor();
      await press("Control+a");
      await keyboard.insertText(text);
      await press("Control+Enter");
    };
    await page.getByLabel("Naam van het notitieboek").focus();
    await press("Control+a");
    await keyboard.insertText("Mannen en vrouwen");
    await add("Keuze", '{"soort": "keuze", "label": "Geslacht", "opties": ["V", "M"], "waarde": "V"}');
    await add(
      "SQL",
      "SELECT leeftijdsklasse, sum(aantal) AS n FROM cohort\nWHERE geslacht = ${keuze} GROUP BY ALL ORDER BY ALL"
    );
    await add("Tekst", "Van ${keuze}: **${rijen[0].n}** mensen");
    await add("JavaScript", "aq.from(rijen).derive({dubbel: (d) => d.n * 2})");
    await add("Grafiek", '{"from": "waarde", "mark": "bar", "x": "dubbel", "y": "leeftijdsklasse"}');
    const chart = page.locator('.cell[data-soort="chart"]');
    await settled(chart);
    const before = await rows(cell(page, "waarde"));
    expect(before.map(([, n, double]) => number(n) * 2 === number(double))).toEqual(before.map(() => true));

    const [file] = await Promise.all([page.waitForEvent("download"), pressButton("Bewaar als bestand")]);
    expect(file.suggestedFilename()).toBe("mannen-en-vrouwen.html");
    const kept = await file.path();
    await pressButton("Nieuw");
    expect(await kinds()).toEqual(["markdown"]);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), pressButton("Open bestand")]);
    await chooser.setFiles({name: "boek.html", mimeType: "text/html", buffer: readFileSync(kept)});
    await page.getByText("komt van elders").waitFor();
    expect(await kinds()).toEqual(["markdown", "control", "sql", "markdown", "js", "chart"]);
    expect(await page.locator(".cell-source:visible").count()).toBe(6);
    await page.getByLabel("Geslacht").focus();
    await press("ArrowDown", "ArrowUp");
    expect(await page.locator('.cell[data-staat="stale"]').count()).toBe(6);
    await pressButton("Voer dit notitieboek uit");
    await settled(chart);
    expect(await page.getByText("komt van elders. Niets").isVisible()).toBe(false);
    expect(await rows(cell(page, "waarde"))).toEqual(before);
    const drawn = await chart.locator("svg").innerHTML();
    const said = async () =>
      (await page.locator('.cell[data-soort="markdown"] .cell-prose').last().textContent())?.trim();
    await expect.poll(said).toBe(`Van V: ${(await rows(cell(page, "rijen")))[0]![1]} mensen`);

    await page.getByLabel("Geslacht").focus();
    await press("ArrowDown");
    await expect.poll(() => rows(cell(page, "waarde"))).not.toEqual(before);
    await expect.poll(said).toBe(`Van M: ${(await rows(cell(page, "rijen")))[0]![1]} mensen`);
    await settled(chart);
    await expect.poll(() => chart.locator("svg").innerHTML()).not.toBe(drawn);

    await chart.focus();
    await press("Alt+ArrowUp", " ");
    expect((await kinds()).slice(-2)).toEqual(["chart", "js"]);
    expect(await page.locator(".cell:focus .cell-source").isVisible()).toBe(false);
    await press("Enter", "Enter");
    await page.locator('.cell[data-soort="chart"] .cm-content:focus').waitFor();
    await press("Tab");
    expect(await page.locator(".cm-content:focus").count()).toBe(0);

    // What was typed is in the browser, under an address of its own, with the choice that was made.
    await page.getByText("Bewaard in deze browser").waitFor();
    await expect.poll(() => page.url()).toContain("bewaard=");
    await page.reload();
    await settled(chart);
    expect(await kinds()).toEqual(["markdown", "control", "sql", "markdown", "chart", "js"]);
    expect(await page.getByLabel("Naam van het notitieboek").inputValue()).toBe("Mannen en vrouwen");
    expect(await rows(cell(page, "waarde"))).not.toEqual(before);
    await page.getByText("Mijn notitieboeken").focus();
    await press("Enter");
    await page.getByRole("button", {name: "Mannen en vrouwen"}).first().waitFor();
    await page.getByText("Voorbeelden", {exact: true}).focus();
    await press("Enter");
    await page.getByRole("button", {name: "Eerste stappen"}).first().waitFor();
    expect(await axeErrors(page)).toEqual([]);

    // A version comes back as a step that can be undone, and an example by its address.
    const title = page.getByLabel("Naam van het notitieboek");
    await title.focus();
    await press("End");
    await keyboard.insertText(" nu");
    const keptTitles = () =>
      page.evaluate(() => Object.values(localStorage).map((text) => (JSON.parse(text) as {titel?: string}).titel));
    await expect.poll(keptTitles).toContain("Mannen en vrouwen nu");
    await page.getByText("Eerdere versies", {exact: true}).focus();
    await press("Enter");
    await page
      .getByRole("button", {name: /^Zet terug/})
      .first()
      .focus();
    await press("Enter");
    await expect.poll(() => title.inputValue()).toBe("Mannen en vrouwen");
    await settled(chart);
    await pressButton("Maak ongedaan");
    expect(await title.inputValue()).toBe("Mannen en vrouwen nu");
    await expect.poll(keptTitles).toContain("Mannen en vrouwen nu");
    await page.goto(new URL("onderzoek?notitieboek=eerste", page.url()).href);
    await settled(chart);
    expect(await title.inputValue()).toBe("Eerste stappen");
  });

  it("loads nothing of editor, engine or wall on another page", async () => {
    const page = await trial.openBare("");
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
    expect(loaded.length).toBeGreaterThan(5);
    expect(loaded.filter((name) => /notebook|notitieboek\/|codemirror|codeEditor/i.test(name))).toEqual([]);
    expect(await page.locator("iframe").count()).toBe(0);
  });
});
