import {halfjaarDoel, standDoel, type Pad} from "../../../data/synthese/doelen.js";
import * as parameters from "../../../data/synthese/parameters.js";
import {gebeurtenissen as codelijst} from "../../../data/gebeurtenis.js";
import {voorzieningnummer} from "../codes.js";
import {ANKERSTAP, EINDE, halfjaren, JAAR, LOPEND} from "../dag.js";
import {leeftijd} from "../leeftijd.js";
import {Tabel} from "../tabel.js";
import type {Persoon, Wereld} from "../wereld.js";
import type {Aandelen} from "./aandelen.js";
import {Bewoners} from "./bewoners.js";
import {opEinde, perHalfjaar} from "./doelpad.js";
import {Stroom} from "./stroom.js";

const WMO = 0;
const PWET = 1;
const JEUGD = 2;
const {duur, inGewicht} = parameters;
const vz = voorzieningnummer as Record<string, number>;
const doelen = {
  wmo: perHalfjaar(halfjaarDoel.wmo),
  jeugdwet: perHalfjaar(halfjaarDoel.jeugdwet),
  jeugdhulp: perHalfjaar(halfjaarDoel.jeugdhulp),
  bijstand: opEinde(standDoel.bijstand),
  metBijstand: opEinde(standDoel.reIntegratieMetBijstand),
  los: opEinde(standDoel.reIntegratieZonderBijstand),
  gerelateerd: opEinde(standDoel.bijstandGerelateerd),
  wsw: opEinde(standDoel.wsw),
  bescherming: opEinde(standDoel.jeugdbescherming),
  reclassering: opEinde(standDoel.jeugdreclassering)
};

const eersteWaarde = (pad: Pad): number => pad[0]![1];
const altijd = (p: Persoon): number => p.vertrek;
const totLeeftijd =
  (jaren: number) =>
  (p: Persoon): number =>
    Math.floor(p.geboren + jaren * JAAR) - 1;

