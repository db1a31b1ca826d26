import {besideBijstand, duration, untilAow as aow} from "../../../data/synthesis/gebruik.js";
import {shorterBijstand} from "../../../data/synthesis/planted.js";
import {standTarget} from "../../../data/synthesis/targets.js";
import {ANCHOR_STEP, atEnd, halfjaren, stepOf, YEAR} from "../day.js";
import {type Persoon, voorzieningNumber} from "../huishouden.js";
import {type Frame, PWET, untilDeparture, untilLeeftijd} from "./residents.js";
import {Stream, type StreamData} from "./stream.js";

const vz = voorzieningNumber as Record<string, number>;
const path = {
  bijstand: atEnd(standTarget.bijstand),
  withBijstand: atEnd(standTarget.reIntegratieMetBijstand),
  los: atEnd(standTarget.reIntegratieZonderBijstand),
  related: atEnd(standTarget.bijstandGerelateerd),
  wsw: atEnd(standTarget.wsw)
};
const untilAow = untilLeeftijd(aow.years);

/** Bijstand is for the household: a partner gets it too. */
function partner(p: Persoon): Persoon | undefined {
  const {adults, soort: kind} = p.huishouden;
  return kind === "gewoon" && adults.length === 2 ? adults.find((other) => other !== p) : undefined;
}

export function bijstandStream(k: Frame): Stream {
  return new Stream(k.b, {
    ...k.basis("bijstand", k.part.bijstand, standTarget.bijstand, path.bijstand),
    ...shorter(k),
    wet: PWET,
    tally: "stand",
    duration: k.duration("bijstand", "participatiewet"),
    latest: untilDeparture,
    together: partner
  });
}

/** The planted policy: from its first half-year on more ends, and as many start as would have. */
function shorter(k: Frame): Pick<StreamData, "turnover"> & Partial<StreamData> {
  const {country, gemeente} = k.b.world;
  const {gemeente: code, from, probability, turnover} = shorterBijstand;
  if (country.gemeenten[gemeente]!.code !== code) return {};
  const first = stepOf(Date.parse(from) / 86_400_000);
  const usual = k.target(k.part.bijstand, path.bijstand);
  const left = (step: number): number =>
    step < first ? 1 : left(step - 1) * (1 - probability) * (1 - turnover) + turnover;
  return {target: (step) => usual(step) * left(step), turnover: {van: first, tot: halfjaren.length, probability}};
}

/** Participatiewet and Wsw. */
export function participatie(k: Frame, bijstand: Stream): void {
  const {b, part} = k;
  k.writeStream(bijstand.play(), vz.bijstand!);
  const loose = new Stream(b, {
    ...k.basis("reIntegratieLos", part.rest, standTarget.reIntegratieZonderBijstand, path.los),
    wet: PWET,
    tally: "stand",
    duration: duration.perStream.reIntegratieLos,
    latest: untilAow,
    may: (p, step) => !bijstand.inGebruik(p, halfjaren[step]!)
  });
  const related = new Stream(b, {
    ...k.basis("bijstandGerelateerd", part.rest, standTarget.bijstandGerelateerd, path.related),
    wet: PWET,
    tally: "stand",
    duration: duration.perStream.bijstandGerelateerd,
    latest: untilAow
  });
  const wsw = new Stream(b, {
    ...k.basis("wsw", part.wsw, standTarget.wsw, path.wsw),
    wet: PWET,
    tally: "stand",
    duration: duration.perStream.wsw,
    latest: untilAow,
    closedFrom: ANCHOR_STEP
  });
  k.writeStream(loose.play(), vz.re_integratie!);
  k.writeStream(related.play(), vz.bijstand_gerelateerd!);
  k.writeStream(wsw.play(), vz.wsw!);
  withBijstand(k, bijstand);
}

/** People who are in bijstand get re-integration, until the target on each day is reached. */
function withBijstand(k: Frame, bijstand: Stream): void {
  const {random, personen} = k.b;
  const [persoon, from, until] = bijstand.episodes.columns as [Int32Array, Int32Array, Int32Array];
  const target = k.target(k.part.bijstand, path.withBijstand);
  const rounding = random.pull();
  const last = new Map<number, number>();
  let running: number[] = [];
  for (let step = -1; step < halfjaren.length - 1; step++) {
    const z = halfjaren[step + 1]! - 1;
    const a = step < 0 ? z - besideBijstand.before : halfjaren[step]!;
    running = running.filter((end) => end > z);
    const candidates: number[] = [];
    for (let i = 0; i < bijstand.episodes.n; i++) {
      if (from[i]! <= z && until[i]! > z && personen[persoon[i]!]!.born > z - besideBijstand.untilAge * YEAR)
        candidates.push(i);
    }
    let needed = Math.floor(target(Math.max(0, step)) + rounding) - running.length;
    for (let attempt = 40 * needed + 40; needed > 0 && attempt > 0 && candidates.length > 0; attempt--) {
      const i = candidates[random.integer(0, candidates.length - 1)]!;
      const begin = Math.max(from[i]!, random.integer(a, z));
      if ((last.get(persoon[i]!) ?? 0) >= begin - 1) continue;
      const end = Math.min(
        until[i]!,
        begin + besideBijstand.atLeast + Math.floor(random.exponential(duration.perStream.reIntegratie.jaar[0]! * YEAR))
      );
      last.set(persoon[i]!, end);
      k.write(persoon[i]!, vz.re_integratie!, begin, end);
      if (end <= z) continue;
      running.push(end);
      needed--;
    }
  }
}
