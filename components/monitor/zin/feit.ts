import {hoofdletter} from "../../figuur/figuurnaam.js";
import {geheel} from "../../opmaak/getal.js";
import {inPeriode} from "../../opmaak/periode.js";
import type {Meting} from "../figuur/meting.js";
import type {Decimalen} from "../../opmaak/maat.js";
import {hoeveel, interval, meervoud, zinprecisie, type Maat} from "./hoeveel.js";
import {uitspraak} from "./uitspraak.js";
import {plaats} from "../../opmaak/plaats.js";

const zin = (...delen: (string | null)[]) => delen.filter(Boolean).join(" ");

/** The number in the past tense, with its interval: In het eerste halfjaar van 2018 gebruikten in Utrecht 62 van … */
export function feit(
  meting: Meting,
  naam: string,
  soort: Maat,
  decimalen: Decimalen = zinprecisie(soort, [meting], [meting])
): string {
  const {indicator, categorie, periode, waarde, n} = meting;
  const {wie, werk, wat} = uitspraak(indicator);
  const begin = `In ${inPeriode(periode)}`;
  const grens = soort === "per" ? interval(meting, decimalen) : null;
  if (soort === "per" && waarde === 0) {
    const geen = `geen van de ${geheel(n!)} ${wie(categorie)}`;
    const eenheid = indicator.per === 1000 ? " van de 1.000" : "";
    return `${zin(begin, werk[2], plaats(naam), geen, wat(categorie))}${grens ? ` (${grens}${eenheid})` : ""}.`;
  }
  const vorm = meervoud(meting, soort) ? werk[3] : werk[2];
  return `${zin(begin, vorm, plaats(naam), hoeveel(meting, soort, decimalen), wat(categorie), grens && `(${grens})`)}.`;
}

/** The same in the present tense, as the beginning of a title. */
export function kopfeit(meting: Meting, naam: string, soort: Maat, decimalen?: Decimalen): string {
  const {indicator, categorie, waarde, n} = meting;
  const {wie, werk, wat} = uitspraak(indicator);
  if (soort === "per" && waarde === 0)
    return zin(hoofdletter(plaats(naam)), werk[0], `geen van de ${geheel(n!)} ${wie(categorie)}`, wat(categorie));
  return zin(
    hoofdletter(plaats(naam)),
    werk[meervoud(meting, soort) ? 1 : 0],
    hoeveel(meting, soort, decimalen),
    wat(categorie)
  );
}

/** How sure a number on a few people is. */
export function onzekerzin({indicator, categorie, waarde, n, klein}: Meting, soort: Maat): string[] {
  if (!klein) return [];
  if (soort === "aantal") return ["Een zo klein aantal kan door toeval sterk schommelen."];
  const groep = `${geheel(waarde!)} van de ${geheel(n!)} ${uitspraak(indicator).wie(categorie)}`;
  return [`Het gaat om ${groep}: door dit kleine aantal is het cijfer onzeker.`];
}
