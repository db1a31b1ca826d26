import {describe, expect, it} from "vitest";
import {
  type JeugdCombinatie,
  jeugdCombinaties,
  jeugdTotals,
  type Span,
  sumUp
} from "../../../components/monitor/combinaties.js";
import {makeDouble} from "../../../components/monitor/shared.js";
import {readFacts} from "../../../components/pipeline/facts.js";

type Row = Record<string, string> & {regio: string};

/** A printed count rounded to a multiple of `step`: the true one lies within half a step; "." is 0 to 7. */
const range = (text: string, step = 5): Span =>
  text === "." ? {van: 0, tot: 7} : {van: Number(text) - step / 2, tot: Number(text) + step / 2};
const hits = (a: Span, b: Span) => a.van <= b.tot && b.van <= a.tot;

describe("jeugdzorg in combinaties, 2017 (CBS 82966NED)", () => {
  const rows = readFacts<Row>("jeugdzorgcombinaties_2017.csv");
  const totals = (row: Row) =>
    jeugdTotals(
      Object.fromEntries(Object.keys(jeugdCombinaties).map((naam) => [naam, range(row[naam]!)])) as Record<
        JeugdCombinatie,
        Span
      >
    );

  it.each(rows)("$regio: every printed total follows from its combinations", (row) => {
    const {totaal: total, jh, jb, jr} = totals(row);
    expect(hits(total, range(row["totaal"]!))).toBe(true);
    expect(hits(jh, range(row["jh_totaal"]!))).toBe(true);
    expect(hits(jb, range(row["jb_totaal"]!))).toBe(true);
    expect(hits(jr, range(row["jr_totaal"]!))).toBe(true);
  });

  it("finds the totals of Nederland to within rounding: 412.265, 399.815, 39.455 and 10.135", () => {
    const nl = totals(rows.find(({regio}) => regio === "Nederland")!);
    const middle = ({van: from, tot: until}: Span) => (from + until) / 2;
    expect([nl.totaal, nl.jh, nl.jb, nl.jr].map(middle)).toEqual([412_260, 399_815, 39_445, 10_135]);
  });

  it("would not pass with a combination in the wrong total", () => {
    const nl = totals(rows.find(({regio}) => regio === "Nederland")!);
    expect(hits(nl.jh, nl.jb)).toBe(false);
  });
});

describe("bijstand, re-integratie en Wsw, 2016 (CBS 83747NED)", () => {
  const rows = readFacts<Row>("bijstand_2016.csv");
  const amount = (row: Row, column: string) => Number(row[column]);
  const from = (regio: string) => rows.find((row) => row.regio === regio)!;

  it.each(rows)("$regio: the printed rates follow from the printed counts", (row) => {
    const n = amount(row, "inwoners15plus");
    for (const [aantal, perThousand] of [
      ["bijstand", "bijstand_per1000"],
      ["wsw", "wsw_per1000"]
    ] as const)
      expect(Math.abs((amount(row, aantal) / n) * 1000 - amount(row, perThousand))).toBeLessThanOrEqual(0.26);
    const both = (amount(row, "bijstand_en_reint") / amount(row, "reintegratie")) * 100;
    expect(Math.abs(both - amount(row, "pct_reint_met_bijst"))).toBeLessThanOrEqual(0.4);
  });

  it.each([
    ["Noord-Nederland (LD)", ["Groningen (PV)", "Friesland (PV)", "Drenthe (PV)"]],
    ["Oost-Nederland (LD)", ["Overijssel (PV)", "Flevoland (PV)", "Gelderland (PV)"]]
  ])("%s: counts add over provincies, the rate is computed from them", (landsdeel, provincies) => {
    const row = (regio: string, column: string) => ({
      ...{indicator: "participatie_clienten", gebied: regio, periode: "2016JJ00", categorie: column, reden: null},
      ...{waarde: amount(from(regio), column), n: amount(from(regio), "inwoners15plus")}
    });
    for (const [column, per] of [
      ["bijstand", "bijstand_per1000"],
      ["wsw", "wsw_per1000"],
      ["reintegratie", null],
      ["bijstand_en_reint", null]
    ] as const) {
      const [sum] = sumUp(
        landsdeel,
        provincies.map((regio) => [row(regio, column)]),
        makeDouble([])
      );
      expect(Math.abs(sum!.waarde! - amount(from(landsdeel), column))).toBeLessThanOrEqual(20);
      if (per)
        expect(Math.abs((sum!.waarde! / sum!.n!) * 1000 - amount(from(landsdeel), per))).toBeLessThanOrEqual(0.26);
    }
  });
});
