import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {filteredRows, type ListRow, provincieNames} from "../../../components/aanlevering/list.js";
import {
  consequence,
  deliveryOverview,
  type DeliveryRow,
  mark,
  readAanlevering,
  stateText
} from "../../../components/aanlevering/states.js";
import {deliverySentences, deliveryTitle} from "../../../components/aanlevering/trend.js";
import {leverstaten} from "../../../data/leverstaat.js";
import {arrowStream} from "../../../components/pipeline/arrow.js";

const code = (i: number) => `GM${String(i).padStart(4, "0")}`;
const gemeenten = Array.from({length: 380}, (_, i) => code(i));
type Kind = "publiceert" | "opt_out" | "afgekeurd" | "niet_geleverd";

const row = (gemeente: string, periode: string, kind: Kind, facultatief = false): DeliveryRow => ({
  ...{gemeente, periode, geleverd: kind === "niet_geleverd" ? "nee" : "ja"},
  goedgekeurd: kind === "publiceert" || kind === "opt_out" ? "ja" : "nee",
  ...{opt_out_basis: kind === "opt_out" ? "ja" : "nee", opt_out_facultatief: facultatief ? "ja" : "nee"}
});

/** So many gemeenten of each kind; who is left has no row. */
function halfjaar(periode: string, counts: Partial<Record<Kind, number>>): DeliveryRow[] {
  let i = 0;
  return Object.entries(counts).flatMap(([kind, aantal]) =>
    Array.from({length: aantal}, () => row(code(i++), periode, kind as Kind))
  );
}

const seed = {publiceert: 318, opt_out: 5, afgekeurd: 9};
const perioden = ["2017HJ01", "2017HJ02", "2017JJ00", "2018HJ01"];

describe("the second halfjaar of 2017, as published", () => {
  const overview = deliveryOverview(
    [...halfjaar("2017HJ02", seed), ...halfjaar("2017HJ01", {publiceert: 312})],
    perioden
  );

  it("has 332 delivered, 323 approved, 5 opt-outs and 318 that publish, of 380", () => {
    expect(overview.totaal(gemeenten, "2017HJ02")).toMatchObject({
      ...{geleverd: 332, goedgekeurd: 323, opt_out: 5, publiceert: 318, van: 380}
    });
    const states = gemeenten.map((gemeente) => overview.staat(gemeente, "2017HJ02"));
    const count = (state: string) => states.filter((one) => one === state).length;
    expect(["publiceert", "opt_out", "afgekeurd", "niet_geleverd", "onbekend"].map(count)).toEqual([318, 5, 9, 48, 0]);
  });

  it("is said in words, with the halfjaar before", () => {
    expect(deliveryTitle(overview, gemeenten, "2017HJ02", "in Nederland")).toBe(
      "Over het tweede halfjaar van 2017 publiceren 318 van de 380 gemeenten in Nederland hun Wmo-gegevens"
    );
    expect(deliverySentences(overview, gemeenten, "2017HJ02")).toEqual([
      "332 leverden, daarvan 323 goedgekeurd; 5 kozen voor opt-out, zodat er 318 publiceren.",
      "Dat zijn er 6 meer dan een halfjaar eerder (312)."
    ]);
  });
});

