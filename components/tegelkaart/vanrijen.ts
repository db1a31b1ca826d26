import type {Indicator} from "../../data/indicator.js";
import {leegwoorden} from "../figuur/maatwaarde.js";
import type {MonitorRij} from "../monitor/rij.js";
import {geheel} from "../opmaak/getal.js";
import {maat} from "../opmaak/maat.js";
import type {Kaart, Tegelwaarde} from "./kaart.js";

/**
 * What a tile map shows of rows of one indicator, one categorie and one periode: the rate, or the count where the indicator
 * has none. `wie`: whom the rate is a part of, "huishoudens".
 */
export function uitRijen(
  rijen: Iterable<MonitorRij>,
  {per}: Pick<Indicator, "per">,
  wie: string
): Pick<Kaart, "lees" | "tekst" | "maat"> {
  const van = new Map([...rijen].map((rij) => [rij.gebied, rij]));
  const tekst = per === null ? geheel : (waarde: number) => maat(waarde, per);
  const eenheid = per === null ? wie : per === 100 ? `% van de ${wie}` : `per 1.000 ${wie}`;
  const achter = per === 100 ? ` van de ${wie}` : ` ${eenheid}`;
  return {
    tekst,
    maat: eenheid,
    lees: (gemeente) => {
      const getal = waardeVan(van.get(gemeente), per);
      return {...getal, woorden: getal.waarde === null ? leegwoorden[getal.leeg!] : `${tekst(getal.waarde)}${achter}`};
    }
  };
}

function waardeVan(rij: MonitorRij | undefined, per: Indicator["per"]): Omit<Tegelwaarde, "woorden"> {
  if (!rij) return {waarde: null, leeg: "geen_cijfer"};
  if (rij.waarde === null) return {waarde: null, leeg: rij.reden ?? "geen_cijfer"};
  if (per === null) return {waarde: rij.waarde, leeg: null};
  if (rij.n === null) return {waarde: null, leeg: "geen_cijfer"};
  return rij.n === 0 ? {waarde: null, leeg: "lege_noemer"} : {waarde: (per * rij.waarde) / rij.n, leeg: null};
}
