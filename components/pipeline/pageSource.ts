import {tableFromIPC, tableToIPC} from "@uwdata/flechette";
import type {Connection} from "./connection.js";
import {parquetStreams} from "./parquetStream.js";
import type {SourceBytes} from "./source/csv.js";
import {checkBegin, tableFiles} from "./source/fileForm.js";
import type {FoundSource} from "./source/readFiles.js";
import type {SchemaTable} from "./source/schema.js";
import type {FileOrigin, OwnNames} from "./source/sourceFile.js";
import {readSourceJson} from "./source/sourceJson.js";
import {SourceError} from "./systemErrors.js";

/** A file of a source in the page. */
export interface PageFile {
  name: string;
  blob: Blob;
}

/** The file of one table, with what it itself calls things where that is not as in the contract. */
export interface PageTable extends PageFile {
  table: SchemaTable;
  own?: OwnNames;
}

/** The engine of the page, as far as it takes files in. */
export interface PageEngine {
  connection: Connection;
  /** Gives the engine a file under a name. */
  register(name: string, file: Blob): Promise<void>;
  /** Puts the rows of an Arrow stream into a table: a new one, or behind what stands there. */
  append(table: string, stream: Uint8Array, fresh: boolean): Promise<void>;
}

const BLOCK = 1 << 20;

/** The bytes of a file of a visitor. */
const blobBytes = (blob: Blob): SourceBytes => ({
  begin: async (most) => new Uint8Array(await blob.slice(0, most).arrayBuffer()),
  async *blocks() {
    for (let from = 0; from < blob.size; from += BLOCK)
      yield new Uint8Array(await blob.slice(from, from + BLOCK).arrayBuffer());
  }
});

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The files of the tables among those of a visitor, by the names of the contract. Throws `SourceError` as a command does for a folder. */
export function namedTables(files: readonly PageFile[]): PageTable[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  return tableFiles([...byName.keys()], FOLDER, {formats: ["csv", "parquet", "arrow"]}).map(
    ({tabel: table, bestand: name}) => ({
      ...byName.get(name)!,
      table
    })
  );
}

/**
 * Opens the files of a source and gives them to the engine of the page, which has no other way to a Parquet or Arrow file than
 * through a table. Throws `SourceError` where `bron.json` or a file cannot be used.
 */
export async function openPageSource(
  json: Blob | undefined,
  files: readonly PageTable[],
  engine: PageEngine,
  progress: (step: string) => void = () => {}
): Promise<FoundSource> {
  if (!json) throw new SourceError(`bron.json ontbreekt in ${FOLDER}`);
  await checkFile("bron.json", json);
  for (const {name, blob} of files) await checkFile(name, blob);
  const source = readSourceJson(await json.text());
  const origins: FileOrigin[] = [];
  for (const {table, name, blob, own} of files) {
    const origin = {tabel: table, bestand: name, path: `${table}.csv`, bytes: blobBytes(blob), ...(own && {own})};
    if (/\.csv$/i.test(name)) {
      await engine.register(origin.path, blob);
      origins.push({...origin, format: "csv"});
      continue;
    }
    progress(`${name}: uitpakken`);
    const relation = `bestand_${table}`;
    let fresh = true;
    for await (const stream of /\.arrow$/i.test(name) ? arrowStreams(name, blob) : parquetStreams(name, blob)) {
      await engine.append(relation, stream, fresh);
      fresh = false;
    }
    origins.push({...origin, format: "parquet", relation});
  }
  return {folder: FOLDER, bron: source, files: origins};
}

async function checkFile(name: string, blob: Blob): Promise<void> {
  if (blob.size === 0) throw new SourceError(`${name} is leeg (0 bytes)`);
  checkBegin(name, latin1(await blobBytes(blob).begin(256)));
}

/** What messages call the files that were chosen. */
const FOLDER = "de gekozen bestanden";

/** An Arrow file or stream as the engine takes it. */
async function* arrowStreams(name: string, blob: Blob): AsyncGenerator<Uint8Array> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  try {
    yield tableToIPC(tableFromIPC(bytes), {format: "stream"})!;
  } catch (cause) {
    throw new SourceError(
      `${name} is geen leesbaar Arrow-bestand: afgebroken, beschadigd of ingepakt; sla het op zonder compressie`,
      {
        cause
      }
    );
  }
}