/** Use of the four wetten in one gebied. Columns: persoon, voorziening, begin, eind. */
export function gebruik(wereld: Wereld, deel: Aandelen): Tabel {
  const b = new Bewoners(wereld);
  const {schaal, wijken} = wereld.land;
  const rijen = new Tabel(4, 1 << 12);
  const schrijf = (p: number, voorziening: number, van: number, tot: number): void => {
    if (van <= tot && van <= EINDE) rijen.voegToe(p, voorziening, van, tot > EINDE ? LOPEND : tot);
  };
  const schrijfAlle = (s: Stroom, voorziening: number): void => {
    const [p, van, tot] = s.episodes.kolommen as [Int32Array, Int32Array, Int32Array];
    for (let i = 0; i < s.episodes.n; i++) schrijf(p[i]!, voorziening, van[i]!, tot[i]!);
  };
  const n =
    (aandeel: number, pad: readonly number[]) =>
    (stap: number): number =>
      aandeel * schaal * pad[stap]!;
  const gemiddeld =
    wereld.gebied.wijken.reduce((som, w) => som + wijken[w]!.bijstand, 0) / wereld.gebied.wijken.length || 24;
  const arm = (p: Persoon): number => Math.max(0.3, Math.min(2.5, wijken[p.wijk]!.bijstand / gemiddeld));
  const weging = (sleutel: keyof typeof inGewicht, macht: number) => {
    const {type} = inGewicht[sleutel];
    const grootste = Math.max(...type) * Math.pow(2.5, macht) * parameters.samenloop * 0.6;
    const perType = type.map((t) => t / grootste);
    return (p: Persoon): number => perType[p.type]! * Math.pow(arm(p), macht);
  };

  const bijstand = new Stroom(b, {
    wet: PWET,
    telling: "stand",
    doel: n(deel.bijstand, doelen.bijstand),
    beginstand: deel.bijstand * schaal * eersteWaarde(standDoel.bijstand),
    duur: duur.bijstand,
    leeftijd: inGewicht.bijstand.leeftijd,
    gewicht: weging("bijstand", 1),
    uiterste: altijd
  });
  const los = new Stroom(b, {
    wet: PWET,
    telling: "stand",
    doel: n(deel.bijstand, doelen.los),
    beginstand: deel.bijstand * schaal * eersteWaarde(standDoel.reIntegratieZonderBijstand),
    duur: duur.reIntegratieLos,
    leeftijd: inGewicht.reIntegratieLos.leeftijd,
    gewicht: weging("reIntegratieLos", 1),
    uiterste: totLeeftijd(65.3),
    mag: (p, stap) => !bijstand.inGebruik(p, halfjaren[stap]!)
  });
  const gerelateerd = new Stroom(b, {
    wet: PWET,
    telling: "stand",
    doel: n(deel.bijstand, doelen.gerelateerd),
    beginstand: deel.bijstand * schaal * eersteWaarde(standDoel.bijstandGerelateerd),
    duur: duur.bijstandGerelateerd,
    leeftijd: inGewicht.bijstandGerelateerd.leeftijd,
    gewicht: weging("bijstandGerelateerd", 0.5),
    uiterste: totLeeftijd(65.3)
  });
  const wsw = new Stroom(b, {
    wet: PWET,
    telling: "stand",
    doel: n(deel.wsw, doelen.wsw),
    beginstand: deel.wsw * schaal * eersteWaarde(standDoel.wsw),
    duur: duur.wsw,
    leeftijd: inGewicht.wsw.leeftijd,
    gewicht: weging("wsw", 0.5),
    uiterste: totLeeftijd(65.3),
    dicht: ANKERSTAP
  });
  const bescherming = new Stroom(b, {
    wet: JEUGD,
    telling: "stand",
    doel: n(deel.zwaar, doelen.bescherming),
    beginstand: deel.zwaar * schaal * eersteWaarde(standDoel.jeugdbescherming),
    duur: duur.jeugdbescherming,
    leeftijd: inGewicht.jeugdbescherming.leeftijd,
    gewicht: weging("jeugdbescherming", 1),
    uiterste: totLeeftijd(18)
  });
  const reclassering = new Stroom(b, {
    wet: JEUGD,
    telling: "stand",
    doel: n(deel.zwaar, doelen.reclassering),
    beginstand: deel.zwaar * schaal * eersteWaarde(standDoel.jeugdreclassering),
    duur: duur.jeugdreclassering,
    leeftijd: inGewicht.jeugdreclassering.leeftijd,
    gewicht: weging("jeugdreclassering", 1),
    uiterste: totLeeftijd(23)
  });
  const beschermd = new Map<number, number[]>();
  const perStap: Set<number>[] = halfjaren.slice(1).map(() => new Set());
  const hulp: Stroom = new Stroom(b, {
    wet: JEUGD,
    telling: "halfjaar",
    doel: n(deel.jeugd, doelen.jeugdhulp),
    beginstand: 0.68 * deel.jeugd * schaal * doelen.jeugdhulp[0]!,
    duur: duur.jeugdhulp,
    leeftijd: inGewicht.jeugdhulp.leeftijd,
    gewicht: weging("jeugdhulp", 0.5),
    uiterste: (p) => Math.floor(p.geboren + (p.id % 8 === 0 ? 23 : 18) * JAAR) - 1,
    mag: (p, stap) => !perStap[stap]!.has(p.id) || meehulp.has(p.id),
    eerst: (stap) => zonderHulp(stap)
  });
  const meehulp = new Set<number>();
  /** Those with a measure but without help, as far as they are more than the published difference between jeugdzorg and jeugdhulp. */
  const zonderHulp = (stap: number): Persoon[] => {
    meehulp.clear();
    const zonder = [...perStap[stap]!].filter((id) => !hulp.inGebruik(b.personen[id]!, halfjaren[stap]!));
    const verschil = b.toeval.rond(deel.zwaar * schaal * (doelen.jeugdwet[stap]! - doelen.jeugdhulp[stap]!));
    const uit = zonder.slice(0, Math.max(0, zonder.length - verschil)).map((id) => b.personen[id]!);
    for (const p of uit) meehulp.add(p.id);
    return uit;
  };
  const wmo = new Stroom(b, {
    wet: WMO,
    telling: "halfjaar",
    doel: n(deel.wmo, doelen.wmo),
    beginstand: 0.87 * deel.wmo * schaal * doelen.wmo[0]!,
    duur: duur.wmo,
    leeftijd: inGewicht.wmo.leeftijd,
    gewicht: weging("wmo", 0.4),
    uiterste: (p) => (p.id % 100 < parameters.wmoStoptBijOpname * 100 ? p.opname : LOPEND)
  });
  planNa(wereld, {bijstand, wmo, jeugdhulp: hulp, jeugdbescherming: bescherming, jeugdreclassering: reclassering});

  bijstand.speel();
  schrijfAlle(bijstand, vz.bijstand!);
  schrijfAlle(los.speel(), vz.re_integratie!);
  schrijfAlle(gerelateerd.speel(), vz.bijstand_gerelateerd!);
  schrijfAlle(wsw.speel(), vz.wsw!);
  metBijstand(b, bijstand, n(deel.bijstand, doelen.metBijstand), (p, van, tot) =>
    schrijf(p, vz.re_integratie!, van, tot)
  );
  for (const [s, voorziening] of [
    [bescherming.speel(), vz.jeugdbescherming!],
    [reclassering.speel(), vz.jeugdreclassering!]
  ] as const) {
    schrijfAlle(s, voorziening);
    const [p, van, tot] = s.episodes.kolommen as [Int32Array, Int32Array, Int32Array];
    for (let i = 0; i < s.episodes.n; i++) {
      if (s === bescherming) beschermd.set(p[i]!, [...(beschermd.get(p[i]!) ?? []), van[i]!, tot[i]!]);
      halfjaren.slice(1).forEach((z, stap) => {
        if (van[i]! < z && tot[i]! >= halfjaren[stap]!) perStap[stap]!.add(p[i]!);
      });
    }
  }
  hulp.speel();
  schrijfHulp(b, hulp, beschermd, schrijf);
  wmo.speel();
  schrijfWmo(b, wmo, schrijf);
  return rijen;
}

