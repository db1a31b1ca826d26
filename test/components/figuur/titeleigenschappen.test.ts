import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Antwoord} from "../../../components/cohort/antwoord.js";
import {rijen51} from "../../../components/figuur/rijen51.js";
import {rijen52} from "../../../components/figuur/rijen52.js";
import {rijen53} from "../../../components/figuur/rijen53.js";
import {titel51} from "../../../components/figuur/titel51.js";
import {titel52} from "../../../components/figuur/titel52.js";
import {titel53} from "../../../components/figuur/titel53.js";
import {zin51} from "../../../components/rapport/zin51.js";
import {zin52} from "../../../components/rapport/zin52.js";
import {zin53} from "../../../components/rapport/zin53.js";
import {newcombe, type Verschil} from "../../../components/statistics/newcombe.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {levenswegrelevantie} from "../../../data/relevantie.js";
import {gebieden} from "../cohort/gebieden.js";
import {keuze} from "./voorbeeld.js";

/** A group with so many in gebruik: few people and many, close to one another and far apart. */
const groep = fc
  .tuple(
    fc.double({min: 3.5, max: 14, noNaN: true}),
    fc.oneof(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0.7, max: 0.74, noNaN: true}))
  )
  .map(([macht, p]): [gebruik: number, n: number] => {
    const n = Math.round(Math.exp(macht));
    return [Math.round(n * p), n];
  });
type Groep = readonly [gebruik: number, n: number];

const leeg: Antwoord = {momenten: ["2015-01-01", "2015-07-01"], figuur51: [], figuur52: [], figuur53: []};
const rijen = (kant: number, groep: string, [gebruik, startgroep]: Groep) =>
  [startgroep, gebruik].map((gebruik, moment) => ({kant, groep, moment, startgroep, gebruik}));
const omgeving = (vergelijk: string | null) => ({keuze: {...keuze, vergelijk}, gebieden, momenten: leeg.momenten});

/** What may be said of a difference, by its definition alone. */
function mag({verschil, ondergrens, bovengrens}: Verschil, figuur: "5.1" | "5.2" | "5.3"): RegExp {
  const drempel = levenswegrelevantie[figuur].vanaf / 100;
  if (ondergrens! > 0 || bovengrens! < 0) {
    const iets = Math.abs(verschil!) < drempel ? "iets " : "(?<!iets )";
    return new RegExp(`${iets}${verschil! > 0 ? "vaker" : "minder vaak"} `, "i");
  }
  return -ondergrens! <= drempel && bovengrens! <= drempel ? /ongeveer even vaak /i : /geen duidelijk verschil /i;
}
const woorden = [/vaker/i, /minder vaak/i, /ongeveer even vaak/i, /geen duidelijk verschil/i];

/** A sentence says what may be said and none of the other three things. */
function zegtAlleen(zin: string, verschil: Verschil, figuur: "5.1" | "5.2" | "5.3") {
  expect(zin).toMatch(mag(verschil, figuur));
  expect(woorden.filter((woord) => woord.test(zin))).toHaveLength(1);
}

