import type {MonitorRij} from "../monitor/rij.js";
import type {Gebied} from "../werkbank/gebied.js";
import {herleid, type Telling} from "./herleid.js";

/**
 * The rows of an estimated gebied of 2020 from those of its gemeenten of 2018, in whole numbers. What one gemeente has no row for is left out.
 */
export function geschatteRijen({code, gemeenten}: Gebied, delen: readonly (readonly MonitorRij[])[]): MonitorRij[] {
  const perGetal = new Map<string, {rij: MonitorRij; tellingen: Map<string, Telling>}>();
  for (const rij of delen.flat()) {
    const sleutel = `${rij.indicator} ${rij.categorie} ${rij.periode}`;
    const groep = perGetal.get(sleutel) ?? {rij, tellingen: new Map<string, Telling>()};
    groep.tellingen.set(rij.gebied, rij);
    perGetal.set(sleutel, groep);
  }
  const rond = (getal: number | null) => (getal === null ? null : Math.round(getal));
  return [...perGetal.values()].flatMap(({rij, tellingen}) => {
    if (tellingen.size < gemeenten.length) return [];
    const later = herleid(tellingen, 2018, 2020).get(code.slice(0, 6));
    return later ? [{...rij, gebied: code, waarde: rond(later.waarde), n: rond(later.n), reden: later.reden}] : [];
  });
}
