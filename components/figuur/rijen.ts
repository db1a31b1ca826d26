import type {Keuze} from "../cohort/keuze.js";
import type {GebruikRij} from "../queries/gebruik.js";
import {wilson, type Aandeel} from "../statistics/wilson.js";

/** 0 = gebied, 1 = vergelijk. */
export type Kant = 0 | 1;

/** The sides of a choice with the gebied of each, as given. */
export function kanten(keuze: Keuze): {kant: Kant; gebied: string}[] {
  const gebied = {kant: 0 as Kant, gebied: keuze.gebied};
  return keuze.vergelijk === null ? [gebied] : [gebied, {kant: 1, gebied: keuze.vergelijk}];
}

/** One group of the startgroep on one peilmoment, with its share and interval. */
export interface GroepRij extends Aandeel {
  kant: Kant;
  gebied: string;
  groep: string;
  peilmoment: string;
  startgroep: number;
  gebruik: number;
}

/** Every side × groep × peilmoment, in that order; groups that the answer lacks count 0. */
export function groepRijen(geteld: GebruikRij[], groepen: readonly string[], keuze: Keuze, momenten: string[]) {
  const sleutel = (kant: number, groep: string, moment: number) => `${kant} ${groep} ${moment}`;
  const bekend = new Map(geteld.map((rij) => [sleutel(rij.kant, rij.groep, rij.moment), rij]));
  return kanten(keuze).flatMap(({kant, gebied}) =>
    groepen.flatMap((groep) =>
      momenten.map((peilmoment, moment): GroepRij => {
        const {startgroep = 0, gebruik = 0} = bekend.get(sleutel(kant, groep, moment)) ?? {};
        return {kant, gebied, groep, peilmoment, startgroep, gebruik, ...wilson(gebruik, startgroep)};
      })
    )
  );
}
