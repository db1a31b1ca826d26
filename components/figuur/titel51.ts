import {datum, duur} from "../opmaak/datum.js";
import {procent} from "../opmaak/getal.js";
import {hoofdletter, kantnamen, type Omgeving} from "./figuurnaam.js";
import {groepnaam} from "./groepnaam.js";
import {KLEIN} from "./onzeker.js";
import type {Rij51} from "./rijen51.js";
import {vergelijking} from "./vergelijking.js";
import {plaats} from "../opmaak/plaats.js";

/** What one sees in figuur 5.1, in one sentence. */
export function titel51(rijen: readonly Rij51[], omgeving: Omgeving): string {
  const [naam, ander] = kantnamen(omgeving);
  const [start, laatste] = [omgeving.momenten[0]!, omgeving.momenten.at(-1)!];
  const [eigen, vergelijk] = [0, 1].map((kant) =>
    rijen.find((rij) => rij.kant === kant && rij.wet === "totaal" && rij.peilmoment === laatste)
  );
  if (!eigen || eigen.aandeel === null) return `Niemand ${plaats(naam)} hoort bij deze keuze`;
  if (eigen.startgroep < KLEIN)
    return `${hoofdletter(groepnaam("5.1", {...omgeving.keuze, noemer: "vast"}))} ${plaats(naam)} is te klein voor een uitspraak (n = ${eigen.startgroep})`;
  if (start === laatste) return `De reeks eindigt op ${datum(start)}: er is nog geen later peilmoment`;
  const wie = groepnaam("5.1", omgeving.keuze);
  const zin = `Na ${duur(start, laatste)} gebruikt ${procent(eigen.aandeel)} van ${wie} ${plaats(naam)} een voorziening`;
  const oordeel = vergelijk && vergelijk.startgroep >= KLEIN ? vergelijking(eigen, vergelijk) : null;
  if (oordeel === null) return zin;
  if (oordeel === "ongeveer evenveel") return `${zin}, ongeveer evenveel als ${plaats(ander!)}`;
  return `${zin}, ${oordeel} dan ${plaats(ander!)} (${procent(vergelijk!.aandeel)})`;
}
