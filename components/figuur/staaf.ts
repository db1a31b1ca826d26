import {kleuren} from "./kleur.js";
import {heeftMerk, leegmerk} from "./leegmerk.js";
import type {Maatwaarde} from "./maatwaarde.js";
import type {Staafvlak} from "./staaftekening.js";
import type {Tekening} from "./tekening.js";

interface Plek {
  kleur: string;
  kant: number;
  y: number;
  hoog: number;
  label: string;
  vlak: Staafvlak;
}

const MERK = 34;

/** One bar with its interval and its number; hollow where the number is uncertain, a mark where there is none. */
export function balk(uit: Tekening, {waarde, onder, boven, klein, leeg}: Maatwaarde, plek: Plek): void {
  const {kant, y, hoog, label, vlak} = plek;
  const eigen = kant === 0;
  const kleur = eigen ? plek.kleur : kleuren.vergelijk;
  const midden = y + hoog / 2;
  const stijl = eigen ? {gewicht: 650, grootte: 13} : {gewicht: 400, grootte: 12};
  const zeg = (x: number, kleur: string) => uit.teksten.push({x, y: midden + 0.5, tekst: label, kleur, ...stijl});
  if (waarde === null || leeg !== null) {
    const reden = leeg ?? "geen_cijfer";
    const [x, x2] = [vlak.links + 1, vlak.links + (heeftMerk(reden) ? MERK : 0)];
    leegmerk(uit, {x, x2, y, y2: y + hoog}, reden);
    zeg(x2 + 7, kleuren.zacht);
    return;
  }
  const eind = vlak.op(waarde);
  const vulling = klein ? kleuren.papier : eigen ? kleur : kleuren.raster;
  uit.balken.push({x: vlak.links, x2: Math.max(eind, vlak.links + 1), y, y2: y + hoog, kleur, vulling, patroon: []});
  if (onder !== null && boven !== null) {
    const streep = {y: midden, y2: midden, dikte: eigen ? 2 : 1.25, patroon: []};
    const binnen = eigen && !klein ? kleuren.papier : kleur;
    if (eind > vlak.op(onder)) uit.strepen.push({...streep, x: vlak.op(onder), x2: eind, kleur: binnen});
    if (vlak.op(boven) > eind) uit.strepen.push({...streep, x: eind, x2: vlak.op(boven), kleur});
  }
  zeg(Math.max(eind, boven === null ? 0 : vlak.op(boven)) + 7, kleur);
}
