import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cumulativeIncidence} from "../../../components/statistics/cumulativeIncidence.js";
import {kaplanMeier, type Survival} from "../../../components/statistics/kaplanMeier.js";
import {logRank} from "../../../components/statistics/logRank.js";
import {restrictedMean} from "../../../components/statistics/restrictedMean.js";
import {fixture} from "./r/fixture.js";

interface Case {
  tijd: number[];
  uitkomst: number[];
  groep: string[];
  gewicht: number[];
}
interface Table {
  tijd: number[];
  risico: number[];
  gebeurtenis: number[];
  S: number[];
  se_S: (number | null)[];
  onder: (number | null)[];
  boven: (number | null)[];
}
const {sets} = fixture<{
  sets: (Case &
    Record<"loglog" | "log" | "gewogen", Table> &
    Record<"rmean" | "seRmean" | "chi2" | "p", number> & {
      pstate: number[][];
      se: number[][];
    })[];
}>("survival");
const ranks = fixture<{
  sets: (Case &
    Record<"chi2" | "p" | "chi2w" | "pw" | "eind" | "rmeanw" | "seRmeanw", number> &
    Record<"obs" | "exp", number[]>)[];
}>("logrank");

/** The times of a set, and at each how many (or how much weight) are at risk and go by each outcome. */
function steps(data: Case, weighted = false, group?: string) {
  const times = [...new Set(data.tijd)].sort((a, b) => a - b);
  const count = (keep: (i: number) => boolean) =>
    data.tijd.reduce(
      (sum, _, i) =>
        sum + ((group === undefined || data.groep[i] === group) && keep(i) ? (weighted ? data.gewicht[i]! : 1) : 0),
      0
    );
  return times.map((time) => {
    const went = (outcome: number) => count((i) => data.tijd[i] === time && data.uitkomst[i] === outcome);
    return {time, atRisk: count((i) => data.tijd[i]! >= time), stopped: went(1), outcomes: [went(1), went(2)]};
  });
}

function same(found: readonly Survival[], r: Table) {
  found.forEach(({left, standardError, ondergrens, bovengrens}, i) => {
    expect(left).toBeCloseTo(r.S[i]!, 12);
    if (left === 0) return;
    expect(standardError).toBeCloseTo(r.se_S[i]!, 12);
    expect(ondergrens).toBeCloseTo(r.onder[i] ?? 1, 12);
    expect(bovengrens).toBeCloseTo(r.boven[i] ?? 1, 12);
  });
  expect(found).toHaveLength(r.S.length);
}

describe("kaplanMeier(steps, scale)", () => {
  it.each(sets)("equals survfit on both scales, and with weights", (set) => {
    same(kaplanMeier(steps(set)), set.loglog);
    same(kaplanMeier(steps(set), "log"), set.log);
    same(kaplanMeier(steps(set, true)), set.gewogen);
  });

  it("has limits of 1 while nobody stopped, and none once nobody is left", () => {
    const found = kaplanMeier([
      {atRisk: 9, stopped: 0},
      {atRisk: 8, stopped: 2},
      {atRisk: 6, stopped: 6},
      {atRisk: 0, stopped: 0}
    ]);
    expect(found[0]).toEqual({left: 1, standardError: 0, ondergrens: 1, bovengrens: 1});
    expect(found[1]!.left).toBe(0.75);
    for (const row of found.slice(2))
      expect(row).toEqual({left: 0, standardError: null, ondergrens: null, bovengrens: null});
  });

  it("takes no steps, one person, and refuses more stops than there are people", () => {
    expect(kaplanMeier([])).toEqual([]);
    expect(kaplanMeier([{atRisk: 1, stopped: 1}])[0]!.left).toBe(0);
    expect(() => kaplanMeier([{atRisk: 1, stopped: 2}])).toThrow("stopped outside 0..risk: 2 of 1");
  });

  it("never rises, lies between its limits, and is the plain share where nobody is censored", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 50}), {minLength: 1, maxLength: 9}), (stops) => {
        const all = stops.reduce((sum, n) => sum + n, 7);
        let left = all;
        const found = kaplanMeier(stops.map((stopped) => ({atRisk: (left -= stopped) + stopped, stopped})));
        let gone = 0;
        found.forEach(({left, ondergrens, bovengrens}, i) => {
          gone += stops[i]!;
          expect(left).toBeCloseTo(1 - gone / all, 10);
          expect(ondergrens! <= left && left <= bovengrens!).toBe(true);
        });
      })
    );
  });
});

