import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {tabelwaarden, wachtOpFiguren} from "./hulp/pagina.js";
import {maakProef} from "./hulp/proef.js";

const proef = maakProef();
let pagina: Page;

beforeEach(async () => {
  pagina = await proef.open("clientervaring?gebied=GM0344");
});

const titel = () => pagina.locator('[id="figuur-4.1"]').textContent();
const kies = (code: string) =>
  wachtOpFiguren(pagina, async () => {
    await pagina.locator('input[name="gebied"]').fill(code);
    await pagina.keyboard.press("Enter");
  });

describe("/clientervaring", () => {
  it("shows the four effect statements, eens and oneens, beside Nederland, and all ten below", async () => {
    expect(await titel()).toContain("Utrecht");
    const vier = await tabelwaarden(pagina, "4.1");
    expect(vier).toHaveLength(8);
    expect(await tabelwaarden(pagina, "4.5")).toHaveLength(10);
    for (const rij of vier) expect(Number(rij[1])).toBeGreaterThan(10);
    expect(await pagina.locator(".deelname").innerText()).toMatch(/antwoorden per stelling\. Het is een steekproef/);
  });

  it("follows year and gebied, in the address too, and goes back", async () => {
    const eerst = await tabelwaarden(pagina, "4.1");
    await wachtOpFiguren(pagina, () => pagina.locator("#keuze-periode").selectOption("2016JJ00"));
    expect(new URL(pagina.url()).search).toBe("?gebied=GM0344&periode=2016JJ00");
    expect(await tabelwaarden(pagina, "4.1")).not.toEqual(eerst);
    await wachtOpFiguren(pagina, () => pagina.goBack());
    expect(await tabelwaarden(pagina, "4.1")).toEqual(eerst);
    await kies("PV26");
    expect(await titel()).toContain("de provincie Utrecht");
  });

  it("says who did not take part, and that it is no low score", async () => {
    await kies("NL");
    await pagina.getByText("Welke gemeenten deden niet mee?").click();
    const namen = await pagina.locator(".deelname-lijst li").allTextContents();
    expect(namen).toHaveLength(380 - 247);
    await kies(namen.find((naam) => /^[A-Z][a-z]+$/.test(naam))!);
    await pagina.getByText("Dat is iets anders dan een lage score.").waitFor();
    expect(await pagina.locator(".deelname").innerText()).toContain("heeft de bron geen antwoorden uit");
    expect(await titel()).toContain("geen cijfer");
  });

  it("says that the source holds no research of another form, and how to add it", async () => {
    const sectie = pagina.locator(".ander-onderzoek");
    expect(await sectie.locator(".leeg").innerText()).toContain("geen ander onderzoek");
    expect(await sectie.locator("table").isVisible()).toBe(false);
  });
});
