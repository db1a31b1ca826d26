/**
 * The source contract v1 ("bronbestanden") as one table: which tables, which columns, of which type, mandatory or not.
 * Everything that reads or checks source files is derived from this. A `code` column has the code list of its own name (codes.ts).
 */
export interface SchemaColumn {
  naam: string;
  type: "sleutel" | "datum" | "code" | "halfjaar" | "jaar" | "getal" | "tekst";
  /** `bij_antwoord`: in a row that holds answers to a questionnaire (columnSql.ts). */
  verplicht: boolean | "bij_antwoord";
  /** The file may lack the column as a whole. */
  optional?: true;
  /** What an empty value means. */
  standard?: string;
  /** An unknown code is emptied and signalled: the row stays. */
  unknownBecomesEmpty?: true;
}

const key = (naam: string, required = true): SchemaColumn => ({naam, type: "sleutel", verplicht: required});
const date = (naam: string, required = true): SchemaColumn => ({naam, type: "datum", verplicht: required});
const code = (naam: string, required: SchemaColumn["verplicht"] = true): SchemaColumn => ({
  naam,
  type: "code",
  verplicht: required
});
const aantal = (naam: string): SchemaColumn => ({naam, type: "getal", verplicht: "bij_antwoord"});

/** The tables about persons: every source has them. */
export const persoonTables = ["personen", "verblijf", "voorzieningen", "gebeurtenissen"] as const;

/** The tables about gemeenten: a source may do without. */
export const gemeenteTables = ["aanlevering", "clientervaring"] as const;

export const tables = [...persoonTables, ...gemeenteTables] as const;

export type PersoonTable = (typeof persoonTables)[number];
export type GemeenteTable = (typeof gemeenteTables)[number];
export type SchemaTable = PersoonTable | GemeenteTable;

export const contract: Record<SchemaTable, readonly SchemaColumn[]> = {
  personen: [key("persoon_id"), date("geboortedatum"), code("geslacht"), date("overlijdensdatum", false)],
  verblijf: [
    key("persoon_id"),
    date("begindatum"),
    date("einddatum", false),
    code("gemeente"),
    {...code("wijk", false), unknownBecomesEmpty: true},
    key("huishouden_id", false),
    code("huishoudtype")
  ],
  voorzieningen: [key("persoon_id"), code("wet"), code("voorziening"), date("begindatum"), date("einddatum", false)],
  gebeurtenissen: [key("persoon_id"), code("gebeurtenis"), date("datum")],
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
    {...code("vorm", false), optional: true, standard: "vragenlijst"},
    {naam: "omschrijving", type: "tekst", verplicht: false, optional: true}
  ]
};

/** Of which a gemeentetabel has one row at most; a row in which one is empty has no key. */
export const keys: Record<GemeenteTable, readonly string[]> = {
  aanlevering: ["gemeente", "periode"],
  clientervaring: ["gemeente", "jaar", "vorm", "stelling"]
};

export const columnNames = (table: SchemaTable): string[] => contract[table].map(({naam}) => naam);

export const isGemeenteTable = (table: SchemaTable): table is GemeenteTable =>
  (gemeenteTables as readonly SchemaTable[]).includes(table);
