import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import type {Keuze} from "../cohort/keuze.js";

/** The bits of the chosen codes in the order of their code list; an unknown code throws. */
export function masker(lijst: readonly {code: string}[], codes: readonly string[]): number {
  let bits = 0;
  for (const code of codes) {
    const plaats = lijst.findIndex((item) => item.code === code);
    if (plaats < 0) throw new Error(`unknown code: ${code}`);
    bits |= 1 << plaats;
  }
  return bits >>> 0;
}

/** Filters as bit masks, the parameters of every cohort query; 0 means: no filter. */
export function maskers(keuze: Keuze) {
  return {
    huishoudtype: masker(huishoudtypen, keuze.huishoudtype),
    leeftijd: masker(leeftijdsklassen, keuze.leeftijd),
    geslacht: masker(geslachten, keuze.geslacht),
    gebeurtenis: masker(gebeurtenissen, keuze.gebeurtenis)
  };
}
