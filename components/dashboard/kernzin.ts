import {anderGetal, toenDan} from "../monitor/zin/naast.js";
import {getal, interval, zinprecisie} from "../monitor/zin/hoeveel.js";
import {leegwoord} from "../monitor/zin/leegzin.js";
import {richting, woordDan} from "../oordeel/oordeel.js";
import type {Decimalen} from "../opmaak/maat.js";
import {inPeriode} from "../opmaak/periode.js";
import {plaats} from "../opmaak/plaats.js";
import type {Kern} from "./kern.js";

/** The answer in words: the number alone, what it is a number of, how that stands to the other, and what it was. */
export interface Kernzin {
  getal: string;
  wat: string;
  naast: string | null;
  eerder: string | null;
}

/** `namen`: of the gebied and of what it is compared with, within a sentence. */
export function kernzin(kern: Kern, [naam, ander]: readonly string[]): Kernzin {
  const {nu, naast, eerst} = kern;
  const moment = `In ${inPeriode(nu.periode)}`;
  if (nu.leeg !== null) {
    return {getal: "–", wat: `Voor ${naam} is er geen cijfer: ${leegwoord(nu)}. ${moment}.`, naast: null, eerder: null};
  }
  const decimalen = zinprecisie("per", [nu, naast, eerst], [nu]);
  const onzeker = nu.klein ? "; onzeker door een klein aantal" : "";
  const wat = `van de 1.000 huishoudens ${plaats(naam!)} gebruiken meer dan één voorziening`;
  return {
    getal: getal(nu, "per", decimalen),
    wat: `${wat}. ${moment} (${interval(nu, decimalen)}${onzeker}).`,
    naast: ander === undefined ? null : naastzin(kern, ander, decimalen),
    eerder: eerderzin(kern, decimalen)
  };
}

function naastzin({nu, naast, hoe, vaak}: Kern, naam: string, decimalen: Decimalen): string | null {
  if (naast === null) return null;
  if (naast.leeg !== null) return `Voor ${naam} is er geen cijfer: ${leegwoord(naast)}.`;
  if (hoe === null || vaak === null) return `${plaats(naam)} zijn het er ${getal(naast, "per", decimalen)}.`;
  const dan = woordDan(hoe, "veel", {waar: plaats(naam), naam});
  return `Dat is ${dan} (${anderGetal({nu, naast, hoe}, "per", decimalen)})${vaakzin(hoe, vaak)}.`;
}

/** How often it was so, of more than one halfjaar. */
function vaakzin(hoe: NonNullable<Kern["hoe"]>, {van, zo, duidelijk}: NonNullable<Kern["vaak"]>): string {
  if (van < 2) return "";
  if (richting(hoe) === 0) return `: in ${zo} van ${van} halfjaren zonder duidelijk verschil`;
  return `: in ${zo} van ${van} halfjaren ${richting(hoe) > 0 ? "hoger" : "lager"}, in ${duidelijk} duidelijk`;
}

function eerderzin({nu, eerst, verloop}: Kern, decimalen: Decimalen): string | null {
  if (eerst === null || verloop === null) return null;
  const toen = anderGetal({nu, naast: eerst, hoe: verloop}, "per", decimalen);
  return `Dat is ${woordDan(verloop, "veel", toenDan(eerst))} (${toen}).`;
}
