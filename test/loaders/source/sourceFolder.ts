import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach} from "vitest";
import {type SchemaTable, tables} from "../../../components/pipeline/source/schema.js";
import {readSource} from "../../../loaders/source/source.js";
import type {SourceReport} from "../../../components/pipeline/source/sourceReport.js";
import {cases} from "../../util/cases.js";

export const sourceJson = {
  naam: "Proef",
  synthetisch: true,
  indeling: 2018,
  eerste_peilmoment: "2015-01-01",
  laatste_peilmoment: "2017-01-01",
  toelichting: "met de hand gemaakt"
};

/** A neat source of three persons: nothing to remark. Line 1 is the header. */
export const neat: Record<SchemaTable, string[]> = {
  personen: [
    "persoon_id,geboortedatum,geslacht,overlijdensdatum",
    "p1,1980-05-01,M,",
    "p2,1982-02-28,V,",
    "p3,1940-12-31,V,2016-03-04"
  ],
  verblijf: [
    "persoon_id,begindatum,einddatum,gemeente,wijk,huishouden_id,huishoudtype",
    "p1,2010-01-01,2015-06-30,GM0344,WK034401,h1,paar_zonder_kinderen",
    "p1,2015-07-01,,GM0344,WK034402,h1,paar_zonder_kinderen",
    "p2,2012-03-04,,GM0344,,h1,paar_zonder_kinderen",
    "p3,1990-01-01,2016-03-04,GM0003,WK000300,h3,eenpersoons"
  ],
  voorzieningen: [
    "persoon_id,wet,voorziening,begindatum,einddatum",
    "p1,participatiewet,bijstand,2014-01-01,2015-12-31",
    "p3,wmo,hulp_bij_huishouden,2012-01-01,"
  ],
  gebeurtenissen: ["persoon_id,gebeurtenis,datum", "p1,baanverlies,2013-12-01", "p2,huwelijk,2012-03-04"],
  aanlevering: [
    "gemeente,periode,geleverd,goedgekeurd,opt_out_basis,opt_out_facultatief",
    "GM0344,2016HJ02,ja,ja,nee,ja",
    "GM0003,2016HJ02,nee,nee,nee,nee"
  ],
  clientervaring: [
    "gemeente,jaar,stelling,n,eens,neutraal,oneens,vorm,omschrijving",
    "GM0344,2016,zelfredzaamheid,420,350,50,20,vragenlijst,",
    "GM0344,2021,,12,,,,gesprekken,Twaalf keukentafelgesprekken"
  ]
};

/** A source with something of every rule that a file with proper types can break. */
export const untidy = {
  personen: [
    ...neat.personen,
    "p4,1880-01-01,V,",
    "p5,,M,",
    "p6,1990-01-01,X,",
    "p3,1940-12-31,V,2016-03-04",
    "p7,1990-01-01,M,",
    "p7,1991-01-01,M,"
  ],
  verblijf: [
    ...neat.verblijf,
    "p2,2012-03-01,2012-03-04,GM0003,WK034401,h1,overig",
    "p4,2012-03-01,2012-02-01,GM0003,,h4,overig",
    "p4,2012-03-01,,GM0001,WK1,h4,niks",
    "p7,2012-03-01,,GM0003,,h7,overig",
    "p4,2000-01-01,2012-01-01,GM0003,,h4,overig",
    "p4,2013-01-01,,GM0003,,h4,overig"
  ],
  voorzieningen: [
    ...neat.voorzieningen,
    "p3,wmo,bijstand,2017-01-01,2040-01-01",
    "p3,wmo,verblijf_en_opvang,2017-01-01,2040-01-01"
  ],
  gebeurtenissen: [...neat.gebeurtenissen, "p1,baanverlies,2013-12-01", "p1,,2013-12-01", "p2,diploma,1981-01-01"],
  aanlevering: [
    ...neat.aanlevering,
    "GM0003,2017HJ03,ja,ja,nee,nee",
    "GM0003,2017HJ01,nee,ja,nee,nee",
    "GM0344,2016HJ02,ja,ja,nee,ja",
    "GM0003,2016HJ02,ja,ja,nee,nee",
    "GM0003,2030HJ01,,j,nee,nee"
  ],
  clientervaring: [
    ...neat.clientervaring,
    "GM0344,2016,zelfredzaamheid,420,350,50,20,,",
    "GM0003,16,snelheid,1.000,350,50,20,,",
    "GM0003,2016,snelheid,10,7,3,1,,",
    "GM0003,2017,,10,,,,,",
    "GM0003,2017,,,,,,panel,",
    "GM0003,2018,snelheid,10,7,3,0,,",
    "GM0003,2018,snelheid,11,7,3,0,,"
  ]
};

