import type {Staafblok} from "../../figuur/staaftekening.js";
import {opMaat} from "./meting.js";
import type {Figuurcijfers} from "./metingen.js";
import {kortenaam} from "./reeks.js";

/** The bars of a figure: a block per indicator, under its name where there are several. */
export function staafblokken({plan, reeksen, perioden, namen, van}: Figuurcijfers): Staafblok[] {
  const periode = perioden.at(-1);
  if (periode === undefined) return [];
  return plan.indicatoren.map((code) => {
    const eigen = reeksen.filter(({indicator}) => indicator.code === code);
    return {
      kop: plan.indicatoren.length > 1 ? kortenaam(eigen[0]!.indicator, plan) : null,
      staven: eigen.map((reeks) => ({
        naam: reeks.categorie.naam,
        kleur: reeks.kleur,
        kanten: namen.map((_, kant) => opMaat(van(kant, reeks, periode), plan.maat))
      }))
    };
  });
}
