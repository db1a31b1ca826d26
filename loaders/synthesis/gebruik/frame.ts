import {inWeight} from "../../../data/synthesis/parameters.js";
import type {Path} from "../../../data/synthesis/targets.js";
import {END, halfjaren, RUNNING, YEAR} from "../day.js";
import type {Table} from "../delivery.js";
import type {Persoon} from "../world.js";
import type {Residents} from "./residents.js";
import type {Aandelen} from "./shares.js";
import type {Stream, StreamData} from "./stream.js";

/** Wetten as the drawing of users tells them apart; Wsw counts as participatiewet here. */
export const [WMO, PWET, JEUGD] = [0, 1, 2] as const;

type WeightKey = keyof typeof inWeight;

/** What the strokes of use in one gebied share. */
export class Frame {
  constructor(
    readonly b: Residents,
    readonly part: Aandelen,
    private readonly rijen: Table
  ) {}

  /** Target per half-year for the gebied. */
  doel(aandeel: number, path: readonly number[]): (step: number) => number {
    const {schaal: scale} = this.b.world.country;
    return (step) => aandeel * scale * path[step]!;
  }

  /** The part of the stroom that is the same for all: target, stock to start with, ages and weights. */
  basis(key: WeightKey, aandeel: number, path: Path, perStep: readonly number[], macht: number, begin = 1) {
    const {schaal: scale} = this.b.world.country;
    const {leeftijd} = inWeight[key];
    const initial = begin * aandeel * scale * path[0]![1];
    return {
      doel: this.doel(aandeel, perStep),
      initial,
      leeftijd,
      gewicht: this.gewicht(key, macht)
    } satisfies Partial<StreamData>;
  }

  write(persoon: number, voorziening: number, from: number, until: number): void {
    if (from <= until && from <= END) this.rijen.addTo(persoon, voorziening, from, until > END ? RUNNING : until);
  }

  writeStream({episodes}: Stream, voorziening: number): void {
    const [persoon, from, until] = episodes.kolommen as [Int32Array, Int32Array, Int32Array];
    for (let i = 0; i < episodes.n; i++) this.write(persoon[i]!, voorziening, from[i]!, until[i]!);
  }

  /** By huishoudtype, and by how much bijstand the wijk has beside the gebied. */
  private gewicht(key: WeightKey, macht: number): (p: Persoon) => number {
    const {country, gebied} = this.b.world;
    const {type} = inWeight[key];
    const average = gebied.wijken.reduce((sum, w) => sum + country.wijken[w]!.bijstand, 0) / gebied.wijken.length || 24;
    const perWijk = country.wijken.map(() => -1);
    const largest = Math.max(...type) * Math.pow(2.5, macht);
    return (p) => {
      if (perWijk[p.wijk]! < 0)
        perWijk[p.wijk] =
          Math.pow(Math.max(0.3, Math.min(2.5, country.wijken[p.wijk]!.bijstand / average)), macht) / largest;
      return type[p.type]! * perWijk[p.wijk]!;
    };
  }
}

export const untilDeparture = (p: Persoon): number => p.departure;

export const untilLeeftijd =
  (years: number) =>
  (p: Persoon): number =>
    Math.floor(p.born + years * YEAR) - 1;

/** Day (or first day of the half-year) that a moment of a path means. */
function moment(text: string): number {
  const halfjaar = /^(\d{4})HJ0([12])$/.exec(text);
  if (halfjaar !== null) return halfjaren[(Number(halfjaar[1]) - 2010) * 2 + Number(halfjaar[2]) - 1]!;
  return Date.parse(text) / 86_400_000;
}

export function valueAt(path: Path, dayNumber: number): number {
  const points = path.map(([text, waarde]) => [moment(text), waarde] as const);
  const after = points.findIndex(([d]) => d >= dayNumber);
  if (after <= 0) return after === 0 ? points[0]![1] : points[points.length - 1]![1];
  const [[d0, w0], [d1, w1]] = [points[after - 1]!, points[after]!];
  return w0 + ((w1 - w0) * (dayNumber - d0)) / (d1 - d0);
}

/** Target of the half-year: for a stock, that of the day after it. */
export const perHalfjaar = (path: Path): number[] => halfjaren.slice(0, -1).map((d) => valueAt(path, d));
export const atEnd = (path: Path): number[] => halfjaren.slice(1).map((d) => valueAt(path, d));
