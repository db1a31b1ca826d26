import {existsSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parseArgs} from "node:util";
import {Worker} from "node:worker_threads";
import {checkTargetFolder, healTargetFolder, replaceTargetFolder} from "../util/targetFolder.js";
import {discard, workPath} from "../util/workFile.js";
import {readCountry} from "./country.js";
import {END, RUNNING} from "./day.js";
import {aanlevering, clientervaring} from "./gemeenteTables.js";
import {MoveCorrection} from "./moveCorrection.js";
import {StapelingCorrection} from "./stapeling.js";
import type {WorkerDelivery} from "./worker.js";
import {describe, filesIn, SourceWriter} from "./writer.js";

const gebruik =
  "gebruik: npm run synthese -- --uit MAP [--schaal 0.01] [--zaad 1], of --controle [--schaal 1] [--bron MAP]";

export type Request = {uit?: string; controle: boolean; bron?: string; schaal: number; zaad: number};

/** Reads the arguments; throws an error with one clear Dutch line. */
export function readRequest(args: string[]): Request {
  let values;
  try {
    const text = {type: "string"} as const;
    values = parseArgs({
      args,
      options: {uit: text, schaal: text, zaad: text, bron: text, controle: {type: "boolean"}}
    }).values;
  } catch (error) {
    const [, argument = ""] = /'([^']*)'/.exec((error as Error).message) ?? [];
    throw new Error(`onbekend of onvolledig argument ${argument}; ${gebruik}`);
  }
  const {uit: result, bron: source, controle: check = false} = values;
  const scale = Number(values.schaal ?? 1);
  const seed = Number(values.zaad ?? 1);
  if (values.schaal === "" || !(scale > 0 && scale <= 1))
    throw new Error(`--schaal moet groter dan 0 en hoogstens 1 zijn: ${values.schaal}`);
  if (values.zaad === "" || !Number.isSafeInteger(seed))
    throw new Error(`--zaad moet een integer getal zijn: ${values.zaad}`);
  if (check === (result !== undefined && result !== "")) throw new Error(`geef --uit MAP of --controle; ${gebruik}`);
  if (source !== undefined && !existsSync(join(source, "bron.json")))
    throw new Error(`geen bron.json in de map: ${source}`);
  if (source !== undefined && !check) throw new Error(`--bron hoort bij --controle; ${gebruik}`);
  return {uit: result, controle: check, bron: source, schaal: scale, zaad: seed};
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

async function fillFolder(
  folder: string,
  scale: number,
  seed: number,
  progress: (message: string) => void
): Promise<Outcome> {
  const country = readCountry(scale);
  const work = workPath(folder, "werk");
  const writer = await SourceWriter.open(country, work);
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
  describe(folder, scale, seed);
  return outcome;
}

function addTo(writer: SourceWriter, levering: WorkerDelivery, firstPersoon: number, firstHuishouden: number): void {
  const shift = (column: Int32Array, n: number, by: number): void => {
    for (let i = 0; i < n; i++) column[i]! += by;
  };
  const {persoon, verblijf, voorzieningen, gebeurtenissen} = levering;
  const numbers = Int32Array.from({length: persoon.n}, (_, i) => firstPersoon + i);
  writer.addTo("personen", {n: persoon.n, columns: [numbers, ...persoon.columns]});
  for (const table of [verblijf, voorzieningen, gebeurtenissen]) shift(table.columns[0]!, table.n, firstPersoon);
  const [p, from, until, wijk, huishouden, type] = verblijf.columns as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array
  ];
  shift(huishouden, verblijf.n, firstHuishouden);
  for (let i = 0; i < verblijf.n; i++) if (until[i]! > END) until[i] = RUNNING;
  writer.addVerblijfTo({n: verblijf.n, columns: [p, from, until, huishouden, type]}, wijk);
  writer.addTo("gebeurtenissen", gebeurtenissen);
  const [vp, vv, vvan, vtot] = voorzieningen.columns as [Int32Array, Int32Array, Int32Array, Int32Array];
  writer.addTo("voorzieningen", {n: voorzieningen.n, columns: [vp, vv, vvan, vtot]});
  const {addresses, deferred} = levering;
  shift(deferred.columns[0]!, deferred.n, firstPersoon);
  shift(addresses.columns[0]!, addresses.n, firstPersoon);
  shift(addresses.columns[1]!, addresses.n, firstHuishouden);
}

/** A worker does not inherit the reading of TypeScript, so it starts with plain code that arranges it. */
const tsx = new URL(
  "./dist/esm/api/index.mjs",
  pathToFileURL(createRequire(import.meta.url).resolve("tsx/package.json"))
).href;
const work = new URL("./worker.ts", import.meta.url).href;
const begin = `import("${tsx}").then(({register}) => (register(), import("${work}"))).then(({serve}) => serve())`;

/** Has `aantal` gebieden simulated by two workers, and gives the results in order. At most 24 results wait for their turn. */
async function* deliverInTurn(
  aantal: number,
  data: {schaal: number; zaad: number},
  order = 2
): AsyncGenerator<WorkerDelivery> {
  const workers = Array.from(
    {length: Math.min(order, aantal)},
    () =>
      new Worker(begin, {
        eval: true,
        workerData: data,
        execArgv: [],
        resourceLimits: {maxYoungGenerationSizeMb: 256}
      })
  );
  const done = new Map<number, WorkerDelivery>();
  const waiting: Worker[] = [];
  let next = 0;
  let turn = 0;
  let notify = (): void => {};
  let error: unknown;
  const giveWork = (engineWorker: Worker): void => {
    if (next >= aantal) return;
    if (next > turn + 24) waiting.push(engineWorker);
    else engineWorker.postMessage(next++);
  };
  for (const engineWorker of workers) {
    engineWorker.on("message", (levering: WorkerDelivery) => {
      done.set(levering.gebied, levering);
      giveWork(engineWorker);
      notify();
    });
    engineWorker.on("error", (reden) => {
      error = reden;
      notify();
    });
    giveWork(engineWorker);
  }
  try {
    for (; turn < aantal; turn++) {
      while (!done.has(turn)) {
        if (error !== undefined) throw error;
        await new Promise<void>((further) => (notify = further));
      }
      const levering = done.get(turn)!;
      done.delete(turn);
      for (const engineWorker of waiting.splice(0)) giveWork(engineWorker);
      yield levering;
    }
  } finally {
    await Promise.all(workers.map((engineWorker) => engineWorker.terminate()));
  }
}
