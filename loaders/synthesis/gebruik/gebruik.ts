import {national} from "../../../data/synthesis/anchor.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {
  afterEvent,
  childAfterSeparation,
  divided,
  coverWmo,
  startAfter,
  utrecht,
  wmoMixture,
  wmoStopsAtAdmission
} from "../../../data/synthesis/gebruik.js";
import {halfjaarTarget} from "../../../data/synthesis/targets.js";
import type {Country, CountryWijk} from "../country.js";
import {ANCHOR, leeftijd, perHalfjaar, RUNNING, valueAt} from "../day.js";
import {hitsBijstand} from "../gebeurtenissen.js";
import {ColumnTable, voorzieningNumber, type World} from "../huishouden.js";
import {type GemeenteEffects, plantAfterFirst} from "../planted.js";
import {stapelingCombinaties, readStapeling, referenceDay} from "../stapeling.js";
import {jeugd, jeugdStreams} from "./jeugdwet.js";
import {bijstandStream, participatie} from "./participatiewet.js";
import {type Aandelen, type Cohorts, Frame, residentKinds, Residents, WMO} from "./residents.js";
import {Stream} from "./stream.js";

const arm = (w: CountryWijk): number => Math.min(divided.bijstandMost, w.bijstand / national.bijstand);

/** A part that follows what a wijk has beside the country, and a part that does not. */
const weigh = (part: number, ratio: number): number => 1 - part + part * ratio;

const measure: Record<keyof Aandelen, (w: CountryWijk) => number> = {
  bijstand: (w) => w.inwoners * w.bijstand,
  rest: (w) => w.inwoners * w.bijstand,
  wmo: (w) => w.inwoners * weigh(divided.wmo.older, w.older) * weigh(divided.wmo.bijstand, arm(w)),
  jeugd: (w) => w.inwoners * w.child * weigh(divided.jeugd.bijstand, arm(w)),
  zwaar: (w) => w.inwoners * w.child * weigh(divided.zwaar.bijstand, arm(w)),
  wsw: (w) => w.inwoners * weigh(divided.wsw.bijstand, arm(w))
};

export function gebruikDistribution(country: Country, planted: readonly GemeenteEffects[]): Aandelen[] {
  const result = country.gebieden.map(() => ({bijstand: 0, rest: 0, wmo: 0, jeugd: 0, zwaar: 0, wsw: 0}));
  for (const kind of residentKinds) {
    const perWijk = country.wijken.map((w) => (w.scaled === 0 ? 0 : measure[kind](w)));
    const wet = kind === "wmo" ? "wmo" : kind === "jeugd" ? "jeugdwet" : undefined;
    if (wet !== undefined)
      country.wijken.forEach(({gemeente}, w) => (perWijk[w]! *= Math.exp(planted[gemeente]![wet].level)));
    if (kind === "bijstand" || kind === "rest") fitOnGemeente(country, perWijk);
    fitOnStapeling(country, perWijk, kind);
    const sum = perWijk.reduce((a, b) => a + b, 0);
    country.gebieden.forEach((g, i) => (result[i]![kind] = g.wijken.reduce((a, w) => a + perWijk[w]!, 0) / sum));
  }
  return result;
}

/** The bijstand of a gemeente is what CBS counted there; its wijken only divide it. */
function fitOnGemeente(country: Country, perWijk: number[]): void {
  for (const g of country.gemeenten) {
    const sum = g.wijken.reduce((a, w) => a + perWijk[w]!, 0);
    if (sum > 0) for (const w of g.wijken) perWijk[w]! *= (g.bijstand * g.inwoners) / sum;
  }
}

