import {isLevensweg} from "../../../data/indicator/levensweg.js";
import {kleuren} from "../../figuur/kleur.js";
import type {Tekening} from "../../figuur/tekening.js";
import {trendTekening} from "../../figuur/trendtekening.js";
import {reekskleur} from "../../monitor/figuur/reeks.js";
import {isHalfjaar, isJaar, isPeilmoment} from "../../opmaak/periode.js";
import {paarVan, tekstVan, waardeVan, type Beeldkeuze} from "./onderwerp.js";

/**
 * The chosen halfjaren, or the years where there are more of those: a line never joins the two. Of a figure of the Levensweg
 * the startpeilmomenten.
 */
export function tijdreeks(perioden: readonly string[], levensweg: boolean): number[] {
  const zijn = (soort: (periode: string) => boolean) => perioden.flatMap((periode, i) => (soort(periode) ? [i] : []));
  if (levensweg) return zijn(isPeilmoment);
  const [halfjaren, jaren] = [zijn(isHalfjaar), zijn(isJaar)];
  return jaren.length > halfjaren.length ? jaren : halfjaren;
}

/** A panel per gebied with a line through time. */
export function lijnen(beeld: Beeldkeuze, gebieden: readonly number[]): (width: number) => Tekening {
  const {kubus, onderwerp, maat} = beeld;
  const {indicator, categorie} = paarVan(kubus, onderwerp.paar);
  const reeks = tijdreeks(kubus.perioden, isLevensweg(indicator));
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
