import {utrecht} from "../../../data/synthesis/parameters.js";
import {halfjaarTarget} from "../../../data/synthesis/targets.js";
import type {Country, Wijk} from "../country.js";
import {combinaties, readStapeling, referenceDay} from "../stapeling.js";
import {valueAt} from "./frame.js";

const kinds = ["bijstand", "rest", "wmo", "jeugd", "zwaar", "wsw"] as const;

/** Share of the country's users that a gebied gets: it follows the people and the bijstand of its wijken. */
export type Aandelen = Record<(typeof kinds)[number], number>;

const arm = (w: Wijk): number => Math.min(3, w.bijstand / 24);

const measure: Record<keyof Aandelen, (w: Wijk) => number> = {
  bijstand: (w) => w.inwoners * w.bijstand,
  rest: (w) => w.inwoners * w.bijstand,
  wmo: (w) => w.inwoners * (0.25 + 0.75 * w.older) * (0.75 + 0.25 * arm(w)),
  jeugd: (w) => w.inwoners * w.child * (0.75 + 0.25 * arm(w)),
  zwaar: (w) => w.inwoners * w.child * (0.35 + 0.65 * arm(w)),
  wsw: (w) => w.inwoners * (0.6 + 0.4 * arm(w))
};

export function distribution(country: Country): Aandelen[] {
  const result = country.gebieden.map(() => ({bijstand: 0, rest: 0, wmo: 0, jeugd: 0, zwaar: 0, wsw: 0}));
  for (const kind of kinds) {
    const perWijk = country.wijken.map((w) => (w.scaled === 0 ? 0 : measure[kind](w)));
    if (kind === "bijstand" || kind === "rest") fitOnGemeente(country, perWijk);
    fitOnStapeling(country, perWijk, kind);
    const sum = perWijk.reduce((a, b) => a + b, 0);
    country.gebieden.forEach((g, i) => (result[i]![kind] = g.wijken.reduce((a, w) => a + perWijk[w]!, 0) / sum));
  }
  return result;
}

/** The bijstand of a gemeente is what CBS counted there; its wijken only divide it. */
function fitOnGemeente(country: Country, perWijk: number[]): void {
  for (const g of country.gemeenten) {
    const sum = g.wijken.reduce((a, w) => a + perWijk[w]!, 0);
    if (sum > 0) for (const w of g.wijken) perWijk[w]! *= (g.bijstand * g.inwoners) / sum;
  }
}

/** Where households with each wet were published per wijk, its users are divided, and for Wmo and Jeugd counted, after that table. */
function fitOnStapeling(country: Country, perWijk: number[], kind: keyof Aandelen): void {
  const [bit, target] =
    kind === "wmo"
      ? [4, halfjaarTarget.wmo]
      : kind === "jeugd" || kind === "zwaar"
        ? [1, halfjaarTarget.jeugdwet]
        : [2, undefined];
  const wijken = readStapeling().flatMap((row) => {
    const w = country.wijken.findIndex(({code}) => code === row.code);
    const huishoudens = row.cells.reduce((a, n, i) => a + (combinaties[i]!.mask & bit ? n : 0), 0);
    return w < 0 ? [] : [{w, huishoudens}];
  });
  const sum = wijken.reduce((a, {w}) => a + perWijk[w]!, 0);
  const total = wijken.reduce((a, {huishoudens}) => a + huishoudens, 0);
  const entire = perWijk.reduce((a, b) => a + b, 0);
  const personen = bit === 4 ? utrecht.wmo : utrecht.jeugd;
  const part =
    target === undefined
      ? (sum / entire) * (kind === "bijstand" ? 0.95 : utrecht.rest)
      : (personen * total) / valueAt(target, referenceDay);
  for (const {w, huishoudens} of wijken) perWijk[w] = (part * entire * huishoudens) / total;
}
