import {dateText} from "../format/date.js";

/** A periode of the monitor in its parts: `2015HJ01` is the first halfjaar of 2015, `2015JJ00` the whole year. */
export function parsePeriode(periode: string): {jaar: number; halfjaar: 1 | 2 | null} {
  const parts = /^(\d{4})(?:HJ0([12])|JJ00)$/.exec(periode);
  if (!parts) throw new Error(`unknown periode: ${periode}`);
  return {jaar: Number(parts[1]), halfjaar: parts[2] === undefined ? null : (Number(parts[2]) as 1 | 2)};
}

/** Whether a periode is a day, on which a figure of the Levensweg starts: `2015-01-01`. */
export const isPeilmoment = (periode: string): boolean => /^\d{4}-\d\d-\d\d$/.test(periode);

/** The halfjaar that begins on a peilmoment; another periode as it is. */
export const sincePeilmoment = (periode: string): string =>
  isPeilmoment(periode) ? `${periode.slice(0, 4)}HJ0${periode.slice(5, 7) === "01" ? 1 : 2}` : periode;

/** `2015HJ01` as 1e halfjaar 2015, `2015JJ00` as 2015, `2015-01-01` as 1 januari 2015. */
export function periodeName(periode: string): string {
  if (isPeilmoment(periode)) return dateText(periode);
  const {jaar: year, halfjaar} = parsePeriode(periode);
  return halfjaar === null ? String(year) : `${halfjaar}e halfjaar ${year}`;
}

/** The same within a sentence, after "in": het eerste halfjaar van 2015, or 2015. */
export function inPeriode(periode: string): string {
  const {jaar: year, halfjaar} = parsePeriode(periode);
  return halfjaar === null ? String(year) : `het ${halfjaar === 1 ? "eerste" : "tweede"} halfjaar van ${year}`;
}

export const isHalfjaar = (periode: string): boolean =>
  !isPeilmoment(periode) && parsePeriode(periode).halfjaar !== null;

export const isYear = (periode: string): boolean => !isPeilmoment(periode) && !isHalfjaar(periode);

/** The latest halfjaar of a list in order of time; where it has none, the latest year. */
export function lastPeriode(perioden: readonly string[]): string {
  const last = perioden.filter(isHalfjaar).at(-1) ?? perioden.at(-1);
  if (last === undefined) throw new Error("no periode to choose from");
  return last;
}

/** A periode under an axis: 2017-1, or of a year 2017. */
export function shortPeriode(periode: string): string {
  const {jaar: year, halfjaar} = parsePeriode(periode);
  return halfjaar === null ? String(year) : `${year}-${halfjaar}`;
}
