import {inPeriode} from "../../opmaak/periode.js";
import {plaats} from "../../opmaak/plaats.js";
import {woordDan} from "../../oordeel/oordeel.js";
import type {Figuurcijfers} from "../figuur/metingen.js";
import {kopfeit} from "./feit.js";
import {getal} from "./hoeveel.js";
import {zelfdeGemeenten} from "./gemeenten.js";
import {isEr, kern, paren} from "./kern.js";
import {leegtitel} from "./leegzin.js";
import {anderGetal, naastwoorden, paarprecisie, toenDan} from "./naast.js";

/** What one sees in a figure, in one sentence, always of the category that its plan names. */
export function titel(cijfers: Figuurcijfers): string {
  const {plan, namen, perioden} = cijfers;
  const {maat, onderwerp, vorm} = plan;
  const [kaal] = namen;
  if (perioden.length === 0) return `Over ${kaal} zijn er geen perioden met cijfers`;
  const paar = kern(paren(cijfers, plan.indicatoren[0]!), plan);
  const {nu, naast, hoe} = paar;
  const naam = cijfers.naam(nu);
  if (!isEr(nu, maat)) return leegtitel(nu, naam, onderwerp);
  const decimalen = paarprecisie(paar, maat);
  const feit = kopfeit(nu, naam, maat, decimalen);
  if (naast === null || !isEr(naast, maat)) return feit;
  if (hoe === null && vorm !== "trend") return feit;
  if (hoe === null) return `${feit}; in ${inPeriode(naast.periode)} waren dat er ${getal(naast, maat, decimalen)}`;
  const teken = hoe === "geen duidelijk verschil" || paar.rest ? ";" : ",";
  const anderen = zelfdeGemeenten(cijfers, naast, nu) ? "" : "; toen telden andere gemeenten mee";
  const woorden =
    vorm === "trend"
      ? `${woordDan(hoe, "veel", toenDan(naast))} (${anderGetal(paar, maat, decimalen)}${anderen})`
      : `${paar.rest ? `${plaats(cijfers.naam(naast))} ` : ""}${naastwoorden({...paar, hoe}, [naam, cijfers.naam(naast)], maat, decimalen)}`;
  return `${feit}${teken} ${woorden}`;
}
