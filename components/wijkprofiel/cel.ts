import type {Indicator} from "../../data/indicator/vorm.js";
import {leegwoorden} from "../figuur/maatwaarde.js";
import {onzeker} from "../figuur/onzeker.js";
import {geheel} from "../opmaak/getal.js";
import type {Sorteercel} from "../sorteertabel/sorteertabel.js";
import {verhouding, type Telling} from "./telling.js";

export type Maat = "aantal" | "per_1000";

const leeg = ({waarde, reden}: Telling): Sorteercel => ({
  tekst: leegwoorden[reden ?? (waarde === null ? "geen_cijfer" : "afgeschermd")],
  waarde: null,
  klasse: "zonder-cijfer"
});

/** A rate with one decimal, so that numbers stand under each other. */
const cijfer = (getal: number, per: 100 | 1000) => `${getal.toFixed(1).replace(".", ",")}${per === 100 ? "%" : ""}`;

/** A count, or its rate with a star where that rests on few. */
export function telcel(indicator: Pick<Indicator, "per">, telling: Telling, maat: Maat): Sorteercel {
  const {waarde, n} = telling;
  if (waarde === null) return leeg(telling);
  if (maat === "aantal" || indicator.per === null) return {tekst: geheel(waarde).replace("-", "−"), waarde};
  if (n === null) return leeg({waarde, n, reden: "afgeschermd"});
  const deel = waarde < 0 ? null : verhouding(indicator, telling);
  if (deel === null) return {tekst: "–", waarde: null, klasse: "zonder-cijfer"};
  return {tekst: `${cijfer(deel, indicator.per)}${onzeker(waarde, n) ? " *" : ""}`, waarde: deel};
}
