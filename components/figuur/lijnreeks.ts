import {procent} from "../opmaak/getal.js";
import {kleuren, kleurVan} from "./kleur.js";
import {onzeker, onzekerOpStart, teWeinig} from "./onzeker.js";
import type {Panelen} from "./panelen.js";
import type {GroepRij} from "./rijen.js";
import type {Tekening, Tekst} from "./tekening.js";

/** Draws one side of panel i and returns the label at its end; a side of a few people is words only. */
export function reeks(
  uit: Tekening,
  {plek, breedte, hoogte}: Panelen,
  i: number,
  rijen: readonly GroepRij[],
  momenten: readonly string[]
): Tekst | null {
  const {x, y} = plek(i);
  const [eerste] = rijen;
  if (!eerste) return null;
  const ander = eerste.kant === 1;
  const kleur = ander ? kleuren.vergelijk : kleurVan(eerste.groep);
  if (teWeinig(eerste.startgroep)) {
    uit.teksten.push({x: x + 6, y: y + hoogte - (ander ? 12 : 28), tekst: "te weinig mensen", kleur, grootte: 12});
    return null;
  }
  const stap = breedte / Math.max(1, momenten.length - 1);
  const hoog = (deel: number) => y + hoogte * (1 - deel);
  let einde: Tekst | null = null;
  for (const rij of rijen) {
    if (rij.aandeel === null) continue;
    const plaats = {reeks: `${rij.groep} ${rij.kant}`, x: x + momenten.indexOf(rij.peilmoment) * stap, kleur};
    const midden = {...plaats, y: hoog(rij.aandeel)};
    const begin = rij.peilmoment === momenten[0];
    const klein = begin ? onzekerOpStart(rij.startgroep) : onzeker(rij.gebruik, rij.startgroep);
    uit.vlakken.push({...plaats, y: hoog(rij.bovengrens!), y2: hoog(rij.ondergrens!)});
    (ander ? uit.stippellijnen : uit.lijnen).push(midden);
    if (klein || !ander)
      uit.punten.push({...midden, vulling: klein ? kleuren.papier : kleur, grootte: ander ? 22 : 30});
    const tekst = procent(rij.aandeel);
    einde = {x: midden.x + 6, y: midden.y, tekst, kleur, gewicht: ander ? 400 : 650, grootte: 13};
  }
  return einde;
}

/** Moves two labels apart that would lie over each other. */
export function uiteen(einden: Tekst[]): Tekst[] {
  const [a, b] = einden;
  if (!a || !b || Math.abs(a.y - b.y) >= 14) return einden;
  const midden = (a.y + b.y) / 2;
  const [boven, onder] = a.y < b.y ? [a, b] : [b, a];
  boven.y = midden - 7;
  onder.y = midden + 7;
  return einden;
}
