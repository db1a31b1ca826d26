import {hoofdletter} from "../../figuur/figuurnaam.js";
import {leegwoorden} from "../../figuur/maatwaarde.js";
import {periodenaam} from "../../opmaak/periode.js";
import type {Kaart} from "../../tegelkaart/kaart.js";
import {eenheid, paarVan, tekstVan, waardeVan, type Beeldkeuze} from "./onderwerp.js";

/** The tile map of one number of the chosen gemeenten; null where the choice has none. */
export function kaartVan(beeld: Beeldkeuze): Kaart | null {
  const {kubus, onderwerp} = beeld;
  const plaats = new Map(
    kubus.gebieden.flatMap(({code, soort}, i) => (soort === "gemeente" ? [[code, i] as const] : []))
  );
  if (plaats.size === 0) return null;
  const {indicator, categorie} = paarVan(kubus, onderwerp.paar);
  const tekst = tekstVan(beeld);
  const wat = eenheid(beeld);
  return {
    titel: `${indicator.naam}: ${categorie.naam}, ${periodenaam(kubus.perioden[onderwerp.periode]!)}`,
    maat: hoofdletter(wat),
    tekst,
    gekozen: [],
    lees(code) {
      const gebied = plaats.get(code);
      if (gebied === undefined) return {waarde: null, leeg: "geen_cijfer", woorden: "niet gekozen"};
      const {waarde, leeg} = waardeVan(beeld, gebied);
      if (waarde !== null) return {waarde, leeg: null, woorden: `${tekst(waarde)} (${wat})`};
      const reden = leeg === null || leeg === "lege_noemer" ? "geen_cijfer" : leeg;
      return {waarde: null, leeg: reden, woorden: leegwoorden[leeg ?? "geen_cijfer"]};
    }
  };
}
