import {huidig} from "./indicator/huidig.js";
import {ontwikkeling} from "./indicator/ontwikkeling.js";
import {resultaat} from "./indicator/resultaat.js";
import {uitgangspositie} from "./indicator/uitgangspositie.js";
import type {Indicator} from "./indicator/vorm.js";

export type {Categorie, Eenheid, Indicator, Relevantie} from "./indicator/vorm.js";

/** Every indicator of the monitor, by chapter of the report. Drives the table, the pages and the list of begrippen. */
export const indicatoren: readonly Indicator[] = [...huidig, ...ontwikkeling, ...uitgangspositie, ...resultaat];

/** The indicator with this code; throws where there is none. */
export function indicator(code: string): Indicator {
  const gevonden = indicatoren.find((item) => item.code === code);
  if (!gevonden) throw new Error(`unknown indicator: ${code}`);
  return gevonden;
}

/** Whether a category rests on the Wmo records that gemeenten deliver. */
export const rustOpWmo = ({wmo}: Indicator, categorie: string): boolean =>
  typeof wmo === "boolean" ? wmo : wmo.includes(categorie);
