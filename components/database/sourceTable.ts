import {tableFromIPC} from "@uwdata/flechette";
import type {Gebied} from "../model/gebied.js";
import type {Manifest} from "../model/forms.js";
import type {Reden} from "../monitor/row.js";
import {fetchBytes} from "../tables/fetch.js";
import type {Cube} from "./cube.js";
import {levenswegTable, startOfFile} from "./levensweg.js";
import {redenCode} from "./measure.js";

/** A column of few different texts: `words`, and of each row which of them. */
export interface TextColumn {
  words: readonly string[];
  plaats: Uint16Array;
}

/** A table of the monitor as columns; `waarde` and `n` are -1 where there is none. */
export interface SourceTable {
  rijen: number;
  indicator: TextColumn;
  gebied: TextColumn;
  periode: TextColumn;
  categorie: TextColumn;
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
function readSourceTable(bytes: Uint8Array): SourceTable {
  const table = tableFromIPC(bytes);
  const rows = table.numRows;
  const batches = (naam: string) => table.getChild(naam).data as unknown as Batch[];
  const text = (naam: string) => textColumn(batches(naam), rows);
  const reden = text("reden");
  const codes = reden.words.map((word) => (word === "" ? 0 : redenCode(word as Reden)));
  return {
    rijen: rows,
    ...{indicator: text("indicator"), gebied: text("gebied")},
    ...{periode: text("periode"), categorie: text("categorie")},
    ...{waarde: amounts(batches("waarde"), rows), n: amounts(batches("n"), rows)},
    reden: Uint8Array.from(reden.plaats, (place) => codes[place]!)
  };
}

function textColumn(batches: readonly Batch[], rows: number): TextColumn {
  const place = new Uint16Array(rows);
  let since = 0;
  for (const {values, length} of batches) {
    for (let i = 0; i < length; i++) place[since + i] = values[i]!;
    since += length;
  }
  return {words: (batches[0]?.dictionary?.toArray() ?? []) as string[], plaats: place};
}

function amounts(batches: readonly Batch[], rows: number): Int32Array {
  const result = new Int32Array(rows);
  let since = 0;
  for (const {values, validity, nullCount, length} of batches) {
    for (let i = 0; i < length; i++) {
      const has = nullCount === 0 || (validity[i >> 3]! & (1 << (i & 7))) !== 0;
      result[since + i] = has ? values[i]! : -1;
    }
    since += length;
  }
  return result;
}

/** Puts the rows of a table that belong to the chosen cells into their places; a row that is not chosen is passed over. */
export function fill(cube: Cube, table: SourceTable): void {
  const {gebieden, perioden, categorieen} = cube;
  const indicator = places(table.indicator, cube.indicatoren);
  const categorie = places(table.categorie, categorieen);
  const gebied = places(table.gebied, gebieden);
  const periode = places(
    table.periode,
    perioden.map((code) => ({code}))
  );
  const [I, C, G, P] = [table.indicator.plaats, table.categorie.plaats, table.gebied.plaats, table.periode.plaats];
  for (let row = 0; row < table.rijen; row++) {
    const g = gebied[G[row]!]!;
    const p = periode[P[row]!]!;
    const i = indicator[I[row]!]!;
    const c = categorie[C[row]!]!;
    if (g < 0 || p < 0 || i < 0 || c < 0) continue;
    const pair = cube.pair[i * categorieen.length + c]!;
    if (pair < 0) continue;
    const cell = (pair * gebieden.length + g) * perioden.length + p;
    cube.waarde[cell] = table.waarde[row]!;
    cube.n[cell] = table.n[row]!;
    cube.reden[cell] = table.reden[row]!;
  }
}

function places({words}: TextColumn, members: readonly {code: string}[]): Int32Array {
  const place = new Map(members.map(({code}, i) => [code, i]));
  return Int32Array.from(words, (word) => place.get(word) ?? -1);
}

const TOGETHER = 6;

export interface FetchOptions {
  signal?: AbortSignal;
  voortgang?: (done: number, all: number) => void;
}

/** The tables that were fetched, each once. */
export function makeTableStock(basis: URL, manifest: Manifest, gebieden: readonly Gebied[]) {
  const extent = new Map(manifest.tabellen.map(({bestand: file, bytes}) => [file, bytes]));
  const tables = new Map<string, SourceTable>();

  async function fetchOne(file: string, signal?: AbortSignal): Promise<void> {
    if (tables.has(file)) return;
    const bytes = await fetchBytes(new URL(file, basis), {signal});
    const start = startOfFile(file);
    tables.set(file, start === null ? readSourceTable(bytes) : levenswegTable(bytes, start, {...manifest, gebieden}));
  }

  return {
    extent: (file: string): number | null => extent.get(file) ?? null,
    has: (file: string): boolean => tables.has(file),
    /** How many bytes are still to be fetched. */
    stillTooFetch: (files: readonly string[]): number =>
      files.reduce((sum, file) => sum + (tables.has(file) ? 0 : (extent.get(file) ?? 0)), 0),
    async fetchBytes(
      files: readonly string[],
      {signal, voortgang: progress}: FetchOptions = {}
    ): Promise<SourceTable[]> {
      const row = files.filter((file) => !tables.has(file));
      const all = row.length;
      let done = 0;
      const engineWorker = async () => {
        for (let file = row.shift(); file !== undefined; file = row.shift()) {
          await fetchOne(file, signal);
          progress?.(++done, all);
        }
      };
      await Promise.all(Array.from({length: TOGETHER}, engineWorker));
      return files.map((file) => tables.get(file)!);
    }
  };
}

export type TableStock = ReturnType<typeof makeTableStock>;
