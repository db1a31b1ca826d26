import {leesFeiten} from "../hulp/feiten.js";
import {halfjaren} from "./dag.js";
import type {Land} from "./land.js";

/** The half-year of the published table of households by combination of wetten: 2017HJ01, in Utrecht. */
export const PEILSTAP = 14;
export const [peildag, laatsteDag] = [halfjaren[PEILSTAP]!, halfjaren[PEILSTAP + 1]! - 1] as const;

export const stapelingGemeente = (land: Land): number => land.gemeenten.findIndex((g) => g.code === "GM0344");

/** Bits: 1 jeugd, 2 participatiewet or wsw, 4 wmo. In the order of the published columns. */
export const combinaties = [
  {code: "alleen_jeugd", masker: 1},
  {code: "alleen_pwet", masker: 2},
  {code: "alleen_wmo", masker: 4},
  {code: "jeugd_pwet", masker: 3},
  {code: "jeugd_wmo", masker: 5},
  {code: "pwet_wmo", masker: 6},
  {code: "jeugd_pwet_wmo", masker: 7}
] as const;

/** A row of the published table; `wijk` is the number within the gemeente, absent for the gemeente itself. */
export type Stapelrij = {naam: string; code: string; wijk?: number; cellen: number[]; totaal: number};

export function leesStapeling(): Stapelrij[] {
  return leesFeiten<Record<string, string>>("utrecht_stapeling_2017hj01.csv").map((rij) => ({
    naam: rij.wijk!,
    code: rij.code!,
    wijk: rij.code!.startsWith("WK") ? Number(rij.code!.slice(6)) : undefined,
    cellen: combinaties.map(({code}) => Number(rij[code])),
    totaal: Number(rij.totaal)
  }));
}
