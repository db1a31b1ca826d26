import {standDoel} from "../../../data/synthese/doelen.js";
import {duur} from "../../../data/synthese/parameters.js";
import {voorzieningnummer} from "../codes.js";
import {ANKERSTAP, halfjaren, JAAR} from "../dag.js";
import type {Persoon} from "../wereld.js";
import {opEinde} from "./doelpad.js";
import {PWET, totLeeftijd, totVertrek, type Kader} from "./kader.js";
import {Stroom} from "./stroom.js";

const vz = voorzieningnummer as Record<string, number>;
const pad = {
  bijstand: opEinde(standDoel.bijstand),
  metBijstand: opEinde(standDoel.reIntegratieMetBijstand),
  los: opEinde(standDoel.reIntegratieZonderBijstand),
  gerelateerd: opEinde(standDoel.bijstandGerelateerd),
  wsw: opEinde(standDoel.wsw)
};
const totAow = totLeeftijd(65.3);

/** Bijstand is for the household: a partner gets it too. */
function partner(p: Persoon): Persoon | undefined {
  const {volwassenen, soort} = p.huishouden;
  return soort === "gewoon" && volwassenen.length === 2 ? volwassenen.find((ander) => ander !== p) : undefined;
}

export function bijstandsstroom(k: Kader): Stroom {
  return new Stroom(k.b, {
    ...k.basis("bijstand", k.deel.bijstand, standDoel.bijstand, pad.bijstand, 1),
    wet: PWET,
    telling: "stand",
    duur: duur.bijstand,
    uiterste: totVertrek,
    samen: partner
  });
}

/** Participatiewet and Wsw. */
export function participatie(k: Kader, bijstand: Stroom): void {
  const {b, deel} = k;
  k.schrijfStroom(bijstand.speel(), vz.bijstand!);
  const los = new Stroom(b, {
    ...k.basis("reIntegratieLos", deel.rest, standDoel.reIntegratieZonderBijstand, pad.los, 1),
    wet: PWET,
    telling: "stand",
    duur: duur.reIntegratieLos,
    uiterste: totAow,
    mag: (p, stap) => !bijstand.inGebruik(p, halfjaren[stap]!)
  });
  const gerelateerd = new Stroom(b, {
    ...k.basis("bijstandGerelateerd", deel.rest, standDoel.bijstandGerelateerd, pad.gerelateerd, 0.5),
    wet: PWET,
    telling: "stand",
    duur: duur.bijstandGerelateerd,
    uiterste: totAow
  });
  const wsw = new Stroom(b, {
    ...k.basis("wsw", deel.wsw, standDoel.wsw, pad.wsw, 0.5),
    wet: PWET,
    telling: "stand",
    duur: duur.wsw,
    uiterste: totAow,
    dicht: ANKERSTAP
  });
  k.schrijfStroom(los.speel(), vz.re_integratie!);
  k.schrijfStroom(gerelateerd.speel(), vz.bijstand_gerelateerd!);
  k.schrijfStroom(wsw.speel(), vz.wsw!);
  metBijstand(k, bijstand);
}

/** People who are in bijstand get re-integration, until the target on each day is reached. */
function metBijstand(k: Kader, bijstand: Stroom): void {
  const {toeval, personen} = k.b;
  const [persoon, van, tot] = bijstand.episodes.kolommen as [Int32Array, Int32Array, Int32Array];
  const doel = k.doel(k.deel.bijstand, pad.metBijstand);
  const afronding = toeval.trek();
  const laatste = new Map<number, number>();
  let lopend: number[] = [];
  for (let stap = -1; stap < halfjaren.length - 1; stap++) {
    const z = halfjaren[stap + 1]! - 1;
    const a = stap < 0 ? z - 300 : halfjaren[stap]!;
    lopend = lopend.filter((eind) => eind > z);
    const kandidaten: number[] = [];
    for (let i = 0; i < bijstand.episodes.n; i++) {
      if (van[i]! <= z && tot[i]! > z && personen[persoon[i]!]!.geboren > z - 65 * JAAR) kandidaten.push(i);
    }
    let nodig = Math.floor(doel(Math.max(0, stap)) + afronding) - lopend.length;
    for (let poging = 40 * nodig + 40; nodig > 0 && poging > 0 && kandidaten.length > 0; poging--) {
      const i = kandidaten[toeval.geheel(0, kandidaten.length - 1)]!;
      const begin = Math.max(van[i]!, toeval.geheel(a, z));
      if ((laatste.get(persoon[i]!) ?? 0) >= begin - 1) continue;
      const eind = Math.min(tot[i]!, begin + 30 + Math.floor(toeval.exponentieel(duur.reIntegratie.jaar[0]! * JAAR)));
      laatste.set(persoon[i]!, eind);
      k.schrijf(persoon[i]!, vz.re_integratie!, begin, eind);
      if (eind <= z) continue;
      lopend.push(eind);
      nodig--;
    }
  }
}
