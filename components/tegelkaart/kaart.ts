import type {Leeg} from "../figuur/maatwaarde.js";

/** What a tile map knows of a gemeente: its number on the scale, or why there is none, and both in words. */
export interface Tegelwaarde {
  waarde: number | null;
  leeg: Leeg | null;
  /** "165 per 1.000 huishoudens", "afgeschermd". */
  woorden: string;
}

/** All that a tile map shows. */
export interface Kaart {
  /** What is measured, of whom and when: the name of the map and of its table. */
  titel: string;
  /** Head of the column of numbers. */
  maat: string;
  lees: (gemeente: string) => Tegelwaarde;
  /** A number of the scale as people read it, in legend and table. */
  tekst: (waarde: number) => string;
  /** Codes of the gemeenten that are chosen. */
  gekozen: readonly string[];
}
