import type {Leverstaat} from "../../data/leverstaat.js";

/** Why a number is not there: four different things, and never a 0. */
export type Reden = "niet_geleverd" | "opt_out" | "afgeschermd" | "niet_van_toepassing";

/**
 * One number of the monitor. `waarde` is a count and `n` what it is a part of, in the unit of the indicator; `waarde` is
 * null exactly where `reden` says why. Of a gebied of several gemeenten an indicator of the Wmo counts (`waarde` and `n`)
 * only the gemeenten that publish. `status` and `eenheid` come from the manifest and the list of indicatoren.
 */
export interface MonitorRow {
  indicator: string;
  gebied: string;
  /** `2015HJ01`, `2015HJ02` or `2015JJ00`. */
  periode: string;
  categorie: string;
  waarde: number | null;
  n: number | null;
  reden: Reden | null;
}

type YesNo = "ja" | "nee";

/** What became of the Wmo records of one gemeente for one halfjaar: a row of the table `aanlevering`. */
export interface Levering {
  geleverd: YesNo;
  goedgekeurd: YesNo;
  opt_out_basis: YesNo;
  opt_out_facultatief: YesNo;
}

/**
 * The state of a gemeente in a halfjaar. `levering` null: the source has no row for it, which means that it did not deliver where the
 * source says of any gemeente what became of that halfjaar (`bekend`), and nothing at all where it does not: before the end of 2016
 * publication was opt-in, and a source may have no table `aanlevering`.
 */
export function leverstaat(levering: Levering | null, known: boolean): Leverstaat {
  if (levering === null) return known ? "niet_geleverd" : "onbekend";
  if (levering.geleverd === "nee") return "niet_geleverd";
  if (levering.goedgekeurd === "nee") return "afgekeurd";
  return levering.opt_out_basis === "ja" ? "opt_out" : "publiceert";
}

/**
 * Why the Wmo indicatoren of a gemeente have no number, null where they have. What was not approved counts as not delivered: there is
 * nothing to count from. `opt_out_facultatief` withholds only the optional variables, none of which is among the indicatoren here.
 */
export function redenOf(state: Leverstaat): Reden | null {
  if (state === "niet_geleverd" || state === "afgekeurd") return "niet_geleverd";
  return state === "opt_out" ? "opt_out" : null;
}

/** Of a year, from the states of its halves: it has a number only when both have; what was not delivered goes before an opt-out. */
export function redenOfYear(states: readonly Leverstaat[]): Reden | null {
  const redenen = states.map(redenOf);
  return redenen.find((reden) => reden === "niet_geleverd") ?? redenen.find((reden) => reden !== null) ?? null;
}

/** How many gemeenten came how far in one halfjaar; publiceert = goedgekeurd − opt_out. */
export interface DeliveryTotal {
  geleverd: number;
  goedgekeurd: number;
  /** Of the approved, those that withhold the basic data. */
  opt_out: number;
  publiceert: number;
  /** Of the publishing, those that withhold the optional data. */
  opt_out_facultatief: number;
  /** All gemeenten of the division. */
  van: number;
}

/** Totals of the rows of one halfjaar, of a division with `van` gemeenten. */
export function deliveryTotal(deliveries: readonly Levering[], from: number): DeliveryTotal {
  if (deliveries.length > from) throw new Error(`more deliveries than gemeenten: ${deliveries.length} of ${from}`);
  const states = deliveries.map((levering) => leverstaat(levering, true));
  const count = (...sought: Leverstaat[]) => states.filter((state) => sought.includes(state)).length;
  return {
    geleverd: count("afgekeurd", "opt_out", "publiceert"),
    goedgekeurd: count("opt_out", "publiceert"),
    opt_out: count("opt_out"),
    publiceert: count("publiceert"),
    opt_out_facultatief: deliveries.filter((l, i) => states[i] === "publiceert" && l.opt_out_facultatief === "ja")
      .length,
    van: from
  };
}
