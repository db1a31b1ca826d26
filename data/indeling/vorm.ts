/** How sure a fact about the division is: read in a source, computed from one, or general knowledge of this project. */
export type Zekerheid = "gelezen" | "afgeleid" | "algemene kennis";

/** A gemeente (a code) that is in no division from 1 January of `jaar` on, and where its inhabitants went. */
export interface Opvolging {
  jaar: number;
  gemeente: string;
  naam: string;
  provincie: string;
  /** `deel`: which part of its inhabitants; 1 unless it was split. */
  naar: readonly {gemeente: string; deel: number}[];
  /** `opgegaan` in a gemeente that kept its code; `nieuwe_code`: only name and code changed. */
  soort: "samenvoeging" | "opgegaan" | "splitsing" | "nieuwe_code";
  zekerheid: Zekerheid;
  bron: string;
}

/** A gemeente (a code) that is in the divisions from 1 January of `jaar` on. */
export interface NieuweGemeente {
  jaar: number;
  gemeente: string;
  naam: string;
  provincie: string;
}

/** A gemeente (a code) of a year that the tables do not restate: gone from the division of 1 January of `jaar` on. */
export interface Opheffing {
  jaar: number;
  gemeente: string;
  naam: string;
  naar: readonly string[];
  bron: string;
}
