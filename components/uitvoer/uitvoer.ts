import type {DatabaseKeuze} from "../database/keuze.js";
import type {Kubus} from "../database/kubus.js";
import type {Bronkenmerk} from "../herkomst/editie.js";
import type {Manifest} from "../werkbank/manifest.js";

/** A choice of cells with what must be said of it, as it leaves the page. */
export interface Uitvoer {
  kubus: Kubus;
  keuze: DatabaseKeuze;
  titel: string;
  /** The gebieden in words: Nederland, Alle provincies. */
  gebieden: readonly string[];
  /** Who is in the numbers of gebieden of several gemeenten, in sentences. */
  dekking: readonly string[];
  manifest: Bronkenmerk & Pick<Manifest, "toelichting" | "indeling">;
  adres: string;
  dag: string;
}

/** What can be had: one row for each cell as CSV (plain, or for Excel), XLSX, Parquet or Arrow; the table as it is shown as CSV. */
export const soorten = ["csv", "excel", "tabel", "xlsx", "parquet", "arrow"] as const;
export type Soort = (typeof soorten)[number];

/** How far a file is: a fraction. */
export type Voortgang = (deel: number) => void;

export const mime: Record<Soort, string> = {
  csv: "text/csv;charset=utf-8",
  excel: "text/csv;charset=utf-8",
  tabel: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file"
};
