import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Answer} from "../../../components/queries/figure5.js";
import {rows51, rows52, rows53} from "../../../components/cohort/rows.js";
import {title51, title52, title53} from "../../../components/figure/titles.js";
import {sentence51, sentence52, sentence53} from "../../../components/report/levenswegSentences.js";
import {type Difference, newcombe} from "../../../components/statistics/newcombe.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {levenswegRelevance} from "../../../data/indicator/levensweg.js";
import {gebieden} from "../cohort/gebieden.js";
import {choice} from "./example.js";

/** A group with so many in gebruik: few people and many, close to one another and far apart. */
const group = fc
  .tuple(
    fc.double({min: 3.5, max: 14, noNaN: true}),
    fc.oneof(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0.7, max: 0.74, noNaN: true}))
  )
  .map(([macht, p]): [gebruik: number, n: number] => {
    const n = Math.round(Math.exp(macht));
    return [Math.round(n * p), n];
  });
type Group = readonly [gebruik: number, n: number];

const empty: Answer = {moments: ["2015-01-01", "2015-07-01"], figure51: [], figure52: [], figure53: []};
const rows = (side: number, group: string, [gebruik, startgroep]: Group) =>
  [startgroep, gebruik].map((gebruik, moment) => ({kant: side, groep: group, moment, startgroep, gebruik}));
const environment = (compare: string | null) => ({
  choice: {...choice, vergelijk: compare},
  gebieden,
  moments: empty.moments
});

/** What may be said of a difference, by its definition alone. */
function may({verschil: difference, ondergrens, bovengrens}: Difference, figure: "5.1" | "5.2" | "5.3"): RegExp {
  const threshold = levenswegRelevance[figure].since / 100;
  if (ondergrens! > 0 || bovengrens! < 0) {
    const slightly = Math.abs(difference!) < threshold ? "iets " : "(?<!iets )";
    return new RegExp(`${slightly}${difference! > 0 ? "vaker" : "minder vaak"} `, "i");
  }
  return -ondergrens! <= threshold && bovengrens! <= threshold ? /ongeveer even vaak /i : /geen duidelijk verschil /i;
}
const words = [/vaker/i, /minder vaak/i, /ongeveer even vaak/i, /geen duidelijk verschil/i];

/** A sentence says what may be said and none of the other three things. */
function saysOnly(sentence: string, difference: Difference, figure: "5.1" | "5.2" | "5.3") {
  expect(sentence).toMatch(may(difference, figure));
  expect(words.filter((word) => word.test(sentence))).toHaveLength(1);
}

