import type {Keuze} from "../cohort/keuze.js";
import {bestandsstam, type Kenmerk} from "../figuur/bestand.js";
import {selectie, selectiecodes, type Figuurnummer} from "../figuur/selectie.js";
import type {Manifest} from "../werkbank/manifest.js";

/** What a figure of the Levensweg rests on. */
export interface Levenswegkenmerk {
  figuur: Figuurnummer;
  titel: string;
  definitie: string;
  /** Names of the gebied and of vergelijk. */
  namen: readonly string[];
  keuze: Keuze;
  manifest: Pick<Manifest, "naam" | "status">;
  adres: string;
  dag: string;
}

/** What the files of a figure of the Levensweg say of it. */
export function levenswegKenmerk(wat: Levenswegkenmerk): Kenmerk {
  const {figuur, titel, definitie, namen, keuze, manifest, adres, dag} = wat;
  const regels = [
    `Gebied: ${namen[0]} (${keuze.gebied})`,
    keuze.vergelijk === null ? null : `Vergeleken met: ${namen[1]} (${keuze.vergelijk})`,
    `Startpeilmoment: ${keuze.peilmoment}`,
    `Selectie: ${selectie(figuur, keuze).join("; ") || "geen"}`,
    wijze(figuur, keuze),
    `Definitie: ${definitie}`,
    `Bron: ${manifest.naam}`,
    `Status: ${manifest.status}`,
    `Gemaakt op: ${dag}`,
    `Adres: ${adres}`
  ];
  return {
    ...{figuur, titel, regels: regels.filter((regel) => regel !== null)},
    bestand: bestandsstam(figuur, namen, keuze.peilmoment, selectiecodes(figuur, keuze))
  };
}

/** How is counted, as far as the figure follows it. */
function wijze(figuur: Figuurnummer, {basis, noemer}: Keuze): string | null {
  if (figuur === "5.3") return null;
  return figuur === "5.2" ? `Noemer: ${noemer}` : `Basis: ${basis}; noemer: ${noemer}`;
}
