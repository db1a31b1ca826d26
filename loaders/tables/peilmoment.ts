import {SourceError} from "../util/systemErrors.js";

/** The peilmomenten from first to last, both included: each 1 January and 1 July. Throws where one of them is another day. */
export function peilmomenten(first: string, last: string): string[] {
  const from = halfjaar(first);
  const until = halfjaar(last);
  return Array.from({length: Math.max(0, until - from + 1)}, (_, i) => date(from + i));
}

/** The number of half-years since the year 0 of a peilmoment. */
export function halfjaar(peilmoment: string): number {
  const part = /^(\d{4})-(01|07)-01$/.exec(peilmoment);
  if (!part) throw new Error(`not a peilmoment: ${peilmoment}`);
  return Number(part[1]) * 2 + (part[2] === "07" ? 1 : 0);
}

function date(halfjaar: number): string {
  return `${String(Math.floor(halfjaar / 2)).padStart(4, "0")}-${halfjaar % 2 ? "07" : "01"}-01`;
}

/** The cells hold a bit per peilmoment in 32-bit integers. */
const MOST_MOMENTS = 32;

/** The period of a source: its peilmomenten, all of which can be a start. */
export interface Periode {
  moments: string[];
  /** Half-years since the year 0 of the first peilmoment. */
  zero: number;
}

/** Reads the period out of `bron.json`; throws where it is empty or too long for the cells. */
export function periode(source: {eerste_peilmoment: string; laatste_peilmoment: string}): Periode {
  const moments = peilmomenten(source.eerste_peilmoment, source.laatste_peilmoment);
  if (moments.length === 0) throw new SourceError("bron.json: laatste_peilmoment ligt voor eerste_peilmoment");
  if (moments.length > MOST_MOMENTS)
    throw new SourceError(`bron.json: ${moments.length} peilmomenten; de tabellen houden er hoogstens ${MOST_MOMENTS}`);
  return {moments, zero: halfjaar(source.eerste_peilmoment)};
}

/**
 * SQL for the bits of the peilmomenten that an interval with both ends included covers; `einde` may be NULL (still running)
 * or before `begin` (no bits).
 */
export function momentBits(begin: string, end: string, {moments, zero}: Periode): string {
  const last = moments.length - 1;
  const halfjaarOf = (day: string) => `(year(${day}) * 2 + (month(${day}) >= 7)::INTEGER - ${zero})`;
  const first = `greatest(0, least(${last + 1}, ${halfjaarOf(begin)} + (day(${begin}) > 1 OR month(${begin}) NOT IN (1, 7))::INTEGER))`;
  const until = `greatest(0, least(${last + 1}, coalesce(${halfjaarOf(end)}, ${last}) + 1))`;
  return `greatest(0::BIGINT, (1::BIGINT << (${until})::INTEGER) - (1::BIGINT << (${first})::INTEGER))`;
}
