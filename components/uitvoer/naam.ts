import {slak} from "../figuur/bestand.js";
import type {Soort, Uitvoer} from "./uitvoer.js";

/** `monitor_wmo_clienten_utrecht_2018HJ01.csv`, at most 100 characters. */
export function bestandsnaam({kubus, gebieden}: Pick<Uitvoer, "kubus" | "gebieden">, soort: Soort): string {
  const {indicatoren, perioden} = kubus;
  const wat = stuk(
    indicatoren.map(({code}) => code.replaceAll("_", "-")),
    "indicatoren"
  );
  const waar = stuk(gebieden.map(slak), "gebieden", kubus.gebieden.length);
  const wanneer = perioden.length > 1 ? `${perioden[0]}-${perioden.at(-1)}` : (perioden[0] ?? "geen");
  const einde = {tabel: "_tabel.csv", excel: "_excel.csv"}[soort as string] ?? `.${soort}`;
  return `monitor_${kort(wat, 36)}_${kort(waar, 32)}_${wanneer}${einde}`;
}

const stuk = (namen: readonly string[], wat: string, aantal = namen.length) =>
  namen.length <= 2 ? namen.join("-en-") : `${aantal}-${wat}`;

const kort = (tekst: string, tekens: number) => tekst.slice(0, tekens).replace(/[-_]+$/, "");
