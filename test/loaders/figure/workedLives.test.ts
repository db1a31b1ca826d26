import {rmSync} from "node:fs";
import {afterAll, describe, expect, it} from "vitest";
import {noChoice} from "../../../components/model/choice.js";
import {type CommandFigure, readFigureArgs} from "../../../loaders/figure/makeFigure.js";
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

  const asked = async (...args: string[]) => {
    const {figuur: figure, choice, until, question} = readFigureArgs([...args, "--bron", folder, "--gebied", "GM0344"]);
    return readCsv(await (await cells).figure(figure, choice, until, question)).rows;
  };

  // Of a2, a3, b1 and b2, who use something on P1.
  it("toestanden of the startgroep alone, and of those who use the Wmo", async () => {
    const last = async (...args: string[]) =>
      somebody(await asked("toestanden", "--wie", "startgroep", ...args))
        .filter(({peilmoment}) => peilmoment === days[3])
        .map(({toestand, personen}) => [toestand, personen]);
    expect(await last()).toEqual([
      ["geen", 1],
      ["alleen_pwet", 2],
      ["overleden", 1]
    ]);
    expect(await last("--wet", "wmo")).toEqual([
      ["geen", 1],
      ["overleden", 1]
    ]);
  });

  it("overgang from a later peilmoment", async () => {
    const counted = somebody(await asked("overgang", "--van", days[2]!, "--naar", days[3]!));
    expect(new Set(counted.map(({van, naar: later, personen}) => `${van} ${later} ${personen}`))).toEqual(
      new Set([
        ...["alleen_pwet alleen_pwet 1", "alleen_wmo overleden 1", "geen alleen_pwet 2", "geen geen 1"],
        "vertrokken alleen_pwet 1"
      ])
    );
  });

  // a2 and b1 use the Wmo on P1, a3 the Participatiewet: b2, of the Wsw, is left out.
  it("verblijf in any use, of a cohort with rules of its own on wetten", async () => {
    const rules = ["--wet", "wmo", "--wet", "participatiewet"];
    const counted = await asked("verblijf", "--volg", "totaal", ...rules);
    expect(counted.map(({wet, risico, gestopt, overleden}) => [wet, risico, gestopt, overleden])).toEqual([
      ["totaal", 3, 0, 0],
      ["totaal", 3, 2, 0],
      ["totaal", 0, 0, 1]
    ]);
    await expect(asked("verblijf", ...rules)).rejects.toThrow(/--wet: verblijf volgt één wet/);
  });

  // Of the eight pairs at 0: b1 on P1 and P2, b2 on P1, P2 and P4.
  it("klok beside all people without", async () => {
    const counted = await asked("klok", "--gebeurtenis", "wsnp", "--naast", "alle");
    const without = counted.find((row) => row["groep"] === "zonder" && row["afstand"] === 0)!;
    expect([without["personen"], without["gebruik"], without["aandeel"]]).toEqual([8, 5, 5 / 8]);
  });

  it.each([
    [["5.1", "--volg", "wmo"], /--volg hoort bij klok, verblijf, .+ en niet bij 5\.1/],
    [["verblijf", "--wie", "startgroep"], /--wie hoort bij toestanden, overgang, reeksen/],
    [["klok", "--gebeurtenis", "wsnp", "--naast", "iemand"], /--naast kent geen "iemand"/],
    [["klok", "--gebeurtenis", "wsnp", "--volg", "wmo", "--wet", "wmo"], /--wet: klok volgt alle inwoners/],
    [["overgang", "--van", "1999-01-01"], /--van kent geen "1999-01-01"/],
    [["toestanden", "--voorziening", "bijstand"], /--voorziening: toestanden volgt alle inwoners/]
  ])("refuses %j in one clear line", async (args, said) => {
    await expect(asked(...args)).rejects.toThrow(said);
  });
});
