import {productcategorieen} from "../../data/wmoAanlevering.js";
import {voorzieningen} from "../../data/voorziening.js";
import {
  daysOf,
  type Delivery,
  type DeliveryRecord,
  grouped,
  overlaps,
  runAll,
  type Steps,
  stepsWithin
} from "./delivery.js";
import {type Merged, type MergeOptions, mergeSteps, type Spell} from "./merge.js";
import {voorzieningOf} from "./previousCheck.js";

/** What may become of a record from one delivery to the other. The last three are the course of a next halfjaar; the others are changes of what was told. */
export const changeKinds = [
  {code: "toegevoegd", naam: "Toegevoegd"},
  {code: "verdwenen", naam: "Verdwenen"},
  {code: "verkort", naam: "Verkort"},
  {code: "verlengd", naam: "Verlengd"},
  {code: "andere_categorie", naam: "Andere productcategorie"},
  {code: "start_verplaatst", naam: "Andere startdatum"},
  {code: "beeindigd", naam: "Beëindigd in het nieuwe halfjaar"},
  {code: "begonnen", naam: "Begonnen in het nieuwe halfjaar"},
  {code: "afgelopen", naam: "Afgelopen voor het nieuwe halfjaar"}
] as const;

export type ChangeKind = (typeof changeKinds)[number]["code"];

export interface DeliveryChange {
  kind: ChangeKind;
  before: DeliveryRecord | null;
  after: DeliveryRecord | null;
}

/** A published number before and after: clients in a halfjaar or year; null where there was none yet. */
export interface FigureChange {
  periode: string;
  /** `totaal`, a voorziening as it is published, or a productcategorie. */
  categorie: string;
  naam: string;
  before: number | null;
  after: number | null;
}

/** A count as it is published of a gemeente (CBS, 84799NED): in fives, and null, not shown, where it is below 8. */
export const publishedCount = (clients: number): number | null => (clients < 8 ? null : Math.round(clients / 5) * 5);

export interface DeliveryComparison {
  changes: DeliveryChange[];
  /** How many records are as they were. */
  same: number;
  /** Of every kind of change how many, by productcategorie (of the older record, where there is one). */
  counts: Map<ChangeKind, Map<string, number>>;
  figures: FigureChange[];
  /** What the records that count became: spells, and how many of them a later delivery should have had. */
  merged: {records: number; spells: number; absent: number};
}

/**
 * Two deliveries of one gemeente beside each other: what became of each record, and which clients would be counted otherwise. A
 * delivery of the same halfjaar takes the place of the other; one of a next halfjaar is merged with it.
 */
export const compareDeliveries = (before: Delivery, after: Delivery, options: MergeOptions = {}): DeliveryComparison =>
  runAll(compareSteps(before, after, options));

/** The same in small steps. */
export function* compareSteps(
  before: Delivery,
  after: Delivery,
  options: MergeOptions = {}
): Steps<DeliveryComparison> {
  const changes: DeliveryChange[] = [];
  const next = before.periode !== null && after.periode !== null && after.periode > before.periode;
  const from = next ? daysOf(after.periode!).first : "";
  const left = {before: new Set(before.records), after: new Set(after.records)};
  let same = 0;
  for (const [i, {keyOf, kindOf}] of pairings.entries()) {
    const others = grouped(left.after, keyOf);
    yield 0.07 * i;
    let n = 0;
    for (const record of left.before) {
      if (n++ % 2000 === 1999) yield 0.07 * i;
      const other = others.get(keyOf(record))?.shift();
      if (!other) continue;
      left.before.delete(record);
      left.after.delete(other);
      const kind = kindOf(record, other);
      if (kind === null) same++;
      else changes.push({kind: next && endsIn(from, record, other) ? "beeindigd" : kind, before: record, after: other});
    }
  }
  for (const record of left.before)
    changes.push({
      kind: next && record.end !== null && record.end < from ? "afgelopen" : "verdwenen",
      before: record,
      after: null
    });
  for (const record of left.after)
    changes.push({kind: next && record.start >= from ? "begonnen" : "toegevoegd", before: null, after: record});
  const rest = yield* stepsWithin(0.3, 1, figureChanges(before, after, options));
  return {changes, same, counts: countsOf(changes), ...rest};
}

const keyOf =
  (...names: ("persoon" | "productcategorie" | "leveringsvorm" | "start" | "end")[]) =>
  (record: DeliveryRecord): string => {
    let key = "";
    for (const name of names) key += `${record[name] ?? ""}\u001f`;
    return key;
  };

