import {eenRegel, zonderCijfers} from "./eenregel.js";
import {inkorten} from "./inkorten.js";
import {kleuren} from "./kleur.js";
import {leegwoorden, redenenVan, type Maatwaarde} from "./maatwaarde.js";
import {schaal} from "./schaal.js";
import {balk} from "./staaf.js";
import {staafas} from "./staafas.js";
import {staafregels} from "./sleutelregels.js";
import {sleutelstroom, stroom, SLEUTELREGEL} from "./stroom.js";
import {leegvel, type Tekening} from "./tekening.js";

/** One name with the number of the gebied and, where compared, of vergelijk. */
export interface Staaf {
  naam: string;
  kleur: string;
  kanten: readonly Maatwaarde[];
}

/** Bars under one heading. */
export interface Staafblok {
  kop: string | null;
  staven: readonly Staaf[];
}

export interface StaafOpties {
  width: number;
  /** Names of the gebied and of what it is compared with. */
  namen: readonly string[];
  /** A number of the scale as people read it. */
  tekst: (waarde: number) => string;
  /** The same on the axis. */
  astekst?: (waarde: number) => string;
  /** A number that the scale always holds. */
  minstens?: number;
}

/** Where the bars stand. */
export interface Staafvlak {
  links: number;
  op: (waarde: number) => number;
}

const SMAL = 560;
const LETTER = 6.7;
const maat = {as: 32, kop: 32, balk: 14, ander: 10, tussen: 3, lucht: 13, naam: 19};

/** Horizontal bars from 0, grouped by name: the gebied solid, vergelijk light with a border, each with its interval. */
export function staafTekening(blokken: readonly Staafblok[], opties: StaafOpties): Tekening {
  const {width, namen, tekst} = opties;
  const staven = blokken.flatMap(({staven}) => staven);
  const waarden = staven.flatMap(({kanten}) => kanten);
  if (waarden.every(({waarde}) => waarde === null)) return eenRegel(zonderCijfers(redenenVan(waarden)), width);
  const smal = width < SMAL;
  const langste = Math.max(...staven.map(({naam}) => naam.length));
  const links = smal ? 2 : Math.min(width * 0.4, langste * LETTER + 18);
  const labels = waarden.map((waarde) => label(waarde, tekst));
  const rechts = Math.max(...labels.map((label) => label.length)) * 7 + 14;
  const hoogste = Math.max(opties.minstens ?? 0, ...waarden.map(({waarde, boven}) => boven ?? waarde ?? 0));
  const as = schaal(hoogste);
  const op = (waarde: number) => links + ((width - links - rechts) * waarde) / as.hoogste;
  const rij = (smal ? maat.naam : 0) + maat.balk + (namen.length - 1) * (maat.tussen + maat.ander) + maat.lucht;
  const boven = maat.as + stroom(namen, width).lijnen * SLEUTELREGEL;
  const height = boven + blokken.reduce((som, {kop, staven}) => som + (kop ? maat.kop : 0) + staven.length * rij, 0);
  const uit = leegvel(width, height);
  const eenKleur = staven.every(({kleur}) => kleur === staven[0]!.kleur);
  sleutelstroom(uit, staafregels(namen, eenKleur ? staven[0]!.kleur : kleuren.totaal));
  let y = boven;
  const stukken: [number, number][] = [];
  for (const {kop, staven} of blokken) {
    if (kop) uit.opschriften.push({x: 0, y: y + 11, tekst: kop, kleur: kleuren.tekst, gewicht: 650, grootte: 14});
    y += kop ? maat.kop : 0;
    if (!smal) stukken.push([y - 6, y + staven.length * rij - maat.lucht + 6]);
    for (const staaf of staven) {
      if (smal) stukken.push([y + maat.naam - 2, y + rij - maat.lucht + 2]);
      const plek = smal ? {x: 0, y: y + 6} : {x: links - 10, y: y + maat.balk / 2};
      const naam = inkorten(staaf.naam, (smal ? width : links - 10) / 6.2);
      uit.teksten.push({...plek, tekst: naam, kleur: kleuren.tekst, align: smal ? "left" : "right", grootte: 13.5});
      y += smal ? maat.naam : 0;
      staaf.kanten.forEach((waarde, kant) => {
        const hoog = kant === 0 ? maat.balk : maat.ander;
        balk(uit, waarde, {kleur: staaf.kleur, kant, y, hoog, label: label(waarde, tekst), vlak: {links, op}});
        y += hoog + maat.tussen;
      });
      y += maat.lucht - maat.tussen;
    }
  }
  staafas(uit, {as, op, stukken, y: boven - 16, tekst: opties.astekst ?? tekst});
  return uit;
}

const label = ({waarde, klein, leeg}: Maatwaarde, tekst: (waarde: number) => string): string =>
  leeg !== null || waarde === null ? leegwoorden[leeg ?? "geen_cijfer"] : `${tekst(waarde)}${klein ? " onzeker" : ""}`;
