import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {answerer} from "../../../components/database/answer.js";
import {
  atIndicatoren,
  type DatabaseChoice,
  defaultChoice,
  type KnownToDatabase
} from "../../../components/database/choice.js";
import {levenswegAddress} from "../../../components/database/levensweg.js";
import {makeTableStock} from "../../../components/database/sourceTable.js";
import {longColumns, exportValue} from "../../../components/export/content.js";
import {noChoice} from "../../../components/model/choice.js";
import type {Manifest} from "../../../components/model/forms.js";
import {indicatoren} from "../../../data/indicator.js";
import {levenswegIndicatoren} from "../../../data/indicator/levensweg.js";
import {makeFigure} from "../../../loaders/figure/makeFigure.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {fetchCells} from "../../../loaders/tables/cellFile.js";
import {open} from "../../../loaders/tables/makeCells.js";
import {makeTables} from "../../../loaders/tables/makeTables.js";
import {queryRunner} from "../../../components/pipeline/connection.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {handwork} from "../../util/workedExample.js";
import {known as example} from "./example.js";

const folder = mkdtempSync(join(tmpdir(), "database-"));
const [source, result, cache] = [writeSourceFolder(handwork), join(folder, "tabellen"), join(folder, "cache")];
let manifest: Manifest;
let known: KnownToDatabase;

beforeAll(async () => {
  manifest = (await makeTables({bron: source, uit: result, cache})).manifest;
  vi.stubGlobal("fetch", async (address: URL) => new Response(readFileSync(address.pathname)));
  known = {
    indicatoren: [...indicatoren, ...levenswegIndicatoren(manifest.peilmomenten.length)],
    gebieden: gebieden(),
    perioden: [...manifest.perioden, ...manifest.starts]
  };
});
afterAll(() => {
  vi.unstubAllGlobals();
  for (const route of [folder, source]) rmSync(route, {recursive: true});
});

/** The cells of a choice, as a file that leaves the Database has them. */
async function cells(part: Partial<DatabaseChoice>) {
  const choice = {...defaultChoice(known), ...part};
  const {needed, answer} = answerer(known, makeTableStock(new URL(`file://${result}/`), manifest, known.gebieden));
  const {cube} = await answer(choice, needed(choice).files);
  const columns = longColumns({cube, manifest});
  return Array.from(
    cube.waarde,
    (_, row): Record<string, string | number | null> =>
      Object.fromEntries(columns.map((column) => [column.naam, exportValue(column, row)]))
  );
}

/** What the command figuur prints of the three figures, in the codes of the Database. */
async function command(gebied: string, peilmoment: string) {
  const {bestand: file} = await fetchCells(source, {cache});
  const connection = await open(file, {access_mode: "READ_ONLY"});
  const run = async (figure: "5.1" | "5.2" | "5.3") =>
    (
      await makeFigure(
        figure,
        {...noChoice(peilmoment), gebied},
        {
          ...{runQuery: queryRunner(connection), moments: manifest.peilmomenten}
        }
      )
    )
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
  const later = manifest.peilmomenten.filter((moment) => moment >= peilmoment);
  const series = (code: string, lines: string[][]) =>
    lines.map(([, , group, moment, n, waarde, ...part]) => [
      `${code} ${group}_na_${later.indexOf(moment!)}`,
      ...[waarde, n, ...part].map(amount)
    ]);
  const [one, two, three] = [await run("5.1"), await run("5.2"), await run("5.3")];
  connection.closeSync();
  return [
    ...series("figuur_5_1", one),
    ...series("figuur_5_2", two),
    ...three.map(([, , group, n, waarde, ...part]) => [`figuur_5_3 ${group}_met`, ...[waarde, n, ...part].map(amount)])
  ];
}

const amount = (text: string | undefined) =>
  text === "" || text === undefined ? null : Number(Number(text).toFixed(6));
const figures = ["figuur_5_1", "figuur_5_2", "figuur_5_3"];

