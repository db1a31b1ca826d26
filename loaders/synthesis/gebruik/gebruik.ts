import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {
  childAfterSeparation,
  coverWmo,
  duration,
  startAfter,
  wmoMixture,
  wmoStopsAtAdmission
} from "../../../data/synthesis/parameters.js";
import {halfjaarTarget} from "../../../data/synthesis/targets.js";
import {voorzieningNumber} from "../codes.js";
import {ANCHOR, leeftijd, RUNNING} from "../day.js";
import {Table} from "../delivery.js";
import type {Cohorts} from "../rates.js";
import type {World} from "../world.js";
import {Frame, perHalfjaar, WMO} from "./frame.js";
import {jeugd, jeugdStreams} from "./jeugd.js";
import {bijstandStream, hitsBijstand, participatie} from "./participatie.js";
import {Residents} from "./residents.js";
import type {Aandelen} from "./shares.js";
import {Stream} from "./stream.js";

const lines = gebeurtenissen.map(({code}) => startAfter.filter((r) => r.gebeurtenis === code));
const latest = 547;

/** Events plan a start of use, up to 18 months later; children whose parents part too. */
function planAfter(world: World, streams: Record<string, Stream>): void {
  const {random, personen} = world;
  const [persoon, code, day] = world.gebeurtenissen.kolommen as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < world.gebeurtenissen.n; i++) {
    for (const {stream, probability, van: from, tot: until} of lines[code[i]!]!) {
      if (!random.probability(probability)) continue;
      const p = personen[persoon[i]!]!;
      const years = leeftijd(p.born, day[i]!);
      if (years >= from && years <= until) streams[stream]!.plan(p, day[i]! + random.geheel(0, latest));
    }
  }
  const [child, separation] = world.childAfterSeparation.kolommen as [Int32Array, Int32Array];
  for (let i = 0; i < world.childAfterSeparation.n; i++) {
    for (const [stream, probability] of Object.entries(childAfterSeparation)) {
      if (random.probability(probability))
        streams[stream]!.plan(personen[child[i]!]!, separation[i]! + random.geheel(0, latest));
    }
  }
}

type Mixture = [code: string, probability: number][];

const path = perHalfjaar(halfjaarTarget.wmo);

function wmoStream(k: Frame): Stream {
  return new Stream(k.b, {
    ...k.basis("wmo", k.part.wmo, halfjaarTarget.wmo, path, 0.4, 0.87),
    wet: WMO,
    tally: "halfjaar",
    duration: duration.wmo,
    cover: coverWmo,
    extreme: (p) => (p.id % 100 < wmoStopsAtAdmission * 100 ? p.admission : RUNNING)
  });
}

/** Each spell of Wmo is a mix of the four groups; hulpmiddelen en diensten where nothing else was drawn. */
function wmo(k: Frame, stream: Stream): void {
  const {episodes} = stream.play();
  const [persoon, from, until] = episodes.kolommen as [Int32Array, Int32Array, Int32Array];
  const {until65Before2015, until65From2015, from65} = wmoMixture;
  const [before, since, old] = [until65Before2015, until65From2015, from65].map((m) => Object.entries(m)) as [
    Mixture,
    Mixture,
    Mixture
  ];
  for (let i = 0; i < episodes.n; i++) {
    const jong = leeftijd(k.b.personen[persoon[i]!]!.born, from[i]!) < 65;
    let no = true;
    for (const [code, probability] of !jong ? old : from[i]! < ANCHOR ? before : since) {
      const anyVoorziening = no && code === "hulpmiddelen_en_diensten";
      if (!anyVoorziening && !k.b.random.probability(probability)) continue;
      k.write(persoon[i]!, (voorzieningNumber as Record<string, number>)[code]!, from[i]!, until[i]!);
      no = false;
    }
  }
}

/** Use of the four wetten in one gebied. Columns: persoon, voorziening, begin, eind. */
export function gebruik(world: World, part: Aandelen, cohort: Cohorts): Table {
  const rows = new Table(4, 1 << 12);
  const k = new Frame(new Residents(world, cohort), part, rows);
  const bijstand = bijstandStream(k);
  const jeugdzorg = jeugdStreams(k);
  const ondersteuning = wmoStream(k);
  const {jeugdbescherming, jeugdreclassering, jeugdhulp} = jeugdzorg;
  planAfter(world, {bijstand, wmo: ondersteuning, jeugdhulp, jeugdbescherming, jeugdreclassering});
  participatie(k, bijstand);
  hitsBijstand(world, bijstand, cohort);
  jeugd(k, jeugdzorg);
  wmo(k, ondersteuning);
  return rows;
}
