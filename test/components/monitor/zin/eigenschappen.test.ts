import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {figuren, figuurplan} from "../../../../components/monitor/figuur/figuren.js";
import {figuurcijfers} from "../../../../components/monitor/figuur/metingen.js";
import {titel} from "../../../../components/monitor/zin/titel.js";
import {uitspraak} from "../../../../components/monitor/zin/uitspraak.js";
import {zinnen} from "../../../../components/monitor/zin/zinnen.js";
import type {Ligging} from "../../../../components/oordeel/ligging.js";
import {newcombe} from "../../../../components/statistics/newcombe.js";
import {indicator, indicatoren} from "../../../../data/indicator.js";
import {omgeving, perioden, rijen, type Getal} from "../voorbeeld.js";

const deel = fc
  .tuple(fc.integer({min: 1, max: 200000}), fc.double({min: 0, max: 1, noNaN: true}))
  .map(([n, p]) => [Math.round(n * p), n] as const);
const reden = fc.constantFrom("niet_geleverd", "opt_out", "afgeschermd", "niet_van_toepassing");
const getal: fc.Arbitrary<Getal> = fc.oneof({weight: 4, arbitrary: deel}, fc.constant([0, 0] as const), reden);

const wmo = {...figuurplan("1.3"), categorieen: ["totaal"]};
const vergelijk = (a: Getal, b: Getal, ligging: Ligging = "los") => {
  const om = omgeving(
    rijen("GM0344", "wmo_clienten", {"2018HJ01": {totaal: a}}),
    rijen("NL", "wmo_clienten", {"2018HJ01": {totaal: b}}),
    {ligging}
  );
  const cijfers = figuurcijfers(wmo, om);
  return {zin: zinnen(cijfers, om).join(" "), titel: titel(cijfers)};
};
/** Near to each other, so that each judgement comes by. */
const paar = fc
  .tuple(
    fc.integer({min: 200, max: 3_000_000}),
    fc.integer({min: 200, max: 3_000_000}),
    fc.double({min: 0, max: 1, noNaN: true})
  )
  .chain(([n, m, p]) =>
    fc.tuple(
      fc.constant([Math.round(n * p), n] as const),
      fc
        .double({min: -0.02, max: 0.02, noNaN: true})
        .map((d) => [Math.round(m * Math.min(1, Math.max(0, p + d))), m] as const)
    )
  );
const meerOfMinder = /\b(meer|minder)\b/i;
const hoe = (tekst: string) => /((iets )?(meer|minder)) dan|ongeveer evenveel|geen duidelijk verschil/.exec(tekst)![0];
const omgekeerd = (woord: string) => woord.replace(/meer|minder/, (welk) => (welk === "meer" ? "minder" : "meer"));
const DREMPEL = 0.003;

describe("the words of a comparison", () => {
  it("say more or less only where the interval of the difference leaves out 0, and equal only within the threshold", () =>
    fc.assert(
      fc.property(fc.oneof(paar, fc.tuple(deel, deel)), ([a, b]) => {
        const {verschil, ondergrens, bovengrens} = newcombe(...a, ...b);
        const metNul = ondergrens! <= 0 && bovengrens! >= 0;
        const binnen = -ondergrens! <= DREMPEL && bovengrens! <= DREMPEL;
        const {zin, titel} = vergelijk(a, b);
        for (const tekst of [zin, titel]) {
          expect(meerOfMinder.test(tekst)).toBe(!metNul);
          expect(/ongeveer (evenveel|gelijk)/.test(tekst)).toBe(metNul && binnen);
          expect(/geen duidelijk verschil/.test(tekst)).toBe(metNul && !binnen);
          expect(/\biets\b/.test(tekst)).toBe(!metNul && Math.abs(verschil!) < DREMPEL - 1e-9);
        }
      }),
      {numRuns: 500}
    ));

  it("are of a gebied without itself where the other holds it", () =>
    fc.assert(
      fc.property(paar, ([[k, n], [c, m]]) => {
        const {ondergrens, bovengrens} = newcombe(k, n, c, m);
        const {titel} = vergelijk([k, n], [k + c, n + m], "binnen");
        expect(meerOfMinder.test(titel)).toBe(ondergrens! > 0 || bovengrens! < 0);
      }),
      {numRuns: 300}
    ));

  it("turn round with the sides", () =>
    fc.assert(
      fc.property(fc.oneof(paar, fc.tuple(deel, deel)), ([a, b]) => {
        for (const wat of ["zin", "titel"] as const)
          expect(hoe(vergelijk(b, a)[wat])).toBe(omgekeerd(hoe(vergelijk(a, b)[wat])));
      }),
      {numRuns: 300}
    ));
});

describe("the numbers of a sentence", () => {
  /** Rates, and the bounds of their interval; counts of people and years are no rates. */
  const cijfers = (zin: string) =>
    [
      ...zin
        .replace(/\d[\d.]* van de \d[\d.]* inwoners:/g, "")
        .replace(/van de [\d.]+/g, "")
        .replace(/95%-interval|±\d,\d|van \d{4}|(dan|is) \d,\d\b|kleiner dan 0,1/g, "")
        .matchAll(/<?\d+(,\d+)?/g)
    ].map(([, decimalen = ""]) => Math.max(0, decimalen.length - 1));
  it("have one precision, of one decimal at most, and no interval of twice the same bound", () =>
    fc.assert(
      fc.property(fc.oneof(paar, fc.tuple(deel, deel)), ([a, b]) => {
        const {zin, titel} = vergelijk(a, b);
        for (const tekst of [zin, titel]) {
          const gevonden = new Set(cijfers(tekst));
          expect([...gevonden].length).toBeLessThan(2);
          expect(Math.max(0, ...gevonden)).toBeLessThan(2);
        }
        const bereik = /interval ([\d<,]+) tot ([\d<,]+)/.exec(zin);
        if (bereik) expect(bereik[1]).not.toBe(bereik[2]);
      }),
      {numRuns: 500}
    ));
});

describe("sentences and titles of every figure", () => {
  const tabel = (gebied: string, zaad: readonly Getal[]) =>
    indicatoren.flatMap(({code, categorieen}, i) =>
      rijen(
        gebied,
        code,
        Object.fromEntries(
          perioden.map((periode, p) => [
            periode,
            Object.fromEntries(categorieen.map(({code}, c) => [code, zaad[(i * 7 + p * 3 + c) % zaad.length]!]))
          ])
        )
      )
    );

  it("hold no trace of what is not there", () =>
    fc.assert(
      fc.property(fc.array(getal, {minLength: 5, maxLength: 25}), fc.boolean(), (zaad, alleen) => {
        const om = omgeving(tabel("GM0344", zaad), alleen ? null : tabel("NL", [...zaad].reverse()));
        for (const plan of figuren) {
          const cijfers = figuurcijfers(plan, om);
          const tekst = [titel(cijfers), ...zinnen(cijfers, om)];
          for (const zin of tekst) {
            expect(zin).not.toMatch(/NaN|null|undefined|Infinity| {2}|–/);
            expect(zin).toMatch(/^[A-Z]/);
          }
          for (const zin of tekst.slice(1)) expect(zin).toMatch(/\.$/);
        }
      }),
      {numRuns: 40}
    ));

  it("have words for every indicator and category", () => {
    for (const een of indicatoren)
      for (const categorie of een.categorieen) expect(uitspraak(een).wie(categorie)).toMatch(/^[\p{L}\d]/u);
    expect(() => uitspraak({...indicator("inwoners"), code: "x"})).toThrow(/no words/);
  });
});
