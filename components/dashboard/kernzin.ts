import {hoofdletter} from "../figuur/figuurnaam.js";
import type {Paar} from "../monitor/zin/kern.js";
import {anderGetal, gezegd, naastwoorden, toenDan} from "../monitor/zin/naast.js";
import {getal, interval, zinprecisie} from "../monitor/zin/hoeveel.js";
import {leegwoord} from "../monitor/zin/leegzin.js";
import {richting, woordDan, type Oordeel} from "../oordeel/oordeel.js";
import type {Decimalen} from "../opmaak/maat.js";
import {inPeriode} from "../opmaak/periode.js";
import {plaats} from "../opmaak/plaats.js";
import type {Kern, Vaak} from "./kern.js";

/** The answer in words: the number alone, what it is a number of, how that stands to the other, and what it was. */
export interface Kernzin {
  getal: string;
  wat: string;
  naast: string | null;
  eerder: string | null;
}

/** `namen`: of the gebied and of what it is compared with, within a sentence. */
export function kernzin(kern: Kern, [naam = "", ander]: readonly string[]): Kernzin {
  const {paar, verloop} = kern;
  const {nu} = paar;
  const moment = `In ${inPeriode(nu.periode)}`;
  if (nu.leeg !== null) {
    return {getal: "–", wat: `Voor ${naam} is er geen cijfer: ${leegwoord(nu)}. ${moment}.`, naast: null, eerder: null};
  }
  const decimalen = zinprecisie("per", [nu, paar.naast, paar.rest, verloop?.naast ?? null], [nu]);
  const onzeker = nu.klein ? "; onzeker door een klein aantal" : "";
  const wat = `van de 1.000 huishoudens ${plaats(naam)} gebruiken meer dan één voorziening`;
  return {
    getal: getal(nu, "per", decimalen),
    wat: `${wat}. ${moment} (${interval(nu, decimalen)}${onzeker}).`,
    naast: ander === undefined ? null : naastzin(kern, [naam, ander], decimalen),
    eerder: verloop && eerderzin(verloop, decimalen)
  };
}

function naastzin({paar, vaak}: Kern, namen: readonly [string, string], decimalen: Decimalen): string | null {
  const {naast, rest, hoe} = paar;
  if (naast === null) return null;
  if (naast.leeg !== null) return `Voor ${namen[1]} is er geen cijfer: ${leegwoord(naast)}.`;
  if (hoe === null || vaak === null)
    return `${hoofdletter(plaats(namen[1]))} zijn het er ${getal(naast, "per", decimalen)}.`;
  const woorden = naastwoorden({...paar, hoe}, namen, "per", decimalen);
  const begin = rest ? `${hoofdletter(plaats(namen[1]))} is dat` : "Dat is";
  return `${begin} ${woorden}${vaakzin(gezegd({rest, hoe}), vaak)}.`;
}

/** How often it was so, of more than one halfjaar. */
function vaakzin(hoe: Oordeel, {van, zo, duidelijk}: Vaak): string {
  if (van < 2) return "";
  if (richting(hoe) === 0) return `: in ${zo} van ${van} halfjaren zonder duidelijk verschil`;
  return `: in ${zo} van ${van} halfjaren ${richting(hoe) > 0 ? "hoger" : "lager"}, in ${duidelijk} duidelijk`;
}

function eerderzin(verloop: Omit<Paar, "reeks">, decimalen: Decimalen): string | null {
  const {naast: eerst, hoe} = verloop;
  if (eerst === null || hoe === null) return null;
  return `Dat is ${woordDan(hoe, "veel", toenDan(eerst))} (${anderGetal(verloop, "per", decimalen)}).`;
}
