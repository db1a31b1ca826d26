import type {Persoon} from "./wereld.js";

/** Persons ordered by day of birth, so that an age class is a slice. */
export type Jaargangen = {
  volgorde: Int32Array;
  geboren: Int32Array;
  bereik: (van: number, tot: number) => [number, number];
};

export function geheugen(personen: readonly Persoon[]): Jaargangen {
  const sleutels = Float64Array.from(personen, (p, i) => (p.geboren + 60_000) * 4_194_304 + i).sort();
  const volgorde = Int32Array.from(sleutels, (s) => s % 4_194_304);
  const geboren = Int32Array.from(volgorde, (i) => personen[i]!.geboren);
  const plek = (dag: number): number => {
    let [laag, hoog] = [0, geboren.length];
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1;
      if (geboren[midden]! < dag) laag = midden + 1;
      else hoog = midden;
    }
    return laag;
  };
  return {volgorde, geboren, bereik: (van, tot) => [plek(van), plek(tot)]};
}
