import {inPeriode} from "../../opmaak/periode.js";
import type {Figuurcijfers} from "../figuur/metingen.js";
import {getallen, type Maat} from "./hoeveel.js";
import {isEr, uiteinden, type Paar} from "./kern.js";
import {leegwoord} from "./leegzin.js";
import {oordeel} from "./oordeel.js";

const toeval = (a: string, b: string) => (a === b ? "" : " Het verschil kan toeval zijn.");

/** The gebied beside its reference group. */
export function referentiezin({nu, naast}: Paar, ref: string, soort: Maat): string[] {
  if (naast === null) return [];
  if (!isEr(naast, soort)) return [`Voor de referentiegroep, ${ref}, is er geen cijfer (${leegwoord(naast)}).`];
  const [eigen, ander] = getallen(nu, naast, soort);
  const getal = `${ander}${naast.klein ? " (klein aantal)" : ""}`;
  if (!isEr(nu, soort)) return [`In de referentiegroep, ${ref}, is het ${getal}.`];
  const hoe = oordeel(nu, naast, soort);
  if (hoe === null) return [`In de referentiegroep, ${ref}, is dat ${getal}.`];
  if (hoe === "ongeveer evenveel")
    return [`Dat is ongeveer evenveel als in de referentiegroep, ${ref}: ${getal}.${toeval(eigen, ander)}`];
  return [`Dat is ${hoe} dan in de referentiegroep, ${ref}: ${getal}.`];
}

/** The last number of a line beside its first. */
export function eerderzin({nu, naast}: Paar, soort: Maat): string[] {
  if (!isEr(nu, soort)) return [];
  if (naast === null) return ["Er is maar één periode met een cijfer: een ontwikkeling is nog niet te zien."];
  const [laatst, eerst] = getallen(nu, naast, soort);
  const toen = inPeriode(naast.periode);
  const hoe = oordeel(nu, naast, soort);
  if (hoe === null) return [`In ${toen} waren dat er ${eerst}.`];
  if (hoe === "ongeveer evenveel")
    return [`Dat is ongeveer evenveel als in ${toen}: ${eerst}.${toeval(laatst, eerst)}`];
  return [`Dat is ${hoe} dan in ${toen}: ${eerst}.`];
}

/** What the reference group did in the same time. */
export function referentietrend(cijfers: Figuurcijfers, {reeks}: Paar, ref: string, soort: Maat): string[] {
  const [eerste, laatste] = uiteinden(cijfers, reeks, 1);
  if (!isEr(laatste, soort)) return [`Voor de referentiegroep, ${ref}, is er geen cijfer (${leegwoord(laatste)}).`];
  if (eerste === null) return [];
  const [van, naar] = getallen(eerste, laatste, soort);
  const hoe = oordeel(laatste, eerste, soort);
  if (hoe === "meer") return [`In de referentiegroep, ${ref}, nam het toe van ${van} tot ${naar}.`];
  if (hoe === "minder") return [`In de referentiegroep, ${ref}, nam het af van ${van} tot ${naar}.`];
  return [`In de referentiegroep, ${ref}, bleef het ongeveer gelijk (${van} en ${naar}).`];
}
