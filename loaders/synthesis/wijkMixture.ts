import {huishoudtypen} from "../../data/huishoudtype.js";
import {national, oldInType, wijkMixtureRates as rates, youngestUntil15} from "../../data/synthesis/anchor.js";
import {huishoudtypeTarget, leeftijdTarget} from "../../data/synthesis/targets.js";

/** Shares of the inhabitants of a wijk by huishoudtype, and how far its people are older or its children younger (on the logit scale). */
export type WijkMixture = {aandeel: number[]; old: number; childJong: number};

type Row = Record<string, string>;

const expit = (x: number): number => 1 / (1 + Math.exp(-x));
export const shift = (p: number, logit: number): number => expit(Math.log(p / (1 - p)) + logit);

/** Wijken differ as the CBS neighbourhood figures of 2020 say; raked until the country has the huishoudtypen of 2015. */
export function wijkMixture(wijken: Row[], gemeente: (code: string) => Row): WijkMixture[] {
  const own = (w: Row, key: string): number => Number(w[key] || gemeente(w.gemeente!)[key]);
  const target = huishoudtypen.map((t) => huishoudtypeTarget[t.code]! / 100);
  const aandelen = wijken.map((w) => {
    const bijstand = Math.min(rates.bijstandMost, own(w, "bijstand_per_1000") / national.bijstand);
    const met = own(w, "pct_hh_met_kinderen") * rates.personenMetKinderen;
    const zonder = own(w, "pct_hh_zonder_kinderen") * rates.personenZonderKinderen;
    const one = own(w, "pct_hh_eenpersoons");
    const old = own(w, "pct_65plus") / national.from65Rounded;
    const partEenouder = rates.eenouder.base + rates.eenouder.perBijstand * bijstand;
    return [
      one,
      zonder * rates.paar,
      met * (1 - partEenouder),
      met * partEenouder,
      zonder * rates.overig.zonderKinderen + one * rates.overig.eenpersoons,
      old * rates.institutioneel.perOuder + rates.institutioneel.base
    ];
  });
  rake(
    aandelen,
    wijken.map((w) => Number(w.inwoners_2015)),
    target
  );
  const country65 = (rates.older * leeftijdTarget[4]!.aandeel) / national.from65;
  const country15 = leeftijdTarget[0]!.aandeel / national.until15;
  return wijken.map((w, i) => {
    const aandeel = aandelen[i]!;
    const old = find(
      (x) => sum(aandeel.map((a, t) => a * (t < 2 ? shift(oldInType.aandeel[t]!, x) : oldInType.aandeel[t]!))),
      (own(w, "pct_65plus") / 100) * country65
    );
    const children = aandeel[2]! * rates.children.paar_met_kinderen + aandeel[3]! * rates.children.eenouder;
    const childJong = find((x) => children * shift(youngestUntil15.mean, x), (own(w, "pct_0_15") / 100) * country15);
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
