import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {eenRegel, regels} from "./eenregel.js";
import {kleuren} from "./kleur.js";
import type {Rij53} from "./rijen53.js";
import {sleutel} from "./sleutel.js";
import {stip, stipsleutel} from "./stip.js";
import {as, type Vlak} from "./stipas.js";
import {leegvel, type Tekening} from "./tekening.js";

export interface StipOpties {
  width: number;
  namen: readonly string[];
  /** Codes of the gebeurtenissen, first on top. */
  volgorde: readonly string[];
}

const namenVan = new Map(gebeurtenissen.map((item) => [item.code as string, item]));
const SMAL = 560;

/** A line per gebeurtenis: the share in gebruik with its interval, vergelijk in grey, and a hollow dot for those without it. */
export function stipTekening(rijen: readonly Rij53[], {width, namen, volgorde}: StipOpties): Tekening {
  const inwoners = ({kant, personen, zonder}: Rij53) => kant === 0 && personen + zonder.personen > 0;
  if (!rijen.some(inwoners)) return eenRegel(regels.leeg, width);
  const smal = width < SMAL;
  const links = smal ? 12 : 222;
  const stap = smal ? 52 : 36;
  const boven = smal ? 82 : 62;
  const breedte = width - links - (smal ? 18 : 96);
  const vlak: Vlak = {links, breedte, boven, onder: boven + volgorde.length * stap, smal};
  const uit = leegvel(width, vlak.onder + 8);
  const einde = sleutel(uit, namen, stipsleutel);
  zonderSleutel(uit, smal ? {x: 14, y: 30} : {x: einde + 12, y: 10});
  const hoogten = volgorde.map((_, i) => boven + (i + (smal ? 0.72 : 0.5)) * stap);
  as(uit, vlak, hoogten);
  volgorde.forEach((code, i) => {
    const y = hoogten[i]!;
    naam(uit, code, smal ? {x: 0, y: y - 21} : {x: links - 16, y}, smal);
    for (const rij of rijen.filter(({gebeurtenis}) => gebeurtenis === code).sort((a, b) => b.kant - a.kant))
      stip(uit, rij, y, vlak);
  });
  return uit;
}

function zonderSleutel({punten, opschriften}: Tekening, {x, y}: {x: number; y: number}) {
  punten.push({x, y, kleur: kleuren.zacht, vulling: kleuren.papier, grootte: 34});
  opschriften.push({x: x + 10, y, tekst: "zonder de gebeurtenis", kleur: kleuren.zacht, grootte: 13});
}

function naam({teksten}: Tekening, code: string, plek: {x: number; y: number}, smal: boolean) {
  const {naam: tekst, aangenomen} = namenVan.get(code)!;
  const align = smal ? "left" : "right";
  teksten.push({
    ...plek,
    tekst: aangenomen ? `${tekst} (aangenomen)` : tekst,
    kleur: kleuren.tekst,
    align,
    grootte: 13.5
  });
}
