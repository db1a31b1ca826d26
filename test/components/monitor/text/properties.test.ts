import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {figurePlan, figures} from "../../../../components/monitor/figure/figures.js";
import {figureNumbers} from "../../../../components/monitor/figure/numbers.js";
import {monitorSentences, monitorTitle} from "../../../../components/monitor/text/sentences.js";
import {newcombe} from "../../../../components/statistics/newcombe.js";
import type {Position} from "../../../../components/text/judgement.js";
import {indicatoren} from "../../../../data/indicator.js";
import {environment, type Number, perioden, rows} from "../example.js";

const part = fc
  .tuple(fc.integer({min: 1, max: 200000}), fc.double({min: 0, max: 1, noNaN: true}))
  .map(([n, p]) => [Math.round(n * p), n] as const);
const reden = fc.constantFrom("niet_geleverd", "opt_out", "afgeschermd", "niet_van_toepassing");
const amount: fc.Arbitrary<Number> = fc.oneof({weight: 4, arbitrary: part}, fc.constant([0, 0] as const), reden);

const wmo = {...figurePlan("1.3"), categorieen: ["totaal"]};
const compare = (a: Number, b: Number, position: Position = "los") => {
  const toward = environment(
    rows("GM0344", "wmo_clienten", {"2018HJ01": {totaal: a}}),
    rows("NL", "wmo_clienten", {"2018HJ01": {totaal: b}}),
    {position}
  );
  const values = figureNumbers(wmo, toward);
  return {zin: monitorSentences(values, toward).join(" "), titel: monitorTitle(values)};
};
/** Near to each other, so that each judgement comes by. */
const pair = fc
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
const moreOfLess = /\b(meer|minder)\b/i;
const how = (text: string) => /((iets )?(meer|minder)) dan|ongeveer evenveel|geen duidelijk verschil/.exec(text)![0];
const reversed = (word: string) => word.replace(/meer|minder/, (which) => (which === "meer" ? "minder" : "meer"));
const THRESHOLD = 0.003;

describe("the words of a comparison", () => {
  it("say more or less only where the interval of the difference leaves out 0, and equal only within the threshold", () =>
    fc.assert(
      fc.property(fc.oneof(pair, fc.tuple(part, part)), ([a, b]) => {
        const {verschil: difference, ondergrens, bovengrens} = newcombe(...a, ...b);
        const withZero = ondergrens! <= 0 && bovengrens! >= 0;
        const within = -ondergrens! <= THRESHOLD && bovengrens! <= THRESHOLD;
        const {zin: sentence, titel: title} = compare(a, b);
        for (const text of [sentence, title]) {
          expect(moreOfLess.test(text)).toBe(!withZero);
          expect(/ongeveer (evenveel|gelijk)/.test(text)).toBe(withZero && within);
          expect(/geen duidelijk verschil/.test(text)).toBe(withZero && !within);
          expect(/\biets\b/.test(text)).toBe(!withZero && Math.abs(difference!) < THRESHOLD - 1e-9);
        }
      }),
      {numRuns: 500}
    ));

  it("are of a gebied without itself where the other holds it", () =>
    fc.assert(
      fc.property(pair, ([[k, n], [c, m]]) => {
        const {ondergrens, bovengrens} = newcombe(k, n, c, m);
        const {titel: title} = compare([k, n], [k + c, n + m], "binnen");
        expect(moreOfLess.test(title)).toBe(ondergrens! > 0 || bovengrens! < 0);
      }),
      {numRuns: 300}
    ));

  it("turn round with the sides", () =>
    fc.assert(
      fc.property(fc.oneof(pair, fc.tuple(part, part)), ([a, b]) => {
        for (const what of ["zin", "titel"] as const)
          expect(how(compare(b, a)[what])).toBe(reversed(how(compare(a, b)[what])));
      }),
      {numRuns: 300}
    ));
});

describe("the numbers of a sentence", () => {
  /** Rates, and the bounds of their interval; counts of people and years are no rates. */
  const values = (sentence: string) =>
    [
      ...sentence
        .replace(/\d[\d.]* van de \d[\d.]* inwoners:/g, "")
        .replace(/van de [\d.]+/g, "")
        .replace(/95%-interval|±\d,\d|van \d{4}|(dan|is) \d,\d\b|kleiner dan 0,1/g, "")
        .matchAll(/<?\d+(,\d+)?/g)
    ].map(([, decimalen = ""]) => Math.max(0, decimalen.length - 1));
  it("have one precision, of one decimal at most, and no interval of twice the same bound", () =>
    fc.assert(
      fc.property(fc.oneof(pair, fc.tuple(part, part)), ([a, b]) => {
        const {zin: sentence, titel: title} = compare(a, b);
        for (const text of [sentence, title]) {
          const found = new Set(values(text));
          expect([...found].length).toBeLessThan(2);
          expect(Math.max(0, ...found)).toBeLessThan(2);
        }
        const range = /interval ([\d<,]+) tot ([\d<,]+)/.exec(sentence);
        if (range) expect(range[1]).not.toBe(range[2]);
      }),
      {numRuns: 500}
    ));
});

describe("sentences and titles of every figure", () => {
  const table = (gebied: string, seed: readonly Number[]) =>
    indicatoren.flatMap(({code, categorieen}, i) =>
      rows(
        gebied,
        code,
        Object.fromEntries(
          perioden.map((periode, p) => [
            periode,
            Object.fromEntries(categorieen.map(({code}, c) => [code, seed[(i * 7 + p * 3 + c) % seed.length]!]))
          ])
        )
      )
    );

  it("hold no trace of what is not there", () =>
    fc.assert(
      fc.property(fc.array(amount, {minLength: 5, maxLength: 25}), fc.boolean(), (seed, only) => {
        const toward = environment(table("GM0344", seed), only ? null : table("NL", [...seed].reverse()));
        for (const plan of figures) {
          const values = figureNumbers(plan, toward);
          const text = [monitorTitle(values), ...monitorSentences(values, toward)];
          for (const sentence of text) {
            expect(sentence).not.toMatch(/NaN|null|undefined|Infinity| {2}|–/);
            expect(sentence).toMatch(/^[A-Z]/);
          }
          for (const sentence of text.slice(1)) expect(sentence).toMatch(/\.$/);
        }
      }),
      {numRuns: 40}
    ));

  it("have words for every indicator and category", () => {
    for (const one of indicatoren)
      for (const categorie of one.categorieen) expect(one.words.who(categorie)).toMatch(/^[\p{L}\d]/u);
  });
});
