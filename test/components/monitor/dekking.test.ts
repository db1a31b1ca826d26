import {describe, expect, it} from "vitest";
import {dekkingzin, maakDekker, naamMet, zelfdeDekking, type Zonderrij} from "../../../components/monitor/dekking.js";
import type {Gebied} from "../../../components/werkbank/gebied.js";
import {indicator} from "../../../data/indicator.js";

const namen = ["Aalten", "Bronckhorst", "Doetinchem", "Harderwijk", "Putten", "Zutphen"];
const code = (i: number) => `GM000${i + 1}`;
const gemeenten = namen.map((naam, i): Gebied => ({code: code(i), naam, soort: "gemeente", gemeenten: [code(i)]}));
const gebieden: Gebied[] = Object.freeze([
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  {code: "PV25", naam: "Gelderland", soort: "provincie", gemeenten: namen.map((_, i) => code(i))},
  ...gemeenten,
  {code: "GM9-2020", naam: "Nieuw", soort: "gemeente_2020", gemeenten: [code(0), code(1)]},
  {code: "WK000101", naam: "Centrum", soort: "wijk", gemeenten: [code(0)]}
]) as Gebied[];

const zonder = (i: number, anders: Partial<Zonderrij> = {}): Zonderrij => ({
  ...{gemeente: code(i), onderwerp: "wmo", categorie: "", periode: "2017HJ02", reden: "niet_geleverd"},
  ...anders
});
const van = (
  rijen: Zonderrij[],
  gebied: string,
  [soort, categorie] = ["wmo_clienten", "totaal"],
  periode = "2017HJ02"
) => maakDekker(gebieden, Object.freeze(rijen) as Zonderrij[])(gebied, indicator(soort!), categorie!, periode);
const lijst = (...wie: number[]) => wie.map(code).join(",");

describe("maakDekker(gebieden, rijen)", () => {
  const rijen = [zonder(0), zonder(4, {reden: "opt_out"}), zonder(3, {periode: "2018HJ01"})];

  it("knows who is in a number of a list, a region and the land, and why others are not", () => {
    const afwezig = [
      {naam: "Aalten", reden: "niet_geleverd"},
      {naam: "Putten", reden: "opt_out"}
    ];
    expect(van(rijen, "NL")).toEqual({onderwerp: "wmo", van: 6, met: null, zonder: afwezig});
    expect(van(rijen, "PV25")).toEqual({onderwerp: "wmo", van: 6, met: null, zonder: afwezig});
    expect(van(rijen, lijst(3, 0))).toEqual({onderwerp: "wmo", van: 2, met: ["Harderwijk"], zonder: [afwezig[0]]});
  });

  it("is null where all are in it, and where there is but one", () => {
    expect(van(rijen, lijst(1, 2))).toBeNull();
    for (const gebied of [code(0), "WK000101", "GM9-2020", "onbekend"]) expect(van(rijen, gebied)).toBeNull();
    expect(van([], "NL")).toBeNull();
  });

  it("looks at the periode, and at what a category rests on", () => {
    expect(van(rijen, lijst(3, 0), undefined, "2018HJ01")?.met).toEqual(["Aalten"]);
    expect(van(rijen, "NL", undefined, "2016HJ01")).toBeNull();
    expect(van(rijen, "NL", ["inwoners_met_voorzieningen", "participatiewet"])).toBeNull();
    expect(van(rijen, "NL", ["inwoners_met_voorzieningen", "totaal"])?.zonder).toHaveLength(2);
    expect(van(rijen, "NL", ["bijstand_leeftijd", "totaal"])).toBeNull();
  });

  it("takes the survey for itself, and a statement that one gemeente left out", () => {
    const ervaring = (i: number, categorie = "") =>
      zonder(i, {onderwerp: "clientervaring", periode: "2017JJ00", categorie});
    const alle = [ervaring(0), ervaring(2, "kwaliteit"), zonder(5, {periode: "2017JJ00"})];
    const bij = (stelling: string) =>
      van(alle, "PV25", ["clientervaring_eens", stelling], "2017JJ00")?.zonder.map(({naam}) => naam);
    expect(bij("kwaliteit")).toEqual(["Aalten", "Doetinchem"]);
    expect(bij("snelheid")).toEqual(["Aalten"]);
  });
});

describe("naamMet(naam, dekking)", () => {
  it("keeps the name where nobody lacks, and where nobody is in it", () => {
    expect(naamMet("Nederland", null)).toBe("Nederland");
    expect(naamMet("Aalten en Putten", van([zonder(0), zonder(4)], lijst(0, 4)))).toBe("Aalten en Putten");
  });

  it("calls a list by those that are in it, and says of the others why not", () => {
    const naam = (rijen: Zonderrij[], ...wie: number[]) => naamMet("x", van(rijen, lijst(...wie)));
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
    const naam = (...rijen: Zonderrij[]) => naamMet("de provincie Gelderland", van(rijen, "PV25"));
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

describe("dekkingzin(naam, dekking, periode)", () => {
  const zin = (rijen: Zonderrij[], gebied = "NL", ...wat: [string, string][]) =>
    dekkingzin("Nederland", van(rijen, gebied, ...wat)!, "het tweede halfjaar van 2017");
  it("says how many are in it, and names or counts the others by reason", () => {
    expect(zin([zonder(0), zonder(4, {reden: "opt_out"})])).toBe(
      "Bij Wmo-cijfers over het tweede halfjaar van 2017 tellen voor Nederland 4 van de 6 gemeenten mee: Aalten leverde niet, Putten publiceert niet (opt-out)."
    );
    expect(zin([0, 1, 2, 3, 4].map((i) => zonder(i, {reden: i > 1 ? "opt_out" : "niet_geleverd"})))).toBe(
      "Bij Wmo-cijfers over het tweede halfjaar van 2017 telt voor Nederland 1 van de 6 gemeenten mee: 2 leverden niet, 3 publiceren niet (opt-out)."
    );
    expect(zin([zonder(0), zonder(4)], lijst(0, 4))).toBe(
      "Bij Wmo-cijfers over het tweede halfjaar van 2017 telt voor Nederland geen gemeente mee: Aalten en Putten leverden niet."
    );
  });
});

describe("zelfdeDekking(a, b)", () => {
  it("looks at who is not in it, not at why", () => {
    const [a, b, c] = [van([zonder(0)], "NL"), van([zonder(0, {reden: "opt_out"})], "NL"), van([zonder(1)], "NL")];
    expect([zelfdeDekking(a, b), zelfdeDekking(a, c), zelfdeDekking(a, null), zelfdeDekking(null, null)]).toEqual([
      ...[true, false, false, true]
    ]);
  });
});
