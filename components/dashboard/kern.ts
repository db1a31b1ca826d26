import type {Figuurcijfers} from "../monitor/figuur/metingen.js";
import type {Meting} from "../monitor/figuur/meting.js";
import type {Oordeel} from "../figuur/vergelijking.js";
import {oordeel} from "../monitor/zin/oordeel.js";

/** Since when the gebied stands so to what it is compared with. */
export interface Sinds {
  periode: string;
  /** It was so in every periode with numbers. */
  altijd: boolean;
  /** Between then and now lie perioden without a number of both. */
  gaten: boolean;
}

/** The answer to: how many here, compared with there, and since when? */
export interface Kern {
  nu: Meting;
  naast: Meting | null;
  hoe: Oordeel | null;
  sinds: Sinds | null;
  /** The first number of the gebied itself, where it has an earlier one. */
  eerst: Meting | null;
}

/** From the numbers of a trend of one series. */
export function kern({reeksen, perioden, namen, van}: Figuurcijfers): Kern | null {
  const [reeks] = reeksen;
  const periode = perioden.at(-1);
  if (!reeks || periode === undefined) return null;
  const meting = (kant: number) => (moment: string) => van(kant, reeks, moment);
  const nu = meting(0)(periode);
  const naast = namen.length > 1 ? meting(1)(periode) : null;
  const hoe = naast === null ? null : oordeel(nu, naast, "per");
  const eerder = perioden.slice(0, -1).map(meting(0));
  return {
    ...{nu, naast, hoe, eerst: eerder.find(({leeg}) => leeg === null) ?? null},
    sinds: hoe === null ? null : sinds(perioden, (moment) => oordeel(meting(0)(moment), meting(1)(moment), "per"))
  };
}

/** The longest run of perioden up to the last that all have its oordeel; those without one are passed over. */
export function sinds(perioden: readonly string[], hoe: (periode: string) => Oordeel | null): Sinds | null {
  const nu = hoe(perioden.at(-1) ?? "");
  if (nu === null) return null;
  const oordelen = perioden.map(hoe);
  const anders = oordelen.reduce((laatst, oordeel, i) => (oordeel === null || oordeel === nu ? laatst : i), -1);
  const begin = oordelen.indexOf(nu, anders + 1);
  const altijd = anders < 0;
  return {periode: perioden[begin]!, altijd, gaten: oordelen.slice(altijd ? begin : anders + 1).includes(null)};
}
