import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {open, readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import type {SourceBytes} from "../../components/pipeline/source/csv.js";
import {checkBegin, otherNamed, tableFiles} from "../../components/pipeline/source/fileForm.js";
import {type FileOrigin, noBytes} from "../../components/pipeline/source/sourceFile.js";
import {isPartition} from "../../components/pipeline/source/partNames.js";
import {type SchemaTable, tables} from "../../components/pipeline/source/schema.js";
import {atOnce, fileSum} from "../util/inventory.js";
import {SourceError, systemErrorText} from "../../components/pipeline/systemErrors.js";

/** Finds `bron.json` and per table its one file or its parts, of a gemeentetabel perhaps none; says what is missing, double, empty or something else. */
export async function findFiles(folder: string): Promise<FileOrigin[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    const reden = {ENOTDIR: "is geen map", ENOENT: "bestaat niet"}[String(cause.code)];
    throw new SourceError(
      `bronmap ${reden ? `${folder} ${reden}` : (systemErrorText(cause) ?? `${folder} is niet te lezen`)}`,
      {
        cause
      }
    );
  });
  if (!names.includes("bron.json"))
    throw new SourceError(otherNamed("bron", names, ["bron.json"]) ?? `bron.json ontbreekt in ${folder}`);
  await checkFile(folder, "bron.json");
  const found = tableFiles(names, folder, {within: await partPaths(folder, names)}).map(
    ({parts, ...file}): FileOrigin => {
      const table = file.tabel;
      const format = file.format as FileOrigin["format"];
      const origin = (fileName: string) => {
        const path = join(folder, fileName);
        return {tabel: table, bestand: fileName, path, format, bytes: diskBytes(path)};
      };
      if (!parts) return origin(file.bestand);
      const opened = parts.map(({bestand: fileName, partition}) => ({...origin(fileName), partition}));
      return {...file, format, path: join(folder, table), bytes: noBytes, parts: opened};
    }
  );
  for (const {bestand: fileName} of filesOf(found)) await checkFile(folder, fileName);
  return found;
}

/** The files of tables, those in parts part by part. */
const filesOf = (found: readonly FileOrigin[]): FileOrigin[] => found.flatMap((file) => file.parts ?? [file]);

/** Of every folder with the name of a table: what lies in it. */
async function partPaths(folder: string, names: readonly string[]): Promise<Partial<Record<SchemaTable, string[]>>> {
  const result: Partial<Record<SchemaTable, string[]>> = {};
  for (const table of tables.filter((item) => names.includes(item)))
    if (await isFolder(join(folder, table))) result[table] = await pathsIn(join(folder, table), table);
  return result;
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false;

/** All paths under a folder, with `/`; of a folder that names no column and value its own only, ending with `/`. */
async function pathsIn(folder: string, naam: string, above: readonly string[] = []): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new SourceError(systemErrorText(cause) ?? `${naam} is niet te lezen`, {cause});
  });
  const paths = names.map(async (child) => {
    if (!(await isFolder(join(folder, child)))) return [child];
    const column = child.split("=")[0]!;
    // One that stands on its own path again may be a link to a folder above it.
    if (!isPartition(child) || above.includes(column)) return [`${child}/`];
    const below = await pathsIn(join(folder, child), `${naam}/${child}`, [...above, column]);
    return below.map((path) => `${child}/${path}`);
  });
  return (await Promise.all(paths)).flat();
}

/** Refuses what is no file with bytes of its own kind; a directory, a pipe, an empty file and another format each with what to do. */
async function checkFile(folder: string, fileName: string): Promise<void> {
  const path = join(folder, fileName);
  const kind = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new SourceError(
      cause.code === "ENOENT"
        ? `${fileName} verwijst naar een bestand dat er niet is: zet het bestand zelf in ${folder}`
        : (systemErrorText(cause) ?? `${fileName} is niet te lezen`),
      {cause}
    );
  });
  if (kind.isDirectory()) throw new SourceError(await folderNotice(path, fileName));
  if (!kind.isFile())
    throw new SourceError(`${fileName} is geen gewoon bestand (maar een pijp of apparaat): zet er een bestand neer`);
  if (kind.size === 0) throw new SourceError(`${fileName} is leeg (0 bytes)`);
  checkBegin(fileName, await readBytes(path, fileName));
}

async function folderNotice(path: string, fileName: string): Promise<string> {
  const parts = (await readdir(path).catch(() => [])).filter((naam) => /\.(csv|parquet)$/i.test(naam));
  const content =
    parts.length > 0 ? ` met ${parts.length === 1 ? "één deel" : `${parts.length} delen`} (${parts[0]})` : "";
  return `${fileName} is een map${content}; maak er één bestand van met die naam`;
}

async function readBytes(path: string, fileName: string): Promise<string> {
  const file = await open(path).catch((cause: unknown) => {
    throw new SourceError(systemErrorText(cause) ?? `${fileName} is niet te lezen: kijk of u er toegang toe hebt`, {
      cause
    });
  });
  try {
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(256), position: 0});
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The bytes of a file on disk. */
export const diskBytes = (path: string): SourceBytes => ({
  async begin(most) {
    const file = await open(path);
    try {
      const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(most), position: 0});
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  },
  blocks: () => createReadStream(path, {highWaterMark: 1 << 20}) as AsyncIterable<Uint8Array>
});

/** What a source is, at the moment that it was looked at. */
export interface SourceState {
  /** SHA-256 over `bron.json` and the table files, names and bytes: the same source, the same key. Other files in the folder do not count. */
  fingerprint: string;
  /** Of each file what changes when it is written. */
  stand: string;
  /** The day (UTC) on which the youngest file was written: of the source, whenever and wherever it is read. */
  dag: string;
}

/** Recognises the source in a folder. */
export async function recogniseSource(folder: string): Promise<SourceState> {
  const files = ["bron.json", ...filesOf(await findFiles(folder)).map(({bestand: file}) => file)];
  const states = await atOnce(files, async (file) => ({
    bestand: file,
    ...(await stat(join(folder, file), {bigint: true}))
  }));
  const youngest = states.reduce((last, {mtimeMs}) => (mtimeMs > last ? mtimeMs : last), 0n);
  const sums = await atOnce(files, async (file) => `${file} ${await fileSum(join(folder, file))}\n`);
  return {
    fingerprint: createHash("sha256").update(sums.join("")).digest("hex"),
    stand: states.map(({bestand: file, ino, size, mtimeNs}) => `${file} ${ino} ${size} ${mtimeNs}`).join("\n"),
    dag: new Date(Number(youngest)).toISOString().slice(0, 10)
  };
}

/** Reads with `read`, and throws when the source is no longer what it was before: what was read may be of both. */
export async function readUnchanged<T>(folder: string, beforehand: SourceState, read: () => Promise<T>): Promise<T> {
  const check = async () => {
    const {fingerprint, stand} = await recogniseSource(folder).catch(() => ({fingerprint: "", stand: ""}));
    if (fingerprint === beforehand.fingerprint && stand === beforehand.stand) return;
    throw new SourceError(
      `de bron veranderde tijdens het lezen: er is niets bewaard; laat de bestanden in ${folder} met rust en geef de opdracht opnieuw`
    );
  };
  const result = await read().catch(async (error: unknown) => {
    await check();
    throw error;
  });
  await check();
  return result;
}
