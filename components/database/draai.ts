import {maakAs, type As} from "./as.js";
import type {DatabaseKeuze} from "./keuze.js";
import type {Kubus} from "./kubus.js";

/** The cells of a kubus as rows and columns; nothing is copied. */
export interface Draaitabel {
  kubus: Kubus;
  rijen: As;
  kolommen: As;
  /** Place in the kubus of the cell in a row and a column; -1 where the indicator does not have the categorie. */
  cel(rij: number, kolom: number): number;
}

export function draai(kubus: Kubus, keuze: Pick<DatabaseKeuze, "rijen" | "kolommen">): Draaitabel {
  const rijen = maakAs(keuze.rijen, kubus);
  const kolommen = maakAs(keuze.kolommen, kubus);
  const rijdeel = deel(rijen, kubus);
  const kolomdeel = deel(kolommen, kubus);
  const stap = kubus.gebieden.length * kubus.perioden.length;
  const paar = paarzoeker(rijen, kolommen, kubus);
  return {
    ...{kubus, rijen, kolommen},
    cel(rij, kolom) {
      const welk = paar(rij, kolom);
      return welk < 0 ? -1 : welk * stap + rijdeel[rij]! + kolomdeel[kolom]!;
    }
  };
}

/** What the gebied and the periode of an axis add to the place of a cell. */
function deel({lengte, plaatsen: {gebied, periode}}: As, {perioden}: Kubus): Int32Array {
  const uit = new Int32Array(lengte);
  for (let i = 0; i < lengte; i++) uit[i] = (gebied?.[i] ?? 0) * perioden.length + (periode?.[i] ?? 0);
  return uit;
}

function paarzoeker({plaatsen: r}: As, {plaatsen: k}: As, {paar, categorieen}: Kubus) {
  const breedte = categorieen.length;
  const indicator = (rij: number, kolom: number) => r.indicator?.[rij] ?? k.indicator![kolom]!;
  const categorie = (rij: number, kolom: number) => r.categorie?.[rij] ?? k.categorie![kolom]!;
  return (rij: number, kolom: number): number => paar[indicator(rij, kolom) * breedte + categorie(rij, kolom)]!;
}
