import {richting, woordDan, type Oordeel} from "../../oordeel/oordeel.js";
import type {Decimalen} from "../../opmaak/maat.js";
import {inPeriode} from "../../opmaak/periode.js";
import type {Figuurcijfers} from "../figuur/metingen.js";
import type {Meting} from "../figuur/meting.js";
import {getal, zinprecisie, type Maat} from "./hoeveel.js";
import {isEr, uiteinden, type Paar} from "./kern.js";
import {leegwoord} from "./leegzin.js";
import {oordeel} from "./oordeel.js";

/** The decimals of a number, its interval and what it is set beside: one for title and sentences that belong together. */
export const paarprecisie = ({nu, naast}: Pick<Paar, "nu" | "naast">, soort: Maat): Decimalen =>
  zinprecisie(soort, [nu, naast], [nu]);

/** The other number, and what one must know where it does not look as the word says: a difference too small to be seen. */
export function anderGetal({nu, naast, hoe}: Omit<Paar, "reeks">, soort: Maat, decimalen: Decimalen): string {
  const [eigen, ander] = [getal(nu, soort, decimalen), getal(naast!, soort, decimalen)];
  return richting(hoe) !== 0 && eigen === ander ? `${ander}; het verschil is kleiner dan 0,1` : ander;
}

/** That a difference one sees may be none. */
const toeval = (hoe: Oordeel, eigen: string, ander: string) =>
  hoe === "geen duidelijk verschil" && eigen !== ander ? " Het verschil kan toeval zijn." : "";

/** The gebied beside its reference group. */
export function referentiezin(paar: Paar, ref: string, soort: Maat, decimalen: Decimalen): string[] {
  const {nu, naast, hoe} = paar;
  if (naast === null) return [];
  if (!isEr(naast, soort)) return [`Voor de referentiegroep, ${ref}, is er geen cijfer (${leegwoord(naast)}).`];
  const ander = getal(naast, soort, decimalen);
  const klein = naast.klein ? " (klein aantal)" : "";
  if (!isEr(nu, soort)) return [`In de referentiegroep, ${ref}, is het ${ander}${klein}.`];
  if (hoe === null) return [`In de referentiegroep, ${ref}, is dat ${ander}${klein}.`];
  const groep = `de referentiegroep, ${ref}`;
  const dan = woordDan(hoe, "veel", {waar: `in ${groep}`, naam: groep});
  return [
    `Dat is ${dan}: ${anderGetal(paar, soort, decimalen)}${klein}.${toeval(hoe, getal(nu, soort, decimalen), ander)}`
  ];
}

/** The last number of a line beside its first. */
export function eerderzin(paar: Paar, soort: Maat, decimalen: Decimalen): string[] {
  const {nu, naast, hoe} = paar;
  if (!isEr(nu, soort)) return [];
  if (naast === null) return ["Er is maar één periode met een cijfer: een ontwikkeling is nog niet te zien."];
  const [eigen, toen] = [getal(nu, soort, decimalen), getal(naast, soort, decimalen)];
  if (hoe === null) return [`In ${inPeriode(naast.periode)} waren dat er ${toen}.`];
  return [
    `Dat is ${woordDan(hoe, "veel", toenDan(naast))}: ${anderGetal(paar, soort, decimalen)}.${toeval(hoe, eigen, toen)}`
  ];
}

/** An earlier periode as what a number is set beside. */
export const toenDan = ({periode}: Meting) => ({waar: `in ${inPeriode(periode)}`, naam: inPeriode(periode)});

/** What the reference group did in the same time. */
export function referentietrend(cijfers: Figuurcijfers, {reeks}: Paar, ref: string, soort: Maat): string[] {
  const [eerste, laatste] = uiteinden(cijfers, reeks, 1);
  if (!isEr(laatste, soort)) return [`Voor de referentiegroep, ${ref}, is er geen cijfer (${leegwoord(laatste)}).`];
  if (eerste === null) return [];
  const decimalen = zinprecisie(soort, [eerste, laatste]);
  const [van, naar] = [getal(eerste, soort, decimalen), getal(laatste, soort, decimalen)];
  const hoe = oordeel(laatste, eerste, soort);
  const begin = `In de referentiegroep, ${ref},`;
  const iets = hoe?.startsWith("iets ") ? "iets " : "";
  if (richting(hoe) !== 0)
    return [`${begin} nam het ${iets}${richting(hoe) > 0 ? "toe" : "af"} van ${van} tot ${naar}.`];
  if (hoe === "ongeveer gelijk") return [`${begin} bleef het ongeveer gelijk (${van} en ${naar}).`];
  return [`${begin} is er geen duidelijk verschil (${van} en ${naar}).`];
}
