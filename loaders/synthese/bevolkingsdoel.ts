import {landpad} from "../../data/synthese/bevolkingspad.js";
import {leesFeiten} from "../hulp/feiten.js";
import {dag} from "./dag.js";
import {waardeOp} from "./gebruik/doelpad.js";

/** First days of the years in which the population is held to its target; the first is the anchor, on which it is made. */
export const jaardagen = [2015, 2016, 2017, 2018, 2019].map((jaar) => dag(jaar));

/** One number per gemeente (in the order of `gemeenten.csv`) for each of the `jaardagen`. */
export type Jaarreeks = number[][];

/**
 * Inhabitants per gemeente. 2015 and 2016 are published; from then on each grows at the even yearly rate that leads to the number
 * published for the end of 2020 (assumed: no yearly numbers are at hand), and all together as the country.
 */
export function inwonersdoel(): Jaarreeks {
  const gemeenten = leesFeiten<Record<string, string>>("gemeenten.csv");
  const [in2015, in2016] = [
    gemeenten.map((g) => Number(g.inwoners_2015)),
    gemeenten.map((g) => Number(g.inwoners_2016))
  ];
  const groei = new Map<string, number>();
  for (const rij of leesFeiten<Record<string, string>>("synthese/inwoners_2021.csv")) {
    const samen = rij.gemeenten_2020!.split(" ");
    const begin = gemeenten.reduce((n, g, i) => n + (samen.includes(g.gemeente_2020!) ? in2016[i]! : 0), 0);
    for (const code of samen) groei.set(code, Math.pow(Number(rij.inwoners_2021) / begin, 1 / 5));
  }
  return jaardagen.map((dagnummer, jaar) => {
    if (jaar < 2) return [in2015, in2016][jaar]!;
    const ruw = gemeenten.map((g, i) => in2016[i]! * Math.pow(groei.get(g.gemeente_2020!)!, jaar - 1));
    const land = waardeOp(landpad.inwoners, dagnummer) / waardeOp(landpad.inwoners, jaardagen[1]!);
    return naarTotaal(ruw, som(in2016) * land);
  });
}

/**
 * Private households per gemeente, as a factor of those on the anchor: the growth of its inhabitants, and the national fall in people per
 * household, which is assumed to be the same everywhere.
 */
export function huishoudensdoel(): Jaarreeks {
  const inwoners = inwonersdoel();
  const perInwoner = (dagnummer: number): number =>
    waardeOp(landpad.huishoudens, dagnummer) / waardeOp(landpad.inwoners, dagnummer);
  return inwoners.map((rij, jaar) => {
    const land = perInwoner(jaardagen[jaar]!) / perInwoner(jaardagen[0]!);
    return rij.map((n, i) => (land * n) / inwoners[0]![i]!);
  });
}

export const som = (rij: readonly number[]): number => rij.reduce((a, b) => a + b, 0);

/** The same proportions with another sum. */
export function naarTotaal(rij: readonly number[], totaal: number): number[] {
  const deler = som(rij);
  return rij.map((x) => (x * totaal) / deler);
}
