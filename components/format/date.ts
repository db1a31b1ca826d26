const months = [
  ...["januari", "februari", "maart", "april", "mei", "juni"],
  ...["juli", "augustus", "september", "oktober", "november", "december"]
];
const parts = (day: string) => day.split("-").map(Number) as [number, number, number];

/** `2015-01-01` as 1 januari 2015. */
export function dateText(day: string): string {
  const [year, month, dayNumber] = parts(day);
  return `${dayNumber} ${months[month - 1]} ${year}`;
}

/** `2015-01-01` as jan 2015, for axes. */
export function monthYear(day: string): string {
  const [year, month] = parts(day);
  return `${month === 3 ? "mrt" : months[month - 1]!.slice(0, 3)} ${year}`;
}

const amounts = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];

/** Time between two peilmomenten in words: een half jaar, anderhalf jaar, drieënhalf jaar. */
export const durationText = (from: string, until: string): string => halvesText(halfYears(from, until));

/** So many half-years to a moment or from it: vlak ervoor, een half jaar erna, twee jaar ervoor. */
export const distanceText = (halves: number): string =>
  halves === 0 ? "vlak ervoor" : `${halvesText(Math.abs(halves))} ${halves > 0 ? "erna" : "ervoor"}`;

/** The same as a number on an axis or in a heading: −2, 0, +4. */
export const signedDistance = (halves: number): string =>
  halves > 0 ? `+${halves}` : String(halves).replace("-", "−");

/** So many half-years in words. */
export function halvesText(halves: number): string {
  const years = Math.floor(halves / 2);
  if (halves === 1) return "een half jaar";
  if (halves === 3) return "anderhalf jaar";
  const word = amounts[years] ?? String(years);
  if (halves % 2 === 0) return years === 1 ? "een jaar" : `${word} jaar`;
  return `${word}${word.endsWith("e") ? "ë" : "e"}nhalf jaar`;
}

function halfYears(from: string, until: string): number {
  const monthNumber = (day: string) => parts(day)[0] * 12 + parts(day)[1];
  return Math.round((monthNumber(until) - monthNumber(from)) / 6);
}

/** Today where the visitor is, as `2015-01-01`. */
export function today(now = new Date()): string {
  const two = (amount: number) => String(amount).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
