import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {herkenBron, leesBron, rapportCsv, rapportTekst, tabellen} from "../../../loaders/bron/index.js";
import {lees, met, netjes, schrijfBron, verbind} from "./bronmap.js";

const veel = Array.from({length: 250}, (_, i) => `p1,"loterij, ""${i}""",2014-01-01`);

describe("the report", () => {
  it("has the total of each rule and the first hundred", async () => {
    const {rapport} = await lees(await schrijfBron(met("gebeurtenissen", ...veel, "p2,huwelijk,2012-03-04")));
    expect(rapport.overtredingen.map(({regel, totaal, eerste}) => [regel, totaal, eerste.length])).toEqual([
      ["onbekende_code", 250, 100],
      ["dubbele_rij", 1, 1]
    ]);
    expect(rapport.overtredingen[0]?.eerste.map(({rij}) => rij)).toEqual(veel.slice(0, 100).map((_, i) => i + 4));
    expect(rapport.tabellen.gebeurtenissen).toEqual({
      bestand: "gebeurtenissen.csv",
      gelezen: 253,
      geweigerd: 250,
      samengevoegd: 1,
      gebruikt: 2
    });
  });

  it("is plain data", async () => {
    const {rapport} = await lees(await schrijfBron(met("gebeurtenissen", ...veel)));
    expect(JSON.parse(JSON.stringify(rapport))).toEqual(rapport);
  });

  it("goes to CSV, values quoted", async () => {
    const {rapport} = await lees(
      await schrijfBron(met("gebeurtenissen", "p9,huwelijk,2014-01-01", ...veel.slice(0, 1)))
    );
    const regels = rapportCsv(rapport).split("\n");
    expect(regels[0]).toBe("ernst,regel,bestand,rij,kolom,waarde,uitleg");
    expect(regels[1]).toMatch(
      /^fout,onbekende_code,gebeurtenissen.csv,5,gebeurtenis,"loterij, ""0""","""loterij, ""0"""" is geen bekende code/
    );
    expect(regels[2]).toBe(
      'fout,onbekende_persoon,gebeurtenissen.csv,4,persoon_id,p9,"persoon_id ""p9"" heeft geen (geldige) rij in personen"'
    );
    expect(regels).toHaveLength(4);
  });

  it("goes to text", async () => {
    const map = await schrijfBron(met("gebeurtenissen", ...veel, "p2,huwelijk,2012-03-04"));
    const tekst = rapportTekst((await lees(map)).rapport).split("\n");
    expect(tekst[0]).toBe("Bron: Proef (synthetisch)");
    expect(tekst).toContain("bestand             gelezen  geweigerd  samengevoegd  gebruikt");
    expect(tekst).toContain("gebeurtenissen.csv      253        250             1         2");
    expect(tekst).toContain("  gebeurtenissen.csv, gebeurtenis: onbekende code (250)");
    expect(tekst).toContain("    … en nog 245");
    expect(tekst).toContain("    regel 254: gelijk aan regel 3; telt één keer");
    expect(rapportTekst((await lees(await schrijfBron())).rapport)).toContain("Geen fouten en geen signalen.");
  });

  it("tells its progress, leaves nothing but the tables of the contract and gives settings back", async () => {
    const verbinding = await verbind();
    await verbinding.run("SET preserve_insertion_order = false");
    const meldingen: string[] = [];
    await leesBron(verbinding, await schrijfBron(), {voortgang: (melding) => meldingen.push(melding)});
    expect(meldingen.slice(0, 2)).toEqual(["personen.csv: lezen", "personen.csv: 3 rijen nakijken"]);
    const over = await verbinding.runAndReadAll("SELECT table_name FROM duckdb_tables() ORDER BY 1");
    expect(over.getRows().flat()).toEqual([...tabellen].sort());
    expect((await verbinding.runAndReadAll("SELECT current_setting('preserve_insertion_order')")).getRows()).toEqual([
      [false]
    ]);
  });

  it("can be made again on the same connection", async () => {
    const verbinding = await verbind();
    await lees(await schrijfBron(met("gebeurtenissen", ...veel)), verbinding);
    expect((await lees(await schrijfBron(), verbinding)).schoon.gebeurtenissen).toEqual(
      netjes.gebeurtenissen.slice(1).sort()
    );
  });
});

describe("herkenBron(map)", () => {
  it("is the same for the same source and another for any other byte; other files do not count", async () => {
    const [een, twee] = [await schrijfBron(), await schrijfBron()];
    const afdruk = (await herkenBron(een)).vingerafdruk;
    expect(afdruk).toMatch(/^[0-9a-f]{64}$/);
    await writeFile(join(twee, "leesmij.txt"), "x");
    expect((await herkenBron(twee)).vingerafdruk).toBe(afdruk);
    await writeFile(join(twee, "gebeurtenissen.csv"), `${netjes.gebeurtenissen.join("\n")}\n\n`);
    expect((await herkenBron(twee)).vingerafdruk).not.toBe(afdruk);
    expect((await herkenBron(await schrijfBron({}, {}))).vingerafdruk).not.toBe(afdruk);
  });
});
