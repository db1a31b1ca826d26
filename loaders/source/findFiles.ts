import {createHash} from "node:crypto";
import {open, readdir, stat} from "node:fs/promises";
import {extname, join} from "node:path";
import {fileSum} from "../util/inventory.js";
import {SourceError, systemErrorText} from "../util/systemErrors.js";
import {isGemeenteTable, type SchemaTable, tables} from "./schema.js";

/** Where the rows of one table are. */
export interface FileOrigin {
  tabel: SchemaTable;
  bestand: string;
  path: string;
  format: "csv" | "parquet";
}

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
  const found = tables.flatMap((table) => findFile(table, names, folder) ?? []);
  for (const {bestand: fileName} of found) await checkFile(folder, fileName);
  return found;
}

function findFile(table: SchemaTable, names: string[], folder: string): FileOrigin | null {
  const [format, other] = (["csv", "parquet"] as const).filter((f) => names.includes(`${table}.${f}`));
  const notice = format ? null : otherNamed(table, names, [`${table}.csv`, `${table}.parquet`]);
  if (notice) throw new SourceError(notice);
  if (!format && isGemeenteTable(table)) return null;
  if (!format)
    throw new SourceError(`tabel ${table} ontbreekt: ${table}.csv of ${table}.parquet staat niet in ${folder}`);
  if (other)
    throw new SourceError(`tabel ${table} staat er twee keer: ${table}.csv en ${table}.parquet; laat er een weg`);
  const fileName = `${table}.${format}`;
  return {tabel: table, bestand: fileName, path: join(folder, fileName), format};
}

/** A file that is probably meant, under another name: other capitals, a second extension, a number behind it. */
function otherNamed(stem: string, names: readonly string[], expected: readonly string[]): string | null {
  const own = new RegExp(`^[\\s_-]*${stem}[\\s_-]*(\\(\\d+\\)|kopie|copy|\\d+)?[\\s]*\\.`, "i");
  const naam = names.find((candidate) => own.test(candidate.normalize("NFKC")));
  if (naam === undefined) return null;
  const same = expected.find((fileName) => naam.toLowerCase().endsWith(extname(fileName)));
  const target = same ?? expected.join(" of ");
  return `${naam} gevonden, ${target} verwacht: ${same ? "geef het bestand die naam" : "sla het op in die vorm, onder die naam"}`;
}

/** What the first bytes of a file say that it is. */
const attributes: readonly [kind: string, begin: string | RegExp, guess: string][] = [
  ["een Parquet-bestand", "PAR1", "noem het .parquet"],
  ["ingepakt (gzip)", "\x1f\x8b", "pak het eerst uit"],
  ["een Excel-bestand of zip", "PK\x03\x04", "sla het op als CSV UTF-8, of pak het eerst uit"],
  ["een oud Excel-bestand", "\xd0\xcf\x11\xe0", "sla het op als CSV UTF-8"],
  ["ingepakt (zstd)", "\x28\xb5\x2f\xfd", "pak het eerst uit"],
  ["ingepakt (bzip2)", "BZh", "pak het eerst uit"],
  ["ingepakt (xz)", "\xfd7zXZ", "pak het eerst uit"],
  ["ingepakt (7z)", "7z\xbc\xaf", "pak het eerst uit"],
  ["een SPSS-bestand", /^\$FL[23]/, "sla het op als CSV UTF-8 of Parquet"],
  ["een Stata-bestand", "<stata_dta>", "sla het op als CSV UTF-8 of Parquet"],
  ["een Arrow-bestand", /^(ARROW1|FEA1)/, "sla het op als Parquet of CSV"],
  ["een SQLite-bestand", "SQLite format 3", "sla elke tabel op als CSV UTF-8 of Parquet"],
  ["een PDF", /^\s*%PDF-/, "haal de tabel op als CSV UTF-8 of Parquet"],
  ["een plaatje", /^(\x89PNG|\xff\xd8\xff|GIF8)/, "haal de tabel op als CSV UTF-8 of Parquet"],
  ["RTF", "{\\rtf", "sla het op als CSV UTF-8 of Parquet"],
  [
    "UTF-32",
    /^(\xff\xfe\0\0|\0\0\xfe\xff|([\t\n\r -~]\0\0\0){2}|(\0\0\0[\t\n\r -~]){2})/,
    "sla het op met tekenset UTF-8"
  ],
  [
    "UTF-16",
    /^(\xff\xfe|\xfe\xff|[\t\n\r -~]\0[\t\n\r -~]\0|\0[\t\n\r -~]\0[\t\n\r -~])/,
    "sla het op met tekenset UTF-8"
  ],
  ["een webpagina", /^(\xef\xbb\xbf)?\s*<(!doctype|html)/i, "haal het bestand opnieuw op"],
  ["XML", /^(\xef\xbb\xbf)?\s*<\?xml/i, "sla het op als CSV UTF-8 of Parquet"],
  ["JSON", /^(\xef\xbb\xbf)?\s*[[{]\s*["{[]/, "sla het op als CSV UTF-8 of Parquet"]
];

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
  const begin = await readBytes(path, fileName);
  const attribute = attributes.find(([, draw]) =>
    typeof draw === "string" ? begin.startsWith(draw) : draw.test(begin)
  );
  const shape = extname(fileName).slice(1);
  if (shape === "parquet" ? begin.startsWith("PAR1") : !attribute || (shape === "json" && attribute[0] === "JSON"))
    return;
  const what = {csv: "CSV", parquet: "Parquet", json: "JSON"}[shape];
  if (attribute)
    throw new SourceError(
      `${fileName}: geen ${/^UTF/.test(attribute[0]) ? "UTF-8" : what} maar ${attribute[0]}; ${attribute[2]}`
    );
  if (/^(\xef\xbb\xbf)?[\t\n\r -~]{8}/.test(begin))
    throw new SourceError(`${fileName}: geen Parquet maar tekst; is het CSV, noem het dan .csv`);
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
