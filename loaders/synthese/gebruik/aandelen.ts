import type {Land, Wijk} from "../land.js";

/** Share of the country's users that a gebied gets, per stroom: it follows the people and the bijstand of its wijken. */
export type Aandelen = Record<"bijstand" | "wmo" | "jeugd" | "zwaar" | "wsw", number>;

const maat: Record<keyof Aandelen, (w: Wijk) => number> = {
  bijstand: (w) => w.inwoners * w.bijstand,
  wmo: (w) => w.inwoners * (0.25 + 0.75 * w.oudere) * (0.75 + 0.25 * arm(w)),
  jeugd: (w) => w.inwoners * w.kind * (0.75 + 0.25 * arm(w)),
  zwaar: (w) => w.inwoners * w.kind * (0.35 + 0.65 * arm(w)),
  wsw: (w) => w.inwoners * (0.6 + 0.4 * arm(w))
};

const arm = (w: Wijk): number => Math.min(3, w.bijstand / 24);

export function verdeling(land: Land): Aandelen[] {
  const uit = land.gebieden.map(() => ({bijstand: 0, wmo: 0, jeugd: 0, zwaar: 0, wsw: 0}));
  for (const soort of Object.keys(maat) as (keyof Aandelen)[]) {
    const perWijk = land.wijken.map((w) => (w.geschaald === 0 ? 0 : maat[soort](w)));
    if (soort === "bijstand") richtOpGemeente(land, perWijk);
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
