import type {ByAge} from "../../data/synthesis/rate.js";
import type {Path} from "../../data/synthesis/targets.js";

/** Days are counted from 1970-01-01, as a DATE column stores them. */
export const day = (year: number, month = 1, dayInMonth = 1): number =>
  Date.UTC(year, month - 1, dayInMonth) / 86_400_000;

export const date = (dayNumber: number): string => new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);

/** Stands for "still running"; equals DATE 'infinity' in the database, and is written as an empty value. */
export const RUNNING = 2_147_483_647;

export const YEAR = 365.25;
export const BEGIN = day(2010);
export const ANCHOR = day(2015);
export const END = day(2018, 12, 31);

/** First days of the half-years 2010HJ01 … 2018HJ02, and of the one after. */
export const halfjaren: readonly number[] = Array.from({length: 19}, (_, i) =>
  day(2010 + (i >> 1), i % 2 === 0 ? 1 : 7)
);

/** Number of the half-year that begins on the anchor, 2015-01-01. */
export const ANCHOR_STEP = 10;

export const halfjaarCode = (step: number): string => `${2010 + (step >> 1)}HJ0${(step % 2) + 1}`;

export const yearOf = (dayNumber: number): number => new Date(dayNumber * 86_400_000).getUTCFullYear();

/** The half-year in which a day falls; negative before 2010. */
export function stepOf(dayNumber: number): number {
  const year = yearOf(dayNumber);
  return (year - 2010) * 2 + (dayNumber >= day(year, 7) ? 1 : 0);
}

export const leeftijd = (born: number, day: number): number => Math.floor((day - born) / YEAR);

/** The value for an age. */
export function atAge(values: ByAge, years: number): number {
  for (const [under, value] of values) if (years < under) return value;
  return 0;
}

/** Day (or first day of the half-year) that a moment of a path means. */
function moment(text: string): number {
  const halfjaar = /^(\d{4})HJ0([12])$/.exec(text);
  if (halfjaar !== null) return halfjaren[(Number(halfjaar[1]) - 2010) * 2 + Number(halfjaar[2]) - 1]!;
  return Date.parse(text) / 86_400_000;
}

export function valueAt(path: Path, dayNumber: number): number {
  const points = path.map(([text, waarde]) => [moment(text), waarde] as const);
  const after = points.findIndex(([d]) => d >= dayNumber);
  if (after <= 0) return after === 0 ? points[0]![1] : points[points.length - 1]![1];
  const [[d0, w0], [d1, w1]] = [points[after - 1]!, points[after]!];
  return w0 + ((w1 - w0) * (dayNumber - d0)) / (d1 - d0);
}

/** Target of the half-year: for a stock, that of the day after it. */
export const perHalfjaar = (path: Path): number[] => halfjaren.slice(0, -1).map((d) => valueAt(path, d));
export const atEnd = (path: Path): number[] => halfjaren.slice(1).map((d) => valueAt(path, d));
