import type {figuur, Inhoud} from "./figuur.js";

/** A figure that waits for its turn to be drawn. */
export type Taak = () => Promise<void>;

type Kader = Pick<ReturnType<typeof figuur>, "element" | "zet" | "hertekenen">;

/** Words in every figure, charts and tables where the visitor looks; returns what is still to be drawn. */
export async function toonDelen(vakken: readonly {kader: Kader; deel: Inhoud}[]): Promise<Taak[]> {
  for (const {kader, deel} of vakken) void kader.zet(deel, {later: true});
  const inBeeld = vakken.filter(({kader}) => isInBeeld(kader.element));
  await Promise.all(inBeeld.map(({kader}) => kader.hertekenen()));
  return vakken.filter((vak) => !inBeeld.includes(vak)).map(({kader}) => kader.hertekenen);
}

function isInBeeld(vak: HTMLElement): boolean {
  const {top, bottom} = vak.getBoundingClientRect();
  return bottom > -200 && top < innerHeight + 200;
}
