import {describe, expect, it} from "vitest";
import {type CheckLine, meets, type Row} from "../../../loaders/check/check.js";
import {growth} from "../../../loaders/check/population.js";
import {date} from "../../../loaders/synthesis/day.js";
import {huishoudensTarget, inwonersTarget, yearDays} from "../../../loaders/synthesis/country.js";
import {readFacts} from "../../../components/pipeline/facts.js";

const codes = readFacts<Record<string, string>>("gemeenten.csv").map((g) => Number(g.gemeente!.slice(2)));

/** A source that is on its targets, but for what `disturb` changes. */
function source(disturb: (row: Row, year: number) => void = () => undefined): Promise<CheckLine[]> {
  const [inwoners, huishoudens] = [inwonersTarget(), huishoudensTarget()];
  const rows = yearDays.map((_, year) =>
    codes.map((code, g) => {
      const begin = inwoners[0]![g]! * 0.45;
      const row: Row = {code, inwoners: inwoners[year]![g]!, huishoudens: begin * huishoudens[year]![g]!};
      disturb(row, year);
      return row;
    })
  );
  return growth((sql) => Promise.resolve(rows[yearDays.findIndex((d) => sql.includes(date(d)))]!), 1);
}
const miss = (lines: CheckLine[]): string[] => lines.filter((r) => !meets(r)).map((r) => `${r.groep}: ${r.wat}`);

describe("growth(query, scale)", () => {
  it("finds nothing wrong in a source that follows its targets", async () => {
    const lines = await source();
    expect(lines).toHaveLength(16);
    expect(miss(lines)).toEqual([]);
  });

  it("names the years in which one gemeente goes its own way", async () => {
    const lines = await source((row, year) => {
      if (row.code === 14 && year === 2) row.huishoudens! *= 0.985;
    });
    expect(miss(lines)).toEqual([
      "groei 2016: huishoudens per gemeente, grootste afwijking",
      "groei 2017: huishoudens per gemeente, grootste afwijking"
    ]);
  });

  it("sees a country that grows too fast", async () => {
    const lines = await source((row, year) => (row.inwoners! *= 1 + 0.004 * year));
    expect(miss(lines)).toEqual([2015, 2016, 2017, 2018].map((year) => `groei ${year}: inwoners van Nederland`));
  });

  it("leaves out gemeenten of which the source has few people", async () => {
    const lines = await source((row) => (row.inwoners = row.code === 363 ? row.inwoners! : 4999));
    expect(lines.find((r) => r.wat.startsWith("inwoners per gemeente"))!.noot).toMatch(
      /^1 gemeenten vanaf 5\.000 inwoners; van alle 380 [0-9]+ binnen 1%$/
    );
  });
});
