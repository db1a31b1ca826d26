import {vergelijking, type Oordeel} from "../../figuur/vergelijking.js";
import {opMaat, type Meting} from "../figuur/meting.js";
import type {Maat} from "./hoeveel.js";

/** How a number stands to another: "ongeveer evenveel" where the intervals overlap; null where one has no interval. */
export function oordeel(a: Meting, b: Meting, soort: Maat): Oordeel | null {
  const [links, rechts] = [a, b].map((meting) => {
    const {waarde, onder, boven} = opMaat(meting, soort);
    return {aandeel: waarde, ondergrens: onder, bovengrens: boven};
  });
  return vergelijking(links!, rechts!);
}
