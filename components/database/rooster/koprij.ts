import type {Roosterinhoud} from "./inhoud.js";
import type {Venster} from "./venster.js";

/** A header over one or more columns that stand beside each other. */
export interface Kopvak extends Venster {
  tekst: string;
}

/** The headers of a line over the columns in sight: columns with the same header, under the same ones, share it. */
export function kopvakken({kop, niveaus}: Roosterinhoud, niveau: number, {van, tot}: Venster): Kopvak[] {
  const vakken: Kopvak[] = [];
  const gelijk = (a: number, b: number) => {
    for (let hoger = 0; hoger <= niveau; hoger++) if (kop(hoger, a) !== kop(hoger, b)) return false;
    return true;
  };
  for (let kolom = van; kolom < tot; kolom++) {
    const laatste = vakken.at(-1);
    if (laatste && niveau < niveaus - 1 && gelijk(laatste.van, kolom)) laatste.tot = kolom + 1;
    else vakken.push({van: kolom, tot: kolom + 1, tekst: kop(niveau, kolom)});
  }
  return vakken;
}
