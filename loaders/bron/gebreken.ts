import type {Regel} from "./regels.js";
import {contract, type Tabel} from "./schema.js";
import type {Toets} from "./vondst.js";

/** A rule that leaves a row out, as one bit of the column `fout` that each table carries while it is checked. */
export interface Gebrek {
  regel: Regel;
  kolom: string;
  bit: number;
}

/** An exact duplicate of an earlier row: the bit beside the gebreken. */
export const DUBBEL = 1 << 15;

/** All that can be wrong with a row of this table, each with its bit. */
export function gebreken(tabel: Tabel): Gebrek[] {
  const kolommen = contract[tabel].flatMap(({naam, type, verplicht}) => {
    const regels: Regel[] = verplicht ? ["ontbreekt"] : [];
    if (type === "code") regels.push("onbekende_code");
    if (type === "datum") regels.push("onmogelijke_datum");
    if (naam === "einddatum") regels.push("einde_voor_begin");
    return regels.map((regel) => ({regel, kolom: naam}));
  });
  const persoon: Regel = tabel === "personen" ? "tegenstrijdige_persoon" : "onbekende_persoon";
  return [...kolommen, {regel: persoon, kolom: "persoon_id"}].map((gebrek, i) => ({...gebrek, bit: 1 << i}));
}

/** The bit of one rule, 0 when the table has no such rule. */
export const bitVan = (tabel: Tabel, regel: Regel, kolom: string): number =>
  gebreken(tabel).find((gebrek) => gebrek.regel === regel && gebrek.kolom === kolom)?.bit ?? 0;

export const gebrekToetsen = (tabel: Tabel): Toets[] =>
  gebreken(tabel).map(({regel, kolom, bit}) => ({regel, kolom, waar: `fout & ${bit} <> 0`}));