describe("restrictedMean(times, steps, end)", () => {
  it.each(sets)("equals the restricted mean of survfit up to the last time", (set) => {
    const rows = steps(set);
    const {mean, standardError} = restrictedMean(
      rows.map(({time}) => time),
      rows
    );
    expect(mean).toBeCloseTo(set.rmean, 12);
    expect(standardError).toBeCloseTo(set.seRmean, 12);
  });

  it.each(ranks.sets)("equals it up to an earlier time, with weights", (set) => {
    const rows = steps(set, true);
    const {mean, standardError} = restrictedMean(
      rows.map(({time}) => time),
      rows,
      set.eind
    );
    expect(mean).toBeCloseTo(set.rmeanw, 12);
    expect(standardError).toBeCloseTo(set.seRmeanw, 12);
  });

  it("is the whole time where nobody stops, and nothing without time", () => {
    expect(
      restrictedMean(
        [1, 2],
        [
          {atRisk: 3, stopped: 0},
          {atRisk: 3, stopped: 0}
        ]
      )
    ).toEqual({mean: 2, standardError: 0});
    expect(restrictedMean([], [])).toEqual({mean: 0, standardError: 0});
    expect(
      restrictedMean(
        [1, 2],
        [
          {atRisk: 1, stopped: 1},
          {atRisk: 0, stopped: 0}
        ]
      )
    ).toEqual({mean: 1, standardError: 0});
  });
});

describe("cumulativeIncidence(steps)", () => {
  it.each(sets)("equals survfit with competing outcomes, standard errors too", (set) => {
    cumulativeIncidence(steps(set)).forEach(({left, incidence, standardErrors}, i) => {
      expect(left).toBeCloseTo(set.pstate[i]![0]!, 12);
      incidence.forEach((share, k) => expect(share).toBeCloseTo(set.pstate[i]![k + 1]!, 12));
      standardErrors.forEach((error, k) => expect(error).toBeCloseTo(set.se[i]![k + 1]!, 10));
    });
  });

  it("is a plain share with its binomial error where nobody is censored", () => {
    const [, last] = cumulativeIncidence([
      {atRisk: 40, outcomes: [10, 5]},
      {atRisk: 25, outcomes: [5, 0]}
    ]);
    expect(last!.left).toBeCloseTo(0.5, 12);
    expect(last!.incidence).toEqual([expect.closeTo(15 / 40, 12), expect.closeTo(5 / 40, 12)]);
    expect(last!.standardErrors[0]).toBeCloseTo(Math.sqrt((0.375 * 0.625) / 40), 12);
  });

  it("adds up to 1, of none to nothing, and stays where nobody is at risk", () => {
    expect(cumulativeIncidence([])).toEqual([]);
    const found = cumulativeIncidence([
      {atRisk: 2, outcomes: [1, 1]},
      {atRisk: 0, outcomes: [0, 0]}
    ]);
    expect(found[1]).toEqual(found[0]);
    expect(found[0]!.left + found[0]!.incidence[0]! + found[0]!.incidence[1]!).toBe(1);
    expect(() => cumulativeIncidence([{atRisk: 1, outcomes: [1, 1]}])).toThrow("gone outside 0..risk: 2 of 1");
  });
});

describe("logRank(groups)", () => {
  it.each(sets)("equals survdiff for three groups", (set) => {
    const {chi2, p, degrees} = logRank(["a", "b", "c"].map((group) => steps(set, false, group)));
    expect(chi2).toBeCloseTo(set.chi2, 10);
    expect(p).toBeCloseTo(set.p, 12);
    expect(degrees).toBe(2);
  });

  it.each(ranks.sets)("equals survdiff for two groups, and with weights", (set) => {
    const groups = (weighted: boolean) => ["a", "b"].map((group) => steps(set, weighted, group));
    const found = logRank(groups(false));
    expect(found.chi2).toBeCloseTo(set.chi2, 10);
    expect(found.p).toBeCloseTo(set.p, 12);
    found.observed.forEach((count, i) => expect(count).toBeCloseTo(set.obs[i]!, 10));
    found.expected.forEach((count, i) => expect(count).toBeCloseTo(set.exp[i]!, 10));
    const weighted = logRank(groups(true));
    expect(weighted.chi2).toBeCloseTo(set.chi2w, 10);
    expect(weighted.p).toBeCloseTo(set.pw, 12);
  });

  it("is null of one group, of none, and where nobody stops; an empty group takes no part", () => {
    const [one, other] = [[{atRisk: 9, stopped: 3}], [{atRisk: 8, stopped: 1}]];
    expect(logRank([])).toMatchObject({chi2: null, p: null});
    expect(logRank([one])).toMatchObject({chi2: null, p: null, degrees: 0});
    expect(logRank([[{atRisk: 4, stopped: 0}], [{atRisk: 5, stopped: 0}]]).p).toBeNull();
    const nobody = [{atRisk: 0, stopped: 0}];
    expect(logRank([one, nobody, other])).toMatchObject({chi2: logRank([one, other]).chi2, degrees: 1});
  });

  it("is 0 for groups that are alike, and the same in any order", () => {
    const rows = [
      {atRisk: 40, stopped: 8},
      {atRisk: 30, stopped: 3}
    ];
    const half = rows.map(({atRisk, stopped}) => ({atRisk: atRisk * 2, stopped: stopped * 2}));
    expect(logRank([rows, half]).chi2).toBeCloseTo(0, 12);
    expect(logRank([rows, half]).p).toBeCloseTo(1, 9);
    const third = [
      {atRisk: 20, stopped: 9},
      {atRisk: 9, stopped: 0}
    ];
    expect(logRank([rows, third, half]).chi2).toBeCloseTo(logRank([half, rows, third]).chi2!, 10);
  });
});
