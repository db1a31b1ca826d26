import {leesFeiten} from "../hulp/feiten.js";
import type {Toeval} from "./toeval.js";

/** A gemeente as the tables about gemeenten need it: whole numbers of inhabitants, whatever the scale of the persons. */
export interface Deelnemer {
  code: string;
  inwoners: number;
  /** 1 (very urban) … 5 (not urban). */
  stedelijkheid: number;
}

export const leesGemeenten = (): Deelnemer[] =>
  leesFeiten<Record<"gemeente" | "inwoners_2015" | "stedelijkheid", string>>("gemeenten.csv").map((g) => ({
    code: g.gemeente,
    inwoners: Number(g.inwoners_2015),
    stedelijkheid: Number(g.stedelijkheid)
  }));

/** Lasting inclinations, one per gemeente. */
export const neigingen = (n: number, toeval: Toeval): number[] => Array.from({length: n}, () => toeval.normaal(0, 1));

/** Places of the gemeenten in order of inclination plus a part that changes each time; large ones come first. */
export function volgorde(
  gemeenten: readonly Deelnemer[],
  neiging: readonly number[],
  {wisseling, altijdVanaf}: {wisseling: number; altijdVanaf: number},
  toeval: Toeval
): number[] {
  const score = gemeenten.map(({inwoners}, i) => {
    const nu = neiging[i]! + toeval.normaal(0, wisseling);
    return inwoners > altijdVanaf ? Infinity : nu;
  });
  return gemeenten.map((_, i) => i).sort((a, b) => (score[a] === score[b] ? a - b : score[b]! - score[a]!));
}

/** A CSV file as the source contract has it. */
export const alsCsv = (kolommen: readonly string[], rijen: readonly (readonly (string | number)[])[]): string =>
  [kolommen, ...rijen].map((rij) => `${rij.join(",")}\n`).join("");
