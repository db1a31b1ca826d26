import type {Regel} from "./regels.js";
import {contract, isGemeentetabel, type Tabel} from "./schema.js";
import type {Toets} from "./vondst.js";

/** A rule that leaves a row out, as one bit of the column `fout` that each table carries while it is checked. */
export interface Gebrek {
  regel: Regel;
  kolom: string;
  bit: number;
}

/** An exact duplicate of an earlier row: the bit beside the gebreken. */
export const DUBBEL = 1;

/** All that can be wrong with a row of this table, each with its bit. */
export function gebreken(tabel: Tabel): Gebrek[] {
  const kolommen = contract[tabel].flatMap(({naam, type, verplicht}) => {
    const regels: Regel[] = verplicht ? ["ontbreekt"] : [];
    if (type === "code") regels.push("onbekende_code");
    if (type === "datum") regels.push("onmogelijke_datum");
    if (type === "halfjaar") regels.push("onmogelijk_halfjaar");
    if (type === "jaar") regels.push("onmogelijk_jaar");
    if (type === "getal") regels.push("geen_aantal");
    if (naam === "einddatum") regels.push("einde_voor_begin");
    return regels.map((regel) => ({regel, kolom: naam}));
  });
  return [...kolommen, ...rijgebreken(tabel)].map((gebrek, i) => ({...gebrek, bit: 2 << i}));
}

function rijgebreken(tabel: Tabel): Omit<Gebrek, "bit">[] {
  if (tabel === "personen") return [{regel: "tegenstrijdige_persoon", kolom: "persoon_id"}];
  if (!isGemeentetabel(tabel)) return [{regel: "onbekende_persoon", kolom: "persoon_id"}];
  const dubbel: Omit<Gebrek, "bit"> = {regel: "tegenstrijdige_rij", kolom: "gemeente"};
  return tabel === "clientervaring" ? [{regel: "te_veel_antwoorden", kolom: "n"}, dubbel] : [dubbel];
}

/** As many bits as a table needs: the large ones stay narrow. */
export const fouttype = (tabel: Tabel): "USMALLINT" | "UINTEGER" =>
  gebreken(tabel).length < 16 ? "USMALLINT" : "UINTEGER";

/** The bit of one rule, 0 when the table has no such rule. */
export const bitVan = (tabel: Tabel, regel: Regel, kolom: string): number =>
  gebreken(tabel).find((gebrek) => gebrek.regel === regel && gebrek.kolom === kolom)?.bit ?? 0;

export const gebrekToetsen = (tabel: Tabel): Toets[] =>
  gebreken(tabel).map(({regel, kolom, bit}) => ({regel, kolom, waar: `fout & ${bit} <> 0`}));
