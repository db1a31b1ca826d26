import {describe, expect, it} from "vitest";
import {deelname, deelnamezin, deelnemers, jarenMet} from "../../../components/clientervaring/deelname.js";
import {zonderHandvol} from "../../../components/clientervaring/klein.js";
import type {MonitorRij} from "../../../components/monitor/rij.js";

const rij = (waarde: number | null, n: number | null, anders: Partial<MonitorRij> = {}): MonitorRij => ({
  ...{indicator: "clientervaring_eens", gebied: "GM0344", periode: "2016JJ00", categorie: "zelfredzaamheid"},
  ...{waarde, n, reden: waarde === null ? "niet_geleverd" : null},
  ...anders
});

describe("zonderHandvol(rijen)", () => {
  it("withholds a share on fewer than ten answers, and keeps one on ten", () => {
    const [klein, tien] = zonderHandvol([rij(9, 9), rij(5, 10)]);
    expect(klein).toMatchObject({waarde: null, reden: "afgeschermd", n: 9});
    expect(tien).toMatchObject({waarde: 5, reden: null});
  });

  it("keeps a reason that was there, and drops other indicators", () => {
    expect(zonderHandvol([rij(null, 3), rij(3, 5, {indicator: "wmo_clienten"})])).toEqual([rij(null, 3)]);
  });
});

describe("jarenMet(rijen, perioden)", () => {
  it("gives the years with an answer, in order of time", () => {
    const rijen = [rij(5, 10, {periode: "2017JJ00"}), rij(5, 10), rij(null, null, {periode: "2018JJ00"})];
    expect(jarenMet(rijen, ["2016JJ00", "2017HJ01", "2017JJ00", "2018JJ00"])).toEqual(["2016JJ00", "2017JJ00"]);
    expect(jarenMet([], ["2016JJ00"])).toEqual([]);
  });
});

describe("deelname(rijen, periode) and its sentence", () => {
  it("gives the answers per statement and the largest margin", () => {
    const mee = deelname([rij(50, 100), rij(90, 100, {categorie: "kwaliteit"}), rij(4, 90)], "2016JJ00");
    expect(mee).toMatchObject({minst: 90, meest: 100});
    // Wilson, 50 of 100: 40.4% to 59.6%
    expect(mee!.marge).toBeCloseTo(0.0962, 4);
    expect(deelnamezin("Utrecht", "2016JJ00", [rij(50, 100)], ["2016JJ00"])).toBe(
      "Over 2016 zijn er voor Utrecht 100 antwoorden per stelling. Het is een steekproef: door toeval kan een percentage tot ongeveer 9,6 procentpunt hoger of lager uitvallen."
    );
  });

  it("says that a gemeente did not take part, and in which years it did", () => {
    const zin = deelnamezin("Utrecht", "2017JJ00", [rij(50, 100)], ["2016JJ00", "2017JJ00"]);
    expect(zin).toContain("Over 2017 heeft de bron geen antwoorden uit Utrecht");
    expect(zin).toMatch(/Wel over 2016\.$/);
    expect(deelnamezin("Utrecht", "2017JJ00", [], ["2017JJ00"])).not.toContain("Wel over");
    expect(deelname([rij(0, 0)], "2016JJ00")).toBeNull();
  });
});

describe("deelnemers(rijen, periode, gemeenten)", () => {
  it("counts a gemeente with any answer in that year, once, and no other gebied", () => {
    const rijen = [rij(1, 20), rij(2, 20), rij(1, 20, {gebied: "NL"}), rij(null, null, {gebied: "GM0003"})];
    expect(deelnemers(rijen, "2016JJ00", ["GM0003", "GM0344"])).toEqual(["GM0344"]);
    expect(deelnemers(rijen, "2017JJ00", ["GM0003", "GM0344"])).toEqual([]);
  });
});
