import {scheiding, uitHuis, verhuizen} from "../../data/synthese/parameters.js";
import {gebeurtenisnummer} from "./codes.js";
import {plaatskeuze} from "./verledenHuishouden.js";
import {sluit, wijzig} from "./verblijf.js";
import type {Huishouden, Persoon, Wereld} from "./wereld.js";

const {overlijden_dierbare, geboorte_kind, echtscheiding, verhuizing, huwelijk} = gebeurtenisnummer as Record<
  string,
  number
>;

const uit = (rij: Persoon[], p: Persoon): void => {
  const i = rij.indexOf(p);
  if (i >= 0) rij.splice(i, 1);
};

export function overlijd(wereld: Wereld, h: Huishouden, p: Persoon, dag: number): void {
  wijzig(wereld, h, dag + 1, () => {
    uit(h.volwassenen, p);
    uit(h.kinderen, p);
    if (h.volwassenen.length > 0) return;
    const meerderjarig = [...h.kinderen].sort((x, y) => x.geboren - y.geboren)[0];
    if (meerderjarig === undefined) return;
    uit(h.kinderen, meerderjarig);
    h.volwassenen.push(meerderjarig);
  });
  p.dood = p.vertrek = dag;
  for (const lid of [...h.volwassenen, ...h.kinderen]) wereld.meld(lid, overlijden_dierbare!, dag);
}

export function baar(wereld: Wereld, h: Huishouden, dag: number): void {
  const {toeval} = wereld;
  const aantal = toeval.kans(0.016) ? 2 : 1;
  wijzig(wereld, h, dag, () => {
    for (let i = 0; i < aantal; i++) {
      const kind = wereld.nieuwPersoon(dag, toeval.kans(0.512), h);
      h.kinderen.push(kind);
    }
  });
  for (const kind of h.kinderen.slice(-aantal)) kind.type = h.type;
  for (const ouder of h.volwassenen) wereld.meld(ouder, geboorte_kind!, dag);
}

/** One partner moves out; the children stay with the mother in five of six cases. */
export function scheid(wereld: Wereld, h: Huishouden, dag: number): void {
  const {toeval} = wereld;
  const plaats = plaatskeuze(wereld);
  for (const p of h.volwassenen) wereld.meld(p, echtscheiding!, dag);
  for (const kind of h.kinderen) wereld.kindNaScheiding.voegToe(kind.id, dag, 0);
  const man = h.volwassenen.find((p) => p.man);
  const gaat = man !== undefined && toeval.kans(h.kinderen.length > 0 ? 0.83 : 0.5) ? man : h.volwassenen[1]!;
  const gemeente = wereld.land.wijken[h.wijk]!.gemeente;
  const dichtbij = toeval.kans(scheiding.terugVanDichtbij);
  const eigen = wereld.nieuwHuishouden(
    dichtbij ? plaats.binnenGemeente(gemeente, toeval) : plaats.elders(gemeente, toeval)
  );
  vertrek(wereld, h, gaat, eigen, dag);
  if (!dichtbij) wereld.aankomsten.voegToe(eigen.id, dag, eigen.wijk);
}

export function verlaatHuis(wereld: Wereld, h: Huishouden, p: Persoon, dag: number): void {
  const {toeval} = wereld;
  const plaats = plaatskeuze(wereld);
  const gemeente = wereld.land.wijken[h.wijk]!.gemeente;
  const elders = toeval.kans(uitHuis.elders);
  const eigen = wereld.nieuwHuishouden(
    elders ? plaats.starterElders(gemeente, toeval) : plaats.binnenGemeente(gemeente, toeval)
  );
  vertrek(wereld, h, p, eigen, dag);
  if (elders) wereld.aankomsten.voegToe(eigen.id, dag, eigen.wijk);
}

export function wordOpgenomen(wereld: Wereld, h: Huishouden, p: Persoon, dag: number): void {
  if (h.kinderen.length > 0 && h.volwassenen.length === 1) return;
  p.opname = dag;
  vertrek(wereld, h, p, wereld.nieuwHuishouden(h.wijk, "instelling"), dag);
}

function vertrek(wereld: Wereld, h: Huishouden, p: Persoon, naar: Huishouden, dag: number): void {
  wijzig(wereld, h, dag, () => {
    uit(h.volwassenen, p);
    uit(h.kinderen, p);
  });
  p.huishouden = naar;
  naar.volwassenen.push(p);
  naar.type = naar.bepaalType();
  wereld.huishoudens.push(naar);
  wereld.meld(p, verhuizing!, dag);
}

export function verhuis(wereld: Wereld, h: Huishouden, dag: number): void {
  const {toeval} = wereld;
  const plaats = plaatskeuze(wereld);
  for (const p of [...h.volwassenen, ...h.kinderen]) wereld.meld(p, verhuizing!, dag);
  const gemeente = wereld.land.wijken[h.wijk]!.gemeente;
  if (toeval.kans(verhuizen.naarElders)) {
    wijzig(wereld, h, dag, () => (h.wijk = plaats.elders(gemeente, toeval)));
    wereld.aankomsten.voegToe(h.id, dag, h.wijk);
  } else if (!toeval.kans(verhuizen.zelfdeWijk))
    wijzig(wereld, h, dag, () => (h.wijk = plaats.binnenGemeente(gemeente, toeval)));
}

export function emigreer(wereld: Wereld, h: Huishouden, dag: number): void {
  const leden = [...h.volwassenen, ...h.kinderen];
  sluit(wereld, leden, h, dag + 1);
  for (const p of leden) p.vertrek = dag;
  h.volwassenen = [];
  h.kinderen = [];
}

export function trouw(wereld: Wereld, h: Huishouden, dag: number): void {
  for (const p of h.volwassenen) wereld.meld(p, huwelijk!, dag);
}
