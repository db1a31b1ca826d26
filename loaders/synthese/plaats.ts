import {migratiekeuze} from "../../data/synthese/parameters.js";
import type {Gebied, Land} from "./land.js";
import type {Toeval} from "./toeval.js";

type Kans = {wijken: readonly number[]; cumulatief: Float64Array};

/** Wijken of the country, and of each provincie, with the weight that they have for one kind of household. */
type Bestemming = {land: Kans; provincie: Kans[]};

/** Draws a wijk to live in, in proportion to its inhabitants. */
export class Plaatskeuze {
  private readonly starters: Bestemming;
  private readonly anderen: Bestemming;

  constructor(private readonly gegevens: Land) {
    const {starterMacht, utrecht} = migratiekeuze;
    const bestemming = (factor: (gemeente: number) => number): Bestemming => {
      const gewicht = gegevens.wijken.map((w) => w.inwoners * factor(w.gemeente));
      const kans = (wijken: number[]): Kans => ({wijken, cumulatief: cumulatief(wijken.map((i) => gewicht[i]!))});
      const wijken = gegevens.wijken.map((_, i) => i);
      const inProvincie = (p: number) => (i: number) =>
        gegevens.gemeenten[gegevens.wijken[i]!.gemeente]!.provincie === p;
      return {land: kans(wijken), provincie: gegevens.provincies.map((_, p) => kans(wijken.filter(inProvincie(p))))};
    };
    const eigen = (gemeente: number, factor: number): number =>
      gegevens.gemeenten[gemeente]!.code === "GM0344" ? factor : 1;
    this.anderen = bestemming((g) => eigen(g, utrecht.anderen));
    this.starters = bestemming((g) => {
      const {jong, eigenLeeftijden} = gegevens.gemeenten[g]!;
      return Math.pow(eigenLeeftijden ? jong : Math.min(1, jong), starterMacht) * eigen(g, utrecht.starters);
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
    return this.trek(this.anderen, gemeente, toeval);
  }

  /** The same for someone who leaves home: mostly to where many young people live. */
  starterElders(gemeente: number, toeval: Toeval): number {
    return this.trek(this.starters, gemeente, toeval);
  }

  private trek({land, provincie}: Bestemming, gemeente: number, toeval: Toeval): number {
    const {wijken, gemeenten} = this.gegevens;
    const uit = ({wijken, cumulatief}: Kans): number => wijken[vind(cumulatief, toeval.trek())]!;
    for (let poging = 0; poging < 20; poging++) {
      const wijk = uit(toeval.kans(0.6) ? provincie[gemeenten[gemeente]!.provincie]! : land);
      if (wijken[wijk]!.gemeente !== gemeente) return wijk;
    }
    return uit(land);
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
