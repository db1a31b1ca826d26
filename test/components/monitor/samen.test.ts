import {describe, expect, it} from "vitest";
import {indicator} from "../../../data/indicator.js";
import type {MonitorRij} from "../../../components/monitor/rij.js";
import {meerDanEen, telSamen} from "../../../components/monitor/samen.js";

const rij = (categorie: string, waarde: number | null, extra: Partial<MonitorRij> = {}): MonitorRij => ({
  ...{indicator: "voorzieningen_huishoudens", gebied: "GM0344", periode: "2015HJ01", categorie, waarde, n: 100},
  ...{reden: waarde === null ? "afgeschermd" : null, ...extra}
});
const alle = (extra: Partial<MonitorRij> = {}) => meerDanEen.delen.map((code, i) => rij(code, i + 1, extra));

describe("telSamen(rijen, samen)", () => {
  it("adds the parts of each gebied and periode up, and leaves the rest out", () => {
    const rijen = [rij("1", 50), ...alle(), ...alle({periode: "2015HJ02"}), ...alle({gebied: "NL", n: 900})];
    expect(telSamen(Object.freeze(rijen), meerDanEen)).toEqual([
      rij("meer_dan_een", 15),
      rij("meer_dan_een", 15, {periode: "2015HJ02"}),
      rij("meer_dan_een", 15, {gebied: "NL", n: 900})
    ]);
  });
  it("has no number where a part has none, and the reden of that part", () => {
    const rijen = [...alle().slice(0, 4), rij("6_of_meer", null)];
    expect(telSamen(rijen, meerDanEen)).toEqual([rij("meer_dan_een", null)]);
    expect(telSamen(rijen.reverse(), meerDanEen)).toEqual([rij("meer_dan_een", null)]);
  });
  it("is not there where a part is not", () => {
    expect(telSamen(alle().slice(1), meerDanEen)).toEqual([]);
    expect(telSamen([], meerDanEen)).toEqual([]);
  });
});

describe("meerDanEen", () => {
  it("holds every number of voorzieningen but one", () => {
    const {categorieen, verdeling} = indicator("voorzieningen_huishoudens");
    expect(["1", ...meerDanEen.delen]).toEqual(categorieen.map(({code}) => code));
    expect(verdeling).toBe(true);
  });
});
