import type {Difference} from "../statistics/newcombe.js";
import type {Aandeel} from "../statistics/wilson.js";

// By hand, for Intl rounds other numbers up (0,15 to 0,2 where `toFixed` and the tables have 0,1), and in a page its first number
// takes 20 to 110 ms and its first date longer still (Chromium 156), more than a figure.

/** A count as people read it: 12.431. */
export const wholeNumber = (amount: number): string => String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ".");

/** Bytes as people read them: 12 kB, 3,4 MB. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${wholeNumber(bytes)} bytes`;
  if (bytes < 999_500) return `${wholeNumber(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`;
}

/** A fraction as a percentage: 68%; an en dash where there is none. */
export const percent = (fraction: number | null, decimalen: 0 | 1 | 2 = 0): string =>
  fraction === null ? "–" : `${comma(fraction * 100, decimalen)}%`;

/** A difference of two fractions in percentage points, with its sign: +12,3. */
export function percentPoint(difference: number | null): string {
  if (difference === null) return "–";
  const measure = comma(Math.abs(difference) * 100, 1);
  if (measure === "0,0") return measure;
  return `${difference < 0 ? "−" : "+"}${measure}`;
}

const comma = (amount: number, decimalen: number): string => amount.toFixed(decimalen).replace(".", ",");
const round = (amount: number): string => comma(amount, 1).replace("-", "−");
const points = (fraction: number): string => round(Math.abs(fraction) < 0.0005 ? 0 : fraction * 100);
const up = (fraction: number): string => round(Math.max(0.1, Math.ceil(fraction * 1000 - 1e-9) / 10));

/** Fractions of one sentence as percentages with as many decimals: none, or one where two that differ would look the same. */
export function percentages(...fractions: readonly number[]): string[] {
  const bare = fractions.map((fraction) => percent(fraction));
  const equal = fractions.some((a, i) => fractions.some((b, j) => j < i && a !== b && bare[i] === bare[j]));
  return equal ? fractions.map((fraction) => percent(fraction, 1)) : bare;
}

/** A share with its interval, with one decimal: 70,2% (95%-interval 68,9 tot 71,5%); a narrow one as ±0,2 procentpunt. */
export function withInterval({aandeel, ondergrens, bovengrens}: Aandeel): string {
  if (aandeel === null || ondergrens === null || bovengrens === null) return percent(null);
  const amount = percent(aandeel, 1);
  const [below, above] = [aandeel - ondergrens, bovengrens - aandeel];
  if (Math.max(below, above) >= 0.005)
    return `${amount} (95%-interval ${points(ondergrens)} tot ${points(bovengrens)}%)`;
  if (aandeel === 1) return `${amount} (95%-interval vanaf ${round(Math.floor(ondergrens * 1000) / 10)}%)`;
  if (aandeel === 0) return `${amount} (95%-interval tot ${up(bovengrens)}%)`;
  return `${amount} (95%-interval ±${up(Math.max(below, above))} procentpunt)`;
}

/** The size of a difference of two shares: 12,3 procentpunt. */
export function pointSize(difference: number): string {
  const measure = Math.abs(difference);
  return measure > 0 && measure < 0.0005 ? "minder dan 0,1 procentpunt" : `${points(measure)} procentpunt`;
}

/** A difference as a size with its interval, turned so that the size is not below 0: 12,3 procentpunt (95%-interval 9,8 tot 14,7). */
export function withDifferenceInterval({verschil: difference, ondergrens, bovengrens}: Difference): string {
  if (difference === null || ondergrens === null || bovengrens === null) return "–";
  const [measure, below, above] =
    difference < 0 ? [-difference, -bovengrens, -ondergrens] : [difference, ondergrens, bovengrens];
  const radius = Math.max(measure - below, above - measure);
  const interval = radius < 0.0005 ? `±${up(radius)}` : `${points(below)} tot ${points(above)}`;
  return `${pointSize(measure)} (95%-interval ${interval})`;
}

/** What a rate is shown per. */
type Per = 1000 | 100;

/** How many decimals a number of a rate has in words. */
export type Decimalen = 0 | 1;

/** How many decimals a number of this scale gets: none from 10 on. */
const decimalenOf = (amount: number): Decimalen => (Number(amount.toFixed(1)) >= 10 ? 0 : 1);

/** A number on the scale of a rate: 62 or 6,2, as a percentage 62% or 6,2%; a number above 0 is never 0. */
export function measureText(amount: number, per: Per, decimalen: number = decimalenOf(amount)): string {
  if (amount === 0) return per === 100 ? "0%" : "0";
  const small = amount > 0 && Number(amount.toFixed(decimalen)) === 0;
  const text = small ? `<${comma(10 ** -decimalen, decimalen)}` : comma(amount, decimalen);
  return per === 100 ? `${text}%` : text;
}

/** A number with the bounds of its interval. */
export type Bounded = Record<"waarde" | "onder" | "boven", number>;

const half = ({waarde, onder: below, boven: above}: Bounded) => Math.max(waarde - below, above - waarde);

/**
 * The decimals that all numbers of a sentence get, those of the intervals in it too. One where a number lies below 10, or where
 * two that differ would look the same; none where all are larger, or where the intervals are so wide that a decimal says nothing.
 */
export function precision(values: readonly number[], intervals: readonly Bounded[] = []): Decimalen {
  const all = [...values, ...intervals.flatMap(({onder: below, boven: above}) => [below, above])].filter(
    (amount) => amount !== 0
  );
  if (all.some((amount) => amount < 0.95)) return 1;
  if (intervals.length > 0 && intervals.every((one) => half(one) >= 2)) return 0;
  const equal = (pair: readonly number[]) =>
    pair.some((a) => pair.some((b) => a !== b && a.toFixed(0) === b.toFixed(0)));
  const same = [values, ...intervals.map(({waarde, onder: below, boven: above}) => [waarde, below, above])].some(equal);
  return same || all.some((amount) => decimalenOf(amount) === 1) ? 1 : 0;
}

/** A number of a sentence: as `measureText`, and 0 has the decimals of the others. */
export const inSentence = (amount: number, per: Per, decimalen: Decimalen): string =>
  amount === 0 ? `${comma(0, decimalen)}${per === 100 ? "%" : ""}` : measureText(amount, per, decimalen);

/**
 * The 95% interval of a number of a sentence: 61 tot 64, or where it is narrow ±0,2: the largest of the two distances,
 * rounded up, so that it never says less than the bounds.
 */
export function margin(one: Bounded, per: Per, decimalen: Decimalen): string {
  const [from, until] = [inSentence(one.onder, per, decimalen), inSentence(one.boven, per, decimalen)];
  if (from !== until && (half(one) >= 0.5 || one.waarde < 10)) return `${from.replace(/%$/, "")} tot ${until}`;
  return `±${comma(Math.max(1, Math.ceil(half(one) * 10 - 1e-9)) / 10, 1)}${per === 100 ? " procentpunt" : ""}`;
}
