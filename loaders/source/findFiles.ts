import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {open, readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import type {SourceBytes} from "../../components/pipeline/source/csv.js";
import {checkBegin, otherNamed, tableFiles} from "../../components/pipeline/source/fileForm.js";
import type {FileOrigin} from "../../components/pipeline/source/sourceFile.js";
import {fileSum} from "../util/inventory.js";
import {SourceError, systemErrorText} from "../../components/pipeline/systemErrors.js";

/** Finds `bron.json` and per table its one file, of a gemeentetabel none or one; says what is missing, double, empty or something else. */
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
  const found = tableFiles(names, folder).map(({tabel: table, bestand: fileName, format}): FileOrigin => {
    const path = join(folder, fileName);
    return {tabel: table, bestand: fileName, path, format: format as FileOrigin["format"], bytes: diskBytes(path)};
  });
  for (const {bestand: fileName} of found) await checkFile(folder, fileName);
  return found;
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
  const files = ["bron.json", ...(await findFiles(folder)).map(({bestand: file}) => file)];
  const states = await Promise.all(
    files.map(async (file) => ({bestand: file, ...(await stat(join(folder, file), {bigint: true}))}))
  );
  const youngest = states.reduce((last, {mtimeMs}) => (mtimeMs > last ? mtimeMs : last), 0n);
  const sums = await Promise.all(files.map(async (file) => `${file} ${await fileSum(join(folder, file))}\n`));
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
