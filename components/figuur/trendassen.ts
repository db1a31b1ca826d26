import {maandJaar} from "../opmaak/datum.js";
import {isPeilmoment, ontleedPeriode, vanafPeilmoment} from "../opmaak/periode.js";
import {kleuren} from "./kleur.js";
import type {Schaal} from "./schaal.js";
import type {Tekening} from "./tekening.js";
import {tijdplek} from "./tijdas.js";
import type {Trendvlak} from "./trendvlak.js";

interface Assen {
  as: Schaal;
  perioden: readonly string[];
  tekst: (waarde: number) => string;
}

/** The scale of panel i from 0, and its perioden: which half (or the month of a peilmoment) on the first line, the year on the second. */
export function trendassen(
  {raster, opschriften}: Tekening,
  vlak: Trendvlak,
  i: number,
  {as, perioden, tekst}: Assen
): void {
  const {breedte, hoogte, kolommen} = vlak;
  const {x, y} = vlak.plek(i);
  const stijl = {kleur: kleuren.zacht, grootte: 11.5} as const;
  for (const stap of as.stappen) {
    const hoog = y + hoogte * (1 - stap / as.hoogste);
    const kleur = stap === 0 ? kleuren.zacht : kleuren.raster;
    raster.push({x, x2: x + breedte, y: hoog, y2: hoog, kleur, dikte: 1, patroon: []});
    if (i % kolommen === 0)
      opschriften.push({...stijl, x: x - 6, y: hoog, tekst: tekst(stap), align: "right", grootte: 12});
  }
  const plek = tijdplek(perioden, breedte);
  const onder = y + hoogte;
  for (const periode of perioden) {
    const op = x + plek(periode);
    raster.push({x: op, x2: op, y: onder, y2: onder + 4, kleur: kleuren.zacht, dikte: 1, patroon: []});
  }
  const plekken = perioden.map((periode) => ({
    ...{...ontleedPeriode(vanafPeilmoment(periode)), op: x + plek(periode)},
    maand: isPeilmoment(periode) ? maandJaar(periode).slice(0, 3) : null
  }));
  for (const {halfjaar, maand, op} of plekken)
    if (halfjaar !== null)
      opschriften.push({...stijl, x: op, y: onder + 13, tekst: maand ?? `${halfjaar}e`, align: "center"});
  const jaren = [...new Set(plekken.map(({jaar}) => jaar))].map((jaar) => {
    const eigen = plekken.filter((plek) => plek.jaar === jaar);
    return {jaar, op: eigen.reduce((som, {op}) => som + op, 0) / eigen.length, half: eigen[0]!.halfjaar !== null};
  });
  let vorige = -Infinity;
  for (const {jaar, op, half} of jaren) {
    if (op - vorige < 28) continue;
    opschriften.push({...stijl, x: op, y: onder + (half ? 28 : 14), tekst: String(jaar), align: "center"});
    vorige = op;
  }
}
