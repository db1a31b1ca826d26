import {duration, jeugdUntil, withVerblijf} from "../../../data/synthesis/gebruik.js";
import {halfjaarTarget, standTarget} from "../../../data/synthesis/targets.js";
import {atEnd, halfjaren, perHalfjaar} from "../day.js";
import {type Persoon, voorzieningNumber} from "../huishouden.js";
import {type Frame, JEUGD, untilLeeftijd} from "./residents.js";
import {Stream} from "./stream.js";

const vz = voorzieningNumber as Record<string, number>;
const bescherming = atEnd(standTarget.jeugdbescherming);
const reclassering = atEnd(standTarget.jeugdreclassering);
const jeugdhulp = perHalfjaar(halfjaarTarget.jeugdhulp);
const jeugdwet = perHalfjaar(halfjaarTarget.jeugdwet);
const extremeHelp = (p: Persoon): number =>
  untilLeeftijd(p.id % jeugdUntil.oneIn === 0 ? jeugdUntil.longest : jeugdUntil.adult)(p);

type JeugdStreams = {
  jeugdbescherming: Stream;
  jeugdreclassering: Stream;
  jeugdhulp: Stream;
  maatregel: Set<number>[];
};

/** The measures, and help. Who has a measure gets help too, but for the published difference between jeugdzorg and jeugdhulp. */
export function jeugdStreams(k: Frame): JeugdStreams {
  const {b, part} = k;
  const heavy = {wet: JEUGD, tally: "stand"} as const;
  const jeugdbescherming = new Stream(b, {
    ...k.basis("jeugdbescherming", part.zwaar, standTarget.jeugdbescherming, bescherming),
    ...heavy,
    duration: duration.perStream.jeugdbescherming,
    latest: untilLeeftijd(jeugdUntil.adult)
  });
  const jeugdreclassering = new Stream(b, {
    ...k.basis("jeugdreclassering", part.zwaar, standTarget.jeugdreclassering, reclassering),
    ...heavy,
    duration: duration.perStream.jeugdreclassering,
    latest: untilLeeftijd(jeugdUntil.longest)
  });
  const maatregel = halfjaren.slice(1).map(() => new Set<number>());
  const added = new Set<number>();
  const rounding = b.random.pull();
  const withoutHelp = (step: number): Persoon[] => {
    const zonder = [...maatregel[step]!]
      .map((id) => b.personen[id]!)
      .filter((p) => !help.inGebruik(p, halfjaren[step]!));
    const difference = Math.floor(
      part.zwaar * b.world.country.schaal * (jeugdwet[step]! - jeugdhulp[step]!) + rounding
    );
    const result = zonder.slice(0, Math.max(0, zonder.length - difference));
    added.clear();
    for (const p of result) added.add(p.id);
    return result;
  };
  const help: Stream = new Stream(b, {
    ...k.basis("jeugdhulp", part.jeugd, halfjaarTarget.jeugdhulp, jeugdhulp),
    wet: JEUGD,
    tally: "halfjaar",
    duration: k.duration("jeugdhulp", "jeugdwet"),
    latest: extremeHelp,
    may: (p, step) => !maatregel[step]!.has(p.id) || added.has(p.id),
    initially: withoutHelp
  });
  return {jeugdbescherming, jeugdreclassering, jeugdhulp: help, maatregel};
}

export function jeugd(k: Frame, {jeugdbescherming, jeugdreclassering, jeugdhulp, maatregel}: JeugdStreams): void {
  k.writeStream(jeugdbescherming.play(), vz.jeugdbescherming!);
  k.writeStream(jeugdreclassering.play(), vz.jeugdreclassering!);
  for (const {episodes} of [jeugdbescherming, jeugdreclassering]) {
    const [persoon, from, until] = episodes.columns as [Int32Array, Int32Array, Int32Array];
    for (let i = 0; i < episodes.n; i++) {
      maatregel.forEach((who, step) => {
        if (from[i]! < halfjaren[step + 1]! && until[i]! >= halfjaren[step]!) who.add(persoon[i]!);
      });
    }
  }
  writeHelp(k, jeugdhulp.play(), maatregel);
}

/** With or without a stay away from home; more often with one for those with a measure. */
function writeHelp(k: Frame, {episodes}: Stream, maatregel: Set<number>[]): void {
  const [persoon, from, until] = episodes.columns as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < episodes.n; i++) {
    const p = persoon[i]!;
    const heavy = maatregel.some(
      (who, step) => who.has(p) && from[i]! < halfjaren[step + 1]! && until[i]! >= halfjaren[step]!
    );
    const single = heavy ? withVerblijf.onlyBescherming : withVerblijf.only;
    const both = heavy ? withVerblijf.besidesBescherming : withVerblijf.besides;
    const u = k.b.random.pull();
    if (u < single + both) k.write(p, vz.jeugdhulp_met_verblijf!, from[i]!, until[i]!);
    if (u >= single) k.write(p, vz.jeugdhulp_zonder_verblijf!, from[i]!, until[i]!);
  }
}
