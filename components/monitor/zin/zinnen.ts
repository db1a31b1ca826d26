import type {Figuurcijfers} from "../figuur/metingen.js";
import type {MonitorOmgeving} from "../figuur/omgeving.js";
import {feit, onzekerzin} from "./feit.js";
import type {Naast} from "./groepeer.js";
import {achterzin, gatenzin} from "./gaten.js";
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
    ...rest.flatMap((paren) => bijzinnen(cijfers, paren.find((paar) => zelfde(paar, hoofd)) ?? kern(paren, plan)))
  ];
}

const moment = ({nu, naast}: Paar) => `${naast?.periode} ${nu.periode}`;
const zelfde = (a: Paar, b: Paar) => a.reeks.categorie.code === b.reeks.categorie.code;

function hoofdzinnen(cijfers: Figuurcijfers, omgeving: MonitorOmgeving, hoofd: Paar, alle: readonly Paar[]): string[] {
  const {plan, namen} = cijfers;
  const {maat, onderwerp} = plan;
  const [naam, ref] = namen;
  const anderen = alle.filter((paar) => paar !== hoofd);
  const naastElkaar = anderen.filter((paar) => moment(paar) === moment(hoofd));
  const trend = plan.vorm === "trend";
  const er = isEr(hoofd.nu, maat);
  const decimalen = paarprecisie(hoofd, maat);
  const geenReferentie = maat === "per" && ref === undefined && omgeving.keuze.gebied !== "NL";
  return [
    ...(er
      ? [feit(hoofd.nu, naam!, maat, decimalen), ...onzekerzin(hoofd.nu, maat)]
      : [leegzin(hoofd.nu, naam!, onderwerp)]),
    ...(trend ? eerderzin(hoofd, maat, decimalen) : []),
    ...(ref === undefined
      ? []
      : trend
        ? referentietrend(cijfers, hoofd, ref, maat)
        : referentiezin(hoofd, [naam!, ref], maat, decimalen)),
    ...(geenReferentie && er ? ["Er is geen referentiegroep gekozen om mee te vergelijken."] : []),
    ...(er ? restzinnen(naastElkaar, ...naastnaam(hoofd, namen, trend)) : []),
    ...(er ? leegrest(anderen, maat) : []),
    ...(trend ? gatenzin(cijfers, hoofd.reeks) : []),
    ...(!trend && omgeving.keuze.periode === null ? achterzin(cijfers, hoofd.reeks, omgeving.manifest.perioden) : [])
  ];
}

/** What the other parts are set beside, and of whom that is said. */
function naastnaam(hoofd: Paar, [naam = "", ref = ""]: readonly string[], trend: boolean): [Naast, string] {
  if (!trend) return [vergeleken(hoofd, [naam, ref]), hoofd.rest ? `${plaats(ref)} ` : ""];
  return [hoofd.naast ? toenDan(hoofd.naast) : {waar: "in de eerste periode", naam: "de eerste periode"}, ""];
}

/** Of a second indicator: its number, beside its first or the reference group. */
function bijzinnen({plan, namen}: Figuurcijfers, paar: Paar): string[] {
  const [naam, ref] = namen;
  if (!isEr(paar.nu, plan.maat)) return [leegzin(paar.nu, naam!, paar.reeks.indicator.naam)];
  const decimalen = paarprecisie(paar, plan.maat);
  const naast =
    plan.vorm === "trend"
      ? eerderzin(paar, plan.maat, decimalen)
      : ref === undefined
        ? []
        : referentiezin(paar, [naam!, ref], plan.maat, decimalen);
  return [feit(paar.nu, naam!, plan.maat, decimalen), ...onzekerzin(paar.nu, plan.maat), ...naast];
}
