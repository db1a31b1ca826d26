import {staafTekening} from "../../figuur/staaftekening.js";
import type {Tekening} from "../../figuur/tekening.js";
import {reekskleur} from "../../monitor/figuur/reeks.js";
import {paarVan, tekstVan, waardeVan, type Beeldkeuze} from "./onderwerp.js";

/** A bar per gebied; of one gebied a bar per categorie of the indicator. */
export function staven(beeld: Beeldkeuze, gebieden: readonly number[]): (width: number) => Tekening {
  const {kubus, onderwerp} = beeld;
  const {indicator} = paarVan(kubus, onderwerp.paar);
  const kleur = (paar: number) => reekskleur(indicator.code, paarVan(kubus, paar).categorie.code);
  const bladen =
    gebieden.length > 1
      ? gebieden.map((gebied) => ({
          naam: kubus.gebieden[gebied]!.naam,
          kleur: kleur(onderwerp.paar),
          kanten: [waardeVan(beeld, gebied)]
        }))
      : parenVan(beeld).map((paar) => ({
          naam: paarVan(kubus, paar).categorie.naam,
          kleur: kleur(paar),
          kanten: [waardeVan(beeld, 0, {...onderwerp, paar})]
        }));
  const namen = [gebieden.length > 1 ? paarVan(kubus, onderwerp.paar).categorie.naam : kubus.gebieden[0]!.naam];
  return (width) => staafTekening([{kop: null, staven: bladen}], {width, namen, tekst: tekstVan(beeld)});
}

/** The chosen categorieën of the indicator of a figure. */
export function parenVan({kubus: {paren}, onderwerp}: Beeldkeuze): number[] {
  const {indicator} = paren[onderwerp.paar]!;
  return paren.flatMap((paar, i) => (paar.indicator === indicator ? [i] : []));
}
