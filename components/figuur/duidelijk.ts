import {KLEIN, onzeker} from "./onzeker.js";
import type {Rij53} from "./rijen53.js";

/** Whether enough people made a gebeurtenis, and enough did not, to speak of the difference. */
export const isGroot = ({personen, gebruik, zonder}: Rij53): boolean =>
  !onzeker(gebruik, personen) && zonder.personen >= KLEIN;

/** Of these the largest difference with and without a gebeurtenis whose interval leaves out 0. */
export const duidelijkste = (rijen: readonly Rij53[]): Rij53 | undefined =>
  rijen
    .filter(({verschil: {ondergrens, bovengrens}}) => ondergrens! > 0 || bovengrens! < 0)
    .sort((a, b) => Math.abs(b.verschil.verschil!) - Math.abs(a.verschil.verschil!))[0];
