/** Words about one figure of one gebied, from who knows why the numbers are as they are. */
export interface Toelichting {
  figuur: string;
  gebied: string;
  /** The periode that it speaks of; null for any. */
  periode: string | null;
  /** In which role it was written: no name. */
  rol: string;
  /** The day on which it was written. */
  datum: string;
  /** Markdown. */
  tekst: string;
}

/** Something in a file that breaks a rule; `regel`: on which line, from 1. */
export interface Gebrek {
  regel: number;
  wat: string;
}

/** The longest text that is taken. */
export const LANGST = 10_000;
