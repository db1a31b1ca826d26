import {current} from "./indicator/current.js";
import {ontwikkeling} from "./indicator/ontwikkeling.js";
import {result} from "./indicator/result.js";
import type {Indicator} from "./indicator/shape.js";
import {uitgangspositie} from "./indicator/uitgangspositie.js";

export {type Categorie, type Unit, type Indicator, type Relevance} from "./indicator/shape.js";

/** Every indicator of the monitor, by chapter of the report. Drives the table, the pages and the list of begrippen. */
export const indicatoren: readonly Indicator[] = [...current, ...ontwikkeling, ...uitgangspositie, ...result];

/** The indicator with this code; throws where there is none. */
export function indicator(code: string): Indicator {
  const found = indicatoren.find((item) => item.code === code);
  if (!found) throw new Error(`unknown indicator: ${code}`);
  return found;
}

/** Whether a category rests on the Wmo records that gemeenten deliver. */
export const restsOnWmo = ({wmo}: Indicator, categorie: string): boolean =>
  typeof wmo === "boolean" ? wmo : wmo.includes(categorie);
