import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {kern, sinds} from "../../../components/dashboard/kern.js";
import {kernzin} from "../../../components/dashboard/kernzin.js";
import {figuurplan} from "../../../components/monitor/figuur/figuren.js";
import {figuurcijfers} from "../../../components/monitor/figuur/metingen.js";
import {meerDanEen} from "../../../components/monitor/samen.js";
import type {MonitorRij, Reden} from "../../../components/monitor/rij.js";

const perioden = ["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01"];
const halfjaren = ["2015HJ01", "2015HJ02", "2016HJ01"];

/** A gebied of 10.000 huishoudens with, per halfjaar, this many that use more than one; or why there is no number. */
const gebied = (code: string, aantallen: (number | Reden)[]): MonitorRij[] =>
  aantallen.flatMap((aantal, i) =>
    meerDanEen.delen.map((categorie) => ({
      ...{indicator: "voorzieningen_huishoudens", gebied: code, periode: halfjaren[i]!, categorie, n: 10_000},
      waarde: typeof aantal === "number" ? (categorie === "2" ? aantal : 0) : null,
      reden: typeof aantal === "number" ? null : aantal
    }))
  );

function zin(hier: (number | Reden)[], daar: (number | Reden)[] | null) {
  const keuze = {gebied: "GM0344", vergelijk: daar && "NL", periode: null};
  const manifest = {naam: "Proef", status: "synthetisch" as const, synthetisch: true, perioden};
  const rijen = [gebied("GM0344", hier), ...(daar ? [gebied("NL", daar)] : [])];
  const namen = ["Utrecht", ...(daar ? ["Nederland"] : [])];
  const cijfers = figuurcijfers(figuurplan("2.10"), {keuze, manifest, rijen, namen, dekker: () => null});
  return kernzin(kern(cijfers)!, namen);
}

describe("kernzin(kern, namen)", () => {
  it("says how many, compared with what, and since when", () => {
    expect(zin([800, 1200, 1210], [800, 810, 800])).toEqual({
      getal: "121",
      wat: "van de 1.000 huishoudens in Utrecht gebruiken meer dan één voorziening. In het eerste halfjaar van 2016 (95%-interval 115 tot 128).",
      naast: "Dat is meer dan in Nederland (80), en zo is het sinds het tweede halfjaar van 2015.",
      eerder: "In het eerste halfjaar van 2015 waren het er 80: nu zijn het er meer."
    });
  });
  it("says that it was always so", () => {
    const {naast, eerder} = zin([500, 500, 500], [800, 800, 800]);
    expect(naast).toBe(
      "Dat is minder dan in Nederland (80), en zo is het al sinds het begin van de cijfers (het eerste halfjaar van 2015)."
    );
    expect(eerder).toBe("In het eerste halfjaar van 2015 waren het er 50: nu zijn het er ongeveer evenveel.");
  });
  it("says that it is new", () => {
    expect(zin([800, 800, 1200], [800, 800, 800]).naast).toBe(
      "Dat is meer dan in Nederland (80); in het halfjaar ervoor was dat nog anders."
    );
  });
  it("does not say more or less where the intervals overlap", () => {
    expect(zin([800, 800, 810], [800, 800, 800]).naast).toBe(
      "Dat is ongeveer evenveel als in Nederland (80), en zo is het al sinds het begin van de cijfers (het eerste halfjaar van 2015)."
    );
  });
  it("passes over what was not delivered, and says so", () => {
    expect(zin([1200, "niet_geleverd", 1200], [800, 800, 800]).naast).toContain(
      "(het eerste halfjaar van 2015), voor zover er cijfers zijn."
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

describe("sinds(perioden, hoe)", () => {
  const oordelen = fc.array(fc.constantFrom("meer", "minder", "ongeveer evenveel", null), {
    minLength: 1,
    maxLength: 12
  });
  it("finds a run that ends now, holds one oordeel, and cannot be longer", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(oordelen, (rij) => {
        const namen = rij.map((_, i) => String(i));
        const hoe = (naam: string) => rij[Number(naam)] as "meer" | "minder" | "ongeveer evenveel" | null;
        const uit = sinds(namen, hoe);
        expect(uit === null).toBe(rij.at(-1) === null);
        if (uit === null) return;
        const van = Number(uit.periode);
        expect(rij[van]).toBe(rij.at(-1));
        expect(rij.slice(van).every((oordeel) => oordeel === null || oordeel === rij.at(-1))).toBe(true);
        const vroeger = rij.slice(0, van).filter((oordeel) => oordeel !== null);
        expect(uit.altijd).toBe(vroeger.length === 0);
        expect(vroeger.at(-1)).not.toBe(rij.at(-1));
        const keer = Math.max(-1, ...rij.slice(0, van).map((oordeel, i) => (oordeel === null ? -1 : i)));
        expect(uit.gaten).toBe(rij.slice(keer < 0 ? van : keer + 1).includes(null));
      })
    );
  });
});
