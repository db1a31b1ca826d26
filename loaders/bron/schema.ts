/**
 * The source contract v1 ("bronbestanden") as one table: which tables, which columns, of which type, mandatory or not.
 * Everything that reads or checks source files is derived from this. A `code` column has the code list of its own name (codes.ts).
 */
export interface Kolom {
  naam: string;
  type: "sleutel" | "datum" | "code" | "halfjaar" | "jaar" | "getal" | "tekst";
  /** `bij_antwoord`: in a row that holds answers to a questionnaire (antwoord.ts). */
  verplicht: boolean | "bij_antwoord";
  /** The file may lack the column as a whole. */
  optioneel?: true;
  /** What an empty value means. */
  standaard?: string;
  /** An unknown code is emptied and signalled: the row stays. */
  onbekendWordtLeeg?: true;
}

const sleutel = (naam: string, verplicht = true): Kolom => ({naam, type: "sleutel", verplicht});
const datum = (naam: string, verplicht = true): Kolom => ({naam, type: "datum", verplicht});
const code = (naam: string, verplicht: Kolom["verplicht"] = true): Kolom => ({naam, type: "code", verplicht});
const aantal = (naam: string): Kolom => ({naam, type: "getal", verplicht: "bij_antwoord"});

/** The tables about persons: every source has them. */
export const persoontabellen = ["personen", "verblijf", "voorzieningen", "gebeurtenissen"] as const;

/** The tables about gemeenten: a source may do without. */
export const gemeentetabellen = ["aanlevering", "clientervaring"] as const;

export const tabellen = [...persoontabellen, ...gemeentetabellen] as const;

export type Persoontabel = (typeof persoontabellen)[number];
export type Gemeentetabel = (typeof gemeentetabellen)[number];
export type Tabel = Persoontabel | Gemeentetabel;

export const contract: Record<Tabel, readonly Kolom[]> = {
  personen: [sleutel("persoon_id"), datum("geboortedatum"), code("geslacht"), datum("overlijdensdatum", false)],
  verblijf: [
    sleutel("persoon_id"),
    datum("begindatum"),
    datum("einddatum", false),
    code("gemeente"),
    {...code("wijk", false), onbekendWordtLeeg: true},
    sleutel("huishouden_id", false),
    code("huishoudtype")
  ],
  voorzieningen: [
    sleutel("persoon_id"),
    code("wet"),
    code("voorziening"),
    datum("begindatum"),
    datum("einddatum", false)
  ],
  gebeurtenissen: [sleutel("persoon_id"), code("gebeurtenis"), datum("datum")],
  aanlevering: [
    code("gemeente"),
    {naam: "periode", type: "halfjaar", verplicht: true},
    code("geleverd"),
    code("goedgekeurd"),
    code("opt_out_basis"),
    code("opt_out_facultatief")
  ],
  clientervaring: [
    code("gemeente"),
    {naam: "jaar", type: "jaar", verplicht: true},
    code("stelling", "bij_antwoord"),
    aantal("n"),
    aantal("eens"),
    aantal("neutraal"),
    aantal("oneens"),
    {...code("vorm", false), optioneel: true, standaard: "vragenlijst"},
    {naam: "omschrijving", type: "tekst", verplicht: false, optioneel: true}
  ]
};

/** Of which a gemeentetabel has one row at most; a row in which one is empty has no key. */
export const sleutels: Record<Gemeentetabel, readonly string[]> = {
  aanlevering: ["gemeente", "periode"],
  clientervaring: ["gemeente", "jaar", "vorm", "stelling"]
};

export const kolomnamen = (tabel: Tabel): string[] => contract[tabel].map(({naam}) => naam);

export const isGemeentetabel = (tabel: Tabel): tabel is Gemeentetabel =>
  (gemeentetabellen as readonly Tabel[]).includes(tabel);
