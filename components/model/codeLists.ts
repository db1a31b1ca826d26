import {stapelingen, wetCombinaties} from "../../data/combinatie.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";
import type {Filter} from "./choice.js";
import {readReeksGroup, reeksGroupName} from "./reeksGroup.js";

/** The values that each filter can take, in their order everywhere. */
export const codeLists: Record<Filter, readonly {code: string; naam: string}[]> = {
  huishoudtype: huishoudtypen,
  gebeurtenis: gebeurtenissen,
  leeftijd: leeftijdsklassen,
  geslacht: geslachten,
  wet: wetten,
  voorziening: voorzieningen,
  zonder: gebeurtenissen,
  stapeling: stapelingen,
  combinatie: wetCombinaties,
  // Its codes are made by the typologie.
  reeks: []
};

/** Whether a filter can take a code. */
export const knowsCode = (filter: Filter, code: string): boolean =>
  filter === "reeks" ? readReeksGroup(code) !== null : codeLists[filter].some((item) => item.code === code);

export const filterNames: Record<Filter, string> = {
  huishoudtype: "Huishoudtype",
  gebeurtenis: "Levensgebeurtenis",
  leeftijd: "Leeftijd",
  geslacht: "Geslacht",
  wet: "Wet",
  voorziening: "Voorziening",
  zonder: "Zonder levensgebeurtenis",
  stapeling: "Aantal wetten",
  combinatie: "Combinatie van wetten",
  reeks: "Groep van reeksen"
};

/** The name of a code in the list of a filter. */
export const codeName = (filter: Filter, code: string): string =>
  filter === "reeks" ? reeksGroupName(code) : (codeLists[filter].find((item) => item.code === code)?.naam ?? code);
