import {tableFromIPC} from "@uwdata/flechette";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {noChoice} from "../../../components/model/choice.js";
import {sumToestanden} from "../../../components/trajecten/openTrajecten.js";
import {gebieden as allGebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {makeTables} from "../../../loaders/tables/makeTables.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {standardRows, toestandenRows, verblijfRows, workedLives} from "../figure/workedLives.js";

const source = writeSourceFolder(workedLives);
const folder = mkdtempSync(join(tmpdir(), "gemeenten-"));
const result = join(folder, "tabellen");
afterAll(() => [source, folder].forEach((path) => rmSync(path, {recursive: true})));
beforeAll(() => makeTables({bron: source, uit: result, cache: join(folder, "cellen")}));

const rows = (file: string): Record<string, string | number>[] =>
  tableFromIPC(readFileSync(join(result, file))).toArray() as never;

describe("writeGemeenten(connection, start, periode, writer)", () => {
  it("writes the startgroep of every gemeente and moment, with what was to be expected", () => {
    const counted = rows("vergelijk/2015-01-01/totaal.arrow").filter(({moment}) => moment === 2);
    expect(counted).toEqual(
      standardRows.map(({gebied, startgroep, gebruik, ...more}) => ({
        ...{gemeente: gebied, moment: 2, startgroep, gebruik},
        ...{verwacht: Math.round(1000 * Number(more["verwacht"])), direct: Math.round(1e6 * Number(more["direct"]))}
      }))
    );
  });

  it("writes the same per huishoudtype, of who uses anything", () => {
    const [only] = rows("vergelijk/2015-01-01/eenouder.arrow");
    expect(only).toMatchObject({gemeente: "GM0363", moment: 1, startgroep: 1, gebruik: 1, verwacht: 1000});
  });

  it("writes use after each gebeurtenis, as figure 5.3 counts it, with what was to be expected", () => {
    const shown = rows("eerste-2015-01-01.arrow").filter((row) => row["figuur"] === 53 && row["groep"] === "wsnp");
    const counted = rows("vergelijk/2015-01-01/gebeurtenis-wsnp.arrow");
    expect(counted.length).toBeGreaterThan(0);
    for (const {gemeente, startgroep, gebruik} of counted)
      expect(shown.find(({gebied}) => gebied === gemeente)).toMatchObject({personen: startgroep, gebruik});
    const sum = (column: string) => counted.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum("verwacht")).toBe(1000 * sum("gebruik"));
  });

  it("writes the strata of every group, that add up to its gemeenten", () => {
    for (const [group, moment] of [
      ["totaal", 2],
      ["wmo", 1],
      ["wsnp", 0]
    ] as const) {
      const whole = rows(`vergelijk/2015-01-01/${moment === 0 ? "gebeurtenis-" : ""}${group}.arrow`);
      const strata = rows(`vergelijk/2015-01-01/strata-${group}.arrow`);
      expect(new Set(strata.map(({gemeente}) => gemeente)).size).toBeGreaterThan(0);
      for (const {gemeente, startgroep, gebruik} of whole.filter((row) => row["moment"] === moment)) {
        const own = strata.filter((row) => row["gemeente"] === gemeente);
        const sum = (column: string) => own.reduce((total, row) => total + Number(row[column]), 0);
        expect([sum("startgroep"), sum(`gebruik_${moment}`)]).toEqual([startgroep, gebruik]);
      }
    }
  });

  it("writes how the stay of every startgroep ended", () => {
    const utrecht = rows("vergelijk/2015-01-01/verblijf-totaal.arrow").filter(({gemeente}) => gemeente === "GM0344");
    expect(utrecht).toEqual(
      verblijfRows.map(({stap: step, gestopt: stopped, overleden: died, vertrokken}) => ({
        ...{gemeente: "GM0344", stap: step, startgroep: 4, gestopt: stopped, overleden: died, vertrokken}
      }))
    );
  });

  it("writes the toestanden of every gemeente, of which those of any gebied but a wijk are the sum", () => {
    const counted = rows("vergelijk/2015-01-01/toestanden.arrow");
    const gebieden = allGebieden();
    const of = (gebied: string) => sumToestanden(counted as never, {...noChoice("2015-01-01"), gebied}, gebieden);
    const later = of("GM0344").filter(({moment}) => moment > 0);
    const moments = ["2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01"];
    expect(
      toestandenRows
        .filter(({personen}) => Number(personen) > 0)
        .map(({peilmoment, toestand, personen}) => `${moments.indexOf(String(peilmoment))} ${toestand} ${personen}`)
        .sort()
    ).toEqual(later.map(({moment, toestand, personen}) => `${moment} ${toestand} ${personen}`).sort());
    const [land, provincie] = [of("NL"), of("PV26")].map((rows) =>
      rows.filter(({moment}) => moment === 3).reduce((sum, {personen}) => sum + personen, 0)
    );
    expect([land, provincie]).toEqual([11, 6]);
  });

  it("writes what the population of every gemeente is like", () => {
    expect(rows("vergelijk/2015-01-01/inwoners.arrow")).toEqual([
      {gemeente: "GM0344", inwoners: 6, oud: 0, eenouder: 0, eenpersoons: 6, institutioneel: 0, stedelijkheid: 1},
      {gemeente: "GM0363", inwoners: 5, oud: 0, eenouder: 1, eenpersoons: 4, institutioneel: 0, stedelijkheid: 1}
    ]);
  });

  it("writes the clock of every gebeurtenis for all gemeenten together", () => {
    const after = rows("klok/gebeurtenis/wsnp.arrow").filter(
      (row) => row["gemeente"] === "GM0344" && row["afstand"] === 4
    );
    expect(after).toMatchObject([{met: 2, gedeeld: 2, gedeeld_gebruik: 2, zonder_aandeel: 0, zonder_variantie: 0}]);
  });
});
