import {geheel} from "../opmaak/getal.js";
import {opsomming} from "../opmaak/opsomming.js";
import {maakAs} from "./as.js";
import type {Bekend, DatabaseKeuze} from "./keuze.js";
import {leegKubus} from "./kubus.js";
import {grenzen, grootte, tel} from "./telling.js";

/** Why a choice gives no table, in words for the visitor; null where it does. */
export function bezwaar(keuze: DatabaseKeuze, bekend: Bekend): string | null {
  const {cellen, paren, gebieden, perioden} = tel(keuze, bekend);
  const leeg = [
    ...(paren === 0 ? [keuze.indicatoren.length === 0 ? "een indicator" : "een categorie"] : []),
    ...(gebieden === 0 ? ["een gebied"] : []),
    ...(perioden === 0 ? ["een periode"] : [])
  ];
  if (leeg.length > 0) return `Er is nog niets te tonen: kies ten minste ${opsomming(leeg, "en")}.`;
  if (cellen > grenzen.cellen)
    return `Uw keuze geeft ${geheel(cellen)} cellen; een tabel gaat tot ${geheel(grenzen.cellen)}. Kies minder, of haal de hele tabellen uit de catalogus onderaan deze pagina.`;
  const kubus = cellen > grenzen.kolommen ? leegKubus(keuze, bekend) : null;
  const [rijen, kolommen] = kubus ? [maakAs(keuze.rijen, kubus).lengte, maakAs(keuze.kolommen, kubus).lengte] : [0, 0];
  if (rijen > grenzen.rijen || kolommen * keuze.maten.length > grenzen.kolommen)
    return `Zo krijgt de tabel ${geheel(rijen)} rijen en ${geheel(kolommen * keuze.maten.length)} kolommen; op het scherm passen ${geheel(grenzen.rijen)} rijen en ${geheel(grenzen.kolommen)} kolommen. Draai de tabel anders.`;
  return null;
}

/** What is said before many bytes are fetched. */
export const vraagVooraf = (bytes: number, bestanden: number): string =>
  `Voor deze keuze worden ${geheel(bestanden)} tabellen opgehaald, samen ${grootte(bytes)}; over de lijn is dat minder, want ze zijn ingepakt.`;
