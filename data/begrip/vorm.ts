/** A term as this site uses it. */
export interface Begrip {
  /** Place in the address of the page, after `#`. */
  code: string;
  term: string;
  betekenis: string;
  engels: string;
  bron: string;
  /** Other words for it, to be found by. */
  ook?: readonly string[];
}

export const eigen = "deze werkbank";
export const levensweg = "VNG Realisatie, De Levensweganalyse (2018)";
