import {type Toestand, toestanden} from "../../data/toestand.js";

/**
 * A group of the typologie: whose sequence of toestanden is nearer to one medoid than to the others, of equals to the first. It
 * is told by its medoids, so that it holds the same people as the group of which it was made, and means something elsewhere too.
 */
export interface ReeksGroup {
  distance: "hamming" | "om";
  /** The place of the medoid whose group it is. */
  place: number;
  /** The toestand on each peilmoment from the start on, all of one length. */
  medoids: readonly (readonly Toestand[])[];
}

const codes = toestanden.map(({code}) => code);
const form = /^(hamming|om)-([1-8])((?:-\d{1,16}){2,8})$/;

/** A group in a few signs: `om-2-00000000-33333333`, a digit for each toestand. */
export const reeksGroupCode = ({distance, place, medoids}: ReeksGroup): string =>
  [distance, place + 1, ...medoids.map((steps) => steps.map((step) => codes.indexOf(step)).join(""))].join("-");

/** The group that a code stands for; null where it stands for none. */
export function readReeksGroup(code: string): ReeksGroup | null {
  const [, distance, number, rest = ""] = form.exec(code) ?? [];
  const texts = rest.split("-").slice(1);
  const place = Number(number) - 1;
  if (distance === undefined || place >= texts.length) return null;
  if (texts.some(({length}) => length !== texts[0]!.length) || new Set(texts).size < texts.length) return null;
  const medoids = texts.map((text) => Array.from(text, (digit) => codes[Number(digit)]!));
  return {distance: distance as ReeksGroup["distance"], place, medoids};
}

/** Of how many peilmomenten the sequences of a group are; 0 where the code stands for none. */
export const reeksGroupLength = (code: string): number => readReeksGroup(code)?.medoids[0]!.length ?? 0;

const naam = (code: Toestand) => toestanden.find((item) => item.code === code)!.naam;

/** A group in words, by its medoid: `rond 5 × Alleen Wmo, 3 × Geen voorziening (een van 4 groepen)`. */
export function reeksGroupName(code: string): string {
  const group = readReeksGroup(code);
  if (group === null) return code;
  const runs: {step: Toestand; times: number}[] = [];
  for (const step of group.medoids[group.place]!) {
    if (runs.at(-1)?.step === step) runs.at(-1)!.times++;
    else runs.push({step, times: 1});
  }
  const words = runs.map(({step, times}) => `${times} × ${naam(step)}`).join(", ");
  return `rond ${words} (een van ${group.medoids.length} groepen)`;
}
