import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {axeErrors} from "./util/axe.js";
import {makeTrial} from "./util/trial.js";

const trial = makeTrial();

const heading = (page: Page) => page.locator(".workshop-stage h2");
const fetched = (page: Page) => page.locator(".workshop[data-opgehaald]").waitFor();

/** Presses Tab until the focus is on what a selector says. */
async function tabTo(page: Page, selector: string) {
  for (let i = 0; i < 40; i++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to: ${selector}`);
}

/** Lets nothing out of the page any more, and counts what wants to. */
async function cutOff(page: Page) {
  const asked: string[] = [];
  await page.context().setOffline(true);
  await page.route("**", (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  return {
    asked,
    async end() {
      await page.unroute("**");
      await page.context().setOffline(false);
    }
  };
}

describe("/workshop by keyboard", () => {
  it("holds a session without a network, goes on after a reload, and prints its outcome", async () => {
    const page = await trial.openBare("workshop");
    const {keyboard} = page;

    // Begin: a gemeente out of the list and a theme; without a gemeente nothing.
    await tabTo(page, "#keuze-gemeente");
    await tabTo(page, ".workshop-start button");
    await keyboard.press("Enter");
    expect(await page.locator(".workshop-start .workshop-fault").textContent()).toContain("Kies eerst een gemeente");
    await keyboard.type("utrecht");
    await keyboard.press("Enter");
    await keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.id)).toBe("thema-schulden");
    await keyboard.press("Enter");
    await fetched(page);
    expect(await heading(page).textContent()).toMatch(/^Schulden in [678] vragen: Utrecht$/);
    expect(await page.evaluate(() => document.activeElement!.localName)).toBe("h2");
    expect(new URL(page.url()).search).toBe("?gebied=GM0344&thema=schulden");
    expect(await axeErrors(page)).toEqual([]);
    const count = Number(/in (\d)/.exec((await heading(page).textContent())!)![1]);

    const before = await cutOff(page);
    await keyboard.press("PageDown");
    expect(await page.locator(".workshop-place").textContent()).toBe(`Vraag 1 van ${count}`);
    // No figure before there is a prediction.
    await keyboard.press("PageDown");
    expect(await page.locator(".workshop-question .workshop-fault").last().textContent()).toContain(
      "één getal is genoeg"
    );
    expect(await page.locator("figure[data-figuur]").count()).toBe(0);
    await keyboard.type("veel");
    expect(await page.locator('.amount-field[aria-invalid="true"]').count()).toBe(1);
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type("12,5");
    await tabTo(page, ".drawing-bar.unset");
    for (let i = 0; i < 4; i++) await keyboard.press("ArrowRight");
    expect(await page.locator(".amount-field").nth(1).inputValue()).toBe("4");
    expect(await axeErrors(page)).toEqual([]);
    await tabTo(page, "form button[type=submit]");
    await keyboard.press("Enter");
    const first = page.locator('figure[data-figuur="3.5"]');
    await first.locator("svg").waitFor();
    expect(await first.locator("svg").textContent()).toContain("Voorspelling van de groep");
    expect(await first.locator(".figure-sentence").textContent()).toMatch(
      /: voorspeld 12,5 per 1\.000, het is .* per 1\.000/
    );
    const rows = () =>
      first
        .locator("table tbody tr")
        .evaluateAll((rows) =>
          rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.getAttribute("data-waarde")))
        );
    expect((await rows()).map(([predicted]) => predicted)).toEqual(["12.5", "4", "", ""]);
    expect((await rows()).every(([, real]) => Number(real) > 0)).toBe(true);
    expect(await axeErrors(page)).toEqual([]);
    // The screen is enlarged: the pointer reads the bar that it is at.
    const name = (await first.locator('svg text:text-is("Langdurige ziekte")').boundingBox())!;
    await page.mouse.move(name.x + name.width + 16, name.y + name.height / 2);
    expect(await first.locator(".chart-tip strong").textContent()).toBe("Langdurige ziekte, Utrecht");
    await tabTo(page, "textarea");
    await keyboard.insertText("Vraag de kredietbank\nom een overzicht.");
    await tabTo(page, ".workshop-ways .button");
    await keyboard.press("Enter");

    // The second question is skipped, a line is drawn with the arrow keys in the third.
    await tabTo(page, ".workshop-ways .button-quiet:nth-of-type(2)");
    await keyboard.press("Enter");
    expect(await page.locator(".workshop-place").textContent()).toBe(`Vraag 3 van ${count}`);
    while ((await page.locator(".drawing-handle").count()) === 0) {
      await tabTo(page, ".workshop-ways .button-quiet:nth-of-type(2)");
      await keyboard.press("Enter");
    }
    await tabTo(page, ".drawing-handle");
    await keyboard.press("Shift+ArrowUp");
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowDown");
    const drawn = await page
      .locator(".amount-field")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(Number(drawn[0]!.replace(",", ".")) - Number(drawn[1]!.replace(",", "."))).toBe(1);
    expect(before.asked).toEqual([]);
    await before.end();

    // A reload in the middle: the same question, what was drawn, and what was noted.
    const here = await page.locator(".workshop-place").textContent();
    await page.reload();
    await fetched(page);
    expect(await page.locator(".workshop-place").textContent()).toBe(here);
    expect(
      await page.locator(".amount-field").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    ).toEqual(drawn);

    const after = await cutOff(page);
    await tabTo(page, "form button[type=submit]");
    await keyboard.press("Enter");
    await page.locator("figure[data-figuur] svg").waitFor();
    for (let at = Number(/\d/.exec(here!)![0]); at < count; at++) {
      await keyboard.press("PageDown");
      await page.locator(`.workshop-place:text-is("Vraag ${at + 1} van ${count}")`).waitFor();
      await tabTo(page, ".amount-field");
      await keyboard.type("20");
      await keyboard.press("Enter");
      await page.locator("figure[data-figuur] svg").waitFor();
    }
    await keyboard.press("PageDown");
    expect(await heading(page).textContent()).toBe("Uitkomst van de workshop Schulden: Utrecht");
    const figures = await page.locator(".workshop-outcome figure[data-figuur]").count();
    expect(figures).toBeGreaterThanOrEqual(5);
    await expect.poll(() => page.locator(".workshop-outcome figure svg").count()).toBe(figures);
    expect(await axeErrors(page)).toEqual([]);
    const pdf = (await page.pdf({format: "A4"})).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(count);
    await page.emulateMedia({media: "print"});
    const paper = await page.locator("body").innerText();
    for (const words of [
      "Uitkomst van de workshop Schulden: Utrecht",
      "Vraag de kredietbank",
      "voorspeld 12,5 per 1.000",
      "Deze vraag is niet behandeld",
      "rapport?gebied=GM0344"
    ])
      expect(paper).toContain(words);
    expect(paper).not.toContain("Wis deze sessie");
    await page.emulateMedia({media: null});
    expect(after.asked).toEqual([]);

    // Wiped: nothing is left in the browser.
    await tabTo(page, ".workshop-wipe .button-quiet");
    await keyboard.press("Enter");
    await keyboard.press("Enter");
    expect(await heading(page).textContent()).toBe("Begin een sessie");
    expect(await page.evaluate(() => localStorage.getItem("workshop"))).not.toContain("kredietbank");
    await after.end();
  });
});
