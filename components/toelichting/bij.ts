import {onthoud} from "../pagina/onthoud.js";
import type {Gebied} from "../werkbank/gebied.js";
import type {Waarover} from "./plek.js";

/** Words under the figures of a page whose frames are all there: the code and the file come when `zet` is first called. */
export function toelichtingenBij(
  kaders: ReadonlyMap<string, {plek: HTMLElement}>,
  adres: string,
  gebieden: readonly Gebied[]
) {
  const maak = onthoud(async () => {
    const {toelichtingplekken} = await import("./plekken.js");
    const plekken = await toelichtingplekken(adres, gebieden);
    return [...kaders].map(([nummer, {plek}]) => {
      const woorden = plekken(nummer);
      plek.replaceChildren(woorden.element);
      return woorden;
    });
  });
  return {
    /** Resolves when the words about this gebied stand under every figure. */
    async zet(over: Waarover): Promise<void> {
      const alle = await maak();
      await Promise.all(alle.map((woorden) => woorden.zet(over)));
    }
  };
}
