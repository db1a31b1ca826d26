import {draai, type Draaitabel} from "./draai.js";
import type {Bekend, DatabaseKeuze} from "./keuze.js";
import {leegKubus, type Kubus} from "./kubus.js";
import {plan} from "./plan.js";
import {sorteer} from "./sorteer.js";
import {vul} from "./vul.js";
import type {HaalOpties, Voorraad} from "./voorraad.js";

/** A choice with its cells, in rows and columns, sorted. */
export interface Antwoord {
  kubus: Kubus;
  tabel: Draaitabel;
  volgorde: Uint32Array;
}

/** Answers choices from the tables that were fetched; what only turns the table or sorts it asks for no cells anew. */
export function beantwoorder(bekend: Bekend, voorraad: Voorraad) {
  let laatste: {sleutel: string; kubus: Kubus} | null = null;
  const sleutelVan = ({indicatoren, categorieen, gebieden, perioden}: DatabaseKeuze) =>
    JSON.stringify([indicatoren, categorieen, gebieden, perioden]);

  return {
    /** The tables that a choice needs and how many bytes of them are not there yet. */
    nodig(keuze: DatabaseKeuze) {
      const bestanden = plan(keuze, bekend, voorraad.omvang, voorraad.heeft);
      return {bestanden, bytes: voorraad.nogTeHalen(bestanden)};
    },
    async antwoord(keuze: DatabaseKeuze, bestanden: readonly string[], opties: HaalOpties = {}): Promise<Antwoord> {
      const sleutel = sleutelVan(keuze);
      if (laatste?.sleutel !== sleutel) {
        const tabellen = await voorraad.haal(bestanden, opties);
        opties.signal?.throwIfAborted();
        const kubus = leegKubus(keuze, bekend);
        for (const tabel of tabellen) vul(kubus, tabel);
        laatste = {sleutel, kubus};
      }
      const {kubus} = laatste;
      const tabel = draai(kubus, keuze);
      return {kubus, tabel, volgorde: sorteer(tabel, keuze.sorteer)};
    }
  };
}
