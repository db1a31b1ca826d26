import {halfjaarDoel, standDoel} from "../../../data/synthese/doelen.js";
import {duur, metVerblijf} from "../../../data/synthese/parameters.js";
import {voorzieningnummer} from "../codes.js";
import {halfjaren} from "../dag.js";
import type {Persoon} from "../wereld.js";
import {opEinde, perHalfjaar} from "./doelpad.js";
import {JEUGD, totLeeftijd, type Kader} from "./kader.js";
import {Stroom} from "./stroom.js";

const vz = voorzieningnummer as Record<string, number>;
const bescherming = opEinde(standDoel.jeugdbescherming);
const reclassering = opEinde(standDoel.jeugdreclassering);
const jeugdhulp = perHalfjaar(halfjaarDoel.jeugdhulp);
const jeugdwet = perHalfjaar(halfjaarDoel.jeugdwet);
/** One in eight young people may go on with help until 23. */
const uitersteHulp = (p: Persoon): number => totLeeftijd(p.id % 8 === 0 ? 23 : 18)(p);

export type Jeugdstromen = {
  jeugdbescherming: Stroom;
  jeugdreclassering: Stroom;
  jeugdhulp: Stroom;
  maatregel: Set<number>[];
};

/** The measures, and help. Who has a measure gets help too, but for the published difference between jeugdzorg and jeugdhulp. */
export function jeugdstromen(k: Kader): Jeugdstromen {
  const {b, deel} = k;
  const zwaar = {wet: JEUGD, telling: "stand"} as const;
  const jeugdbescherming = new Stroom(b, {
    ...k.basis("jeugdbescherming", deel.zwaar, standDoel.jeugdbescherming, bescherming, 1),
    ...zwaar,
    duur: duur.jeugdbescherming,
    uiterste: totLeeftijd(18)
  });
  const jeugdreclassering = new Stroom(b, {
    ...k.basis("jeugdreclassering", deel.zwaar, standDoel.jeugdreclassering, reclassering, 1),
    ...zwaar,
    duur: duur.jeugdreclassering,
    uiterste: totLeeftijd(23)
  });
  const maatregel = halfjaren.slice(1).map(() => new Set<number>());
  const erbij = new Set<number>();
  const afronding = b.toeval.trek();
  const zonderHulp = (stap: number): Persoon[] => {
    const zonder = [...maatregel[stap]!]
      .map((id) => b.personen[id]!)
      .filter((p) => !hulp.inGebruik(p, halfjaren[stap]!));
    const verschil = Math.floor(deel.zwaar * b.wereld.land.schaal * (jeugdwet[stap]! - jeugdhulp[stap]!) + afronding);
    const uit = zonder.slice(0, Math.max(0, zonder.length - verschil));
    erbij.clear();
    for (const p of uit) erbij.add(p.id);
    return uit;
  };
  const hulp: Stroom = new Stroom(b, {
    ...k.basis("jeugdhulp", deel.jeugd, halfjaarDoel.jeugdhulp, jeugdhulp, 0.5, 0.68),
    wet: JEUGD,
    telling: "halfjaar",
    duur: duur.jeugdhulp,
    uiterste: uitersteHulp,
    mag: (p, stap) => !maatregel[stap]!.has(p.id) || erbij.has(p.id),
    eerst: zonderHulp
  });
  return {jeugdbescherming, jeugdreclassering, jeugdhulp: hulp, maatregel};
}

export function jeugd(k: Kader, {jeugdbescherming, jeugdreclassering, jeugdhulp, maatregel}: Jeugdstromen): void {
  k.schrijfStroom(jeugdbescherming.speel(), vz.jeugdbescherming!);
  k.schrijfStroom(jeugdreclassering.speel(), vz.jeugdreclassering!);
  for (const {episodes} of [jeugdbescherming, jeugdreclassering]) {
    const [persoon, van, tot] = episodes.kolommen as [Int32Array, Int32Array, Int32Array];
    for (let i = 0; i < episodes.n; i++) {
      maatregel.forEach((wie, stap) => {
        if (van[i]! < halfjaren[stap + 1]! && tot[i]! >= halfjaren[stap]!) wie.add(persoon[i]!);
      });
    }
  }
  schrijfHulp(k, jeugdhulp.speel(), maatregel);
}

/** With or without a stay away from home; more often with one for those with a measure. */
function schrijfHulp(k: Kader, {episodes}: Stroom, maatregel: Set<number>[]): void {
  const [persoon, van, tot] = episodes.kolommen as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < episodes.n; i++) {
    const p = persoon[i]!;
    const zwaar = maatregel.some(
      (wie, stap) => wie.has(p) && van[i]! < halfjaren[stap + 1]! && tot[i]! >= halfjaren[stap]!
    );
    const enkel = zwaar ? metVerblijf.alleenBescherming : metVerblijf.alleen;
    const beide = zwaar ? metVerblijf.daarnaastBescherming : metVerblijf.daarnaast;
    const u = k.b.toeval.trek();
    if (u < enkel + beide) k.schrijf(p, vz.jeugdhulp_met_verblijf!, van[i]!, tot[i]!);
    if (u >= enkel) k.schrijf(p, vz.jeugdhulp_zonder_verblijf!, van[i]!, tot[i]!);
  }
}
