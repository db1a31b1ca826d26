import type {Wet} from "../wet.js";
import type {Counted} from "./conditions.js";
import type {IndicatorFigure} from "./figure.js";
import type {IndicatorWords} from "./words.js";

/** What an indicator is counted in. */
export type Unit = "inwoners" | "huishoudens" | "jongeren" | "voorzieningen" | "trajecten" | "antwoorden";

/** A part of an indicator; `cbs`: its code at CBS where it exists; `wet`: the wet that it is of, and has the colour of. */
export interface Categorie {
  code: string;
  naam: string;
  cbs?: string;
  wet?: Wet;
}

/** Categories of an indicator taken together as one: parts that nobody is in twice, of the same `n`. */
export interface Together {
  code: string;
  naam: string;
  parts: readonly string[];
  /** The indicator that counts them together in its own right, under the same code and of the same `n`. */
  counted?: string;
}

/**
 * From which difference on two numbers are said to be higher or lower without "iets": our own choice, with its reason. On the
 * scale of the rate (per 1,000, or percentage points); `categorieen` where a category has its own.
 */
export interface Relevance {
  since: number;
  categorieen?: Readonly<Record<string, number>>;
  why: string;
}

/** All that there is of an indicator: what it means, how it is counted, said, coloured and judged, and in which figures it stands. */
export interface Indicator {
  code: string;
  naam: string;
  definitie: string;
  eenheid: Unit;
  /** In words: what `waarde` and `n` of a row count. */
  teller: string;
  noemer: string;
  /** What a rate is shown per: 1,000 or 100 of `n`; null where `n` is no denominator and only the count is shown. */
  per: 1000 | 100 | null;
  /** Whether each one counted is in exactly one category, so that the categories add up to the whole. */
  distribution: boolean;
  categorieen: readonly Categorie[];
  /**
   * A halfjaar (`2015HJ01`), a year (`2015JJ00`), or both; a year is counted anew, never the sum or mean of its halves. Of a
   * figure of the Levensweg the startpeilmoment (`2015-01-01`).
   */
  periodiciteit: readonly ("halfjaar" | "jaar" | "peilmoment")[];
  bron: string;
  /** CBS tables that publish (nearly) the same, by id. */
  cbsTables: readonly string[];
  /** Chapter of the report. */
  hoofdstuk: 1 | 2 | 3 | 4 | 5;
  voorbehoud: string;
  /** Null exactly where `per` is: a count that is part of nothing is not compared. */
  relevance: Relevance | null;
  /** Whether one of `n` may be counted more than once, so that the rate is no share. */
  pieces?: true;
  /** Whether it rests on the Wmo records that gemeenten deliver (without delivery there is no number), or which categories do. */
  wmo: boolean | readonly string[];
  /** Whether it is counted per wijk. */
  wijk: boolean;
  counted: Counted;
  words: IndicatorWords;
  /** The wet that it is of alone: it has its colour in every figure, where its category has none. */
  wet?: Wet;
  /** Codes of the begrippen that one must know to read it. */
  begrippen: readonly string[];
  /** The numbered figures in which it comes first. */
  figures: readonly IndicatorFigure[];
}
