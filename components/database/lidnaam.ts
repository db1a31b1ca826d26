import {periodenaam} from "../opmaak/periode.js";
import type {Dimensie} from "./keuze.js";
import type {Kubus} from "./kubus.js";

export const dimensienamen: Record<Dimensie, string> = {
  indicator: "Indicator",
  categorie: "Categorie",
  gebied: "Gebied",
  periode: "Periode"
};

/** The name of a member of a dimension, as it stands in the table and in files. */
export function lidnaam(kubus: Kubus, dimensie: Dimensie, lid: number): string {
  if (dimensie === "periode") return periodenaam(kubus.perioden[lid]!);
  if (dimensie === "gebied") return kubus.gebieden[lid]!.naam;
  return (dimensie === "indicator" ? kubus.indicatoren : kubus.categorieen)[lid]!.naam;
}
