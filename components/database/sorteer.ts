import type {Draaitabel} from "./draai.js";
import {dimensies, maten, type Dimensie, type Maat, type Sortering} from "./keuze.js";
import {lidcode} from "./kolomcode.js";
import type {Kubus} from "./kubus.js";
import {rangschik} from "./rangschik.js";
import {lidnaam} from "./lidnaam.js";
import {omvang} from "./as.js";
import {sorteerwaarde} from "./maat.js";

/** The rows in the order of a column, those without a number last; rows that are equal keep their order. */
export function sorteer(tabel: Draaitabel, sortering: Sortering | null): Uint32Array {
  const waarden = sortering && sleutels(tabel, sortering.kolom);
  if (!waarden) return Uint32Array.from({length: tabel.rijen.lengte}, (_, rij) => rij);
  return rangschik(waarden, sortering.af);
}

/** A number for every row by which to sort; null where the table has no such column. */
function sleutels(tabel: Draaitabel, kolom: string): Float64Array | null {
  const dimensie = dimensies.find((naam) => naam === kolom);
  if (dimensie) return rangen(tabel, dimensie);
  const maat = maten.find((naam) => naam === kolom.split(".").at(-1));
  const plek = maat === undefined ? -1 : zoekKolom(tabel, kolom);
  return plek < 0 ? null : getallen(tabel, plek, maat!);
}

/** The column that a code names; -1 where there is none. */
export function zoekKolom({kubus, kolommen}: Draaitabel, code: string): number {
  const codes = code.split(".");
  const gezocht = kolommen.dimensies.map((dimensie, i) => ({
    plaatsen: kolommen.plaatsen[dimensie]!,
    lid: zoekLid(kubus, dimensie, codes[i]!)
  }));
  for (let kolom = 0; kolom < kolommen.lengte; kolom++)
    if (gezocht.every(({plaatsen, lid}) => plaatsen[kolom] === lid)) return kolom;
  return -1;
}

function zoekLid(kubus: Kubus, dimensie: Dimensie, code: string): number {
  const aantal = omvang(kubus, dimensie);
  for (let lid = 0; lid < aantal; lid++) if (lidcode(kubus, dimensie, lid) === code) return lid;
  return -1;
}

function getallen(tabel: Draaitabel, kolom: number, maat: Maat): Float64Array {
  const {kubus, rijen} = tabel;
  const uit = new Float64Array(rijen.lengte);
  for (let rij = 0; rij < rijen.lengte; rij++) {
    const cel = tabel.cel(rij, kolom);
    uit[rij] = cel < 0 ? NaN : sorteerwaarde(maat, kubus.indicatoren[indicatorVan(tabel, rij, kolom)]!, kubus, cel);
  }
  return uit;
}

/** The indicator of a cell, as a place in the kubus. */
export const indicatorVan = ({rijen, kolommen}: Draaitabel, rij: number, kolom: number): number =>
  rijen.plaatsen.indicator?.[rij] ?? kolommen.plaatsen.indicator![kolom]!;

/** Names in the order of the alphabet, a periode in that of time. */
function rangen({kubus, rijen}: Draaitabel, dimensie: Dimensie): Float64Array | null {
  const plaatsen = rijen.plaatsen[dimensie];
  if (!plaatsen) return null;
  const leden = Array.from({length: omvang(kubus, dimensie)}, (_, lid) => ({lid, naam: lidnaam(kubus, dimensie, lid)}));
  const {compare} = new Intl.Collator("nl", {numeric: true});
  if (dimensie !== "periode") leden.sort((a, b) => compare(a.naam, b.naam));
  const rang = new Float64Array(leden.length);
  leden.forEach(({lid}, i) => (rang[lid] = i));
  return Float64Array.from(plaatsen, (lid) => rang[lid]!);
}
