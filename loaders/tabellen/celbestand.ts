import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  existsSync
} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {createHash} from "node:crypto";
import {BronFout, bronVingerafdruk, leesBron, rapportTekst, weigerHelft, type Bronrapport} from "../bron/index.js";
import {opSlot} from "../hulp/slot.js";
import {stempel} from "../hulp/stempel.js";
import {telMonitor} from "../monitor/tel.js";
import {maakCeltabellen, maakPersonen} from "./celtabellen.js";
import {bewaarGemeentetabellen} from "./gemeentetabellen.js";
import {tijdvak} from "./tijdvak.js";

/** Code and facts on which the cells depend. */
const CODE = [
  ...["loaders/bron", "loaders/tabellen", "loaders/monitor", "components/queries", "components/cohort/antwoord.ts"],
  ...["data/indicator.ts", "data/indicator", "data/aow.ts", "data/stelling.ts", "data/onderzoeksvorm.ts"],
  ...["arrow", "bevraag", "feiten", "kolommen"].map((naam) => `loaders/hulp/${naam}.ts`),
  ...["gebeurtenis", "gebiedsindeling", "geslacht", "huishoudtype", "leeftijdsklasse", "voorziening", "wet"].map(
    (naam) => `data/${naam}.ts`
  ),
  ...["gemeentewijziging.ts", "wijkcode.ts", "indeling.ts", "indeling"].map((naam) => `data/${naam}`),
  ...["data/gemeenten.csv", "data/wijken.csv"]
];

/** Memory of DuckDB; what does not fit goes to disk. */
const GEHEUGEN = "3GB";

/** Bytes that the cache may hold; of the whole country the cells take some 90 MB. */
const RUIMTE = 1e9;

/** Without people or without places there is nothing to count: the source is refused, with what is wrong with it. */
function weigerLeeg(rapport: Bronrapport): void {
  for (const tabel of ["personen", "verblijf"] as const) {
    const {bestand, gebruikt} = rapport.tabellen[tabel];
    if (gebruikt === 0) throw new BronFout(`${bestand}: geen enkele bruikbare rij\n${rapportTekst(rapport)}`);
  }
}

/** The cells of a source in a DuckDB file, with what was read and refused. */
export interface Celbestand {
  bestand: string;
  hash: string;
  rapport: Bronrapport;
}

export interface Celopties {
  cache?: string;
  /** Whether a source counts of which more than half of a table was refused. */
  toch?: boolean;
  voortgang?: (stap: string) => void;
}

/**
 * The cells of the source in `bron`: made under a lock when the cache has none for this source and this code, written
 * beside and renamed when whole.
 */
export async function haalCellen(
  bron: string,
  {cache = ".cache/cellen", toch = false, voortgang = () => {}}: Celopties = {}
): Promise<Celbestand> {
  voortgang("bron herkennen");
  const hash = createHash("sha256")
    .update(await bronVingerafdruk(bron))
    .update(stempel(CODE))
    .digest("hex")
    .slice(0, 16);
  const bestand = join(cache, `${hash}.duckdb`);
  const verslag = join(cache, `${hash}.json`);
  return opSlot(join(cache, `${hash}.slot`), async () => {
    if (!existsSync(verslag) || !existsSync(bestand)) {
      mkdirSync(cache, {recursive: true});
      const rapport = await maak(bron, bestand, {toch, voortgang});
      writeFileSync(`${verslag}.nieuw`, JSON.stringify(rapport));
      renameSync(`${verslag}.nieuw`, verslag);
      ruimOud(cache);
    }
    utimesSync(verslag, new Date(), new Date());
    const rapport = JSON.parse(readFileSync(verslag, "utf8")) as Bronrapport;
    if (!toch) weigerHelft(rapport);
    return {bestand, hash, rapport};
  });
}

async function maak(
  bron: string,
  bestand: string,
  {toch, voortgang}: Required<Omit<Celopties, "cache">>
): Promise<Bronrapport> {
  const werk = `${bestand}.werk`;
  const nieuw = `${bestand}.nieuw`;
  const ruim = () =>
    [werk, nieuw].forEach((naam) =>
      ["", ".wal", ".tmp"].forEach((eind) => rmSync(naam + eind, {recursive: true, force: true}))
    );
  ruim();
  try {
    const verbinding = await open(werk);
    const rapport = await leesBron(verbinding, bron, {voortgang});
    weigerLeeg(rapport);
    if (!toch) weigerHelft(rapport);
    await verbinding.run(`ATTACH '${nieuw.replaceAll("'", "''")}' AS cellen`);
    const tijd = tijdvak(rapport.bron);
    await maakPersonen(verbinding, rapport, tijd, voortgang);
    await maakCeltabellen(verbinding, tijd, {doel: "cellen", voortgang});
    await telMonitor(verbinding, tijd, {doel: "cellen", voortgang});
    for (const sql of bewaarGemeentetabellen("cellen")) await verbinding.run(sql);
    await verbinding.run("DETACH cellen");
    verbinding.closeSync();
    renameSync(nieuw, bestand);
    return rapport;
  } finally {
    ruim();
  }
}

/** Takes away what was used longest ago, until the rest fits. */
function ruimOud(cache: string): void {
  const paar = (naam: string) => [naam, naam.replace(/json$/, "duckdb")].map((deel) => join(cache, deel));
  let som = 0;
  readdirSync(cache)
    .filter((naam) => naam.endsWith(".json"))
    .sort((a, b) => statSync(join(cache, b)).mtimeMs - statSync(join(cache, a)).mtimeMs)
    .forEach((naam, rang) => {
      som += paar(naam).reduce((bytes, pad) => bytes + (existsSync(pad) ? statSync(pad).size : 0), 0);
      if (rang > 0 && som > RUIMTE) paar(naam).forEach((pad) => rmSync(pad, {force: true}));
    });
}

/** Opens a DuckDB file within the memory that a small machine has. */
export async function open(bestand: string, opties: Record<string, string> = {}): Promise<DuckDBConnection> {
  const instantie = await DuckDBInstance.create(bestand, {
    memory_limit: GEHEUGEN,
    preserve_insertion_order: "false",
    ...opties
  });
  return instantie.connect();
}
