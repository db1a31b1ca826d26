import {halfjaarDoel} from "../../../data/synthese/doelen.js";
import {duur, omslagWmo, wmoMengsel, wmoStoptBijOpname} from "../../../data/synthese/parameters.js";
import {voorzieningnummer} from "../codes.js";
import {ANKER, LOPEND} from "../dag.js";
import {leeftijd} from "../leeftijd.js";
import {perHalfjaar} from "./doelpad.js";
import {WMO, type Kader} from "./kader.js";
import {Stroom} from "./stroom.js";

type Mengsel = [code: string, kans: number][];

const pad = perHalfjaar(halfjaarDoel.wmo);

export function wmostroom(k: Kader): Stroom {
  return new Stroom(k.b, {
    ...k.basis("wmo", k.deel.wmo, halfjaarDoel.wmo, pad, 0.4, 0.87),
    wet: WMO,
    telling: "halfjaar",
    duur: duur.wmo,
    omslag: omslagWmo,
    uiterste: (p) => (p.id % 100 < wmoStoptBijOpname * 100 ? p.opname : LOPEND)
  });
}

/** Each spell of Wmo is a mix of the four groups; hulpmiddelen en diensten where nothing else was drawn. */
export function wmo(k: Kader, stroom: Stroom): void {
  const {episodes} = stroom.speel();
  const [persoon, van, tot] = episodes.kolommen as [Int32Array, Int32Array, Int32Array];
  const {tot65Voor2015, tot65Vanaf2015, vanaf65} = wmoMengsel;
  const [voor, vanaf, oud] = [tot65Voor2015, tot65Vanaf2015, vanaf65].map((m) => Object.entries(m)) as [
    Mengsel,
    Mengsel,
    Mengsel
  ];
  for (let i = 0; i < episodes.n; i++) {
    const jong = leeftijd(k.b.personen[persoon[i]!]!.geboren, van[i]!) < 65;
    let geen = true;
    for (const [code, kans] of !jong ? oud : van[i]! < ANKER ? voor : vanaf) {
      const enige = geen && code === "hulpmiddelen_en_diensten";
      if (!enige && !k.b.toeval.kans(kans)) continue;
      k.schrijf(persoon[i]!, (voorzieningnummer as Record<string, number>)[code]!, van[i]!, tot[i]!);
      geen = false;
    }
  }
}
