import type {Gebeurtenis} from "../../data/gebeurtenis.js";
import type {Geslacht} from "../../data/geslacht.js";
import type {Huishoudtype} from "../../data/huishoudtype.js";
import type {Leeftijdsklasse} from "../../data/leeftijdsklasse.js";
import type {Wet} from "../../data/wet.js";

/** What a visitor (or the command line) asks for; an empty list means: all. Dates are peilmomenten `YYYY-MM-DD`. */
export interface Choice {
  gebied: string;
  vergelijk: string | null;
  peilmoment: string;
  huishoudtype: Huishoudtype[];
  gebeurtenis: Gebeurtenis[];
  leeftijd: Leeftijdsklasse[];
  geslacht: Geslacht[];
  wet: Wet[];
  basis: "zelfde" | "enige";
  noemer: "vast" | "risico";
}

export const filters = ["huishoudtype", "gebeurtenis", "leeftijd", "geslacht", "wet"] as const;
export type Filter = (typeof filters)[number];

/** The choice of someone who chose nothing. */
export function noChoice(peilmoment: string): Choice {
  return {
    gebied: "NL",
    vergelijk: null,
    peilmoment,
    huishoudtype: [],
    gebeurtenis: [],
    leeftijd: [],
    geslacht: [],
    wet: [],
    basis: "zelfde",
    noemer: "vast"
  };
}

/** Whether the choice differs from the default in more than gebied, vergelijk and peilmoment. */
export function hasFilter(choice: Choice): boolean {
  return filters.some((filter) => choice[filter].length > 0) || choice.basis !== "zelfde" || choice.noemer !== "vast";
}
