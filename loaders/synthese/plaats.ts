import type {Gebied, Land} from "./land.js";
import type {Toeval} from "./toeval.js";

/** Draws a wijk to live in, in proportion to its inhabitants. */
export class Plaatskeuze {
  private land: Float64Array;
  private provincie: {wijken: number[]; cumulatief: Float64Array}[];

  constructor(private readonly gegevens: Land) {
    this.land = cumulatief(gegevens.wijken.map((w) => w.inwoners));
    this.provincie = gegevens.provincies.map((_, p) => {
      const wijken = gegevens.wijken.flatMap((w, i) => (gegevens.gemeenten[w.gemeente]!.provincie === p ? [i] : []));
      return {wijken, cumulatief: cumulatief(wijken.map((i) => gegevens.wijken[i]!.inwoners))};
    });
  }

  binnenGebied({wijken}: Gebied, toeval: Toeval): number {
    let som = 0;
    for (const i of wijken) som += this.gegevens.wijken[i]!.geschaald;
    let u = toeval.trek() * som;
    for (const i of wijken) if ((u -= this.gegevens.wijken[i]!.geschaald) < 0) return i;
    return wijken[0]!;
  }

  binnenGemeente(gemeente: number, toeval: Toeval): number {
    const {wijken, gemeenten} = this.gegevens;
    const eigen = gemeenten[gemeente]!.wijken;
    if (eigen.length === 1) return eigen[0]!;
    let u = toeval.trek() * gemeenten[gemeente]!.inwoners;
    for (const i of eigen) if ((u -= wijken[i]!.inwoners) < 0) return i;
    return eigen[0]!;
  }

  /** A wijk in another gemeente: six in ten stay in their provincie. */
  elders(gemeente: number, toeval: Toeval): number {
    const {wijken, gemeenten} = this.gegevens;
    for (let poging = 0; poging < 20; poging++) {
      let wijk: number;
      if (toeval.kans(0.6)) {
        const p = this.provincie[gemeenten[gemeente]!.provincie]!;
        wijk = p.wijken[vind(p.cumulatief, toeval.trek())]!;
      } else wijk = vind(this.land, toeval.trek());
      if (wijken[wijk]!.gemeente !== gemeente) return wijk;
    }
    return vind(this.land, toeval.trek());
  }
}

export function cumulatief(gewichten: readonly number[]): Float64Array {
  const uit = new Float64Array(gewichten.length);
  let som = 0;
  for (let i = 0; i < uit.length; i++) uit[i] = som += gewichten[i]!;
  return uit;
}

/** Index of the share `u` (in [0, 1)) of a cumulative row. */
export function vind(rij: Float64Array, u: number): number {
  const x = u * rij[rij.length - 1]!;
  let [laag, hoog] = [0, rij.length - 1];
  while (laag < hoog) {
    const midden = (laag + hoog) >> 1;
    if (rij[midden]! > x) hoog = midden;
    else laag = midden + 1;
  }
  return laag;
}
