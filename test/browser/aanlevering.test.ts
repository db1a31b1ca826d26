import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {tabelwaarden, wachtOpFiguren} from "./hulp/pagina.js";
import {maakProef} from "./hulp/proef.js";

const proef = maakProef();
let pagina: Page;

beforeEach(() => open("?periode=2017HJ02"));

async function open(zoek: string) {
  pagina = await proef.open(`aanlevering${zoek}`);
}

const zoekdeel = () => new URL(pagina.url()).search;
const lijst = () => pagina.locator(".leverlijst tbody tr");

describe("/aanlevering", () => {
  it("shows the second halfjaar of 2017 as it was published", async () => {
    expect(await pagina.locator("#figuur-1").textContent()).toBe(
      "Over het tweede halfjaar van 2017 publiceren 318 van de 380 gemeenten in Nederland hun Wmo-gegevens"
    );
    const rijen = await tabelwaarden(pagina, "1");
    expect(rijen.map((rij) => rij.slice(0, 4).concat(rij.slice(5)))).toContainEqual(["332", "323", "5", "318", "380"]);
    expect(rijen[0]).toEqual(["", "", "", "", "", ""]);
    expect(await lijst().count()).toBe(60);
    await pagina.getByRole("button", {name: "Toon alle 380 gemeenten"}).click();
    expect(await lijst().count()).toBe(380);
  });

  it("filters by state, name and provincie, with the state and the gebied in the address", async () => {
    await wachtOpFiguren(pagina, () => pagina.locator("#keuze-staat").selectOption("opt_out"));
    expect(zoekdeel()).toBe("?periode=2017HJ02&staat=opt_out");
    expect(await lijst().count()).toBe(5);
    await open(zoekdeel());
    expect(await lijst().count()).toBe(5);
    await wachtOpFiguren(pagina, () => pagina.locator("#keuze-staat").selectOption("alle"));
    await pagina.locator("#lever-zoek").fill("utrecht");
    const namen = await lijst().locator("th").allTextContents();
    expect(namen).toContain("Utrecht");
    expect(namen.length).toBeLessThan(5);
    await pagina.locator("#lever-zoek").fill("");
    await wachtOpFiguren(pagina, async () => {
      await pagina.locator('input[name="gebied"]').fill("PV26");
      await pagina.keyboard.press("Enter");
    });
    expect(new Set(await lijst().locator("td:nth-child(2)").allTextContents())).toEqual(new Set(["Utrecht"]));
    expect(await pagina.locator("#figuur-1").textContent()).toContain("gemeenten in de provincie Utrecht");
  });

  it("sorts by keyboard", async () => {
    const kop = pagina.locator('.leverlijst th[data-kolom="2017HJ02"]');
    await pagina.getByRole("button", {name: "Toon alle 380 gemeenten"}).click();
    await kop.locator("button").focus();
    await wachtOpFiguren(pagina, () => pagina.keyboard.press("Enter"));
    expect(await kop.getAttribute("aria-sort")).toBe("ascending");
    const staten = await lijst().locator("td:nth-child(5)").allTextContents();
    expect(new Set(staten).size).toBe(4);
    expect(staten[0]).toBe("● publiceert");
    expect(staten.at(-1)).toBe("○ niet geleverd");
  });

  it("chooses a gemeente on the map by keyboard, and shows its history", async () => {
    const tegel = pagina.locator('.leverkaart [role="gridcell"][tabindex="0"]');
    await tegel.focus();
    const naam = (await tegel.getAttribute("aria-label"))!.split(":")[0]!;
    await wachtOpFiguren(pagina, () => pagina.keyboard.press("Enter"));
    expect(zoekdeel()).toMatch(/gebied=GM\d{4}/);
    expect(await pagina.locator(".geschiedenis li").count()).toBe(7);
    expect(await pagina.getByRole("heading", {name: `De leveringen van ${naam}`}).isVisible()).toBe(true);
    await wachtOpFiguren(pagina, () => pagina.goBack());
    expect(await pagina.locator(".geschiedenis").isVisible()).toBe(false);
  });
});
