import {slak} from "../../components/figuur/bestand.js";
import type {Gebied} from "../../components/werkbank/gebied.js";

/** `rapport_utrecht_2018hj01.pdf`; a wijk or a list of gemeenten goes by its code, since names recur. */
export const rapportnaam = ({code, naam, soort}: Gebied, periode: string): string =>
  `rapport_${slak(soort === "wijk" || code.includes(",") ? code : naam)}_${periode.toLowerCase()}.pdf`;
