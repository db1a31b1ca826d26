import * as parameters from "../../data/synthese/parameters.js";
import {EENOUDER, EENPERSOONS, INSTELLING} from "./codes.js";
import {halfjaren, JAAR} from "./dag.js";
import type {Toeval} from "./toeval.js";
import {verhuiskans} from "./verhuizen.js";
import type {Huishouden, Persoon} from "./wereld.js";

export type Soort =
  | "overlijden"
  | "geboorte"
  | "scheiding"
  | "uit_huis"
  | "samenwonen"
  | "verhuizing"
  | "emigratie"
  | "huwelijk"
  | "instelling";
export type Proces = {soort: Soort; persoon: Persoon};

const {sterfte, geboorte, scheiding, uitHuis, samenwonen, migratie, instelling, huwelijk} = parameters;

const sterftetafel = Float64Array.from({length: 130}, (_, jaren) =>
  jaren === 0 ? sterfte.zuigeling / 2 : Math.min(0.4, (sterfte.a * Math.exp(sterfte.b * (jaren + 0.5))) / 2)
);

/** What happens to a household in this half-year: competing risks, one draw. */
export function kansen(h: Huishouden, stap: number, toeval: Toeval): Proces | undefined {
  const dag = halfjaren[stap]!;
  let u = toeval.trek();
  const hoofd = h.volwassenen[0]!;
  for (const p of h.volwassenen) if ((u -= sterftekans(p, dag, h.type)) < 0) return {soort: "overlijden", persoon: p};
  if (h.type === INSTELLING) return undefined;
  for (const p of h.kinderen) {
    if ((u -= sterftekans(p, dag, h.type)) < 0) return {soort: "overlijden", persoon: p};
    if ((u -= uitHuiskans((dag - p.geboren) / JAAR)) < 0) return {soort: "uit_huis", persoon: p};
  }
  const jaren = (dag - hoofd.geboren) / JAAR;
  if (h.soort === "gewoon") {
    if ((u -= geboortekans(h, dag)) < 0) return {soort: "geboorte", persoon: hoofd};
    if (h.volwassenen.length === 2) {
      if ((u -= scheidingskans(h, jaren)) < 0) return {soort: "scheiding", persoon: hoofd};
      if ((u -= (jaren < 48 ? huwelijk.jong : huwelijk.ouder) / 2) < 0) return {soort: "huwelijk", persoon: hoofd};
    } else if ((u -= paarkans(h.type, jaren)) < 0) return {soort: "samenwonen", persoon: hoofd};
  }
  if ((u -= verhuiskans(hoofd, dag) / 2) < 0) return {soort: "verhuizing", persoon: hoofd};
  if (jaren < 60 && (u -= emigratiekans(h.type, jaren)) < 0) return {soort: "emigratie", persoon: hoofd};
  for (const p of h.volwassenen) {
    if ((dag - p.geboren) / JAAR < 80) continue;
    if ((u -= (h.type === EENPERSOONS ? instelling.alleen80 : instelling.paar80) / 2) < 0)
      return {soort: "instelling", persoon: p};
  }
  return undefined;
}

function sterftekans(p: Persoon, dag: number, type: number): number {
  const kans = sterftetafel[Math.floor((dag - p.geboren) / JAAR)] ?? 0.4;
  return kans * (p.man ? 1 : sterfte.vrouw) * (type === INSTELLING ? sterfte.instelling : 1);
}

function geboortekans(h: Huishouden, dag: number): number {
  const [een, ander] = h.volwassenen;
  const vrouw = een?.man === false ? een : ander;
  if (vrouw === undefined || vrouw.man) return 0;
  const jaren = (dag - vrouw.geboren) / JAAR;
  if (jaren < 18 || jaren > 44) return 0;
  const jongste = h.kinderen.reduce((laatste, k) => Math.max(laatste, k.geboren), -Infinity);
  if (dag - jongste < geboorte.tussentijd) return 0;
  const vruchtbaar =
    jaren < 24 ? 0.35 : jaren < 28 ? 0.85 : jaren < 34 ? 1.25 : jaren < 38 ? 0.75 : jaren < 41 ? 0.3 : 0.06;
  const kinderen = geboorte.perKinderen[Math.min(3, h.kinderen.length)]!;
  return (geboorte.factor * vruchtbaar * (h.volwassenen.length === 2 ? kinderen : geboorte.alleenstaand)) / 2;
}

function scheidingskans(h: Huishouden, jaren: number): number {
  if (h.kinderen.length > 0) return (jaren < 60 ? scheiding.metKinderen : scheiding.zonderOud) / 2;
  return (jaren < 45 ? scheiding.zonderJong : jaren < 70 ? scheiding.zonderOud : 0) / 2;
}

function uitHuiskans(jaren: number): number {
  if (jaren < 18) return 0;
  return (jaren < 20 ? uitHuis.jong : jaren < 27 ? uitHuis.midden : uitHuis.laat) / 2;
}

function emigratiekans(type: number, jaren: number): number {
  return (type === EENPERSOONS && jaren < 40 ? migratie.alleenUit : migratie.anderenUit) / 2;
}

function paarkans(type: number, jaren: number): number {
  const kans =
    jaren < 30 ? samenwonen.tot30 : jaren < 45 ? samenwonen.tot45 : jaren < 65 ? samenwonen.tot65 : samenwonen.daarna;
  return (type === EENOUDER ? samenwonen.eenouder * kans : kans) / 2;
}
