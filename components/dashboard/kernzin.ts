import {getal, getallen, interval} from "../monitor/zin/hoeveel.js";
import {leegwoord} from "../monitor/zin/leegzin.js";
import {oordeel} from "../monitor/zin/oordeel.js";
import {inPeriode} from "../opmaak/periode.js";
import {metDan} from "../figuur/vergelijking.js";
import type {Kern, Sinds} from "./kern.js";
import {plaats} from "../opmaak/plaats.js";

/** The answer in words: the number alone, what it is a number of, how that stands to the other, and what it was. */
export interface Kernzin {
  getal: string;
  wat: string;
  naast: string | null;
  eerder: string | null;
}

/** `namen`: of the gebied and of what it is compared with, within a sentence. */
export function kernzin(kern: Kern, [naam, ander]: readonly string[]): Kernzin {
  const {nu, eerst} = kern;
  const moment = `In ${inPeriode(nu.periode)}`;
  if (nu.leeg !== null) {
    return {getal: "–", wat: `Voor ${naam} is er geen cijfer: ${leegwoord(nu)}. ${moment}.`, naast: null, eerder: null};
  }
  const onzeker = nu.klein ? "; onzeker door een klein aantal" : "";
  const wat = `van de 1.000 huishoudens ${plaats(naam!)} gebruiken meer dan één voorziening`;
  return {
    getal: getal(nu, "per"),
    wat: `${wat}. ${moment} (${interval(nu)}${onzeker}).`,
    naast: ander === undefined ? null : naastzin(kern, ander),
    eerder: eerst && eerderzin(nu, eerst)
  };
}

function naastzin({nu, naast, hoe, sinds}: Kern, ander: string): string | null {
  if (naast === null) return null;
  if (hoe === null || sinds === null) return `Voor ${ander} is er geen cijfer: ${leegwoord(naast)}.`;
  const [, getal] = getallen(nu, naast, "per");
  return `Dat is ${metDan(hoe)} ${plaats(ander)} (${getal})${sindszin(sinds, nu.periode)}.`;
}

function sindszin({periode, altijd, gaten}: Sinds, nu: string): string {
  if (periode === nu && altijd) return "";
  if (periode === nu && gaten) return "; toen er voor het laatst een cijfer was, was dat nog anders";
  if (periode === nu) return "; in het halfjaar ervoor was dat nog anders";
  const zo = altijd
    ? `, en zo is het al sinds het begin van de cijfers (${inPeriode(periode)})`
    : `, en zo is het sinds ${inPeriode(periode)}`;
  return gaten ? `${zo}, voor zover er cijfers zijn` : zo;
}

function eerderzin(nu: Kern["nu"], eerst: Kern["nu"]): string {
  const [, toen] = getallen(nu, eerst, "per");
  return `In ${inPeriode(eerst.periode)} waren het er ${toen}: nu zijn het er ${oordeel(nu, eerst, "per")}.`;
}
