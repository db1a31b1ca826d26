import {halfjaarDoel} from "../../../data/synthese/doelen.js";
import {utrecht} from "../../../data/synthese/parameters.js";
import type {Land, Wijk} from "../land.js";
import {combinaties, leesStapeling, peildag} from "../stapeling.js";
import {waardeOp} from "./doelpad.js";

const soorten = ["bijstand", "rest", "wmo", "jeugd", "zwaar", "wsw"] as const;

/** Share of the country's users that a gebied gets: it follows the people and the bijstand of its wijken. */
export type Aandelen = Record<(typeof soorten)[number], number>;

const arm = (w: Wijk): number => Math.min(3, w.bijstand / 24);

const maat: Record<keyof Aandelen, (w: Wijk) => number> = {
  bijstand: (w) => w.inwoners * w.bijstand,
  rest: (w) => w.inwoners * w.bijstand,
  wmo: (w) => w.inwoners * (0.25 + 0.75 * w.oudere) * (0.75 + 0.25 * arm(w)),
  jeugd: (w) => w.inwoners * w.kind * (0.75 + 0.25 * arm(w)),
  zwaar: (w) => w.inwoners * w.kind * (0.35 + 0.65 * arm(w)),
  wsw: (w) => w.inwoners * (0.6 + 0.4 * arm(w))
};

export function verdeling(land: Land): Aandelen[] {
  const uit = land.gebieden.map(() => ({bijstand: 0, rest: 0, wmo: 0, jeugd: 0, zwaar: 0, wsw: 0}));
  for (const soort of soorten) {
    const perWijk = land.wijken.map((w) => (w.geschaald === 0 ? 0 : maat[soort](w)));
    if (soort === "bijstand" || soort === "rest") richtOpGemeente(land, perWijk);
    richtOpStapeling(land, perWijk, soort);
    const som = perWijk.reduce((a, b) => a + b, 0);
    land.gebieden.forEach((g, i) => (uit[i]![soort] = g.wijken.reduce((a, w) => a + perWijk[w]!, 0) / som));
  }
  return uit;
}

/** The bijstand of a gemeente is what CBS counted there; its wijken only divide it. */
function richtOpGemeente(land: Land, perWijk: number[]): void {
  for (const g of land.gemeenten) {
    const som = g.wijken.reduce((a, w) => a + perWijk[w]!, 0);
    if (som > 0) for (const w of g.wijken) perWijk[w]! *= (g.bijstand * g.inwoners) / som;
  }
}

/** Where households with each wet were published per wijk, its users are divided, and for Wmo and Jeugd counted, after that table. */
function richtOpStapeling(land: Land, perWijk: number[], soort: keyof Aandelen): void {
  const [bit, doel] =
    soort === "wmo"
      ? [4, halfjaarDoel.wmo]
      : soort === "jeugd" || soort === "zwaar"
        ? [1, halfjaarDoel.jeugdwet]
        : [2, undefined];
  const wijken = leesStapeling().flatMap((rij) => {
    const w = land.wijken.findIndex(({code}) => code === rij.code);
    const huishoudens = rij.cellen.reduce((a, n, i) => a + (combinaties[i]!.masker & bit ? n : 0), 0);
    return w < 0 ? [] : [{w, huishoudens}];
  });
  const som = wijken.reduce((a, {w}) => a + perWijk[w]!, 0);
  const totaal = wijken.reduce((a, {huishoudens}) => a + huishoudens, 0);
  const heel = perWijk.reduce((a, b) => a + b, 0);
  const personen = bit === 4 ? utrecht.wmo : utrecht.jeugd;
  const deel =
    doel === undefined
      ? (som / heel) * (soort === "bijstand" ? 0.95 : utrecht.rest)
      : (personen * totaal) / waardeOp(doel, peildag);
  for (const {w, huishoudens} of wijken) perWijk[w] = (deel * heel * huishoudens) / totaal;
}
