import {EENOUDER, EENPERSOONS, GEZIN, INSTELLING, OVERIG, PAAR} from "./codes.js";
import {maakHuishouden, trekGrootte} from "./huishouden.js";
import type {Wereld} from "./wereld.js";

const kleinste = [1, 2, 3, 2, 2, 1];

/**
 * Fills the wijken of a gebied with households, exactly up to the inhabitants of each wijk. Always takes the huishoudtype that is
 * furthest behind its share; what a wijk cannot place is carried to the next one.
 */
export function bevolk(wereld: Wereld): void {
  const {land, gebied, toeval} = wereld;
  const tekort = kleinste.map((k) => (toeval.trek() - 0.5) * k);
  for (const w of gebied.wijken) {
    const wijk = land.wijken[w]!;
    for (let t = 0; t < tekort.length; t++) tekort[t]! += wijk.aandeel[t]! * wijk.geschaald;
    let rest = wijk.geschaald;
    while (rest > 0) {
      const type = kiesType(tekort, rest);
      const grootte = Math.min(rest, trekGrootte(type, toeval));
      wereld.huishoudens.push(maakHuishouden(wereld, w, type, grootte));
      tekort[type]! -= grootte;
      rest -= grootte;
    }
  }
}

/** Furthest behind, counted in households of that type. */
function kiesType(tekort: number[], rest: number): number {
  let beste = EENPERSOONS;
  let score = -Infinity;
  for (const type of [EENPERSOONS, PAAR, GEZIN, EENOUDER, OVERIG, INSTELLING]) {
    const behind = tekort[type]! / kleinste[type]!;
    if (kleinste[type]! <= rest && behind > score) [beste, score] = [type, behind];
  }
  return beste;
}
