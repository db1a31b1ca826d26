import type {Keuze} from "../cohort/keuze.js";
import {kantnamen, type Omgeving} from "./figuurnaam.js";
import {gefilterd, type Figuurnummer} from "./selectie.js";
import {plaats} from "../opmaak/plaats.js";

/** Whose share it is, after "van": de startgroep, or deze groep as soon as a filter is on. */
export function groepnaam(figuur: Figuurnummer, keuze: Keuze): string {
  const deze = gefilterd(figuur, keuze);
  if (keuze.noemer === "risico") return deze ? "wie er van deze groep nog is" : "wie er nog is";
  return deze ? "deze groep" : "de startgroep";
}

/** Where a title speaks of: in Utrecht, or binnen deze groep in Utrecht. */
export function waarin(figuur: Figuurnummer, omgeving: Omgeving): string {
  const [naam] = kantnamen(omgeving);
  return gefilterd(figuur, omgeving.keuze) ? `binnen deze groep ${plaats(naam)}` : plaats(naam);
}
