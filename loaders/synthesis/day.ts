import type {Random} from "./random.js";

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

/** A day of birth for someone of an age in whole years on the anchor. */
export const bornAt = (years: number, random: Random): number =>
  Math.floor(ANCHOR - 1 - (years + random.pull()) * YEAR);

/** Age of someone over 65: thinning out as people die. */
export const old = (random: Random): number => 65 + Math.floor(33 * Math.pow(random.pull(), 1.75));

/** Oldest child at home can be this old. */
export const between = (low: number, x: number, high: number): number => Math.max(low, Math.min(high, Math.round(x)));