export type Content = Partial<Record<SchemaTable, string[] | string | Buffer | null>>;

const folders: string[] = [];
const connections: DuckDBConnection[] = [];

afterEach(async () => {
  connections.splice(0).forEach((connection) => connection.closeSync());
  await Promise.all(folders.splice(0).map((folder) => rm(folder, {recursive: true, force: true})));
});

/** An engine takes as long to start as to read a small source: one reads all of a test file, one after the other. */
let reader: Promise<DuckDBConnection> | undefined;
let turn: Promise<unknown> = Promise.resolve();
afterAll(async () => (await reader)?.closeSync());

/** One thread reads a small source in three quarters of the processor time of two. */
const openEngine = async () => (await DuckDBInstance.create(":memory:", {threads: String(cases(1, 2))})).connect();

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bron-"));
  folders.push(folder);
  return folder;
}

/** A folder with the neat source, in which `anders` replaces a table (null: no file). */
export async function writeSource(otherwise: Content = {}, json: unknown = sourceJson): Promise<string> {
  const folder = await makeFolder();
  await writeFile(join(folder, "bron.json"), typeof json === "string" ? json : JSON.stringify(json));
  for (const table of tables) {
    const content = otherwise[table] === undefined ? neat[table] : otherwise[table];
    if (content === null) continue;
    await writeFile(join(folder, `${table}.csv`), Array.isArray(content) ? `${content.join("\n")}\n` : content);
  }
  return folder;
}

/** The neat source with rows more in one table. */
export const met = (table: SchemaTable, ...rows: string[]): Content => ({[table]: [...neat[table], ...rows]});

export async function connect(): Promise<DuckDBConnection> {
  const connection = await openEngine();
  connections.push(connection);
  return connection;
}

export interface Parsed {
  report: SourceReport;
  clean: Record<SchemaTable, string[]>;
}

/** Reads a folder; the clean tables come as sorted lines of text. So few people have long silences: what is said of `bron.json` for that is left out (extract.test.ts). */
export async function read(folder: string, connection?: DuckDBConnection): Promise<Parsed> {
  if (connection) return readWith(connection, folder);
  const mine = async () => readWith(await (reader ??= openEngine()), folder);
  const parsed = turn.then(mine, mine);
  turn = parsed;
  return parsed;
}

async function readWith(own: DuckDBConnection, folder: string): Promise<Parsed> {
  const parsed = await readSource(own, folder);
  const report = {...parsed, violations: parsed.violations.filter(({bestand: file}) => file !== "bron.json")};
  const clean = {} as Record<SchemaTable, string[]>;
  for (const table of tables) {
    const rows = (await own.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM ${table}`)).getRows();
    clean[table] = rows.map((row) => row.map((waarde) => waarde ?? "").join(",")).sort();
  }
  return {report, clean};
}

/** All violations as "ernst regel bestand:rij kolom=waarde". */
export const short = ({violations}: SourceReport): string[] =>
  violations.flatMap(({eerste: first}) =>
    first.map(
      ({ernst: severity, regel: line, bestand: file, rij: row, kolom: column, waarde}) =>
        `${severity} ${line} ${file}:${row} ${column}=${waarde}`
    )
  );
