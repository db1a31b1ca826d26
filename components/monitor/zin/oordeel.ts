import {drempel} from "../../oordeel/drempel.js";
import {zonderElkaar, type Ligging, type Telling} from "../../oordeel/ligging.js";
import {oordeel as beoordeel, type Oordeel} from "../../oordeel/oordeel.js";
import {newcombe, type Verschil} from "../../statistics/newcombe.js";
import {rateDifference} from "../../statistics/rateDifference.js";
import type {Meting} from "../figuur/meting.js";
import type {Maat} from "./hoeveel.js";

/**
 * How a number stands to another of the same indicator and category; null where one of them is not there or is no part of
 * anything. `hoe`: how their gebieden lie, which for one gebied on two moments is apart.
 */
export function oordeel(a: Meting, b: Meting, soort: Maat, hoe: Ligging = "los"): Oordeel | null {
  const {indicator, categorie} = a;
  const grens = drempel(indicator, categorie);
  if (grens === null || a.waarde === null || b.waarde === null || !a.n || !b.n) return null;
  if (soort === "aantal") return beoordeel(rateDifference(a.waarde, 1, b.waarde, 1), grens * b.n);
  const paar = zonderElkaar({waarde: a.waarde, n: a.n}, {waarde: b.waarde, n: b.n}, hoe);
  const verschil = paar && (indicator.stuks ? vanStuks(...paar) : vanDelen(...paar));
  return verschil && beoordeel(verschil, grens);
}

const vanStuks = (a: Telling, b: Telling): Verschil => rateDifference(a.waarde, a.n, b.waarde, b.n);

/** Null where counts that were rounded are no part of their whole any more. */
const vanDelen = (a: Telling, b: Telling): Verschil | null =>
  a.waarde > a.n || b.waarde > b.n ? null : newcombe(a.waarde, a.n, b.waarde, b.n);