type Schrijf = (p: number, voorziening: number, van: number, tot: number) => void;

/** People who are in bijstand get re-integration, until the target on each day is reached. */
function metBijstand(
  b: Bewoners,
  bijstand: Stroom,
  doel: (stap: number) => number,
  schrijf: (p: number, van: number, tot: number) => void
): void {
  const [persoon, van, tot] = bijstand.episodes.kolommen as [Int32Array, Int32Array, Int32Array];
  const laatste = new Map<number, number>();
  const {toeval} = b;
  let lopend: number[] = [];
  for (let stap = -1; stap < halfjaren.length - 1; stap++) {
    const z = halfjaren[stap + 1]! - 1;
    const a = stap < 0 ? z - 300 : halfjaren[stap]!;
    lopend = lopend.filter((eind) => eind > z);
    const kandidaten: number[] = [];
    for (let i = 0; i < bijstand.episodes.n; i++)
      if (van[i]! <= z && tot[i]! > z && b.personen[persoon[i]!]!.geboren > z - 65 * JAAR) kandidaten.push(i);
    let nodig = toeval.rond(doel(Math.max(0, stap))) - lopend.length;
    for (let poging = 0; nodig > 0 && poging < 40 * nodig + 40 && kandidaten.length > 0; poging++) {
      const i = kandidaten[toeval.geheel(0, kandidaten.length - 1)]!;
      const begin = Math.max(van[i]!, toeval.geheel(a, z));
      if ((laatste.get(persoon[i]!) ?? 0) >= begin - 1) continue;
      const eind = Math.min(tot[i]!, begin + 30 + Math.floor(toeval.exponentieel(duur.reIntegratie.jaar[0]! * JAAR)));
      laatste.set(persoon[i]!, eind);
      schrijf(persoon[i]!, begin, eind);
      if (eind <= z) continue;
      lopend.push(eind);
      nodig--;
    }
  }
}

function schrijfHulp(b: Bewoners, hulp: Stroom, beschermd: Map<number, number[]>, schrijf: Schrijf): void {
  const {alleen, daarnaast, alleenBescherming, daarnaastBescherming} = parameters.metVerblijf;
  const [p, van, tot] = hulp.episodes.kolommen as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < hulp.episodes.n; i++) {
    const maatregel = beschermd.get(p[i]!) ?? [];
    const metMaatregel = maatregel.some((d, j) => j % 2 === 0 && d <= tot[i]! && maatregel[j + 1]! >= van[i]!);
    const u = b.toeval.trek();
    const enkel = metMaatregel ? alleenBescherming : alleen;
    const beide = metMaatregel ? daarnaastBescherming : daarnaast;
    if (u < enkel + beide) schrijf(p[i]!, vz.jeugdhulp_met_verblijf!, van[i]!, tot[i]!);
    if (u >= enkel) schrijf(p[i]!, vz.jeugdhulp_zonder_verblijf!, van[i]!, tot[i]!);
  }
}

function schrijfWmo(b: Bewoners, wmo: Stroom, schrijf: Schrijf): void {
  const [p, van, tot] = wmo.episodes.kolommen as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < wmo.episodes.n; i++) {
    const mengsel =
      leeftijd(b.personen[p[i]!]!.geboren, van[i]!) < 65 ? parameters.wmoMengsel.tot65 : parameters.wmoMengsel.vanaf65;
    let geen = true;
    for (const [code, kans] of Object.entries(mengsel)) {
      const laatste = geen && code === "hulpmiddelen_en_diensten";
      if (!laatste && !b.toeval.kans(kans)) continue;
      schrijf(p[i]!, vz[code]!, van[i]!, tot[i]!);
      geen = false;
    }
  }
}

/** Events plan a start, between 0 and 18 months later. */
function planNa(wereld: Wereld, stromen: Record<string, Stroom>): void {
  const {toeval, personen} = wereld;
  const regels = codelijst.map(({code}) => parameters.startNa.filter((r) => r.gebeurtenis === code));
  const [persoon, code, dag] = wereld.gebeurtenissen.kolommen as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < wereld.gebeurtenissen.n; i++) {
    for (const {stroom, kans, van, tot} of regels[code[i]!]!) {
      if (!toeval.kans(kans)) continue;
      const p = personen[persoon[i]!]!;
      const jaren = leeftijd(p.geboren, dag[i]!);
      if (jaren >= van && jaren <= tot) stromen[stroom]!.plan(p, dag[i]! + toeval.geheel(0, 547));
    }
  }
  const [kind, ,] = wereld.kindNaScheiding.kolommen as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < wereld.kindNaScheiding.n; i++) {
    for (const [stroom, kans] of Object.entries(parameters.kindNaScheiding)) {
      if (toeval.kans(kans))
        stromen[stroom]!.plan(personen[kind[i]!]!, wereld.kindNaScheiding.kolommen[1]![i]! + toeval.geheel(0, 547));
    }
  }
}
