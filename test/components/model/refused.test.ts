import {describe, expect, it} from "vitest";
import {halfTables, loudTables, refusedSentence} from "../../../components/model/provenance.js";
import {followSource, provenance, strip} from "../../../components/verantwoording/source.js";

const tally = (table: string, parsed: number, refused: number) => ({
  ...{tabel: table, gelezen: parsed, geweigerd: refused},
  regels: refused > 0 ? [{regel: "onbekende <code>", kolom: "gemeente", rijen: refused}] : []
});

describe("refusedSentence(tallies)", () => {
  it("counts over all tables, and is empty where nothing was refused", () => {
    expect(refusedSentence([tally("personen", 41_000, 0), tally("verblijf", 57_002, 0)])).toBe("");
    expect(refusedSentence([])).toBe("");
    expect(refusedSentence([tally("personen", 41_000, 14), tally("verblijf", 57_002, 100)])).toBe(
      "114 van 98.002 rijen geweigerd"
    );
  });
  it("names each table that lacks more than one in a hundred", () => {
    const tallies = [tally("personen", 1000, 10), tally("verblijf", 2000, 21), tally("gebeurtenissen", 8, 2)];
    expect(refusedSentence(tallies)).toBe(
      "33 van 3.008 rijen geweigerd (1,1% van verblijf en 25,0% van gebeurtenissen)"
    );
    expect(loudTables(tallies).map(({tabel: table}) => table)).toEqual(["verblijf", "gebeurtenissen"]);
  });
});

describe("halfTables(tallies)", () => {
  it("are those of which more was refused than was kept; an empty table is none", () => {
    const tallies = [tally("a", 10, 5), tally("b", 11, 6), tally("c", 0, 0)];
    expect(halfTables(tallies).map(({tabel: table}) => table)).toEqual(["b"]);
  });
});

describe("strip(source)", () => {
  const source = {naam: "Regio <Oost>", status: "voorlopig", toelichting: "", synthetisch: false};
  it("is as it was where nothing was refused", () => {
    expect(strip({...source, brontellingen: [tally("personen", 9, 0)]})).toBe(
      '<p class="strip">Cijfers uit Regio &#60;Oost&#62;. Status: voorlopig.</p>'
    );
  });
  it("says what was refused with the way to more, aloud above one in a hundred", () => {
    const soft = strip({...source, brontellingen: [tally("personen", 1000, 9)]});
    expect(soft).toContain('<a href="/verantwoording#geweigerd">9 van 1.000 rijen geweigerd</a>.');
    expect(soft).not.toContain("Let op");
    const loud = strip({...source, synthetisch: true, brontellingen: [tally("personen", 1000, 11)]});
    expect(loud).toMatch(/^<p class="strip strip-loud">Alle cijfers zijn synthetisch.*<strong>Let op: .*11 van 1\.000/);
  });
});

describe("followSource(page, source), where rows were refused", () => {
  const source = {naam: "Oost", status: "voorlopig", toelichting: ""};
  const page = "# V\n\n<!-- eigen bron -->\n\n<!-- geweigerd -->\n\n## Meer";
  it("gives the numbers per table and rule, and no element out of a text", () => {
    const result = followSource(page, {
      ...source,
      brontellingen: [tally("personen", 5, 0), tally("verblijf", 1234, 12)]
    });
    expect(result).toContain('<h3 id="geweigerd">Wat niet meetelt: 12 van 1.239 rijen geweigerd</h3>');
    expect(result).toContain('<th scope="row">verblijf</th><td class="number">1.234</td><td class="number">12</td>');
    expect(result).toContain("gemeente&#58; onbekende &#60;code&#62; &#40;12&#41;");
    expect(result).not.toContain("personen</th>");
  });
  it("leaves nothing where none were", () => {
    expect(followSource(page, {...source, brontellingen: []})).not.toMatch(/geweigerd|<!--/);
    expect(provenance({...source, brontellingen: []})).toContain("Oost");
  });
});
