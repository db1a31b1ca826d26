import type {Aandeel} from "../statistics/wilson.js";

export type Oordeel = "meer" | "minder" | "ongeveer evenveel";

/** How a share stands to another: "ongeveer evenveel" where the intervals overlap. Null where one of them is empty. */
export function vergelijking(a: Aandeel, b: Aandeel): Oordeel | null {
  if (a.ondergrens === null || a.bovengrens === null || b.ondergrens === null || b.bovengrens === null) return null;
  if (a.ondergrens > b.bovengrens) return "meer";
  if (a.bovengrens < b.ondergrens) return "minder";
  return "ongeveer evenveel";
}

/** An oordeel with the word that leads to what it is set beside: meer dan, ongeveer evenveel als. */
export const metDan = (hoe: Oordeel): string => `${hoe} ${hoe === "ongeveer evenveel" ? "als" : "dan"}`;
