import * as parameters from "../../data/synthese/parameters.js";
import {gebeurtenisnummer, INSTELLING} from "./codes.js";
import {ANKER, BEGIN, LOPEND} from "./dag.js";
import {leeftijd} from "./leeftijd.js";
import {Plaatskeuze} from "./plaats.js";
import type {Stap} from "./terug.js";
import {sluitTerug, wijzigTerug} from "./verblijf.js";
import {verhuiskans} from "./verhuizen.js";
import type {Huishouden, Wereld} from "./wereld.js";

const {geboorte_kind, verhuizing, huwelijk} = gebeurtenisnummer as Record<string, number>;

export function pleegGeboorten(wereld: Wereld, stappen: Stap[]): void {
  for (const kind of wereld.personen) {
    if (kind.geboren <= BEGIN) continue;
    const dag = kind.geboren;
    const maakOngedaan = (): void => {
      const h = kind.spoor;
      if (!h.kinderen.includes(kind)) return;
      const tweeling = h.kinderen.some((k) => k !== kind && k.geboren === dag);
      for (const ouder of tweeling ? [] : h.volwassenen) wereld.meld(ouder, geboorte_kind!, dag);
      wijzigTerug(wereld, h, dag, () => h.kinderen.splice(h.kinderen.indexOf(kind), 1));
      kind.achter = LOPEND;
    };
    stappen.push({dag, maakOngedaan});
  }
}

/** People in an institution on the anchor lived alone before. */
export function pleegInstelling(wereld: Wereld, stappen: Stap[]): void {
  const {toeval} = wereld;
  const plaats = plaatskeuze(wereld);
  for (const h of wereld.huishoudens) {
    if (h.type !== INSTELLING || !toeval.kans(parameters.verleden.instelling)) continue;
    const p = h.volwassenen[0]!;
    const dag = ANKER - 5 - Math.floor((ANKER - BEGIN - 10) * Math.pow(toeval.trek(), 1.6));
    if (leeftijd(p.geboren, dag) < 18) continue;
    const maakOngedaan = (): void => {
      const eigen = wereld.nieuwHuishouden(plaats.binnenGemeente(wereld.gemeente, toeval));
      sluitTerug(wereld, [p], p.spoor, dag);
      eigen.volwassenen.push(p);
      eigen.type = eigen.bepaalType();
      p.spoor = eigen;
      p.opname = dag;
      wereld.meld(p, verhuizing!, dag);
    };
    stappen.push({dag, maakOngedaan});
  }
}

export function pleegVerhuizingen(wereld: Wereld, stappen: Stap[]): void {
  const {toeval, land} = wereld;
  const plaats = plaatskeuze(wereld);
  const {naarElders, zelfdeWijk} = parameters.verhuizen;
  for (const h of wereld.huishoudens) {
    const hoofd = h.volwassenen[0]!;
    if (
      h.type === INSTELLING ||
      !toeval.kans(1 - Math.exp(-5 * parameters.verleden.verhuisd * verhuiskans(hoofd, ANKER)))
    )
      continue;
    const dag = toeval.geheel(BEGIN + 1, ANKER - 2);
    const maakOngedaan = (): void => {
      const s = hoofd.spoor;
      if (!s.volwassenen.includes(hoofd) || s.soort === "instelling") return;
      for (const p of [...s.volwassenen, ...s.kinderen]) wereld.meld(p, verhuizing!, dag);
      const gemeente = land.wijken[s.wijk]!.gemeente;
      if (toeval.kans(naarElders)) wijzigTerug(wereld, s, dag, () => (s.wijk = plaats.elders(gemeente, toeval)));
      else if (!toeval.kans(zelfdeWijk))
        wijzigTerug(wereld, s, dag, () => (s.wijk = plaats.binnenGemeente(gemeente, toeval)));
    };
    stappen.push({dag, maakOngedaan});
  }
}

/** Households that came from abroad; only the balance of migration is simulated before the anchor. */
export function pleegVestiging(wereld: Wereld, stappen: Stap[]): void {
  const {toeval} = wereld;
  for (const h of wereld.huishoudens) {
    const hoofd = h.volwassenen[0]!;
    if (leeftijd(hoofd.geboren, ANKER) > 45 || !toeval.kans(1 - Math.exp(-5 * 2 * parameters.migratie.saldoVoor2015)))
      continue;
    const dag = toeval.geheel(BEGIN + 1, ANKER - 2);
    stappen.push({
      dag,
      maakOngedaan: () => vestig(wereld, hoofd.spoor.volwassenen.includes(hoofd) ? hoofd.spoor : undefined, dag)
    });
  }
}

/** All members of the household begin on this day. */
export function vestig(wereld: Wereld, s: Huishouden | undefined, dag: number): void {
  if (s === undefined) return;
  const leden = [...s.volwassenen, ...s.kinderen];
  sluitTerug(wereld, leden, s, dag);
  for (const p of leden) {
    p.aankomst = dag;
    p.achter = LOPEND;
  }
  s.volwassenen = [];
  s.kinderen = [];
}

export function pleegHuwelijken(wereld: Wereld): void {
  const {toeval} = wereld;
  for (const h of wereld.huishoudens) {
    if (h.volwassenen.length !== 2 || h.soort !== "gewoon") continue;
    const jong = leeftijd(h.volwassenen[0]!.geboren, ANKER) < 48;
    if (!toeval.kans(5 * (jong ? parameters.huwelijk.jong : parameters.huwelijk.ouder))) continue;
    const dag = toeval.geheel(BEGIN, ANKER - 1);
    if (h.volwassenen.every((p) => p.geboren + 19 * 365 < dag))
      for (const p of h.volwassenen) wereld.meld(p, huwelijk!, dag);
  }
}

const keuzes = new WeakMap<object, Plaatskeuze>();

/** One table of places per country, kept as long as the country is. */
export function plaatskeuze({land}: Wereld): Plaatskeuze {
  const bekend = keuzes.get(land);
  if (bekend !== undefined) return bekend;
  const nieuw = new Plaatskeuze(land);
  keuzes.set(land, nieuw);
  return nieuw;
}
