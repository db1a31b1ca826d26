import {verhuizen} from "../../data/synthese/parameters.js";
import {leeftijd} from "./leeftijd.js";
import type {Persoon} from "./wereld.js";

/** Moves per year of the household with this first adult. */
export function verhuiskans(hoofd: Persoon, dag: number): number {
  const jaren = leeftijd(hoofd.geboren, dag);
  return jaren < 30 ? verhuizen.tot30 : jaren < 45 ? verhuizen.tot45 : jaren < 65 ? verhuizen.tot65 : verhuizen.daarna;
}