/** How records of both sides are paired, the surest way first: the first with the first of a key, until nothing is left. */
const pairings: readonly {
  keyOf: (record: DeliveryRecord) => string;
  /** What became of it; null where nothing did. */
  kindOf: (before: DeliveryRecord, after: DeliveryRecord) => ChangeKind | null;
}[] = [
  {keyOf: keyOf("persoon", "productcategorie", "leveringsvorm", "start", "end"), kindOf: () => null},
  {keyOf: keyOf("persoon", "productcategorie", "start"), kindOf: endChange},
  {keyOf: keyOf("persoon", "start"), kindOf: () => "andere_categorie"},
  {keyOf: keyOf("persoon", "productcategorie"), kindOf: () => "start_verplaatst"}
];

/** Whether what ran on has ended since that day, as the same record. */
const endsIn = (day: string, before: DeliveryRecord, after: DeliveryRecord): boolean =>
  before.end === null &&
  after.end !== null &&
  after.end >= day &&
  before.start === after.start &&
  before.productcategorie === after.productcategorie;

function endChange({end: before}: DeliveryRecord, {end: after}: DeliveryRecord): ChangeKind | null {
  if (before === after) return null;
  return after === null || (before !== null && after > before) ? "verlengd" : "verkort";
}

function countsOf(changes: readonly DeliveryChange[]): DeliveryComparison["counts"] {
  const of = ({before, after}: DeliveryChange) => (before ?? after)!.productcategorie;
  const sorted = (some: readonly DeliveryChange[]) =>
    [...grouped(some, of)].map(([code, own]) => [code, own.length] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const perKind = grouped(changes, ({kind}) => kind);
  return new Map(
    changeKinds.flatMap(({code}) => (perKind.has(code) ? [[code, new Map(sorted(perKind.get(code)!))]] : []))
  );
}

/** What clients are counted of: all, a voorziening as it is published, a productcategorie. */
const categorieen: readonly {code: string; naam: string}[] = [
  {code: "totaal", naam: "Totaal"},
  ...voorzieningen.filter(({wet}) => wet === "wmo"),
  ...productcategorieen.map(({code, naam}) => ({code, naam: `${code} ${naam}`}))
];

/** Clients of each halfjaar that a delivery is of, and of a year of which both halves are there; not what is 0 on both sides. */
function* figureChanges(
  before: Merged,
  after: Merged,
  options: MergeOptions
): Steps<Pick<DeliveryComparison, "figures" | "merged">> {
  const own = (deliveries: readonly Merged[]) => deliveries.flatMap(({periode}) => periode ?? []);
  const [past, now] = [[before], before.periode === after.periode ? [after] : [before, after]];
  const [perioden, published] = [withYears(own(now)), own(past)];
  const old = yield* stepsWithin(0.3, 0.4, countAll(yield* stepsWithin(0, 0.3, mergeSteps(past, options)), published));
  const spells = yield* stepsWithin(0.4, 0.9, mergeSteps(now, options));
  const fresh = yield* stepsWithin(0.9, 1, countAll(spells, perioden));
  const figures = perioden.flatMap((periode) =>
    categorieen.flatMap(({code, naam}): FigureChange[] => {
      const count = (counted: typeof old) => counted.get(`${periode} ${code}`)?.size ?? 0;
      const [was, is] = [published.includes(periode) ? count(old) : null, count(fresh)];
      return is === 0 && (was ?? 0) === 0 ? [] : [{periode, categorie: code, naam, before: was, after: is}];
    })
  );
  const records = now.reduce((total, one) => total + one.records.length, 0);
  const absent = spells.filter((spell) => spell.absent.length > 0).length;
  return {figures, merged: {records, spells: spells.length, absent}};
}

/** The persons with a spell, by periode and categorie. */
function* countAll(spells: readonly Spell[], perioden: readonly string[]): Steps<Map<string, Set<string>>> {
  const counted = new Map<string, Set<string>>();
  const spans = perioden.map((periode) => ({periode, ...daysOf(periode)}));
  for (const [i, spell] of spells.entries()) {
    const {persoon, productcategorie} = spell;
    for (const {periode, first, last} of spans) {
      if (!overlaps(spell, first, last)) continue;
      for (const categorie of ["totaal", voorzieningOf.get(productcategorie)!, productcategorie]) {
        const key = `${periode} ${categorie}`;
        const persons = counted.get(key);
        if (persons) persons.add(persoon);
        else counted.set(key, new Set([persoon]));
      }
    }
    if (i % 2000 === 0) yield i / spells.length;
  }
  return counted;
}

/** These halfjaren in order of time, and after them the years of which both halves are there. */
function withYears(halves: readonly string[]): string[] {
  const sorted = [...new Set(halves)].sort();
  const years = sorted.filter((code) => code.endsWith("HJ02") && sorted.includes(code.replace("HJ02", "HJ01")));
  return [...sorted, ...years.map((code) => code.replace("HJ02", "JJ00"))];
}
