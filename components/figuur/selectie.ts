import {codenaam, filternamen} from "../cohort/codelijsten.js";
import {filters, type Filter, type Keuze} from "../cohort/keuze.js";

export type Figuurnummer = "5.1" | "5.2" | "5.3";

/** The filters that a figure follows; figuur 5.3 has no startgroep, so the wet at the start means nothing there. */
const filtersVan = (figuur: Figuurnummer): Filter[] => filters.filter((filter) => figuur !== "5.3" || filter !== "wet");

const gekozen = (figuur: Figuurnummer, keuze: Keuze): Filter[] =>
  filtersVan(figuur).filter((filter) => keuze[filter].length > 0);

/** Whether a figure shows less than everybody in the gebied. */
export const gefilterd = (figuur: Figuurnummer, keuze: Keuze): boolean => gekozen(figuur, keuze).length > 0;

/** The filters of a figure in words: `Huishoudtype: Eenoudergezin of Overig huishouden`. */
export const selectie = (figuur: Figuurnummer, keuze: Keuze): string[] =>
  gekozen(figuur, keuze).map(
    (filter) => `${filternamen[filter]}: ${keuze[filter].map((code) => codenaam(filter, code)).join(" of ")}`
  );

/** The same in codes, with the method where it is not the usual one and the figure follows it. */
export const selectiecodes = (figuur: Figuurnummer, keuze: Keuze): string[] => [
  ...gekozen(figuur, keuze).flatMap((filter) => keuze[filter]),
  ...(figuur === "5.1" && keuze.basis === "enige" ? ["elke-wet"] : []),
  ...(figuur !== "5.3" && keuze.noemer === "risico" ? ["wie-er-nog-is"] : [])
];
