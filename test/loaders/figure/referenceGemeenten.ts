import {inGebruik, type Life, passesGebeurtenis, type Question, residentOn, stratumOf} from "./lives.js";
import type {Row} from "./reference.js";

/*
 * The figures that compare gemeenten, as plainly as can be. Chosen: standard and funnel are made of all gemeenten that have a
 * startgroep; which of them are printed is the business of `--gebied`. A gemeente without a startgroep has no row.
 */

interface Member {
  gemeente: string;
  stratum: string;
  still: boolean;
}

/** The startgroep of the land on the start, and who of it is in gebruik on the other peilmoment. */
function startgroep(lives: readonly Life[], days: readonly string[], question: Question, until: string): Member[] {
  const start = days.indexOf(question.start);
  const end = days.indexOf(until);
  return lives.flatMap((life) => {
    const moment = life.moments[start]!;
    const everywhere = {...question, lies: () => true};
    if (!residentOn(life, moment, question.start, everywhere)) return [];
    if (!passesGebeurtenis(life, question.start, everywhere) || !inGebruik(moment, question.wet)) return [];
    return {
      gemeente: moment.home!.gemeente,
      stratum: stratumOf(life, moment, question.start),
      still: inGebruik(life.moments[end]!, question.wet)
    };
  });
}

const shareOf = (members: readonly Member[]) => members.filter(({still}) => still).length / members.length;
const distinct = (values: readonly string[]) => [...new Set(values)].sort();

/** Direct and indirect standardisation. Chosen: without an expectation (`verwacht` 0) `verhouding` and `indirect` are empty. */
export function gestandaardiseerd(
  lives: readonly Life[],
  days: readonly string[],
  question: Question,
  until: string
): Row[] {
  const land = startgroep(lives, days, question, until);
  const p = shareOf(land);
  return distinct(land.map(({gemeente}) => gemeente)).map((gemeente) => {
    const here = land.filter((member) => member.gemeente === gemeente);
    let expected = 0;
    let weighed = 0;
    let weights = 0;
    for (const stratum of distinct(here.map((member) => member.stratum))) {
      const own = here.filter((member) => member.stratum === stratum);
      const all = land.filter((member) => member.stratum === stratum);
      expected += own.length * shareOf(all);
      weighed += all.length * shareOf(own);
      weights += all.length;
    }
    const gebruik = here.filter(({still}) => still).length;
    const ratio = expected === 0 ? null : gebruik / expected;
    return {
      ...{figuur: "gestandaardiseerd", gebied: gemeente, wet: question.wet, startgroep: here.length, gebruik},
      ...{ruw: shareOf(here), verwacht: expected, verhouding: ratio},
      ...{indirect: ratio === null ? null : ratio * p, direct: weighed / weights}
    };
  });
}

/** P(X = k) for k = 0 … n. */
function binomial(n: number, p: number): number[] {
  let row = [1];
  for (let i = 0; i < n; i++) row = [...row, 0].map((of, k) => of * (1 - p) + (k > 0 ? row[k - 1]! * p : 0));
  return row;
}

/** The smallest k with P(X ≤ k) ≥ q, divided by n. */
function limit(n: number, p: number, q: number): number {
  let below = 0;
  for (const [k, chance] of binomial(n, p).entries()) {
    below += chance;
    if (below >= q) return k / n;
  }
  return 1;
}

/** Quantile of type 7: between the two nearest, by place. */
function quantile(numbers: readonly number[], q: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const under = Math.floor(place);
  const over = Math.min(under + 1, sorted.length - 1);
  return sorted[under]! + (place - under) * (sorted[over]! - sorted[under]!);
}

/**
 * The funnel. Chosen: what is winsorised are the z-scores, not their squares; of one gemeente (or none that varies) τ² is 0;
 * where everyone or nobody stays, z, φ, τ² and the adjusted z are empty.
 */
