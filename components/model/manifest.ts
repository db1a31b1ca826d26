import type {SourceTally} from "./provenance.js";

/** What the loaders say of the tables they made; `tabellen/manifest.json`. */
export interface Manifest {
  naam: string;
  synthetisch: boolean;
  status: "synthetisch" | "voorlopig" | "definitief";
  toelichting: string;
  indeling: number;
  /** Every peilmoment of the period, first to last. */
  peilmomenten: string[];
  /** The peilmomenten that have cells, thus can be a start. */
  starts: string[];
  /** Every halfjaar and year that the monitor counts, in order of time: `2015HJ01`, `2015HJ02`, `2015JJ00`, … */
  perioden: string[];
  /** The day of the source, on which its youngest file was written (`2026-03-24`): the same source gives the same tables. */
  gemaakt: string;
  /** Of the source and the code, from row to number. */
  hash: string;
  brontellingen: SourceTally[];
  tabellen: {bestand: string; rijen: number; bytes: number}[];
  /** SHA-256 over the tables and the rest of this manifest: whether they are as they were written. */
  som: string;
}

/** Peilmomenten that are followed from a start, the start included. */
export function since(manifest: Manifest, start: string): string[] {
  return manifest.peilmomenten.filter((moment) => moment >= start);
}
