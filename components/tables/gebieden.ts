import type {Table} from "@uwdata/flechette";
import {stapelingen, wetCombinaties} from "../../data/combinatie.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";
import type {Filter} from "../model/choice.js";
import type {Gebied} from "../model/gebied.js";
import {readReeksGroup, reeksGroupName} from "../model/reeksGroup.js";

/** The gebieden that can be chosen, out of their table. */
export function readGebieden(table: Table): Gebied[] {
  return table.toArray().map(({code, naam, soort: kind, gemeenten, kolom: column, rij: row}) => ({
    code,
    naam,
    soort: kind,
    gemeenten: gemeenten === "" ? [] : gemeenten.split(" "),
    ...(column > 0 && {tile: [column, row] as const})
  }));
}

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