/** Decimals of all percentages and points in a sentence are the same, at most one, and no share is its own interval. */
function oneMeasure(sentence: string) {
  const amounts = sentence.replaceAll("95%-interval", "").match(/\d+(?:,\d+)?(?=%| procentpunt| tot )/g) ?? [];
  const decimalen = new Set(amounts.map((amount) => amount.split(",")[1]?.length ?? 0));
  expect([...decimalen].every((aantal) => aantal <= 1)).toBe(true);
  expect(decimalen.size).toBeLessThan(2);
  const [, aandeel, below, above] = /([\d,]+)% \(95%-interval ([\d,]+) tot ([\d,]+)%/.exec(sentence) ?? [];
  if (aandeel !== undefined) expect(below === aandeel && above === aandeel).toBe(false);
}

describe("what figuren 5.1, 5.2 and 5.3 say of two shares", () => {
  it("rests on the interval of the difference with a gebied apart", () =>
    fc.assert(
      fc.property(group, group, (a, b) => {
        const answer = {...empty, figure51: [...rows(0, "totaal", a), ...rows(1, "totaal", b)]};
        const toward = environment("GM0363");
        const r51 = rows51(answer, toward.choice);
        const difference = newcombe(...a, ...b);
        const [fact, sentence] = sentence51(r51, toward);
        saysOnly(title51(r51, toward), difference, "5.1");
        saysOnly(sentence!, difference, "5.1");
        [fact!, sentence!, title51(r51, toward)].forEach(oneMeasure);
      }),
      {numRuns: 500}
    ));

  it("takes the gebied out of what holds it, and says the same whoever stands first", () =>
    fc.assert(
      fc.property(group, group, (a, rest) => {
        const whole: Group = [a[0] + rest[0], a[1] + rest[1]];
        const difference = newcombe(...a, ...rest);
        const say = (gebied: string, compare: string, own: Group, beside: Group) => {
          const toward = {...environment(compare), choice: {...choice, gebied, vergelijk: compare}};
          const answer = {...empty, figure51: [...rows(0, "totaal", own), ...rows(1, "totaal", beside)]};
          const r51 = rows51(answer, toward.choice);
          return [title51(r51, toward), sentence51(r51, toward)[1]!];
        };
        for (const sentence of [...say("GM0344", "NL", a, whole), ...say("NL", "GM0344", whole, a)]) {
          saysOnly(sentence, difference, "5.1");
          expect(sentence).toContain("de rest van Nederland");
          oneMeasure(sentence);
        }
      }),
      {numRuns: 500}
    ));

  it("is of two huishoudtypen that are fixed beforehand, whatever the others do", () =>
    fc.assert(
      fc.property(group, group, group, (a, b, other) => {
        const figure52 = [
          ...[...rows(0, "overig", other), ...rows(0, "institutioneel", other)],
          ...[...rows(0, "eenouder", a), ...rows(0, "paar_met_kinderen", b)]
        ];
        const toward = environment(null);
        const r52 = rows52({...empty, figure52}, toward.choice);
        const [fact, sentence] = sentence52(r52, toward);
        saysOnly(title52(r52, toward), newcombe(...a, ...b), "5.2");
        saysOnly(sentence!, newcombe(...a, ...b), "5.2");
        [fact!, sentence!, title52(r52, toward)].forEach(oneMeasure);
      }),
      {numRuns: 500}
    ));

  it("counts each gebeurtenis by the interval of its own difference", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(group, group), {minLength: 2, maxLength: gebeurtenissen.length}), (groups) => {
        const figure53 = groups.map(([[gebruik, personen], [zonder_gebruik, zonder_personen]], i) => ({
          ...{kant: 0, gebeurtenis: gebeurtenissen[i]!.code, personen, gebruik, zonder_personen, zonder_gebruik}
        }));
        const toward = environment(null);
        const r53 = rows53({...empty, figure53}, toward.choice);
        const large = groups.filter(([[a, n]]) => a >= 10 && n - a >= 10);
        fc.pre(large.length > 1);
        const differences = large.map(([a, b]) => newcombe(...a, ...b));
        const count = (fits: (from: Difference) => boolean) => differences.filter(fits).length;
        const limit = levenswegRelevance["5.3"].since / 100;
        const counts = {
          vaker: count(({verschil: difference, ondergrens}) => ondergrens! > 0 && difference! >= limit),
          "minder vaak": count(({verschil: difference, bovengrens}) => bovengrens! < 0 && -difference! >= limit),
          "iets vaker": count(({verschil: difference, ondergrens}) => ondergrens! > 0 && difference! < limit),
          "iets minder vaak": count(({verschil: difference, bovengrens}) => bovengrens! < 0 && -difference! < limit)
        };
        const title = title53(r53, toward);
        for (const [word, aantal] of Object.entries(counts)) {
          const said = new RegExp(`na (\\d+)(?: van de \\d+ levensgebeurtenissen)? ${word}\\b`).exec(title)?.[1];
          expect(Number(said ?? 0)).toBe(aantal);
        }
        const equal = count(
          ({ondergrens, bovengrens}) =>
            ondergrens! <= 0 && bovengrens! >= 0 && Math.max(-ondergrens!, bovengrens!) <= limit
        );
        expect(/ongeveer even vaak/.test(title)).toBe(equal === large.length);
        const sentences = sentence53(r53, toward);
        const mentions = (begin: RegExp) =>
          (
            sentences
              .find((sentence) => begin.test(sentence))
              ?.split(": ")[1]
              ?.split(/, | en /) ?? []
          ).length;
        expect(mentions(/^(Vaker|Vaker een .*)/)).toBe(counts.vaker);
        expect(mentions(/^Ongeveer even vaak/)).toBe(equal);
        for (const sentence of sentences) oneMeasure(sentence);
      }),
      {numRuns: 300}
    ));
});
