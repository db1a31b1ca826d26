import {halfjaar, peilmomenten} from "../tables/peilmoment.js";
import {SourceError} from "../util/systemErrors.js";

/** What the monitor of a source counts. */
export interface MonitorPeriode {
  /** First days of the halfjaren, and last of all the day after them. */
  days: string[];
  /** Codes of the halfjaren, `2015HJ01`, as many as `dagen` but one. */
  halfjaren: string[];
  /** Years of which both halves are there, with the place of their first halfjaar. */
  years: {code: string; eerste: number}[];
}

/** As many as the cells hold peilmomenten. */
const MOST = 32;

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
  return {days: [...days, next(days.at(-1)!)], halfjaren, years};
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

function next(day: string): string {
  const now = halfjaar(day) + 1;
  return `${String(Math.floor(now / 2)).padStart(4, "0")}-${now % 2 ? "07" : "01"}-01`;
}

/** The day before a first day of a halfjaar. */
export const dayBefore = (day: string): string =>
  day.endsWith("-01-01") ? `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}-12-31` : `${day.slice(0, 4)}-06-30`;
