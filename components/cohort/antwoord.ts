import type {Bevraag} from "../queries/vraag.js";
import type {GebeurtenisRij} from "../queries/figuur53.js";
import type {GebruikRij} from "../queries/gebruik.js";
import {figuur51} from "../queries/figuur51.js";
import {figuur52} from "../queries/figuur52.js";
import {figuur53} from "../queries/figuur53.js";
import type {Keuze} from "./keuze.js";

/** The rows of the three figures for gebied (kant 0) and vergelijk (kant 1). `momenten`: the peilmomenten that are followed. */
export interface Antwoord {
  momenten: string[];
  figuur51: GebruikRij[];
  figuur52: GebruikRij[];
  figuur53: GebeurtenisRij[];
}

/** Asks an engine, whose relation `cohort` holds the sides of the choice, for the rows of the three figures. */
export async function antwoord(bevraag: Bevraag, keuze: Keuze, momenten: string[]): Promise<Antwoord> {
  return {
    momenten,
    figuur51: await bevraag<GebruikRij>(figuur51(keuze, momenten.length)),
    figuur52: await bevraag<GebruikRij>(figuur52(keuze, momenten.length)),
    figuur53: await bevraag<GebeurtenisRij>(figuur53(keuze))
  };
}
