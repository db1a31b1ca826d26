import {SourceError} from "../systemErrors.js";
import {namedParts} from "./partNames.js";
import {isGemeenteTable, type SchemaTable, tables} from "./schema.js";

/** The one file of a table among the names in a folder, or its parts. */
interface TableFile {
  tabel: SchemaTable;
  bestand: string;
  format: FileFormat;
  parts?: ReturnType<typeof namedParts>["parts"];
}

/** How rows may stand in a file; only a page takes Arrow. */
type FileFormat = "csv" | "parquet" | "arrow";

const onDisk: readonly FileFormat[] = ["csv", "parquet"];

/** Of the folders with the name of a table: all that lies in them (see `namedParts`). */
type PartPaths = Partial<Record<SchemaTable, readonly string[]>>;

const extension = (fileName: string): string => /\.[^./\\]*$/.exec(fileName)?.[0] ?? "";

/** Per table its file or its parts, of a gemeentetabel perhaps none; says what is missing, double or named otherwise. */
export const tableFiles = (
  names: readonly string[],
  folder: string,
  {formats = onDisk, within = {}}: {formats?: readonly FileFormat[]; within?: PartPaths} = {}
): TableFile[] => tables.flatMap((table) => tableFile(table, names, {folder, formats, paths: within[table]}) ?? []);

function tableFile(
  table: SchemaTable,
  names: readonly string[],
  {folder, formats, paths}: {folder: string; formats: readonly FileFormat[]; paths?: readonly string[]}
): TableFile | null {
  const [format, other] = formats.filter((f) => names.includes(`${table}.${f}`));
  if (paths && format)
    throw new SourceError(`tabel ${table} staat er twee keer: ${table}.${format} en de map ${table}; laat er een weg`);
  if (paths) return {tabel: table, ...namedParts(table, paths)};
  const capital = names.find((naam) => naam !== table && naam.toLowerCase() === table);
  if (capital !== undefined && !format)
    throw new SourceError(`${capital} gevonden, ${table} verwacht: geef de map met delen die naam`);
  const notice = format
    ? null
    : otherNamed(
        table,
        names,
        formats.map((f) => `${table}.${f}`)
      );
  if (notice) throw new SourceError(notice);
  if (!format && isGemeenteTable(table)) return null;
  if (!format)
    throw new SourceError(`tabel ${table} ontbreekt: ${table}.csv of ${table}.parquet staat niet in ${folder}`);
  if (other)
    throw new SourceError(
      `tabel ${table} staat er twee keer: ${table}.${format} en ${table}.${other}; laat er een weg`
    );
  const fileName = `${table}.${format}`;
  return {tabel: table, bestand: fileName, format};
}

/** A file that is probably meant, under another name: other capitals, a second extension, a number behind it. */
export function otherNamed(stem: string, names: readonly string[], expected: readonly string[]): string | null {
  const own = new RegExp(`^[\\s_-]*${stem}[\\s_-]*(\\(\\d+\\)|kopie|copy|\\d+)?[\\s]*\\.`, "i");
  const naam = names.find((candidate) => own.test(candidate.normalize("NFKC")));
  if (naam === undefined) return null;
  const same = expected.find((fileName) => naam.toLowerCase().endsWith(extension(fileName)));
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

/** Refuses a file of another format than its name says; `begin`: its first 256 bytes, as latin1. */
export function checkBegin(fileName: string, begin: string): void {
  const attribute = attributes.find(([, draw]) =>
    typeof draw === "string" ? begin.startsWith(draw) : draw.test(begin)
  );
  const shape = extension(fileName).slice(1);
  if (shape === "arrow") return;
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