export function trechter(lives: readonly Life[], days: readonly string[], question: Question, until: string): Row[] {
  const land = startgroep(lives, days, question, until);
  const p = shareOf(land);
  const varies = p > 0 && p < 1;
  const points = distinct(land.map(({gemeente}) => gemeente)).map((gemeente) => {
    const here = land.filter((member) => member.gemeente === gemeente);
    const variance = (p * (1 - p)) / here.length;
    return {gemeente, n: here.length, y: shareOf(here), variance, z: (shareOf(here) - p) / Math.sqrt(variance)};
  });
  const total = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const scores = points.map(({z}) => z);
  const low = quantile(scores, 0.1);
  const high = quantile(scores, 0.9);
  const phi = total(scores.map((z) => Math.min(high, Math.max(low, z)) ** 2)) / points.length;
  const weights = points.map(({variance}) => 1 / variance);
  const below = total(weights) - total(weights.map((w) => w ** 2)) / total(weights);
  const N = points.length;
  const tau2 = N === 1 ? 0 : Math.max(0, (N * phi - (N - 1)) / below);
  return points.map(({gemeente, n, y, variance, z}) => ({
    ...{figuur: "trechter", gebied: gemeente, wet: question.wet, startgroep: n},
    gebruik: land.filter((member) => member.gemeente === gemeente && member.still).length,
    ...{aandeel: y, onder998: limit(n, p, 0.001), onder95: limit(n, p, 0.025)},
    ...{boven95: limit(n, p, 0.975), boven998: limit(n, p, 0.999), z: varies ? z : null},
    ...{phi: varies ? phi : null, tau2: varies ? tau2 : null},
    z_aangepast: varies ? (y - p) / Math.sqrt(variance + tau2) : null
  }));
}

export type Feature = "inwoners" | "aandeel_65plus" | "eenouder" | "eenpersoons" | "stedelijkheid" | "institutioneel";

/**
 * Distance of every gemeente with residents to one. Chosen: shares are of the residents of the start (who pass the filters), the
 * z-score is with the standard deviation of a sample (n − 1), a feature that does not vary counts for nothing.
 */
export function soortgelijk(
  lives: readonly Life[],
  days: readonly string[],
  question: Question,
  stedelijkheid: (gemeente: string) => number,
  weights: Partial<Record<Feature, number>> = {}
): Row[] {
  const start = days.indexOf(question.start);
  const everywhere = {...question, lies: () => true};
  const residents = lives.filter(
    (life) =>
      residentOn(life, life.moments[start]!, question.start, everywhere) &&
      passesGebeurtenis(life, question.start, everywhere)
  );
  const homes = residents.map((life) => ({
    home: life.moments[start]!.home!,
    old: /^(65-74|75\+) /.test(stratumOf(life, life.moments[start]!, question.start))
  }));
  const gemeenten = distinct(homes.map(({home}) => home.gemeente));
  const features = gemeenten.map((gemeente): Record<Feature, number> => {
    const here = homes.filter(({home}) => home.gemeente === gemeente);
    const type = (code: string) => here.filter(({home}) => home.huishoudtype === code).length / here.length;
    return {
      ...{inwoners: Math.log(here.length), aandeel_65plus: here.filter(({old}) => old).length / here.length},
      ...{eenouder: type("eenouder"), eenpersoons: type("eenpersoons")},
      ...{stedelijkheid: stedelijkheid(gemeente), institutioneel: type("institutioneel")}
    };
  });
  const deviation = (numbers: readonly number[]) => {
    const mean = numbers.reduce((all, number) => all + number, 0) / numbers.length;
    return Math.sqrt(numbers.reduce((all, number) => all + (number - mean) ** 2, 0) / (numbers.length - 1));
  };
  const own = features[gemeenten.indexOf(question.gebied)];
  if (!own) return [];
  return gemeenten
    .map((gemeente, i) => {
      const squares = (Object.keys(own) as Feature[]).map((feature) => {
        const sd = deviation(features.map((of) => of[feature]));
        return sd > 0 ? (weights[feature] ?? 1) * ((features[i]![feature] - own[feature]) / sd) ** 2 : 0;
      });
      return {
        ...{figuur: "soortgelijk", gebied: question.gebied, gemeente},
        afstand: Math.sqrt(squares.reduce((all, square) => all + square, 0))
      };
    })
    .sort((a, b) => a.afstand - b.afstand || (a.gemeente < b.gemeente ? -1 : 1));
}
