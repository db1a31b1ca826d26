import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {makeCommand} from "./util/command.js";
import {csvLines, goTo, tableValues, waitForAll} from "./util/page.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();
const command = makeCommand();
const withChart = ["V1", "V2", "V3", "V5", "V6"];

const title = (page: Page, figure: string) => page.locator(`figure[data-figuur="${figure}"] h2`).textContent();
const choose = (page: Page, naam: string, code: string) =>
  waitForAll(page, async () => void (await page.locator(`select[name="${naam}"]`).selectOption(code)));
const chips = async (page: Page) =>
  (await page.locator(".compare-chosen .chip").allTextContents()).map((text) => text.replace("×", ""));

/** The rows of a file of the page, by column. */
async function rowsOf(page: Page, figure: string): Promise<Record<string, string>[]> {
  return records(await csvLines(page, figure));
}

function records([heading = "", ...lines]: string[]): Record<string, string>[] {
  const columns = heading.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((field, i) => [columns[i]!, field])));
}

describe("/vergelijken", () => {
  it("opens with the largest gemeente of every provincie, every figure a sentence with its table", async () => {
    const page = await trial.open("vergelijken");
    expect(await chips(page)).toHaveLength(12);
    for (const figure of withChart.filter((figure) => figure !== "V6"))
      expect((await tableValues(page, figure)).length, figure).toBeGreaterThan(0);
    expect(await title(page, "V4")).toMatch(/^De helft van de gemeenten ligt tussen .+ en .+%$/);
    expect(await title(page, "V6")).toBe("Welke gemeenten lijken op elkaar?");
  });

  it("gives the numbers of the command in the funnel", async () => {
    const asked = {wet: "wmo", naar: "2017-01-01"};
    const printed = records((await command.csv("trechter", Object.entries(asked))).trim().split("\n"));
    const page = await trial.open("vergelijken?maat=blijft-wmo&op=2017-01-01&grenzen=zonder");
    const shown = new Map((await rowsOf(page, "V3")).map((row) => [row["gebied"]!, row]));
    expect(printed.length).toBeGreaterThan(100);
    for (const row of printed) {
      const own = shown.get(row["gebied"]!)!;
      expect([own["n"], own["gebruik"]]).toEqual([row["startgroep"], row["gebruik"]]);
      for (const column of ["onder998", "onder95", "boven95", "boven998", "z", "phi", "z_aangepast"])
        expect(Number(own[column]), `${row["gebied"]} ${column}`).toBeCloseTo(Number(row[column]), 6);
    }
  });

  it("follows the rules of twelve cohorts, standardised too, with the numbers of the command", async () => {
    const rules = ["leeftijd=75%2B", "geslacht=V&leeftijd=23-44", "huishoudtype=eenpersoons&huishoudtype=overig", ""];
    const asked = [
      ["blijft-wmo", "2016-07-01", "wet=wmo"],
      ["type-eenouder", "2017-01-01", "huishoudtype=eenouder"],
      ["blijft-totaal", "2016-01-01", ""]
    ] as const;
    const page = await trial.open("vergelijken?vergelijk=PV26");
    for (const [measure, until, own] of asked)
      for (const rule of rules) {
        const find = `vergelijk=PV26&maat=${measure}&op=${until}&${rule}`;
        await goTo(page, find);
        const nobody = own.startsWith("huishoudtype") && rule.startsWith("huishoudtype");
        const args = [...new URLSearchParams(`${rule}&${own}`), ["naar", until]] as [string, string][];
        const csv = await command.csv("gestandaardiseerd", args);
        const printed = nobody ? [] : records(csv.trim().split("\n"));
        const funnel = new Map((await rowsOf(page, "V3")).map((row) => [row["gebied"]!, row]));
        expect(funnel.size, find).toBe(printed.length);
        for (const {gebied, startgroep, gebruik} of printed)
          expect([funnel.get(gebied!)?.["n"], funnel.get(gebied!)?.["gebruik"]], find).toEqual([startgroep, gebruik]);
        const known = new Map(printed.map((row) => [row["gebied"]!, row]));
        for (const row of (await rowsOf(page, "V2")).filter((row) => known.has(row["gebied"]!)))
          expect(Number(row["gestandaardiseerd"]), `${find} ${row["gebied"]}`).toBeCloseTo(
            Math.min(1, Number(known.get(row["gebied"]!)!["indirect"])),
            rule === "" ? 3 : 6
          );
      }
  }, 240_000);

  it("says of a measure that cannot follow the rules that it counts everybody", async () => {
    const page = await trial.open("vergelijken?gebied=GM0344&maat=klok-verhuizing&huishoudtype=eenouder");
    expect(await page.locator(".compare-rules").textContent()).toMatch(
      /“Verschil bij: .+” telt iedereen: de klok .+ Huishoudtype: Eenoudergezin telt hier niet mee\./
    );
    expect(await page.locator('figure[data-figuur="V2"]').textContent()).toMatch(
      /van iedereen, zonder de gekozen regels.*Dit verschil is al gestandaardiseerd/s
    );
    await choose(page, "maat", "gebeurtenis-verhuizing");
    const heads = await page.locator('figure[data-figuur="V2"] thead th').allTextContents();
    expect(heads).toContain("Gestandaardiseerd");
    expect(await title(page, "V2")).toMatch(
      /^In Utrecht gebruikt .+% van deze groep tot vier jaar na een verhuizing op 1 januari 2015/
    );
  });

  it("follows a gemeente with those that resemble it, and other weights give others", async () => {
    const page = await trial.open("vergelijken?gebied=GM0344");
    const first = await chips(page);
    expect(first[0]).toBe("Utrecht");
    expect(await title(page, "V6")).toMatch(/^De bevolking van Utrecht lijkt het meest op die van .+, .+ en .+$/);
    await choose(page, "gewicht-inwoners", "0");
    expect(page.url()).toContain("gewicht=inwoners%3A0");
    expect(await chips(page)).not.toEqual(first);
  });

  it("takes gemeenten by search, region and map, at most twelve, and takes them away", async () => {
    const page = await trial.open("vergelijken?gebied=GM0344");
    const adding = page.getByRole("combobox", {name: "Vergelijk met"});
    const add = (text: string) =>
      waitForAll(page, async () => {
        await adding.fill(text);
        await adding.press("Enter");
      });
    await add("Zwolle");
    expect(await chips(page)).toEqual(["Utrecht", "Zwolle"]);
    await add("Almere");
    expect(new URL(page.url()).searchParams.get("vergelijk")).toBe("GM0193,GM0034");
    await waitForAll(page, () => page.getByRole("button", {name: "Verwijder Zwolle"}).click());
    expect(await chips(page)).toEqual(["Utrecht", "Almere"]);
    await add("Limburg (provincie)");
    expect(new URL(page.url()).searchParams.get("vergelijk")).toBe("PV31");
    expect(await chips(page)).toHaveLength(12);
    await waitForAll(page, () => page.getByRole("button", {name: "Maak ongedaan"}).click());
    expect(await chips(page)).toEqual(["Utrecht", "Almere"]);
    await waitForAll(page, () => page.getByRole("gridcell", {name: /^Assen:/}).click());
    expect(await chips(page)).toEqual(["Utrecht", "Almere", "Assen"]);
  });

  it.each(["verblijf-wmo", "klok-wsnp", "gebeurtenis-verhuizing", "type-eenouder", "wmo_clienten.totaal"])(
    "shows the measure %s, or says why a figure does not fit",
    async (measure) => {
      const page = await trial.open(`vergelijken?gebied=GM0363&maat=${measure}`);
      expect((await tableValues(page, "V2")).length).toBeGreaterThan(0);
      for (const figure of withChart)
        expect(
          await page.locator(`figure[data-figuur="${figure}"]`).locator("svg, .figure-instead:not([hidden])").count(),
          figure
        ).toBeGreaterThan(0);
    }
  );

  it("orders by number only when asked, and then gives every rank its bounds", async () => {
    const page = await trial.open("vergelijken?volgorde=waarde");
    const heads = await page.locator('figure[data-figuur="V2"] thead th').allTextContents();
    expect(heads.slice(-3)).toEqual(["Rang", "Rang, hoogste", "Rang, laagste"]);
    const other = await trial.open("vergelijken");
    expect(await other.locator('figure[data-figuur="V2"] thead').textContent()).not.toContain("Rang");
  });

  it("keeps a group in the browser and leads to other pages with it", async () => {
    const page = await trial.open("vergelijken?gebied=GM0344&vergelijk=GM0363,GM0599");
    await page.getByLabel("Naam van de referentiegroep").fill("De twee");
    await page.getByRole("button", {name: "Bewaar als referentiegroep"}).click();
    await page.reload();
    const kept = page.locator(".kept-groups li");
    await kept.first().waitFor();
    expect(await kept.first().textContent()).toContain("De twee Amsterdam en Rotterdam");
    const link = page.locator(".reference-groups a", {hasText: "Levensweg"});
    expect(await link.getAttribute("href")).toBe("./levensweg?gebied=GM0344&vergelijk=GM0363%2CGM0599");
  });
});
