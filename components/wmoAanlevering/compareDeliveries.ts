import {productcategorieen} from "../../data/wmoAanlevering.js";
import {voorzieningen} from "../../data/voorziening.js";
import {daysOf, type Delivery, type DeliveryRecord, grouped} from "./delivery.js";
import {countClients, type Merged, mergeDeliveries, type MergeOptions} from "./merge.js";
import {voorzieningOf} from "./previousCheck.js";

/** What may become of a record from one delivery to the other. `afgelopen` and `begonnen` belong to a next halfjaar; the others are changes. */
export const changeKinds = [
  {code: "toegevoegd", naam: "Toegevoegd"},
  {code: "verdwenen", naam: "Verdwenen"},
  {code: "verkort", naam: "Verkort"},
  {code: "verlengd", naam: "Verlengd"},
  {code: "andere_categorie", naam: "Andere productcategorie"},
  {code: "start_verplaatst", naam: "Andere startdatum"},
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

export interface DeliveryComparison {
  changes: DeliveryChange[];
  /** How many records are as they were. */
  same: number;
  /** Of every kind of change how many, by productcategorie (of the older record, where there is one). */
  counts: Map<ChangeKind, Map<string, number>>;
  figures: FigureChange[];
}

/**
 * Two deliveries of one gemeente beside each other: what became of each record, and which clients would be counted otherwise. A
 * delivery of the same halfjaar takes the place of the other; one of a next halfjaar is merged with it.
 */
export function compareDeliveries(before: Delivery, after: Delivery, options: MergeOptions = {}): DeliveryComparison {
  const changes: DeliveryChange[] = [];
  const left = {before: new Set(before.records), after: new Set(after.records)};
  let same = 0;
  /** Pairs what is left of both by a key, the first with the first; of the others nothing is said. */
  const pair = (
    keyOf: (record: DeliveryRecord) => string,
    kindOf: (a: DeliveryRecord, b: DeliveryRecord) => ChangeKind | null
  ) => {
    const others = grouped(left.after, keyOf);
    for (const record of left.before) {
      const other = others.get(keyOf(record))?.shift();
      if (!other) continue;
      left.before.delete(record);
      left.after.delete(other);
      const kind = kindOf(record, other);
      if (kind === null) same++;
      else changes.push({kind, before: record, after: other});
    }
  };
  const key = (...names: (keyof DeliveryRecord)[]) => {
    return (record: DeliveryRecord) => JSON.stringify(names.map((name) => record[name]));
  };
  pair(key("persoon", "productcategorie", "leveringsvorm", "start", "end"), () => null);
  pair(key("persoon", "productcategorie", "start"), endChange);
  pair(key("persoon", "start"), () => "andere_categorie");
  pair(key("persoon", "productcategorie"), () => "start_verplaatst");
  const next = before.periode !== null && after.periode !== null && after.periode > before.periode;
  const from = next ? daysOf(after.periode!).first : "";
  for (const record of left.before)
    changes.push({
      kind: next && record.end !== null && record.end < from ? "afgelopen" : "verdwenen",
      before: record,
      after: null
    });
  for (const record of left.after)
    changes.push({kind: next && record.start >= from ? "begonnen" : "toegevoegd", before: null, after: record});
  return {changes, same, counts: countsOf(changes), figures: figureChanges(before, after, options)};
}

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

const groups: readonly {code: string; naam: string; has: (productcategorie: string) => boolean}[] = [
  {code: "totaal", naam: "Totaal", has: () => true},
  ...voorzieningen
    .filter(({wet}) => wet === "wmo")
    .map(({code, naam}) => ({code, naam, has: (one: string) => voorzieningOf.get(one) === code})),
  ...productcategorieen.map(({code, naam}) => ({code, naam: `${code} ${naam}`, has: (one: string) => one === code}))
];

/** Clients of each halfjaar that a delivery is of, and of a year of which both halves are there; not what is 0 on both sides. */
function figureChanges(before: Merged, after: Merged, options: MergeOptions): FigureChange[] {
  const own = (deliveries: readonly Merged[]) => deliveries.flatMap(({periode}) => periode ?? []);
  const [past, now] = [[before], before.periode === after.periode ? [after] : [before, after]];
  const spells = {past: mergeDeliveries(past, options), now: mergeDeliveries(now, options)};
  return withYears(own(now)).flatMap((periode) =>
    groups.flatMap(({code, naam, has}) => {
      const count = (some: typeof spells.past) =>
        countClients(
          some.filter(({productcategorie}) => has(productcategorie)),
          periode
        );
      const [old, fresh] = [own(past).includes(periode) ? count(spells.past) : null, count(spells.now)];
      return fresh === 0 && (old ?? 0) === 0 ? [] : [{periode, categorie: code, naam, before: old, after: fresh}];
    })
  );
}

/** These halfjaren in order of time, and after them the years of which both halves are there. */
function withYears(halves: readonly string[]): string[] {
  const sorted = [...new Set(halves)].sort();
  const years = sorted.filter((code) => code.endsWith("HJ02") && sorted.includes(code.replace("HJ02", "HJ01")));
  return [...sorted, ...years.map((code) => code.replace("HJ02", "JJ00"))];
}
