import {richting, type Oordeel} from "../oordeel/oordeel.js";
import type {Figuurcijfers} from "../monitor/figuur/metingen.js";
import {paar, type Paar} from "../monitor/zin/kern.js";

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
  paar: Omit<Paar, "reeks">;
  vaak: Vaak | null;
  /** The number beside the first of the gebied itself, where it has an earlier one. */
  verloop: Omit<Paar, "reeks"> | null;
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
    const een = paar(meting(0)(moment), namen.length > 1 ? meting(1)(moment) : null, "per", ligging);
    return {een, hoe: een.hoe, kant: Math.sign(((een.rest ?? een.nu).aandeel ?? 0) - (een.naast?.aandeel ?? 0))};
  });
  const {een} = paren.at(-1)!;
  return {
    paar: een,
    vaak: een.hoe === null ? null : vaak(paren),
    verloop: eerst && nu.leeg === null ? paar(nu, eerst, "per") : null
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
