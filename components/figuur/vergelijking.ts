import type {Aandeel} from "../statistics/wilson.js";

/** How a share stands to another: "ongeveer evenveel" where the intervals overlap. Null where one of them is empty. */
export function vergelijking(a: Aandeel, b: Aandeel): "meer" | "minder" | "ongeveer evenveel" | null {
  if (a.ondergrens === null || a.bovengrens === null || b.ondergrens === null || b.bovengrens === null) return null;
  if (a.ondergrens > b.bovengrens) return "meer";
  if (a.bovengrens < b.ondergrens) return "minder";
  return "ongeveer evenveel";
}
