/** What a cell shows: a text, or the code of the reason that there is no number. */
export type Celinhoud = string | number;

/** Which column the rows are sorted by: one that names the rows, or one with numbers. */
export interface Sorteerkolom {
  soort: "kop" | "cel";
  kolom: number;
}

/** What a table of any size holds; asked only of what is in sight. */
export interface Roosterinhoud {
  /** What the table is, for who does not see it. */
  naam: string;
  rijen: number;
  /** Columns with numbers. */
  kolommen: number;
  /** The columns that name a row, with the longest text in each. */
  rijkoppen: readonly {naam: string; langste: number}[];
  /** How many lines of headers stand above the columns. */
  niveaus: number;
  /** How many characters the widest cell has. */
  breed: number;
  rijkop(rij: number, kop: number): string;
  kop(niveau: number, kolom: number): string;
  cel(rij: number, kolom: number): Celinhoud;
  sortering: (Sorteerkolom & {af: boolean}) | null;
}
