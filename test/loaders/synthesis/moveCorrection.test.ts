import {describe, expect, it} from "vitest";
import {readCountry} from "../../../loaders/synthesis/country.js";
import {ANCHOR, RUNNING} from "../../../loaders/synthesis/day.js";
import {ColumnTable} from "../../../loaders/synthesis/huishouden.js";
import {MoveCorrection} from "../../../loaders/synthesis/moveCorrection.js";
import {huishoudensTarget, inwonersTarget, yearDays} from "../../../loaders/synthesis/country.js";

const country = readCountry(1);
const days = yearDays.length;
const number = (code: string): number => country.gemeenten.findIndex((g) => g.code === code);
const inGemeente = (wijk: number): string => country.gemeenten[country.wijken[wijk]!.gemeente]!.code;

/** A country on its targets, in which `more` people and households live in a gemeente from 2016 on. */
function tally(more: Record<string, {personen: number; huishoudens: number}>): ColumnTable {
  const [inwoners, factor] = [inwonersTarget(), huishoudensTarget()];
  const half = country.gemeenten.length * days;
  const result = new ColumnTable(1, 2 * half);
  result.n = 2 * half;
  country.gemeenten.forEach(({code}, g) => {
    const begin = Math.round(inwoners[0]![g]! * 0.45);
    for (let d = 0; d < days; d++) {
      const extra = d > 0 ? more[code] : undefined;
      result.columns[0]![g * days + d] = Math.round(inwoners[d]![g]!) + (extra?.personen ?? 0);
      result.columns[0]![half + g * days + d] = Math.round(begin * factor[d]![g]!) + (extra?.huishoudens ?? 0);
    }
  });
  return result;
}

/** Arrivals of 2015 that stay: `sizes` of households in the first wijk of each gemeente. Rows are numbered from 0. */
function arrivals(sizes: Record<string, number[]>): {tabel: ColumnTable; rijen: number} {
  const table = new ColumnTable(6);
  let [row, arrival] = [0, 0];
  for (const [code, houses] of Object.entries(sizes)) {
    const wijk = country.gemeenten[number(code)]!.wijken[0]!;
    for (const n of houses) {
      for (let i = 0; i < n; i++) table.addTo(arrival, row++, ANCHOR + 90, wijk, ANCHOR + 90, RUNNING);
      arrival++;
    }
  }
  return {tabel: table, rijen: row};
}

function applyTo(more: Parameters<typeof tally>[0], sizes: Record<string, number[]>) {
  const correction = new MoveCorrection(country, 1);
  const {tabel: table, rijen: rows} = arrivals(sizes);
  const verblijf = new ColumnTable(6);
  verblijf.n = rows;
  correction.gather(tally(more), table, verblijf);
  return correction.applyTo();
}
const many = (n: number, size: number): number[] => Array.from({length: n}, () => size);

describe("MoveCorrection", () => {
  it("sends single arrivals from where too many came to where too few did", () => {
    const result = applyTo(
      {GM0363: {personen: 4000, huishoudens: 4000}, GM0599: {personen: -4000, huishoudens: -4000}},
      {GM0363: many(6000, 1)}
    );
    expect(new Set(result.map(({rij: row}) => row)).size).toBe(result.length);
    const to = result.filter(({wijk}) => inGemeente(wijk) === "GM0599").length;
    expect(Math.abs(to - 4000)).toBeLessThan(120);
  });

  it("moves all members of a household together", () => {
    const result = applyTo(
      {GM0363: {personen: 400, huishoudens: 100}, GM0599: {personen: -400, huishoudens: -100}},
      {GM0363: many(300, 4)}
    );
    expect(result.length).toBeGreaterThan(380);
    for (const {rij: row, wijk} of result)
      expect(result.filter((v) => Math.floor(v.rij / 4) === Math.floor(row / 4)).map((v) => v.wijk)).toEqual(
        many(4, wijk)
      );
  });

  it("gives small households for large ones where only the number of households is wrong", () => {
    const result = applyTo(
      {GM0363: {personen: 0, huishoudens: -1200}, GM0599: {personen: 0, huishoudens: 1200}},
      {GM0363: many(1000, 3), GM0599: many(3000, 1)}
    );
    const families = result.filter(({rij: row, wijk}) => row < 3000 && inGemeente(wijk) === "GM0599").length / 3;
    const only = result.filter(({rij: row, wijk}) => row >= 3000 && inGemeente(wijk) === "GM0363").length;
    expect(Math.abs(families - 600)).toBeLessThan(60);
    expect(Math.abs(only - 1800)).toBeLessThan(120);
  });

  it("leaves the gemeente of the published stapeling alone", () => {
    const result = applyTo(
      {GM0344: {personen: 500, huishoudens: 500}, GM0599: {personen: -500, huishoudens: -500}},
      {GM0344: many(600, 1), GM0363: many(50, 1)}
    );
    expect(result.filter(({rij: row}) => row < 600)).toEqual([]);
    expect(result.filter(({wijk}) => inGemeente(wijk) === "GM0344")).toEqual([]);
  });

  it("has nothing to do without arrivals", () => expect(applyTo({}, {})).toEqual([]));
});
