import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {gefilterd, provincienamen, type Lijstrij} from "../../../components/aanlevering/filter.js";
import {leesAanlevering, type Leverrij} from "../../../components/aanlevering/lees.js";
import {leveroverzicht} from "../../../components/aanlevering/overzicht.js";
import {gevolg, staattekst, teken} from "../../../components/aanlevering/staten.js";
import {levertitel, leverzinnen} from "../../../components/aanlevering/zin.js";
import {leverstaten} from "../../../data/leverstaat.js";
import {arrowStroom} from "../../../loaders/hulp/arrow.js";

const code = (i: number) => `GM${String(i).padStart(4, "0")}`;
const gemeenten = Array.from({length: 380}, (_, i) => code(i));
type Soort = "publiceert" | "opt_out" | "afgekeurd" | "niet_geleverd";

const rij = (gemeente: string, periode: string, soort: Soort, facultatief = false): Leverrij => ({
  ...{gemeente, periode, geleverd: soort === "niet_geleverd" ? "nee" : "ja"},
  goedgekeurd: soort === "publiceert" || soort === "opt_out" ? "ja" : "nee",
  ...{opt_out_basis: soort === "opt_out" ? "ja" : "nee", opt_out_facultatief: facultatief ? "ja" : "nee"}
});

/** So many gemeenten of each kind; who is left has no row. */
function halfjaar(periode: string, aantallen: Partial<Record<Soort, number>>): Leverrij[] {
  let i = 0;
  return Object.entries(aantallen).flatMap(([soort, aantal]) =>
    Array.from({length: aantal}, () => rij(code(i++), periode, soort as Soort))
  );
}

const seed = {publiceert: 318, opt_out: 5, afgekeurd: 9};
const perioden = ["2017HJ01", "2017HJ02", "2017JJ00", "2018HJ01"];

describe("the second halfjaar of 2017, as published", () => {
  const overzicht = leveroverzicht(
    [...halfjaar("2017HJ02", seed), ...halfjaar("2017HJ01", {publiceert: 312})],
    perioden
  );

  it("has 332 delivered, 323 approved, 5 opt-outs and 318 that publish, of 380", () => {
    expect(overzicht.totaal(gemeenten, "2017HJ02")).toMatchObject({
      ...{geleverd: 332, goedgekeurd: 323, opt_out: 5, publiceert: 318, van: 380}
    });
    const staten = gemeenten.map((gemeente) => overzicht.staat(gemeente, "2017HJ02"));
    const tel = (staat: string) => staten.filter((een) => een === staat).length;
    expect(["publiceert", "opt_out", "afgekeurd", "niet_geleverd", "onbekend"].map(tel)).toEqual([318, 5, 9, 48, 0]);
  });

  it("is said in words, with the halfjaar before", () => {
    expect(levertitel(overzicht, gemeenten, "2017HJ02", "in Nederland")).toBe(
      "Over het tweede halfjaar van 2017 publiceren 318 van de 380 gemeenten in Nederland hun Wmo-gegevens"
    );
    expect(leverzinnen(overzicht, gemeenten, "2017HJ02")).toEqual([
      "332 leverden, daarvan 323 goedgekeurd; 5 kozen voor opt-out, zodat er 318 publiceren.",
      "Dat zijn er 6 meer dan een halfjaar eerder (312)."
    ]);
  });
});

