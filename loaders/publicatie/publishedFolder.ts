import {tableFromIPC} from "@uwdata/flechette";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {UserError} from "../../components/pipeline/systemErrors.js";
import {type Manifest, manifestForm, toelichtingenForm} from "../../components/model/forms.js";
import {files} from "../util/files.js";
import type {TableColumns} from "./tableSystem.js";

/** What a published folder holds: a site, or a bare folder of tables. */
export interface PublishedFolder {
  manifest: Manifest;
  /** By their name in the manifest, whatever the site made of it. */
  tables: ReadonlyMap<string, TableColumns>;
  /** Every file among the tables by the name that it would have without a hash, and those elsewhere in the site that could hold data. */
  names: readonly string[];
  /** Files elsewhere in a site that hold persons, by their first line. */
  persons: readonly string[];
  /** How many texts of its owner a site holds beside its figures, which nobody but they can judge. */
  toelichtingen: number;
  /** Packed files that hold something else than the file beside them. */
  unlike: readonly string[];
}

/** The texts that the owner of a site wrote beside its figures. */
export const TOELICHTING = "toelichting.json";

const dataFile = /\.(arrow|parquet|duckdb|db|sqlite)(\.(br|gz))?$/;

/** A name of a column that tells one person or huishouden from another. */
export const personColumn = /persoon|bsn|burgerservice|huishouden_?id|geboortedatum|pseudoniem|sleutel/i;

/** A file as it was named before a site put its hash into the name: `manifest.0a1b2c3d.json`. */
const bareName = (naam: string) => naam.replace(/\.[0-9a-f]{8}(?=\.\w+$)/, "");

export function readPublished(folder: string): PublishedFolder {
  const site = join(folder, "_file", "tabellen");
  const isSite = existsSync(site);
  const place = isSite ? site : folder;
  if (!existsSync(place)) throw new UserError(`er is geen map ${folder}`);
  const all = files(place);
  const found = all.find((naam) => /^manifest(\.[0-9a-f]{8})?\.json$/.test(naam));
  if (found === undefined) throw new UserError(`geen manifest.json in ${place}: dit is geen gepubliceerde map`);
  const manifest = manifestForm.safeParse(JSON.parse(readFileSync(join(place, found), "utf8")));
  if (!manifest.success) throw new UserError(`${join(place, found)} is geen manifest van deze werkbank`);
  const tables = new Map<string, TableColumns>();
  const unlike: string[] = [];
  for (const naam of all) {
    const packed = /^(.*)\.(br|gz)$/.exec(naam);
    if (packed) {
      const bytes = readFileSync(join(place, naam));
      const plain = join(place, packed[1]!);
      const same = () =>
        (packed[2] === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes)).equals(readFileSync(plain));
      if (!existsSync(plain) || !same()) unlike.push(naam);
    } else if (naam.endsWith(".arrow")) tables.set(bareName(naam), columnsOf(readFileSync(join(place, naam))));
  }
  const elsewhere = isSite
    ? files(folder).filter((naam) => dataFile.test(naam) && !naam.startsWith("_file/tabellen/"))
    : [];
  const persons = isSite
    ? files(folder).filter(
        (naam) => /\.(csv|tsv|txt|ndjson)$/.test(naam) && personColumn.test(firstLine(join(folder, naam)))
      )
    : [];
  const names = all.map((naam) => bareName(naam.replace(/\.(br|gz)$/, "")));
  const texts = all.find((naam) => bareName(naam) === TOELICHTING);
  const toelichtingen = toelichtingenForm.safeParse(
    texts === undefined ? [] : JSON.parse(readFileSync(join(place, texts), "utf8"))
  );
  if (!toelichtingen.success) throw new UserError(`${join(place, texts!)} is geen lijst van toelichtingen`);
  return {
    ...{manifest: manifest.data, tables, names: [...new Set([...names, ...elsewhere])]},
    ...{persons, unlike, toelichtingen: toelichtingen.data.length}
  };
}

const firstLine = (file: string) => readFileSync(file, "utf8").split("\n", 1)[0]!;

/** The columns of a table, as the pipeline has them before they are written; only their values matter. */
function columnsOf(bytes: Uint8Array): TableColumns {
  const table = tableFromIPC(bytes);
  return Object.fromEntries(
    (table.names as string[]).map((naam) => {
      const values = Array.from(table.getChild(naam) as Iterable<string | number | null>);
      return [naam, {soort: "tekst", values: values as string[]}];
    })
  );
}