/** Decimals of all percentages and points in a sentence are the same, at most one, and no share is its own interval. */
function eenMaat(zin: string) {
  const getallen = zin.replaceAll("95%-interval", "").match(/\d+(?:,\d+)?(?=%| procentpunt| tot )/g) ?? [];
  const decimalen = new Set(getallen.map((getal) => getal.split(",")[1]?.length ?? 0));
  expect([...decimalen].every((aantal) => aantal <= 1)).toBe(true);
  expect(decimalen.size).toBeLessThan(2);
  const [, aandeel, onder, boven] = /([\d,]+)% \(95%-interval ([\d,]+) tot ([\d,]+)%/.exec(zin) ?? [];
  if (aandeel !== undefined) expect(onder === aandeel && boven === aandeel).toBe(false);
}

describe("what figuren 5.1, 5.2 and 5.3 say of two shares", () => {
  it("rests on the interval of the difference with a gebied apart", () =>
    fc.assert(
      fc.property(groep, groep, (a, b) => {
        const antwoord = {...leeg, figuur51: [...rijen(0, "totaal", a), ...rijen(1, "totaal", b)]};
        const om = omgeving("GM0363");
        const r51 = rijen51(antwoord, om.keuze);
        const verschil = newcombe(...a, ...b);
        const [feit, zin] = zin51(r51, om);
        zegtAlleen(titel51(r51, om), verschil, "5.1");
        zegtAlleen(zin!, verschil, "5.1");
        [feit!, zin!, titel51(r51, om)].forEach(eenMaat);
      }),
      {numRuns: 500}
    ));

  it("takes the gebied out of what holds it, and says the same whoever stands first", () =>
    fc.assert(
      fc.property(groep, groep, (a, rest) => {
        const geheel: Groep = [a[0] + rest[0], a[1] + rest[1]];
        const verschil = newcombe(...a, ...rest);
        const zeg = (gebied: string, vergelijk: string, eigen: Groep, naast: Groep) => {
          const om = {...omgeving(vergelijk), keuze: {...keuze, gebied, vergelijk}};
          const antwoord = {...leeg, figuur51: [...rijen(0, "totaal", eigen), ...rijen(1, "totaal", naast)]};
          const r51 = rijen51(antwoord, om.keuze);
          return [titel51(r51, om), zin51(r51, om)[1]!];
        };
        for (const zin of [...zeg("GM0344", "NL", a, geheel), ...zeg("NL", "GM0344", geheel, a)]) {
          zegtAlleen(zin, verschil, "5.1");
          expect(zin).toContain("de rest van Nederland");
          eenMaat(zin);
        }
      }),
      {numRuns: 500}
    ));

  it("is of two huishoudtypen that are fixed beforehand, whatever the others do", () =>
    fc.assert(
      fc.property(groep, groep, groep, (a, b, ander) => {
        const figuur52 = [
          ...[...rijen(0, "overig", ander), ...rijen(0, "institutioneel", ander)],
          ...[...rijen(0, "eenouder", a), ...rijen(0, "paar_met_kinderen", b)]
        ];
        const om = omgeving(null);
        const r52 = rijen52({...leeg, figuur52}, om.keuze);
        const [feit, zin] = zin52(r52, om);
        zegtAlleen(titel52(r52, om), newcombe(...a, ...b), "5.2");
        zegtAlleen(zin!, newcombe(...a, ...b), "5.2");
        [feit!, zin!, titel52(r52, om)].forEach(eenMaat);
      }),
      {numRuns: 500}
    ));

  it("counts each gebeurtenis by the interval of its own difference", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(groep, groep), {minLength: 2, maxLength: gebeurtenissen.length}), (groepen) => {
        const figuur53 = groepen.map(([[gebruik, personen], [zonder_gebruik, zonder_personen]], i) => ({
          ...{kant: 0, gebeurtenis: gebeurtenissen[i]!.code, personen, gebruik, zonder_personen, zonder_gebruik}
        }));
        const om = omgeving(null);
        const r53 = rijen53({...leeg, figuur53}, om.keuze);
        const groot = groepen.filter(([[a, n]]) => a >= 10 && n - a >= 10);
        fc.pre(groot.length > 1);
        const verschillen = groot.map(([a, b]) => newcombe(...a, ...b));
        const tel = (past: (van: Verschil) => boolean) => verschillen.filter(past).length;
        const grens = levenswegrelevantie["5.3"].vanaf / 100;
        const aantallen = {
          vaker: tel(({verschil, ondergrens}) => ondergrens! > 0 && verschil! >= grens),
          "minder vaak": tel(({verschil, bovengrens}) => bovengrens! < 0 && -verschil! >= grens),
          "iets vaker": tel(({verschil, ondergrens}) => ondergrens! > 0 && verschil! < grens),
          "iets minder vaak": tel(({verschil, bovengrens}) => bovengrens! < 0 && -verschil! < grens)
        };
        const titel = titel53(r53, om);
        for (const [woord, aantal] of Object.entries(aantallen)) {
          const gezegd = new RegExp(`na (\\d+)(?: van de \\d+ levensgebeurtenissen)? ${woord}\\b`).exec(titel)?.[1];
          expect(Number(gezegd ?? 0)).toBe(aantal);
        }
        const gelijk = tel(
          ({ondergrens, bovengrens}) =>
            ondergrens! <= 0 && bovengrens! >= 0 && Math.max(-ondergrens!, bovengrens!) <= grens
        );
        expect(/ongeveer even vaak/.test(titel)).toBe(gelijk === groot.length);
        const zinnen = zin53(r53, om);
        const noemt = (begin: RegExp) =>
          (
            zinnen
              .find((zin) => begin.test(zin))
              ?.split(": ")[1]
              ?.split(/, | en /) ?? []
          ).length;
        expect(noemt(/^(Vaker|Vaker een .*)/)).toBe(aantallen.vaker);
        expect(noemt(/^Ongeveer even vaak/)).toBe(gelijk);
        for (const zin of zinnen) eenMaat(zin);
      }),
      {numRuns: 300}
    ));
});
