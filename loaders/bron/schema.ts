/**
 * The source contract v1 ("bronbestanden") as one table: which tables, which columns, of which type, mandatory or not.
 * Everything that reads or checks source files is derived from this. A `code` column has the code list of its own name (codes.ts).
 */
export interface Kolom {
  naam: string;
  type: "sleutel" | "datum" | "code";
  verplicht: boolean;
}

const sleutel = (naam: string): Kolom => ({naam, type: "sleutel", verplicht: true});
const datum = (naam: string, verplicht = true): Kolom => ({naam, type: "datum", verplicht});
const code = (naam: string, verplicht = true): Kolom => ({naam, type: "code", verplicht});

export const tabellen = ["personen", "verblijf", "voorzieningen", "gebeurtenissen"] as const;

export type Tabel = (typeof tabellen)[number];

export const contract: Record<Tabel, readonly Kolom[]> = {
  personen: [sleutel("persoon_id"), datum("geboortedatum"), code("geslacht"), datum("overlijdensdatum", false)],
  verblijf: [
    sleutel("persoon_id"),
    datum("begindatum"),
    datum("einddatum", false),
    code("gemeente"),
    code("wijk", false),
    sleutel("huishouden_id"),
    code("huishoudtype")
  ],
  voorzieningen: [
    sleutel("persoon_id"),
    code("wet"),
    code("voorziening"),
    datum("begindatum"),
    datum("einddatum", false)
  ],
  gebeurtenissen: [sleutel("persoon_id"), code("gebeurtenis"), datum("datum")]
};

export const kolomnamen = (tabel: Tabel): string[] => contract[tabel].map(({naam}) => naam);
