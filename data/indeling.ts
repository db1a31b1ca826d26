import {newAfter2018, successorAfter2018} from "./indeling/after2018.js";
import type {NewGemeente, Successor} from "./indeling/shape.js";
import {newUntil2018, successorUntil2018} from "./indeling/until2018.js";

export {type NewGemeente, type Successor} from "./indeling/shape.js";

/** The division of all tables, and the years of which the division is known (each on 1 January). */
export const indeling = 2018;
export const indelingYears = [2015, 2016, 2017, 2018, 2019, 2020] as const;

/**
 * Every herindeling between the divisions of 2015 and 2020, whole gemeenten only: small corrections of a border are not in it.
 * Winsum (2019) and Littenseradiel (2018) were split; Leerdam and Zederik (2019) went to another provincie.
 */
export const successions: readonly Successor[] = [...successorUntil2018, ...successorAfter2018];

export const newGemeenten: readonly NewGemeente[] = [...newUntil2018, ...newAfter2018];

/** Gemeenten that took in another and kept their code. */
export const grown = [
  {gemeente: "GM0014", naam: "Groningen"},
  {gemeente: "GM0080", naam: "Leeuwarden"},
  {gemeente: "GM0299", naam: "Zevenaar"},
  {gemeente: "GM0385", naam: "Edam-Volendam"},
  {gemeente: "GM0394", naam: "Haarlemmermeer"},
  {gemeente: "GM0575", naam: "Noordwijk"},
  {gemeente: "GM1900", naam: "Súdwest-Fryslân"}
] as const;

/** Names that CBS came to write otherwise; the code stayed. Source: public lists of gemeenten by year. */
export const renames = [
  {gemeente: "GM0164", van: "Hengelo", to: "Hengelo (O.)"},
  {gemeente: "GM0888", van: "Beek", to: "Beek (L.)"}
] as const;
