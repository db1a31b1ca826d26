import {leverstaten, type Leverstaat} from "../../data/leverstaat.js";

/** A sign for each state, so that none is told by colour alone. */
const tekens: Record<Leverstaat, string> = {
  publiceert: "●",
  opt_out: "◐",
  afgekeurd: "✕",
  niet_geleverd: "○",
  onbekend: "?"
};

export const teken = (staat: Leverstaat): string => tekens[staat];
export const staatnaam = (staat: Leverstaat): string =>
  leverstaten.find(({code}) => code === staat)!.naam.toLowerCase();

/** Sign and word: "● publiceert". */
export const staattekst = (staat: Leverstaat): string => `${teken(staat)} ${staatnaam(staat)}`;

/** From publishing to unknown. */
export const rang = (staat: Leverstaat): number => leverstaten.findIndex(({code}) => code === staat);

/** What a state means for the numbers on this site. */
export const gevolg: Record<Leverstaat, string> = {
  publiceert: "De Wmo-cijfers van de gemeente staan er, en tellen mee in die van grotere gebieden.",
  opt_out: "De Wmo-cijfers worden niet getoond; in tabellen en figuren staat “opt-out”.",
  afgekeurd: "Er zijn geen Wmo-cijfers; in tabellen en figuren staat “niet geleverd”.",
  niet_geleverd: "Er zijn geen Wmo-cijfers; in tabellen en figuren staat “niet geleverd”.",
  onbekend: "De bron zegt hier niets over; de cijfers staan er zoals geteld."
};
