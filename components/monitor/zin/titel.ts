import {inPeriode} from "../../opmaak/periode.js";
import {plaats} from "../../opmaak/plaats.js";
import {woordDan} from "../../oordeel/oordeel.js";
import type {Figuurcijfers} from "../figuur/metingen.js";
import {kopfeit} from "./feit.js";
import {getal} from "./hoeveel.js";
import {isEr, kern, paren} from "./kern.js";
import {leegtitel} from "./leegzin.js";
import {anderGetal, paarprecisie, toenDan} from "./naast.js";

/** What one sees in a figure, in one sentence, always of the category that its plan names. */
export function titel(cijfers: Figuurcijfers): string {
  const {plan, namen, perioden} = cijfers;
  const {maat, onderwerp, vorm} = plan;
  const [naam, ref] = namen;
  if (perioden.length === 0) return `Over ${naam} zijn er geen perioden met cijfers`;
  const paar = kern(paren(cijfers, plan.indicatoren[0]!), plan);
  const {nu, naast, hoe} = paar;
  if (!isEr(nu, maat)) return leegtitel(nu, naam!, onderwerp);
  const decimalen = paarprecisie(paar, maat);
  const feit = kopfeit(nu, naam!, maat, decimalen);
  if (naast === null || !isEr(naast, maat)) return feit;
  if (hoe === null && vorm !== "trend") return feit;
  if (hoe === null) return `${feit}; in ${inPeriode(naast.periode)} waren dat er ${getal(naast, maat, decimalen)}`;
  const ander = vorm === "trend" ? toenDan(naast) : {waar: plaats(ref!), naam: ref!};
  const teken = hoe === "geen duidelijk verschil" ? ";" : ",";
  return `${feit}${teken} ${woordDan(hoe, "veel", ander)} (${anderGetal(paar, maat, decimalen)})`;
}
