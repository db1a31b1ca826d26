import {describe, expect, it} from "vitest";
import {countTogether} from "../../../components/monitor/combinaties.js";
import type {MonitorRow} from "../../../components/monitor/row.js";
import {indicator} from "../../../data/indicator.js";
import {moreThanOne} from "../../../data/indicator/categorieen.js";

const row = (categorie: string, waarde: number | null, extra: Partial<MonitorRow> = {}): MonitorRow => ({
  ...{indicator: "voorzieningen_huishoudens", gebied: "GM0344", periode: "2015HJ01", categorie, waarde, n: 100},
  ...{reden: waarde === null ? "afgeschermd" : null, ...extra}
});
const all = (extra: Partial<MonitorRow> = {}) => moreThanOne.parts.map((code, i) => row(code, i + 1, extra));

describe("countTogether(rows, together)", () => {
  it("adds the parts of each gebied and periode up, and leaves the rest out", () => {
    const rows = [row("1", 50), ...all(), ...all({periode: "2015HJ02"}), ...all({gebied: "NL", n: 900})];
    expect(countTogether(Object.freeze(rows), moreThanOne)).toEqual([
      row("meer_dan_een", 15),
      row("meer_dan_een", 15, {periode: "2015HJ02"}),
      row("meer_dan_een", 15, {gebied: "NL", n: 900})
    ]);
  });
  it("has no number where a part has none, and the reden of that part", () => {
    const rows = [...all().slice(0, 4), row("6_of_meer", null)];
    expect(countTogether(rows, moreThanOne)).toEqual([row("meer_dan_een", null)]);
    expect(countTogether(rows.reverse(), moreThanOne)).toEqual([row("meer_dan_een", null)]);
  });
  it("is not there where a part is not", () => {
    expect(countTogether(all().slice(1), moreThanOne)).toEqual([]);
    expect(countTogether([], moreThanOne)).toEqual([]);
  });
});

describe("moreThanOne", () => {
  it("holds every number of voorzieningen but one", () => {
    const {categorieen, distribution} = indicator("voorzieningen_huishoudens");
    expect(["1", ...moreThanOne.parts]).toEqual(categorieen.map(({code}) => code));
    expect(distribution).toBe(true);
  });
});
