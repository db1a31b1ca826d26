import {tableFromIPC} from "@uwdata/flechette";
import {redencode} from "./teken.js";
import type {Reden} from "../monitor/rij.js";

/** A column of few different texts: `woorden`, and of each row which of them. */
export interface Tekstkolom {
  woorden: readonly string[];
  plaats: Uint16Array;
}

/** A table of the monitor as columns; `waarde` and `n` are -1 where there is none. */
export interface Brontabel {
  rijen: number;
  indicator: Tekstkolom;
  gebied: Tekstkolom;
  periode: Tekstkolom;
  categorie: Tekstkolom;
  waarde: Int32Array;
  n: Int32Array;
  reden: Uint8Array;
}

/** What is used of a batch of flechette. */
interface Batch {
  length: number;
  nullCount: number;
  validity: Uint8Array;
  values: ArrayLike<number>;
  dictionary?: {toArray(): unknown};
}

/** Reads a file of the monitor without making an object of any row. */
export function leesBrontabel(bytes: Uint8Array): Brontabel {
  const tabel = tableFromIPC(bytes);
  const rijen = tabel.numRows;
  const batches = (naam: string) => tabel.getChild(naam).data as unknown as Batch[];
  const tekst = (naam: string) => tekstkolom(batches(naam), rijen);
  const reden = tekst("reden");
  const codes = reden.woorden.map((woord) => (woord === "" ? 0 : redencode(woord as Reden)));
  return {
    rijen,
    ...{indicator: tekst("indicator"), gebied: tekst("gebied")},
    ...{periode: tekst("periode"), categorie: tekst("categorie")},
    ...{waarde: getallen(batches("waarde"), rijen), n: getallen(batches("n"), rijen)},
    reden: Uint8Array.from(reden.plaats, (plaats) => codes[plaats]!)
  };
}

function tekstkolom(batches: readonly Batch[], rijen: number): Tekstkolom {
  const plaats = new Uint16Array(rijen);
  let vanaf = 0;
  for (const {values, length} of batches) {
    for (let i = 0; i < length; i++) plaats[vanaf + i] = values[i]!;
    vanaf += length;
  }
  return {woorden: (batches[0]?.dictionary?.toArray() ?? []) as string[], plaats};
}

function getallen(batches: readonly Batch[], rijen: number): Int32Array {
  const uit = new Int32Array(rijen);
  let vanaf = 0;
  for (const {values, validity, nullCount, length} of batches) {
    for (let i = 0; i < length; i++) {
      const heeft = nullCount === 0 || (validity[i >> 3]! & (1 << (i & 7))) !== 0;
      uit[vanaf + i] = heeft ? values[i]! : -1;
    }
    vanaf += length;
  }
  return uit;
}
