import type {Gebied} from "../werkbank/gebied.js";

/** The style of each tile that draws a line where the tile beside or under it lies in another provincie. */
export function provinciegrenzen(tegels: readonly Gebied[], gebieden: readonly Gebied[]): string[] {
  const provincie = new Map(
    gebieden
      .filter(({soort}) => soort === "provincie")
      .flatMap(({code, gemeenten}) => gemeenten.map((gemeente) => [gemeente, code]))
  );
  const op = new Map(tegels.map(({code, tegel}) => [String(tegel), provincie.get(code)]));
  return tegels.map(({code, tegel}) => {
    const [kolom, rij] = tegel!;
    const anders = (plek: [number, number]) => {
      const naast = op.get(String(plek));
      return naast !== undefined && naast !== provincie.get(code);
    };
    const rechts = anders([kolom + 1, rij]) ? "--tegel-rechts: var(--tegel-grens)" : "";
    const onder = anders([kolom, rij + 1]) ? "--tegel-onder: var(--tegel-grens)" : "";
    return [rechts, onder].filter(Boolean).join("; ");
  });
}
