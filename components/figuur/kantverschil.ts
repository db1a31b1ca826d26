import {levenswegdrempel} from "../oordeel/drempel.js";
import {ligging, restzin, vergelekenNaam, zonderElkaar, type Ligging} from "../oordeel/ligging.js";
import {omgekeerd, oordeel, richting, woordDan, type Oordeel} from "../oordeel/oordeel.js";
import {puntmaat} from "../opmaak/aandeel.js";
import {plaats} from "../opmaak/plaats.js";
import {newcombe, type Verschil} from "../statistics/newcombe.js";
import {kantnamen, type Omgeving} from "./figuurnaam.js";
import {KLEIN} from "./onzeker.js";
import type {Figuurnummer} from "./selectie.js";

/** Some of a group in gebruik, out of all of it. */
export interface Groep {
  gebruik: number;
  n: number;
}

/** How one group stands to another: the difference of their shares with its interval, and what may be said of it. */
export interface Groepverschil extends Verschil {
  hoe: Oordeel;
  /** The two shares that are compared. */
  aandelen: readonly [number, number];
}

/** Two groups in which nobody is twice; null where one of them is too small to speak of. */
export function groepverschil(eigen: Groep, ander: Groep, figuur: Figuurnummer): Groepverschil | null {
  if (eigen.n < KLEIN || ander.n < KLEIN) return null;
  const verschil = newcombe(eigen.gebruik, eigen.n, ander.gebruik, ander.n);
  const hoe = oordeel(verschil, levenswegdrempel(figuur))!;
  return {...verschil, hoe, aandelen: [eigen.gebruik / eigen.n, ander.gebruik / ander.n]};
}

/** Where the gebied lies to what it is compared with; null where it is compared with nothing. */
export const kantligging = ({keuze, gebieden}: Omgeving): Ligging | null =>
  keuze.vergelijk === null ? null : ligging(gebieden, keuze.gebied, keuze.vergelijk);

/** The same group of the gebied and of what it is compared with, the one without the other where that lies in it. */
export function kantverschil(
  eigen: Groep,
  ander: Groep,
  figuur: Figuurnummer,
  omgeving: Omgeving
): Groepverschil | null {
  const hoe = kantligging(omgeving);
  const telling = ({gebruik, n}: Groep) => ({waarde: gebruik, n});
  const paar = hoe && zonderElkaar(telling(eigen), telling(ander), hoe);
  if (!paar) return null;
  const [links, rechts] = paar.map(({waarde, n}) => ({gebruik: waarde, n}));
  return groepverschil(links!, rechts!, figuur);
}

/** The names of what is really compared: of what holds the other it is the rest. */
export function vergelekenNamen(omgeving: Omgeving): [string, string] {
  const [naam, ander = ""] = kantnamen(omgeving);
  const hoe = kantligging(omgeving);
  return hoe === "rondom" ? [vergelekenNaam(naam, "binnen"), ander] : [naam, vergelekenNaam(ander, hoe ?? "los")];
}

/** Vaker dan in de rest van Nederland; of what lies in the gebied: in Utrecht vaker dan in de rest van Nederland. */
export function kantoordeel({hoe}: Pick<Groepverschil, "hoe">, omgeving: Omgeving): string {
  const [naam, ander] = vergelekenNamen(omgeving);
  if (kantligging(omgeving) !== "rondom") return woordDan(hoe, "vaak", {waar: plaats(ander), naam: ander});
  return `${plaats(ander)} ${woordDan(omgekeerd(hoe), "vaak", {waar: plaats(naam), naam})}`;
}

/** What follows the number of another group where both look the same and yet one is higher. */
export const tochAnders = ({hoe, verschil}: Groepverschil, a: string, b: string): string =>
  a === b && richting(hoe) !== 0 ? `; een verschil van ${puntmaat(verschil!)}` : "";

/** Says that the comparison is with the rest; null where the gebieden lie apart. */
export function restnoot(omgeving: Omgeving): string | null {
  const [naam, ander = ""] = kantnamen(omgeving);
  return restzin(kantligging(omgeving) ?? "los", naam, ander);
}
