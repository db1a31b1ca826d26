import type {Page} from "playwright-core";
import {beforeEach, describe, expect, it} from "vitest";
import {haalBestand, tabelwaarden, wachtOpAlles} from "./hulp/pagina.js";
import {maakProef} from "./hulp/proef.js";

const proef = maakProef();
let pagina: Page;

beforeEach(() => open("?gebied=GM0344&periode=2017HJ01"));

async function open(zoek: string) {
  pagina = await proef.open(`wijkprofiel${zoek}`);
}

const zoekdeel = () => new URL(pagina.url()).search;
const figuur = (nummer: string) => pagina.locator(`figure[data-figuur="${nummer}"]`);
const kop = (kolom: string) => figuur("4").locator(`th[data-kolom="${kolom}"]`);
const kolom = async (nummer: string, plaats: number) =>
  (await tabelwaarden(pagina, nummer)).map((rij) => rij[plaats]!).map(Number);
const namen = () => figuur("4").locator("tbody th").allTextContents();
const kies = (id: string) => wachtOpAlles(pagina, () => pagina.locator(`label[for="${id}"]`).click());

describe("/wijkprofiel", () => {
  it("shows the ten wijken of Utrecht by combination, under each other to the gemeente", async () => {
    expect(await namen()).toHaveLength(10);
    const totalen = await kolom("4", 7);
    const voet = await figuur("4").locator("tfoot tr").last().locator("td").last().getAttribute("data-waarde");
    const rest = await figuur("4").locator("tfoot tr:not(:last-child) td:last-child").allTextContents();
    const som = [...totalen, ...rest.map(Number)].reduce((a, b) => a + b, 0);
    expect(som).toBe(Number(voet));
    expect(Number(voet)).toBeGreaterThan(0);
  });

  it("sorts by keyboard, says so to a screen reader, and goes back", async () => {
    const eerst = await namen();
    await kop("totaal").locator("button").focus();
    await wachtOpAlles(pagina, () => pagina.keyboard.press("Enter"));
    expect(await kop("totaal").getAttribute("aria-sort")).toBe("descending");
    expect(await kop("naam").getAttribute("aria-sort")).toBeNull();
    const af = await kolom("4", 7);
    expect(af).toEqual([...af].sort((a, b) => b - a));
    expect(zoekdeel()).toContain("volgorde=-totaal");
    await wachtOpAlles(pagina, () => pagina.keyboard.press("Space"));
    expect(await kop("totaal").getAttribute("aria-sort")).toBe("ascending");
    expect(await kolom("4", 7)).toEqual([...af].reverse().sort((a, b) => a - b));
    await wachtOpAlles(pagina, () => pagina.goBack());
    await wachtOpAlles(pagina, () => pagina.goBack());
    expect(await namen()).toEqual(eerst);
  });

  it("lays the published table beside the computed one, for Utrecht in that halfjaar alone", async () => {
    expect(await figuur("4b").isVisible()).toBe(true);
    expect(await figuur("4b").locator("tbody th").count()).toBe(10);
    expect(await figuur("4b").locator("tfoot td").last().textContent()).toMatch(/^28\.290 \(/);
    await wachtOpAlles(pagina, () => pagina.locator("#keuze-periode").selectOption("2017HJ02"));
    expect(await figuur("4b").isVisible()).toBe(false);
    await wachtOpAlles(pagina, () => pagina.getByRole("button", {name: /Toon de tabel van huishoudens/}).click());
    expect(await figuur("4b").isVisible()).toBe(true);
  });

  it("withholds small numbers, and shows the same for the same address", async () => {
    await kies("klein-cbs");
    const voet = () => figuur("4").locator("tfoot th").allTextContents();
    expect((await voet()).filter((naam) => naam.startsWith("Nederland"))).toEqual([]);
    await kies("maat-per_1000");
    expect((await voet()).at(-1)).toMatch(/^Nederland( zonder .*)?$/);
    expect(zoekdeel()).toContain("klein=cbs");
    await kies("maat-aantal");
    const cellen = await tabelwaarden(pagina, "4");
    for (const cel of cellen.flat().filter((cel) => cel !== "")) expect(Number(cel) % 5).toBe(0);
    expect(cellen.flat().filter((cel) => ["1", "2", "3", "4", "5", "6", "7", "0"].includes(cel))).toEqual([]);
    for (let j = 0; j < 8; j++) expect(cellen.filter((rij) => rij[j] === "").length).not.toBe(1);
    await open(zoekdeel());
    expect(await tabelwaarden(pagina, "4")).toEqual(cellen);
    expect(await pagina.locator("#klein-cbs").isChecked()).toBe(true);
  });

  it("draws an indicator by wijk, with the gemeente and vergelijk in its table", async () => {
    await wachtOpAlles(pagina, () => pagina.locator("#keuze-indicator").selectOption("inwoners_leeftijd"));
    await wachtOpAlles(pagina, () => pagina.locator("#keuze-categorie").selectOption("75+"));
    expect(zoekdeel()).toContain("indicator=inwoners_leeftijd&categorie=75%2B");
    const rijen = await tabelwaarden(pagina, "5");
    expect(rijen).toHaveLength(12);
    const delen = rijen.slice(0, 10).map((rij) => Number(rij[2]));
    expect(delen).toEqual([...delen].sort((a, b) => b - a));
    expect(await figuur("5").locator("svg").count()).toBe(1);
    expect(await figuur("5").locator("h2").textContent()).toContain("Utrecht");
  });

  it("makes the table of all indicators when it is unfolded, and gives it to take home", async () => {
    expect(await figuur("6").locator("tbody tr").count()).toBe(0);
    await figuur("6").locator("summary").click();
    await figuur("6").locator("tbody tr").first().waitFor();
    expect(await figuur("6").locator("tbody tr").count()).toBe(10);
    const bestand = await haalBestand(pagina, "6", "csv");
    expect(bestand.naam).toMatch(/^figuur-6_utrecht_2017HJ01_.*\.csv$/);
    const regels = bestand.inhoud.toString().trim().split("\n");
    expect(regels.filter((regel) => regel.startsWith("#")).length).toBeGreaterThan(4);
    const kolommen = "gebied,naam,soort,indicator,categorie,periode,waarde,n,aandeel,ondergrens,bovengrens,reden";
    expect(regels).toContain(kolommen);
    expect(regels.filter((regel) => regel.startsWith("WK034401,")).length).toBeGreaterThan(80);
  });

  it("says why a gemeente without delivery has no Wmo numbers, with the way to its deliveries", async () => {
    await pagina.goto(new URL("aanlevering?periode=2017HJ02&staat=niet_geleverd", pagina.url()).href);
    const naam = (await pagina.locator(".leverlijst tbody th").first().textContent())!;
    await open("?periode=2017HJ02");
    await wachtOpAlles(pagina, async () => {
      await pagina.locator('input[name="gebied"]').fill(naam);
      await pagina.keyboard.press("Enter");
    });
    expect(await pagina.locator(".melding").innerText()).toContain("niet geleverd");
    expect(await figuur("4").locator("tfoot td").first().textContent()).toBe("niet geleverd");
    await pagina.getByRole("link", {name: `Bekijk de leveringen van ${naam}`}).click();
    await pagina.locator(".geschiedenis li").first().waitFor();
    expect(await pagina.locator(".geschiedenis li").allTextContents()).toContainEqual(
      expect.stringContaining("niet geleverd")
    );
  });

  it("takes an example where no gemeente was chosen, and follows a choice", async () => {
    await open("");
    expect(await pagina.locator(".melding").innerText()).toContain("Utrecht als voorbeeld");
    await wachtOpAlles(pagina, async () => {
      await pagina.locator('input[name="gebied"]').fill("GM0014");
      await pagina.keyboard.press("Enter");
    });
    expect(zoekdeel()).toBe("?gebied=GM0014&periode=2018HJ01");
    expect(await pagina.locator(".melding").count()).toBe(0);
  });
});
