import type {Dubbel} from "../monitor/gedeeld.js";
import type {MonitorRij} from "../monitor/rij.js";
import {zonder} from "../monitor/telop.js";
import type {Gebied} from "../werkbank/gebied.js";
import {delenVan} from "./delen.js";
import {herleid, type Telling} from "./herleid.js";

/**
 * The rows of an estimated gebied of 2020 from those of its gemeenten of 2018, in whole numbers. What one gemeente has no row for is left
 * out, and what is in the gemeenten that are in it as a whole more than once (`dubbel`).
 */
export function geschatteRijen(
  {code, gemeenten}: Gebied,
  delen: readonly (readonly MonitorRij[])[],
  dubbel: Dubbel
): MonitorRij[] {
  const heel = gemeenten.filter((gemeente) => delenVan(gemeente, 2018, 2020).length === 1);
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
    if (!later) return [];
    const som = {...rij, gebied: code, waarde: rond(later.waarde), n: rond(later.n), reden: later.reden};
    return [zonder(som, dubbel(rij, heel))];
  });
}
