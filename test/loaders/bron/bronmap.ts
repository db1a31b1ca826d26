import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {afterEach} from "vitest";
import {leesBron, tabellen, type Bronrapport, type Tabel} from "../../../loaders/bron/index.js";

export const bronJson = {
  naam: "Proef",
  synthetisch: true,
  indeling: 2018,
  eerste_peilmoment: "2015-01-01",
  laatste_peilmoment: "2017-01-01",
  toelichting: "met de hand gemaakt"
};

/** A neat source of three persons: nothing to remark. Line 1 is the header. */
export const netjes: Record<Tabel, string[]> = {
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

export type Inhoud = Partial<Record<Tabel, string[] | string | Buffer | null>>;

const mappen: string[] = [];
const verbindingen: DuckDBConnection[] = [];

afterEach(async () => {
  verbindingen.splice(0).forEach((verbinding) => verbinding.closeSync());
  await Promise.all(mappen.splice(0).map((map) => rm(map, {recursive: true, force: true})));
});

export async function maakMap(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), "bron-"));
  mappen.push(map);
  return map;
}

/** A folder with the neat source, in which `anders` replaces a table (null: no file). */
export async function schrijfBron(anders: Inhoud = {}, json: unknown = bronJson): Promise<string> {
  const map = await maakMap();
  await writeFile(join(map, "bron.json"), typeof json === "string" ? json : JSON.stringify(json));
  for (const tabel of tabellen) {
    const inhoud = anders[tabel] === undefined ? netjes[tabel] : anders[tabel];
    if (inhoud === null) continue;
    await writeFile(join(map, `${tabel}.csv`), Array.isArray(inhoud) ? `${inhoud.join("\n")}\n` : inhoud);
  }
  return map;
}

/** The neat source with rows more in one table. */
export const met = (tabel: Tabel, ...rijen: string[]): Inhoud => ({[tabel]: [...netjes[tabel], ...rijen]});

export async function verbind(): Promise<DuckDBConnection> {
  const verbinding = await (await DuckDBInstance.create(":memory:", {threads: "2"})).connect();
  verbindingen.push(verbinding);
  return verbinding;
}

export interface Gelezen {
  rapport: Bronrapport;
  schoon: Record<Tabel, string[]>;
}

/** Reads a folder; the clean tables come as sorted lines of text. So few people have long silences: what is said of `bron.json` for that is left out (uitdraai.test.ts). */
export async function lees(map: string, verbinding?: DuckDBConnection): Promise<Gelezen> {
  const eigen = verbinding ?? (await verbind());
  const gelezen = await leesBron(eigen, map);
  const rapport = {...gelezen, overtredingen: gelezen.overtredingen.filter(({bestand}) => bestand !== "bron.json")};
  const schoon = {} as Record<Tabel, string[]>;
  for (const tabel of tabellen) {
    const rijen = (await eigen.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM ${tabel}`)).getRows();
    schoon[tabel] = rijen.map((rij) => rij.map((waarde) => waarde ?? "").join(",")).sort();
  }
  return {rapport, schoon};
}

/** All violations as "ernst regel bestand:rij kolom=waarde". */
export const kort = ({overtredingen}: Bronrapport): string[] =>
  overtredingen.flatMap(({eerste}) =>
    eerste.map(
      ({ernst, regel, bestand, rij, kolom, waarde}) => `${ernst} ${regel} ${bestand}:${rij} ${kolom}=${waarde}`
    )
  );