describe("leveroverzicht(rijen, perioden)", () => {
  const overzicht = leveroverzicht(halfjaar("2017HJ02", {publiceert: 2}), perioden);

  it("has every halfjaar and no year", () => {
    expect(overzicht.halfjaren).toEqual(["2017HJ01", "2017HJ02", "2018HJ01"]);
    expect(leveroverzicht(halfjaar("2020HJ01", {publiceert: 1}), perioden).halfjaren.at(-1)).toBe("2020HJ01");
  });

  it("knows nothing of a halfjaar without rows, which is not the same as nobody", () => {
    expect(overzicht.staat(code(0), "2018HJ01")).toBe("onbekend");
    expect(overzicht.totaal(gemeenten, "2018HJ01")).toBeNull();
    expect(levertitel(overzicht, gemeenten, "2018HJ01", "in Nederland")).toContain("zegt de bron niet");
    expect(leverzinnen(overzicht, gemeenten, "2018HJ01")).toEqual([]);
    expect(leverzinnen(overzicht, gemeenten, "2017HJ02").join(" ")).not.toContain("eerder");
  });

  it("counts only the gemeenten that are asked for", () => {
    expect(overzicht.totaal([code(0), code(5)], "2017HJ02")).toMatchObject({publiceert: 1, van: 2});
  });

  it("takes a withheld optional part for publishing all the same", () => {
    const deels = leveroverzicht([rij(code(0), "2017HJ02", "publiceert", true)], perioden);
    expect(deels.facultatief(code(0), "2017HJ02")).toBe(true);
    expect(deels.staat(code(0), "2017HJ02")).toBe("publiceert");
    expect(leverzinnen(deels, [code(0)], "2017HJ02")[1]).toContain("houdt er 1 de facultatieve gegevens achter");
  });

  it("has totals that are the sum of the states, whatever was delivered", () => {
    const soort = fc.constantFrom<Soort>("publiceert", "opt_out", "afgekeurd", "niet_geleverd");
    fc.assert(
      fc.property(fc.array(soort, {minLength: 1, maxLength: 40}), (soorten) => {
        const lijst = soorten.map((_, i) => code(i));
        const uit = leveroverzicht(
          soorten.map((een, i) => rij(code(i), "2017HJ02", een)),
          perioden
        );
        const totaal = uit.totaal(lijst, "2017HJ02")!;
        const tel = (...welke: Soort[]) => soorten.filter((een) => welke.includes(een)).length;
        expect(totaal.publiceert).toBe(tel("publiceert"));
        expect(totaal.goedgekeurd).toBe(tel("publiceert", "opt_out"));
        expect(totaal.geleverd).toBe(tel("publiceert", "opt_out", "afgekeurd"));
      })
    );
  });
});

describe("leesAanlevering(bytes)", () => {
  it("reads the table that the loaders write", () => {
    const rijen = halfjaar("2017HJ02", {publiceert: 1, afgekeurd: 1});
    const kolommen = Object.keys(rijen[0]!) as (keyof Leverrij)[];
    const bytes = arrowStroom(
      Object.fromEntries(kolommen.map((naam) => [naam, {soort: "tekst", waarden: rijen.map((een) => een[naam])}]))
    );
    expect(leesAanlevering(bytes)).toEqual(rijen);
  });
});

describe("gefilterd(rijen, filter)", () => {
  const lijst: Lijstrij[] = [
    {code: "GM1", naam: "Súdwest-Fryslân", provincie: "Fryslân", staten: ["publiceert", "opt_out"]},
    {code: "GM2", naam: "Zwolle", provincie: "Overijssel", staten: ["niet_geleverd", "publiceert"]}
  ];
  const codes = (staat: string, zoek: string, plaats = 0) =>
    gefilterd(lijst, {staat, zoek, plaats}).map((een) => een.code);

  it("looks at the state in the chosen halfjaar and at part of the name, without signs", () => {
    expect(codes("alle", "")).toEqual(["GM1", "GM2"]);
    expect(codes("publiceert", "")).toEqual(["GM1"]);
    expect(codes("publiceert", "", 1)).toEqual(["GM2"]);
    expect(codes("alle", "sudwest fr".replace(" ", ""))).toEqual(["GM1"]);
    expect(codes("publiceert", "zwolle")).toEqual([]);
  });

  it("knows the provincie of a gemeente by its name alone", () => {
    const namen = provincienamen([
      {code: "PV26", naam: "Utrecht (provincie)", soort: "provincie", gemeenten: ["GM0344"]},
      {code: "JZ01", naam: "Jeugdregio 01", soort: "jeugdregio", gemeenten: ["GM0344"]}
    ]);
    expect([...namen]).toEqual([["GM0344", "Utrecht"]]);
  });
});

describe("the states", () => {
  it("each have a sign of their own, and words for what they mean", () => {
    const codes = leverstaten.map((staat) => staat.code);
    expect(new Set(codes.map(teken)).size).toBe(codes.length);
    for (const staat of codes) {
      expect(staattekst(staat)).toContain(" ");
      expect(gevolg[staat].length).toBeGreaterThan(20);
    }
  });
});
