import {describe, expect, it} from "vitest";
import type {Gebied} from "../../../components/model/gebied.js";
import {
  coverageFinder,
  coverageSentence,
  nameWith,
  sameCoverage,
  type WithoutRow
} from "../../../components/monitor/coverage.js";
import {indicator} from "../../../data/indicator.js";

const names = ["Aalten", "Bronckhorst", "Doetinchem", "Harderwijk", "Putten", "Zutphen"];
const code = (i: number) => `GM000${i + 1}`;
const gemeenten = names.map((naam, i): Gebied => ({code: code(i), naam, soort: "gemeente", gemeenten: [code(i)]}));
const gebieden: Gebied[] = Object.freeze([
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  {code: "PV25", naam: "Gelderland", soort: "provincie", gemeenten: names.map((_, i) => code(i))},
  ...gemeenten,
  {code: "GM9-2020", naam: "Nieuw", soort: "gemeente_2020", gemeenten: [code(0), code(1)]},
  {code: "WK000101", naam: "Centrum", soort: "wijk", gemeenten: [code(0)]}
]) as Gebied[];

const zonder = (i: number, otherwise: Partial<WithoutRow> = {}): WithoutRow => ({
  ...{gemeente: code(i), onderwerp: "wmo", categorie: "", periode: "2017HJ02", reden: "niet_geleverd"},
  ...otherwise
});
const from = (
  rows: WithoutRow[],
  gebied: string,
  [kind, categorie] = ["wmo_clienten", "totaal"],
  periode = "2017HJ02"
) => coverageFinder(gebieden, Object.freeze(rows) as WithoutRow[])(gebied, indicator(kind!), categorie!, periode);
const list = (...who: number[]) => who.map(code).join(",");

describe("coverageFinder(gebieden, rows)", () => {
  const rows = [zonder(0), zonder(4, {reden: "opt_out"}), zonder(3, {periode: "2018HJ01"})];

  it("knows who is in a number of a list, a region and the land, and why others are not", () => {
    const absent = [
      {naam: "Aalten", reden: "niet_geleverd"},
      {naam: "Putten", reden: "opt_out"}
    ];
    expect(from(rows, "NL")).toEqual({onderwerp: "wmo", van: 6, met: null, zonder: absent});
    expect(from(rows, "PV25")).toEqual({onderwerp: "wmo", van: 6, met: null, zonder: absent});
    expect(from(rows, list(3, 0))).toEqual({onderwerp: "wmo", van: 2, met: ["Harderwijk"], zonder: [absent[0]]});
  });

  it("is null where all are in it, and where there is but one", () => {
    expect(from(rows, list(1, 2))).toBeNull();
    for (const gebied of [code(0), "WK000101", "GM9-2020", "onbekend"]) expect(from(rows, gebied)).toBeNull();
    expect(from([], "NL")).toBeNull();
  });

  it("looks at the periode, and at what a category rests on", () => {
    expect(from(rows, list(3, 0), undefined, "2018HJ01")?.met).toEqual(["Aalten"]);
    expect(from(rows, "NL", undefined, "2016HJ01")).toBeNull();
    expect(from(rows, "NL", ["inwoners_met_voorzieningen", "participatiewet"])).toBeNull();
    expect(from(rows, "NL", ["inwoners_met_voorzieningen", "totaal"])?.zonder).toHaveLength(2);
    expect(from(rows, "NL", ["bijstand_leeftijd", "totaal"])).toBeNull();
  });

  it("takes the survey for itself, and a statement that one gemeente left out", () => {
    const ervaring = (i: number, categorie = "") =>
      zonder(i, {onderwerp: "clientervaring", periode: "2017JJ00", categorie});
    const all = [ervaring(0), ervaring(2, "kwaliteit"), zonder(5, {periode: "2017JJ00"})];
    const by = (stelling: string) =>
      from(all, "PV25", ["clientervaring_eens", stelling], "2017JJ00")?.zonder.map(({naam}) => naam);
    expect(by("kwaliteit")).toEqual(["Aalten", "Doetinchem"]);
    expect(by("snelheid")).toEqual(["Aalten"]);
  });
});

