import {back} from "./back.js";
import type {Country} from "./country.js";
import {END, RUNNING} from "./day.js";
import {type Levering, output, Table} from "./delivery.js";
import {type Address, forward} from "./forward.js";
import {gebruik} from "./gebruik/gebruik.js";
import type {Aandelen} from "./gebruik/shares.js";
import {loose, populate} from "./populate.js";
import {arrivalRows, populationCount} from "./populationTarget.js";
import {Random} from "./random.js";
import {cohorts} from "./rates.js";
import {REFERENCE_STEP, stapelingGemeente} from "./stapeling.js";
import {World} from "./world.js";

/** Lives one gebied: people first, then what happens to them, then the use that follows. */
export function simulateGebied(country: Country, number: number, part: Aandelen, seed: number): Levering {
  const gebied = country.gebieden[number]!;
  const world = new World(country, gebied, new Random(`${seed}:${gebied.naam}`));
  const isCounted = stapelingGemeente(country);
  populate(world);
  back(world);
  const addresses = forward(world, REFERENCE_STEP, (wijk) => country.wijken[wijk]!.gemeente === isCounted);
  const cohort = cohorts(world.personen);
  loose(world, cohort);
  const {gewoon: plain, deferred} = separateDeferred(gebruik(world, part, cohort), addresses);
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

function persoonTable({personen}: World): Table {
  const table = new Table(3, Math.max(1, personen.length));
  for (const p of personen) table.addTo(p.born, p.man ? 0 : 1, p.dead > END ? RUNNING : p.dead);
  return table;
}

function addressTable(addresses: Address[]): Table {
  const table = new Table(6, Math.max(1, addresses.length));
  for (const {persoon: p, huishouden, wijk} of addresses)
    table.addTo(p.id, huishouden, wijk, p.born, p.arrival, p.departure);
  return table;
}

function separateDeferred(all: Table, addresses: Address[]): {gewoon: Table; deferred: Table} {
  const deferred = new Table(4, 16);
  if (addresses.length === 0) return {gewoon: all, deferred};
  const later = new Set(addresses.map(({persoon}) => persoon.id));
  const plain = new Table(4, Math.max(1, all.n));
  const [p, v, from, until] = all.kolommen as [Int32Array, Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < all.n; i++) (later.has(p[i]!) ? deferred : plain).addTo(p[i]!, v[i]!, from[i]!, until[i]!);
  return {gewoon: plain, deferred};
}
