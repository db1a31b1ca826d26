import type {Keuze} from "../cohort/keuze.js";
import {bestandsstam} from "../figuur/bestand.js";
import {selectie, selectiecodes, type Figuurnummer} from "../figuur/selectie.js";
import type {Bronkenmerk} from "../herkomst/editie.js";
import type {Kenmerk, Regel} from "../herkomst/kenmerk.js";
import {datum} from "../opmaak/datum.js";

/** What a figure of the Levensweg rests on. */
export interface Levenswegkenmerk {
  figuur: Figuurnummer;
  titel: string;
  definitie: string;
  n: string;
  /** Names of the gebied and of vergelijk. */
  namen: readonly string[];
  keuze: Keuze;
  momenten: readonly string[];
  bron: Bronkenmerk;
}

/** What is said of a figure of the Levensweg wherever it goes. */
export function levenswegKenmerk({definitie, namen, keuze, momenten, ...wat}: Levenswegkenmerk): Kenmerk {
  const {figuur} = wat;
  const start = datum(keuze.peilmoment);
  const laatste = momenten.at(-1);
  const gevolgd = laatste === undefined || laatste === keuze.peilmoment ? "" : `, gevolgd tot en met ${datum(laatste)}`;
  return {
    ...wat,
    gebied: `${namen[0]} (${keuze.gebied})`,
    vergelijk: keuze.vergelijk === null ? undefined : `${namen[1]} (${keuze.vergelijk})`,
    periode: figuur === "5.3" ? start : `start op ${start}${gevolgd}`,
    keuzes: [["Selectie", selectie(figuur, keuze).join("; ") || "geen"], ...wijze(figuur, keuze)],
    definities: [definitie],
    bestand: bestandsstam(figuur, namen, keuze.peilmoment, selectiecodes(figuur, keuze))
  };
}

/** How is counted, as far as the figure follows it. */
function wijze(figuur: Figuurnummer, {basis, noemer}: Keuze): Regel[] {
  if (figuur === "5.3") return [];
  return [...(figuur === "5.1" ? [["Basis", basis] as const] : []), ["Noemer", noemer]];
}
