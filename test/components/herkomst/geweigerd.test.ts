import {describe, expect, it} from "vitest";
import {geweigerdzin, halveTabellen, luideTabellen} from "../../../components/herkomst/geweigerd.js";
import {herkomst, strook, volgBron} from "../../../components/verantwoording/bron.js";

const telling = (tabel: string, gelezen: number, geweigerd: number) => ({
  ...{tabel, gelezen, geweigerd},
  regels: geweigerd > 0 ? [{regel: "onbekende <code>", kolom: "gemeente", rijen: geweigerd}] : []
});

describe("geweigerdzin(tellingen)", () => {
  it("counts over all tables, and is empty where nothing was refused", () => {
    expect(geweigerdzin([telling("personen", 41_000, 0), telling("verblijf", 57_002, 0)])).toBe("");
    expect(geweigerdzin([])).toBe("");
    expect(geweigerdzin([telling("personen", 41_000, 14), telling("verblijf", 57_002, 100)])).toBe(
      "114 van 98.002 rijen geweigerd"
    );
  });
  it("names each table that lacks more than one in a hundred", () => {
    const tellingen = [telling("personen", 1000, 10), telling("verblijf", 2000, 21), telling("gebeurtenissen", 8, 2)];
    expect(geweigerdzin(tellingen)).toBe(
      "33 van 3.008 rijen geweigerd (1,1% van verblijf en 25,0% van gebeurtenissen)"
    );
    expect(luideTabellen(tellingen).map(({tabel}) => tabel)).toEqual(["verblijf", "gebeurtenissen"]);
  });
});

describe("halveTabellen(tellingen)", () => {
  it("are those of which more was refused than was kept; an empty table is none", () => {
    const tellingen = [telling("a", 10, 5), telling("b", 11, 6), telling("c", 0, 0)];
    expect(halveTabellen(tellingen).map(({tabel}) => tabel)).toEqual(["b"]);
  });
});

describe("strook(bron)", () => {
  const bron = {naam: "Regio <Oost>", status: "voorlopig", toelichting: "", synthetisch: false};
  it("is as it was where nothing was refused", () => {
    expect(strook({...bron, brontellingen: [telling("personen", 9, 0)]})).toBe(
      '<p class="strook">Cijfers uit Regio &#60;Oost&#62;. Status: voorlopig.</p>'
    );
  });
  it("says what was refused with the way to more, aloud above one in a hundred", () => {
    const zacht = strook({...bron, brontellingen: [telling("personen", 1000, 9)]});
    expect(zacht).toContain('<a href="/verantwoording#geweigerd">9 van 1.000 rijen geweigerd</a>.');
    expect(zacht).not.toContain("Let op");
    const luid = strook({...bron, synthetisch: true, brontellingen: [telling("personen", 1000, 11)]});
    expect(luid).toMatch(
      /^<p class="strook strook-luid">Alle cijfers zijn synthetisch.*<strong>Let op: .*11 van 1\.000/
    );
  });
});

describe("volgBron(pagina, bron), where rows were refused", () => {
  const bron = {naam: "Oost", status: "voorlopig", toelichting: ""};
  const pagina = "# V\n\n<!-- eigen bron -->\n\n<!-- geweigerd -->\n\n## Meer";
  it("gives the numbers per table and rule, and no element out of a text", () => {
    const uit = volgBron(pagina, {...bron, brontellingen: [telling("personen", 5, 0), telling("verblijf", 1234, 12)]});
    expect(uit).toContain('<h3 id="geweigerd">Wat niet meetelt: 12 van 1.239 rijen geweigerd</h3>');
    expect(uit).toContain('<th scope="row">verblijf</th><td class="getal">1.234</td><td class="getal">12</td>');
    expect(uit).toContain("gemeente&#58; onbekende &#60;code&#62; &#40;12&#41;");
    expect(uit).not.toContain("personen</th>");
  });
  it("leaves nothing where none were", () => {
    expect(volgBron(pagina, {...bron, brontellingen: []})).not.toMatch(/geweigerd|<!--/);
    expect(herkomst({...bron, brontellingen: []})).toContain("Oost");
  });
});
