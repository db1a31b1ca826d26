import {describe, expect, it} from "vitest";
import {
  jeugdcombinaties,
  jeugdtotalen,
  type Bereik,
  type Jeugdcombinatie
} from "../../../components/monitor/combinaties.js";
import {maakDubbel} from "../../../components/monitor/gedeeld.js";
import {telOp} from "../../../components/monitor/telop.js";
import {leesFeiten} from "../../../loaders/hulp/feiten.js";

type Rij = Record<string, string> & {regio: string};

/** A printed count rounded to a multiple of `stap`: the true one lies within half a step; "." is 0 to 7. */
const bereik = (tekst: string, stap = 5): Bereik =>
  tekst === "." ? {van: 0, tot: 7} : {van: Number(tekst) - stap / 2, tot: Number(tekst) + stap / 2};
const raakt = (a: Bereik, b: Bereik) => a.van <= b.tot && b.van <= a.tot;

describe("jeugdzorg in combinaties, 2017 (CBS 82966NED)", () => {
  const rijen = leesFeiten<Rij>("jeugdzorgcombinaties_2017.csv");
  const totalen = (rij: Rij) =>
    jeugdtotalen(
      Object.fromEntries(Object.keys(jeugdcombinaties).map((naam) => [naam, bereik(rij[naam]!)])) as Record<
        Jeugdcombinatie,
        Bereik
      >
    );

  it.each(rijen)("$regio: every printed total follows from its combinations", (rij) => {
    const {totaal, jh, jb, jr} = totalen(rij);
    expect(raakt(totaal, bereik(rij["totaal"]!))).toBe(true);
    expect(raakt(jh, bereik(rij["jh_totaal"]!))).toBe(true);
    expect(raakt(jb, bereik(rij["jb_totaal"]!))).toBe(true);
    expect(raakt(jr, bereik(rij["jr_totaal"]!))).toBe(true);
  });

  it("finds the totals of Nederland to within rounding: 412.265, 399.815, 39.455 and 10.135", () => {
    const nl = totalen(rijen.find(({regio}) => regio === "Nederland")!);
    const midden = ({van, tot}: Bereik) => (van + tot) / 2;
    expect([nl.totaal, nl.jh, nl.jb, nl.jr].map(midden)).toEqual([412_260, 399_815, 39_445, 10_135]);
  });

  it("would not pass with a combination in the wrong total", () => {
    const nl = totalen(rijen.find(({regio}) => regio === "Nederland")!);
    expect(raakt(nl.jh, nl.jb)).toBe(false);
  });
});

describe("bijstand, re-integratie en Wsw, 2016 (CBS 83747NED)", () => {
  const rijen = leesFeiten<Rij>("bijstand_2016.csv");
  const getal = (rij: Rij, kolom: string) => Number(rij[kolom]);
  const van = (regio: string) => rijen.find((rij) => rij.regio === regio)!;

  it.each(rijen)("$regio: the printed rates follow from the printed counts", (rij) => {
    const n = getal(rij, "inwoners15plus");
    for (const [aantal, perDuizend] of [
      ["bijstand", "bijstand_per1000"],
      ["wsw", "wsw_per1000"]
    ] as const)
      expect(Math.abs((getal(rij, aantal) / n) * 1000 - getal(rij, perDuizend))).toBeLessThanOrEqual(0.26);
    const beide = (getal(rij, "bijstand_en_reint") / getal(rij, "reintegratie")) * 100;
    expect(Math.abs(beide - getal(rij, "pct_reint_met_bijst"))).toBeLessThanOrEqual(0.4);
  });

  it.each([
    ["Noord-Nederland (LD)", ["Groningen (PV)", "Friesland (PV)", "Drenthe (PV)"]],
    ["Oost-Nederland (LD)", ["Overijssel (PV)", "Flevoland (PV)", "Gelderland (PV)"]]
  ])("%s: counts add over provincies, the rate is computed from them", (landsdeel, provincies) => {
    const rij = (regio: string, kolom: string) => ({
      ...{indicator: "participatie_clienten", gebied: regio, periode: "2016JJ00", categorie: kolom, reden: null},
      ...{waarde: getal(van(regio), kolom), n: getal(van(regio), "inwoners15plus")}
    });
    for (const [kolom, per] of [
      ["bijstand", "bijstand_per1000"],
      ["wsw", "wsw_per1000"],
      ["reintegratie", null],
      ["bijstand_en_reint", null]
    ] as const) {
      const [som] = telOp(
        landsdeel,
        provincies.map((regio) => [rij(regio, kolom)]),
        maakDubbel([])
      );
      expect(Math.abs(som!.waarde! - getal(van(landsdeel), kolom))).toBeLessThanOrEqual(20);
      if (per) expect(Math.abs((som!.waarde! / som!.n!) * 1000 - getal(van(landsdeel), per))).toBeLessThanOrEqual(0.26);
    }
  });
});
