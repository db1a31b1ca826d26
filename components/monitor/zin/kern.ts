import type {Figuurcijfers} from "../figuur/metingen.js";
import {opMaat, type Meting} from "../figuur/meting.js";
import type {Reeks} from "../figuur/reeks.js";
import {oordeel} from "./oordeel.js";

/** A series with its number and what that is set beside: vergelijk, or in a trend the first number of the gebied itself. */
export interface Paar {
  reeks: Reeks;
  nu: Meting;
  naast: Meting | null;
}

/** Whether a number is there on the scale of the figure. */
export const isEr = (meting: Meting, maat: "per" | "aantal"): boolean => opMaat(meting, maat).leeg === null;

/** What the sentences of an indicator speak of. */
export function paren(cijfers: Figuurcijfers, indicator: string): Paar[] {
  const {plan, perioden, namen, van} = cijfers;
  const eigen = cijfers.reeksen.filter((reeks) => reeks.indicator.code === indicator);
  return eigen.map((reeks) => {
    if (plan.vorm !== "trend") {
      const nu = van(0, reeks, perioden.at(-1)!);
      return {reeks, nu, naast: namen.length > 1 ? van(1, reeks, perioden.at(-1)!) : null};
    }
    const [eerste, laatste] = uiteinden(cijfers, reeks, 0);
    return {reeks, nu: laatste, naast: eerste};
  });
}

/** The first and the last number of a line; without any its last place, and nothing beside it. */
export function uiteinden({plan, perioden, van}: Figuurcijfers, reeks: Reeks, kant: number): [Meting | null, Meting] {
  const alle = perioden.map((periode) => van(kant, reeks, periode));
  const gevuld = alle.filter((meting) => isEr(meting, plan.maat));
  return [gevuld.length > 1 ? gevuld[0]! : null, gevuld.at(-1) ?? alle.at(-1)!];
}

/** The pair that the first sentence is about: the total, else the clearest difference, else the largest number. */
export function kern(paren: readonly Paar[], maat: "per" | "aantal"): Paar {
  const gevuld = paren.filter(({nu}) => isEr(nu, maat));
  const totaal = paren.find(({reeks}) => reeks.categorie.code === "totaal");
  if (gevuld.length === 0) return totaal ?? paren[0]!;
  if (totaal && isEr(totaal.nu, maat)) return totaal;
  const grootte = ({nu}: Paar) => opMaat(nu, maat).waarde!;
  const verschil = (paar: Paar) => Math.abs(grootte(paar) - opMaat(paar.naast!, maat).waarde!);
  const duidelijk = gevuld.filter(
    ({nu, naast}) => naast !== null && ["meer", "minder"].includes(oordeel(nu, naast, maat) ?? "")
  );
  if (duidelijk.length > 0) return duidelijk.reduce((a, b) => (verschil(b) > verschil(a) ? b : a));
  return gevuld.reduce((a, b) => (grootte(b) > grootte(a) ? b : a));
}
