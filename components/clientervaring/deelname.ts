import {procentpunt} from "../opmaak/getal.js";
import type {MonitorRij} from "../monitor/rij.js";
import {geheel} from "../opmaak/getal.js";
import {periodenaam} from "../opmaak/periode.js";
import {wilson} from "../statistics/wilson.js";
import {isErvaring} from "./klein.js";

/** Years in which anyone answered, in order of time. */
export function jarenMet(rijen: readonly MonitorRij[], perioden: readonly string[]): string[] {
  const jaren = new Set(rijen.filter((rij) => isErvaring(rij) && rij.waarde !== null).map(({periode}) => periode));
  return perioden.filter((periode) => jaren.has(periode));
}

/** How many answered in a year, and how far chance can move a share; null where nobody did. */
export interface Deelname {
  minst: number;
  meest: number;
  /** Largest half of a 95% interval, as a fraction. */
  marge: number;
}

export function deelname(rijen: readonly MonitorRij[], periode: string): Deelname | null {
  const eigen = rijen.filter(
    (rij): rij is MonitorRij & {waarde: number; n: number} =>
      isErvaring(rij) && rij.periode === periode && rij.waarde !== null && rij.n !== null && rij.n > 0
  );
  if (eigen.length === 0) return null;
  const aantallen = eigen.map(({n}) => n);
  const halve = ({waarde, n}: (typeof eigen)[number]) => {
    const {ondergrens, bovengrens} = wilson(waarde, n);
    return (bovengrens! - ondergrens!) / 2;
  };
  return {minst: Math.min(...aantallen), meest: Math.max(...aantallen), marge: Math.max(...eigen.map(halve))};
}

/** Whether the gebied took part, with how many answers, in words. */
export function deelnamezin(
  naam: string,
  periode: string,
  rijen: readonly MonitorRij[],
  jaren: readonly string[]
): string {
  const jaar = periodenaam(periode);
  const mee = deelname(rijen, periode);
  if (mee) {
    const aantal = mee.minst === mee.meest ? geheel(mee.meest) : `${geheel(mee.minst)} tot ${geheel(mee.meest)}`;
    const marge = procentpunt(mee.marge).replace("+", "");
    return `Over ${jaar} zijn er voor ${naam} ${aantal} antwoorden per stelling. Het is een steekproef: door toeval kan een percentage tot ongeveer ${marge} procentpunt hoger of lager uitvallen.`;
  }
  const anders = jarenMet(rijen, jaren).map(periodenaam);
  const wel = anders.length === 0 ? "" : ` Wel over ${anders.join(" en ")}.`;
  return `Over ${jaar} heeft de bron geen antwoorden uit ${naam}: niet elke gemeente doet elk jaar mee, of levert de uitkomst aan.${wel}`;
}

/** The gemeenten that have an answer in a year, of those in a list. */
export function deelnemers(rijen: readonly MonitorRij[], periode: string, gemeenten: readonly string[]): string[] {
  const mee = new Set(rijen.filter((rij) => rij.periode === periode && rij.waarde !== null).map(({gebied}) => gebied));
  return gemeenten.filter((code) => mee.has(code));
}
