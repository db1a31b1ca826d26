import {inkorten} from "./inkorten.js";
import {kleuren} from "./kleur.js";
import type {Tekening} from "./tekening.js";

/** The mark of a side in the key, from `x` to `x2`. */
export type Sleutelmerk = (uit: Tekening, kant: number, plek: {x: number; x2: number; y: number}) => void;

const lijn: Sleutelmerk = ({raster}, kant, {x, x2, y}) => {
  const eigen = kant === 0;
  const kleur = eigen ? kleuren.totaal : kleuren.vergelijk;
  raster.push({x, x2, y, y2: y, kleur, dikte: eigen ? 2.25 : 1.5, patroon: eigen ? [] : [4, 3]});
};

/** The key above a figure: which mark is the gebied and which is what it is compared with; returns where it ends. */
export function sleutel(uit: Tekening, namen: readonly string[], merk: Sleutelmerk = lijn): number {
  const {opschriften, width} = uit;
  let x = 2;
  namen.forEach((naam, kant) => {
    const eigen = kant === 0;
    const kleur = eigen ? kleuren.totaal : kleuren.vergelijk;
    merk(uit, kant, {x, x2: x + 24, y: 10});
    const tekst = inkorten(naam, width / namen.length / 7 - 6);
    opschriften.push({x: x + 30, y: 10, tekst, kleur, gewicht: eigen ? 650 : 400, grootte: 13});
    x += 54 + tekst.length * 7;
  });
  return x;
}
