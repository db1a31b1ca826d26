import {procenten} from "../opmaak/aandeel.js";
import {datum, duur} from "../opmaak/datum.js";
import {plaats} from "../opmaak/plaats.js";
import {hoofdletter, kantnamen, type Omgeving} from "./figuurnaam.js";
import {groepnaam} from "./groepnaam.js";
import {kantligging, kantoordeel, kantverschil, tochAnders} from "./kantverschil.js";
import {KLEIN} from "./onzeker.js";
import type {GroepRij} from "./rijen.js";
import type {Rij51} from "./rijen51.js";

/** The rows of a group on the last peilmoment, of the gebied and of what it is compared with. */
export function laatsteKanten<Rij extends GroepRij>(
  rijen: readonly Rij[],
  groep: string,
  {momenten}: Pick<Omgeving, "momenten">
): [Rij | undefined, Rij | undefined] {
  const van = (kant: number) =>
    rijen.find((rij) => rij.kant === kant && rij.groep === groep && rij.peilmoment === momenten.at(-1));
  return [van(0), van(1)];
}

export const groepVan = ({gebruik, startgroep}: GroepRij) => ({gebruik, n: startgroep});

/** What one sees in figuur 5.1, in one sentence: the total on the last peilmoment. */
export function titel51(rijen: readonly Rij51[], omgeving: Omgeving): string {
  const [naam] = kantnamen(omgeving);
  const [start, laatste] = [omgeving.momenten[0]!, omgeving.momenten.at(-1)!];
  const [eigen, naast] = laatsteKanten(rijen, "totaal", omgeving);
  if (!eigen || eigen.aandeel === null) return `Niemand ${plaats(naam)} hoort bij deze keuze`;
  if (eigen.startgroep < KLEIN)
    return `${hoofdletter(groepnaam("5.1", {...omgeving.keuze, noemer: "vast"}))} ${plaats(naam)} is te klein voor een uitspraak (n = ${eigen.startgroep})`;
  if (start === laatste) return `De reeks eindigt op ${datum(start)}: er is nog geen later peilmoment`;
  const gebruikt = (aandeel: string) =>
    `Na ${duur(start, laatste)} gebruikt ${aandeel} van ${groepnaam("5.1", omgeving.keuze)} ${plaats(naam)} een voorziening`;
  const verschil = naast ? kantverschil(groepVan(eigen), groepVan(naast), "5.1", omgeving) : null;
  if (!verschil) return gebruikt(procenten(eigen.aandeel)[0]!);
  const [zelf, links, rechts] = procenten(eigen.aandeel, ...verschil.aandelen) as [string, string, string];
  const oordeel = kantoordeel(verschil, omgeving);
  if (kantligging(omgeving) === "rondom")
    return `${gebruikt(zelf)}; ${oordeel} (${rechts} en ${links}${tochAnders(verschil, links, rechts)})`;
  return `${gebruikt(zelf)}, ${oordeel} (${rechts}${tochAnders(verschil, zelf, rechts)})`;
}
