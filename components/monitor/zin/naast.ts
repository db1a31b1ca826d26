import {vergelekenNaam} from "../../oordeel/ligging.js";
import {omgekeerd, richting, woordDan, type Oordeel} from "../../oordeel/oordeel.js";
import type {Decimalen} from "../../opmaak/maat.js";
import {inPeriode} from "../../opmaak/periode.js";
import {plaats} from "../../opmaak/plaats.js";
import type {Figuurcijfers} from "../figuur/metingen.js";
import type {Meting} from "../figuur/meting.js";
import {anderegemeentenzin} from "./gemeenten.js";
import type {Naast} from "./groepeer.js";
import {getal, zinprecisie, type Maat} from "./hoeveel.js";
import {isEr, uiteinden, type Paar} from "./kern.js";
import {leegwoord} from "./leegzin.js";
import {oordeel} from "./oordeel.js";

/** The decimals of a number, its interval and what it is set beside: one for title and sentences that belong together. */
export const paarprecisie = ({nu, naast, rest}: Omit<Paar, "reeks">, soort: Maat): Decimalen =>
  zinprecisie(soort, [nu, naast, rest], [nu]);

/** What the number of the gebied, or where that holds vergelijk the number of vergelijk, is really set beside. */
export function vergeleken(
  {zonder, rest}: Pick<Paar, "zonder" | "rest">,
  [naam, ander]: readonly [string, string]
): Naast {
  const wat = rest ? vergelekenNaam(naam, "binnen") : vergelekenNaam(ander, zonder ? "binnen" : "los");
  return {waar: plaats(wat), naam: wat};
}

/** The judgement as it is said: where the gebied holds vergelijk, of vergelijk beside the rest. */
export const gezegd = ({rest, hoe}: {rest: Meting | null; hoe: Oordeel}): Oordeel => (rest ? omgekeerd(hoe) : hoe);

/** How it stands to the other, with the number that is not said yet: meer dan in de rest van Nederland (58). */
export const naastwoorden = (
  paar: Beoordeeld,
  namen: readonly [string, string],
  soort: Maat,
  decimalen: Decimalen
): string => `${woordDan(gezegd(paar), "veel", vergeleken(paar, namen))} (${anderGetal(paar, soort, decimalen)})`;

/** A pair of which is known how the one stands to the other. */
export type Beoordeeld = Omit<Paar, "reeks"> & {hoe: Oordeel};

/** The two numbers that are compared. */
const tweetal = ({nu, naast, rest}: Omit<Paar, "reeks">, soort: Maat, decimalen: Decimalen) =>
  [rest ? naast! : nu, rest ?? naast!].map((meting) => getal(meting, soort, decimalen)) as [string, string];

/** The number that is not said yet (of vergelijk and the rest both), and that a difference is too small to be seen. */
export function anderGetal(paar: Omit<Paar, "reeks">, soort: Maat, decimalen: Decimalen): string {
  const [eigen, ander] = tweetal(paar, soort, decimalen);
  const getallen = paar.rest ? `${eigen} en ${ander}` : ander;
  return richting(paar.hoe) !== 0 && eigen === ander ? `${getallen}; het verschil is kleiner dan 0,1` : getallen;
}

/** That a difference one sees may be none. */
function toeval(paar: Omit<Paar, "reeks">, soort: Maat, decimalen: Decimalen): string {
  const [eigen, ander] = tweetal(paar, soort, decimalen);
  return paar.hoe === "geen duidelijk verschil" && eigen !== ander ? " Het verschil kan toeval zijn." : "";
}

/** The gebied beside its reference group. */
export function referentiezin(paar: Paar, [naam, ref]: readonly [string, string], soort: Maat, decimalen: Decimalen) {
  const {nu, naast, rest, hoe} = paar;
  if (naast === null) return [];
  if (!isEr(naast, soort)) return [`Voor de referentiegroep, ${ref}, is er geen cijfer (${leegwoord(naast)}).`];
  const klein = naast.klein ? " (klein aantal)" : "";
  const ander = `${anderGetal(paar, soort, decimalen)}${klein}`;
  if (!isEr(nu, soort)) return [`In de referentiegroep, ${ref}, is het ${ander}.`];
  if (hoe === null) return [`In de referentiegroep, ${ref}, is dat ${ander}.`];
  const wat = vergeleken(paar, [naam, ref]);
  const groep = rest ? wat.naam : `de referentiegroep, ${wat.naam}`;
  const begin = rest ? `In de referentiegroep, ${ref}, is dat` : "Dat is";
  const dan = woordDan(gezegd({rest, hoe}), "veel", {waar: `in ${groep}`, naam: groep});
  return [`${begin} ${dan}: ${ander}.${toeval(paar, soort, decimalen)}`];
}

/** The last number of a line beside its first. */
export function eerderzin(paar: Paar, soort: Maat, decimalen: Decimalen): string[] {
  const {nu, naast, hoe} = paar;
  if (!isEr(nu, soort)) return [];
  if (naast === null) return ["Er is maar één periode met een cijfer: een ontwikkeling is nog niet te zien."];
  if (hoe === null) return [`In ${inPeriode(naast.periode)} waren dat er ${getal(naast, soort, decimalen)}.`];
  const toen = anderGetal(paar, soort, decimalen);
  return [`Dat is ${woordDan(hoe, "veel", toenDan(naast))}: ${toen}.${toeval(paar, soort, decimalen)}`];
}

/** An earlier periode as what a number is set beside. */
export const toenDan = ({periode}: Meting) => ({waar: `in ${inPeriode(periode)}`, naam: inPeriode(periode)});

/** What the reference group did in the same time. */
export function referentietrend(cijfers: Figuurcijfers, {reeks}: Paar, soort: Maat): string[] {
  const [eerste, laatste] = uiteinden(cijfers, reeks, 1);
  const ref = cijfers.naam(laatste);
  if (!isEr(laatste, soort)) return [`Voor de referentiegroep, ${ref}, is er geen cijfer (${leegwoord(laatste)}).`];
  if (eerste === null) return [];
  const decimalen = zinprecisie(soort, [eerste, laatste]);
  const [van, naar] = [getal(eerste, soort, decimalen), getal(laatste, soort, decimalen)];
  const hoe = oordeel(laatste, eerste, soort);
  const begin = `In de referentiegroep, ${ref},`;
  const iets = hoe?.startsWith("iets ") ? "iets " : "";
  const anderen = anderegemeentenzin(cijfers, eerste, laatste);
  if (richting(hoe) !== 0)
    return [`${begin} nam het ${iets}${richting(hoe) > 0 ? "toe" : "af"} van ${van} tot ${naar}.`, ...anderen];
  if (hoe === "ongeveer gelijk") return [`${begin} bleef het ongeveer gelijk (${van} en ${naar}).`, ...anderen];
  return [`${begin} is er geen duidelijk verschil (${van} en ${naar}).`, ...anderen];
}
