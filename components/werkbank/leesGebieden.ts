import type {Table} from "@uwdata/flechette";
import type {Gebied} from "./gebied.js";

/** The gebieden that can be chosen, out of their table. */
export function leesGebieden(tabel: Table): Gebied[] {
  return tabel.toArray().map(({code, naam, soort, gemeenten, kolom, rij}) => ({
    code,
    naam,
    soort,
    gemeenten: gemeenten === "" ? [] : gemeenten.split(" "),
    ...(kolom > 0 && {tegel: [kolom, rij] as const})
  }));
}