describe("deliveryOverview(rows, perioden)", () => {
  const overview = deliveryOverview(halfjaar("2017HJ02", {publiceert: 2}), perioden);

  it("has every halfjaar and no year", () => {
    expect(overview.halfjaren).toEqual(["2017HJ01", "2017HJ02", "2018HJ01"]);
    expect(deliveryOverview(halfjaar("2020HJ01", {publiceert: 1}), perioden).halfjaren.at(-1)).toBe("2020HJ01");
  });

  it("knows nothing of a halfjaar without rows, which is not the same as nobody", () => {
    expect(overview.staat(code(0), "2018HJ01")).toBe("onbekend");
    expect(overview.totaal(gemeenten, "2018HJ01")).toBeNull();
    expect(deliveryTitle(overview, gemeenten, "2018HJ01", "in Nederland")).toContain("zegt de bron niet");
    expect(deliverySentences(overview, gemeenten, "2018HJ01")).toEqual([]);
    expect(deliverySentences(overview, gemeenten, "2017HJ02").join(" ")).not.toContain("eerder");
  });

  it("counts only the gemeenten that are asked for", () => {
    expect(overview.totaal([code(0), code(5)], "2017HJ02")).toMatchObject({publiceert: 1, van: 2});
  });

  it("takes a withheld optional part for publishing all the same", () => {
    const partly = deliveryOverview([row(code(0), "2017HJ02", "publiceert", true)], perioden);
    expect(partly.facultatief(code(0), "2017HJ02")).toBe(true);
    expect(partly.staat(code(0), "2017HJ02")).toBe("publiceert");
    expect(deliverySentences(partly, [code(0)], "2017HJ02")[1]).toContain("houdt er 1 de facultatieve gegevens achter");
  });

  it("has totals that are the sum of the states, whatever was delivered", () => {
    const kind = fc.constantFrom<Kind>("publiceert", "opt_out", "afgekeurd", "niet_geleverd");
    fc.assert(
      fc.property(fc.array(kind, {minLength: 1, maxLength: 40}), (kinds) => {
        const list = kinds.map((_, i) => code(i));
        const result = deliveryOverview(
          kinds.map((one, i) => row(code(i), "2017HJ02", one)),
          perioden
        );
        const total = result.totaal(list, "2017HJ02")!;
        const count = (...which: Kind[]) => kinds.filter((one) => which.includes(one)).length;
        expect(total.publiceert).toBe(count("publiceert"));
        expect(total.goedgekeurd).toBe(count("publiceert", "opt_out"));
        expect(total.geleverd).toBe(count("publiceert", "opt_out", "afgekeurd"));
      })
    );
  });
});

describe("readAanlevering(bytes)", () => {
  it("reads the table that the loaders write", () => {
    const rows = halfjaar("2017HJ02", {publiceert: 1, afgekeurd: 1});
    const columns = Object.keys(rows[0]!) as (keyof DeliveryRow)[];
    const bytes = arrowStream(
      Object.fromEntries(columns.map((naam) => [naam, {soort: "tekst", values: rows.map((one) => one[naam])}]))
    );
    expect(readAanlevering(bytes)).toEqual(rows);
  });
});

describe("filtered(rows, filter)", () => {
  const list: ListRow[] = [
    {code: "GM1", naam: "Súdwest-Fryslân", provincie: "Fryslân", states: ["publiceert", "opt_out"]},
    {code: "GM2", naam: "Zwolle", provincie: "Overijssel", states: ["niet_geleverd", "publiceert"]}
  ];
  const codes = (state: string, find: string, place = 0) =>
    filteredRows(list, {staat: state, zoek: find, plaats: place}).map((one) => one.code);

  it("looks at the state in the chosen halfjaar and at part of the name, without signs", () => {
    expect(codes("alle", "")).toEqual(["GM1", "GM2"]);
    expect(codes("publiceert", "")).toEqual(["GM1"]);
    expect(codes("publiceert", "", 1)).toEqual(["GM2"]);
    expect(codes("alle", "sudwest fr".replace(" ", ""))).toEqual(["GM1"]);
    expect(codes("publiceert", "zwolle")).toEqual([]);
  });

  it("knows the provincie of a gemeente by its name alone", () => {
    const names = provincieNames([
      {code: "PV26", naam: "Utrecht (provincie)", soort: "provincie", gemeenten: ["GM0344"]},
      {code: "JZ01", naam: "Jeugdregio 01", soort: "jeugdregio", gemeenten: ["GM0344"]}
    ]);
    expect([...names]).toEqual([["GM0344", "Utrecht"]]);
  });
});

describe("the states", () => {
  it("each have a sign of their own, and words for what they mean", () => {
    const codes = leverstaten.map((state) => state.code);
    expect(new Set(codes.map(mark)).size).toBe(codes.length);
    for (const state of codes) {
      expect(stateText(state)).toContain(" ");
      expect(consequence[state].length).toBeGreaterThan(20);
    }
  });
});
