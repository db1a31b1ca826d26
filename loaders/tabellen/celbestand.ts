import {existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {createHash} from "node:crypto";
import {
  BronFout,
  herkenBron,
  leesBron,
  leesOnveranderd,
  rapportTekst,
  weigerHelft,
  type Bronrapport,
  type Bronstaat
} from "../bron/index.js";
import {cellenmap, protect} from "../hulp/eigen.js";
import {onEnd} from "../hulp/einde.js";
import {attachPath} from "../hulp/foutmelding.js";
import {findDamage, readSealed, takeInventory, writeSealed, type Inventaris} from "../hulp/inventaris.js";
import {opSlot} from "../hulp/slot.js";
import {stempel} from "../hulp/stempel.js";
import {CACHE, inWorkFolder, workPath} from "../hulp/werkbestand.js";
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
  /** The source as it was recognised. */
  bron: Bronstaat;
  rapport: Bronrapport;
}

/** What stands beside the cells: what was read for them, and their own sum. */
interface Celverslag {
  inventaris: Inventaris;
  rapport: Bronrapport;
}

export interface Celopties {
  cache?: string;
  /** Whether a source counts of which more than half of a table was refused. */
  toch?: boolean;
  voortgang?: (stap: string) => void;
}

/**
 * The cells of the source in `bron`: made under a lock when the cache has none for this source and this code, or none that
 * is as it was written; written beside and renamed when whole.
 */
export async function haalCellen(
  bron: string,
  {cache = cellenmap(bron), toch = false, voortgang = () => {}}: Celopties = {}
): Promise<Celbestand> {
  protect(bron);
  voortgang("bron herkennen");
  const staat = await herkenBron(bron);
  const hash = createHash("sha256").update(staat.vingerafdruk).update(stempel(CODE)).digest("hex").slice(0, 16);
  const bestand = join(cache, `${hash}.duckdb`);
  const verslag = join(cache, `${hash}.json`);
  const haal = async () => {
    let rapport = await leesVerslag(cache, hash, voortgang);
    if (rapport === null) {
      [bestand, verslag].forEach((pad) => rmSync(pad, {recursive: true, force: true}));
      rapport = await maak(bron, bestand, {toch, voortgang, staat});
      const inventaris = await takeInventory(cache, [`${hash}.duckdb`]);
      await writeSealed(verslag, {inventaris, rapport} satisfies Celverslag);
      ruimOud(cache);
    }
    utimesSync(verslag, new Date(), new Date());
    if (!toch) weigerHelft(rapport);
    return {bestand, hash, bron: staat, rapport};
  };
  return opSlot(join(cache, `${hash}.slot`), () => haal().catch(attachPath(cache)), {wachten: voortgang});
}

/** What was read for the cells in the cache; null where there are none, or they are not as they were written. */
async function leesVerslag(
  cache: string,
  hash: string,
  voortgang: (stap: string) => void
): Promise<Bronrapport | null> {
  // the engine would take it for changes that the file still lacks
  rmSync(join(cache, `${hash}.duckdb.wal`), {recursive: true, force: true});
  const aanwezig = ["json", "duckdb"].filter((soort) => existsSync(join(cache, `${hash}.${soort}`)));
  if (aanwezig.length === 0) return null;
  const verslag = await readSealed<Celverslag>(join(cache, `${hash}.json`));
  const gebrek = verslag ? await findDamage(cache, verslag.inventaris) : `${hash}.json is beschadigd of ontbreekt`;
  if (gebrek === null) return verslag!.rapport;
  voortgang(`wat bewaard was, klopt niet en wordt opnieuw gemaakt: ${gebrek} (in ${cache})`);
  return null;
}

/** Works out of sight: what is at person level stands in a folder that goes whatever happens. */
async function maak(
  bron: string,
  bestand: string,
  {toch, voortgang, staat}: Required<Omit<Celopties, "cache">> & {staat: Bronstaat}
): Promise<Bronrapport> {
  return inWorkFolder(bestand, async (map) => {
    const nieuw = join(map, "cellen.duckdb");
    const verbinding = await open(join(map, "personen.duckdb"));
    try {
      const rapport = await leesOnveranderd(bron, staat, () => leesBron(verbinding, bron, {voortgang}));
      weigerLeeg(rapport);
      if (!toch) weigerHelft(rapport);
      await verbinding.run(`ATTACH '${nieuw.replaceAll("'", "''")}' AS cellen`);
      const tijd = tijdvak(rapport.bron);
      await maakPersonen(verbinding, rapport, tijd, voortgang);
      await maakCeltabellen(verbinding, tijd, {doel: "cellen", voortgang});
      await telMonitor(verbinding, tijd, {doel: "cellen", voortgang});
      for (const sql of bewaarGemeentetabellen("cellen")) await verbinding.run(sql);
      await verbinding.run("DETACH cellen");
      renameSync(nieuw, bestand);
      return rapport;
    } finally {
      verbinding.closeSync();
    }
  });
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

/** Opens a DuckDB file within the memory that a small machine has; what does not fit stands beside it while it is open. */
export async function open(bestand: string, opties: Record<string, string> = {}): Promise<DuckDBConnection> {
  const instantie = await DuckDBInstance.create(bestand, {
    memory_limit: GEHEUGEN,
    preserve_insertion_order: "false",
    temp_directory: workPath(bestand === ":memory:" ? join(CACHE, "geheugen") : bestand, "werk"),
    ...opties
  });
  const verbinding = await instantie.connect();
  // A process that ends waits for the query that runs.
  onEnd(() => verbinding.interrupt());
  return verbinding;
}
