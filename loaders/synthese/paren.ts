import {gebeurtenisnummer} from "./codes.js";
import {sluit, wijzig} from "./verblijf.js";
import type {Persoon, Wereld} from "./wereld.js";

const {verhuizing} = gebeurtenisnummer as Record<string, number>;

/** Those who want a partner find one of about their age, mostly of the other sex; the second moves in with the first. */
export function vormParen(wereld: Wereld, alleen: Persoon[], a: number, b: number): void {
  const {toeval} = wereld;
  const mannen: Persoon[] = [];
  const vrouwen: Persoon[] = [];
  for (const p of alleen) (p.man !== toeval.kans(0.015) ? mannen : vrouwen).push(p);
  const opLeeftijd = (x: Persoon, y: Persoon): number => x.geboren - y.geboren || x.id - y.id;
  mannen.sort(opLeeftijd);
  vrouwen.sort(opLeeftijd);
  const n = Math.min(mannen.length, vrouwen.length);
  const spreid = (rij: Persoon[], i: number): Persoon => rij[Math.floor(((i + 0.5) * rij.length) / n)]!;
  for (let i = 0; i < n; i++) trekIn(wereld, spreid(mannen, i), spreid(vrouwen, i), toeval.geheel(a + 1, b - 2));
}

function trekIn(wereld: Wereld, een: Persoon, ander: Persoon, dag: number): void {
  const [blijft, komt] =
    een.huishouden.kinderen.length >= ander.huishouden.kinderen.length ? [een, ander] : [ander, een];
  const oud = komt.huishouden;
  const thuis = blijft.huishouden;
  const leden = [...oud.volwassenen, ...oud.kinderen];
  sluit(wereld, leden, oud, dag);
  oud.volwassenen = [];
  wijzig(wereld, thuis, dag, () => {
    thuis.volwassenen.push(komt);
    thuis.kinderen.push(...oud.kinderen);
    for (const p of leden) p.huishouden = thuis;
  });
  oud.kinderen = [];
  for (const p of leden) wereld.meld(p, verhuizing!, dag);
}
