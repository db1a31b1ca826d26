import {nieuwNa2018, opvolgingNa2018} from "./indeling/na2018.js";
import {nieuwTot2018, opvolgingTot2018} from "./indeling/tot2018.js";
import type {NieuweGemeente, Opvolging} from "./indeling/vorm.js";

export type {NieuweGemeente, Opvolging} from "./indeling/vorm.js";

/** The division of all tables, and the years of which the division is known (each on 1 January). */
export const indeling = 2018;
export const indelingsjaren = [2015, 2016, 2017, 2018, 2019, 2020] as const;

/**
 * Every herindeling between the divisions of 2015 and 2020, whole gemeenten only: small corrections of a border are not in it.
 * Winsum (2019) and Littenseradiel (2018) were split; Leerdam and Zederik (2019) went to another provincie.
 */
export const opvolgingen: readonly Opvolging[] = [...opvolgingTot2018, ...opvolgingNa2018];

export const nieuweGemeenten: readonly NieuweGemeente[] = [...nieuwTot2018, ...nieuwNa2018];

/** Gemeenten that took in another and kept their code. */
export const gegroeid = [
  {gemeente: "GM0014", naam: "Groningen"},
  {gemeente: "GM0080", naam: "Leeuwarden"},
  {gemeente: "GM0299", naam: "Zevenaar"},
  {gemeente: "GM0385", naam: "Edam-Volendam"},
  {gemeente: "GM0394", naam: "Haarlemmermeer"},
  {gemeente: "GM0575", naam: "Noordwijk"},
  {gemeente: "GM1900", naam: "Súdwest-Fryslân"}
] as const;

/** Names that CBS came to write otherwise; the code stayed. Source: public lists of gemeenten by year. */
export const naamswijzigingen = [
  {gemeente: "GM0164", van: "Hengelo", naar: "Hengelo (O.)"},
  {gemeente: "GM0888", van: "Beek", naar: "Beek (L.)"}
] as const;
