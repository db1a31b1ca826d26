import {opsomming} from "../../opmaak/opsomming.js";
import {groepeer, type Naast} from "./groepeer.js";
import type {Maat} from "./hoeveel.js";
import {isEr, type Paar} from "./kern.js";
import {klein} from "./klein.js";
import {leegwoord} from "./leegzin.js";
import {gezegd} from "./naast.js";

const naamVan = ({reeks}: Paar) => (reeks.categorie.code === "totaal" ? "het totaal" : klein(reeks.categorie.naam));

/** The other parts of a figure, by how they stand to what they are set beside. */
export const restzinnen = (paren: readonly Paar[], naast: Naast, vooraf: string): string[] =>
  groepeer(
    paren.map((paar) => ({naam: naamVan(paar), hoe: paar.hoe && gezegd({...paar, hoe: paar.hoe})})),
    naast,
    vooraf
  );

/** The parts of a figure without a number, with the reason of each. */
export function leegrest(paren: readonly Paar[], soort: Maat): string[] {
  const leeg = paren.filter(({nu}) => !isEr(nu, soort));
  const delen = [...new Set(leeg.map(({nu}) => leegwoord(nu)))].map((reden) => {
    const namen = leeg.filter(({nu}) => leegwoord(nu) === reden).map(naamVan);
    return `${opsomming(namen, "en")} (${reden})`;
  });
  return delen.length === 0 ? [] : [`Geen cijfer: ${delen.join("; ")}.`];
}
