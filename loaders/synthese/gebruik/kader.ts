import {inGewicht} from "../../../data/synthese/parameters.js";
import type {Pad} from "../../../data/synthese/doelen.js";
import {EINDE, JAAR, LOPEND} from "../dag.js";
import type {Tabel} from "../tabel.js";
import type {Persoon} from "../wereld.js";
import type {Aandelen} from "./aandelen.js";
import type {Bewoners} from "./bewoners.js";
import type {Stroom, Stroomgegevens} from "./stroom.js";

/** Wetten as the drawing of users tells them apart; Wsw counts as participatiewet here. */
export const [WMO, PWET, JEUGD] = [0, 1, 2] as const;

type Gewichtsleutel = keyof typeof inGewicht;

/** What the strokes of use in one gebied share. */
export class Kader {
  constructor(
    readonly b: Bewoners,
    readonly deel: Aandelen,
    private readonly rijen: Tabel
  ) {}

  /** Target per half-year for the gebied. */
  doel(aandeel: number, pad: readonly number[]): (stap: number) => number {
    const {schaal} = this.b.wereld.land;
    return (stap) => aandeel * schaal * pad[stap]!;
  }

  /** The part of the stroom that is the same for all: target, stock to start with, ages and weights. */
  basis(sleutel: Gewichtsleutel, aandeel: number, pad: Pad, perStap: readonly number[], macht: number, begin = 1) {
    const {schaal} = this.b.wereld.land;
    const {leeftijd} = inGewicht[sleutel];
    const beginstand = begin * aandeel * schaal * pad[0]![1];
    return {
      doel: this.doel(aandeel, perStap),
      beginstand,
      leeftijd,
      gewicht: this.gewicht(sleutel, macht)
    } satisfies Partial<Stroomgegevens>;
  }

  schrijf(persoon: number, voorziening: number, van: number, tot: number): void {
    if (van <= tot && van <= EINDE) this.rijen.voegToe(persoon, voorziening, van, tot > EINDE ? LOPEND : tot);
  }

  schrijfStroom({episodes}: Stroom, voorziening: number): void {
    const [persoon, van, tot] = episodes.kolommen as [Int32Array, Int32Array, Int32Array];
    for (let i = 0; i < episodes.n; i++) this.schrijf(persoon[i]!, voorziening, van[i]!, tot[i]!);
  }

  /** By huishoudtype, and by how much bijstand the wijk has beside the gebied. */
  private gewicht(sleutel: Gewichtsleutel, macht: number): (p: Persoon) => number {
    const {land, gebied} = this.b.wereld;
    const {type} = inGewicht[sleutel];
    const gemiddeld = gebied.wijken.reduce((som, w) => som + land.wijken[w]!.bijstand, 0) / gebied.wijken.length || 24;
    const perWijk = land.wijken.map(() => -1);
    const grootste = Math.max(...type) * Math.pow(2.5, macht);
    return (p) => {
      if (perWijk[p.wijk]! < 0)
        perWijk[p.wijk] =
          Math.pow(Math.max(0.3, Math.min(2.5, land.wijken[p.wijk]!.bijstand / gemiddeld)), macht) / grootste;
      return type[p.type]! * perWijk[p.wijk]!;
    };
  }
}

export const totVertrek = (p: Persoon): number => p.vertrek;

export const totLeeftijd =
  (jaren: number) =>
  (p: Persoon): number =>
    Math.floor(p.geboren + jaren * JAAR) - 1;
