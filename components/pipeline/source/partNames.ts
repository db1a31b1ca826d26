import {SourceError} from "../systemErrors.js";
import type {SchemaTable} from "./schema.js";

/** One part of a table: its path from the source folder, with `/`, and what the folders on it say of all its rows; null is none. */
interface NamedPart {
  bestand: string;
  partition: Record<string, string | null>;
}

/** A table in parts, in the order of their paths (code point by code point). */
interface NamedParts {
  /** What a report calls them together: `verblijf/gemeente=*\/*.parquet`. */
  bestand: string;
  format: "csv" | "parquet";
  parts: NamedPart[];
}

/** What engines leave beside the parts they wrote, and hidden files. */
const isBeside = (naam: string): boolean => /^[._]|\.crc$/i.test(naam);

/** A folder by which is known that not every part in it counts. */
const ledger: Record<string, string> = {
  _temporary: "het schrijven ervan is niet afgemaakt",
  _delta_log: "het is een Delta-tabel, en welke delen daarvan gelden staat in een logboek dat hier niet wordt gelezen",
  _spark_metadata: "welke delen gelden staat in een logboek dat hier niet wordt gelezen",
  ".hoodie": "het is een Hudi-tabel, en welke delen daarvan gelden staat in een logboek dat hier niet wordt gelezen"
};

/** Whether the name of a folder says of what column it holds which value: `jaar=2015`. */
export const isPartition = (naam: string): boolean => /^[^=]+=/.test(naam) && !isBeside(naam);

/**
 * The parts of a table among all that lies in the folder of its name: `paths` from that folder on, those of a folder that was
 * not looked into ending with `/`. What is no part is refused, but for what engines put beside them.
 */
export function namedParts(table: SchemaTable, paths: readonly string[]): NamedParts {
  const split = paths.map((path) => path.split("/"));
  for (const step of split.flat())
    if (Object.hasOwn(ledger, step))
      throw new SourceError(`${table}/${step}: ${ledger[step]}; schrijf ${table} opnieuw, als losse delen`);
  const seen = split.filter((steps) => !steps.some(isBeside)).map((steps) => steps.join("/"));
  seen.forEach((path) => checkPart(table, path));
  if (seen.length === 0)
    throw new SourceError(`map ${table} heeft geen deel (.csv of .parquet): zet de delen erin, of haal de map weg`);
  const [csv, parquet] = ["csv", "parquet"].map((kind) => seen.find((path) => path.endsWith(`.${kind}`)));
  if (csv !== undefined && parquet !== undefined)
    throw new SourceError(
      `tabel ${table} heeft delen in CSV en in Parquet (${table}/${csv}, ${table}/${parquet}): houd er één soort van`
    );
  const parts = seen
    .sort(byCodePoint)
    .map((path) => ({bestand: `${table}/${path}`, partition: partitionOf(table, path)}));
  const columns = (part: NamedPart) => Object.keys(part.partition).join("/");
  const [first] = parts;
  const other = parts.find((part) => columns(part) !== columns(first!));
  if (other)
    throw new SourceError(
      `${first!.bestand} en ${other.bestand} liggen niet in dezelfde soort mappen: geef elk deel van ${table} dezelfde kolom=waarde boven zich`
    );
  const format = csv === undefined ? "parquet" : "csv";
  const star = [table, ...Object.keys(first!.partition).map((column) => `${column}=*`), `*.${format}`];
  return {bestand: star.join("/"), format, parts};
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Refuses what is neither a part nor a folder of parts. */
function checkPart(table: SchemaTable, path: string): void {
  const whole = `${table}/${path}`;
  if (path.endsWith("/"))
    throw new SourceError(
      `${whole} is een map zonder kolom=waarde als naam (zoals jaar=2015): noem haar zo, of zet de delen in ${table} zelf`
    );
  if (/\.(csv|parquet)$/.test(path)) return;
  const [, packed] = /\.(?:csv|parquet)\.([a-z0-9]+)$/i.exec(path) ?? [];
  const advice = /\.(csv|parquet)$/i.test(path)
    ? "schrijf .csv of .parquet in kleine letters"
    : packed
      ? "pak het eerst uit"
      : "haal het daar weg";
  throw new SourceError(`${whole} is geen deel van tabel ${table} (.csv of .parquet): ${advice}`);
}

/** What engines write for a row without a value. */
const NONE = "__HIVE_DEFAULT_PARTITION__";

function partitionOf(table: SchemaTable, path: string): Record<string, string | null> {
  const result: Record<string, string | null> = {};
  for (const step of path.split("/").slice(0, -1)) {
    const column = decode(step.slice(0, step.indexOf("=")))
      .trim()
      .toLowerCase();
    if (Object.hasOwn(result, column)) throw new SourceError(`${table}/${path}: kolom ${column} staat er twee keer in`);
    const waarde = decode(step.slice(step.indexOf("=") + 1));
    result[column] = waarde === NONE ? null : waarde;
  }
  return result;
}

/** Engines write what a path cannot hold as `%3A`. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
