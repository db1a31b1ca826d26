import {fixture} from "./fixture.js";

/** Sequences with what TraMineR and cluster say of them. */
interface RSet {
  alfabet: string[];
  reeksen: string[];
  gewicht: number[];
  verdeling: {aandeel: number[][]; entropie_genormeerd: number[]};
  overgang_gewogen: number[][];
  overgang_ongewogen: number[][];
  gemiddelde_duur_gewogen: number[];
  entropie: number[];
  turbulentie: number[];
  complexiteit: number[];
  om_indel1_sub2: number[][];
  hamming: number[][];
  kmedoids_om: {k: number; medoids: number[]; groep: number[]; gemiddelde_afstand: number; silhouet: number}[];
}

export const sequenceSets = fixture<{sets: RSet[]}>("sequences").sets.map((set) => ({
  ...set,
  states: set.alfabet.length,
  weights: set.gewicht,
  sequences: set.reeksen.map((text) => text.split("-").map((state) => set.alfabet.indexOf(state)))
}));
