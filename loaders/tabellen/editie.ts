import {createHash} from "node:crypto";
import {weigermelding, type Bronrapport} from "../bron/index.js";
import {editiecode} from "../../components/herkomst/editie.js";
import {stempel} from "../hulp/stempel.js";

/** Code between the cells and the numbers that are shown: what the hash of the cells does not cover. */
const CIJFERCODE = [
  ...["components/statistics", "components/gebiedsindeling", "components/database/maat.ts"],
  ...["rijen", "rijen51", "rijen52", "rijen53"].map((naam) => `components/figuur/${naam}.ts`),
  ...["telop", "samen", "dekking"].map((naam) => `components/monitor/${naam}.ts`)
];

/** The hash of an edition: the same source and the same code, from cells to numbers, give the same. */
export const editiehash = (cellen: string): string =>
  createHash("sha256").update(cellen).update(stempel(CIJFERCODE)).digest("hex").slice(0, 16);

/** What a command says beside its numbers: source, status and edition, and what was refused. */
export function meldHerkomst(
  cellen: string,
  rapport: Bronrapport,
  verslag: string,
  melding: (tekst: string) => void
): void {
  const {naam, synthetisch} = rapport.bron;
  const editie = editiecode({hash: editiehash(cellen)});
  melding(`Bron: ${naam} · Status: ${synthetisch ? "synthetisch" : "voorlopig"} · Editie: ${editie}`);
  for (const zin of rapport.waarschuwingen) melding(`LET OP: ${zin}`);
  const geweigerd = weigermelding(rapport, verslag);
  if (geweigerd) melding(geweigerd);
}
