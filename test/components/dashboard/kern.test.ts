import fc from "fast-check";
import {proefbron} from "../../hulp/proefbron.js";
import {describe, expect, it} from "vitest";
import {kern, vaak} from "../../../components/dashboard/kern.js";
import {kernzin} from "../../../components/dashboard/kernzin.js";
import type {Ligging} from "../../../components/oordeel/ligging.js";
import {figuurplan} from "../../../components/monitor/figuur/figuren.js";
import {figuurcijfers} from "../../../components/monitor/figuur/metingen.js";
import {oordelen, richting} from "../../../components/oordeel/oordeel.js";
import {meerDanEen} from "../../../components/monitor/samen.js";
import type {MonitorRij, Reden} from "../../../components/monitor/rij.js";

const perioden = ["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01"];
const halfjaren = ["2015HJ01", "2015HJ02", "2016HJ01"];

/** A gebied of 10.000 huishoudens with, per halfjaar, this many that use more than one; or why there is no number. */
const gebied = (code: string, aantallen: (number | Reden)[], n = 10_000): MonitorRij[] =>
  aantallen.flatMap((aantal, i) =>
    meerDanEen.delen.map((categorie) => ({
      ...{indicator: "voorzieningen_huishoudens", gebied: code, periode: halfjaren[i]!, categorie, n},
      waarde: typeof aantal === "number" ? (categorie === "2" ? aantal : 0) : null,
      reden: typeof aantal === "number" ? null : aantal
    }))
  );

function zin(hier: (number | Reden)[], daar: (number | Reden)[] | null, ligging: Ligging = "los", groot = 10_000) {
  const keuze = {gebied: "GM0344", vergelijk: daar && "NL", periode: null};
  const manifest = {...proefbron, perioden};
  const rijen = [gebied("GM0344", hier), ...(daar ? [gebied("NL", daar, groot)] : [])];
  const namen = ["Utrecht", ...(daar ? ["Nederland"] : [])];
  const cijfers = figuurcijfers(figuurplan("2.10"), {
    keuze,
    manifest,
    rijen,
    namen,
    ligging,
    dekker: () => null
  });
  return kernzin(kern(cijfers)!, namen);
}

describe("kernzin(kern, namen)", () => {
  it("says how many, compared with what, how often so, and what it was", () => {
    expect(zin([800, 1200, 1210], [800, 810, 800])).toEqual({
      getal: "121",
      wat: "van de 1.000 huishoudens in Utrecht gebruiken meer dan één voorziening. In het eerste halfjaar van 2016 (95%-interval 115 tot 128).",
      naast: "Dat is meer dan in Nederland (80): in 2 van 3 halfjaren hoger, in 2 duidelijk.",
      eerder: "Dat is meer dan in het eerste halfjaar van 2015 (80)."
    });
  });
  it("counts a halfjaar in which it was higher and not clearly so", () => {
    expect(zin([810, 805, 1200], [800, 800, 800]).naast).toBe(
      "Dat is meer dan in Nederland (80): in 3 van 3 halfjaren hoger, in 1 duidelijk."
    );
    expect(zin([500, 790, 500], [800, 800, 800]).naast).toBe(
      "Dat is minder dan in Nederland (80): in 3 van 3 halfjaren lager, in 2 duidelijk."
    );
  });
  it("does not say more or less where the difference may be none", () => {
    const {naast, eerder} = zin([800, 1200, 810], [800, 800, 800]);
    expect(naast).toBe(
      "Dat is geen duidelijk verschil met Nederland (80): in 2 van 3 halfjaren zonder duidelijk verschil."
    );
    expect(eerder).toBe("Dat is geen duidelijk verschil met het eerste halfjaar van 2015 (80).");
  });
  it("sets a gebied beside the rest of what holds it", () => {
    expect(zin([800, 900, 1200], [8800, 8900, 9200], "binnen", 110_000).naast).toBe(
      "Dat is meer dan in de rest van Nederland (80): in 2 van 3 halfjaren hoger, in 2 duidelijk."
    );
  });
  it("says of what lies in the gebied how it stands to the rest", () => {
    const namen = ["Nederland", "Utrecht"];
    const {naast} = kernzin(
      kern(
        figuurcijfers(figuurplan("2.10"), {
          ...{keuze: {gebied: "NL", vergelijk: "GM0344", periode: null}, namen, ligging: "rondom", dekker: () => null},
          manifest: {...proefbron, perioden},
          rijen: [gebied("NL", [8800, 8900, 9200], 110_000), gebied("GM0344", [800, 900, 1200])]
        })
      )!,
      namen
    );
    expect(naast).toBe(
      "In Utrecht is dat meer dan in de rest van Nederland (120 en 80): in 2 van 3 halfjaren hoger, in 2 duidelijk."
    );
  });
  it("counts only halfjaren with both numbers", () => {
    expect(zin([1200, "niet_geleverd", 1200], [800, 800, 800]).naast).toBe(
      "Dat is meer dan in Nederland (80): in 2 van 2 halfjaren hoger, in 2 duidelijk."
    );
    expect(zin(["niet_geleverd", "niet_geleverd", 1200], [800, 800, 800]).naast).toBe(
      "Dat is meer dan in Nederland (80)."
    );
  });
  it("takes the latest halfjaar with a number, and says of a gebied without any why", () => {
    expect(zin([1200, 1200, "niet_geleverd"], [800, 800, 800]).wat).toContain("In het tweede halfjaar van 2015");
    expect(zin(["opt_out", "opt_out", "opt_out"], [800, 800, 800])).toEqual({
      ...{getal: "–", wat: "Voor Utrecht is er geen cijfer: opt-out. In het eerste halfjaar van 2016."},
      ...{naast: null, eerder: null}
    });
    expect(zin([800, 800, 800], ["niet_geleverd", "niet_geleverd", "niet_geleverd"]).naast).toBe(
      "Voor Nederland is er geen cijfer: niet geleverd."
    );
  });
  it("says nothing of a comparison that nobody asked for", () => {
    expect(zin([800, 800, 800], null).naast).toBeNull();
  });
});

describe("vaak(paren)", () => {
  const paren = fc.array(fc.record({hoe: fc.constantFrom(...oordelen, null), kant: fc.constantFrom(-1, 0, 1)}), {
    minLength: 1,
    maxLength: 12
  });
  it("counts what stands as the last, clear ones among them, of those with both numbers", () => {
    fc.assert(
      fc.property(paren, (los) => {
        const rij = los.map(({hoe, kant}) => ({hoe, kant: richting(hoe) || kant}));
        const {van, zo, duidelijk} = vaak(rij);
        expect(van).toBe(rij.filter(({hoe}) => hoe !== null).length);
        expect(duidelijk <= zo && zo <= van).toBe(true);
        if (van > 0) expect(duidelijk).toBeGreaterThan(0);
      })
    );
  });
});
