export type Plek = readonly [kolom: number, rij: number];
export type Richting = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const stappen: Record<Richting, Plek> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/** The index of the tile that an arrow key leads to: the nearest that way, straight ahead before aside; none at the edge. */
export function buur(plekken: readonly Plek[], van: number, richting: Richting): number | null {
  const [dx, dy] = stappen[richting];
  const [kolom, rij] = plekken[van]!;
  let beste: {index: number; afstand: number} | null = null;
  plekken.forEach(([x, y], index) => {
    const vooruit = (x - kolom) * dx + (y - rij) * dy;
    const opzij = Math.abs((x - kolom) * dy) + Math.abs((y - rij) * dx);
    if (vooruit <= 0) return;
    const afstand = vooruit + 2 * opzij;
    if (!beste || afstand < beste.afstand) beste = {index, afstand};
  });
  return (beste as {index: number} | null)?.index ?? null;
}

export const isRichting = (toets: string): toets is Richting => toets in stappen;
