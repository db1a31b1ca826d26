import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {procent} from "../opmaak/getal.js";
import {eenRegel, regels} from "./eenregel.js";
import {getalplek} from "./getalplek.js";
import {kleuren} from "./kleur.js";
import {onzeker} from "./onzeker.js";
import type {Rij53} from "./rijen53.js";
import {sleutel} from "./sleutel.js";
import {leegvel, type Tekening} from "./tekening.js";

export interface StipOpties {
  width: number;
  namen: readonly string[];
  /** Codes of the gebeurtenissen, first on top. */
  volgorde: readonly string[];
}

interface Vlak {
  links: number;
  breedte: number;
  boven: number;
  onder: number;
  /** A narrow figure: each name stands on a line of its own, above its dots. */
  smal: boolean;
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
  const einde = sleutel(uit, namen);
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

/** The scale; in a narrow figure its lines stop for the names. */
function as({raster, opschriften}: Tekening, {links, breedte, boven, onder, smal}: Vlak, hoogten: number[]) {
  const stukken = smal ? hoogten.map((hoog) => [hoog - 11, hoog + 15]) : [[boven - 8, onder]];
  for (const deel of [0, 0.25, 0.5, 0.75, 1]) {
    const x = links + breedte * deel;
    const kleur = deel === 0 ? kleuren.zacht : kleuren.raster;
    raster.push(...stukken.map(([y, y2]) => ({x, x2: x, y: y!, y2: y2!, kleur, dikte: 1, patroon: []})));
    opschriften.push({x, y: boven - 18, tekst: procent(deel), kleur: kleuren.zacht, align: "center", grootte: 12});
  }
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

function stip(uit: Tekening, rij: Rij53, hoogte: number, vlak: Vlak) {
  const op = (deel: number) => vlak.links + vlak.breedte * deel;
  const eigen = rij.kant === 0;
  const y = hoogte + (eigen ? -2 : 8);
  const kleur = eigen ? kleuren.totaal : kleuren.vergelijk;
  const zonder = eigen ? rij.zonder.aandeel : null;
  if (rij.aandeel !== null) {
    const klein = onzeker(rij.gebruik, rij.personen);
    const [x, x2] = [op(rij.ondergrens!), op(rij.bovengrens!)];
    const vulling = klein ? kleuren.papier : kleur;
    uit.strepen.push({x, x2, y, y2: y, kleur, dikte: eigen ? 3 : 1.5, patroon: eigen ? [] : [3, 2]});
    uit.punten.push({x: op(rij.aandeel), y, kleur, vulling, grootte: eigen ? 70 : 32});
    const tekst = `${procent(rij.aandeel)}${klein ? " onzeker" : ""}`;
    const plek = {y, begin: x, stip: op(rij.aandeel), eind: x2, zonder: zonder === null ? null : op(zonder)};
    if (eigen) uit.teksten.push({...getalplek(plek, tekst, vlak), tekst, kleur, gewicht: 650, grootte: 13});
  }
  if (zonder !== null) uit.punten.push({x: op(zonder), y, kleur: kleuren.zacht, vulling: kleuren.papier, grootte: 34});
}
