import {maakBestand} from "./maak.js";
import type {Soort, Uitvoer} from "./uitvoer.js";

/** Where this module stands: what starts a worker on it needs the address. */
export const adres = import.meta.url;

export interface Opdracht {
  soort: Soort;
  uitvoer: Uitvoer;
}

export type Bericht = {deel: number} | {bestand: Blob} | {fout: string};

/** In a worker: makes the file that is asked for, and tells how far it is. */
export function luister(werker: Pick<Worker, "postMessage" | "addEventListener">): void {
  const zeg = (bericht: Bericht) => werker.postMessage(bericht);
  werker.addEventListener("message", ({data}) => {
    const {soort, uitvoer} = data as Opdracht;
    maakBestand(soort, uitvoer, (deel) => zeg({deel})).then(
      (bestand) => zeg({bestand}),
      (fout: unknown) => zeg({fout: fout instanceof Error ? fout.message : String(fout)})
    );
  });
  zeg({deel: 0});
}