/** Where households with each wet were published per wijk, its users are divided, and for Wmo and Jeugd counted, after that table. */
function fitOnStapeling(country: Country, perWijk: number[], kind: keyof Aandelen): void {
  const [bit, target] =
    kind === "wmo"
      ? [4, halfjaarTarget.wmo]
      : kind === "jeugd" || kind === "zwaar"
        ? [1, halfjaarTarget.jeugdwet]
        : [2, undefined];
  const wijken = readStapeling().flatMap((row) => {
    const w = country.wijken.findIndex(({code}) => code === row.code);
    const huishoudens = row.cells.reduce((a, n, i) => a + (stapelingCombinaties[i]!.mask & bit ? n : 0), 0);
    return w < 0 ? [] : [{w, huishoudens}];
  });
  const sum = wijken.reduce((a, {w}) => a + perWijk[w]!, 0);
  const total = wijken.reduce((a, {huishoudens}) => a + huishoudens, 0);
  const entire = perWijk.reduce((a, b) => a + b, 0);
  const personen = bit === 4 ? utrecht.wmo : utrecht.jeugd;
  const part =
    target === undefined
      ? (sum / entire) * (kind === "bijstand" ? utrecht.bijstand : utrecht.rest)
      : (personen * total) / valueAt(target, referenceDay);
  for (const {w, huishoudens} of wijken) perWijk[w] = (part * entire * huishoudens) / total;
}

const lines = gebeurtenissen.map(({code}) => startAfter.starts.filter((r) => r.gebeurtenis === code));

/** Events plan a start of use, up to 18 months later; children whose parents part too. */
function planAfter(world: World, streams: Record<string, Stream>): void {
  const {random, personen} = world;
  const [persoon, code, day] = world.gebeurtenissen.columns as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < world.gebeurtenissen.n; i++) {
    for (const {stream, probability, van: from, tot: until} of lines[code[i]!]!) {
      if (!random.probability(probability)) continue;
      const p = personen[persoon[i]!]!;
      const years = leeftijd(p.born, day[i]!);
      if (years >= from && years <= until) streams[stream]!.plan(p, day[i]! + random.integer(0, afterEvent.days));
    }
  }
  const [child, separation] = world.childAfterSeparation.columns as [Int32Array, Int32Array];
  for (let i = 0; i < world.childAfterSeparation.n; i++) {
    for (const [stream, probability] of Object.entries(childAfterSeparation.perStream)) {
      if (random.probability(probability))
        streams[stream]!.plan(personen[child[i]!]!, separation[i]! + random.integer(0, afterEvent.days));
    }
  }
}

type Mixture = [code: string, probability: number][];

const path = perHalfjaar(halfjaarTarget.wmo);

function wmoStream(k: Frame): Stream {
  return new Stream(k.b, {
    ...k.basis("wmo", k.part.wmo, halfjaarTarget.wmo, path),
    wet: WMO,
    tally: "halfjaar",
    duration: k.duration("wmo", "wmo"),
    turnover: coverWmo,
    latest: (p) => (p.id % 100 < wmoStopsAtAdmission.aandeel * 100 ? p.admission : RUNNING)
  });
}

/** Each spell of Wmo is a mix of the four groups; hulpmiddelen en diensten where nothing else was drawn. */
function wmo(k: Frame, stream: Stream): void {
  const {episodes} = stream.play();
  const [persoon, from, until] = episodes.columns as [Int32Array, Int32Array, Int32Array];
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
export function gebruik(world: World, part: Aandelen, planted: GemeenteEffects, cohort: Cohorts): ColumnTable {
  const rows = new ColumnTable(4, 1 << 12);
  const k = new Frame(new Residents(world, cohort), part, planted, rows);
  const bijstand = bijstandStream(k);
  const jeugdzorg = jeugdStreams(k);
  const ondersteuning = wmoStream(k);
  const {jeugdbescherming, jeugdreclassering, jeugdhulp} = jeugdzorg;
  planAfter(world, {bijstand, wmo: ondersteuning, jeugdhulp, jeugdbescherming, jeugdreclassering});
  plantAfterFirst(world, {bijstand, wmo: ondersteuning});
  participatie(k, bijstand);
  hitsBijstand(world, bijstand.episodes, cohort);
  jeugd(k, jeugdzorg);
  wmo(k, ondersteuning);
  return rows;
}
