/** How sure a fact about the division is: read in a source, computed from one, or general knowledge of this project. */
export type Certainty = "gelezen" | "afgeleid" | "algemene kennis";

/** A gemeente (a code) that is in no division from 1 January of `jaar` on, and where its inhabitants went. */
export interface Successor {
  jaar: number;
  gemeente: string;
  naam: string;
  provincie: string;
  /** `deel`: which part of its inhabitants; 1 unless it was split. */
  to: readonly {gemeente: string; part: number}[];
  /** `opgegaan` in a gemeente that kept its code; `nieuwe_code`: only name and code changed. */
  soort: "samenvoeging" | "opgegaan" | "splitsing" | "nieuwe_code";
  zekerheid: Certainty;
  bron: string;
}

/** A gemeente (a code) that is in the divisions from 1 January of `jaar` on. */
export interface NewGemeente {
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
  to: readonly string[];
  bron: string;
}
