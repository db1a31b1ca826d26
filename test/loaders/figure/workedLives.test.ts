import {rmSync} from "node:fs";
import {afterAll, describe, expect, it} from "vitest";
import {noChoice} from "../../../components/model/choice.js";
import type {CommandFigure} from "../../../loaders/figure/makeFigure.js";
import {openSource} from "../../util/count.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {readCsv} from "./csvRows.js";
import {type Question, readLives} from "./lives.js";
import {klok, overgang, type Row, sequences, terugkeer, toestanden, verblijf} from "./reference.js";
import {gestandaardiseerd, soortgelijk, trechter} from "./referenceGemeenten.js";
import * as worked from "./workedLives.js";

const {days, lives} = readLives(worked.workedLives);

const question = (gebied: string): Question => ({
  ...{gebied, lies: (gemeente: string) => gebied === "NL" || gemeente === gebied, start: days[0]!, wet: "totaal"},
  ...{huishoudtype: [], leeftijd: [], geslacht: [], gebeurtenis: []}
});
const utrecht = question("GM0344");

/** Numbers worked out on paper have six decimals. */
function expectRows(rows: readonly Row[], expected: readonly Row[]) {
  const rounded = (row: Row | undefined) =>
    Object.entries(row ?? {}).map(([column, value]) => [column, typeof value === "number" ? +value.toFixed(5) : value]);
  const columns = Object.keys(expected[0]!);
  const only = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]!])));
  expect(new Set(only.map((row) => JSON.stringify(rounded(row))))).toEqual(
    new Set(expected.map((row) => JSON.stringify(rounded(row))))
  );
}

describe("the simple implementation of the deeper figures, on the lives worked out by hand", () => {
  it("counts the clock", () => {
    const counted = klok(lives, days, utrecht, "wsnp", "totaal").filter(({personen}) => personen !== 0);
    expectRows(counted, worked.klokRows);
  });
  it("counts stay", () => expectRows(verblijf(lives, days, utrecht), worked.verblijfRows));
  it("counts return", () => expectRows(terugkeer(lives, days, utrecht), worked.terugkeerRows));
  it("counts toestanden", () => {
    const later = toestanden(lives, days, utrecht).filter(({peilmoment}) => peilmoment !== days[0]);
    expectRows(later, worked.toestandenRows);
  });
  it("counts transitions", () => expectRows(overgang(lives, days, utrecht, days[3]!), worked.overgangRows));
  it("counts sequences", () => expectRows(sequences(lives, days, question("NL")), worked.sequenceRows));
  it("standardises", () => expectRows(gestandaardiseerd(lives, days, question("NL"), days[2]!), worked.standardRows));
  it("makes the funnel", () => expectRows(trechter(lives, days, question("NL"), days[2]!), worked.trechterRows));
  it("measures distance", () => {
    const measured = soortgelijk(lives, days, utrecht, () => 1).filter(({gemeente}) => gemeente !== "GM0344");
    expectRows(measured, worked.similarRows);
  });
});

describe("npm run figuur, of the lives worked out by hand", () => {
  const folder = writeSourceFolder(worked.workedLives);
  const cells = openSource(folder);
  afterAll(async () => {
    (await cells).close();
    rmSync(folder, {recursive: true});
  });
  const rows = async (figure: CommandFigure, gebied: string, until: string | null = null) => {
    const gebeurtenis = figure === "klok" ? (["wsnp"] as const) : [];
    const choice = {...noChoice(days[0]!), gebied, gebeurtenis: [...gebeurtenis]};
    return readCsv(await (await cells).figure(figure, choice, until)).rows;
  };
  const somebody = (counted: readonly Row[]) => counted.filter(({personen}) => personen !== 0);

  it("klok", async () => expectRows(somebody(await rows("klok", "GM0344")), worked.klokRows));
  it("verblijf", async () => expectRows(await rows("verblijf", "GM0344"), worked.verblijfRows));
  it("terugkeer", async () => {
    const seen = (await rows("terugkeer", "GM0344")).filter((row) => row["gestopt"] !== 0);
    expectRows(seen, worked.terugkeerRows);
  });
  it("toestanden", async () => expectRows(somebody(await rows("toestanden", "GM0344")), worked.toestandenRows));
  it("overgang", async () => expectRows(somebody(await rows("overgang", "GM0344", days[3])), worked.overgangRows));
  it("reeksen, most frequent first", async () => {
    const counted = await rows("reeksen", "NL");
    expectRows(counted, worked.sequenceRows);
    expect(counted.map(({personen}) => personen)).toEqual([2, 2, 1, 1, 1, 1, 1, 1, 1]);
  });
  it("gestandaardiseerd", async () => expectRows(await rows("gestandaardiseerd", "NL", days[2]), worked.standardRows));
  it("trechter", async () => expectRows(await rows("trechter", "NL", days[2]), worked.trechterRows));
  it("soortgelijk", async () => expectRows(await rows("soortgelijk", "GM0344"), worked.similarRows));
});
