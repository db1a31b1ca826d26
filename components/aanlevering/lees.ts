import {tableFromIPC} from "@uwdata/flechette";
import type {Levering} from "../monitor/reden.js";
import {haal} from "../werkbank/haal.js";
import type {Manifest} from "../werkbank/manifest.js";

/** What became of one delivery. */
export interface Leverrij extends Levering {
  gemeente: string;
  /** A halfjaar. */
  periode: string;
}

const BESTAND = "aanlevering.arrow";

/** All deliveries that the source knows of; null where it has no such table. */
export async function haalAanlevering(basis: URL, {tabellen}: Pick<Manifest, "tabellen">): Promise<Leverrij[] | null> {
  if (!tabellen.some(({bestand}) => bestand === BESTAND)) return null;
  return leesAanlevering(await haal(new URL(BESTAND, basis)));
}

export const leesAanlevering = (bytes: Uint8Array): Leverrij[] =>
  tableFromIPC(bytes)
    .toArray()
    .map((rij) => ({...(rij as Leverrij)}));
