import {leegwoorden, type Leeg} from "../../figuur/maatwaarde.js";
import {inPeriode} from "../../opmaak/periode.js";
import type {Meting} from "../figuur/meting.js";
import {klein} from "./klein.js";
import {uitspraak} from "./uitspraak.js";
import {plaats} from "../../opmaak/plaats.js";

/** Whether a gebied is one gemeente, or a part of it. */
const isGemeente = (gebied: string) => /^(GM|WK)[^,]*$/.test(gebied);

const waarom = (leeg: Exclude<Leeg, "lege_noemer">, gebied: string): string => {
  const een = isGemeente(gebied);
  return {
    niet_geleverd: `${een ? "de gemeente heeft" : "de gemeenten hebben"} geen goedgekeurde gegevens geleverd`,
    opt_out: `${een ? "de gemeente koos" : "de gemeenten kozen"} ervoor het niet te publiceren (opt-out)`,
    afgeschermd: "het is afgeschermd, om mensen te beschermen; dat is iets anders dan nul",
    niet_van_toepassing: "dit is hier niet van toepassing",
    geen_cijfer: "het staat niet in de tabellen"
  }[leeg];
};

/** Why there is no number, each reason in its own words. */
export function leegzin(
  {leeg, gebied, indicator, categorie, periode}: Meting,
  naam: string,
  onderwerp: string
): string {
  const reden = leeg ?? "geen_cijfer";
  if (reden === "lege_noemer")
    return `In ${inPeriode(periode)} waren er ${plaats(naam)} geen ${uitspraak(indicator).wie(categorie)}; een aandeel is er dus niet.`;
  return `Over ${klein(onderwerp)} in ${inPeriode(periode)} is er voor ${naam} geen cijfer: ${waarom(reden, gebied)}.`;
}

/** The same in a title. */
export const leegtitel = ({leeg}: Meting, naam: string, onderwerp: string): string =>
  `Over ${klein(onderwerp)} is er voor ${naam} geen cijfer: ${leegwoorden[leeg ?? "geen_cijfer"]}`;

export const leegwoord = ({leeg}: Meting): string => leegwoorden[leeg ?? "geen_cijfer"];
