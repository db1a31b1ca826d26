import type {Difference} from "./newcombe.js";
import {poissonScore} from "./poissonScore.js";

/**
 * Difference a/t1 − c/t0 of two independent Poisson rates, 95% interval by MOVER on score limits: what Newcombe's method no. 10
 * is for shares, for counts that are no part of t. All null where a t is 0.
 * Source: Zou & Donner (2008), Statistics in Medicine 27, 1693–1702; for Poisson rates Li, Tang & Wong (2014), Computational
 * Statistics 29, 869–889.
 */
export function rateDifference(a: number, t1: number, c: number, t0: number): Difference {
  if (t1 === 0 || t0 === 0) return {verschil: null, ondergrens: null, bovengrens: null};
  const [first, second] = [poissonScore(a), poissonScore(c)];
  const difference = a / t1 - c / t0;
  const below = Math.hypot((a - first.lower) / t1, (second.upper - c) / t0);
  const above = Math.hypot((first.upper - a) / t1, (c - second.lower) / t0);
  return {verschil: difference, ondergrens: difference - below, bovengrens: difference + above};
}
