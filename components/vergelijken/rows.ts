import type {StandardRow} from "../queries/strata.js";
import type {Followed} from "../queries/trajecten.js";
import {dispersion, funnelLimits} from "../statistics/funnel.js";

/** A gemeente beside Nederland: its crude share, and what it is once its population is taken into account. */
export interface StandardisedRow {
  figuur: "gestandaardiseerd";
  gebied: string;
  wet: Followed;
  startgroep: number;
  gebruik: number;
  ruw: number | null;
  verwacht: number;
  verhouding: number | null;
  indirect: number | null;
  direct: number | null;
}

export const standardisedColumns = [
  ...(["figuur", "gebied", "wet", "startgroep", "gebruik", "ruw"] as const),
  ...(["verwacht", "verhouding", "indirect", "direct"] as const)
] as const satisfies (keyof StandardisedRow)[];

/** Per gemeente with a startgroep; nothing is divided where nobody is expected. */
export const standardisedRows = (counted: readonly StandardRow[], wet: Followed): StandardisedRow[] =>
  counted.map(({gemeente, startgroep, gebruik, verwacht: expected, direct, landelijk}) => {
    const ratio = expected > 0 ? gebruik / expected : null;
    return {
      ...{figuur: "gestandaardiseerd", gebied: gemeente, wet, startgroep, gebruik, ruw: gebruik / startgroep},
      ...{verwacht: expected, verhouding: ratio, indirect: ratio === null ? null : ratio * landelijk, direct}
    };
  });

/** A gemeente in the funnel around the national share. */
export interface TrechterRow {
  figuur: "trechter";
  gebied: string;
  wet: Followed;
  startgroep: number;
  gebruik: number;
  aandeel: number;
  onder998: number | null;
  onder95: number | null;
  boven95: number | null;
  boven998: number | null;
  z: number | null;
  phi: number | null;
  tau2: number | null;
  z_aangepast: number | null;
}

export const funnelColumns = [
  ...(["figuur", "gebied", "wet", "startgroep", "gebruik", "aandeel"] as const),
  ...(["onder998", "onder95", "boven95", "boven998", "z", "phi", "tau2", "z_aangepast"] as const)
] as const satisfies (keyof TrechterRow)[];

/** Per gemeente with a startgroep, all of which make the national share and the over-dispersion. */
export function funnelRows(counted: readonly StandardRow[], wet: Followed): TrechterRow[] {
  const p = counted[0]?.landelijk ?? 0;
  const spread = dispersion(
    counted.map(({startgroep, gebruik}) => ({n: startgroep, gebruik})),
    p
  );
  return counted.map(({gemeente, startgroep, gebruik}, i) => {
    const limits = funnelLimits(startgroep, p);
    return {
      ...{figuur: "trechter", gebied: gemeente, wet, startgroep, gebruik, aandeel: gebruik / startgroep},
      ...{onder998: limits.lower998, onder95: limits.lower95, boven95: limits.upper95, boven998: limits.upper998},
      ...{z: spread.z[i]!, phi: spread.phi, tau2: spread.phi === null ? null : spread.tau2},
      z_aangepast: spread.adjusted[i]!
    };
  });
}
