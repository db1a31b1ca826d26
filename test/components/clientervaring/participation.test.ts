import {describe, expect, it} from "vitest";
import {participants, participation, participationSentence} from "../../../components/clientervaring/participation.js";
import type {MonitorRow} from "../../../components/monitor/row.js";

const row = (waarde: number | null, n: number | null, otherwise: Partial<MonitorRow> = {}): MonitorRow => ({
  ...{indicator: "clientervaring_eens", gebied: "GM0344", periode: "2016JJ00", categorie: "zelfredzaamheid"},
  ...{waarde, n, reden: waarde === null ? "niet_geleverd" : null},
  ...otherwise
});

describe("participation(rows, periode) and its sentence", () => {
  it("gives the answers per statement and the largest margin", () => {
    const along = participation([row(50, 100), row(90, 100, {categorie: "kwaliteit"}), row(4, 90)], "2016JJ00");
    expect(along).toMatchObject({least: 90, most: 100});
    // Wilson, 50 of 100: 40.4% to 59.6%
    expect(along!.marge).toBeCloseTo(0.0962, 4);
    expect(participationSentence("Utrecht", "2016JJ00", [row(50, 100)], ["2016JJ00"])).toBe(
      "Over 2016 zijn er voor Utrecht 100 antwoorden per stelling. Het is een steekproef: door toeval kan een percentage tot ongeveer 9,6 procentpunt hoger of lager uitvallen."
    );
  });

  it("says that a gemeente did not take part, and in which years it did", () => {
    const sentence = participationSentence("Utrecht", "2017JJ00", [row(50, 100)], ["2016JJ00", "2017JJ00"]);
    expect(sentence).toContain("Over 2017 heeft de bron geen antwoorden uit Utrecht");
    expect(sentence).toMatch(/Wel over 2016\.$/);
    expect(participationSentence("Utrecht", "2017JJ00", [], ["2017JJ00"])).not.toContain("Wel over");
    expect(participation([row(0, 0)], "2016JJ00")).toBeNull();
  });
});

describe("participants(rows, periode, gemeenten)", () => {
  it("counts a gemeente with any answer in that year, once, and no other gebied", () => {
    const rows = [row(1, 20), row(2, 20), row(1, 20, {gebied: "NL"}), row(null, null, {gebied: "GM0003"})];
    expect(participants(rows, "2016JJ00", ["GM0003", "GM0344"])).toEqual(["GM0344"]);
    expect(participants(rows, "2017JJ00", ["GM0003", "GM0344"])).toEqual([]);
  });
});
