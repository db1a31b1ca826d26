import type {Bron} from "./bronJson.js";
import type {Ernst, Regel} from "./regels.js";
import type {Gemeentetabel, Persoontabel} from "./schema.js";

/** What reading a source gave; plain data, ready for JSON. */
export interface Bronrapport {
  map: string;
  bron: Bron;
  /** Of the gemeentetabellen those that the source has. */
  tabellen: Record<Persoontabel, Telling> & Partial<Record<Gemeentetabel, Telling>>;
  overtredingen: Overtredinggroep[];
  /** What must be known before any number is read: full sentences, none when nothing concerns many rows. */
  waarschuwingen: string[];
}

/** gelezen = geweigerd + samengevoegd + gebruikt. */
export interface Telling {
  bestand: string;
  gelezen: number;
  geweigerd: number;
  samengevoegd: number;
  gebruikt: number;
}

/** All that breaks one rule in one column of one file: the total, and the first hundred in the order of the file. */
export interface Overtredinggroep {
  ernst: Ernst;
  regel: Regel;
  bestand: string;
  kolom: string;
  totaal: number;
  eerste: Overtreding[];
}

export interface Overtreding {
  ernst: Ernst;
  regel: Regel;
  bestand: string;
  /** Line in a CSV file (the header is 1), row in a Parquet file (the first is 1); 0 for the file as a whole. */
  rij: number;
  kolom: string;
  /** As it stands in the file; empty when missing. */
  waarde: string;
  uitleg: string;
}
