import {procent} from "../opmaak/getal.js";
import {getalplek} from "./getalplek.js";
import {kleuren} from "./kleur.js";
import {onzeker} from "./onzeker.js";
import type {Rij53} from "./rijen53.js";
import type {Sleutelmerk} from "./sleutel.js";
import type {Vlak} from "./stipas.js";
import type {Tekening} from "./tekening.js";

/** The mark of a side: its interval as a line, its share as a dot, hollow where it is uncertain. */
function merk(
  {strepen, punten}: Tekening,
  kant: number,
  {x, x2, punt, y}: {x: number; x2: number; punt: number; y: number},
  klein = false
) {
  const eigen = kant === 0;
  const kleur = eigen ? kleuren.totaal : kleuren.vergelijk;
  strepen.push({x, x2, y, y2: y, kleur, dikte: eigen ? 3 : 1.5, patroon: eigen ? [] : [3, 2]});
  punten.push({x: punt, y, kleur, vulling: klein ? kleuren.papier : kleur, grootte: eigen ? 70 : 32});
}

/** The same in the key of the figure. */
export const stipsleutel: Sleutelmerk = (uit, kant, {x, x2, y}) => merk(uit, kant, {x, x2, punt: (x + x2) / 2, y});

/** Draws one side of a gebeurtenis: dot, interval and number, and the hollow dot of those without it. */
export function stip(uit: Tekening, rij: Rij53, hoogte: number, vlak: Vlak) {
  const op = (deel: number) => vlak.links + vlak.breedte * deel;
  const eigen = rij.kant === 0;
  const y = hoogte + (eigen ? -2 : 8);
  const kleur = eigen ? kleuren.totaal : kleuren.vergelijk;
  const zonder = eigen ? rij.zonder.aandeel : null;
  if (rij.aandeel !== null) {
    const klein = onzeker(rij.gebruik, rij.personen);
    const [x, x2] = [op(rij.ondergrens!), op(rij.bovengrens!)];
    merk(uit, rij.kant, {x, x2, punt: op(rij.aandeel), y}, klein);
    const tekst = `${procent(rij.aandeel)}${klein ? " onzeker" : ""}`;
    const plek = {y, begin: x, stip: op(rij.aandeel), eind: x2, zonder: zonder === null ? null : op(zonder)};
    if (eigen) uit.teksten.push({...getalplek(plek, tekst, vlak), tekst, kleur, gewicht: 650, grootte: 13});
  }
  if (zonder !== null) uit.punten.push({x: op(zonder), y, kleur: kleuren.zacht, vulling: kleuren.papier, grootte: 34});
}
