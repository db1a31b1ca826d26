import type {Regel} from "./regels.js";
import {contract, isGemeentetabel, type Kolom, type Tabel} from "./schema.js";
import type {Toets} from "./vondst.js";

/** A rule that leaves a row out (as one bit of the column `fout`) or remarks on a value in it (of `teken`): each table carries both while it is checked. */
export interface Gebrek {
  regel: Regel;
  kolom: string;
  bit: number;
}

/** An exact duplicate of an earlier row: the bit beside the gebreken. */
export const DUBBEL = 1;

/** All that can be wrong with a row of this table, each with its bit. */
export function gebreken(tabel: Tabel): Gebrek[] {
  const kolommen = contract[tabel].flatMap((kolom) => {
    const regels: Regel[] = kolom.verplicht ? ["ontbreekt"] : [];
    if (kolom.naam === "persoon_id") regels.push("geen_sleutel");
    if (kolom.type === "code" && !kolom.onbekendWordtLeeg) regels.push("onbekende_code");
    if (kolom.type === "datum") regels.push("onmogelijke_datum");
    if (kolom.type === "halfjaar") regels.push("onmogelijk_halfjaar");
    if (kolom.type === "jaar") regels.push("onmogelijk_jaar");
    if (kolom.type === "getal") regels.push("geen_aantal");
    if (kolom.naam === "einddatum") regels.push("einde_voor_begin");
    return regels.map((regel) => ({regel, kolom: kolom.naam}));
  });
  return [...kolommen, ...rijgebreken(tabel)].map((gebrek, i) => ({...gebrek, bit: 2 << i}));
}

function rijgebreken(tabel: Tabel): Omit<Gebrek, "bit">[] {
  if (tabel === "personen") return [{regel: "tegenstrijdige_persoon", kolom: "persoon_id"}];
  if (!isGemeentetabel(tabel))
    return [
      {regel: "persoon_anders_geschreven", kolom: "persoon_id"},
      {regel: "onbekende_persoon", kolom: "persoon_id"}
    ];
  const dubbel: Omit<Gebrek, "bit"> = {regel: "tegenstrijdige_rij", kolom: "gemeente"};
  return tabel === "clientervaring" ? [{regel: "te_veel_antwoorden", kolom: "n"}, dubbel] : [dubbel];
}

/** What can be remarked on the values of a row that stays, each with its bit. */
export const tekens = (tabel: Tabel): Gebrek[] =>
  contract[tabel]
    .flatMap((kolom) => kolomtekens(kolom).map((regel) => ({regel, kolom: kolom.naam})))
    .map((teken, i) => ({...teken, bit: 1 << i}));

function kolomtekens({naam, type, onbekendWordtLeeg}: Kolom): Regel[] {
  if (type === "tekst") return [];
  return [
    "onzichtbare_tekens",
    ...(type === "sleutel" ? (["sleutel_als_kommagetal"] as const) : []),
    ...(naam === "huishouden_id" ? (["geen_huishouden"] as const) : []),
    ...(naam === "begindatum" ? (["begin_altijd"] as const) : []),
    ...(naam === "einddatum" ? (["einde_open"] as const) : []),
    ...(onbekendWordtLeeg ? (["onbekende_wijk"] as const) : [])
  ];
}

/** As many bits as a table needs: the large ones stay narrow. */
export const bittype = (bits: readonly Gebrek[]): "USMALLINT" | "UINTEGER" =>
  bits.every(({bit}) => bit < 1 << 16) ? "USMALLINT" : "UINTEGER";

const bitIn = (bits: readonly Gebrek[], regel: Regel, kolom: string): number =>
  bits.find((gebrek) => gebrek.regel === regel && gebrek.kolom === kolom)?.bit ?? 0;

/** The bit of one rule in `fout`, 0 when the table has no such rule. */
export const bitVan = (tabel: Tabel, regel: Regel, kolom: string): number => bitIn(gebreken(tabel), regel, kolom);

/** The bit of one remark in `teken`, 0 when the table has no such remark. */
export const tekenVan = (tabel: Tabel, regel: Regel, kolom: string): number => bitIn(tekens(tabel), regel, kolom);

const toetsen = (bits: readonly Gebrek[], in_: "fout" | "teken"): Toets[] =>
  bits.map(({regel, kolom, bit}) => ({regel, kolom, waar: `${in_} & ${bit} <> 0`}));

export const gebrekToetsen = (tabel: Tabel): Toets[] => toetsen(gebreken(tabel), "fout");

export const tekenToetsen = (tabel: Tabel): Toets[] => toetsen(tekens(tabel), "teken");
