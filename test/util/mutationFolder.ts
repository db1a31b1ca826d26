import type {DuckDBConnection} from "@duckdb/node-api";
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

export const tables = [
  "personen",
  "verblijf",
  "voorzieningen",
  "gebeurtenissen",
  "aanlevering",
  "clientervaring"
] as const;
export type Table = (typeof tables)[number];

/** A table of a source folder as cells, and how it is to be written. */
export interface Sheet {
  header: string[];
  rows: string[][];
  format: "csv" | "parquet";
  /** Of a Parquet column that is not text. */
  types: Record<string, "DATE" | "TIMESTAMP" | "BIGINT" | "DOUBLE" | "INTEGER">;
  separator: string;
  eol: string;
  bom: boolean;
  quoteAll: boolean;
  /** Lines above the header. */
  above: string[];
  /** The name of the file, when it is not that of the table. */
  fileName?: string;
  /** Changes what is written, last of all. */
  bytes: ((bytes: Buffer) => Buffer)[];
}

export interface Folder {
  bron: Record<string, unknown>;
  sourceBytes?: (text: string) => Buffer;
  sheets: Partial<Record<Table, Sheet>>;
  /** Files beside those of the tables; `null` is a folder of that name. */
  others: Record<string, Buffer | null>;
}

/** A small seeded source of random numbers (mulberry32): the same seed, the same folder. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761) >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** From `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  shuffle<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [copy[i], copy[j]] = [copy[j]!, copy[i]!];
    }
    return copy;
  }
}

const sheet = (header: string, rows: string[][]): Sheet => ({
  ...{header: header.split(","), rows, format: "csv", types: {}, separator: ",", eol: "\n"},
  ...{bom: false, quoteAll: false, above: [], bytes: []}
});

const day = (dice: Dice, from: number, to: number) =>
  `${dice.int(from, to)}-${String(dice.int(1, 12)).padStart(2, "0")}-${String(dice.int(1, 28)).padStart(2, "0")}`;

const places = [
  ["GM0344", "WK034401"],
  ["GM0344", ""],
  ["GM0363", "WK036300"],
  ["GM0080", "WK008100"],
  ["GM1949", "WK190801"],
  ["GM0014", ""]
] as const;

const supply = [
  ["wmo", "hulp_bij_huishouden"],
  ["wmo", "verblijf_en_opvang"],
  ["participatiewet", "bijstand"],
  ["jeugdwet", "jeugdbescherming"],
  ["wsw", "wsw"]
] as const;

const keyForms: ((i: number) => string)[] = [
  (i) => `p${i}`,
  (i) => String(1000 + i * 7),
  (i) => `00${40 + i}`,
  (i) => `3f-${i}a`,
  (i) => String(700_000_000_000 + i * 13)
];

const dayAfter = (text: string) => new Date(Date.parse(text) + 86_400_000).toISOString().slice(0, 10);

/** A folder with nothing to remark: persons in huishoudens that move together, and live, use and go through things within their lives. */
export function validFolder(dice: Dice): Folder {
  const key = dice.pick(keyForms);
  const people: string[][] = [];
  const spells: string[][] = [];
  const use: string[][] = [];
  const events: string[][] = [];
  const count = dice.int(3, 8);
  for (let i = 0, house = 1; i < count; house++) {
    const size = Math.min(count - i, dice.pick([1, 1, 2, 3]));
    const kind =
      size === 1
        ? dice.pick(["eenpersoons", "eenpersoons", "institutioneel"])
        : dice.pick(size === 2 ? ["paar_zonder_kinderen", "eenouder"] : ["paar_met_kinderen", "overig"]);
    const [first, second] = [dice.pick(places), dice.pick(places)];
    const moved = dice.chance(0.4) ? day(dice, 2013, 2016) : "";
    for (let j = 0; j < size; j++, i++) {
      const id = key(i);
      const born = day(dice, 1931, 1999);
      const died = dice.chance(0.15) ? day(dice, 2017, 2018) : "";
      people.push([id, born, dice.pick(["M", "V"]), died]);
      const begin = day(dice, 2006, 2012);
      const place = [`h${house}`, kind];
      if (moved) {
        spells.push([id, begin, moved, ...first, ...place]);
        spells.push([id, dayAfter(moved), died, ...second, ...place]);
      } else spells.push([id, begin, died, ...first, ...place]);
      for (let k = dice.int(0, 2); k > 0; k--)
        use.push([id, ...dice.pick(supply), day(dice, 2012, 2014), dice.chance(0.5) ? "" : day(dice, 2015, 2016)]);
      for (let k = dice.int(0, 2); k > 0; k--)
        events.push([id, dice.pick(["wsnp", "huwelijk", "diploma"]), day(dice, 2011, 2016)]);
    }
  }
  const distinct = (rows: string[][]) => [...new Map(rows.map((row) => [row.join("|"), row])).values()];
  const folder: Folder = {
    bron: {
      ...{naam: "Proef", synthetisch: false, indeling: 2018},
      ...{eerste_peilmoment: "2015-01-01", laatste_peilmoment: "2017-01-01", toelichting: "mutaties"}
    },
    sheets: {
      personen: sheet("persoon_id,geboortedatum,geslacht,overlijdensdatum", people),
      verblijf: sheet("persoon_id,begindatum,einddatum,gemeente,wijk,huishouden_id,huishoudtype", spells),
      voorzieningen: sheet("persoon_id,wet,voorziening,begindatum,einddatum", distinct(use)),
      gebeurtenissen: sheet("persoon_id,gebeurtenis,datum", distinct(events))
    },
    others: {}
  };
  if (dice.chance(0.6)) folder.sheets.aanlevering = delivery();
  if (dice.chance(0.6)) folder.sheets.clientervaring = experience();
  return folder;
}

