import type {figuur, Inhoud} from "./figuur.js";
import {inBeeld} from "./inbeeld.js";

/** A figure that waits for its turn to be drawn. */
export type Taak = () => Promise<void>;

type Kader = Pick<ReturnType<typeof figuur>, "element" | "zet" | "stelUit" | "hertekenen">;

/** Draws the figures where the visitor looks; returns those that are still to be drawn. */
export async function toonDelen(vakken: readonly {kader: Kader; deel: () => Inhoud}[]): Promise<Taak[]> {
  // looked at before anything is written, so that the page has not to be laid out for it
  const {nu, later} = inBeeld(vakken.map(({kader, deel}) => ({element: kader.element, kader, deel})));
  for (const {kader, deel} of later) kader.stelUit(deel);
  await Promise.all(nu.map(({kader, deel}) => kader.zet(deel())));
  return later.map(({kader}) => kader.hertekenen);
}
