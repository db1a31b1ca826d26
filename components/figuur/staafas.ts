import {kleuren} from "./kleur.js";
import type {Schaal} from "./schaal.js";
import type {Tekening} from "./tekening.js";

interface As {
  as: Schaal;
  op: (waarde: number) => number;
  /** From and to of each piece of the lines. */
  stukken: readonly [number, number][];
  y: number;
  tekst: (waarde: number) => string;
}

/** Lines of the scale behind the bars, with their numbers above. */
export function staafas({raster, opschriften}: Tekening, {as, op, stukken, y, tekst}: As): void {
  for (const stap of as.stappen) {
    const kleur = stap === 0 ? kleuren.zacht : kleuren.raster;
    const x = op(stap);
    raster.push(...stukken.map(([van, tot]) => ({x, x2: x, y: van, y2: tot, kleur, dikte: 1, patroon: []})));
    const align = stap === 0 ? "left" : "center";
    opschriften.push({x, y, tekst: stap === 0 ? "0" : tekst(stap), kleur: kleuren.zacht, align, grootte: 12});
  }
}
