import {parsePeriode} from "../model/periode.js";
import type {FindingGroup} from "./deliveryRules.js";

/** One row of a delivery, as it counts: one maatwerkvoorziening of one person. Days are `2020-06-30`, first and last included. */
export interface DeliveryRecord {
  /** The physical line in its file. */
  line: number;
  gemeente: string;
  persoon: string;
  productcategorie: string;
  leveringsvorm: string;
  start: string;
  /** null while it runs. */
  end: string | null;
  reden: string;
  /** Which of the two views on it counts: what was delivered, or what was granted. */
  view: "ondersteuning" | "rechtsgeldigheid";
  /** All values as they were read, to know equal rows by. */
  row: string;
}

/** A file as it was read and checked. */
export interface Delivery {
  file: string;
  /** null where the file says nothing of it. */
  gemeente: string | null;
  /** A halfjaar: `2020HJ01`. */
  periode: string | null;
  aanmaakdatum: string | null;
  /** Rows without a fault. */
  records: DeliveryRecord[];
  /** How many rows there are, those with a fault too. */
  rows: number;
  /** How many rows have nothing in a column that may be empty. */
  empty: Record<string, number>;
  findings: FindingGroup[];
}

/** The first and last day of a halfjaar or year. */
export function daysOf(periode: string): {first: string; last: string} {
  const {jaar: year, halfjaar} = parsePeriode(periode);
  return {
    first: `${year}-${halfjaar === 2 ? "07-01" : "01-01"}`,
    last: `${year}-${halfjaar === 1 ? "06-30" : "12-31"}`
  };
}

/** The halfjaar in which a day is. */
export const halfjaarOf = (day: string): string => `${day.slice(0, 4)}HJ0${day.slice(5, 7) < "07" ? 1 : 2}`;

/** The halfjaar before one. */
export const halfjaarBefore = (periode: string): string => halfjaarOf(dayAfter(daysOf(periode).first, -1));

/** So many days later; earlier where `days` is below 0. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether it runs on one of these days at least. */
export const overlaps = ({start, end}: Pick<DeliveryRecord, "start" | "end">, first: string, last: string): boolean =>
  start <= last && (end === null || end >= first);

/** Whether it runs on through the end of a day, into the next. */
export const runsThrough = ({start, end}: Pick<DeliveryRecord, "start" | "end">, day: string): boolean =>
  start <= day && (end === null || end > day);

/** Progress of what takes long: how much of it is done, from 0 to 1. */
export type Steps<Result> = Generator<number, Result>;

/** Runs it to the end without a pause. */
export function runAll<Result>(steps: Steps<Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Runs it in small turns, so that a page stays alive between them; stops with its reason when `signal` says so. */
export async function runGently<Result>(
  steps: Steps<Result>,
  progress: (part: number) => void,
  signal?: AbortSignal
): Promise<Result> {
  for (let until = performance.now() + 12; ; ) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    progress(step.value);
    await new Promise((done) => setTimeout(done));
    until = performance.now() + 12;
  }
}

/** The progress of a part, within that of the whole. */
export function* stepsWithin<Result>(from: number, until: number, steps: Steps<Result>): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (until - from) * step.value;
  }
}

/** Items by what they have in common, in the order in which they come. */
export function grouped<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
