import type {Indicator} from "../../data/indicator/vorm.js";
import type {Sorteerkolom} from "../sorteertabel/sorteertabel.js";
import {telcel, type Maat} from "./cel.js";
import type {Profielrij} from "./profiel.js";

const naam: Sorteerkolom<Profielrij> = {
  ...{code: "naam", naam: "Wijk", soort: "tekst", waarde: ({naam}) => naam},
  cel: ({naam, soort}) => ({tekst: naam, klasse: soort})
};

/** A narrow head does not break P-wet in two. */
export const zonderAfbreking = (naam: string): string => naam.replaceAll("P-wet", "P-\u2060wet");

/** The columns of an indicator by wijk: the name, and a column per categorie. */
export function profielkolommen(indicator: Indicator, maat: Maat): Sorteerkolom<Profielrij>[] {
  const {categorieen} = indicator;
  return [
    naam,
    ...categorieen.map(({code, naam}, j): Sorteerkolom<Profielrij> => {
      const cel = ({tellingen}: Profielrij) => telcel(indicator, tellingen[j]!, maat);
      return {
        code,
        naam: zonderAfbreking(naam),
        soort: "getal",
        waarde: (rij) => (cel(rij).waarde ?? null) as number | null,
        cel
      };
    })
  ];
}
