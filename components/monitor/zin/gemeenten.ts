import {geheel} from "../../opmaak/getal.js";
import {opsomming} from "../../opmaak/opsomming.js";
import {inPeriode} from "../../opmaak/periode.js";
import {dekkingzin, zelfdeDekking} from "../dekking.js";
import type {Meting} from "../figuur/meting.js";
import type {Figuurcijfers} from "../figuur/metingen.js";

type Cijfers = Pick<Figuurcijfers, "dekking">;

export const zelfdeGemeenten = ({dekking}: Cijfers, a: Meting, b: Meting): boolean =>
  zelfdeDekking(dekking(a), dekking(b));

/** Says so where not the same gemeenten are in two numbers of a gebied, one periode beside another. */
export function anderegemeentenzin(cijfers: Cijfers, eerste: Meting | null, laatste: Meting): string[] {
  if (eerste === null || zelfdeGemeenten(cijfers, eerste, laatste)) return [];
  const [toen, later] = [eerste, laatste].map((meting) => mee(cijfers, meting));
  return [
    `Er tellen niet dezelfde gemeenten mee: in ${inPeriode(eerste.periode)} ${toen}, in ${inPeriode(laatste.periode)} ${later}; een verschil kan daardoor komen.`
  ];
}

function mee({dekking}: Cijfers, meting: Meting): string {
  const er = dekking(meting);
  if (er === null) return "alle";
  if (er.met !== null) return opsomming(er.met, "en");
  return `${geheel(er.van - er.zonder.length)} van de ${geheel(er.van)}`;
}

/** Of each side that not all gemeenten are in: how many are in the last number, which are not, and why. */
export function dekkingzinnen({namen, reeksen, perioden, van, dekking}: Figuurcijfers): string[] {
  const periode = perioden.at(-1);
  if (periode === undefined) return [];
  return namen.flatMap((naam, kant) => {
    const alle = reeksen.flatMap((reeks) => dekking(van(kant, reeks, periode)) ?? []);
    return alle.length === 0 ? [] : [dekkingzin(naam, alle[0]!, inPeriode(periode))];
  });
}
