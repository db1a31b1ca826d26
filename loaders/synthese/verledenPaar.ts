import * as parameters from "../../data/synthese/parameters.js";
import {EENOUDER, EENPERSOONS, gebeurtenisnummer, PAAR} from "./codes.js";
import {ANKER, BEGIN, JAAR} from "./dag.js";
import {leeftijd} from "./leeftijd.js";
import type {Stap} from "./terug.js";
import {sluitTerug, wijzigTerug} from "./verblijf.js";
import type {Huishouden, Persoon, Wereld} from "./wereld.js";

const {overlijden_dierbare, echtscheiding, verhuizing} = gebeurtenisnummer as Record<string, number>;

/** Some of those who live alone lost their partner in 2010–2014. */
export function pleegVerweduwing(wereld: Wereld, stappen: Stap[], bezet: Set<number>): void {
  const {toeval} = wereld;
  for (const h of [...wereld.huishoudens]) {
    const p = h.volwassenen[0]!;
    const jaren = leeftijd(p.geboren, ANKER);
    const kans =
      h.type === EENPERSOONS && jaren >= 62
        ? parameters.verleden.verweduwd * (p.man ? 0.75 : 1)
        : h.type === EENOUDER && jaren > 35
          ? 0.025
          : 0;
    if (bezet.has(p.id) || !toeval.kans(kans)) continue;
    bezet.add(p.id);
    const dag = toeval.geheel(BEGIN + 2, ANKER - 4);
    if (h.kinderen.some((k) => k.geboren > dag - 300)) continue;
    const geboren = Math.floor(p.geboren + (p.man ? 1 : -1) * 2 * JAAR + toeval.normaal(0, 3 * JAAR));
    const partner = wereld.nieuwPersoon(geboren, !p.man, h);
    partner.type = PAAR;
    partner.vertrek = partner.dood = partner.achter = dag;
    stappen.push({dag: dag + 1, maakOngedaan: () => leeftNog(wereld, p, partner, dag)});
  }
}

function leeftNog(wereld: Wereld, p: Persoon, partner: Persoon, dag: number): void {
  let s = p.spoor;
  if (!s.volwassenen.includes(p)) s = wereld.nieuwHuishouden(p.wijk);
  for (const lid of [...s.volwassenen, ...s.kinderen]) wereld.meld(lid, overlijden_dierbare!, dag);
  wijzigTerug(wereld, s, dag + 1, () => s.volwassenen.push(partner));
  partner.spoor = s;
}

/** Single parents, and some who live alone, were a couple with someone who now lives alone in the same gemeente. */
export function pleegScheidingen(wereld: Wereld, stappen: Stap[], bezet: Set<number>): void {
  const {toeval} = wereld;
  const vrij = new Map<string, Persoon[]>();
  const sleutel = (man: boolean, geboren: number): string => `${man}${Math.round(geboren / JAAR / 6)}`;
  for (const h of wereld.huishoudens) {
    const p = h.volwassenen[0]!;
    const jaren = leeftijd(p.geboren, ANKER);
    if (h.type !== EENPERSOONS || jaren < 27 || jaren > 68 || bezet.has(p.id)) continue;
    const s = sleutel(p.man, p.geboren);
    const rij = vrij.get(s);
    if (rij === undefined) vrij.set(s, [p]);
    else rij.push(p);
  }
  for (const h of wereld.huishoudens) {
    const p = h.volwassenen[0]!;
    const kans =
      h.type === EENOUDER
        ? parameters.verleden.gescheidenEenouder
        : h.type === EENPERSOONS
          ? parameters.verleden.gescheidenAlleen
          : 0;
    const jaren = leeftijd(p.geboren, ANKER);
    if (jaren < 27 || jaren > 68 || bezet.has(p.id) || !toeval.kans(kans)) continue;
    const ex = vrij.get(sleutel(!p.man, p.geboren))?.pop();
    if (ex === undefined || ex === p || bezet.has(ex.id)) continue;
    bezet.add(p.id).add(ex.id);
    const jongste = h.kinderen.reduce((laatste, k) => Math.max(laatste, k.geboren), 0);
    const dag = toeval.geheel(Math.max(BEGIN + 1, Math.min(ANKER - 3, jongste + 60)), ANKER - 2);
    stappen.push({dag, maakOngedaan: () => weerSamen(wereld, p, ex, dag)});
  }
}

function weerSamen(wereld: Wereld, p: Persoon, ex: Persoon, dag: number): void {
  const [thuis, elders]: [Huishouden, Huishouden] = [p.spoor, ex.spoor];
  if (!thuis.volwassenen.includes(p) || !elders.volwassenen.includes(ex)) return;
  if (thuis.volwassenen.length + elders.volwassenen.length > 2 || elders.kinderen.length > 0) return;
  sluitTerug(wereld, [ex], elders, dag);
  elders.volwassenen = [];
  wijzigTerug(wereld, thuis, dag, () => thuis.volwassenen.push(ex));
  ex.spoor = thuis;
  for (const kind of thuis.kinderen) wereld.kindNaScheiding.voegToe(kind.id, dag, 0);
  for (const wie of [p, ex]) wereld.meld(wie, echtscheiding!, dag);
  wereld.meld(ex, verhuizing!, dag);
}
