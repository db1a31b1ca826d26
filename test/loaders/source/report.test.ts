import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {recogniseSource} from "../../../loaders/source/findFiles.js";
import {tables} from "../../../components/pipeline/source/schema.js";
import {readSource} from "../../../loaders/source/source.js";
import {reportCsv, reportText} from "../../../components/pipeline/source/sourceReport.js";
import {connect, met, neat, read, writeSource} from "./sourceFolder.js";

const many = Array.from({length: 250}, (_, i) => `p1,"loterij, ""${i}""",2014-01-01`);

describe("the report", () => {
  it("has the total of each rule and the first hundred", async () => {
    const {report} = await read(await writeSource(met("gebeurtenissen", ...many, "p2,huwelijk,2012-03-04")));
    expect(report.violations.map(({regel: line, totaal: total, eerste: first}) => [line, total, first.length])).toEqual(
      [
        ["onbekende_code", 250, 100],
        ["dubbele_rij", 1, 1]
      ]
    );
    expect(report.violations[0]?.eerste.map(({rij: row}) => row)).toEqual(many.slice(0, 100).map((_, i) => i + 4));
    expect(report.tabellen.gebeurtenissen).toEqual({
      bestand: "gebeurtenissen.csv",
      gelezen: 253,
      geweigerd: 250,
      merged: 1,
      gebruikt: 2
    });
  });

  it("is plain data", async () => {
    const {report} = await read(await writeSource(met("gebeurtenissen", ...many)));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("goes to CSV, values quoted", async () => {
    const {report} = await read(
      await writeSource(met("gebeurtenissen", "p9,huwelijk,2014-01-01", ...many.slice(0, 1)))
    );
    const lines = reportCsv(report).split("\n");
    expect(lines[0]).toBe("ernst,regel,bestand,rij,kolom,waarde,uitleg");
    expect(lines[1]).toMatch(
      /^fout,onbekende_code,gebeurtenissen.csv,5,gebeurtenis,"loterij, ""0""","""loterij, ""0"""" is geen bekende code/
    );
    expect(lines[2]).toBe(
      'fout,onbekende_persoon,gebeurtenissen.csv,4,persoon_id,p9,"persoon_id ""p9"" heeft geen (geldige) rij in personen"'
    );
    expect(lines).toHaveLength(4);
  });

  it("goes to text", async () => {
    const folder = await writeSource(met("gebeurtenissen", ...many, "p2,huwelijk,2012-03-04"));
    const text = reportText((await read(folder)).report).split("\n");
    expect(text[0]).toBe("Bron: Proef (synthetisch)");
    expect(text).toContain("bestand             gelezen  geweigerd  samengevoegd  gebruikt");
    expect(text).toContain("gebeurtenissen.csv      253        250             1         2");
    expect(text).toContain("  gebeurtenissen.csv, gebeurtenis: onbekende code (250)");
    expect(text).toContain("    … en nog 245");
    expect(text).toContain("    regel 254: gelijk aan regel 3; telt één keer");
    expect(reportText((await read(await writeSource())).report)).toContain("Geen fouten en geen signalen.");
  });

  it("tells its progress, leaves nothing but the tables of the contract and gives settings back", async () => {
    const connection = await connect();
    await connection.run("SET preserve_insertion_order = false");
    const notices: string[] = [];
    await readSource(connection, await writeSource(), {voortgang: (notice) => notices.push(notice)});
    expect(notices.slice(0, 2)).toEqual(["personen.csv: lezen", "personen.csv: 3 rijen nakijken"]);
    const over = await connection.runAndReadAll("SELECT table_name FROM duckdb_tables() ORDER BY 1");
    expect(over.getRows().flat()).toEqual([...tables].sort());
    expect((await connection.runAndReadAll("SELECT current_setting('preserve_insertion_order')")).getRows()).toEqual([
      [false]
    ]);
  });

  it("can be made again on the same connection", async () => {
    const connection = await connect();
    await read(await writeSource(met("gebeurtenissen", ...many)), connection);
    expect((await read(await writeSource(), connection)).clean.gebeurtenissen).toEqual(
      neat.gebeurtenissen.slice(1).sort()
    );
  });
});

describe("recogniseSource(folder)", () => {
  it("is the same for the same source and another for any other byte; other files do not count", async () => {
    const [one, two] = [await writeSource(), await writeSource()];
    const afdruk = (await recogniseSource(one)).fingerprint;
    expect(afdruk).toMatch(/^[0-9a-f]{64}$/);
    await writeFile(join(two, "leesmij.txt"), "x");
    expect((await recogniseSource(two)).fingerprint).toBe(afdruk);
    await writeFile(join(two, "gebeurtenissen.csv"), `${neat.gebeurtenissen.join("\n")}\n\n`);
    expect((await recogniseSource(two)).fingerprint).not.toBe(afdruk);
    expect((await recogniseSource(await writeSource({}, {}))).fingerprint).not.toBe(afdruk);
  });
});
