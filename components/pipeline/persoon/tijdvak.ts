import {SourceError} from "../systemErrors.js";

/** All days that the person level knows: peilmomenten and first days of halfjaren, from one first day on. */
export interface Tijdvak extends Periode, Omit<MonitorPeriode, "days"> {
  /** First days of half-years, through the later of the last peilmoment and the day after the last halfjaar. */
  days: string[];
}

/** Reads peilmomenten and halfjaren out of `bron.json`. */
export function tijdvak(source: {
  eerste_peilmoment: string;
  laatste_peilmoment: string;
  laatste_halfjaar: string;
}): Tijdvak {
  const levensweg = periode(source);
  const monitor = monitorPeriode(source);
  const last = [levensweg.moments.at(-1)!, monitor.days.at(-1)!].sort().at(-1)!;
  return {...levensweg, ...monitor, days: peilmomenten(source.eerste_peilmoment, last)};
}

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

/** The peilmoment after another. */
export const nextHalfjaar = (peilmoment: string): string => date(halfjaar(peilmoment) + 1);

/** The cells hold a bit per peilmoment, or halfjaar, in 32-bit integers. */
const MOST = 32;

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
  if (moments.length > MOST)
    throw new SourceError(`bron.json: ${moments.length} peilmomenten; de tabellen houden er hoogstens ${MOST}`);
  return {moments, zero: halfjaar(source.eerste_peilmoment)};
}

/**
 * SQL for the bits of the peilmomenten that an interval with both ends included covers; `end` may be NULL (still running)
 * or before `begin` (no bits).
 */
export function momentBits(begin: string, end: string, {moments, zero}: Periode): string {
  const last = moments.length - 1;
  const halfjaarOf = (day: string) => `(year(${day}) * 2 + (month(${day}) >= 7)::INTEGER - ${zero})`;
  const first = `greatest(0, least(${last + 1}, ${halfjaarOf(begin)} + (day(${begin}) > 1 OR month(${begin}) NOT IN (1, 7))::INTEGER))`;
  const until = `greatest(0, least(${last + 1}, coalesce(${halfjaarOf(end)}, ${last}) + 1))`;
  return `greatest(0::BIGINT, (1::BIGINT << (${until})::INTEGER) - (1::BIGINT << (${first})::INTEGER))`;
}

/** What the monitor of a source counts. */
interface MonitorPeriode {
  /** First days of the halfjaren, and last of all the day after them. */
  days: string[];
  /** Codes of the halfjaren, `2015HJ01`, as many as `days` but one. */
  halfjaren: string[];
  /** Years of which both halves are there, with the place of their first halfjaar. */
  years: {code: string; eerste: number}[];
}

const codeOf = (day: string) => `${day.slice(0, 4)}HJ${day.slice(5, 7) === "07" ? "02" : "01"}`;
const dayOf = (code: string) => `${code.slice(0, 4)}-${code.endsWith("2") ? "07" : "01"}-01`;

/** The halfjaren of a source, from its first peilmoment through its last halfjaar; throws where there are too many. */
export function monitorPeriode(source: {eerste_peilmoment: string; laatste_halfjaar: string}): MonitorPeriode {
  const days = peilmomenten(source.eerste_peilmoment, dayOf(source.laatste_halfjaar));
  if (days.length > MOST)
    throw new SourceError(`bron.json: ${days.length} halfjaren; de monitor telt er hoogstens ${MOST}`);
  const halfjaren = days.map(codeOf);
  const years = halfjaren.flatMap((code, first) =>
    code.endsWith("1") && first + 1 < halfjaren.length ? [{code: `${code.slice(0, 4)}JJ00`, eerste: first}] : []
  );
  return {days: [...days, date(halfjaar(days.at(-1)!) + 1)], halfjaren, years};
}

/** The periode of one code alone, a halfjaar or a year. */
export function loosePeriode(code: string): MonitorPeriode | null {
  const [, year, kind, part] = /^((?:19|20)\d\d)(HJ|JJ)(00|01|02)$/.exec(code) ?? [];
  if (year === undefined || (kind === "JJ") !== (part === "00")) return null;
  const laatste_halfjaar = kind === "JJ" ? `${year}HJ02` : code;
  return monitorPeriode({eerste_peilmoment: dayOf(kind === "JJ" ? `${year}HJ01` : code), laatste_halfjaar});
}

/** Codes of all perioden in order of time, a year after its halves. */
export function periodeCodes({halfjaren, years}: MonitorPeriode): string[] {
  const year = new Set(years.map(({code}) => code));
  return halfjaren.flatMap((code) => {
    const entire = `${code.slice(0, 4)}JJ00`;
    return code.endsWith("2") && year.has(entire) ? [code, entire] : [code];
  });
}

/** The day before a first day of a halfjaar. */
export const dayBefore = (day: string): string =>
  day.endsWith("-01-01") ? `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}-12-31` : `${day.slice(0, 4)}-06-30`;
