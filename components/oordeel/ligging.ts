import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";

/** Where a gebied lies to the other: apart, within it, around it, or it is the same. */
export type Ligging = "los" | "binnen" | "rondom" | "zelfde";

/**
 * How two gebieden lie. Two lists that share some gemeenten and not all are `los`: the people in both pull the numbers together,
 * so that the interval of their difference is rather too wide than too narrow.
 */
export function ligging(gebieden: readonly Gebied[], gebied: string, ander: string): Ligging {
  const [a, b] = [zoekGebied(gebieden, gebied), zoekGebied(gebieden, ander)];
  if (!a || !b) return "los";
  const [heen, terug] = [ligtIn(a, b), ligtIn(b, a)];
  if (heen && terug) return "zelfde";
  return heen ? "binnen" : terug ? "rondom" : "los";
}

/** A wijk holds nothing but itself; an estimated gemeente holds only parts of its gemeenten. */
function ligtIn(a: Gebied, b: Gebied): boolean {
  if (a.code === b.code || b.soort === "land") return true;
  if (a.soort === "land" || b.soort === "wijk" || b.soort === "gemeente_2020_geschat") return false;
  return a.gemeenten.length > 0 && a.gemeenten.every((gemeente) => b.gemeenten.includes(gemeente));
}

/** A count and what it is counted among. */
export interface Telling {
  waarde: number;
  n: number;
}

/**
 * Two numbers in which nobody is twice: from the one that holds the other that other is taken. Null where nothing is left or
 * where the counts do not fit in each other.
 */
export function zonderElkaar(a: Telling, b: Telling, hoe: Ligging): readonly [Telling, Telling] | null {
  if (hoe === "los") return [a, b];
  if (hoe === "zelfde") return null;
  const [klein, groot] = hoe === "binnen" ? [a, b] : [b, a];
  const rest = {waarde: groot.waarde - klein.waarde, n: groot.n - klein.n};
  if (rest.waarde < 0 || rest.n <= 0) return null;
  return hoe === "binnen" ? [a, rest] : [rest, b];
}

/** What a gebied is really compared with, within a sentence: of what holds it the rest. */
export const vergelekenNaam = (ander: string, hoe: Ligging): string =>
  hoe === "binnen" ? `de rest van ${ander}` : ander;

/** Says that the comparison is with the rest; null where the gebieden do not hold each other. */
export function restzin(hoe: Ligging, naam: string, ander: string): string | null {
  if (hoe !== "binnen" && hoe !== "rondom") return null;
  const [deel, geheel] = hoe === "binnen" ? [naam, ander] : [ander, naam];
  return `De woorden vergelijken ${deel} met de rest van ${geheel}, zonder ${deel} zelf; beeld en tabel tonen heel ${geheel}.`;
}
