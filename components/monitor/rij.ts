/** Why a number is not there: four different things, and never a 0. */
export type Reden = "niet_geleverd" | "opt_out" | "afgeschermd" | "niet_van_toepassing";

/**
 * One number of the monitor. `waarde` is a count and `n` what it is a part of, in the unit of the indicator; `waarde` is
 * null exactly where `reden` says why. Of a gebied of several gemeenten an indicator of the Wmo counts (`waarde` and `n`)
 * only the gemeenten that publish. `status` and `eenheid` come from the manifest and the list of indicatoren.
 */
export interface MonitorRij {
  indicator: string;
  gebied: string;
  /** `2015HJ01`, `2015HJ02` or `2015JJ00`. */
  periode: string;
  categorie: string;
  waarde: number | null;
  n: number | null;
  reden: Reden | null;
}
