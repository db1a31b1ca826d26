import {verleden} from "../../data/synthese/parameters.js";
import {gebeurtenisnummer} from "./codes.js";
import {ANKER, BEGIN, JAAR, LOPEND} from "./dag.js";
import {leeftijd} from "./leeftijd.js";
import type {Stap} from "./terug.js";
import {sluitTerug, wijzigTerug} from "./verblijf.js";
import {plaatskeuze, vestig} from "./verledenHuishouden.js";
import type {Huishouden, Persoon, Wereld} from "./wereld.js";

const {verhuizing} = gebeurtenisnummer as Record<string, number>;

/** Young adults left their parents, and couples came together, in 2010–2014. Fills `bezet` with those concerned. */
export function pleegPaarvorming(wereld: Wereld, stappen: Stap[], bezet: Set<number>): void {
  const {toeval} = wereld;
  const ouders = new Ouders(wereld);
  for (const h of wereld.huishoudens) {
    if (h.soort === "instelling") continue;
    const oudste = h.kinderen.reduce((eerste, k) => Math.min(eerste, k.geboren), ANKER);
    const uiterste = Math.min(ANKER - 3, oudste - 200);
    const vertrek = h.volwassenen.map((p) => Math.min(uiterste, vertrekdag(wereld, p)));
    const laatste = Math.max(...vertrek);
    const paar = h.soort === "gewoon" && h.volwassenen.length === 2;
    if (paar && uiterste > BEGIN) {
      const jaren = leeftijd(h.volwassenen[1]!.geboren, ANKER);
      const kans = verleden.gevormd[jaren < 32 ? 0 : jaren < 50 ? 1 : 2]!;
      if (laatste > BEGIN || toeval.kans(kans)) {
        const dag = toeval.geheel(Math.max(BEGIN + 1, laatste), uiterste);
        const partner = h.volwassenen[1]!;
        stappen.push({dag, maakOngedaan: () => alleenVoordien(wereld, partner, dag)});
        for (const p of h.volwassenen) bezet.add(p.id);
      }
    }
    h.volwassenen.forEach((p, i) => {
      if (vertrek[i]! <= BEGIN) return;
      bezet.add(p.id);
      const ouder = ouders.kies(p);
      stappen.push({dag: vertrek[i]!, maakOngedaan: () => bijOuder(wereld, p, ouder, vertrek[i]!)});
    });
  }
}

/** Day on which someone left the parental home; before 2010 for most people over 30. */
function vertrekdag({toeval}: Wereld, p: Persoon): number {
  const jaren = (ANKER - p.geboren) / JAAR;
  if (jaren > 33) return BEGIN - 1;
  const hoogste = Math.min(jaren - 18, 12);
  return Math.floor(p.geboren + JAAR * (18 + hoogste * Math.pow(toeval.trek(), jaren < 24 ? 1 : 1.5)));
}

/** Before `dag` the partner lived alone elsewhere. */
function alleenVoordien(wereld: Wereld, p: Persoon, dag: number): void {
  const h = p.spoor;
  if (h.volwassenen.length !== 2 || h.kinderen.length > 0) return;
  const {toeval, gemeente} = wereld;
  const plaats = plaatskeuze(wereld);
  const eigen = wereld.nieuwHuishouden(
    toeval.kans(0.35) ? plaats.elders(gemeente, toeval) : plaats.binnenGemeente(gemeente, toeval)
  );
  wijzigTerug(wereld, h, dag, () => {
    h.volwassenen.splice(h.volwassenen.indexOf(p), 1);
    p.spoor = eigen;
  });
  eigen.volwassenen.push(p);
  eigen.type = eigen.bepaalType();
  wereld.meld(p, verhuizing!, dag);
}

/** Before `dag` this person lived as a child with a parent; without a parent in the gemeente, he or she came from abroad. */
function bijOuder(wereld: Wereld, p: Persoon, ouder: Persoon | undefined, dag: number): void {
  const eigen = p.spoor;
  const thuis = ouder?.spoor;
  if (!eigen.volwassenen.includes(p)) return;
  const leden = eigen.volwassenen.length + eigen.kinderen.length;
  if (thuis === undefined || thuis === eigen || thuis.kinderen.length > 3 || !thuis.volwassenen.includes(ouder!)) {
    if (leden === 1) vestig(wereld, eigen, dag);
    else if (eigen.soort === "overig") overigZonder(wereld, eigen, p, dag, () => (p.aankomst = dag));
    return;
  }
  wereld.meld(p, verhuizing!, dag);
  if (leden === 1) {
    sluitTerug(wereld, [p], eigen, dag);
    eigen.volwassenen = [];
  } else overigZonder(wereld, eigen, p, dag);
  wijzigTerug(wereld, thuis, dag, () => thuis.kinderen.push(p));
  p.spoor = thuis;
}

function overigZonder(wereld: Wereld, h: Huishouden, p: Persoon, dag: number, daarna?: () => void): void {
  wijzigTerug(wereld, h, dag, () => h.volwassenen.splice(h.volwassenen.indexOf(p), 1));
  if (daarna === undefined) return;
  daarna();
  p.achter = LOPEND;
}

/** Possible parents in the gemeente: adults, by year of birth. */
class Ouders {
  private perJaar = new Map<number, Persoon[]>();

  constructor(private readonly wereld: Wereld) {
    for (const h of wereld.huishoudens) {
      if (h.soort !== "gewoon") continue;
      for (const p of h.volwassenen) {
        if (p.man && h.volwassenen.length > 1) continue;
        const jaar = Math.floor(p.geboren / JAAR);
        const rij = this.perJaar.get(jaar);
        if (rij === undefined) this.perJaar.set(jaar, [p]);
        else rij.push(p);
      }
    }
  }

  kies(kind: Persoon): Persoon | undefined {
    const {toeval} = this.wereld;
    const jaar = Math.floor(kind.geboren / JAAR);
    for (let poging = 0; poging < 12; poging++) {
      const rij = this.perJaar.get(jaar - Math.round(Math.max(19, Math.min(42, toeval.normaal(29.5, 4.5)))));
      if (rij === undefined) continue;
      const ouder = rij[toeval.geheel(0, rij.length - 1)]!;
      if (ouder.huishouden.kinderen.length < 3 && (ouder.huishouden.volwassenen.length > 1 || toeval.kans(0.3)))
        return ouder;
    }
    return undefined;
  }
}
