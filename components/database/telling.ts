import {geheel} from "../opmaak/getal.js";
import {gekozenCategorieen, gekozenIndicatoren, type Bekend, type DatabaseKeuze} from "./keuze.js";

/** How far a choice may go. */
export const grenzen = {
  /** Cells that the table holds. */
  cellen: 1_000_000,
  /** Rows and columns that a browser can scroll. */
  rijen: 500_000,
  kolommen: 100_000,
  /** Bytes that are fetched without asking. */
  bytes: 25_000_000
} as const;

export interface Telling {
  indicatoren: number;
  /** Indicatoren with their categorieën. */
  paren: number;
  gebieden: number;
  perioden: number;
  cellen: number;
}

/** How many cells a choice gives, before anything is fetched. */
export function tel(keuze: DatabaseKeuze, bekend: Bekend): Telling {
  const indicatoren = gekozenIndicatoren(keuze, bekend);
  const paren = indicatoren.reduce((som, indicator) => som + gekozenCategorieen(keuze, indicator).length, 0);
  const [gebieden, perioden] = [keuze.gebieden.length, keuze.perioden.length];
  return {indicatoren: indicatoren.length, paren, gebieden, perioden, cellen: paren * gebieden * perioden};
}

const stuks = (aantal: number, een: string, meer: string) => `${geheel(aantal)} ${aantal === 1 ? een : meer}`;

/** The count in words: `5 categorieën van 1 indicator × 13 gebieden × 1 periode = 65 cellen`. */
export function telzin({indicatoren, paren, gebieden, perioden, cellen}: Telling): string {
  const delen = [
    `${stuks(paren, "categorie", "categorieën")} van ${stuks(indicatoren, "indicator", "indicatoren")}`,
    stuks(gebieden, "gebied", "gebieden"),
    stuks(perioden, "periode", "perioden")
  ];
  return `${delen.join(" × ")} = ${stuks(cellen, "cel", "cellen")}`;
}

/** Bytes as people read them: 12 kB, 3,4 MB. */
export function grootte(bytes: number): string {
  if (bytes < 1000) return `${geheel(bytes)} bytes`;
  if (bytes < 999_500) return `${geheel(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`;
}
