import {antwoord} from "../../components/cohort/antwoord.js";
import type {Keuze} from "../../components/cohort/keuze.js";
import {csv} from "../../components/figuur/csv.js";
import {kolommen51, rijen51} from "../../components/figuur/rijen51.js";
import {kolommen52, rijen52} from "../../components/figuur/rijen52.js";
import {kolommen53, rijen53} from "../../components/figuur/rijen53.js";
import type {Bevraag} from "../../components/queries/vraag.js";
import {ArgumentFout} from "../hulp/opdracht.js";
import {cohortUitCellen} from "../tabellen/kant.js";
import type {Figuur} from "./argumenten.js";
import {kiesGebieden} from "./gebied.js";

/** What a figure is drawn from: the cells, and the peilmomenten of their source. */
export interface Cellen {
  bevraag: Bevraag;
  momenten: string[];
}

/** One figure as CSV, from cells that are open in DuckDB in Node. An unknown gebied or peilmoment throws `ArgumentFout`. */
export async function maakFiguur(figuur: Figuur, keuze: Keuze, cellen: Cellen): Promise<string> {
  const {geteld, gevraagd} = await tel(keuze, cellen);
  if (figuur === "5.1") return csv(kolommen51, rijen51(geteld, gevraagd));
  if (figuur === "5.2") return csv(kolommen52, rijen52(geteld, gevraagd));
  return csv(kolommen53, rijen53(geteld, gevraagd));
}

/** The counts of the three figures for a choice. */
export async function tel(keuze: Keuze, {bevraag, momenten}: Cellen) {
  const peilmoment = keuze.peilmoment || momenten[0]!;
  const start = momenten.indexOf(peilmoment);
  if (start < 0) throw new ArgumentFout(`--peilmoment kent geen "${peilmoment}": kies uit ${momenten.join(", ")}`);
  await bevraag({sql: cohortUitCellen(kiesGebieden(keuze), start), waarden: []});
  const gevraagd = {...keuze, peilmoment};
  return {gevraagd, geteld: await antwoord(bevraag, gevraagd, momenten.slice(start))};
}