describe("nameWith(naam, coverage)", () => {
  it("keeps the name where nobody lacks, and where nobody is in it", () => {
    expect(nameWith("Nederland", null)).toBe("Nederland");
    expect(nameWith("Aalten en Putten", from([zonder(0), zonder(4)], list(0, 4)))).toBe("Aalten en Putten");
  });

  it("calls a list by those that are in it, and says of the others why not", () => {
    const naam = (rows: WithoutRow[], ...who: number[]) => nameWith("x", from(rows, list(...who)));
    expect(naam([zonder(0)], 0, 3)).toBe("Harderwijk (Aalten leverde niet)");
    expect(naam([zonder(0), zonder(4)], 0, 3, 4, 5)).toBe("Harderwijk en Zutphen (Aalten en Putten leverden niet)");
    expect(naam([zonder(0), zonder(4, {reden: "opt_out"})], 0, 3, 4)).toBe(
      "Harderwijk (Aalten leverde niet en Putten publiceert niet (opt-out))"
    );
    expect(
      naam(
        [0, 1, 2, 4].map((i) => zonder(i)),
        0,
        1,
        2,
        3,
        4
      )
    ).toBe("Harderwijk (4 leverden niet)");
  });

  it("names a few that a region lacks, and counts many", () => {
    const naam = (...rows: WithoutRow[]) => nameWith("de provincie Gelderland", from(rows, "PV25"));
    expect(naam(zonder(0))).toBe("de provincie Gelderland zonder Aalten");
    expect(naam(zonder(5), zonder(0), zonder(4))).toBe("de provincie Gelderland zonder Aalten, Putten en Zutphen");
    expect(naam(...[0, 1, 2, 3].map((i) => zonder(i)))).toBe(
      "de provincie Gelderland zonder de 4 gemeenten die niet leverden"
    );
    expect(naam(...[0, 1, 2, 3].map((i) => zonder(i, {reden: i === 3 ? "opt_out" : "niet_geleverd"})))).toBe(
      "de provincie Gelderland zonder de 4 gemeenten die niet leverden of niet publiceren"
    );
  });
});

describe("coverageSentence(naam, coverage, periode)", () => {
  const sentence = (rows: WithoutRow[], gebied = "NL", ...what: [string, string][]) =>
    coverageSentence("Nederland", from(rows, gebied, ...what)!, "het tweede halfjaar van 2017");
  it("says how many are in it, and names or counts the others by reason", () => {
    expect(sentence([zonder(0), zonder(4, {reden: "opt_out"})])).toBe(
      "Bij Wmo-cijfers over het tweede halfjaar van 2017 tellen voor Nederland 4 van de 6 gemeenten mee: Aalten leverde niet, Putten publiceert niet (opt-out)."
    );
    expect(sentence([0, 1, 2, 3, 4].map((i) => zonder(i, {reden: i > 1 ? "opt_out" : "niet_geleverd"})))).toBe(
      "Bij Wmo-cijfers over het tweede halfjaar van 2017 telt voor Nederland 1 van de 6 gemeenten mee: 2 leverden niet, 3 publiceren niet (opt-out)."
    );
    expect(sentence([zonder(0), zonder(4)], list(0, 4))).toBe(
      "Bij Wmo-cijfers over het tweede halfjaar van 2017 telt voor Nederland geen gemeente mee: Aalten en Putten leverden niet."
    );
  });
});

describe("sameCoverage(a, b)", () => {
  it("looks at who is not in it, not at why", () => {
    const [a, b, c] = [from([zonder(0)], "NL"), from([zonder(0, {reden: "opt_out"})], "NL"), from([zonder(1)], "NL")];
    expect([sameCoverage(a, b), sameCoverage(a, c), sameCoverage(a, null), sameCoverage(null, null)]).toEqual([
      ...[true, false, false, true]
    ]);
  });
});
