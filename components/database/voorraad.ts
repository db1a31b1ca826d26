import {haal} from "../werkbank/haal.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Manifest} from "../werkbank/manifest.js";
import {leesBrontabel, type Brontabel} from "./brontabel.js";
import {levenswegtabel, startVan} from "./levensweg.js";

const TEGELIJK = 6;

export interface HaalOpties {
  signal?: AbortSignal;
  voortgang?: (klaar: number, alle: number) => void;
}

/** The tables that were fetched, each once. */
export function maakVoorraad(basis: URL, manifest: Manifest, gebieden: readonly Gebied[]) {
  const omvang = new Map(manifest.tabellen.map(({bestand, bytes}) => [bestand, bytes]));
  const tabellen = new Map<string, Brontabel>();

  async function haalEen(bestand: string, signal?: AbortSignal): Promise<void> {
    if (tabellen.has(bestand)) return;
    const bytes = await haal(new URL(bestand, basis), {signal});
    const start = startVan(bestand);
    const {peilmomenten} = manifest;
    tabellen.set(
      bestand,
      start === null ? leesBrontabel(bytes) : levenswegtabel(bytes, start, {gebieden, peilmomenten})
    );
  }

  return {
    omvang: (bestand: string): number | null => omvang.get(bestand) ?? null,
    heeft: (bestand: string): boolean => tabellen.has(bestand),
    /** How many bytes are still to be fetched. */
    nogTeHalen: (bestanden: readonly string[]): number =>
      bestanden.reduce((som, bestand) => som + (tabellen.has(bestand) ? 0 : (omvang.get(bestand) ?? 0)), 0),
    async haal(bestanden: readonly string[], {signal, voortgang}: HaalOpties = {}): Promise<Brontabel[]> {
      const rij = bestanden.filter((bestand) => !tabellen.has(bestand));
      const alle = rij.length;
      let klaar = 0;
      const werker = async () => {
        for (let bestand = rij.shift(); bestand !== undefined; bestand = rij.shift()) {
          await haalEen(bestand, signal);
          voortgang?.(++klaar, alle);
        }
      };
      await Promise.all(Array.from({length: TEGELIJK}, werker));
      return bestanden.map((bestand) => tabellen.get(bestand)!);
    }
  };
}

export type Voorraad = ReturnType<typeof maakVoorraad>;
