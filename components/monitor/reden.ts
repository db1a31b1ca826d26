import type {Leverstaat} from "../../data/leverstaat.js";
import type {Reden} from "./rij.js";

type JaNee = "ja" | "nee";

/** What became of the Wmo records of one gemeente for one halfjaar: a row of the table `aanlevering`. */
export interface Levering {
  geleverd: JaNee;
  goedgekeurd: JaNee;
  opt_out_basis: JaNee;
  opt_out_facultatief: JaNee;
}

/**
 * The state of a gemeente in a halfjaar. `levering` null: the source has no row for it, which means that it did not deliver where the
 * source says of any gemeente what became of that halfjaar (`bekend`), and nothing at all where it does not: before the end of 2016
 * publication was opt-in, and a source may have no table `aanlevering`.
 */
export function leverstaat(levering: Levering | null, bekend: boolean): Leverstaat {
  if (levering === null) return bekend ? "niet_geleverd" : "onbekend";
  if (levering.geleverd === "nee") return "niet_geleverd";
  if (levering.goedgekeurd === "nee") return "afgekeurd";
  return levering.opt_out_basis === "ja" ? "opt_out" : "publiceert";
}

/**
 * Why the Wmo indicatoren of a gemeente have no number, null where they have. What was not approved counts as not delivered: there is
 * nothing to count from. `opt_out_facultatief` withholds only the optional variables, none of which is among the indicatoren here.
 */
export function redenVan(staat: Leverstaat): Reden | null {
  if (staat === "niet_geleverd" || staat === "afgekeurd") return "niet_geleverd";
  return staat === "opt_out" ? "opt_out" : null;
}

/** Of a year, from the states of its halves: it has a number only when both have; what was not delivered goes before an opt-out. */
export function redenVanJaar(staten: readonly Leverstaat[]): Reden | null {
  const redenen = staten.map(redenVan);
  return redenen.find((reden) => reden === "niet_geleverd") ?? redenen.find((reden) => reden !== null) ?? null;
}

/** How many gemeenten came how far in one halfjaar; publiceert = goedgekeurd − opt_out. */
export interface Levertotaal {
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
export function levertotaal(leveringen: readonly Levering[], van: number): Levertotaal {
  if (leveringen.length > van) throw new Error(`more deliveries than gemeenten: ${leveringen.length} of ${van}`);
  const staten = leveringen.map((levering) => leverstaat(levering, true));
  const tel = (...gezocht: Leverstaat[]) => staten.filter((staat) => gezocht.includes(staat)).length;
  return {
    geleverd: tel("afgekeurd", "opt_out", "publiceert"),
    goedgekeurd: tel("opt_out", "publiceert"),
    opt_out: tel("opt_out"),
    publiceert: tel("publiceert"),
    opt_out_facultatief: leveringen.filter((l, i) => staten[i] === "publiceert" && l.opt_out_facultatief === "ja")
      .length,
    van
  };
}
