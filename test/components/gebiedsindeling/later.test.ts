import {describe, expect, it} from "vitest";
import {estimatedRows} from "../../../components/monitor/combinaties.js";
import {indelingSentence, laterGemeenten, successor} from "../../../components/gebiedsindeling/herindeling.js";
import {makeFind} from "../../../components/inputs/gebiedSearch.js";
import {findGebied, gebiedName} from "../../../components/model/gebied.js";
import type {MonitorRow} from "../../../components/monitor/row.js";
import {makeDouble} from "../../../components/monitor/shared.js";
import {estimatedGebieden, gebieden, readGemeenten} from "../../../components/pipeline/persoon/gebieden.js";

const all = [...gebieden(), ...estimatedGebieden()];
const later = laterGemeenten(readGemeenten());

describe("laterGemeenten(gemeenten)", () => {
  it("has the twelve gemeenten of 2020 that differ from 2018; the two with a part of Winsum are estimated", () => {
    const numbers = ["0014", "0394", "0575", "1954", "1959", "1960", "1961", "1963", "1966", "1969", "1970", "1978"];
    expect(later.map(({code}) => code)).toEqual(numbers.map((number) => `GM${number}-2020`));
    const estimated = later.filter(({soort: kind}) => kind === "gemeente_2020_geschat");
    expect(estimated.map(({naam}) => naam)).toEqual([
      "Het Hogeland (indeling 2020, geschat)",
      "Westerkwartier (indeling 2020, geschat)"
    ]);
    expect(estimated.every(({gemeenten}) => gemeenten.includes("GM0053"))).toBe(true);
  });

  it("has the parts of each, and no gemeente in two that are not estimated", () => {
    expect(findGebied(all, "GM0014-2020")?.gemeenten).toEqual(["GM0009", "GM0014", "GM0017"]);
    expect(findGebied(all, "GM1961-2020")?.gemeenten).toEqual(["GM0545", "GM0620", "GM0707"]);
    const entire = later.filter(({soort: kind}) => kind === "gemeente_2020").flatMap(({gemeenten}) => gemeenten);
    expect(new Set(entire).size).toBe(entire.length);
  });

  it("counts the merged ones like any gebied and the estimated ones nowhere", () => {
    expect(gebieden().filter(({soort: kind}) => kind === "gemeente_2020")).toHaveLength(10);
    expect(gebieden().some(({soort: kind}) => kind === "gemeente_2020_geschat")).toBe(false);
  });
});

describe("choosing a gemeente of 2020", () => {
  const find = makeFind(all);
  const codes = (query: string) => find(query).map(({code}) => code);

  it("finds it by its name and by a gemeente that it was made of, after the gemeente of 2018", () => {
    expect(find("vijfheeren")[0]).toEqual({
      code: "GM1961-2020",
      naam: "Vijfheerenlanden (indeling 2020)",
      soort: "Gemeente van 2020 uit Leerdam, Vianen, Zederik"
    });
    expect(codes("leerdam")[0]).toBe("GM0545");
    expect(codes("leerdam")).toContain("GM1961-2020");
    expect(codes("groningen")[0]).toBe("GM0014");
    expect(codes("gm1959-2020")[0]).toBe("GM1959-2020");
    expect(find("het hogel")[0]!.soort).toMatch(/^Gemeente van 2020, geschat uit/);
  });

  it("is called by its name in a sentence", () => {
    expect(gebiedName(all, "GM1959-2020")).toBe("Altena (indeling 2020)");
  });

  it("is the successor of its parts, for a split gemeente of the larger part, and of no other", () => {
    expect(successor(all, "GM0545")?.code).toBe("GM1961-2020");
    expect(successor(all, "GM0014")?.code).toBe("GM0014-2020");
    expect(successor(all, "GM0053")?.code).toBe("GM1966-2020");
    expect(successor(all, "GM0344")).toBeNull();
  });
});

describe("indelingSentence(gebieden, code)", () => {
  it.each([
    ["NL", "Indeling van 1 januari 2018."],
    ["GM0344", "Indeling van 1 januari 2018."],
    ["GM0545,GM0620", "Indeling van 1 januari 2018."],
    ["GM0545", "Indeling van 1 januari 2018. Sinds 1 januari 2019 hoort Leerdam bij Vijfheerenlanden."],
    ["GM0053", "Indeling van 1 januari 2018. Sinds 1 januari 2019 hoort Winsum grotendeels bij Het Hogeland."],
    ["GM0014", "Indeling van 1 januari 2018. Op 1 januari 2019 werd Groningen groter."],
    ["GM1961-2020", "Geteld uit de inwoners van Leerdam, Vianen en Zederik, de gemeenten van 2018 die erin opgingen."],
    [
      "GM1966-2020",
      "Geschat uit Bedum, Winsum, Eemsmond en De Marne, gemeenten van 2018. Winsum werd gesplitst; welke inwoners waarheen gingen is niet bekend, daarom is verdeeld naar hun aantal."
    ]
  ])("of %s is: %s", (code, sentence) => {
    expect(indelingSentence(all, code)).toBe(sentence);
  });
});

describe("estimatedRows(gebied, parts, double)", () => {
  const noDouble = makeDouble([]);
  const gebied = findGebied(all, "GM1969-2020")!;
  const row = (gemeente: string, waarde: number | null, n: number): MonitorRow => ({
    ...{indicator: "wmo_clienten", gebied: gemeente, periode: "2017HJ01", categorie: "totaal"},
    ...{waarde, n, reden: waarde === null ? "opt_out" : null}
  });
  const parts = (waarde: number | null) =>
    gebied.gemeenten.map((gemeente) => [row(gemeente, gemeente === "GM0022" ? waarde : 100, 1000)]);

  it("adds the parts in whole numbers under the code of the gebied", () => {
    expect(estimatedRows(gebied, parts(100), noDouble)).toEqual([row("GM1969-2020", 412, 4116)]);
  });

  it("has no number where a part has none, and no row where a part has no row", () => {
    expect(estimatedRows(gebied, parts(null), noDouble)).toEqual([row("GM1969-2020", null, 4116)]);
    expect(estimatedRows(gebied, parts(1).slice(1), noDouble)).toEqual([]);
  });

  it("counts a huishouden in two of its gemeenten once, but not one that is partly in a gemeente that was split", () => {
    const house = (gemeente: string) => ({
      ...{indicator: "huishoudens", gebied: gemeente, periode: "2017HJ01", categorie: "totaal"},
      ...{waarde: 1000, n: 1000, reden: null}
    });
    const part = {periode: "2017HJ01", huishoudtype: 4, wetten: 0, voorzieningen: 0};
    const double = makeDouble([
      ...["GM0015", "GM0022"].map((gemeente) => ({...part, geval: 1, gemeente, huishoudens: 7})),
      ...["GM0015", "GM0053"].map((gemeente) => ({...part, geval: 2, gemeente, huishoudens: 5}))
    ]);
    const [zonder] = estimatedRows(
      gebied,
      gebied.gemeenten.map((code) => [house(code)]),
      noDouble
    );
    const [met] = estimatedRows(
      gebied,
      gebied.gemeenten.map((code) => [house(code)]),
      double
    );
    expect(met).toEqual({...zonder!, waarde: zonder!.waarde! - 7, n: zonder!.n! - 7});
  });
});