const delivery = () =>
  sheet("gemeente,periode,geleverd,goedgekeurd,opt_out_basis,opt_out_facultatief", [
    ["GM0344", "2016HJ01", "ja", "ja", "nee", "nee"],
    ["GM0344", "2016HJ02", "ja", "nee", "nee", "ja"],
    ["GM0363", "2016HJ01", "nee", "nee", "nee", "nee"]
  ]);

const experience = () =>
  sheet("gemeente,jaar,stelling,n,eens,neutraal,oneens,vorm,omschrijving", [
    ["GM0344", "2016", "eigen_regie", "310", "200", "60", "50", "vragenlijst", ""],
    ["GM0363", "2016", "snelheid", "99", "40", "30", "29", "", "Zelf gedaan"],
    ["GM0363", "2021", "", "14", "", "", "", "panel", "Een panel, twee avonden"]
  ]);

/** The bytes of a sheet as CSV, before what `bytes` does to them. */
export function csvOf({header, rows, separator, eol, bom, quoteAll, above}: Sheet): Buffer {
  const cell = (text: string) =>
    quoteAll || /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [...above, ...[header, ...rows].map((row) => row.map(cell).join(separator))];
  return Buffer.from((bom ? "\ufeff" : "") + lines.map((line) => line + eol).join(""), "utf8");
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Writes the folder, and gives what stands in each CSV file that a table is read from. */
export async function writeFolder(folder: Folder, path: string, connection: DuckDBConnection): Promise<void> {
  mkdirSync(path, {recursive: true});
  const text = JSON.stringify(folder.bron);
  if (!("bron.json" in folder.others))
    writeFileSync(join(path, "bron.json"), folder.sourceBytes ? folder.sourceBytes(text) : text);
  for (const [table, content] of Object.entries(folder.sheets)) {
    const name = content.fileName ?? `${table}.${content.format}`;
    if (content.format === "parquet") await writeParquet(content, join(path, name), connection);
    else writeFileSync(join(path, name), csvBytes(content));
  }
  for (const [name, content] of Object.entries(folder.others))
    if (content === null) mkdirSync(join(path, name), {recursive: true});
    else writeFileSync(join(path, name), content);
}

export const csvBytes = (content: Sheet): Buffer => changed(content, csvOf(content));

const changed = ({bytes}: Sheet, written: Buffer): Buffer => bytes.reduce((before, change) => change(before), written);

async function writeParquet(content: Sheet, path: string, connection: DuckDBConnection): Promise<void> {
  const {header, rows, types} = content;
  const names = header.map((name) => `"${name}"`);
  const columns = header.map((name, i) => `nullif(c${i}, '')::${types[name] ?? "VARCHAR"} AS ${names[i]}`);
  const values =
    rows.length > 0
      ? rows.map((row) => `(${header.map((_, i) => literal(row[i] ?? "")).join(", ")})`).join(", ")
      : `(${header.map(() => "''").join(", ")})`;
  const from = `(VALUES ${values}) v(${header.map((_, i) => `c${i}`).join(", ")})`;
  const where = rows.length > 0 ? "" : " WHERE false";
  await connection.run(`COPY (SELECT ${columns.join(", ")} FROM ${from}${where}) TO ${literal(path)} (FORMAT parquet)`);
  const written: Buffer = readFileSync(path);
  if (content.bytes.length > 0) writeFileSync(path, changed(content, written));
}
