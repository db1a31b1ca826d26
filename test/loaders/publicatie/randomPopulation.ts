import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {stellingen} from "../../../data/stelling.js";
import {voorzieningen} from "../../../data/voorziening.js";
import type {GemeenteRows, SourceRows} from "../../util/sourceRow.js";
import type {Source} from "../../util/sourceRow.js";
import {gemeenten, wijkenOf} from "./smallCountry.js";

export interface Random {
  /** A number from 0 up to 1. */
  next: () => number;
  /** A whole number, both bounds included. */
  whole: (from: number, until: number) => number;
  pick: <T>(list: readonly T[]) => T;
  chance: (part: number) => boolean;
}

/** Numbers that follow from a seed (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, until: number) => from + Math.floor(next() * (until - from + 1));
  return {next, whole, pick: (list) => list[whole(0, list.length - 1)]!, chance: (part) => next() < part};
}

/** A source, and whether every huishouden of it stays within one wijk: who knows that can add huishoudens up. */
export interface Population {
  source: Source;
  apart: boolean;
}

interface Place {
  gemeente: string;
  wijk: string;
}

const days = (random: Random, from: number, until: number) => {
  const year = random.whole(from, until);
  const month = random.whole(1, 12);
  // Many on a peilmoment itself, where definitions turn.
  if (random.chance(0.2)) return `${year}-${random.chance(0.5) ? "01" : "07"}-01`;
  return `${year}-${String(month).padStart(2, "0")}-${String(random.whole(1, 28)).padStart(2, "0")}`;
};

const types = [
  {code: "eenpersoons", members: [1, 1], weight: 5},
  {code: "paar_zonder_kinderen", members: [2, 2], weight: 4},
  {code: "paar_met_kinderen", members: [3, 5], weight: 4},
  {code: "eenouder", members: [2, 4], weight: 2},
  {code: "overig", members: [1, 3], weight: 1},
  {code: "institutioneel", members: [4, 18], weight: 0.3}
] as const;

const byWeight = (random: Random) => {
  let rest = random.next() * types.reduce((sum, {weight}) => sum + weight, 0);
  return types.find(({weight}) => (rest -= weight) < 0) ?? types[0];
};

/**
 * A source of some tens to some thousands of persons in one to seven gemeenten, made so that many counts are between 0 and 40.
 * Everything follows from the seed. `persoonsleutel-…` and `huishoudsleutel-…` are the keys: words that stand nowhere else.
 */
export function randomPopulation(seed: number): Population {
  const random = makeRandom(seed);
  const several = random.whole(2, 7);
  const own = shuffled(
    random,
    gemeenten.map(({gemeente}) => gemeente)
  ).slice(0, random.chance(0.2) ? 1 : several);
  const most = random.pick([40, 150, 400, 900]);
  const without = random.pick([0, 0.02, 0.1, 0.5]);
  const apart = random.chance(0.5);
  const rows: SourceRows = {personen: [], verblijf: [], voorzieningen: [], gebeurtenissen: []};
  const settings: Settings = {
    use: random.pick([0.08, 0.2, 0.45]),
    events: random.pick([0.05, 0.15, 0.4]),
    kinds: shuffled(random, voorzieningen).slice(0, random.pick([4, 8, voorzieningen.length]))
  };
  const places: Place[] = own.flatMap((gemeente) => {
    const wijken = shuffled(random, wijkenOf(gemeente)).slice(0, random.whole(0, 6));
    return wijken.length === 0 ? [{gemeente, wijk: ""}] : wijken.map((wijk) => ({gemeente, wijk}));
  });
  for (const place of places) {
    const inhabitants = Math.round(Math.exp(random.next() * Math.log(most))) + random.whole(0, 12);
    const until = rows.personen.length + inhabitants;
    while (rows.personen.length < until) addHuishouden(rows, random, place, {places, without, apart, ...settings});
  }
  const moments = random.whole(3, 6);
  const last = 2 * 2015 + moments - 1;
  return {
    apart,
    source: {
      eerste_peilmoment: "2015-01-01",
      laatste_peilmoment: `${Math.floor(last / 2)}-${last % 2 === 1 ? "07" : "01"}-01`,
      ...rows,
      ...(random.chance(0.5) ? {aanlevering: deliveries(random, own, moments)} : {}),
      ...(random.chance(0.3) ? {clientervaring: surveys(random, own)} : {})
    }
  };
}

