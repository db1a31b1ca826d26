import {huishoudtypen, type Huishoudtype} from "../../data/huishoudtype.js";
import type {Antwoord} from "../cohort/antwoord.js";
import type {Keuze} from "../cohort/keuze.js";
import {groepRijen, type GroepRij} from "./rijen.js";

/** Of which huishoudtypen the words speak, the first beside the second: fixed beforehand, whatever the numbers are. */
const opVolgorde: readonly Huishoudtype[] = [
  ...(["eenouder", "paar_met_kinderen", "eenpersoons", "paar_zonder_kinderen", "overig", "institutioneel"] as const)
];

/** The huishoudtype that is spoken of and the one beside it, of those that are chosen. */
export function hoofdtypen({huishoudtype}: Pick<Keuze, "huishoudtype">): [Huishoudtype, Huishoudtype | undefined] {
  const er = opVolgorde.filter((type) => huishoudtype.length === 0 || huishoudtype.includes(type));
  return [er[0]!, er[1]];
}

export const groepen52 = huishoudtypen.map(({code}) => code);

/** Figuur 5.2: the share of the startgroep, by huishoudtype at the start, in gebruik on each peilmoment. */
export interface Rij52 extends GroepRij {
  figuur: "5.2";
  huishoudtype: Huishoudtype;
}

export const kolommen52 = [
  "figuur",
  "gebied",
  "huishoudtype",
  "peilmoment",
  "startgroep",
  "gebruik",
  "aandeel",
  "ondergrens",
  "bovengrens"
] as const satisfies (keyof Rij52)[];

/** All rows of figuur 5.2: gebied, then vergelijk; huishoudtypen in list order; by peilmoment. */
export function rijen52(antwoord: Antwoord, keuze: Keuze): Rij52[] {
  const rijen = groepRijen(antwoord.figuur52, groepen52, keuze, antwoord.momenten);
  return rijen.map((rij) => ({figuur: "5.2", huishoudtype: rij.groep as Huishoudtype, ...rij}));
}
