import {monitorPeriode, type MonitorPeriode} from "../monitor/perioden.js";
import {peilmomenten, periode, type Periode} from "./peilmoment.js";

/** All days that the person level knows: peilmomenten and first days of halfjaren, from one first day on. */
export interface Tijdvak extends Periode, Omit<MonitorPeriode, "dagen"> {
  /** First days of half-years, through the later of the last peilmoment and the day after the last halfjaar. */
  days: string[];
}

/** Reads peilmomenten and halfjaren out of `bron.json`. */
export function tijdvak(source: {
  eerste_peilmoment: string;
  laatste_peilmoment: string;
  laatste_halfjaar: string;
}): Tijdvak {
  const levensweg = periode(source);
  const monitor = monitorPeriode(source);
  const last = [levensweg.moments.at(-1)!, monitor.days.at(-1)!].sort().at(-1)!;
  return {...levensweg, ...monitor, days: peilmomenten(source.eerste_peilmoment, last)};
}