describe("levenswegTable(bytes, start, known)", () => {
  it.each(["2015-01-01", "2015-07-01", "2016-07-01"])(
    "gives from %s the numbers of the command figuur: counts, share and interval",
    async (start) => {
      const codes = ["NL", "PV26", "GM0344", "GM0363", "GM0014"];
      const rows = await cells({indicatoren: figures, gebieden: codes, perioden: [start]});
      for (const gebied of codes) {
        const here = rows
          .filter((row) => row["gebied"] === gebied && row["waarde"] !== null)
          .filter(({categorie}) => !String(categorie).endsWith("_zonder"))
          .map(({indicator, categorie, waarde, n, ...row}) => [
            `${indicator} ${categorie}`,
            ...[waarde, n],
            ...["cijfer", "ondergrens", "bovengrens"].map((naam) =>
              row[naam] === null ? null : Number((Number(row[naam]) / 100).toFixed(6))
            )
          ]);
        expect(here).toEqual(await command(gebied, start));
      }
    }
  );

  it("has those without a gebeurtenis beside those with it", async () => {
    const rows = await cells({
      ...{indicatoren: ["figuur_5_3"], gebieden: ["GM0344"], perioden: ["2015-01-01"]},
      categorieen: {figuur_5_3: ["overlijden_dierbare_met", "overlijden_dierbare_zonder"]}
    });
    expect(rows.map(({waarde, n}) => [waarde, n])).toEqual([
      [1, 2],
      [6, 7]
    ]);
  });

  it("has no number of a wijk, later than the last peilmoment, or of a periode that is no startpeilmoment", async () => {
    const one = (part: Partial<DatabaseChoice>) =>
      cells({
        ...{indicatoren: ["figuur_5_1"], categorieen: {figuur_5_1: ["wmo_na_3"]}},
        ...{gebieden: ["GM0344"], perioden: ["2015-01-01"], ...part}
      });
    const empty = {waarde: null, n: null, reden: "niet_van_toepassing"};
    expect(await one({})).toEqual([expect.objectContaining({waarde: 2, n: 3, reden: null})]);
    expect(await one({gebieden: ["WK034401"]})).toEqual([expect.objectContaining(empty)]);
    expect(await one({perioden: ["2015-07-01"]})).toEqual([expect.objectContaining(empty)]);
    expect(await one({perioden: ["2015HJ01"]})).toEqual([expect.objectContaining(empty)]);
  });

  it("stands beside indicatoren of the monitor in one table", async () => {
    const rows = await cells({
      ...{indicatoren: ["inwoners", "figuur_5_1"], categorieen: {figuur_5_1: ["totaal_na_0"]}},
      ...{gebieden: ["GM0344"], perioden: ["2015HJ01", "2015-01-01"]}
    });
    expect(rows.map(({indicator, periode, waarde}) => [indicator, periode, waarde])).toEqual([
      ["inwoners", "2015HJ01", 9],
      ["inwoners", "2015-01-01", null],
      ["figuur_5_1", "2015HJ01", null],
      ["figuur_5_1", "2015-01-01", 7]
    ]);
  });
});

describe("atIndicatoren(indicatoren, chosen, known)", () => {
  const all = {
    indicatoren: [...example.indicatoren, ...levenswegIndicatoren(3)],
    perioden: [...example.perioden, "2015-01-01", "2015-07-01"]
  };
  it.each([
    [["figuur_5_1"], ["2017HJ01"], ["2015-01-01"]],
    [["figuur_5_2"], ["2017HJ01", "2015-07-01"], ["2015-07-01"]],
    [["wmo_clienten"], ["2015-07-01"], ["2017HJ01"]],
    [["wmo_clienten", "figuur_5_3"], ["2016JJ00"], ["2016JJ00", "2015-01-01"]],
    [[], ["2016JJ00", "2015-07-01"], ["2016JJ00", "2015-07-01"]]
  ])("gives %j of %j the perioden %j", (indicatoren, chosen, perioden) => {
    expect(atIndicatoren(indicatoren, chosen, all)).toEqual(perioden);
  });
});

describe("levenswegAddress(cube, start)", () => {
  const from = (...codes: string[]) =>
    levenswegAddress(
      {gebieden: codes.map((code) => ({code, naam: code, soort: "gemeente", gemeenten: []}))},
      "2015-07-01"
    ).address;
  it("names one gebied, and the other or the land beside it", () => {
    expect(from("NL")).toBe("./levensweg?gebied=NL&peilmoment=2015-07-01");
    expect(from("NL", "GM0344")).toBe("./levensweg?gebied=GM0344&vergelijk=NL&peilmoment=2015-07-01");
    expect(from("GM0344", "GM0363")).toBe("./levensweg?gebied=GM0344&vergelijk=GM0363&peilmoment=2015-07-01");
    expect(from("NL", "PV20", "PV26")).toBe("./levensweg?gebied=NL&peilmoment=2015-07-01");
    expect(from("GM0003", "GM0344", "GM0363")).toBe("./levensweg?gebied=GM0003&peilmoment=2015-07-01");
  });
});
