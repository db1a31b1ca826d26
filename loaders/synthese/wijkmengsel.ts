import {huishoudtypen} from "../../data/huishoudtype.js";
import {huishoudtypeDoel, leeftijdDoel} from "../../data/synthese/doelen.js";

/** Shares of the inhabitants of a wijk by huishoudtype, and how far its people are older or its children younger (on the logit scale). */
export type Wijkmengsel = {aandeel: number[]; oud: number; kindJong: number};

type Rij = Record<string, string>;

/** National shares of persons over 65 within a huishoudtype, in the order of the code list (assumed from CBS 37620). */
export const oudInType = [0.32, 0.38, 0.008, 0.02, 0.12, 0.75] as const;
export const kindJonger15 = 0.62;

const expit = (x: number): number => 1 / (1 + Math.exp(-x));
export const schuif = (p: number, logit: number): number => expit(Math.log(p / (1 - p)) + logit);

/** Wijken differ as the CBS neighbourhood figures of 2020 say; raked until the country has the huishoudtypen of 2015. */
export function wijkmengsel(wijken: Rij[], gemeente: (code: string) => Rij): Wijkmengsel[] {
  const eigen = (w: Rij, sleutel: string): number => Number(w[sleutel] || gemeente(w.gemeente!)[sleutel]);
  const doel = huishoudtypen.map((t) => huishoudtypeDoel[t.code]! / 100);
  const aandelen = wijken.map((w) => {
    const bijstand = Math.min(3, eigen(w, "bijstand_per_1000") / 24);
    const met = eigen(w, "pct_hh_met_kinderen") * 3.5;
    const zonder = eigen(w, "pct_hh_zonder_kinderen") * 2;
    const een = eigen(w, "pct_hh_eenpersoons");
    const oud = eigen(w, "pct_65plus") / 19.5;
    const deelEenouder = 0.11 + 0.05 * bijstand;
    return [
      een,
      zonder * 0.95,
      met * (1 - deelEenouder),
      met * deelEenouder,
      zonder * 0.03 + een * 0.02,
      oud * 2 + 0.01
    ];
  });
  rake(
    aandelen,
    wijken.map((w) => Number(w.inwoners_2015)),
    doel
  );
  const land65 = (1.05 * leeftijdDoel[4]!.aandeel) / 19.55; // partners are often younger than the one who makes a couple old
  const land15 = leeftijdDoel[0]!.aandeel / 15.64;
  return wijken.map((w, i) => {
    const aandeel = aandelen[i]!;
    const oud = zoek(
      (x) => som(aandeel.map((a, t) => a * (t < 2 ? schuif(oudInType[t]!, x) : oudInType[t]!))),
      (eigen(w, "pct_65plus") / 100) * land65
    );
    const kinderen = aandeel[2]! * 0.478 + aandeel[3]! * 0.614;
    const kindJong = zoek((x) => kinderen * schuif(kindJonger15, x), (eigen(w, "pct_0_15") / 100) * land15);
    return {aandeel, oud, kindJong};
  });
}

const som = (waarden: number[]): number => waarden.reduce((a, b) => a + b, 0);

function rake(aandelen: number[][], inwoners: number[], doel: number[]): void {
  const totaal = som(inwoners);
  for (let ronde = 0; ronde < 40; ronde++) {
    const land = doel.map(() => 0);
    aandelen.forEach((rij, i) => {
      const deler = som(rij);
      rij.forEach((a, t) => (land[t]! += ((rij[t] = a / deler) * inwoners[i]!) / totaal));
    });
    for (const rij of aandelen) rij.forEach((a, t) => (rij[t] = (a * doel[t]!) / land[t]!));
  }
  for (const rij of aandelen) {
    const deler = som(rij);
    rij.forEach((a, t) => (rij[t] = a / deler));
  }
}

/** The shift between -2.5 and 2.5 at which a rising function reaches its target. */
function zoek(f: (x: number) => number, doel: number): number {
  let [laag, hoog] = [-2.5, 2.5];
  for (let i = 0; i < 30; i++) {
    const midden = (laag + hoog) / 2;
    if (f(midden) < doel) laag = midden;
    else hoog = midden;
  }
  return (laag + hoog) / 2;
}
