import {opsomming} from "../../opmaak/opsomming.js";
import {groepeer} from "./groepeer.js";
import type {Maat} from "./hoeveel.js";
import {isEr, type Paar} from "./kern.js";
import {klein} from "./klein.js";
import {leegwoord} from "./leegzin.js";
import {oordeel} from "./oordeel.js";

const naamVan = ({reeks}: Paar) => (reeks.categorie.code === "totaal" ? "het totaal" : klein(reeks.categorie.naam));

/** The other parts of a figure, by how they stand to what they are set beside. */
export function restzinnen(paren: readonly Paar[], soort: Maat, naast: string): string[] {
  const gevuld = paren.filter((paar) => paar.naast !== null && isEr(paar.nu, soort) && isEr(paar.naast, soort));
  return groepeer(
    gevuld.map((paar) => ({naam: naamVan(paar), hoe: oordeel(paar.nu, paar.naast!, soort)})),
    naast
  );
}

/** The parts of a figure without a number, with the reason of each. */
export function leegrest(paren: readonly Paar[], soort: Maat): string[] {
  const leeg = paren.filter(({nu}) => !isEr(nu, soort));
  const delen = [...new Set(leeg.map(({nu}) => leegwoord(nu)))].map((reden) => {
    const namen = leeg.filter(({nu}) => leegwoord(nu) === reden).map(naamVan);
    return `${opsomming(namen, "en")} (${reden})`;
  });
  return delen.length === 0 ? [] : [`Geen cijfer: ${delen.join("; ")}.`];
}
