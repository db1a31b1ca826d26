import {kleuren} from "../../figuur/kleur.js";
import type {Tekening} from "../../figuur/tekening.js";
import {trendTekening} from "../../figuur/trendtekening.js";
import {reekskleur} from "../../monitor/figuur/reeks.js";
import {isHalfjaar} from "../../opmaak/periode.js";
import {paarVan, tekstVan, waardeVan, type Beeldkeuze} from "./onderwerp.js";

/** The chosen halfjaren, or the years where there are more of those: a line never joins the two. */
export function tijdreeks(perioden: readonly string[]): number[] {
  const alle = perioden.map((_, i) => i);
  const halfjaren = alle.filter((i) => isHalfjaar(perioden[i]!));
  const jaren = alle.filter((i) => !isHalfjaar(perioden[i]!));
  return jaren.length > halfjaren.length ? jaren : halfjaren;
}

/** A panel per gebied with a line through time. */
export function lijnen(beeld: Beeldkeuze, gebieden: readonly number[]): (width: number) => Tekening {
  const {kubus, onderwerp, maat} = beeld;
  const {indicator, categorie} = paarVan(kubus, onderwerp.paar);
  const reeks = tijdreeks(kubus.perioden);
  const perioden = reeks.map((periode) => kubus.perioden[periode]!);
  const kleur = reekskleur(indicator.code, categorie.code);
  const panelen = gebieden.map((gebied) => ({
    ...{kop: kubus.gebieden[gebied]!.naam, kleur: kleuren.tekst},
    lijnen: [
      {
        ...{kleur, soort: "vol" as const},
        punten: reeks.map((periode, i) => ({
          periode: perioden[i]!,
          ...waardeVan(beeld, gebied, {...onderwerp, periode})
        }))
      }
    ]
  }));
  const tekst = tekstVan(beeld);
  return (width) => trendTekening(panelen, {width, perioden, sleutel: [], tekst, geheel: maat === "aantal"});
}
