import {ANKER, JAAR} from "./dag.js";
import type {Toeval} from "./toeval.js";

export const leeftijd = (geboren: number, dag: number): number => Math.floor((dag - geboren) / JAAR);

/** A day of birth for someone of an age in whole years on the anchor. */
export const geborenBij = (jaren: number, toeval: Toeval): number =>
  Math.floor(ANKER - 1 - (jaren + toeval.trek()) * JAAR);

/** Age of someone over 65: thinning out as people die. */
export const oud = (toeval: Toeval): number => 65 + Math.floor(33 * Math.pow(toeval.trek(), 1.75));

/** Oldest child at home can be this old. */
export const tussen = (laag: number, x: number, hoog: number): number => Math.max(laag, Math.min(hoog, Math.round(x)));
