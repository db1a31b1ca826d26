import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {figuren, figuurplan} from "../../../../components/monitor/figuur/figuren.js";
import {figuurcijfers} from "../../../../components/monitor/figuur/metingen.js";
import {titel} from "../../../../components/monitor/zin/titel.js";
import {uitspraak} from "../../../../components/monitor/zin/uitspraak.js";
import {zinnen} from "../../../../components/monitor/zin/zinnen.js";
import {wilson} from "../../../../components/statistics/wilson.js";
import {indicator, indicatoren} from "../../../../data/indicator.js";
import {omgeving, perioden, rijen, type Getal} from "../voorbeeld.js";

const deel = fc
  .tuple(fc.integer({min: 1, max: 200000}), fc.double({min: 0, max: 1, noNaN: true}))
  .map(([n, p]) => [Math.round(n * p), n] as const);
const reden = fc.constantFrom("niet_geleverd", "opt_out", "afgeschermd", "niet_van_toepassing");
const getal: fc.Arbitrary<Getal> = fc.oneof({weight: 4, arbitrary: deel}, fc.constant([0, 0] as const), reden);

const wmo = {...figuurplan("1.3"), categorieen: ["totaal"]};
const vergelijk = (a: Getal, b: Getal) => {
  const om = omgeving(
    rijen("GM0344", "wmo_clienten", {"2018HJ01": {totaal: a}}),
    rijen("NL", "wmo_clienten", {"2018HJ01": {totaal: b}})
  );
  const cijfers = figuurcijfers(wmo, om);
  return {zin: zinnen(cijfers, om).join(" "), titel: titel(cijfers)};
};
const hoe = (tekst: string) => /Dat is (meer|minder|ongeveer evenveel)/.exec(tekst)?.[1];
const omgekeerd: Record<string, string> = {
  meer: "minder",
  minder: "meer",
  "ongeveer evenveel": "ongeveer evenveel"
};

describe("the words of a comparison", () => {
  it("are meer or minder only where the intervals lie apart", () =>
    fc.assert(
      fc.property(deel, deel, (a, b) => {
        const [links, rechts] = [wilson(...a), wilson(...b)];
        const los = links.ondergrens! > rechts.bovengrens! || rechts.ondergrens! > links.bovengrens!;
        const {zin, titel} = vergelijk(a, b);
        expect(/\b(meer|minder)\b/i.test(zin)).toBe(los);
        expect(/\b(meer|minder)\b/.test(titel)).toBe(los);
      })
    ));

  it("turn round with the sides", () =>
    fc.assert(
      fc.property(deel, deel, (a, b) => {
        expect(hoe(vergelijk(b, a).zin)).toBe(omgekeerd[hoe(vergelijk(a, b).zin)!]);
      })
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
