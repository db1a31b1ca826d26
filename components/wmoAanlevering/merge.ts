import {
  dayAfter,
  daysOf,
  type Delivery,
  type DeliveryRecord,
  grouped,
  overlaps,
  runAll,
  type Steps
} from "./delivery.js";

/*
 * Samenvoegen: of the records of successive deliveries, the spells during which a person had a voorziening. CBS has rules for this
 * that are not public in full; these are our own.
 *
 * 1. A spell belongs to one person, gemeente and productcategorie (and leveringsvorm, where that is asked). Nothing is merged over them.
 * 2. Deliveries are ordered by their halfjaar, then by their aanmaakdatum, then by name and content. The order in which files are
 *    given means nothing, and a file given twice counts once.
 * 3. Records with the same key and start are the same record, told again: what the last delivery says of its end holds. So a later
 *    delivery lengthens, shortens or reopens. Of two ends within one delivery the latest holds, and no end is the latest of all.
 * 4. No end means: running, as far as known then. Where a later delivery has a record with the same key that begins later, or that
 *    covers the start, that record tells how it went on, and the spell runs until there without a break. So what H1 has without an
 *    end and H2 has again with a start of its own is one spell: in 2020 and 2021 such spells got an end too early, and clients
 *    were lost.
 * 5. Records that overlap, or with at most `gap` days from the last day of one to the first of the next, are one spell: from the
 *    first start to the last end. With 1 they adjoin, with 0 only overlap counts.
 * 6. What a later delivery of a halfjaar in which the spell still runs does not have, is never closed: the spell stays as it is, and
 *    says in which delivery it is absent.
 */

export interface MergeOptions {
  /** Most days from an end to the next start. */
  gap?: number;
  /** Whether zorg in natura and a budget are kept apart. */
  perLeveringsvorm?: boolean;
}

/** Where a spell comes from. */
export interface SpellSource {
  file: string;
  line: number;
}

export interface Spell {
  gemeente: string;
  persoon: string;
  productcategorie: string;
  /** Of the last record; it may have changed within the spell unless spells are made per leveringsvorm. */
  leveringsvorm: string;
  start: string;
  end: string | null;
  /** Every record that says something of it, in the order of deliveries. */
  sources: SpellSource[];
  /** Files of later deliveries that should have had it. */
  absent: string[];
}

/** What is merged: a file with its records. */
export type Merged = Pick<Delivery, "file" | "gemeente" | "periode" | "aanmaakdatum" | "records">;

/** A record as the last delivery tells it, with all that told it. */
interface Told extends Pick<DeliveryRecord, "start" | "end" | "leveringsvorm"> {
  /** The place of the last delivery that has it. */
  last: number;
  told: Placed[];
}

/** A record with the place of its delivery. */
interface Placed {
  record: DeliveryRecord;
  delivery: number;
}

/** The spells of these deliveries, in order of key and start. */
export const mergeDeliveries = (deliveries: readonly Merged[], options: MergeOptions = {}): Spell[] =>
  runAll(mergeSteps(deliveries, options));

/** The same in small steps. */
export function* mergeSteps(
  deliveries: readonly Merged[],
  {gap = 1, perLeveringsvorm = false}: MergeOptions = {}
): Steps<Spell[]> {
  const ordered = inOrder(deliveries);
  const spans = ordered.map(({periode}) => (periode === null ? null : daysOf(periode)));
  const groups = new Map<string, Placed[]>();
  for (const [delivery, {records}] of ordered.entries()) {
    for (const [i, record] of records.entries()) {
      const {gemeente, persoon, productcategorie, leveringsvorm} = record;
      const key = `${gemeente}\u001f${persoon}\u001f${productcategorie}${perLeveringsvorm ? `\u001f${leveringsvorm}` : ""}`;
      const group = groups.get(key);
      if (group) group.push({record, delivery});
      else groups.set(key, [{record, delivery}]);
      if (i % STEP === 0) yield (0.3 * (delivery + i / records.length)) / ordered.length;
    }
  }
  const keys = [...groups.keys()].sort();
  const spells: Spell[] = [];
  for (const [i, key] of keys.entries()) {
    const own = groups.get(key)!;
    const {gemeente, persoon, productcategorie} = own[0]!.record;
    for (const one of united(continued(lastTold(own)), gap)) {
      const {leveringsvorm, start, end, told} = one;
      spells.push({
        ...{gemeente, persoon, productcategorie, leveringsvorm, start, end},
        sources: told.map(({delivery, record}) => ({file: ordered[delivery]!.file, line: record.line})),
        absent: absentFrom(one, gemeente, ordered, spans)
      });
    }
    if (i % STEP === 0) yield 0.4 + (0.6 * i) / keys.length;
  }
  return spells;
}

/** So many records or keys are a step. */
const STEP = 2000;

