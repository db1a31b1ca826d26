import type {Figuurcijfers} from "../figuur/metingen.js";
import {opMaat, type Meting} from "../figuur/meting.js";
import type {Reeks} from "../figuur/reeks.js";
import type {Oordeel} from "../../oordeel/oordeel.js";
import type {Ligging} from "../../oordeel/ligging.js";
import {oordeel, zonderOverlap} from "./oordeel.js";

/**
 * A series with its number and what that is set beside: vergelijk, of vergelijk that holds the gebied the rest, or in a trend the
 * first number of the gebied itself.
 */
export interface Paar {
  reeks: Reeks;
  nu: Meting;
  naast: Meting | null;
  /** Whether `naast` is of vergelijk without the gebied. */
  zonder: boolean;
  /** Where the gebied holds vergelijk: the rest of the gebied, with which vergelijk is compared. */
  rest: Meting | null;
  /** How the number (of the rest where there is one) stands to the other; null where it is not known. */
  hoe: Oordeel | null;
}

/** Whether a number is there on the scale of the figure. */
export const isEr = (meting: Meting, maat: "per" | "aantal"): boolean => opMaat(meting, maat).leeg === null;

/** What the sentences of an indicator speak of. */
export function paren(cijfers: Figuurcijfers, indicator: string): Paar[] {
  const {plan, perioden, namen, ligging, van} = cijfers;
  const eigen = cijfers.reeksen.filter((reeks) => reeks.indicator.code === indicator);
  return eigen.map((reeks) => {
    if (plan.vorm !== "trend") {
      const nu = van(0, reeks, perioden.at(-1)!);
      return {reeks, ...paar(nu, namen.length > 1 ? van(1, reeks, perioden.at(-1)!) : null, plan.maat, ligging)};
    }
    const [naast, nu] = uiteinden(cijfers, reeks, 0);
    return {reeks, ...paar(nu, naast, plan.maat)};
  });
}

/** A number beside another of the same series. */
export function paar(
  nu: Meting,
  ander: Meting | null,
  maat: "per" | "aantal",
  ligging: Ligging = "los"
): Omit<Paar, "reeks"> {
  const delen = ander && zonderOverlap(nu, ander, ligging);
  if (!delen) return {nu, naast: ander, zonder: false, rest: null, hoe: null};
  const [eigen, naast] = delen;
  return {nu, naast, zonder: naast !== ander, rest: eigen === nu ? null : eigen, hoe: oordeel(eigen, naast, maat)};
}

/** The first and the last number of a line; without any its last place, and nothing beside it. */
export function uiteinden({plan, perioden, van}: Figuurcijfers, reeks: Reeks, kant: number): [Meting | null, Meting] {
  const alle = perioden.map((periode) => van(kant, reeks, periode));
  const gevuld = alle.filter((meting) => isEr(meting, plan.maat));
  return [gevuld.length > 1 ? gevuld[0]! : null, gevuld.at(-1) ?? alle.at(-1)!];
}

/** The pair that the first sentence is about: the category that the plan names, of those with a number the first. */
export function kern(paren: readonly Paar[], {kern, maat}: Figuurcijfers["plan"]): Paar {
  const genoemd = kern.flatMap((code) => paren.find(({reeks}) => reeks.categorie.code === code) ?? []);
  return genoemd.find(({nu}) => isEr(nu, maat)) ?? genoemd[0] ?? paren[0]!;
}

/** The series that a figure as a whole speaks of. */
export function kernreeks(cijfers: Figuurcijfers): Reeks | undefined {
  const [indicator] = cijfers.plan.indicatoren;
  return cijfers.perioden.length === 0 ? cijfers.reeksen[0] : kern(paren(cijfers, indicator!), cijfers.plan).reeks;
}
