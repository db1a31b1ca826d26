import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {wetten} from "../../data/wet.js";
import type {Filter} from "./keuze.js";

/** The values that each filter can take, in their order everywhere. */
export const codelijsten: Record<Filter, readonly {code: string; naam: string}[]> = {
  huishoudtype: huishoudtypen,
  gebeurtenis: gebeurtenissen,
  leeftijd: leeftijdsklassen,
  geslacht: geslachten,
  wet: wetten
};

export const filternamen: Record<Filter, string> = {
  huishoudtype: "Huishoudtype",
  gebeurtenis: "Levensgebeurtenis",
  leeftijd: "Leeftijd",
  geslacht: "Geslacht",
  wet: "Wet"
};

/** The name of a code in the list of a filter. */
export const codenaam = (filter: Filter, code: string): string =>
  codelijsten[filter].find((item) => item.code === code)?.naam ?? code;
