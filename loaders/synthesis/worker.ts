import {parentPort, workerData} from "node:worker_threads";
import {traceBack} from "./traceBack.js";
import {type Country, readCountry} from "./country.js";
import {END, RUNNING} from "./day.js";
import {type Address, forward} from "./forward.js";
import {loose} from "./gebeurtenissen.js";
import {gebruikDistribution, gebruik} from "./gebruik/gebruik.js";
import {type Aandelen, cohorts} from "./gebruik/residents.js";
import {type HuishoudenColumns, output, ColumnTable, World} from "./huishouden.js";
import {arrivalRows, populationCount} from "./moveCorrection.js";
import {type GemeenteEffects, gemeenteEffects} from "./planted.js";
import {populate} from "./population.js";
import {Random} from "./random.js";
import {REFERENCE_STEP, stapelingGemeente} from "./stapeling.js";

/** What a worker hands over for one gebied. Numbers of persons and households count from 0 within the gebied. */
export type WorkerDelivery = {
  gebied: number;
  personen: number;
  huishoudens: number;
  /** geboren, man (0, 1), dood */
  persoon: HuishoudenColumns;
  /** persoon, van, tot, wijk, huishouden, huishoudtype */
  verblijf: HuishoudenColumns;
  /** persoon, voorziening, van, tot */
  voorzieningen: HuishoudenColumns;
  /** persoon, gebeurtenis, dag */
  gebeurtenissen: HuishoudenColumns;
  /** Inhabitants of the gemeente with a published stapeling, on its day: persoon, huishouden, wijk, geboren, aankomst, vertrek. */
  addresses: HuishoudenColumns;
  /** Their use: persoon, voorziening, van, tot. Held back from `voorzieningen`. */
  deferred: HuishoudenColumns;
  /** See `populationCount` and `arrivalRows`. */
  tally: HuishoudenColumns;
  arrivals: HuishoudenColumns;
};

const buffers = (l: WorkerDelivery): ArrayBuffer[] =>
  [l.persoon, l.verblijf, l.voorzieningen, l.gebeurtenissen, l.addresses, l.deferred, l.tally, l.arrivals].flatMap(
    (t) => t.columns.map((k) => k.buffer as ArrayBuffer)
  );

/** Simulates the gebieden whose numbers come in, until the worker is ended. */
export function serve(): void {
  const {schaal: scale, zaad: seed} = workerData as {schaal: number; zaad: number};
  const country = readCountry(scale);
  const planted = gemeenteEffects(country, seed, stapelingGemeente(country));
  const parts = gebruikDistribution(country, planted);
  parentPort?.on("message", (number: number) => {
    const levering = simulateGebied(
      country,
      number,
      parts[number]!,
      planted[country.gebieden[number]!.gemeente]!,
      seed
    );
    parentPort!.postMessage(levering, buffers(levering));
  });
}

/** Lives one gebied: people first, then what happens to them, then the use that follows. */
function simulateGebied(
  country: Country,
  number: number,
  part: Aandelen,
  planted: GemeenteEffects,
  seed: number
): WorkerDelivery {
  const gebied = country.gebieden[number]!;
  const world = new World(country, gebied, new Random(`${seed}:${gebied.naam}`));
  const published = stapelingGemeente(country);
  populate(world);
  traceBack(world);
  const addresses = forward(world, REFERENCE_STEP, (wijk) => country.wijken[wijk]!.gemeente === published);
  const cohort = cohorts(world.personen);
  loose(world, cohort);
  const {gewoon: plain, deferred} = separateDeferred(gebruik(world, part, planted, cohort), addresses);
  return {
    gebied: number,
    personen: world.personen.length,
    huishoudens: world.countHuishoudens,
    persoon: output(persoonTable(world)),
    verblijf: output(world.verblijf),
    voorzieningen: output(plain),
    gebeurtenissen: output(world.gebeurtenissen),
    addresses: output(addressTable(addresses)),
    deferred: output(deferred),
    tally: output(populationCount(world)),
    arrivals: output(arrivalRows(world))
  };
}

function persoonTable({personen}: World): ColumnTable {
  const table = new ColumnTable(3, Math.max(1, personen.length));
  for (const p of personen) table.addTo(p.born, p.man ? 0 : 1, p.dead > END ? RUNNING : p.dead);
  return table;
}

function addressTable(addresses: Address[]): ColumnTable {
  const table = new ColumnTable(6, Math.max(1, addresses.length));
  for (const {persoon: p, huishouden, wijk} of addresses)
    table.addTo(p.id, huishouden, wijk, p.born, p.arrival, p.departure);
  return table;
}

function separateDeferred(all: ColumnTable, addresses: Address[]): {gewoon: ColumnTable; deferred: ColumnTable} {
  const deferred = new ColumnTable(4, 16);
  if (addresses.length === 0) return {gewoon: all, deferred};
  const later = new Set(addresses.map(({persoon}) => persoon.id));
  const plain = new ColumnTable(4, Math.max(1, all.n));
  const [p, v, from, until] = all.columns as [Int32Array, Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < all.n; i++) (later.has(p[i]!) ? deferred : plain).addTo(p[i]!, v[i]!, from[i]!, until[i]!);
  return {gewoon: plain, deferred};
}
