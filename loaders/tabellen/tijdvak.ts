import {monitorperiode, type Monitorperiode} from "../monitor/perioden.js";
import {periode, type Periode} from "./periode.js";
import {peilmomenten} from "./moment.js";

/** All days that the person level knows: peilmomenten and first days of halfjaren, from one first day on. */
export interface Tijdvak extends Periode, Omit<Monitorperiode, "dagen"> {
  /** First days of half-years, through the later of the last peilmoment and the day after the last halfjaar. */
  dagen: string[];
}

/** Reads peilmomenten and halfjaren out of `bron.json`. */
export function tijdvak(bron: {
  eerste_peilmoment: string;
  laatste_peilmoment: string;
  laatste_halfjaar: string;
}): Tijdvak {
  const levensweg = periode(bron);
  const monitor = monitorperiode(bron);
  const laatste = [levensweg.momenten.at(-1)!, monitor.dagen.at(-1)!].sort().at(-1)!;
  return {...levensweg, ...monitor, dagen: peilmomenten(bron.eerste_peilmoment, laatste)};
}
