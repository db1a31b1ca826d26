import {inPeriode} from "../../opmaak/periode.js";
import type {Figuurcijfers} from "../figuur/metingen.js";
import {kopfeit} from "./feit.js";
import {getallen} from "./hoeveel.js";
import {isEr, kern, paren} from "./kern.js";
import {leegtitel} from "./leegzin.js";
import {oordeel} from "./oordeel.js";
import {plaats} from "../../opmaak/plaats.js";

/** What one sees in a figure, in one sentence. */
export function titel(cijfers: Figuurcijfers): string {
  const {plan, namen, perioden} = cijfers;
  const {maat, onderwerp, vorm} = plan;
  const [naam, ref] = namen;
  if (perioden.length === 0) return `Over ${naam} zijn er geen perioden met cijfers`;
  const {nu, naast} = kern(paren(cijfers, plan.indicatoren[0]!), maat);
  if (!isEr(nu, maat)) return leegtitel(nu, naam!, onderwerp);
  if (naast === null || !isEr(naast, maat)) return kopfeit(nu, naam!, maat);
  const [tekst, ander] = getallen(nu, naast, maat);
  const feit = kopfeit(nu, naam!, maat, tekst);
  const waar = vorm === "trend" ? `in ${inPeriode(naast.periode)}` : plaats(ref!);
  const hoe = oordeel(nu, naast, maat);
  if (hoe === null) return vorm === "trend" ? `${feit}; ${waar} waren dat er ${ander}` : feit;
  return hoe === "ongeveer evenveel"
    ? `${feit}, ongeveer evenveel als ${waar}`
    : `${feit}, ${hoe} dan ${waar} (${ander})`;
}
