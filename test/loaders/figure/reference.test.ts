import {describe, expect, it} from "vitest";
import {type Question, readLives} from "./lives.js";
import {klok, overgang, type Row, sequences, terugkeer, toestanden, verblijf} from "./reference.js";
import {gestandaardiseerd, trechter} from "./referenceGemeenten.js";
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
});
