import {huishoudtypen} from "../../data/huishoudtype.js";
import {huishoudtypeTarget, leeftijdTarget} from "../../data/synthesis/targets.js";

/** Shares of the inhabitants of a wijk by huishoudtype, and how far its people are older or its children younger (on the logit scale). */
export type WijkMixture = {aandeel: number[]; old: number; childJong: number};

type Row = Record<string, string>;

/** National shares of persons over 65 within a huishoudtype, in the order of the code list (assumed from CBS 37620). */
export const oldInType = [0.32, 0.38, 0.008, 0.02, 0.12, 0.75] as const;
export const childJonger15 = 0.62;

const expit = (x: number): number => 1 / (1 + Math.exp(-x));
export const shift = (p: number, logit: number): number => expit(Math.log(p / (1 - p)) + logit);

/** Wijken differ as the CBS neighbourhood figures of 2020 say; raked until the country has the huishoudtypen of 2015. */
export function wijkMixture(wijken: Row[], gemeente: (code: string) => Row): WijkMixture[] {
  const own = (w: Row, key: string): number => Number(w[key] || gemeente(w.gemeente!)[key]);
  const target = huishoudtypen.map((t) => huishoudtypeTarget[t.code]! / 100);
  const aandelen = wijken.map((w) => {
    const bijstand = Math.min(3, own(w, "bijstand_per_1000") / 24);
    const met = own(w, "pct_hh_met_kinderen") * 3.5;
    const zonder = own(w, "pct_hh_zonder_kinderen") * 2;
    const one = own(w, "pct_hh_eenpersoons");
    const old = own(w, "pct_65plus") / 19.5;
    const partEenouder = 0.11 + 0.05 * bijstand;
    return [
      one,
      zonder * 0.95,
      met * (1 - partEenouder),
      met * partEenouder,
      zonder * 0.03 + one * 0.02,
      old * 2 + 0.01
    ];
  });
  rake(
    aandelen,
    wijken.map((w) => Number(w.inwoners_2015)),
    target
  );
  const country65 = (1.05 * leeftijdTarget[4]!.aandeel) / 19.55; // partners are often younger than the one who makes a couple old
  const country15 = leeftijdTarget[0]!.aandeel / 15.64;
  return wijken.map((w, i) => {
    const aandeel = aandelen[i]!;
    const old = find(
      (x) => sum(aandeel.map((a, t) => a * (t < 2 ? shift(oldInType[t]!, x) : oldInType[t]!))),
      (own(w, "pct_65plus") / 100) * country65
    );
    const children = aandeel[2]! * 0.478 + aandeel[3]! * 0.614;
    const childJong = find((x) => children * shift(childJonger15, x), (own(w, "pct_0_15") / 100) * country15);
    return {aandeel, old, childJong};
  });
}

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

function rake(aandelen: number[][], inwoners: number[], target: number[]): void {
  const total = sum(inwoners);
  for (let round = 0; round < 40; round++) {
    const country = target.map(() => 0);
    aandelen.forEach((row, i) => {
      const divisor = sum(row);
      row.forEach((a, t) => (country[t]! += ((row[t] = a / divisor) * inwoners[i]!) / total));
    });
    for (const row of aandelen) row.forEach((a, t) => (row[t] = (a * target[t]!) / country[t]!));
  }
  for (const row of aandelen) {
    const divisor = sum(row);
    row.forEach((a, t) => (row[t] = a / divisor));
  }
}

/** The shift between -2.5 and 2.5 at which a rising function reaches its target. */
function find(f: (x: number) => number, target: number): number {
  let [low, high] = [-2.5, 2.5];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
