/** A term as this site uses it. */
export interface Begrip {
  /** Place in the address of the page, after `#`. */
  code: string;
  term: string;
  meaning: string;
  english: string;
  bron: string;
  /** Other words for it, to be found by. */
  also?: readonly string[];
}

export const ownBegrip = "deze werkbank";
export const levensweg = "VNG Realisatie, De Levensweganalyse (2018)";