/** Deliveries in order of time, each once. */
function inOrder(deliveries: readonly Merged[]): Merged[] {
  const written = new Map<Merged, string>();
  const content = (one: Merged) => {
    const text = written.get(one) ?? one.records.map((record) => JSON.stringify(record)).join("\n");
    written.set(one, text);
    return text;
  };
  const parts = [
    ({periode}: Merged) => periode ?? "",
    ({aanmaakdatum}: Merged) => aanmaakdatum ?? "",
    ({file}: Merged) => file,
    content
  ];
  const compare = (a: Merged, b: Merged) => {
    if (a === b) return 0;
    const part = parts.find((of) => of(a) !== of(b));
    return part === undefined ? 0 : part(a) < part(b) ? -1 : 1;
  };
  return [...deliveries].sort(compare).filter((one, i, all) => i === 0 || compare(all[i - 1]!, one) !== 0);
}

/** The later of two ends; null, which is running, is the latest. */
const laterEnd = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : a > b ? a : b;

/** Rule 3: of each start what was told last. */
function lastTold(records: readonly Placed[]): Told[] {
  if (records.length === 1) {
    const {record, delivery} = records[0]!;
    return [
      {start: record.start, end: record.end, leveringsvorm: record.leveringsvorm, last: delivery, told: [...records]}
    ];
  }
  return [...grouped(records, ({record}) => record.start)]
    .map(([start, told]) => {
      const last = Math.max(...told.map(({delivery}) => delivery));
      const final = told.filter(({delivery}) => delivery === last).map(({record}) => record);
      const forms = final.map(({leveringsvorm}) => leveringsvorm).sort();
      return {start, last, end: final.map(({end}) => end).reduce(laterEnd), leveringsvorm: forms.at(-1)!, told};
    })
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** Rule 4: what runs on until a later delivery tells how it went on. The newest first: what covers a start must do so by its own end. */
function continued(told: readonly Told[]): Told[] {
  if (told.length === 1) return [...told];
  const ends = new Map(told.map((one) => [one, one.end]));
  for (const one of [...told].sort((a, b) => b.last - a.last)) {
    if (one.end !== null) continue;
    const covers = (end: string | null) => end === null || end >= one.start;
    const next = told.find((other) => other.last > one.last && (other.start > one.start || covers(ends.get(other)!)));
    if (next) ends.set(one, next.start > one.start ? next.start : one.start);
  }
  return told.map((one) => ({...one, end: ends.get(one)!}));
}

/** Rule 5: what overlaps or adjoins as one. */
function united(told: readonly Told[], gap: number): Told[] {
  const result: Told[] = [];
  for (const one of told) {
    const before = result.at(-1);
    if (!before || (before.end !== null && dayAfter(before.end, gap) < one.start)) {
      result.push(one);
      continue;
    }
    const newest = one.last >= before.last ? one : before;
    result[result.length - 1] = {
      ...{start: before.start, end: laterEnd(before.end, one.end), leveringsvorm: newest.leveringsvorm},
      ...{last: newest.last, told: [...before.told, ...one.told]}
    };
  }
  return result.map((one) => ({
    ...one,
    told: [...one.told].sort((a, b) => a.delivery - b.delivery || a.record.line - b.record.line)
  }));
}

/** Rule 6: later deliveries of a halfjaar in which it runs that have nothing of it. */
function absentFrom(
  spell: Told,
  gemeente: string,
  ordered: readonly Merged[],
  spans: readonly (ReturnType<typeof daysOf> | null)[]
): string[] {
  const tellers = new Set(spell.told.map(({delivery}) => delivery));
  const absent: string[] = [];
  for (let i = Math.min(...tellers) + 1; i < ordered.length; i++) {
    const [{gemeente: of, file}, span] = [ordered[i]!, spans[i]];
    if (!tellers.has(i) && of === gemeente && span && overlaps(spell, span.first, span.last)) absent.push(file);
  }
  return absent;
}

/** Spells as a delivery of their own, to merge again. */
export const asDelivery = (spells: readonly Spell[], file: string): Merged => ({
  ...{file, gemeente: null, periode: null, aanmaakdatum: null},
  records: spells.map(({gemeente, persoon, productcategorie, leveringsvorm, start, end}, i) => ({
    ...{line: i + 1, gemeente, persoon, productcategorie, leveringsvorm, start, end},
    ...{reden: "", view: "ondersteuning" as const, row: String(i)}
  }))
});

/** Persons with a spell in a halfjaar or year, of all or of some of the spells. */
export function countClients(spells: readonly Pick<Spell, "persoon" | "start" | "end">[], periode: string): number {
  const {first, last} = daysOf(periode);
  return new Set(spells.filter((spell) => overlaps(spell, first, last)).map(({persoon}) => persoon)).size;
}
