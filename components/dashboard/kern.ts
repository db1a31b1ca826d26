import {richting, type Oordeel} from "../oordeel/oordeel.js";
import type {Figuurcijfers} from "../monitor/figuur/metingen.js";
import type {Meting} from "../monitor/figuur/meting.js";
import {oordeel} from "../monitor/zin/oordeel.js";

/** In how many halfjaren with both numbers the gebied stood on the same side as in the last one. */
export interface Vaak {
  van: number;
  /** On that side; where the last has no clear difference: those without one. */
  zo: number;
  /** Clearly so. */
  duidelijk: number;
}

/** The answer to: how many here, compared with there, and how often was it so? */
export interface Kern {
  nu: Meting;
  naast: Meting | null;
  hoe: Oordeel | null;
  vaak: Vaak | null;
  /** The first number of the gebied itself, where it has an earlier one, and how the last stands to it. */
  eerst: Meting | null;
  verloop: Oordeel | null;
}

/** From the numbers of a trend of one series. */
export function kern({reeksen, perioden, namen, ligging, van}: Figuurcijfers): Kern | null {
  const [reeks] = reeksen;
  const periode = perioden.at(-1);
  if (!reeks || periode === undefined) return null;
  const meting = (kant: number) => (moment: string) => van(kant, reeks, moment);
  const nu = meting(0)(periode);
  const eerst =
    perioden
      .slice(0, -1)
      .map(meting(0))
      .find(({leeg}) => leeg === null) ?? null;
  const paren = perioden.map((moment) => {
    const [eigen, ander] = [meting(0)(moment), meting(1)(moment)];
    return {hoe: oordeel(eigen, ander, "per", ligging), kant: Math.sign((eigen.aandeel ?? 0) - (ander.aandeel ?? 0))};
  });
  const {hoe} = namen.length > 1 ? paren.at(-1)! : {hoe: null};
  return {
    ...{nu, naast: namen.length > 1 ? meting(1)(periode) : null, hoe, eerst},
    vaak: hoe === null ? null : vaak(paren),
    verloop: eerst && oordeel(nu, eerst, "per")
  };
}

/** Counts the perioden that stand as the last one; those without both numbers are no part of it. */
export function vaak(paren: readonly {hoe: Oordeel | null; kant: number}[]): Vaak {
  const met = paren.filter(({hoe}) => hoe !== null);
  const nu = richting(met.at(-1)?.hoe ?? null);
  const duidelijk = met.filter(({hoe}) => richting(hoe) === nu).length;
  const zo = nu === 0 ? duidelijk : met.filter(({kant}) => kant === nu).length;
  return {van: met.length, zo, duidelijk};
}
