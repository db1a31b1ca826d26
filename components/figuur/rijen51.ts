import {wetten, type Wet} from "../../data/wet.js";
import type {Antwoord} from "../cohort/antwoord.js";
import type {Keuze} from "../cohort/keuze.js";
import {groepRijen, type GroepRij} from "./rijen.js";

export const groepen51 = ["totaal", ...wetten.map(({code}) => code)] as const;

/** Figuur 5.1: the share of the startgroep, in total and per wet, in gebruik on each peilmoment. */
export interface Rij51 extends GroepRij {
  figuur: "5.1";
  wet: "totaal" | Wet;
}

export const kolommen51 = [
  "figuur",
  "gebied",
  "wet",
  "peilmoment",
  "startgroep",
  "gebruik",
  "aandeel",
  "ondergrens",
  "bovengrens"
] as const satisfies (keyof Rij51)[];

/** All rows of figuur 5.1: gebied, then vergelijk; totaal, then the wetten; by peilmoment. */
export function rijen51(antwoord: Antwoord, keuze: Keuze): Rij51[] {
  const rijen = groepRijen(antwoord.figuur51, groepen51, keuze, antwoord.momenten);
  return rijen.map((rij) => ({figuur: "5.1", wet: rij.groep as Rij51["wet"], ...rij}));
}