interface Settings {
  /** Parts of the persons that use something, and that went through something. */
  use: number;
  events: number;
  kinds: readonly (typeof voorzieningen)[number][];
}

interface Surroundings extends Settings {
  places: readonly Place[];
  without: number;
  apart: boolean;
}

const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((item) => ({item, rank: random.next()}))
    .sort((a, b) => a.rank - b.rank)
    .map(({item}) => item);

function addHuishouden(rows: SourceRows, random: Random, home: Place, about: Surroundings): void {
  const type = byWeight(random);
  const members = random.whole(type.members[0], type.members[1]);
  const huishouden_id = `huishoudsleutel-${rows.verblijf.length}`;
  const here: Place = random.chance(about.without) ? {...home, wijk: ""} : home;
  // A huishouden of which one member is elsewhere.
  const elsewhere = !about.apart && members > 1 && random.chance(0.06) ? random.pick(about.places) : here;
  const moves = random.chance(0.08) ? random.pick(about.places) : null;
  const moved = days(random, 2015, 2017);
  const user = random.chance(0.5) ? about.use * 1.6 : about.use * 0.4;
  for (let i = 0; i < members; i++) {
    const child = i > 0 && /kinderen|ouder/.test(type.code) && (type.code === "eenouder" || i > 1);
    const old = type.code === "institutioneel" || random.chance(0.25);
    const born = child ? random.whole(1994, 2014) : old ? random.whole(1925, 1950) : random.whole(1950, 1995);
    const persoon_id = `persoonsleutel-${rows.personen.length}`;
    const overlijdensdatum = random.chance(0.02) ? days(random, 2015, 2017) : "";
    rows.personen.push({
      persoon_id,
      geboortedatum: days(random, born, born),
      geslacht: random.pick(["M", "V"]),
      overlijdensdatum
    });
    const place = i === members - 1 ? elsewhere : here;
    const stay = (where: Place, begindatum: string, einddatum: string, home = huishouden_id) =>
      rows.verblijf.push({
        ...{persoon_id, begindatum, einddatum},
        ...where,
        huishouden_id: home,
        huishoudtype: type.code
      });
    if (moves) {
      stay(place, "2010-03-01", dayBefore(moved));
      stay(moves, moved, "", `${huishouden_id}-verhuisd`);
    } else
      stay(
        place,
        random.chance(0.03) ? days(random, 2014, 2016) : "2010-03-01",
        random.chance(0.02) ? "2016-10-10" : ""
      );
    addLife(rows, random, persoon_id, {child, user}, about);
  }
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function addLife(
  rows: SourceRows,
  random: Random,
  persoon_id: string,
  {child, user}: {child: boolean; user: number},
  {kinds, events}: Settings
): void {
  if (random.chance(user))
    for (let more = true; more; more = random.chance(0.45)) {
      const kind = random.pick(kinds);
      if ((kind.wet === "jeugdwet") !== child && random.chance(0.8)) continue;
      const begindatum = days(random, 2012, 2017);
      const years = random.whole(0, 4);
      const end = `${Number(begindatum.slice(0, 4)) + years}${random.chance(0.5) ? "-12-15" : begindatum.slice(4)}`;
      const einddatum = random.chance(0.45) || end < begindatum ? "" : end;
      rows.voorzieningen.push({persoon_id, wet: kind.wet, voorziening: kind.code, begindatum, einddatum});
    }
  while (random.chance(events))
    rows.gebeurtenissen.push({
      ...{persoon_id, gebeurtenis: random.pick(gebeurtenissen).code},
      datum: days(random, 2010, 2017)
    });
}

/** Of some halfjaren which gemeenten delivered; most did, and some of these do not want to be shown. */
function deliveries(random: Random, own: readonly string[], moments: number): GemeenteRows["aanlevering"] {
  const halfjaren = Array.from({length: moments}, (_, i) => `${2015 + Math.floor(i / 2)}HJ0${(i % 2) + 1}`);
  return halfjaren
    .filter(() => random.chance(0.7))
    .flatMap((periode) =>
      gemeenten
        .filter(({gemeente}) => !own.includes(gemeente) || random.chance(0.9))
        .map(({gemeente}) => {
          const delivered = random.chance(0.92);
          return {
            ...{gemeente, periode, geleverd: delivered ? "ja" : "nee"},
            goedgekeurd: delivered && random.chance(0.95) ? "ja" : "nee",
            opt_out_basis: random.chance(0.12) ? "ja" : "nee",
            opt_out_facultatief: "nee"
          };
        })
    );
}

function surveys(random: Random, own: readonly string[]): GemeenteRows["clientervaring"] {
  return own
    .filter(() => random.chance(0.8))
    .flatMap((gemeente) =>
      stellingen.map(({code}) => {
        const [eens, neither, oneens] = [random.whole(0, 30), random.whole(0, 12), random.whole(0, 12)];
        const n = eens + neither + oneens;
        return {
          ...{gemeente, jaar: "2015", stelling: code, n: String(n), eens: String(eens), neutraal: String(neither)},
          ...{oneens: String(oneens), vorm: "vragenlijst"}
        };
      })
    );
}

/** A source that came after another, and the gemeenten of which the people have changed. */
export type LaterPopulation = Population & {changed: readonly string[]};

/** A later edition in which one person who uses something moved: within a gemeente, or into another one. */
export function movedEdition({source, apart}: Population, seed: number, where: "within" | "into"): LaterPopulation {
  const random = makeRandom(seed + (where === "within" ? 2_000_000 : 3_000_000));
  const users = new Set(source.voorzieningen.map(({persoon_id: id}) => id));
  const {persoon_id: id, gemeente: home} = random.pick(source.verblijf.filter((row) => users.has(row.persoon_id)));
  const others = [...new Set(source.verblijf.map(({gemeente}) => gemeente))].filter((code) => code !== home);
  const gemeente = where === "within" || others.length === 0 ? home : random.pick(others);
  const wijk = random.pick(["", ...wijkenOf(gemeente)]);
  const own = source.verblijf.filter((row) => row.persoon_id === id);
  const verblijf = source.verblijf.map((row) =>
    row.persoon_id === id ? {...row, gemeente, wijk, huishouden_id: `${row.huishouden_id}-later`} : row
  );
  const changed = [...new Set([gemeente, ...own.map((row) => row.gemeente)])];
  return {apart, changed, source: {...source, verblijf}};
}

/** A later edition: of one gemeente some persons are gone, some live in another wijk, some use something else and some are new. */
export function laterEdition({source, apart}: Population, seed: number): LaterPopulation {
  const random = makeRandom(seed + 1_000_000);
  const homes = new Map<string, Set<string>>();
  for (const {persoon_id: id, gemeente} of source.verblijf) homes.set(id, (homes.get(id) ?? new Set()).add(gemeente));
  const changed = random.pick([...new Set(source.verblijf.map(({gemeente}) => gemeente))]);
  const there = shuffled(
    random,
    [...homes].flatMap(([id, gemeenten]) => (gemeenten.size === 1 && gemeenten.has(changed) ? [id] : []))
  );
  const gone = new Set(there.slice(0, random.whole(1, 3)));
  const moved = new Set(there.slice(3, 3 + random.whole(0, 2)));
  const stopped = new Set(there.slice(5, 5 + random.whole(0, 2)));
  const stays = ({persoon_id: id}: {persoon_id: string}) => !gone.has(id);
  const wijken = ["", ...wijkenOf(changed)];
  const rows: SourceRows = {
    personen: source.personen.filter(stays),
    // A huishouden moves as a whole, so that it stays in one wijk.
    verblijf: source.verblijf
      .filter(stays)
      .map((row) =>
        moved.has(row.persoon_id)
          ? {...row, wijk: random.pick(wijken), huishouden_id: `${row.huishouden_id}-later`}
          : row
      ),
    voorzieningen: source.voorzieningen.filter((row) => stays(row) && !stopped.has(row.persoon_id)),
    gebeurtenissen: source.gebeurtenissen.filter(stays)
  };
  for (let i = random.whole(0, 3); i > 0; i--) {
    const persoon_id = `persoonsleutel-later-${i}`;
    const geboortedatum = days(random, 1930, 1995);
    rows.personen.push({persoon_id, geboortedatum, geslacht: "V", overlijdensdatum: ""});
    rows.verblijf.push({
      ...{persoon_id, begindatum: "2012-04-01", einddatum: "", gemeente: changed, wijk: random.pick(wijken)},
      ...{huishouden_id: `huishoudsleutel-later-${i}`, huishoudtype: "eenpersoons"}
    });
  }
  return {apart, changed: [changed], source: {...source, ...rows}};
}
