import {type Missing, missingWords} from "../../model/missing.js";
import {inPeriode} from "../../model/periode.js";
import {placePhrase} from "../../format/text.js";
import type {Measurement} from "../figure/measurement.js";
import {small} from "../../../data/indicator/words.js";

/** Whether a gebied is one gemeente, or a part of it. */
const isGemeente = (gebied: string) => /^(GM|WK)[^,]*$/.test(gebied);

const why = (empty: Exclude<Missing, "lege_noemer">, gebied: string): string => {
  const one = isGemeente(gebied);
  return {
    niet_geleverd: `${one ? "de gemeente heeft" : "de gemeenten hebben"} geen goedgekeurde gegevens geleverd`,
    opt_out: `${one ? "de gemeente koos" : "de gemeenten kozen"} ervoor het niet te publiceren (opt-out)`,
    afgeschermd: "het is afgeschermd, om mensen te beschermen; dat is iets anders dan nul",
    niet_van_toepassing: "dit is hier niet van toepassing",
    geen_cijfer: "het staat niet in de tabellen"
  }[empty];
};

/** Why there is no number, each reason in its own words. */
export function missingSentence(
  {empty, gebied, indicator, categorie, periode}: Measurement,
  naam: string,
  subject: string
): string {
  const reden = empty ?? "geen_cijfer";
  if (reden === "lege_noemer")
    return `In ${inPeriode(periode)} waren er ${placePhrase(naam)} geen ${indicator.words.who(categorie)}; een aandeel is er dus niet.`;
  return `Over ${small(subject)} in ${inPeriode(periode)} is er voor ${naam} geen cijfer: ${why(reden, gebied)}.`;
}

/** The same in a title. */
export const missingTitle = ({empty}: Measurement, naam: string, subject: string): string =>
  `Over ${small(subject)} is er voor ${naam} geen cijfer: ${missingWords[empty ?? "geen_cijfer"]}`;

export const missingWord = ({empty}: Measurement): string => missingWords[empty ?? "geen_cijfer"];
