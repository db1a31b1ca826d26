import type {Figuurcijfers} from "../figuur/metingen.js";
import type {Meting} from "../figuur/meting.js";
import type {MonitorOmgeving} from "../figuur/omgeving.js";
import {feit, onzekerzin} from "./feit.js";
import type {Naast} from "./groepeer.js";
import {gatenzin, periodezin} from "./gaten.js";
import {anderegemeentenzin} from "./gemeenten.js";
import {isEr, kern, paren, type Paar} from "./kern.js";
import {leegzin} from "./leegzin.js";
import {eerderzin, referentietrend, referentiezin, paarprecisie, toenDan, vergeleken} from "./naast.js";
import {leegrest, restzinnen} from "./rest.js";
import {plaats} from "../../opmaak/plaats.js";

/** What a figure shows and how certain that is, in plain sentences. */
export function zinnen(cijfers: Figuurcijfers, omgeving: MonitorOmgeving): string[] {
  const {plan, perioden} = cijfers;
  if (perioden.length === 0) return [`Over ${omgeving.namen[0]} zijn er geen perioden met cijfers.`];
  const [eerste, ...rest] = plan.indicatoren.map((code) => paren(cijfers, code));
  const hoofd = kern(eerste!, plan);
  return [
    ...hoofdzinnen(cijfers, omgeving, hoofd, eerste!),
    ...rest.flatMap((paren) => bijzinnen(cijfers, paren.find((paar) => zelfde(paar, hoofd)) ?? kern(paren, plan))),
    ...periodezin(cijfers, hoofd.reeks, omgeving)
  ];
}

const moment = ({nu, naast}: Paar) => `${naast?.periode} ${nu.periode}`;
const zelfde = (a: Paar, b: Paar) => a.reeks.categorie.code === b.reeks.categorie.code;

function hoofdzinnen(cijfers: Figuurcijfers, omgeving: MonitorOmgeving, hoofd: Paar, alle: readonly Paar[]): string[] {
  const {plan, namen} = cijfers;
  const {maat, onderwerp} = plan;
  const naam = cijfers.naam(hoofd.nu);
  const anderen = alle.filter((paar) => paar !== hoofd);
  const naastElkaar = anderen.filter((paar) => moment(paar) === moment(hoofd));
  const trend = plan.vorm === "trend";
  const ref = namen.length < 2 ? undefined : trend || !hoofd.naast ? namen[1] : cijfers.naam(hoofd.naast);
  const er = isEr(hoofd.nu, maat);
  const decimalen = paarprecisie(hoofd, maat);
  const geenReferentie = maat === "per" && ref === undefined && omgeving.keuze.gebied !== "NL";
  return [
    ...(er
      ? [feit(hoofd.nu, naam, maat, decimalen), ...onzekerzin(hoofd.nu, maat)]
      : [leegzin(hoofd.nu, naam, onderwerp)]),
    ...(trend ? [...eerderzin(hoofd, maat, decimalen), ...anderegemeentenzin(cijfers, hoofd.naast, hoofd.nu)] : []),
    ...(ref === undefined
      ? []
      : trend
        ? referentietrend(cijfers, hoofd, maat)
        : referentiezin(hoofd, [naam, ref], maat, decimalen)),
    ...(geenReferentie && er ? ["Er is geen referentiegroep gekozen om mee te vergelijken."] : []),
    ...(er ? restzinnen(naastElkaar, ...naastnaam(cijfers, hoofd, naastElkaar)) : []),
    ...(er ? leegrest(anderen, maat) : []),
    ...(trend ? gatenzin(cijfers, hoofd.reeks) : [])
  ];
}

/** What the other parts are set beside, called by who is in it where that is the same of all of them; and of whom that is said. */
function naastnaam({plan, namen, naam}: Figuurcijfers, hoofd: Paar, anderen: readonly Paar[]): [Naast, string] {
  if (plan.vorm === "trend")
    return [hoofd.naast ? toenDan(hoofd.naast) : {waar: "in de eerste periode", naam: "de eerste periode"}, ""];
  const gedeeld = (kaal = "", metingen: readonly (Meting | null)[]) => {
    const alle = new Set(metingen.flatMap((meting) => (meting ? [naam(meting)] : [])));
    return alle.size === 1 ? [...alle][0]! : kaal;
  };
  const eigen = gedeeld(
    namen[0],
    anderen.map(({nu}) => nu)
  );
  const ref = gedeeld(
    namen[1],
    anderen.map(({naast}) => naast)
  );
  return [vergeleken(hoofd, [eigen, ref]), hoofd.rest ? `${plaats(ref)} ` : ""];
}

/** Of a second indicator: its number, beside its first or the reference group. */
function bijzinnen(cijfers: Figuurcijfers, paar: Paar): string[] {
  const {plan} = cijfers;
  const naam = cijfers.naam(paar.nu);
  if (!isEr(paar.nu, plan.maat)) return [leegzin(paar.nu, naam, paar.reeks.indicator.naam)];
  const decimalen = paarprecisie(paar, plan.maat);
  const naast =
    plan.vorm === "trend"
      ? eerderzin(paar, plan.maat, decimalen)
      : paar.naast === null
        ? []
        : referentiezin(paar, [naam, cijfers.naam(paar.naast)], plan.maat, decimalen);
  return [feit(paar.nu, naam, plan.maat, decimalen), ...onzekerzin(paar.nu, plan.maat), ...naast];
}
