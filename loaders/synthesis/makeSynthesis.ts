import {readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {checkTargetFolder, healTargetFolder, replaceTargetFolder} from "../util/targetFolder.js";
import {discard, workPath} from "../util/workFile.js";
import {readCountry} from "./country.js";
import {END, RUNNING} from "./day.js";
import type {Levering} from "./delivery.js";
import {aanlevering, clientervaring} from "./gemeenteTables.js";
import {MoveCorrection} from "./moveCorrection.js";
import {StapelingCorrection} from "./stapelingCorrection.js";
import {deliverInTurn} from "./team.js";
import {Writer} from "./writer.js";

const naam = "Synthetisch Nederland";

/** A file that stands beside bron.json, as it was written. */
interface Made {
  bestand: string;
  bytes: number;
}

/** What bron.json says about the synthetic files, and which they are. */
function sourceDescription(scale: number, seed: number, files: readonly Made[]) {
  return {
    naam,
    synthetisch: true,
    indeling: 2018,
    eerste_peilmoment: "2015-01-01",
    laatste_peilmoment: "2016-07-01",
    laatste_halfjaar: "2018HJ01",
    schaal: scale,
    zaad: seed,
    toelichting:
      "Fictieve inwoners, persoon voor persoon bedacht door een rekenprogramma: niemand in deze bestanden bestaat. " +
      "De aantallen inwoners per gemeente en wijk, de verdeling over huishoudtypen en leeftijden, de jaarlijkse levensgebeurtenissen en het gebruik per wet " +
      "zijn afgestemd op gepubliceerde cijfers van CBS en SCP; wat niet is gepubliceerd, is een aanname. " +
      "Verbanden tussen kenmerken, gebeurtenissen en gebruik zijn aannames en zeggen niets over de werkelijkheid in een gemeente of wijk. " +
      "Iedere bewoner van een instelling telt als een eigen huishouden. " +
      "Welke gemeenten hun Wmo-gegevens leverden, is geloot, naar gepubliceerde totalen en deels naar aannames, en alleen vanaf het tweede halfjaar van 2016: " +
      "daarvoor was publiceren een keuze vooraf en is van geen gemeente bekend wat zij deed, zodat elke gemeente er cijfers heeft. " +
      "De antwoorden in het cliëntervaringsonderzoek zijn getrokken en zeggen niets over een gemeente.",
    files
  };
}

/** Whether what was read from a bron.json was written by `sourceDescription`. */
function isDescription(parsed: unknown): parsed is ReturnType<typeof sourceDescription> {
  const {
    naam: mentioned,
    synthetisch: synthetic,
    zaad: seed,
    files
  } = parsed as Partial<ReturnType<typeof sourceDescription>>;
  return mentioned === naam && synthetic === true && typeof seed === "number" && Array.isArray(files);
}

type Command = {
  uit: string;
  schaal: number;
  zaad: number;
  /** Whether the folder is the product's own, replaced whatever it holds. */
  inCache?: boolean;
  voortgang?: (message: string) => void;
};
type Outcome = {personen: number; verblijf: number; voorzieningen: number; gebeurtenissen: number};

/** Writes the synthetic source files. The folder appears when it is whole; the same seed and scale give the same bytes. */
export async function makeSynthesis(command: Command): Promise<Outcome> {
  const {uit: result, schaal: scale, zaad: seed, inCache = false, voortgang: progress = () => {}} = command;
  const check = () =>
    inCache ? undefined : checkTargetFolder(result, {inventory: filesIn, what: "synthetische bronbestanden"});
  healTargetFolder(result);
  check();
  return replaceTargetFolder(result, (folder) => fillFolder(folder, scale, seed, progress), check);
}

const files = [
  "aanlevering.csv",
  "clientervaring.csv",
  "personen.parquet",
  "verblijf.parquet",
  "voorzieningen.parquet",
  "gebeurtenissen.parquet"
];

/** Which files in a folder are synthetic files as they were written: own files that took their names are not. */
function filesIn(folder: string): ((naam: string) => boolean) | null {
  try {
    const description: unknown = JSON.parse(readFileSync(join(folder, "bron.json"), "utf8"));
    if (!isDescription(description)) return null;
    const sizes = new Map(description.files.map(({bestand: file, bytes}) => [file, bytes]));
    return (naam) => naam === "bron.json" || sizes.get(naam) === statSync(join(folder, naam)).size;
  } catch {
    return null;
  }
}

async function fillFolder(
  folder: string,
  scale: number,
  seed: number,
  progress: (message: string) => void
): Promise<Outcome> {
  const country = readCountry(scale);
  const work = workPath(folder, "werk");
  const writer = await Writer.open(country, work);
  const outcome: Outcome = {personen: 0, verblijf: 0, voorzieningen: 0, gebeurtenissen: 0};
  try {
    let huishoudens = 1;
    const correction = new StapelingCorrection(country, seed);
    const verhuizingen = new MoveCorrection(country, seed);
    const aantal = country.gebieden.length;
    for await (const levering of deliverInTurn(aantal, {schaal: scale, zaad: seed})) {
      const first = outcome.personen + 1;
      addTo(writer, levering, first, huishoudens);
      verhuizingen.gather(levering.tally, levering.arrivals, levering.verblijf);
      correction.gather(levering.addresses, levering.deferred);
      huishoudens += levering.huishoudens;
      outcome.personen += levering.personen;
      outcome.verblijf += levering.verblijf.n;
      outcome.voorzieningen += levering.voorzieningen.n;
      outcome.gebeurtenissen += levering.gebeurtenissen.n;
      const tenth = (i: number): number => Math.floor((10 * i) / aantal);
      if (tenth(levering.gebied + 1) > tenth(levering.gebied))
        progress(`bevolking: ${10 * tenth(levering.gebied + 1)}%`);
    }
    const moved = verhuizingen.applyTo();
    progress(`inwoners en huishoudens per gemeente: ${moved.length} perioden van verblijf verplaatst`);
    const utrecht = correction.applyTo();
    progress(`stapeling van Utrecht: ${correction.adjusted} huishoudens aangepast`);
    writer.addTo("voorzieningen", utrecht);
    outcome.voorzieningen += utrecht.n;
    progress("bestanden schrijven");
    await writer.writePlaces(moved);
    await writer.write(folder);
  } finally {
    writer.close();
    discard(work);
  }
  writeFileSync(join(folder, "aanlevering.csv"), aanlevering(seed));
  writeFileSync(join(folder, "clientervaring.csv"), clientervaring(seed));
  const made = files.map((file) => ({bestand: file, bytes: statSync(join(folder, file)).size}));
  writeFileSync(join(folder, "bron.json"), `${JSON.stringify(sourceDescription(scale, seed, made), null, 2)}\n`);
  return outcome;
}

function addTo(writer: Writer, levering: Levering, firstPersoon: number, firstHuishouden: number): void {
  const shift = (column: Int32Array, n: number, met: number): void => {
    for (let i = 0; i < n; i++) column[i]! += met;
  };
  const {persoon, verblijf, voorzieningen, gebeurtenissen} = levering;
  const numbers = Int32Array.from({length: persoon.n}, (_, i) => firstPersoon + i);
  writer.addTo("personen", {n: persoon.n, kolommen: [numbers, ...persoon.kolommen]});
  for (const table of [verblijf, voorzieningen, gebeurtenissen]) shift(table.kolommen[0]!, table.n, firstPersoon);
  const [p, from, until, wijk, huishouden, type] = verblijf.kolommen as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array
  ];
  shift(huishouden, verblijf.n, firstHuishouden);
  for (let i = 0; i < verblijf.n; i++) if (until[i]! > END) until[i] = RUNNING;
  writer.addVerblijfTo({n: verblijf.n, kolommen: [p, from, until, huishouden, type]}, wijk);
  writer.addTo("gebeurtenissen", gebeurtenissen);
  const [vp, vv, vvan, vtot] = voorzieningen.kolommen as [Int32Array, Int32Array, Int32Array, Int32Array];
  writer.addTo("voorzieningen", {n: voorzieningen.n, kolommen: [vp, vv, vvan, vtot]});
  const {addresses, deferred} = levering;
  shift(deferred.kolommen[0]!, deferred.n, firstPersoon);
  shift(addresses.kolommen[0]!, addresses.n, firstPersoon);
  shift(addresses.kolommen[1]!, addresses.n, firstHuishouden);
}
